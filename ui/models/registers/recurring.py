"""The register of recurring posts, each with the days that are ahead of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from core.model.series import Occurrence, OccurrenceKind, Series
from core.model.town import Person
from core.planner.recurrence import days_of
from core.store import series as series_queries
from ui.models.registers.register import Cell, Column, Register, RegisterAct, Row, Teaching, words
from ui.models.registers.series_acts import OCCURRENCE, SERIES, change_act, end_act, skip_act
from ui.models.repeat_words import repeat_told
from ui.theme import IconName

_LOOKED_AHEAD = timedelta(days=366)


class RecurringPosts(Register):
    """Every series, under each the days ahead for which drafts were made or that are skipped."""

    key = "recurring"
    icon = IconName.CALENDAR_DAYS
    tables = frozenset({"series", "series_occurrence", "person"})

    def title(self) -> str:
        """Return what the register is called."""
        return words("Recurring posts")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Post, day"), 4),
            Column(words("Repeat"), 4),
            Column(words("Next"), 3),
            Column(words("Until"), 3, is_minor=True),
            Column(words("Author"), 3, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No recurring post yet"),
            words(
                "Write the first one as a draft and choose “Repeat” in its menu. Drafts of the others are made ahead"
                " of time, to be looked at and queued one by one."
            ),
        )

    def rows(self) -> Iterator[Row]:
        """Return every series, under each its days ahead."""
        people = self.people()
        for series in self.session.read(series_queries.all_series):
            yield self._series_row(series, people)
            if series.ended_at is not None:
                continue
            for occurrence in self.session.read(partial(series_queries.occurrences_of, series_id=series.id)):
                if occurrence.day >= self.session.today():
                    yield self._day_row(series, occurrence)

    def acts(self) -> tuple[RegisterAct, ...]:
        """Change a series, skip a day of it, end it."""
        return (change_act(self.session), skip_act(), end_act())

    def _series_row(self, series: Series, people: dict[str, Person]) -> Row:
        author = people.get(series.author_id)
        cells = (
            Cell(series.title),
            Cell(repeat_told(series.rrule)),
            self._next(series),
            self.until(series.until_day) if series.ended_at is None else Cell(self.over(series.ended_at, "")),
            Cell("" if author is None else author.name),
        )
        return Row(series.id, cells, series, SERIES, series.ended_at is not None)

    def _next(self, series: Series) -> Cell:
        if series.ended_at is not None:
            return Cell("", "~")
        today = self.session.today()
        skipped = {
            occurrence.day
            for occurrence in self.session.read(partial(series_queries.occurrences_of, series_id=series.id))
            if occurrence.kind is OccurrenceKind.SKIPPED
        }
        days = days_of(series.rrule, (series.from_day, series.until_day), (today, today + _LOOKED_AHEAD))
        return self.day(next((day for day in days if day not in skipped), None))

    def _day_row(self, series: Series, occurrence: Occurrence) -> Row:
        is_skipped = occurrence.kind is OccurrenceKind.SKIPPED
        said = words("Skipped") if is_skipped else words("Draft made")
        cells = (self.day(occurrence.day), Cell(said), Cell(""), Cell(""), Cell(""))
        return Row(occurrence.id, cells, occurrence, OCCURRENCE, is_skipped, series.id)
