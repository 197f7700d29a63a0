"""Reads what stands in a span of the calendar, as far as the filter lets it through."""

from __future__ import annotations

from collections.abc import Sequence
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


class Shown(NamedTuple):
    """How many posts of a span are shown, and how many stand in it."""

    posts: int
    of: int


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


def midnight_text(day: date) -> str:
    """Return the beginning of a day as the store keeps wall times."""
    return wall_text(datetime.combine(day, time.min))
