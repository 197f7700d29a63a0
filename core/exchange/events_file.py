"""Reads a file of events (iCalendar, RFC 5545), each by itself, so that one that is broken spoils no other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Protocol, cast

from core.ambient import Zone
from core.errors import CalendarError
from core.exchange.claimed_text import clean_text
from core.exchange.regular_file import refused

if TYPE_CHECKING:
    from icalendar import Event

MOST_BYTES = 10_000_000
MOST_EVENTS = 10_000
MOST_DAYS = 62
"""An event that lasts longer is a season, and is left out."""
MOST_LEFT_OUT = 2_000
FIRST_YEAR, LAST_YEAR = 1900, 2200

_MOST_LINE = 40_000
_MOST_TEXT = 200
_READ = ("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS")
_ALSO_READ = ("LOCATION",)
_NAME = re.compile(r"^([A-Za-z-]{1,20})[;:]")
_NUMBERED_DAY = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$")


class WhySkipped(Enum):
    """Say why an event of a file was left out."""

    BROKEN = "broken"
    NO_DAY = "no-day"
    NO_NAME = "no-name"
    TOO_LONG = "too-long"
    YEAR = "year"
    RECURS = "recurs"


@dataclass(frozen=True)
class ReadEvent:
    """An event as a file has it, in the town's wall time; see ``ReferenceEvent`` for what its parts mean.

    ``instead_of`` is the day of a recurring event that this one stands for, ``is_cancelled`` tells that it is off.
    """

    uid: str
    title: str
    from_day: date
    until_day: date
    begins: time | None = None
    rrule: str = ""
    last_day: date | None = None
    left_out: tuple[str, ...] = ()
    place: str = ""
    stated_zone: str = ""
    instead_of: date | None = None
    is_cancelled: bool = False
    loses_dates: bool = False


@dataclass(frozen=True)
class Skipped:
    """An event that was left out: its name as far as it can be read, and why."""

    name: str
    why: WhySkipped


@dataclass(frozen=True)
class EventsRead:
    """What was read of a file."""

    events: tuple[ReadEvent, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class _Dated(Protocol):
    """A property of the library that holds a day, a moment or a length."""

    params: Mapping[str, str]

    @property
    def dt(self) -> date | datetime | timedelta:
        """Give what it holds. Raises: ValueError where it is broken."""


class _Listed(Protocol):
    """A property of the library that lists days."""

    dts: Sequence[_Dated]


class _Unfit(Exception):
    """Leave an event out."""

    def __init__(self, why: WhySkipped) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass
class _Block:
    """The lines of one event that are looked at."""

    lines: list[str] = field(default_factory=list)
    name: str = ""


def read_events(content: bytes, name: str, zone: Zone, is_stopped: Callable[[], bool]) -> EventsRead:
    """Return the events of a file, and which were left out; what follows after a stop is not read.

    Raises:
        BadInput: ``not-a-calendar-file``, or ``too-many-events`` (``most``) where it holds more than are taken in.
    """
    text = content.decode("utf-8-sig", "replace")
    if "BEGIN:VCALENDAR" not in text[:2_000].upper():
        raise refused(name, "not-a-calendar-file")
    events: list[ReadEvent] = []
    skipped: list[Skipped] = []
    for number, block in enumerate(_blocks(text)):
        if is_stopped():
            break
        if number >= MOST_EVENTS:
            raise refused(name, "too-many-events", most=MOST_EVENTS)
        try:
            events.append(_event(block, zone))
        except _Unfit as unfit:
            skipped.append(Skipped(_text(block.name), unfit.why))
    return EventsRead(tuple(events), tuple(skipped))


def _blocks(text: str) -> Iterator[_Block]:
    """Yield the events of a text, each with the properties that are looked at; folded lines are joined."""
    block: _Block | None = None
    inside = 0
    for line in _unfolded(text):
        upper = line[:20].upper().rstrip()
        if block is None:
            if upper == "BEGIN:VEVENT":
                block, inside = _Block(), 0
        elif upper == "END:VEVENT":
            yield block
            block = None
        elif upper.startswith("BEGIN:"):
            inside += 1  # an alarm has a DURATION and a SUMMARY of its own
        elif upper.startswith("END:"):
            inside -= 1
        elif not inside:
            _keep(block, line)


def _keep(block: _Block, line: str) -> None:
    found = _NAME.match(line)
    name = found[1].upper() if found else ""
    if name in _READ or name in _ALSO_READ:
        block.lines.append(line)
    if name == "SUMMARY":
        block.name = line[line.find(":") + 1 :][:_MOST_TEXT]


def _unfolded(text: str) -> Iterator[str]:
    """Yield the lines of a text (RFC 5545, 3.1); a line is cut where it is longer than any that is meant."""
    parts: list[str] = []
    length = 0
    for raw in text.splitlines():
        if raw[:1] in {" ", "\t"} and parts:
            if length < _MOST_LINE:
                parts.append(raw[1:])
                length += len(raw)
            continue
        if parts:
            yield "".join(parts)[:_MOST_LINE]
        parts, length = [raw], len(raw)
    if parts:
        yield "".join(parts)[:_MOST_LINE]


def _event(block: _Block, zone: Zone) -> ReadEvent:
    """Read one event. Raises: _Unfit for one that is left out."""
    from icalendar import Event

    extra = any(line.upper().startswith("RDATE") for line in block.lines)
    lines = [line for line in block.lines if not line.upper().startswith("RDATE")]
    try:
        found = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""]))
        return _of_library(cast("Event", found), zone, loses_dates=extra)
    except _Unfit:
        raise
    except (CalendarError, ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError) as error:
        raise _Unfit(WhySkipped.BROKEN) from error


def _dated(found: Event, name: str) -> _Dated | None:
    return cast("_Dated | None", found.get(name))


def _of_library(found: Event, zone: Zone, *, loses_dates: bool) -> ReadEvent:
    starts, instead = _dated(found, "DTSTART"), _dated(found, "RECURRENCE-ID")
    if starts is None:
        raise _Unfit(WhySkipped.NO_DAY)
    title = _text(found.get("SUMMARY", ""))
    if not title:
        raise _Unfit(WhySkipped.NO_NAME)
    begins, stated_zone = _wall(starts, zone)
    from_day, until_day = _days(found, begins, zone)
    rrule, last_day = _recurring(found)
    return ReadEvent(
        uid=_text(found.get("UID", "")) or f"{title} {from_day}",
        title=title,
        from_day=from_day,
        until_day=until_day,
        begins=begins.time().replace(second=0, microsecond=0) if isinstance(begins, datetime) else None,
        rrule=rrule,
        last_day=last_day,
        left_out=tuple(_left_out(found, zone)),
        place=_text(found.get("LOCATION", "")),
        stated_zone=stated_zone,
        instead_of=None if instead is None else _day(_wall(instead, zone)[0]),
        is_cancelled=str(found.get("STATUS", "")).upper() == "CANCELLED",
        loses_dates=loses_dates,
    )


def _wall(value: _Dated, zone: Zone) -> tuple[date | datetime, str]:
    """Return a day, or the town's wall time, and the zone that was stated and is not known.

    UTC and zones by their IANA names are reckoned into the town's; any other name, such as Outlook's "Mountain Standard
    Time", stands for rules that may be out of date: its wall time is taken as the town's.
    """
    told = value.dt
    if isinstance(told, timedelta):
        raise _Unfit(WhySkipped.BROKEN)
    if not isinstance(told, datetime):
        return told, ""
    naive = told.replace(tzinfo=None)
    stated = str(value.params.get("TZID", ""))
    if not stated:
        return (zone.wall(told), "") if told.tzinfo is not None else (naive, "")
    if stated == zone.name:
        return naive, ""
    try:
        other = Zone(stated)
    except CalendarError:
        return naive, _text(stated)
    return zone.wall(other.at(naive)), ""


def _days(found: Event, begins: date | datetime, zone: Zone) -> tuple[date, date]:
    """Return the first day and the last of an event. Raises: _Unfit where nobody means them."""
    first = last = _day(begins)
    ends, lasts = _dated(found, "DTEND"), _dated(found, "DURATION")
    if ends is not None:
        last = _last_day(_wall(ends, zone)[0], first)
    elif lasts is not None:
        last = _last_day(begins + _length(lasts), first)
    if not FIRST_YEAR <= first.year <= LAST_YEAR:
        raise _Unfit(WhySkipped.YEAR)
    if (last - first).days > MOST_DAYS:
        raise _Unfit(WhySkipped.TOO_LONG)
    return first, last


def _length(lasts: _Dated) -> timedelta:
    length = lasts.dt
    if not isinstance(length, timedelta):
        raise _Unfit(WhySkipped.BROKEN)
    if abs(length) > timedelta(days=MOST_DAYS):
        raise _Unfit(WhySkipped.TOO_LONG)
    return length


def _last_day(ends: date | datetime, first: date) -> date:
    """Return the last day of what ends at a moment: the end itself is no part of it (RFC 5545, 3.6.1)."""
    is_midnight = not isinstance(ends, datetime) or ends.time() == time()
    return max(first, _day(ends) - timedelta(days=1) if is_midnight else _day(ends))


def _recurring(found: Event) -> tuple[str, date | None]:
    """Return how an event recurs, without UNTIL, and the last day on which it may."""
    if "RRULE" not in found:
        return "", None
    parts = dict(
        part.partition("=")[::2] for part in cast("bytes", found["RRULE"].to_ical()).decode("ascii").upper().split(";")
    )
    until = parts.pop("UNTIL", "")
    numbered = _NUMBERED_DAY.match(until)
    if until and numbered is None:
        raise _Unfit(WhySkipped.RECURS)
    last = None if numbered is None else date(int(numbered[1]), int(numbered[2]), int(numbered[3]))
    return ";".join(f"{name}={value}" for name, value in parts.items()), last


def _left_out(found: Event, zone: Zone) -> Iterator[str]:
    """Yield the days on which an event that recurs does not happen."""
    given = found.get("EXDATE", [])
    count = 0
    for listed in cast("list[_Listed]", given if isinstance(given, list) else [given]):
        for value in listed.dts:
            count += 1
            if count > MOST_LEFT_OUT:
                raise _Unfit(WhySkipped.RECURS)
            yield _day(_wall(value, zone)[0]).isoformat()


def _text(value: object) -> str:
    return clean_text(str(value), _MOST_TEXT) or ""


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value
