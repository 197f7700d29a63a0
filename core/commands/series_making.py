"""Making the drafts of recurring posts ahead of time, and taking back those that nobody changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.commands.content import content_now, titled_channels
from core.commands.desk import Desk
from core.commands.draft_text import draft_of_text
from core.commands.posts import begin_post, discard, write_draft
from core.commands.series_content import filled, planned_on
from core.model.content import digest
from core.model.kinds import Day, PostId, Sha256
from core.model.posts import Post
from core.model.series import Occurrence, OccurrenceKind, Series, occurrence_id
from core.model.states import PostState, State
from core.planner.recurrence import days_of
from core.store import posts as post_queries
from core.store import series as series_queries
from core.store.engine import Engine

MOST_AT_ONCE = 60
"""How many drafts of one series a step makes at most; the next makes the rest."""


def days_due(engine: Engine, series: Series, today: Day) -> list[Day]:
    """Return the days for which a series has to make drafts now: from today on, ahead of time, none twice."""
    until = today + timedelta(days=series.ahead_days)
    settled = {occurrence.day for occurrence in series_queries.occurrences_of(engine, series.id)}
    days = days_of(series.rrule, (series.from_day, series.until_day), (max(today, series.from_day), until))
    return [day for day in days if day not in settled][:MOST_AT_ONCE]


def make_drafts(desk: Desk, series: Series) -> None:
    """Make a series' drafts that are due, each planned for its day, and never scheduled."""
    template = draft_of_text(series.content)
    for day in days_due(desk.engine, series, desk.today):
        draft = filled(template, series.from_day, day)
        note_made(desk, series, day, begin_post(desk, draft, series.author_id, planned_on(day)).id)


def note_made(desk: Desk, series: Series, day: Day, post_id: PostId) -> None:
    """Note that a post is the one of a day, as it stands."""
    content_hash = _hash_of(desk, post_id)
    new = Occurrence(occurrence_id(series.id, day), series.id, day, OccurrenceKind.MADE, post_id, content_hash)
    found = desk.engine.record(Occurrence, new.id)
    if found is None:
        desk.add(new)
    else:
        desk.change(found, kind=new.kind, post_id=post_id, made_as=content_hash)


def untouched(desk: Desk, series: Series, since: date) -> Iterator[Occurrence]:
    """Yield the days since one whose drafts are as the series made them, and which nobody asked to be queued."""
    for occurrence in series_queries.occurrences_of(desk.engine, series.id):
        if occurrence.kind is OccurrenceKind.MADE and occurrence.day >= since and _is_untouched(desk, occurrence):
            yield occurrence


def write_anew(desk: Desk, series: Series, occurrence: Occurrence) -> None:
    """Write what the series says now over the draft of a day."""
    assert occurrence.post_id is not None
    draft = filled(draft_of_text(series.content), series.from_day, occurrence.day)
    write_draft(desk, desk.get(Post, occurrence.post_id), draft, planned_on(occurrence.day))
    desk.change(occurrence, made_as=_hash_of(desk, occurrence.post_id))


def take_back(desk: Desk, occurrence: Occurrence) -> None:
    """Discard the draft of a day, so that the day is open again."""
    assert occurrence.post_id is not None
    discard(desk, desk.get(Post, occurrence.post_id))
    desk.remove(occurrence)


def _is_untouched(desk: Desk, occurrence: Occurrence) -> bool:
    assert occurrence.post_id is not None
    post = desk.get(Post, occurrence.post_id)
    placements = post_queries.placements_of(desk.engine, post.id)
    is_draft = all(placement.state is State.DRAFT for placement in placements)
    return is_draft and post.state is PostState.OPEN and post.content_hash == occurrence.made_as


def _hash_of(desk: Desk, post_id: PostId) -> Sha256:
    titled = titled_channels(desk.engine, desk.calendar.platforms)
    return digest(content_now(desk.engine, desk.get(Post, post_id), titled))
