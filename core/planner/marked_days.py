"""What each day is marked for: a province's holidays, and the observances that run on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from core.model.provinces import Province
from core.planner.observances import Observance, observances_between
from core.planner.statutory_days import statutory_days


@dataclass(frozen=True, slots=True)
class Marked:
    """A holiday, an observance, or a day that is both, from its first day until (and with) its last.

    ``tone`` and ``source`` are empty for a holiday that is no observance; ``begins`` is the wall time of what has one.
    """

    name: str
    first: date
    last: date
    is_holiday: bool = False
    tone: str = ""
    source: str = ""
    begins: time | None = None

    @property
    def is_one_day(self) -> bool:
        """Tell whether it is over on the day on which it begins."""
        return self.first == self.last


def marked_days(
    observances: Sequence[Observance], province: Province | None, year: int
) -> Mapping[date, tuple[Marked, ...]]:
    """Return what each day of a year is marked for; days of nothing are left out.

    On each day holidays come first, then what is of that day alone, then what lasts longer. The library of holidays is
    asked where there is a province: the first time that takes up to half a second.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    holidays = {} if province is None else {(each.day, each.name): each for each in statutory_days(province, year)}
    found = [
        Marked(
            each.observance.name,
            each.first,
            each.last,
            holidays.pop((each.first, each.observance.name), None) is not None,
            each.observance.tone,
            each.observance.source,
        )
        for each in observances_between(observances, first, last, province)
    ]
    found += [Marked(each.name, each.day, each.day, is_holiday=True) for each in holidays.values()]
    return _by_day(found, first, last)


def _by_day(found: Iterable[Marked], first: date, last: date) -> Mapping[date, tuple[Marked, ...]]:
    days: dict[date, list[Marked]] = {}
    for marked in sorted(found, key=_order):
        day = max(marked.first, first)
        while day <= min(marked.last, last):
            days.setdefault(day, []).append(marked)
            day += timedelta(days=1)
    return {day: tuple(of_day) for day, of_day in sorted(days.items())}


def _order(marked: Marked) -> tuple[bool, int, str]:
    return not marked.is_holiday, (marked.last - marked.first).days, marked.name
