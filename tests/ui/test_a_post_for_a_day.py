"""From the calendar to a draft about a day that towns mark, by one key."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from tests.core.builders import Scene, rows
from tests.ui.hands import Key, press
from ui.editors.compose import Compose
from ui.main_window import MainWindow
from ui.screens import CALENDAR, COMPOSE
from ui.views.calendar import CalendarView

CHRISTMAS = date(2026, 12, 25)


def test_one_key_on_a_marked_day_drafts_a_post_for_it(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    calendar = window.view(CALENDAR)
    assert isinstance(calendar, CalendarView)
    calendar.show_day(CHRISTMAS)
    qtbot.waitUntil(lambda: not window.is_busy)
    press(window, Key.Key_O)
    compose = window.view(COMPOSE)
    assert isinstance(compose, Compose)
    assert (window.current, compose.model.draft.title, str(compose.model.planned)) == (
        COMPOSE,
        "Christmas Day",
        "2026-12-25 00:00:00",
    )
    window.show_screen(CALENDAR)
    assert rows(scene, "SELECT title FROM post") == [("Christmas Day",)]
