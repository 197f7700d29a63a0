"""Holds regular expressions that are compiled when they are first used: starting waits for none of them."""

from __future__ import annotations

from functools import cached_property

import regex


class LateExpression:
    """An expression by its text; one of those in this room takes up to 20 ms to compile."""

    def __init__(self, text: str, flags: int = 0) -> None:
        """Take the text of an expression, and flags of ``regex``."""
        self._text = text
        self._flags = flags

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The expression, compiled at the first asking."""
        return regex.compile(self._text, self._flags)
