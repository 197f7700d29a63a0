"""Tells names apart as people do, whatever their case and spacing."""

from __future__ import annotations

import unicodedata

_LOOKING_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK"})
"""Alphabets of which some letters look the same."""


def folded(name: str) -> str:
    """Return a name in the one form, composed, in which two spellings of the same name are equal."""
    small = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", small).split())


def mixes_alphabets(name: str) -> bool:
    """Tell whether a word has letters of two alphabets that look alike, as a name has that passes for another."""
    return any(len(_alphabets(word)) > 1 for word in name.split())


def _alphabets(word: str) -> frozenset[str]:
    return frozenset(unicodedata.name(letter, "").partition(" ")[0] for letter in word) & _LOOKING_ALIKE
