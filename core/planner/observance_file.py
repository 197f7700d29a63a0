"""Reads the observances from their data file, or says what is wrong with that file and where."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path

from core.model.provinces import Province
from core.planner.observances import Observance
from core.planner.yearly import (
    LAST,
    Announced,
    EndOfMonth,
    Lasting,
    OnDate,
    OnWeekday,
    Weekday,
    WeekdayFrom,
    WeekWith,
    Yearly,
)
from core.toml_file import Table, read_source

_KEYS = ("name", "rule", "days", "until_month", "until_day", "provinces", "source", "checked", "tone")
_COMMON_YEAR = 2001
_MOST_DAYS = 60
_WEEK = Lasting(7)


class Rule(Enum):
    """Say by what rule an observance's first day is told."""

    DATE = "date"
    WEEKDAY = "weekday"
    WEEKDAY_FROM = "weekday from"
    WEEK_WITH = "week with"
    MONTH = "month"
    ANNOUNCED = "announced"


def load_observances(path: Path) -> tuple[Observance, ...]:
    """Read the observances of ``path`` in the order of the file.

    Raises: BadInput where it cannot be read, is no TOML, or something in it is missing, misspelt or of another kind.
    """
    whole = read_source(path)
    whole.only(("observance",))
    tables = whole.table("observance")
    return tuple(_observance(key, tables.table(key)) for key in tables.content)


def _observance(key: str, table: Table) -> Observance:
    rule = table.choice("rule", Rule)
    keys, read = _READERS[rule]
    table.only((*_KEYS, *keys))
    begins = read(table)
    source = table.text("source")
    if not re.match("https?://", source):
        raise table.refuse("source", "observance-source")
    provinces = table.choices("provinces", Province) if table.has("provinces") else ()
    return Observance(
        key=key,
        name=table.text("name"),
        begins=begins,
        lasting=_lasting(table, rule, begins),
        provinces=frozenset(provinces),
        source=source,
        tone=table.text("tone"),
        checked=table.day("checked") if table.has("checked") else None,
    )


def _lasting(table: Table, rule: Rule, begins: Yearly) -> Lasting:
    given = [key for key in ("days", "until_month", "until_day") if table.has(key)]
    if rule in {Rule.MONTH, Rule.WEEK_WITH} and given:
        raise table.refuse(given[0], "observance-length-is-given")
    if rule is Rule.MONTH:
        return Lasting(until=EndOfMonth(_month(table)))
    if rule is Rule.WEEK_WITH:
        return _WEEK
    if not given:
        return Lasting()
    if given == ["days"]:
        return Lasting(_number(table, "days", 1, _MOST_DAYS))
    if "days" in given:
        raise table.refuse("days", "observance-length-twice")
    until = OnDate(_month(table, "until_month"), _day(table, "until_month", "until_day"))
    first = begins.day_in(_COMMON_YEAR)
    if first is not None and until.day_in(_COMMON_YEAR) <= first:
        raise table.refuse("until_day", "observance-ends-early")
    return Lasting(until=until)


def _date(table: Table) -> Yearly:
    return OnDate(_month(table), _day(table))


def _weekday(table: Table) -> Yearly:
    which = _number(table, "nth", LAST, 4)
    if which == 0:
        raise table.refuse("nth", "observance-out-of-range", least=LAST, most=4)
    return OnWeekday(_month(table), table.choice("weekday", Weekday), which)


def _weekday_from(table: Table) -> Yearly:
    return WeekdayFrom(_month(table), _day(table), table.choice("weekday", Weekday))


def _week_with(table: Table) -> Yearly:
    return WeekWith(_month(table), _day(table), table.choice("weekday", Weekday))


def _whole_month(table: Table) -> Yearly:
    return OnDate(_month(table), 1)


def _announced(table: Table) -> Yearly:
    days = table.days("first_days")
    if not days:
        raise table.refuse("first_days", "toml-empty")
    if len({day.year for day in days}) != len(days):
        raise table.refuse("first_days", "observance-year-twice")
    return Announced(days)


_READERS: Mapping[Rule, tuple[tuple[str, ...], Callable[[Table], Yearly]]] = {
    Rule.DATE: (("month", "day"), _date),
    Rule.WEEKDAY: (("month", "weekday", "nth"), _weekday),
    Rule.WEEKDAY_FROM: (("month", "day", "weekday"), _weekday_from),
    Rule.WEEK_WITH: (("month", "day", "weekday"), _week_with),
    Rule.MONTH: (("month",), _whole_month),
    Rule.ANNOUNCED: (("first_days",), _announced),
}
"""Which keys a rule has of its own, and how they are read."""


def _month(table: Table, key: str = "month") -> int:
    return _number(table, key, 1, 12)


def _day(table: Table, month_key: str = "month", key: str = "day") -> int:
    return _number(table, key, 1, _days_of_month(_month(table, month_key)))


def _number(table: Table, key: str, least: int, most: int) -> int:
    value = table.integer(key, least)
    if value > most:
        raise table.refuse(key, "observance-out-of-range", least=least, most=most)
    return value


def _days_of_month(month: int) -> int:
    """Return how many days a month has in a common year."""
    return monthrange(_COMMON_YEAR, month)[1]
