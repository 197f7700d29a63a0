"""What a channel would show of a post: its name, the words as far as they are shown unfolded, photos, the link."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QImage

from core.commands.judging import with_link
from core.commands.posts import Draft
from core.model.kinds import ChannelId, PhotoId
from core.words.counting import Platform, PlatformKind
from core.words.hashtags import hashtags
from core.words.links import host_of
from ui.models.compose_record import Choices
from ui.models.drafting import own_words_on, text_on
from ui.widgets.preview_look import Family, PreviewPhoto, PreviewView

_FAMILIES = {
    "x": Family.SHORT,
    "bluesky": Family.SHORT,
    "mastodon": Family.SHORT,
    "threads": Family.SHORT,
    "facebook": Family.PAGE,
    "linkedin": Family.PAGE,
    "instagram": Family.PHOTO,
    "youtube": Family.VIDEO,
}
_BY_KIND = {
    PlatformKind.SOCIAL: Family.PAGE,
    PlatformKind.WEBSITE: Family.ARTICLE,
    PlatformKind.NEWSLETTER: Family.LETTER,
    PlatformKind.SIGN: Family.SIGN,
}
_FOLDED_AFTER = {"x": 280, "facebook": 477, "linkedin": 210, "instagram": 125, "youtube": 150}
"""After about so many characters a feed folds a text; platforms publish no number, and change it."""


@dataclass(frozen=True)
class Profile:
    """Whose words a preview shows: what the channel is called, its handle, and the town."""

    channel: str
    handle: str
    town: str


@dataclass(frozen=True)
class ShownWords:
    """What a post says on one channel."""

    title: str
    text: str
    link: str
    photos: tuple[PreviewPhoto, ...]


def preview_of(
    draft: Draft, channel_id: ChannelId, choices: Choices, town: str, picture: Callable[[PhotoId], QImage | None]
) -> PreviewView | None:
    """Return what a channel of a town would show, ``None`` for one that is no longer offered.

    ``picture`` gives small photos. Short platforms show the town's name with the handle, others the profile's own name.
    """
    view = whole_preview_of(draft, channel_id, choices, town, picture)
    if view is None:
        return None
    platform = choices.platforms[channel_id]
    text = folded(view.text, _FOLDED_AFTER.get(platform.key))
    return replace(view, text=text, is_folded=text != view.text, marked=_marked(text, platform))


def whole_preview_of(
    draft: Draft, channel_id: ChannelId, choices: Choices, town: str, picture: Callable[[PhotoId], QImage | None]
) -> PreviewView | None:
    """Return what a channel would show with all of its text unfolded, for who reads it to decide about it."""
    channel = next((each for each in choices.channels if each.id == channel_id), None)
    if channel is None:
        return None
    platform, own = choices.platforms[channel_id], own_words_on(draft, channel_id)
    link = draft.link if own is None or own.link is None else own.link
    title = draft.title if own is None or own.title is None else own.title
    photos = tuple(PreviewPhoto(picture(use.photo_id), use.description) for use in draft.photos)
    shown = ShownWords(title, text_on(draft, channel_id), link, photos)
    return view_on(Profile(channel.name, channel.handle, town), platform, shown)


def view_on(profile: Profile, platform: Platform, shown: ShownWords) -> PreviewView:
    """Return what a profile on a platform would show, with all of its text unfolded."""
    whole = with_link(shown.text, shown.link)
    links = platform.links.find(whole)
    family = _FAMILIES.get(platform.key, _BY_KIND[platform.kind])
    is_short = family is Family.SHORT
    return PreviewView(
        family=family,
        channel=profile.channel,
        name=profile.town if is_short or not profile.handle else profile.handle,
        handle=profile.handle if is_short else "",
        title=shown.title if platform.shows_title else "",
        text=whole,
        is_folded=False,
        marked=_marked(whole, platform),
        photos=shown.photos,
        host=host_of(links[0]) if links else "",
    )


def folded(text: str, after: int | None) -> str:
    """Return a text as it is shown before anything is unfolded: cut behind a word; ``None`` cuts nothing."""
    if after is None or len(text) <= after:
        return text
    cut = text[: after + 1].rstrip()
    at = max(cut.rfind(" "), cut.rfind("\n"))
    return (cut[:at] if at > after // 2 else text[:after]).rstrip()


def _marked(text: str, platform: Platform) -> tuple[tuple[int, int], ...]:
    spans: Sequence[tuple[int, int]] = [(link.start, link.end) for link in platform.links.find(text)]
    return tuple(sorted([*spans, *((tag.start, tag.end) for tag in hashtags(text))]))
