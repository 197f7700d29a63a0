"""Commands that take in events of other calendars, and take them out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from core.commands.desk import Desk
from core.errors import NotAllowed
from core.exchange.events_file import EventsRead, ReadEvent, Skipped, WhySkipped
from core.model.reference import ReferenceEvent
from core.planner.reference_days import is_followed
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import reference as reference_queries
from core.words.clean import clean_line


def fit_events(read: EventsRead) -> EventsRead:
    """Return what of a file can be taken in: an event that recurs as Oyez cannot follow is left out with the others."""
    unfit = {place for place, each in enumerate(read.events) if not is_followed(_record("", "", each))}
    events = tuple(each for place, each in enumerate(read.events) if place not in unfit)
    skipped = tuple(Skipped(read.events[place].title, WhySkipped.RECURS) for place in sorted(unfit))
    return EventsRead(events, read.skipped + skipped)


@dataclass(frozen=True)
class _OnEvents:
    """An act on the events of a file."""

    source: str

    act: ClassVar[Act | None] = Act.IMPORT
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about no one post."""
        return SubjectFacts()

    def label(self, desk: Desk) -> str:
        """Return the file's name."""
        return clean_line(self.source)


@dataclass(frozen=True)
class ImportEvents(_OnEvents):
    """Take in the events of a file, all in one step.

    The file's events of before give way: what is in it no longer is gone, what it says anew is changed, and nothing
    stands there twice.
    """

    events: tuple[ReadEvent, ...]

    def apply(self, desk: Desk) -> None:
        """Write what differs. Raises: NotAllowed without an event or a name of the file."""
        source = clean_line(self.source)
        wanted = _by_uid(self.events)
        if not wanted or not source:
            raise NotAllowed("nothing-to-import", file=source)
        known = {event.uid: event for event in reference_queries.events_of(desk.engine, source)}
        for uid, event in known.items():
            if uid not in wanted:
                desk.remove(event)
        for uid, read in wanted.items():
            if uid not in known:
                desk.add(_record(desk.new_id(), source, replace(read, uid=uid)))
                continue
            record = _record(known[uid].id, source, replace(read, uid=uid))
            told = {name: getattr(record, name) for name in _SAID}
            desk.change(known[uid], **told)


@dataclass(frozen=True)
class RemoveEvents(_OnEvents):
    """Take out all events of a file in one step."""

    def apply(self, desk: Desk) -> None:
        """Remove them. Raises: NotAllowed where there is none."""
        known = reference_queries.events_of(desk.engine, self.source)
        if not known:
            raise NotAllowed("nothing-to-remove", file=clean_line(self.source))
        for event in known:
            desk.remove(event)


_SAID = (
    "title",
    "from_day",
    "until_day",
    "begins",
    "rrule",
    "last_day",
    "left_out",
    "place",
    "stated_zone",
)
"""What a file may say anew of an event."""


def _by_uid(events: Iterable[ReadEvent]) -> dict[str, ReadEvent]:
    """Return each event by what it is known again; a day that was changed stands apart from its series, which skips it.

    Of two with one id the later one in the file counts. What was cancelled is left away.
    """
    whole = {event.uid: event for event in events if event.instead_of is None}
    changed = {(event.uid, event.instead_of): event for event in events if event.instead_of is not None}
    moved: dict[str, list[str]] = {}
    for uid, day in changed:
        moved.setdefault(uid, []).append(str(day))
    found: dict[str, ReadEvent] = {}
    for uid, event in whole.items():
        if not event.is_cancelled:
            left_out = dict.fromkeys((*event.left_out, *moved.get(uid, ())))
            found[uid] = replace(event, left_out=tuple(left_out))
    for (uid, day), event in changed.items():
        if not event.is_cancelled and not (uid in whole and whole[uid].is_cancelled):
            found[f"{uid} {day}"] = replace(event, rrule="", last_day=None, left_out=())
    return found


def _record(record_id: str, source: str, read: ReadEvent) -> ReferenceEvent:
    return ReferenceEvent(
        id=record_id,
        source=source,
        uid=read.uid,
        title=read.title,
        from_day=read.from_day,
        until_day=read.until_day,
        begins=read.begins,
        rrule=read.rrule,
        last_day=read.last_day,
        left_out=read.left_out,
        place=read.place,
        stated_zone=read.stated_zone,
    )
