"""Queries about events of other calendars."""

from __future__ import annotations

from datetime import date, timedelta

from core.model.reference import ReferenceEvent
from core.store.engine import Engine

MOST_DAYS = 62
"""How many days an event may last that is taken in; a span is looked for so far back."""


def events_between(engine: Engine, first: date, last: date) -> list[ReferenceEvent]:
    """Return the events that may touch a span of days, both ends included, those that recur among them."""
    found = engine.records(
        ReferenceEvent,
        "WHERE t.rrule = '' AND t.from_day >= :since AND t.from_day <= :last AND t.until_day >= :first"
        " ORDER BY t.from_day, t.begins, t.id",
        since=(first - timedelta(days=MOST_DAYS)).isoformat(),
        first=first.isoformat(),
        last=last.isoformat(),
    )
    recurring = engine.records(
        ReferenceEvent,
        "WHERE t.rrule <> '' AND t.from_day <= :last AND (t.last_day IS NULL OR t.last_day >= :first)"
        " ORDER BY t.from_day, t.begins, t.id",
        first=(first - timedelta(days=MOST_DAYS)).isoformat(),
        last=last.isoformat(),
    )
    return found + recurring


def events_of(engine: Engine, source: str) -> list[ReferenceEvent]:
    """Return the events that were taken in from a file, by their day."""
    return engine.records(ReferenceEvent, "WHERE t.source = :source ORDER BY t.from_day, t.id", source=source)


def sources(engine: Engine) -> list[tuple[str, int]]:
    """Return the files from which events were taken in, and how many of each."""
    found = engine.rows("SELECT source, count(*) FROM reference_event GROUP BY source ORDER BY source")
    return [(row[0], row[1]) for row in found]
