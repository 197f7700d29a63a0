"""A day of every year, as packs write it: month and day, such as ``08-31``."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from core.late_dataclass import dataclass
from core.model.kinds import Day
from core.toml_file import Table

_WRITTEN = re.compile(r"(\d\d)-(\d\d)", re.ASCII)
_COMMON_YEAR = 2001
"""A year without 29 February: a day that some years lack is no day of every year."""


@dataclass(frozen=True)
class YearDay:
    """A month and a day in it that every year has."""

    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that there is not in every year. Raises: ValueError."""
        date(_COMMON_YEAR, self.month, self.day)

    def in_year(self, year: int) -> Day:
        """Return that day of a year."""
        return date(year, self.month, self.day)


def read_year_day(table: Table, key: str) -> YearDay:
    """Return the day that ``MM-DD`` means. Raises: BadInput for anything else, 29 February too."""
    written = _WRITTEN.fullmatch(table.text(key))
    if written is not None:
        with suppress(ValueError):
            return YearDay(int(written[1]), int(written[2]))
    raise table.refuse(key, "toml-wrong-type", expected="month and day of every year, such as 08-31")
