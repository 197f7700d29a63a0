"""The days of events that recur, as far as a span reaches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.model.reference import ReferenceEvent
from core.planner.recurrence import BadRule, days_of

MOST_DAYS_SHOWN = 2_000
"""More days of one event are not followed in a span."""


def occurrences(event: ReferenceEvent, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Return first day and last of each time that an event happens in a span, both ends included, ascending."""
    length = event.until_day - event.from_day
    if not event.rrule:
        if event.from_day <= last and event.until_day >= first:
            yield event.from_day, event.until_day
        return
    left_out = set(event.left_out)
    span = (max(first - length, event.from_day), last)
    if span[0] > last:
        return
    days = days_of(event.rrule, (event.from_day, event.last_day), span)
    for _, day in zip(range(MOST_DAYS_SHOWN), days, strict=False):
        if day.isoformat() not in left_out and day + length >= first:
            yield day, day + length


def is_followed(event: ReferenceEvent) -> bool:
    """Tell whether Oyez can follow how an event recurs; it can where it does not recur."""
    if not event.rrule:
        return True
    try:
        next(occurrences(event, event.from_day, event.from_day + timedelta(days=1)), None)
    except BadRule:
        return False
    return True
