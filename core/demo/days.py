"""Days of the demo town, counted from today, and texts that name them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.model.kinds import Day, Wall

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FIRST_WEEK, LAST_WEEK = -9, 4
"""The week in which the town begins its calendar, and the last for which it has posts."""

_FULL_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()
_A_WEEK = timedelta(days=7)
_SUMMER = range(4, 11)
_GAP = re.compile(r"\{(date|work|mon|tue|wed|thu|fri|sat|sun)([+-]\d+)?:([^{}]+)\}")


@dataclass(frozen=True)
class Days:
    """Count days from ``today``. Week 0 is the working week that runs or, at a weekend, the one to come."""

    today: Day

    @property
    def monday(self) -> Day:
        """Give the Monday of week 0."""
        ahead = 7 if self.today.weekday() >= 5 else 0
        return self.today + timedelta(days=ahead - self.today.weekday())

    @property
    def first(self) -> Day:
        """Give the day on which the town begins its calendar."""
        return self.monday + FIRST_WEEK * _A_WEEK

    @property
    def last(self) -> Day:
        """Give the last day for which there are posts."""
        return self.monday + (LAST_WEEK + 1) * _A_WEEK - timedelta(days=1)

    def of_week(self, week: int, weekday: str) -> Day:
        """Return a weekday, such as ``Mon``, of a week counted from week 0."""
        return self.monday + week * _A_WEEK + timedelta(days=WEEKDAYS.index(weekday))

    def working(self, count: int) -> Day:
        """Return the day so many working days from today; 0 is today, also at a weekend."""
        return working_from(self.today, count)

    def of_year(self, month_day: str) -> Day | None:
        """Return the day of the year, such as ``12-24``, that lies in the town's weeks, or None."""
        for year in (self.first.year, self.last.year):
            day = date.fromisoformat(f"{year}-{month_day}")
            if self.first + _A_WEEK <= day <= self.last:
                return day
        return None


def working_from(day: Day, count: int) -> Day:
    """Return the day so many Mondays to Fridays after a day, or before it where ``count`` is negative."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() >= 5:
            day += step
    return day


def next_of_year(month_day: str, day: Day) -> Day:
    """Return the first day of the year so told, such as ``12-31``, on or after a day."""
    found = date.fromisoformat(f"{day.year}-{month_day}")
    return found if found >= day else found.replace(year=day.year + 1)


def last_of_year(month_day: str, day: Day) -> Day:
    """Return the last day of the year so told before a day."""
    found = date.fromisoformat(f"{day.year}-{month_day}")
    return found if found < day else found.replace(year=day.year - 1)


def is_summer(day: Day) -> bool:
    """Tell whether a day lies in the warm half of the year: April to October."""
    return day.month in _SUMMER


def at_time(day: Day, told: str) -> Wall:
    """Return the wall time of a day at a time told as ``09:00``."""
    return datetime.combine(day, time.fromisoformat(told))


def told(text: str, day: Day) -> str:
    """Return a text with its gaps filled from a day, such as ``{date+3:%A, %B %-d}``.

    ``date`` counts days from it, ``work`` working days, ``mon`` to ``sun`` from the first such weekday on or after it.
    """

    def fill(gap: re.Match[str]) -> str:
        return _as(gap[3], _meant(gap[1], int(gap[2] or 0), day))

    return _GAP.sub(fill, text)


def _meant(base: str, count: int, day: Day) -> Day:
    if base == "work":
        return working_from(day, count)
    if base != "date":
        day += timedelta(days=(WEEKDAYS.index(base.capitalize()) - day.weekday()) % 7)
    return day + timedelta(days=count)


def _as(form: str, day: Day) -> str:
    """Write a day without the platform's own ``strftime``, whose codes and language differ."""
    parts = {
        "%A": _FULL_WEEKDAYS[day.weekday()],
        "%a": WEEKDAYS[day.weekday()],
        "%B": _MONTHS[day.month - 1],
        "%b": _MONTHS[day.month - 1][:3],
        "%-d": str(day.day),
        "%Y": str(day.year),
    }
    for code, written in parts.items():
        form = form.replace(code, written)
    return form
