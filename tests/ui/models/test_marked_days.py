"""What days are marked for is found beside the window's thread, and shown by the month when it is known."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.commands.province import StateProvince
from core.model.provinces import Province
from core.store import posts as post_queries
from tests.core.builders import Scene, a_post
from ui.jobs import Jobs
from ui.models.marked_days import MarkedDays
from ui.models.month import Day, MonthModel
from ui.models.moods import Moods
from ui.session import Session

REMEMBRANCE, MONDAY = date(2026, 11, 11), date(2026, 11, 23)


@pytest.fixture
def marked(session: Session, jobs: Jobs) -> MarkedDays:
    return MarkedDays(session, jobs)


@pytest.fixture
def model(qtbot: QtBot, session: Session, moods: Moods, marked: MarkedDays) -> MonthModel:
    """Give the month of November 2026 with its days marked."""
    model = MonthModel(session, moods, marked)
    qtbot.waitUntil(lambda: not marked.is_busy)
    return model


def day_of(model: MonthModel, day: date) -> Day:
    return model.day_at(model.index_of(day))


def test_nothing_is_known_until_the_job_is_done(qtbot: QtBot, marked: MarkedDays) -> None:
    assert marked.of([REMEMBRANCE]) == {}
    assert marked.is_busy
    with qtbot.waitSignal(marked.found):
        pass
    assert [each.name for each in marked.of([REMEMBRANCE])[REMEMBRANCE]][:1] == ["Remembrance Day"]


def test_the_years_beside_are_known_too(qtbot: QtBot, marked: MarkedDays) -> None:
    marked.of([REMEMBRANCE])
    qtbot.waitUntil(lambda: not marked.is_busy)
    christmas = [date(year, 12, 25) for year in (2025, 2027)]
    assert list(marked.of(christmas)) == christmas


def test_another_province_has_its_own_days(qtbot: QtBot, scene: Scene, marked: MarkedDays) -> None:
    marked.of([REMEMBRANCE])
    qtbot.waitUntil(lambda: not marked.is_busy)
    scene.run(StateProvince(Province.ON))
    assert marked.of([REMEMBRANCE]) == {}
    qtbot.waitUntil(lambda: not marked.is_busy)
    assert not any(each.is_holiday for each in marked.of([REMEMBRANCE])[REMEMBRANCE])


def test_what_is_of_the_day_or_begins_on_it_stands_beside_its_number(model: MonthModel) -> None:
    assert day_of(model, REMEMBRANCE).line == "Remembrance Day"
    assert day_of(model, date(2026, 11, 5)).line == "Veterans' Week"
    assert day_of(model, date(2026, 11, 6)).line == ""


def test_only_a_holiday_of_the_province_is_one(model: MonthModel) -> None:
    assert [day for day in range(1, 31) if day_of(model, date(2026, 11, day)).is_holiday] == [11]


def test_a_screen_reader_hears_it_before_the_posts(model: MonthModel) -> None:
    spoken = str(model.index_of(REMEMBRANCE).data())
    assert spoken.startswith("Wednesday 11 November; holiday: Remembrance Day; Veterans' Week; ")


def test_the_tip_says_from_when_to_when_and_in_which_tone(model: MonthModel) -> None:
    tip = str(model.index_of(date(2026, 11, 6)).data(Qt.ItemDataRole.ToolTipRole))
    assert "Veterans' Week, 5 November to 11 November. Respectful" in tip.replace("&#39;", "'")


def test_a_day_of_nothing_has_no_tip(model: MonthModel) -> None:
    model.show_month(2026, 12)
    assert model.index_of(date(2026, 12, 22)).data(Qt.ItemDataRole.ToolTipRole) == ""


def test_a_step_leaves_the_days_marked(model: MonthModel, session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    assert post_queries.placements_of(scene.office.engine, post_id)
    model.refresh(None)
    assert day_of(model, REMEMBRANCE).line == "Remembrance Day"


def test_a_month_that_was_turned_to_is_marked_at_once(model: MonthModel) -> None:
    model.show_month(2027, 5)
    assert day_of(model, date(2027, 5, 24)).line == "Victoria Day"


def test_without_marked_days_no_day_is_marked(session: Session, moods: Moods) -> None:
    assert day_of(MonthModel(session, moods), REMEMBRANCE).marked == ()
