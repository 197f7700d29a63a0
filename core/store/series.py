"""Queries about recurring posts."""

from __future__ import annotations

from core.model.kinds import PostId, SeriesId
from core.model.series import Occurrence, Series
from core.store.engine import Engine


def all_series(engine: Engine) -> list[Series]:
    """Return every series, those that go on first, then by title."""
    return engine.records(Series, "ORDER BY t.ended_at IS NOT NULL, t.title, t.id")


def series_going_on(engine: Engine) -> list[Series]:
    """Return the series that have not ended, the oldest first."""
    return engine.records(Series, "WHERE t.ended_at IS NULL ORDER BY t.begun_at, t.id")


def occurrences_of(engine: Engine, series_id: SeriesId) -> list[Occurrence]:
    """Return the settled days of a series, the earliest first."""
    return engine.records(Occurrence, "WHERE t.series_id = :id ORDER BY t.day", id=series_id)


def occurrence_of_post(engine: Engine, post_id: PostId) -> Occurrence | None:
    """Return the day of a series for which a post was made, ``None`` for a post of no series."""
    found = engine.records(Occurrence, "WHERE t.post_id = :id AND t.kind = 'made'", id=post_id)
    return found[0] if found else None
