"""The statutory holidays of a province, from the library ``holidays``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from core.model.provinces import Province


@dataclass(frozen=True, slots=True)
class Holiday:
    """A statutory holiday on one day, by its name in Canadian English."""

    day: date
    name: str


@cache
def statutory_days(province: Province, year: int) -> tuple[Holiday, ...]:
    """Return a province's general holidays of a year in order, days in lieu too; each year is worked out once.

    The first call imports the library, which takes up to half a second: a window asks in a job.
    """
    from holidays import country_holidays

    found = country_holidays("CA", subdiv=province.value, years=year, language="en_CA")
    return tuple(Holiday(day, name) for day, name in sorted(found.items()) if day.year == year)


def holidays_in(province: Province, years: Iterable[int]) -> frozenset[date]:
    """Return the days of all holidays of some years."""
    return frozenset(holiday.day for year in years for holiday in statutory_days(province, year))
