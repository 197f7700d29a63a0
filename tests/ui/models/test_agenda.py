"""An agenda that goes on both ways: it reads what lies around where one looks, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.commands.schedule import AddToQueue
from tests.core.builders import MONDAY_AT_9, Scene, a_pinned_post, a_post, a_queued_post
from tests.core.past_posts import add_past_posts
from ui.jobs import Jobs
from ui.models.agenda import MOST_ROWS, AgendaModel
from ui.models.calendar_filter import CalendarFilter
from ui.models.marked_days import MarkedDays
from ui.models.moods import Moods
from ui.session import Session

TODAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)


@pytest.fixture
def model(session: Session, moods: Moods) -> Iterator[AgendaModel]:
    model = AgendaModel(session, moods)
    yield model
    shiboken6.delete(model)  # before its calendar is closed, which its timers would read


@pytest.fixture
def crowded(scene: Scene, model: AgendaModel) -> AgendaModel:
    """Show a calendar in which 4,000 posts went out, eight a day until today."""
    add_past_posts(scene, 4_000, 500)
    model.show_day(TODAY)
    return model


def told(model: AgendaModel) -> list[str]:
    return [str(row.day) if row.chip is None else row.chip.chip.title for row in model.rows]


def posts(model: AgendaModel) -> list[str]:
    return [row.chip.chip.title for row in model.rows if row.chip is not None]


def to_the_start(model: AgendaModel) -> None:
    while model.may_go_earlier:
        model.extend_earlier()


def test_today_has_a_row_where_nothing_is_planned(model: AgendaModel) -> None:
    assert told(model) == ["2026-11-20"]
    assert model.rows[0].is_today
    assert model.data(model.index(0)) == "Today, Friday 20 November 2026; nothing planned"


def test_posts_stand_under_their_day_by_time(scene: Scene, model: AgendaModel) -> None:
    a_pinned_post(scene, MONDAY_AT_9.replace(hour=14), title="Later")
    a_pinned_post(scene, MONDAY_AT_9, title="First")
    model.reload()
    model.show_day(TODAY)
    assert told(model) == ["2026-11-20", "2026-11-23", "First", "Later"]


def test_a_reader_hears_time_title_state_channels_and_reason(scene: Scene, model: AgendaModel) -> None:
    a_queued_post(scene, title="Ice times")
    model.show_day(MONDAY)
    said = str(model.data(model.index(model.number_of(MONDAY) + 1), Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("9:00 Ice times, queued; Facebook; In line since")


def test_a_day_that_is_gone_to_has_a_row(model: AgendaModel) -> None:
    model.show_day(date(2031, 5, 5))
    assert "2031-05-05" in told(model)


def test_only_what_lies_around_is_read(crowded: AgendaModel) -> None:
    assert 60 <= len(posts(crowded)) < 400


def test_every_post_is_met_once_on_the_way_to_the_start(scene: Scene, model: AgendaModel) -> None:
    add_past_posts(scene, 600, 100)
    model.show_day(TODAY)
    to_the_start(model)
    found = posts(model)
    assert len(found) == len(set(found)) == 600


def test_no_more_rows_are_held_than_are_needed(crowded: AgendaModel) -> None:
    to_the_start(crowded)
    assert len(crowded.rows) <= MOST_ROWS + 20
    assert not crowded.holds(TODAY)
    assert posts(crowded)[0] == "Post number 0"


def test_what_was_let_go_is_read_again(crowded: AgendaModel) -> None:
    to_the_start(crowded)
    while crowded.may_go_later:
        crowded.extend_later()
    assert posts(crowded)[-1] == "Post number 3999"
    assert len(crowded.rows) <= MOST_ROWS + 20


def test_days_run_on_without_a_gap(crowded: AgendaModel) -> None:
    crowded.extend_earlier()
    crowded.extend_later()
    days = [row.day for row in crowded.rows if row.chip is None]
    assert days == sorted(set(days))
    assert all(later - earlier <= timedelta(days=1) for earlier, later in pairwise(days))


def test_a_filter_that_fits_little_is_looked_for_far_and_wide(scene: Scene, model: AgendaModel) -> None:
    add_past_posts(scene, 1_200, 400)
    model.show_filter(CalendarFilter(words="number 37"), TODAY)
    to_the_start(model)
    assert {"Post number 37", "Post number 370", "Post number 379"} <= set(posts(model))


def test_it_ends_where_a_filter_lets_nothing_through(crowded: AgendaModel) -> None:
    crowded.show_filter(CalendarFilter(words="nothing of the sort"), TODAY)
    to_the_start(crowded)
    assert told(crowded) == ["2026-11-20"]


def test_holidays_and_observances_go_on_without_end(qtbot: QtBot, session: Session, moods: Moods, jobs: Jobs) -> None:
    marked = MarkedDays(session, jobs)
    model = AgendaModel(session, moods, marked)
    qtbot.waitUntil(lambda: not marked.is_busy)
    names = {each.name for row in model.rows for each in row.marked}
    assert {"Christmas Day", "Human Rights Day"} <= names
    assert (model.may_go_later, model.may_go_earlier) == (True, True)
    shiboken6.delete(model)


def test_a_step_shows_without_the_days_being_left(scene: Scene, session: Session, model: AgendaModel) -> None:
    session.changed.connect(model.refresh)
    session.run(AddToQueue(a_post(scene, title="Ice times")))
    assert posts(model) == ["Ice times"]


def test_the_model_keeps_the_rules_of_models(session: Session, crowded: AgendaModel) -> None:
    tester = QAbstractItemModelTester(crowded, QAbstractItemModelTester.FailureReportingMode.Warning)
    to_the_start(crowded)
    crowded.extend_later()
    crowded.show_day(TODAY)
    assert tester.model() is crowded


def test_a_day_is_given_a_row_where_nothing_is_planned_and_the_others_stay(scene: Scene, model: AgendaModel) -> None:
    a_pinned_post(scene, MONDAY_AT_9, title="First")
    model.show_day(TODAY)
    model.give_row(MONDAY + timedelta(days=2))
    assert told(model) == ["2026-11-20", "2026-11-23", "First", "2026-11-25"]


def test_a_day_far_off_is_given_a_row_among_the_days_around_it(crowded: AgendaModel) -> None:
    far = TODAY - timedelta(days=400)
    crowded.give_row(far)
    index = crowded.index_of_day(far)
    assert index is not None
    assert crowded.holds(far)


def test_the_chips_of_a_day_and_their_rows_are_found(scene: Scene, model: AgendaModel) -> None:
    for hour in (14, 9):
        a_pinned_post(scene, MONDAY_AT_9.replace(hour=hour), title=f"At {hour}")
    model.show_day(TODAY)
    chips = model.chips_of(MONDAY)
    assert [chip.chip.title for chip in chips] == ["At 9", "At 14"]
    assert [model.row_at(model.index_of_chip(chip)).chip for chip in chips] == list(chips)
    assert (model.chips_of(TODAY), model.chips_held()) == ((), chips)
