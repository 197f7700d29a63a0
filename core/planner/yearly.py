"""Days that come once a year, by rules that a calendar's makers write down: dates, weekdays, weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Protocol

from dateutil.relativedelta import relativedelta, weekday

LAST = -1
"""The last of a weekday's days in a month."""


class Weekday(Enum):
    """Name a day of the week, in the order of ``date.weekday()``."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """Give 0 for Monday to 6 for Sunday."""
        return list(Weekday).index(self)


class Yearly(Protocol):
    """Give one day of each year, or none."""

    def day_in(self, year: int) -> date | None:
        """Return the day of a year; ``None`` for a year of which nothing is known."""


@dataclass(frozen=True, slots=True)
class OnDate:
    """The same date every year; never 29 February."""

    month: int
    day: int

    def day_in(self, year: int) -> date:
        """Return the date in a year."""
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class EndOfMonth:
    """The last day of a month, whatever its date."""

    month: int

    def day_in(self, year: int) -> date:
        """Return the day in a year."""
        return date(year, self.month, 1) + relativedelta(day=31)


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """The first to fourth of a weekday's days in a month, or the ``LAST``."""

    month: int
    weekday: Weekday
    which: int

    def day_in(self, year: int) -> date:
        """Return the day in a year."""
        start = relativedelta(day=31 if self.which == LAST else 1)
        return date(year, self.month, 1) + start + relativedelta(weekday=weekday(self.weekday.number, self.which))


@dataclass(frozen=True, slots=True)
class WeekdayFrom:
    """The first day with a weekday's name on a date or after it: Monday from 18 May is the one before 25 May."""

    month: int
    day: int
    weekday: Weekday

    def day_in(self, year: int) -> date:
        """Return the day in a year."""
        return date(year, self.month, self.day) + relativedelta(weekday=weekday(self.weekday.number, 1))


@dataclass(frozen=True, slots=True)
class WeekWith:
    """The first day of the week in which a date falls; ``begins`` is the weekday that weeks begin on."""

    month: int
    day: int
    begins: Weekday

    def day_in(self, year: int) -> date:
        """Return the week's first day in a year."""
        return date(year, self.month, self.day) + relativedelta(weekday=weekday(self.begins.number, -1))


@dataclass(frozen=True, slots=True)
class Announced:
    """Days that no rule gives, one a year as somebody announces them."""

    days: tuple[date, ...]

    def day_in(self, year: int) -> date | None:
        """Return the day that was announced for a year."""
        return next((day for day in self.days if day.year == year), None)


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long what begins on a day lasts: so many days, or until (and with) a date of the same year."""

    days: int = 1
    until: OnDate | EndOfMonth | None = None

    def last_day(self, first: date) -> date:
        """Return the last day of what begins on ``first``."""
        return first + timedelta(days=self.days - 1) if self.until is None else self.until.day_in(first.year)
