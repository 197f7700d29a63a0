"""A field holds a day and a time or none, and opens a calendar to choose them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.day_grid import DayGrid
from ui.widgets.time_field import TimeField
from ui.widgets.wall_field import WallField, WallWords, short_wall

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 11, 20)
WORDS = WallWords("No date", "Clear", "Time", "Earlier", "Later", "Done")
CHRISTMAS = datetime.fromisoformat("2026-12-24T12:30")
Key = Qt.Key


@pytest.fixture
def until(qtbot: QtBot, theme: Theme) -> WallField:
    until = WallField(theme, WORDS, TODAY, time(17))
    until.setAccessibleName("Must go out before")
    qtbot.addWidget(until)
    until.show()
    return until


@pytest.mark.parametrize(
    ("wall", "told"),
    [("2026-12-24T09:05", "Thu 24 Dec, 9:05"), ("2027-01-04T08:00", "Mon 4 Jan 2027, 8:00")],
)
def test_a_time_is_told_shortly(wall: str, told: str) -> None:
    assert short_wall(datetime.fromisoformat(wall), TODAY) == told


def test_an_empty_field_says_so(until: WallField) -> None:
    assert (until.text(), until.wall()) == ("No date", None)


def test_the_name_stays_whatever_the_field_holds(until: WallField) -> None:
    until.set_wall(CHRISTMAS)
    assert (until.accessibleName(), until.accessibleDescription()) == ("Must go out before", "Thu 24 Dec, 12:30")


def test_the_first_day_that_is_chosen_gets_the_usual_time(qtbot: QtBot, until: WallField) -> None:
    QTest.keyClick(until, Key.Key_Return)
    with qtbot.waitSignal(until.edited) as told:
        QTest.keyClick(until.popup.findChildren(DayGrid)[0], Key.Key_Right)
    assert told.args == [datetime.fromisoformat("2026-11-21T17:00")]


def test_another_time_of_the_same_day_can_be_written(qtbot: QtBot, until: WallField) -> None:
    until.set_wall(CHRISTMAS)
    QTest.keyClick(until, Key.Key_Down)
    with qtbot.waitSignal(until.edited) as told:
        until.popup.findChildren(TimeField)[0].set_time(QTime(8, 0))
    assert told.args == [datetime.fromisoformat("2026-12-24T08:00")]


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_a_key_takes_the_time_away(qtbot: QtBot, until: WallField, key: Qt.Key) -> None:
    until.set_wall(CHRISTMAS)
    with qtbot.waitSignal(until.edited) as told:
        QTest.keyClick(until, key)
    assert told.args == [None]


def test_a_button_takes_the_time_away_and_closes_the_calendar(qtbot: QtBot, until: WallField) -> None:
    until.set_wall(CHRISTMAS)
    until.click()
    clear = next(each for each in until.popup.findChildren(QPushButton) if each.text() == "Clear")
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert (until.wall(), until.popup.isVisible()) == (None, False)


def test_opening_the_calendar_changes_nothing(qtbot: QtBot, until: WallField) -> None:
    until.set_wall(CHRISTMAS)
    with qtbot.assertNotEmitted(until.edited):
        until.click()
    assert until.popup.findChildren(DayGrid)[0].day == date(2026, 12, 24)
