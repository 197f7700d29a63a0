"""The posts of the demo town as its data file tells them, each with the moments at which people act on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from core.demo.days import Days, at_time, is_summer, told, working_from
from core.model.kinds import Day, Wall

EMERGENCY = "emergency"
"""The class whose posts go out at once."""

COUNCIL = "council"
"""The class of what Council decided."""

_LEAD = 15
_FIRST_TIME = "09:00"
_OPENINGS = {"12:00": "10:00", "16:00": "13:00"}
_OPENING = "06:00"
_WRITING_FROM, _WRITING_MINUTES = "08:35", 55
_QUEUEING_FROM, _QUEUEING_MINUTES = "13:05", 150
_EARLY_WRITING, _EARLY_QUEUEING = "16:40", "08:31"


@dataclass(frozen=True)
class Step:
    """One thing that somebody does to a post. ``refused`` says that the rules do not let them."""

    wall: Wall
    act: str
    by: str
    reason: str = ""
    text: str = ""
    channel: str = ""
    refused: bool = False


@dataclass(frozen=True)
class Story:
    """One post from its first word on.

    ``planned``, ``pin`` and the window are wall times; ``queued`` is None for what nobody puts in line, and ``missed``
    says that nobody publishes it in time. ``approved`` is when, and ``approver`` by whom, an overseen author's post is.
    ``unconfirmed`` says that nobody confirmed what it asks, ``unreleased`` that its decision is not released.
    """

    title: str
    class_key: str
    department: str
    author: str
    written: Wall
    ground: str = ""
    partner: str = ""
    deemed_by: str = ""
    text: str = ""
    channels: tuple[str, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict)
    photos: tuple[str, ...] = ()
    together: bool = False
    planned: Wall | None = None
    not_before: Wall | None = None
    go_out_before: Wall | None = None
    queued: Wall | None = None
    pin: Wall | None = None
    reason: str = ""
    approved: Wall | None = None
    approver: str = ""
    missed: bool = False
    unconfirmed: bool = False
    unreleased: bool = False
    steps: tuple[Step, ...] = ()


def stories_of(told_of: Mapping[str, Any], days: Days) -> Iterator[Story]:
    """Tell each post of the data file once for each day that it is meant for."""
    serial = 0
    for table in told_of["posts"]:
        for count, day in enumerate(_days_meant(table, days)):
            serial += 1
            season = table.get("summer", {}) if is_summer(day or days.today) else {}
            yield _story({"author": told_of["author"], **table, **season}, days, _Turn(day, count, serial))


@dataclass(frozen=True)
class _Turn:
    """The day of one telling (None: no day yet), which of its post's it is, and its number among all."""

    day: Day | None
    count: int
    serial: int

    def spread(self, first: str, minutes: int, day: Day) -> Wall:
        """Return a time of a day within so many minutes of the first; each telling has its own."""
        return at_time(day, first) + timedelta(minutes=self.serial * 37 % minutes)


def _days_meant(table: Mapping[str, Any], days: Days) -> list[Day | None]:
    if "weeks" in table:
        return [days.of_week(week, table["weekday"]) for week in table["weeks"]]
    if "working_day" in table:
        return [days.working(table["working_day"])]
    if "date" in table:
        day = days.of_year(table["date"])
        return [] if day is None else [day]
    return [None]


def _story(table: Mapping[str, Any], days: Days, turn: _Turn) -> Story:
    day = turn.day
    named = day or days.today
    texts = table.get("texts", [table.get("text", "")])
    written, queued = _writing(table, days, turn)
    return Story(
        title=told(table["title"], named),
        class_key=table["class"],
        department=table["department"],
        author=table["author"],
        written=written,
        ground=told(table.get("ground", ""), named),
        partner=table.get("partner", ""),
        deemed_by=table.get("deemed_by", ""),
        text=told(texts[turn.count % len(texts)], named),
        channels=tuple(table["channels"]),
        own={channel: told(text, named) for channel, text in table.get("own", {}).items()},
        photos=tuple(table.get("photos", ())),
        together=table.get("together", False),
        planned=None if day is None else at_time(day, table.get("pin", table.get("time", _FIRST_TIME))),
        not_before=_opening(table, day),
        go_out_before=_deadline(table, day),
        queued=queued,
        pin=at_time(day, table["pin"]) if day is not None and "pin" in table else None,
        reason=table.get("reason", ""),
        approved=None if queued is None or "approve" not in table else queued + timedelta(minutes=25),
        approver=table.get("approve", ""),
        missed=table.get("missed", False),
        unconfirmed=table.get("unconfirmed", False),
        unreleased=table.get("unreleased", False),
        steps=tuple(_step(told_step, days) for told_step in table.get("steps", ())),
    )


def _writing(table: Mapping[str, Any], days: Days, turn: _Turn) -> tuple[Wall, Wall | None]:
    """Return when a post is written and when it is put in line; what is not due yet is written lately, as a draft."""
    if table["class"] == EMERGENCY and turn.day is not None:
        begun = at_time(turn.day, table["time"])
        return begun, begun + timedelta(minutes=1)
    written_on, queued_on = _days_of_writing(table, days, turn.day)
    if written_on >= days.today:
        written_on, queued_on = days.working(-1 - turn.serial % 4), None
    if queued_on is not None and "queued_at" in table:
        return at_time(written_on, _EARLY_WRITING), at_time(queued_on, table["queued_at"])
    if queued_on is not None and table.get("lead") == 0:
        return at_time(written_on, _EARLY_WRITING), at_time(queued_on, _EARLY_QUEUEING)
    written = turn.spread(_WRITING_FROM, _WRITING_MINUTES, written_on)
    return written, None if queued_on is None else turn.spread(_QUEUEING_FROM, _QUEUEING_MINUTES, queued_on)


def _days_of_writing(table: Mapping[str, Any], days: Days, day: Day | None) -> tuple[Day, Day | None]:
    if "written" in table:
        return days.working(table["written"]), days.working(table["queued"]) if "queued" in table else None
    assert day is not None
    lead = table.get("lead", _LEAD)
    if lead == 0:
        return working_from(day, -1), day
    queued = max(working_from(day, -lead), working_from(days.first, 4))
    return working_from(queued, -1), queued


def _opening(table: Mapping[str, Any], day: Day | None) -> Wall | None:
    no_bound = day is None or table["class"] == EMERGENCY or "pin" in table or table.get("asap", False)
    return None if no_bound or day is None else at_time(day, _OPENINGS.get(table.get("time", ""), _OPENING))


def _deadline(table: Mapping[str, Any], day: Day | None) -> Wall | None:
    if day is None or "deadline" not in table:
        return None
    count, _, at = table["deadline"].partition(" ")
    return at_time(day + timedelta(days=int(count)), at)


def _step(table: Mapping[str, Any], days: Days) -> Step:
    rest = {name: value for name, value in table.items() if name not in {"on", "at"}}
    return Step(wall=at_time(days.working(table["on"]), table["at"]), **rest)
