"""The names of weekdays and months in the language of the other words, whatever the computer's own is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

_NAMES = QLocale.c()


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday, 0 for Monday."""
    return _tr(_NAMES.dayName(weekday + 1, QLocale.FormatType.LongFormat))


def short_weekday_name(weekday: int) -> str:
    """Return the name of a weekday in three letters, 0 for Monday."""
    return _tr(_NAMES.dayName(weekday + 1, QLocale.FormatType.ShortFormat))


def month_name(month: int) -> str:
    """Return the name of a month, 1 for January."""
    return _tr(_NAMES.monthName(month, QLocale.FormatType.LongFormat))


def short_month_name(month: int) -> str:
    """Return the name of a month in three letters, 1 for January."""
    return _tr(_NAMES.monthName(month, QLocale.FormatType.ShortFormat))


def whole_day(day: date) -> str:
    """Return a day as "Tuesday 8 December 2026"."""
    return f"{weekday_name(day.weekday())} {day.day} {month_name(day.month)} {day.year}"


def _tr(name: str) -> str:
    return QCoreApplication.translate("calendar", name)
