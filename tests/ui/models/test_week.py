"""A week as cells: hours by days, each with its posts, its free slots and what it is marked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.commands.channels import AddBlackout, AddSlots
from core.commands.posts import PlanFor
from core.commands.schedule import AddToQueue
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    WEBSITE,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
)
from ui.models.calendar_filter import CalendarFilter
from ui.models.moods import Moods
from ui.models.week import WeekCell, WeekModel
from ui.session import Session

MONDAY, TUESDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 28)
EVERYWHERE = (FACEBOOK, WEBSITE, NEWSLETTER)


@pytest.fixture
def model(qtbot: QtBot, session: Session, moods: Moods) -> Iterator[WeekModel]:
    """Show the week that comes."""
    model = WeekModel(session, moods)
    model.show_week(MONDAY)
    at_rest(qtbot, model)
    yield model
    shiboken6.delete(model)  # before its calendar is closed, which its timers would read


def at_rest(qtbot: QtBot, model: WeekModel) -> None:
    qtbot.waitUntil(lambda: not model.is_busy)


def cell(model: WeekModel, day: date = MONDAY, hour: int | None = 9) -> WeekCell:
    found = model.data(model.index_of(day, hour), WeekModel.CELL_ROLE)
    assert isinstance(found, WeekCell)
    return found


def titles(model: WeekModel, day: date = MONDAY, hour: int | None = 9) -> list[str]:
    return [chip.chip.title for chip in cell(model, day, hour).chips]


def free(model: WeekModel, day: date = MONDAY, hour: int = 9) -> list[tuple[str, ...]]:
    entries = cell(model, day, hour).entries
    return [entry.channels for entry in entries if not hasattr(entry, "chip")]


def read_anew(qtbot: QtBot, model: WeekModel) -> None:
    model.reload()
    at_rest(qtbot, model)


def test_the_week_begins_on_monday_whatever_day_is_asked_for(model: WeekModel) -> None:
    model.show_week(SATURDAY)
    assert (model.days[0], model.days[-1]) == (MONDAY, date(2026, 11, 29))


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (MONDAY, "23 to 29 November 2026"),
        (date(2026, 12, 1), "30 Nov to 6 Dec 2026"),
        (date(2027, 1, 1), "28 Dec 2026 to 3 Jan 2027"),
    ],
)
def test_the_week_is_called_by_its_ends(model: WeekModel, day: date, title: str) -> None:
    model.show_week(day)
    assert model.title == title


def test_a_post_stands_in_its_hour(qtbot: QtBot, scene: Scene, model: WeekModel) -> None:
    a_queued_post(scene, title="Ice times")
    read_anew(qtbot, model)
    assert titles(model) == ["Ice times"]


def test_slots_that_nothing_takes_are_free(model: WeekModel) -> None:
    assert free(model) == [EVERYWHERE]
    assert free(model, SATURDAY) == []


def test_a_slot_that_a_post_takes_is_free_on_the_other_channels_alone(
    qtbot: QtBot, scene: Scene, model: WeekModel
) -> None:
    a_queued_post(scene)
    read_anew(qtbot, model)
    assert free(model) == [(WEBSITE, NEWSLETTER)]


def test_free_slots_are_those_of_the_channels_looked_at(qtbot: QtBot, scene: Scene, model: WeekModel) -> None:
    model.show_filter(CalendarFilter(channels=frozenset({scene.channel(WEBSITE)})))
    at_rest(qtbot, model)
    assert free(model) == [(WEBSITE,)]


def test_no_slot_is_free_that_went_by(qtbot: QtBot, model: WeekModel) -> None:
    model.show_week(date(2026, 11, 20))
    at_rest(qtbot, model)
    assert free(model, date(2026, 11, 19)) == free(model, date(2026, 11, 20)) == []


def test_a_draft_wished_for_a_day_stands_over_its_hours(qtbot: QtBot, scene: Scene, model: WeekModel) -> None:
    post_id = a_post(scene, title="Some day")
    scene.run(PlanFor(scene.placement_id(post_id), datetime.combine(TUESDAY, time(0))))
    read_anew(qtbot, model)
    assert titles(model, TUESDAY, None) == ["Some day"]


def test_hours_reach_as_far_as_posts_do(qtbot: QtBot, scene: Scene, model: WeekModel) -> None:
    a_pinned_post(scene, MONDAY_AT_9.replace(hour=20, minute=30), title="Late")
    read_anew(qtbot, model)
    assert model.hours == range(8, 21)
    assert titles(model, MONDAY, 20) == ["Late"]


def test_a_blackout_shades_its_hours_and_says_why(qtbot: QtBot, scene: Scene, model: WeekModel) -> None:
    scene.agree(AddBlackout(None, MONDAY_AT_9, MONDAY_AT_9 + timedelta(hours=2), "Byelection"))
    read_anew(qtbot, model)
    hours = (None, 8, 9, 10, 11)
    told = ["Byelection", "", "Byelection", "Byelection", ""]
    assert [cell(model, MONDAY, hour).blackout for hour in hours] == told


def test_a_reader_hears_day_hour_posts_and_free_slots(qtbot: QtBot, scene: Scene, model: WeekModel) -> None:
    a_queued_post(scene, title="Ice times")
    read_anew(qtbot, model)
    told = model.data(model.index_of(MONDAY, 9), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Monday 23 November, 9:00; 9:00 Ice times, queued; 9:00 free on Website, Newsletter"


@pytest.mark.parametrize(("section", "name"), [(0, "Mon 16"), (4, "Fri 20, today")])
def test_days_are_named_and_today_is_told(model: WeekModel, section: int, name: str) -> None:
    model.show_week(date(2026, 11, 20))
    assert model.headerData(section, Qt.Orientation.Horizontal) == name


def test_a_step_is_told_for_its_hour_alone(qtbot: QtBot, scene: Scene, session: Session, model: WeekModel) -> None:
    rows: list[int] = []
    model.dataChanged.connect(lambda first, _last: rows.append(first.row()))
    session.changed.connect(model.refresh)
    session.run(AddToQueue(a_post(scene)))
    at_rest(qtbot, model)
    assert set(rows) == {2}


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, scene: Scene, session: Session, model: WeekModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    session.changed.connect(model.refresh)
    session.run(AddToQueue(a_post(scene)))
    a_pinned_post(scene, MONDAY_AT_9.replace(hour=21))
    read_anew(qtbot, model)
    model.show_filter(CalendarFilter(words="nothing like it"))
    model.show_week(date(2027, 1, 1))
    at_rest(qtbot, model)
    assert tester.model() is model


def test_the_times_of_a_day_are_its_hours_and_the_free_slots_between_them(
    qtbot: QtBot, model: WeekModel, scene: Scene
) -> None:
    scene.agree(AddSlots(scene.channel(FACEBOOK), "FREQ=WEEKLY;BYDAY=TU", time(14, 30), date(2026, 1, 1)))
    model.reload()
    at_rest(qtbot, model)
    hours = {time(hour) for hour in model.hours}
    assert set(model.times_of(TUESDAY)) - hours == {time(14, 30)}
    assert model.times_of(TUESDAY) == tuple(sorted({*hours, time(14, 30)}))
    assert time(14, 30) not in model.times_of(MONDAY)


def test_the_chips_of_a_day_are_given_by_time_and_none_of_another_week(model: WeekModel, scene: Scene) -> None:
    for hour in (14, 9):
        a_pinned_post(scene, MONDAY_AT_9.replace(hour=hour), title=f"At {hour}")
    model.reload()
    assert [chip.chip.title for chip in model.chips_of(MONDAY)] == ["At 9", "At 14"]
    assert model.chips_of(MONDAY + timedelta(days=7)) == ()
