"""The register of recurring posts: each with its days ahead, and what can be done with it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.commands.series import BeginSeries, EndSeries, Repeat, SkipOccurrence
from core.model.kinds import SeriesId
from tests.core.builders import Scene, a_post
from ui.models.registers.recurring import RecurringPosts
from ui.models.registers.register import Row
from ui.session import Session

FIRST = date(2026, 11, 24)


@pytest.fixture
def series_id(scene: Scene) -> SeriesId:
    """Begin a series every Tuesday and skip the second."""
    repeat = Repeat("FREQ=WEEKLY;BYDAY=TU", date(2026, 12, 8))
    post_id = a_post(scene, title="Skating {date:%b %-d}")
    found = SeriesId(scene.run(BeginSeries(post_id, FIRST, repeat)).subject or "")
    scene.run(SkipOccurrence(found, FIRST + timedelta(weeks=1)))
    return found


def told(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def test_each_stands_over_its_days_ahead(session: Session, series_id: SeriesId) -> None:
    rows = list(RecurringPosts(session).rows())
    assert [told(row)[:4] for row in rows] == [
        ["Skating …", "Every Tuesday", "24 Nov 2026", "8 Dec 2026"],
        ["24 Nov 2026", "Draft made", "", ""],
        ["1 Dec 2026", "Skipped", "", ""],
        ["8 Dec 2026", "Draft made", "", ""],
    ]
    assert {row.under for row in rows[1:]} == {series_id}


def test_the_next_is_the_first_ahead_that_is_not_skipped(session: Session, scene: Scene, series_id: SeriesId) -> None:
    scene.run(SkipOccurrence(series_id, FIRST))
    assert told(next(iter(RecurringPosts(session).rows())))[2] == "8 Dec 2026"


def test_one_that_ended_says_when_and_offers_nothing(session: Session, scene: Scene, series_id: SeriesId) -> None:
    scene.run(EndSeries(series_id))
    register = RecurringPosts(session)
    (row,) = register.rows()
    assert (row.is_over, told(row)[3]) == (True, "Ended 20 Nov 2026")
    assert [act.key for act in register.acts() if act.fits(row)] == []


def test_a_series_can_be_changed_skipped_and_ended_and_a_day_of_it_not(session: Session, series_id: SeriesId) -> None:
    register = RecurringPosts(session)
    series, day, *_ = register.rows()
    assert [act.key for act in register.acts() if act.fits(series)] == ["change", "skip", "end"]
    assert [act.key for act in register.acts() if act.fits(day)] == []
