"""Days as words of an index: spans of days told by how the words of their days begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

_PREFIX = "d"
_DIGITS = 8
_LAST = 99_999_999


def day_mark(day: date) -> str:
    """Return the word for a day: its digits behind a letter."""
    return f"{_PREFIX}{_digits(day):08d}"


def span_marks(since: date | None, until: date | None) -> tuple[str, ...]:
    """Return how the words of all days begin from ``since`` up to, not with, ``until``; ``None`` means no bound.

    Each ends with an asterisk; no day of the span has two of them, and none outside has any. At most 144.
    """
    low = 0 if since is None else _digits(since)
    high = _LAST if until is None else _digits(until) - 1
    return tuple(f"{_PREFIX}{prefix}*" for prefix in _prefixes("", low, high))


def _digits(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _prefixes(prefix: str, low: int, high: int) -> Iterator[str]:
    """Yield the shortest beginnings of all numbers of eight digits from ``low`` to ``high`` that begin so."""
    rest = _DIGITS - len(prefix)
    first = int(prefix or "0") * 10**rest
    last = first + 10**rest - 1
    if last < low or high < first:
        return
    if low <= first and last <= high and prefix:
        yield prefix
        return
    for digit in "0123456789":
        yield from _prefixes(prefix + digit, low, high)
