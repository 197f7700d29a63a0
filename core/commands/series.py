"""Commands on recurring posts: begun, changed, one day skipped, ended; their drafts are made ahead of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.calendar import THE_CALENDAR, Calendar
from core.commands.desk import Desk
from core.commands.draft_text import text_of_draft
from core.commands.of_town import check_span, named
from core.commands.posts import Draft, discard, open_post, subject_of_draft, subject_of_post, write_draft
from core.commands.series_content import filled, planned_on
from core.commands.series_making import days_due, make_drafts, note_made, take_back, untouched, write_anew
from core.commands.written_draft import draft_of
from core.commands.years import check_years
from core.errors import Conflict, NotAllowed
from core.model.kinds import Day, PostId, SeriesId, Sha256
from core.model.posts import Post
from core.model.series import Occurrence, OccurrenceKind, Series, occurrence_id
from core.model.states import State
from core.planner.recurrence import days_of
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import posts as post_queries
from core.store import series as series_queries
from core.store.journal import last_change_by
from core.words.date_fields import without_fields

MOST_DAYS_AHEAD = 366

_NOTHING = Sha256("")


@dataclass(frozen=True)
class Repeat:
    """How a post comes again: by an RFC 5545 rule, as slots have it, until a day; ``None`` for no end.

    Drafts are made ``ahead_days`` ahead of time.
    """

    rrule: str
    until_day: Day | None = None
    ahead_days: int = 28


@dataclass(frozen=True)
class BeginSeries:
    """Make a draft the first of a series: it is the post of the first day, and the template of those that follow."""

    post_id: PostId
    first_day: Day
    repeat: Repeat

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is."""
        return subject_of_post(desk, desk.get(Post, self.post_id))

    def apply(self, desk: Desk) -> str:
        """Begin it, fill in the first, and make what is due.

        Raises: NotAllowed where the post is no plain draft, is of a series already or of an emergency, or for a span
        that nobody means; BadRule and BadField for a rule or a field that cannot be followed.
        """
        post = open_post(desk, self.post_id)
        _ensure_plain(desk, post)
        template = draft_of(desk.engine, post)
        _check(desk, template, self.first_day, self.repeat)
        series = Series(
            id=SeriesId(desk.new_id()),
            title=named(without_fields(template.title)),
            department_id=post.department_id,
            author_id=post.author_id,
            content=text_of_draft(template),
            rrule=self.repeat.rrule,
            from_day=self.first_day,
            until_day=self.repeat.until_day,
            ahead_days=self.repeat.ahead_days,
            begun_at=desk.now,
        )
        desk.add(series)
        planned = planned_on(self.first_day)
        write_draft(desk, post, filled(template, self.first_day, self.first_day), planned)
        for placement in post_queries.placements_of(desk.engine, post.id):
            if placement.state is State.DRAFT:
                desk.change(placement, planned=planned)
        note_made(desk, series, self.first_day, post.id)
        make_drafts(desk, series)
        return series.id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return desk.get(Post, self.post_id).title


@dataclass(frozen=True)
class _OnSeries:
    """An act on one series, as on the posts that it makes."""

    series_id: SeriesId

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose posts it makes."""
        return subject_of_series(desk.get(Series, self.series_id))

    def label(self, desk: Desk) -> str:
        """Return the series' title."""
        return desk.get(Series, self.series_id).title


@dataclass(frozen=True)
class ChangeSeries(_OnSeries):
    """Change what a series says, and when. Drafts that nobody changed or asked for follow; all others stay.

    ``seen`` is the revision on which the change was made.
    """

    template: Draft
    repeat: Repeat
    seen: int

    def apply(self, desk: Desk) -> str:
        """Write it.

        Raises: Conflict where the series was changed since it was read, NotAllowed where it has ended, or where the
        person could not write what it becomes; BadRule and BadField as for ``BeginSeries``.
        """
        series = _going_on(desk, self.series_id)
        desk.require(Act.WRITE, subject_of_draft(desk, self.template, series.author_id))
        if series.revision != self.seen:
            raise Conflict(
                "changed-meanwhile", table="series", id=series.id, by=last_change_by(desk.engine, "series", series.id)
            )
        _check(desk, self.template, series.from_day, self.repeat)
        changed = desk.change(
            series,
            title=named(without_fields(self.template.title)),
            department_id=self.template.department_id,
            content=text_of_draft(self.template),
            rrule=self.repeat.rrule,
            until_day=self.repeat.until_day,
            ahead_days=self.repeat.ahead_days,
        )
        _follow(desk, changed)
        make_drafts(desk, changed)
        return series.id


@dataclass(frozen=True)
class SkipOccurrence(_OnSeries):
    """Leave one day of a series out; its draft, where there is one, is discarded. The day is never made again."""

    day: Day

    def apply(self, desk: Desk) -> str:
        """Skip it. Raises: NotAllowed where it is skipped, is no day of the series, or went out."""
        check_years(self.day)
        series = desk.get(Series, self.series_id)
        found = desk.engine.record(Occurrence, occurrence_id(series.id, self.day))
        if found is None:
            if self.day not in days_of(series.rrule, (series.from_day, series.until_day), (self.day, self.day)):
                raise NotAllowed("no-day-of-series", title=series.title)
            new = Occurrence(
                occurrence_id(series.id, self.day), series.id, self.day, OccurrenceKind.SKIPPED, None, _NOTHING
            )
            desk.add(new)
            return series.id
        if found.kind is OccurrenceKind.SKIPPED:
            raise NotAllowed("skipped-already", title=series.title)
        assert found.post_id is not None
        desk.require(Act.WRITE, subject_of_post(desk, desk.get(Post, found.post_id)))
        discard(desk, open_post(desk, found.post_id))
        desk.change(found, kind=OccurrenceKind.SKIPPED)
        return series.id


@dataclass(frozen=True)
class EndSeries(_OnSeries):
    """End a series: it makes no more, and its drafts from today on that nobody changed or asked for are discarded."""

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed where it has ended."""
        series = _going_on(desk, self.series_id)
        for occurrence in list(untouched(desk, series, desk.today)):
            take_back(desk, occurrence)
        desk.change(series, ended_at=desk.now)
        return series.id


@dataclass(frozen=True)
class MakeSeriesDrafts:
    """Make all drafts of all series that are due: what time does by itself."""

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about the whole calendar."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str | None:
        """Make them. Raises: NotAllowed for anyone but the calendar itself."""
        if desk.who != THE_CALENDAR:
            raise NotAllowed("only-the-calendar")
        for series in series_queries.series_going_on(desk.engine):
            make_drafts(desk, series)
        return None

    def label(self, desk: Desk) -> str:
        """Return nothing: it is about no one post."""
        return ""


def is_any_due(calendar: Calendar) -> bool:
    """Tell whether a series has a draft to make now."""
    today = calendar.zone.wall(calendar.ambient.clock.now()).date()
    return any(days_due(calendar.engine, series, today) for series in series_queries.series_going_on(calendar.engine))


def subject_of_series(series: Series) -> SubjectFacts:
    """Return what decides who may act on a series."""
    return SubjectFacts(authors=frozenset({series.author_id}), departments=frozenset({series.department_id}))


def _ensure_plain(desk: Desk, post: Post) -> None:
    if series_queries.occurrence_of_post(desk.engine, post.id) is not None:
        raise NotAllowed("of-a-series-already", title=post.title)
    for placement in post_queries.placements_of(desk.engine, post.id):
        if placement.state not in {State.DRAFT, State.DROPPED}:
            raise NotAllowed("not-a-draft", state=placement.state.value)


def _going_on(desk: Desk, series_id: SeriesId) -> Series:
    series = desk.get(Series, series_id)
    if series.ended_at is not None:
        raise NotAllowed("series-ended-already", title=series.title)
    return series


def _check(desk: Desk, template: Draft, first_day: Day, repeat: Repeat) -> None:
    """Refuse what can be followed on no day. Raises: NotAllowed, BadRule, BadField."""
    if desk.priority_class(template.class_key).immediate:
        raise NotAllowed("series-of-an-emergency")
    check_span(first_day, repeat.until_day)
    if not 1 <= repeat.ahead_days <= MOST_DAYS_AHEAD:
        raise NotAllowed("series-ahead", most=MOST_DAYS_AHEAD)
    days_of(repeat.rrule, (first_day, repeat.until_day), (first_day, first_day))
    filled(template, first_day, first_day)


def _follow(desk: Desk, series: Series) -> None:
    """Bring the drafts from today on that nobody touched to what the series says now; give up days it has no more."""
    for occurrence in list(untouched(desk, series, desk.today)):
        of_day = (occurrence.day, occurrence.day)
        is_kept = occurrence.day == series.from_day or any(
            days_of(series.rrule, (series.from_day, series.until_day), of_day)
        )
        if is_kept:
            write_anew(desk, series, occurrence)
        else:
            take_back(desk, occurrence)
