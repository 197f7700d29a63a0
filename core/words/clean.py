"""Cleaning text at the calendar's border: one normal form, and nothing that cannot be seen or stored."""

from __future__ import annotations

import unicodedata

LONGEST_TEXT = 100_000
"""The most code points that any field keeps; far above every platform's limit."""

_KEPT_CONTROLS = frozenset("\n\t")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that reorder what follows: they can make a text read as another than it is."""


def clean_text(text: str) -> str:
    """Return text in NFC with line feeds only, without control characters, surrogates and bidi overrides."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(character for character in unified if character in _KEPT_CONTROLS or _may_stand(character))
    return unicodedata.normalize("NFC", kept)[:LONGEST_TEXT]


def clean_line(text: str) -> str:
    """Return text as one line, cleaned, with its spaces at both ends cut."""
    return " ".join(clean_text(text).split())


def _may_stand(character: str) -> bool:
    code = ord(character)
    if character in _BIDI or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return False
    return unicodedata.category(character) not in {"Cc", "Cs"}
