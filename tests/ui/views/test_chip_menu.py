"""A chip has a menu, by the other button and by the menu key, for itself or for all that are chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.commands.posts import PlanFor
from core.commands.series import BeginSeries, Repeat
from core.model.kinds import PostId
from core.model.states import PostState
from core.store import series as series_queries
from tests.core.builders import TUESDAY_AT_9, Scene, a_pinned_post, a_post
from tests.ui.looking import button
from tests.ui.views.moving import Mover
from ui.views.chosen_bar import ChosenAct

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TUESDAY = date(2026, 11, 24)
Reason = QContextMenuEvent.Reason
AtCalendar = Callable[[], Mover]


def menu_by_pointer(mover: Mover, title: str) -> QMenu:
    area, at = mover.month.viewport(), mover.month.room_of_chip(mover.chip(title)).center()
    QCoreApplication.sendEvent(area, QContextMenuEvent(Reason.Mouse, at, area.mapToGlobal(at)))
    return mover.month.findChildren(QMenu)[-1]


def choose(menu: QMenu, word: str) -> None:
    next(action for action in menu.actions() if action.data() == word).trigger()


def test_a_chip_is_opened_from_its_menu(qtbot: QtBot, scene: Scene, at_calendar: AtCalendar) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    with qtbot.waitSignal(mover.view.post_requested) as told:
        choose(menu_by_pointer(mover, "Swim lessons"), "open")
    assert told.args == [post_id]


def test_a_chip_is_discarded_from_its_menu(scene: Scene, at_calendar: AtCalendar) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    choose(menu_by_pointer(at_calendar(), "Swim lessons"), ChosenAct.DISCARD.value)
    assert scene.post(post_id).state is PostState.DISCARDED


def test_the_menu_key_opens_the_menu_of_the_chip_that_is_stood_on(scene: Scene, at_calendar: AtCalendar) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    QCoreApplication.sendEvent(mover.month, QContextMenuEvent(Reason.Keyboard, QPoint(), QPoint()))
    choose(mover.month.findChildren(QMenu)[-1], "move-by-keys")
    assert mover.drop.carried is not None
    mover.press(Qt.Key.Key_Escape)


def test_the_menu_of_a_chosen_chip_is_about_all_that_are_chosen(scene: Scene, at_calendar: AtCalendar) -> None:
    posts = [a_pinned_post(scene, TUESDAY_AT_9.replace(hour=hour), title=f"At {hour}") for hour in (9, 12)]
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    menu = menu_by_pointer(mover, "At 9")
    assert "open" not in [action.data() for action in menu.actions()]
    choose(menu, ChosenAct.DISCARD.value)
    assert {scene.post(each).state for each in posts} == {PostState.DISCARDED}


def test_an_empty_place_has_no_menu(scene: Scene, at_calendar: AtCalendar) -> None:
    mover = at_calendar()
    QCoreApplication.sendEvent(mover.month.viewport(), QContextMenuEvent(Reason.Mouse, QPoint(5, 5), QPoint(5, 5)))
    assert mover.month.findChildren(QMenu) == []


def a_draft(scene: Scene) -> PostId:
    post_id = a_post(scene, title="Skating", text="Skating on {date}.")
    scene.run(PlanFor(scene.placement_id(post_id), TUESDAY_AT_9.replace(hour=0)))
    return post_id


def test_a_draft_is_made_to_repeat_from_its_menu(scene: Scene, at_calendar: AtCalendar) -> None:
    a_draft(scene)
    mover = at_calendar()
    choose(menu_by_pointer(mover, "Skating"), "repeat")
    series = mover.view.acts.series
    assert series is not None
    form = series.steps.form
    assert form is not None
    QTest.mouseClick(button(form, "Repeat"), Qt.MouseButton.LeftButton)
    (made,) = series_queries.all_series(scene.office.engine)
    assert made.title == "Skating"


def test_one_of_a_series_is_skipped_from_its_menu(scene: Scene, at_calendar: AtCalendar) -> None:
    post_id = a_draft(scene)
    scene.run(BeginSeries(post_id, TUESDAY, Repeat("FREQ=WEEKLY;BYDAY=TU")))
    menu = menu_by_pointer(at_calendar(), "Skating")
    words = [action.text() for action in menu.actions()]
    assert [word for word in words if "series" in word or "Repeat" in word] == [
        "Change the series …",
        "End the series …",
    ]
    choose(menu, "skip")
    assert scene.post(post_id).state is PostState.DISCARDED


def test_what_is_in_line_is_not_offered_to_repeat(scene: Scene, at_calendar: AtCalendar) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    menu = menu_by_pointer(at_calendar(), "Swim lessons")
    assert "repeat" not in [action.data() for action in menu.actions()]
