"""Recurring posts: a series, and the days on which it was made, changed or left out."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import Day, DepartmentId, Instant, PersonId, PostId, SeriesId, Sha256


@dataclass(frozen=True)
class Series:
    """A post that comes again.

    ``content`` is its template: what a person would write of a post, with fields for the day, see
    ``core.commands.draft_text``. ``rrule`` is as for slots, from a day until a day; drafts are made ``ahead_days``
    ahead of time, in the name of ``author_id``. An ended one makes no more.
    """

    id: SeriesId
    title: str
    department_id: DepartmentId
    author_id: PersonId
    content: str
    rrule: str
    from_day: Day
    until_day: Day | None
    ahead_days: int
    begun_at: Instant
    ended_at: Instant | None = None
    revision: int = 0


class OccurrenceKind(Enum):
    """Say what became of one day of a series."""

    MADE = "made"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Occurrence:
    """One day of a series that is settled: a post was made for it, or it is skipped; it is never made again.

    ``id`` is made of the series and the day. ``made_as`` is the hash of the post's content as the series made it: while
    the post still has it, nobody changed it.
    """

    id: str
    series_id: SeriesId
    day: Day
    kind: OccurrenceKind
    post_id: PostId | None
    made_as: Sha256
    revision: int = 0


def occurrence_id(series_id: SeriesId, day: Day) -> str:
    """Return the id of a day of a series: there can be one only."""
    return f"{series_id} {day.isoformat()}"
