"""Tells names apart as people do, whatever their case and spacing."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    """Return a name in the one form, composed, in which two spellings of the same name are equal."""
    small = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", small).split())
