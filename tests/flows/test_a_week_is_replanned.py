"""A week is planned anew in the window: posts are put on other days by mouse or by keys, and one step is taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.ambient import SetClock
from core.commands.posts import PlanFor
from tests.core.builders import MONDAY_AT_9, NOW, TUESDAY_AT_9, Scene, a_pinned_post, a_post, a_queued_post
from tests.flows.stage import Stage
from tests.ui.views.moving import Mover
from ui.screens import CALENDAR
from ui.views.calendar import CalendarView
from ui.views.calendar_page import PageKey

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MONDAY, WEDNESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 27)
Key = Qt.Key
Put = Callable[[Mover, str, date], None]


def by_mouse(mover: Mover, title: str, day: date) -> None:
    mover.put(title, day)


def by_keys(mover: Mover, title: str, day: date) -> None:
    chip = mover.chip(title)
    mover.view.show_day(chip.wall.date())
    mover.table.setFocus()
    mover.chips.choose(chip)
    away = (day - chip.wall.date()).days
    steps = [Key.Key_Right if away > 0 else Key.Key_Left] * abs(away)
    mover.press(Key.Key_V, *steps, Key.Key_Return)


def a_week(stage: Stage) -> None:
    """Put a draft, a queued post and a pinned one into a week."""
    scene = Scene(stage.office, SetClock(NOW))
    draft = a_post(scene, title="Rink hours")
    scene.run(PlanFor(scene.placement_id(draft), MONDAY_AT_9.replace(hour=0)))
    a_queued_post(scene, title="Swim lessons")
    a_pinned_post(scene, TUESDAY_AT_9, title="Budget survey")


@pytest.mark.parametrize("page", [PageKey.MONTH, PageKey.WEEK])
@pytest.mark.parametrize("put", [by_mouse, by_keys])
def test_a_week_is_replanned_and_a_step_of_it_taken_back(stage: Stage, put: Put, page: PageKey) -> None:
    a_week(stage)
    view = stage.window.view(CALENDAR)
    assert isinstance(view, CalendarView)
    view.refresh(None)
    mover = Mover(stage.qtbot, view)
    mover.look_at(page, MONDAY)
    put(mover, "Rink hours", WEDNESDAY)
    assert stage.said() == "Planned for Wed 25 Nov"
    put(mover, "Budget survey", FRIDAY)
    assert stage.said() == "Moved to Fri 27 Nov 9:00"
    put(mover, "Budget survey", MONDAY)
    assert stage.said() == "Moved to Mon 9:00 · 1 other post moves"
    assert (mover.day_of("Swim lessons"), mover.day_of("Rink hours")) == (MONDAY + timedelta(days=1), WEDNESDAY)
    QTest.keyClick(mover.table, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stage.said().startswith("Undone: Move “Budget survey”")
    assert (mover.day_of("Swim lessons"), mover.day_of("Budget survey")) == (MONDAY, FRIDAY)
