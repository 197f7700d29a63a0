"""Finds the hashtags in a text, by the rules of twitter-text that most platforms resemble."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from core.words.links import addresses

_LETTER = regex.compile(r"[\p{L}\p{M}]")

# twitter-text, hashtagSpecialChars: joiners and the dots, dashes and marks that stand inside words of some scripts.
_INSIDE = (
    r"\p{L}\p{M}\p{Nd}_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7"
)
_HASHTAG = regex.compile(
    rf"(?:(?<=[\ufe0e\ufe0f])|(?<![{_INSIDE}&]))[#\uff03](?![\ufe0f\u20e3])(?P<tag>[{_INSIDE}]++)(?![#\uff03]|://)"
)


@dataclass(frozen=True, slots=True)
class Hashtag:
    """One hashtag in a text: as written but without its sign, and where it stands with it, in code points."""

    tag: str
    start: int
    end: int


def hashtags(text: str) -> tuple[Hashtag, ...]:
    """Give the hashtags of ``text`` in order.

    One holds a letter of any script, may hold digits and "_", begins with "#" or the full-width sign, and stands
    neither behind a letter, a digit or "&", nor before another sign ("#one#two" is none), nor inside a link. A link is
    here what has a scheme or a path behind a dotted name, whether or not there is such a top-level domain.
    """
    if "#" not in text and "\uff03" not in text:
        return ()
    spans = list(addresses(text))
    starts = [start for start, _ in spans]
    return tuple(tag for tag in _candidates(text) if not _is_inside(tag.start, spans, starts))


def _candidates(text: str) -> Iterator[Hashtag]:
    for match in _HASHTAG.finditer(text):
        if _LETTER.search(match["tag"]):
            yield Hashtag(match["tag"], match.start(), match.end())


def _is_inside(place: int, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    before = bisect_right(starts, place) - 1
    return before >= 0 and place < spans[before][1]
