"""What a town looks at beside its posts: meetings of Council, elections, and events of other calendars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.store import reference as reference_queries
from core.store import registers as register_queries
from ui.models.calendar_filter import CalendarFilter, Layer
from ui.models.photo_words import filled
from ui.session import Session

if TYPE_CHECKING:
    from core.planner.marked_days import Marked


def reference_days(
    session: Session, wanted: CalendarFilter | None, first: date, last: date
) -> Mapping[date, tuple[Marked, ...]]:
    """Return what is of each day from the first to the last, by time; of the layers that a filter shows."""
    layers = (
        (Layer.MEETINGS, partial(_meetings, session)),
        (Layer.ELECTIONS, partial(_elections, session)),
        (Layer.EVENTS, partial(_events, session)),
    )
    found = chain.from_iterable(read(first, last) for layer, read in layers if wanted is None or wanted.shows(layer))
    by_day: dict[date, list[Marked]] = {}
    for marked in sorted(found, key=_order):
        day = max(marked.first, first)
        while day <= min(marked.last, last):
            by_day.setdefault(day, []).append(marked)
            day += timedelta(days=1)
    return {day: tuple(of_day) for day, of_day in by_day.items()}


def _meetings(session: Session, first: date, last: date) -> Iterator[Marked]:
    """Yield the meetings of the register whose names say their day."""
    from core.planner.marked_days import Marked

    for meeting in session.read(register_queries.releases):
        day = _day_named(meeting.name, session.today())
        if day is not None and first <= day <= last:
            yield Marked(meeting.name, day, day, tone=_tr("Closed meeting") if meeting.is_closed else "")


def _elections(session: Session, first: date, last: date) -> Iterator[Marked]:
    from core.planner.marked_days import Marked

    for election in session.read(register_queries.elections):
        if first <= election.day <= last:
            yield Marked(election.name, election.day, election.day)


def _events(session: Session, first: date, last: date) -> Iterator[Marked]:
    """Yield imported events, those that recur as often as they happen in the span."""
    found = session.read(partial(reference_queries.events_between, first=first, last=last))
    if not found:
        return
    from core.planner.marked_days import Marked
    from core.planner.reference_days import occurrences

    for event in found:
        stated = filled(_tr("its file names the zone “%1”; this is its time, taken as the town's"), event.stated_zone)
        notes = [event.place, filled(_tr("from %1"), event.source), stated if event.stated_zone else ""]
        tone = "; ".join(note for note in notes if note)
        for begins, ends in occurrences(event, first, last):
            yield Marked(event.title, begins, ends, tone=tone, begins=event.begins)


@lru_cache(maxsize=1_000)
def _day_named(name: str, today: date) -> date | None:
    """Return the one day that a meeting's name says, ``None`` where it says none or several."""
    from core.words.dates import date_mentions

    days = {mention.day for mention in date_mentions(name, today)}
    return days.pop() if len(days) == 1 else None


def _order(marked: Marked) -> tuple[date, bool, str, str]:
    return marked.first, marked.begins is not None, str(marked.begins), marked.name


def _tr(text: str) -> str:
    return QCoreApplication.translate("reference", text)
