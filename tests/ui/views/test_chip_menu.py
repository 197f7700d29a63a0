"""A chip has a menu, by the other button and by the menu key, for itself or for all that are chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.model.states import PostState
from tests.core.builders import TUESDAY_AT_9, Scene, a_pinned_post
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
