"""Reads a day as somebody writes it into a small field: "15 Dec", "2026-12-15", "next Friday", "in 2 weeks"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from core.words.folding import folded

MOST_LETTERS = 40
"""Longer texts name no day."""

_WHOLE_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_DAYS_A_WEEK = 7
_LEAST_LETTERS = 3
_ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")


def written_day(text: str, today: date) -> date | None:
    """Return the day that a text means to somebody on ``today``, ``None`` where it cannot be read.

    A day without a year is the nearest to come, today's with it; a weekday too. "next" leads into the week, month or
    year that follows, "last" into the one before.
    """
    plain = folded(text).replace(",", " ").replace(".", " ").strip()
    if not plain or len(plain) > MOST_LETTERS:
        return None
    try:
        return _read(plain.split(), today)
    except (ValueError, OverflowError):
        return None


def _read(words: list[str], today: date) -> date | None:
    iso = _ISO.match(words[0]) if len(words) == 1 else None
    if iso is not None:
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if len(words) == 1 and words[0] in _NEAR:
        return today + timedelta(days=_NEAR[words[0]])
    if words[0] in {"next", "last", "this"}:
        return _beside(words[0], words[1:], today)
    if words[0] == "in" and len(words) == 3:
        return _ahead(words[1], words[2], today)
    if _weekday(words[0]) is not None:
        return _of_weekday(words, today)
    return _of_month(words, today)


def _of_weekday(words: list[str], today: date) -> date | None:
    """Read a weekday alone, or one that stands before a date, which it must fit."""
    weekday = _weekday(words[0])
    if len(words) == 1:
        return today + timedelta(days=((weekday or 0) - today.weekday()) % _DAYS_A_WEEK)
    day = _of_month(words[1:], today)
    return day if day is not None and day.weekday() == weekday else None


def _of_month(words: list[str], today: date) -> date | None:
    """Read a month and a number in either order, with a year or without; or a month and a year: its first day."""
    months = [place for place, word in enumerate(words) if _month(word)]
    if len(months) != 1 or len(words) > 3:
        return None
    month = _month(words[months[0]])
    rest = [word for place, word in enumerate(words) if place != months[0]]
    year = next((int(word) for word in rest if len(word) == 4 and word.isascii() and word.isdigit()), None)
    numbers = [_ORDINAL.match(word) for word in rest if len(word) != 4 or not word.isdigit()]
    if any(number is None for number in numbers) or len(numbers) > 1:
        return None
    number = next((int(each[1]) for each in numbers if each is not None), 1)
    if year is not None:
        return date(year, month, number)
    return _to_come(month, number, today)


def _to_come(month: int, number: int, today: date) -> date:
    """Return the nearest day with that month and number from today on; of a leap day there may be none for years."""
    for year in range(today.year, today.year + 9):
        if number <= monthrange(year, month)[1] and date(year, month, number) >= today:
            return date(year, month, number)
    raise ValueError(f"{month}-{number} does not come")


def _beside(word: str, rest: list[str], today: date) -> date | None:
    """Read "next Friday", "last week", "this month": the weekday of that week, or the same day, of the span named."""
    if len(rest) != 1:
        return None
    step = {"next": 1, "last": -1, "this": 0}[word]
    weekday = _weekday(rest[0])
    if weekday is not None:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(days=_DAYS_A_WEEK * step + weekday)
    return _later(step, rest[0], today)


def _ahead(number: str, unit: str, today: date) -> date | None:
    if not (number.isascii() and number.isdigit()):
        return None
    return _later(int(number), unit.removesuffix("s"), today)


def _later(number: int, unit: str, today: date) -> date | None:
    if unit == "day":
        return today + timedelta(days=number)
    if unit == "week":
        return today + timedelta(days=_DAYS_A_WEEK * number)
    if unit not in {"month", "year"}:
        return None
    ordinal = today.year * 12 + today.month - 1 + number * (12 if unit == "year" else 1)
    year, month = ordinal // 12, ordinal % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _weekday(word: str) -> int | None:
    """Return a weekday by its name or the beginning of it, three letters at least."""
    if len(word) < _LEAST_LETTERS:
        return None
    return next((place for place, name in enumerate(_WEEKDAYS) if name.startswith(word)), None)


def _month(word: str) -> int:
    """Return a month by its name or the beginning of it, three letters at least; 0 for anything else."""
    if len(word) < _LEAST_LETTERS:
        return 0
    return next((place for place, name in enumerate(_WHOLE_MONTHS, 1) if name.startswith(word)), 0)
