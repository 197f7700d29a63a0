"""The years in which the days and times that people give may lie."""

from __future__ import annotations

from datetime import date

from core.errors import NotAllowed

FIRST_YEAR, LAST_YEAR = 2000, 2100
FIRST_YEAR_OF_PAPERS = 1900
"""Since when a document may have been signed that still permits something."""


def check_years(*days: date | None, first_year: int = FIRST_YEAR) -> None:
    """Refuse a day, or a wall time, of a year that nobody means. Raises: NotAllowed."""
    for day in days:
        if day is not None and not first_year <= day.year <= LAST_YEAR:
            raise NotAllowed("year-unlikely", value=day.isoformat()[:10], first=first_year, last=LAST_YEAR)
