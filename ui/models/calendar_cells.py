"""Reads what stands in a span of the calendar, as far as the filter lets it through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple

from core.model.kinds import PostId
from core.store import posts as post_queries
from core.store import spans
from core.store.posts import MonthCell
from core.store.rows import wall_text
from ui.models.calendar_filter import CalendarFilter
from ui.session import Session

MOST_READ = 3_000
"""A span with more placements is not read whole: of each day only what may be seen."""


class Shown(NamedTuple):
    """How many posts of a span are shown, and how many stand in it."""

    posts: int
    of: int

    def with_more(self, more: Shown) -> Shown:
        """Return the count of this span and another together."""
        return Shown(self.posts + more.posts, self.of + more.of)


class Span(NamedTuple):
    """What was read of a span: the placements let through, by time, and how many posts that are."""

    cells: Sequence[MonthCell]
    shown: Shown


def read_span(session: Session, wanted: CalendarFilter, first: date, last: date) -> Span:
    """Return what stands from the first day to the last and is let through."""
    low, high = (midnight_text(day) for day in (first, last + timedelta(days=1)))
    found = session.read(partial(post_queries.placements_between, from_wall=low, to_wall=high))
    posts = {cell.post_id for cell in found}
    if not wanted.is_narrow:
        return Span(found, Shown(len(posts), len(posts)))
    texts = session.read(partial(spans.texts_between, from_wall=low, to_wall=high)) if wanted.words.split() else {}
    kept = [cell for cell in found if wanted.admits(cell, texts.get(PostId(cell.post_id), ""))]
    return Span(kept, Shown(len({cell.post_id for cell in kept}), len(posts)))


def crowds(session: Session, first: date, last: date) -> Mapping[date, int]:
    """Return how many posts each day of a span has, where these are too many to read; nothing where they are not."""
    low, high = (midnight_text(day) for day in (first, last + timedelta(days=1)))
    if session.read(partial(spans.number_between, from_wall=low, to_wall=high)) <= MOST_READ:
        return {}
    found = session.read(partial(spans.posts_by_day, from_wall=low, to_wall=high))
    return {date.fromisoformat(day): number for day, number in found.items()}


def read_morning(session: Session, day: date, number: int) -> Sequence[MonthCell]:
    """Return the first placements of a day, about so many, and all others of the same minute as the last of them."""
    low, high = midnight_text(day), midnight_text(day + timedelta(days=1))
    last = session.read(partial(spans.wall_after, from_wall=low, number=number))
    if last is not None and last < high:
        high = wall_text(datetime.fromisoformat(last) + timedelta(minutes=1))
    return session.read(partial(post_queries.placements_between, from_wall=low, to_wall=high))


def midnight_text(day: date) -> str:
    """Return the beginning of a day as the store keeps wall times."""
    return wall_text(datetime.combine(day, time.min))
