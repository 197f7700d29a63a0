"""Recurrence rules of slots: which are taken, and the wall times they give."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import Literal

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule, weekday

from core.errors import BadInput
from core.model.kinds import ChannelId
from core.model.town import SlotTimes

FREQUENCIES: dict[str, Literal[0, 1, 2, 3]] = {"DAILY": DAILY, "WEEKLY": WEEKLY, "MONTHLY": MONTHLY, "YEARLY": YEARLY}
TOO_OFTEN = {"HOURLY", "MINUTELY", "SECONDLY"}
GIVEN_BESIDE = {"UNTIL", "BYHOUR", "BYMINUTE", "BYSECOND"}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
BIGGEST = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
KNOWN = {"FREQ", "INTERVAL", "COUNT", "WKST", "BYDAY", *BIGGEST}
NOT_WITH: dict[str, set[str]] = {
    "DAILY": {"BYWEEKNO", "BYYEARDAY", "BYSETPOS"},
    "WEEKLY": {"BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"},
    "MONTHLY": {"BYWEEKNO", "BYYEARDAY"},
    "YEARLY": set(),
}
"""Parts that RFC 5545, 3.3.10, does not allow with a frequency; and BYSETPOS with DAILY, where a day has one slot."""

MOST_INTERVAL = 100
MOST_COUNT = 1_000
MOST_WEEKS = {"DAILY": 53, "WEEKLY": 53, "MONTHLY": 5, "YEARLY": 53}
"""Which of a weekday's days BYDAY may ask for, as in 2MO; with DAILY and WEEKLY it may ask for none."""
SOON_DAYS = 8 * 366
"""How far a rule is followed to see that it gives a day at all; it takes in a leap day, even over a year like 2100."""


class BadRule(BadInput):
    """Refuse a recurrence rule that slots cannot have; ``values`` hold the ``rule`` and the ``part`` that is wrong."""

    def __init__(self, rule: str, why: str, part: str) -> None:
        super().__init__(None, None, "rrule", why, rule=rule, part=part)


def check_rule(rule: SlotTimes) -> None:
    """Refuse a rule that slots cannot have.

    Taken are the RRULE values of RFC 5545, 3.3.10, with FREQ from DAILY to YEARLY and without UNTIL or times of day,
    which are given beside the rule.

    Raises:
        BadRule: with why ``rule-not-understood``, ``rule-too-often`` (below DAILY), ``rule-interval`` (not 1 to 100),
            ``rule-count`` (not 1 to 1,000), ``rule-part-given-beside``, ``rule-part-not-with-frequency`` or
            ``rule-never`` (no day comes of it).
    """
    _recurrence(rule, rule.from_day)


def walls_of(rule: SlotTimes, from_wall: datetime, to_wall: datetime) -> Iterator[datetime]:
    """Return the wall times that a rule gives from ``from_wall`` until before ``to_wall``, ascending.

    They are as the rule says: some may not exist in the zone, some may exist twice.

    Raises:
        BadRule: as ``check_rule``.
    """
    end = to_wall
    if rule.until_day is not None and rule.until_day < to_wall.date():
        end = datetime.combine(rule.until_day + timedelta(days=1), datetime.min.time())
    recurrence = _recurrence(rule, from_wall.date())
    return takewhile(end.__gt__, recurrence.xafter(from_wall, inc=True))


def days_of(rrule: str, of_rule: tuple[date, date | None], span: tuple[date, date]) -> Iterator[date]:
    """Return the days that a rule gives in a span, both ends included, ascending.

    ``of_rule`` are the rule's own first day and last, ``None`` for no last.

    Raises:
        BadRule: as ``check_rule``.
    """
    first, last = span
    rule = SlotTimes("", ChannelId(""), rrule, time.min, *of_rule)
    walls = walls_of(rule, datetime.combine(first, time.min), datetime.combine(last, time.max))
    return (wall.date() for wall in walls)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A rule, read: ``numbers`` are its lists of numbers by name, ``days`` its weekdays as (which one or 0, 0 to 6)."""

    rule: str
    frequency: str
    interval: int
    count: int | None
    week_start: int
    numbers: dict[str, list[int]]
    days: list[tuple[int, int]]


def _recurrence(rule: SlotTimes, ahead_to: date) -> rrule:
    """Return the rule as dateutil has it, from its first day or, where that is the same, from close to another."""
    parts = _read(rule.rrule)
    if parts.frequency in ("DAILY", "WEEKLY") and not _comes_soon(parts, rule.from_day):
        raise BadRule(rule.rrule, "rule-never", "")
    numbers = parts.numbers
    found = rrule(
        FREQUENCIES[parts.frequency],
        dtstart=datetime.combine(_first_day(parts, rule.from_day, ahead_to), rule.time),
        interval=parts.interval,
        wkst=parts.week_start,
        count=parts.count,
        bysetpos=numbers.get("BYSETPOS"),
        bymonth=numbers.get("BYMONTH"),
        bymonthday=numbers.get("BYMONTHDAY"),
        byyearday=numbers.get("BYYEARDAY"),
        byweekno=numbers.get("BYWEEKNO"),
        byweekday=[weekday(day, which or None) for which, day in parts.days] or None,
    )
    if next(iter(found), None) is None:
        raise BadRule(rule.rrule, "rule-never", "")
    return found


def _read(rule: str) -> _Parts:
    given: dict[str, str] = {}
    for part in rule.upper().split(";"):
        name, _, value = part.partition("=")
        if name in GIVEN_BESIDE:
            raise BadRule(rule, "rule-part-given-beside", part)
        if not value or name in given or name not in KNOWN:
            raise BadRule(rule, "rule-not-understood", part)
        given[name] = value
    frequency = given.get("FREQ", "")
    if frequency not in FREQUENCIES:
        why = "rule-too-often" if frequency in TOO_OFTEN else "rule-not-understood"
        raise BadRule(rule, why, f"FREQ={frequency}")
    week_start = given.get("WKST", "MO")
    if week_start not in WEEKDAYS:
        raise BadRule(rule, "rule-not-understood", f"WKST={week_start}")
    parts = _Parts(
        rule,
        frequency,
        _number(rule, "INTERVAL", given.get("INTERVAL", "1"), MOST_INTERVAL),
        _number(rule, "COUNT", given["COUNT"], MOST_COUNT) if "COUNT" in given else None,
        WEEKDAYS.index(week_start),
        {name: _numbers(rule, name, given[name]) for name in BIGGEST if name in given},
        [_day_of_week(rule, frequency, text) for text in given["BYDAY"].split(",")] if "BYDAY" in given else [],
    )
    _check_together(parts)
    return parts


def _number(rule: str, name: str, text: str, most: int) -> int:
    if not re.fullmatch("[0-9]{1,9}", text) or not 1 <= int(text) <= most:
        raise BadRule(rule, f"rule-{name.lower()}", f"{name}={text}")
    return int(text)


def _numbers(rule: str, name: str, text: str) -> list[int]:
    numbers = []
    for each in text.split(","):
        if not re.fullmatch("[+-]?[0-9]{1,3}", each) or not 1 <= abs(int(each)) <= BIGGEST[name]:
            raise BadRule(rule, "rule-not-understood", f"{name}={text}")
        numbers.append(int(each))
    if name == "BYMONTH" and min(numbers) < 1:
        raise BadRule(rule, "rule-not-understood", f"{name}={text}")
    return numbers


def _day_of_week(rule: str, frequency: str, text: str) -> tuple[int, int]:
    """Read ``MO``, ``2MO`` or ``-1FR`` as which one (0: every) and the day of the week, 0 for Monday."""
    match = re.fullmatch("([+-]?[0-9]{1,2})?([A-Z]{2})", text)
    if match is None or match[2] not in WEEKDAYS or abs(int(match[1] or 1)) not in range(1, MOST_WEEKS[frequency] + 1):
        raise BadRule(rule, "rule-not-understood", f"BYDAY={text}")
    if match[1] and frequency in ("DAILY", "WEEKLY"):
        raise BadRule(rule, "rule-part-not-with-frequency", f"BYDAY={text}")
    return int(match[1] or 0), WEEKDAYS.index(match[2])


def _check_together(parts: _Parts) -> None:
    for name in parts.numbers:
        if name in NOT_WITH[parts.frequency]:
            raise BadRule(parts.rule, "rule-part-not-with-frequency", name)
    if "BYWEEKNO" in parts.numbers and any(which for which, _ in parts.days):
        raise BadRule(parts.rule, "rule-part-not-with-frequency", "BYDAY")
    if "BYSETPOS" in parts.numbers and len(parts.numbers) == 1 and not parts.days:
        raise BadRule(parts.rule, "rule-not-understood", "BYSETPOS")


def _comes_soon(parts: _Parts, from_day: date) -> bool:
    """Say whether a daily or weekly rule gives a day within eight years.

    dateutil follows a rule that never does to the year 9999, day by day, before it says so.
    """
    period_days = 7 if parts.frequency == "WEEKLY" else 1
    needed = min(abs(position) for position in parts.numbers.get("BYSETPOS", [1]))
    began = from_day.toordinal() - ((from_day.weekday() - parts.week_start) % 7 if period_days > 1 else 0)
    days_of_period: Counter[int] = Counter()
    for ordinal in range(from_day.toordinal(), min(from_day.toordinal() + SOON_DAYS, date.max.toordinal())):
        period = (ordinal - began) // period_days
        if period % parts.interval == 0 and _passes(parts, date.fromordinal(ordinal)):
            days_of_period[period] += 1
            if days_of_period[period] == needed:
                return True
    return False


def _passes(parts: _Parts, day: date) -> bool:
    """Say whether a day passes what a daily or weekly rule asks of it."""
    if parts.days and all(day.weekday() != weekday_of for _, weekday_of in parts.days):
        return False
    if day.month not in parts.numbers.get("BYMONTH", [day.month]):
        return False
    from_end = day.day - monthrange(day.year, day.month)[1] - 1
    wanted = parts.numbers.get("BYMONTHDAY", [day.day])
    return day.day in wanted or from_end in wanted


def _first_day(parts: _Parts, from_day: date, ahead_to: date) -> date:
    """Return a day from which the rule gives the same, close before ``ahead_to``: years gone by cost nothing."""
    step_days = {"DAILY": 1, "WEEKLY": 7}.get(parts.frequency, 0) * parts.interval
    if parts.count is not None or step_days == 0 or ahead_to <= from_day:
        return from_day
    return from_day + timedelta(days=(ahead_to - from_day).days // step_days * step_days)
