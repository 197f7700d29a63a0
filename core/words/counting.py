"""Counts a text as each platform counts it, and tells which of the platform's limits it breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

import regex

from core.words import bluesky, mastodon
from core.words.hashtags import Hashtag, hashtags
from core.words.links import Link, LinkFinder
from core.words.reading import Reading


class PlatformKind(Enum):
    """Say what a platform is: which kinds of channel may stand on it."""

    SOCIAL = "social"
    WEBSITE = "website"
    NEWSLETTER = "newsletter"
    SIGN = "sign"


class Counting(Enum):
    """Name the unit in which a platform counts a text.

    ``WEIGHTED`` is twitter-text's version 3: an emoji 2, most other scripts than Latin, Greek and Cyrillic 2 a
    character, in NFC. ``EMOJI_BYTES`` counts code points, but an emoji by its UTF-8 bytes (Threads).
    """

    WEIGHTED = "weighted"
    GRAPHEMES = "graphemes"
    UTF16 = "utf-16 units"
    CODE_POINTS = "code points"
    EMOJI_BYTES = "code points, emoji in bytes"
    BYTES = "bytes"


class LinkCounting(Enum):
    """Say how a link counts: as written, as so many characters whatever its length, or as Bluesky's app shortens it."""

    WRITTEN = "written"
    WEIGHT = "weight"
    SHORTENED = "shortened"


class LimitKind(Enum):
    """Name what a limit is about. ``IMAGE_MISSING`` is broken by too few, all others by too many."""

    TEXT = "text"
    TEXT_BYTES = "text-bytes"
    TITLE = "title"
    CHARACTERS = "characters"
    IMAGES = "images"
    IMAGE_MISSING = "image-missing"
    DESCRIPTION = "description"
    HASHTAGS = "hashtags"
    LINKS = "links"


class LimitSeverity(Enum):
    """Say what breaking a limit does: the platform refuses the post, or takes it with a loss."""

    REFUSE = "refuse"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Limit:
    """One number of a platform: refused or warned of above it, ``None`` for neither.

    ``source`` says where it was read, ``checked_on`` when, ``note`` where sources disagree.
    """

    refuse: int | None
    warn: int | None
    source: str
    checked_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Platform:
    """What one platform takes. ``limits`` holds only what it limits.

    ``link_weight`` is what a link counts where ``link_counting`` is ``WEIGHT``; ``counts_local_mentions`` tells that
    of "@name@server" only "@name" counts; ``forbidden`` are the characters that it refuses; ``reading`` says by whose
    rules it finds links and hashtags.
    """

    key: str
    label: str
    kind: PlatformKind
    counting: Counting
    link_counting: LinkCounting
    link_weight: int
    counts_local_mentions: bool
    forbidden: str
    limits: Mapping[LimitKind, Limit]
    links: LinkFinder
    reading: Reading = Reading.GENERAL

    @property
    def shows_title(self) -> bool:
        """Tell whether a post has a title there that readers see."""
        return LimitKind.TITLE in self.limits


@dataclass(frozen=True, slots=True)
class Count:
    """How much of a platform's room a text takes, in ``unit``; ``limit`` and ``warn`` are ``None`` where none is."""

    used: int
    limit: int | None
    unit: Counting
    warn: int | None = None


@dataclass(frozen=True, slots=True)
class LimitBroken:
    """One limit that a post breaks: what it has, and what it may have.

    ``photo`` is the place of the description meant, from 0; ``None`` where the limit is not about one photo.
    """

    kind: LimitKind
    used: int
    limit: int
    severity: LimitSeverity
    photo: int | None = None


# Unicode Technical Standard 51, with twitter-text's exception: these four are text unless U+FE0F follows.
# A sign may be asked for as a picture, unless it is one anyhow (but early ones may); a skin tone is only for people.
_PICTURE = (
    r"\p{Extended_Pictographic}"
    r"(?:(?<=\P{Emoji_Presentation}|[\0-\uffff])\ufe0f|(?<=\p{Emoji_Modifier_Base})\p{Emoji_Modifier})?"
)
_EMOJI = regex.compile(
    r"\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|[\xa9\xae\u2122\u265f](?!\ufe0f)(*SKIP)(*FAIL)"
    rf"|{_PICTURE}[\U000e0020-\U000e007e]*\U000e007f?(?:\u200d{_PICTURE})*"
)
_EMOJI_WEIGHT = 2

# twitter-text, config/v3.json: what is outside these ranges weighs 2.
_HEAVY = regex.compile(r"[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")

_GRAPHEME = regex.compile(r"\X")
_FLAG = regex.compile(r"\p{Regional_Indicator}{2}")


def count(text: str, platform: Platform) -> Count:
    """Count ``text`` as ``platform`` does; fast enough for every keystroke.

    ``limit`` is where the platform refuses the text.
    """
    used = _MEASURES[platform.counting](_as_sent(text, platform))
    limit = platform.limits.get(LimitKind.TEXT)
    if limit is None:
        return Count(used, None, platform.counting)
    return Count(used, limit.refuse, platform.counting, limit.warn)


def limits_broken(
    text: str, images: int, descriptions: Sequence[str], platform: Platform, title: str = ""
) -> tuple[LimitBroken, ...]:
    """Tell every limit of ``platform`` that a post breaks, in the order of ``LimitKind``.

    ``images`` is how many it carries, ``descriptions`` are their texts for those who cannot see, in the same order;
    ``title`` counts only where the platform has one. A limit that is refused is not also warned of.
    """
    post = _Post(text, images, tuple(descriptions), title)
    return tuple(
        LimitBroken(kind, used, *broken, photo=place if kind is LimitKind.DESCRIPTION else None)
        for kind, limit in platform.limits.items()
        for place, used in enumerate(_uses(kind, post, platform))
        if (broken := _broken(kind, used, limit))
    )


@dataclass(frozen=True, slots=True)
class _Post:
    text: str
    images: int
    descriptions: tuple[str, ...]
    title: str


def _uses(kind: LimitKind, post: _Post, platform: Platform) -> Sequence[int]:
    """Count what ``kind`` limits: one number, or for descriptions one a photo."""
    match kind:
        case LimitKind.TEXT:
            return [count(post.text, platform).used]
        case LimitKind.TEXT_BYTES:
            return [_bytes(_as_sent(post.text, platform))]
        case LimitKind.TITLE:
            return [len(post.title)]
        case LimitKind.CHARACTERS:
            return [sum(map((post.title + post.text).count, platform.forbidden))]
        case LimitKind.IMAGES | LimitKind.IMAGE_MISSING:
            return [post.images]
        case LimitKind.DESCRIPTION:
            return [len(description) for description in post.descriptions]
        case LimitKind.HASHTAGS:
            return [len(_hashtags_of(post.text, platform))]
        case LimitKind.LINKS:
            return [len({link.text for link in _links_of(post.text, platform)})]


def _broken(kind: LimitKind, used: int, limit: Limit) -> tuple[int, LimitSeverity] | None:
    """Give the number that ``used`` breaks and how badly; ``None`` where it breaks none."""
    for number, severity in ((limit.refuse, LimitSeverity.REFUSE), (limit.warn, LimitSeverity.WARN)):
        if number is not None and (used < number if kind is LimitKind.IMAGE_MISSING else used > number):
            return number, severity
    return None


def _hashtags_of(text: str, platform: Platform) -> Sequence[Hashtag]:
    match platform.reading:
        case Reading.GENERAL:
            return hashtags(text)
        case Reading.MASTODON:
            return mastodon.hashtags(text)
        case Reading.BLUESKY:
            return bluesky.hashtags(text)


def _links_of(text: str, platform: Platform) -> Sequence[Link]:
    if platform.reading is Reading.BLUESKY:
        return bluesky.links(text, platform.links)
    return platform.links.find(text)


def _as_sent(text: str, platform: Platform) -> str:
    """Give ``text`` with links and mentions as long as the platform will take them for."""
    if platform.counting is Counting.WEIGHTED:
        text = unicodedata.normalize("NFC", text)
    if platform.link_counting is LinkCounting.WEIGHT:
        text = platform.links.replaced(text, lambda _: "x" * platform.link_weight)
    elif platform.link_counting is LinkCounting.SHORTENED:
        text = bluesky.shortened(text, platform.links)
    return mastodon.without_servers(text, platform.links) if platform.counts_local_mentions else text


def _weighted(text: str) -> int:
    rest, emoji = _EMOJI.subn(" ", text)
    return len(rest) + len(_HEAVY.findall(rest)) + emoji * (_EMOJI_WEIGHT - 1)


def _graphemes(text: str) -> int:
    if text.isascii() and "\r" not in text:
        return len(text)
    # A run of flags takes \X the square of its length; one letter stands for each.
    return len(_GRAPHEME.findall(_FLAG.sub("x", text)))


def _utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _code_points_and_emoji_bytes(text: str) -> int:
    emoji = "".join(_EMOJI.findall(text))
    return len(text) - len(emoji) + _bytes(emoji)


_MEASURES: Mapping[Counting, Callable[[str], int]] = {
    Counting.WEIGHTED: _weighted,
    Counting.GRAPHEMES: _graphemes,
    Counting.UTF16: _utf16_units,
    Counting.CODE_POINTS: len,
    Counting.EMOJI_BYTES: _code_points_and_emoji_bytes,
    Counting.BYTES: _bytes,
}
