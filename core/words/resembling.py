"""Tells whether a text may hold some words, however they are written there: never a no where a rule could find them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_RUN = re.compile(r"[^\W_]+")


def may_hold(words: str) -> Callable[[str], bool]:
    """Return what tells of a text whether it may hold ``words``.

    It looks for their longest run of letters and digits, without case and accents, so that other spaces, apostrophes
    and dashes make no difference. Words without any it may always hold.
    """
    longest = max(_RUN.findall(_bare(words)), key=len, default="")

    def tells(text: str) -> bool:
        return longest in _bare(text)

    return tells


def _bare(text: str) -> str:
    """Return a text without case, accents and differences of compatibility."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
