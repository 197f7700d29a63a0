"""Measures text as Qt does: in units of UTF-16."""

from __future__ import annotations


def units(text: str) -> int:
    """Count the UTF-16 units of a text; a character beyond the first plane has two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
