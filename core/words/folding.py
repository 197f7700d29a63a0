"""Folds a text for comparing, and remembers where each folded character stood."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

_PLAIN = str.maketrans("\u2018\u2019\u02bc\u2010\u2011", "'''--")
"""Typographic apostrophes and hyphens that read as the plain ones."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text without case, accents and typographic apostrophes; ``places`` is ``None`` where no character moved.

    Otherwise it holds for each folded character where it stands in the text as given, and lastly the text's length.
    """

    text: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the text as given for a span, not empty, of the folded one."""
        if self.places is None:
            return start, end
        return self.places[start], max(self.places[end], self.places[end - 1] + 1)


def fold(text: str) -> FoldedText:
    """Fold ``text`` for comparing: case, accents, apostrophes and hyphens."""
    if text.isascii():
        return FoldedText(text.lower(), None)
    pieces = [_folded_character(character) for character in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return FoldedText("".join(pieces), (*places, len(text)))


def folded(text: str) -> str:
    """Give ``text`` as ``fold`` does, without the places."""
    return fold(text).text


@cache
def _folded_character(character: str) -> str:
    """Fold one character; an accent that stands alone folds to nothing."""
    apart = unicodedata.normalize("NFD", character.translate(_PLAIN))
    return "".join(part for part in apart if not unicodedata.combining(part)).casefold().translate(_PLAIN)
