"""Makes text that a file carries fit to be kept: one form, no control characters, bounded length."""

from __future__ import annotations

import unicodedata

_KEPT_FORMAT_CHARACTERS = frozenset("\u200c\u200d")
"""Joiners that words and emoji need; every other format character (bidirectional overrides above all) is dropped."""


def clean_text(raw: str, most_characters: int) -> str | None:
    """Give ``raw`` in NFC on one line, without what cannot be seen, cut to ``most_characters``.

    ``None`` when nothing is left to read.
    """
    seen = "".join(_seen(character) for character in raw[: most_characters * 4])
    text = unicodedata.normalize("NFC", " ".join(seen.split()))
    return text[:most_characters].rstrip() or None


def _seen(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if character in _KEPT_FORMAT_CHARACTERS or not category.startswith("C") or category == "Co":
        return character
    return ""
