"""A day is chosen in a month by arrows, pages and clicks."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import ColourRole, Theme
from ui.widgets.day_grid import DayGrid, DayPicker
from ui.widgets.plain import PlainLabel

TODAY = date(2026, 11, 20)
Key = Qt.Key


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> DayGrid:
    grid = DayGrid(theme, TODAY)
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    return grid


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Key.Key_Left, "2026-11-19"),
        (Key.Key_Right, "2026-11-21"),
        (Key.Key_Up, "2026-11-13"),
        (Key.Key_Down, "2026-11-27"),
        (Key.Key_PageUp, "2026-10-20"),
        (Key.Key_PageDown, "2026-12-20"),
    ],
)
def test_keys_walk_through_the_days(qtbot: QtBot, grid: DayGrid, key: Qt.Key, day: str) -> None:
    with qtbot.waitSignal(grid.moved) as told:
        QTest.keyClick(grid, key)
    assert told.args == [date.fromisoformat(day)]


@pytest.mark.parametrize(
    ("day", "months", "turned"), [("2026-01-31", 1, "2026-02-28"), ("2026-12-31", 2, "2027-02-28")]
)
def test_a_shorter_month_ends_earlier(grid: DayGrid, day: str, months: int, turned: str) -> None:
    grid.set_day(date.fromisoformat(day))
    grid.turn(months)
    assert grid.day == date.fromisoformat(turned)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_key_takes_the_day(qtbot: QtBot, grid: DayGrid, key: Qt.Key) -> None:
    with qtbot.waitSignal(grid.settled) as told:
        QTest.keyClick(grid, key)
    assert told.args == [TODAY]


def test_a_click_takes_the_day_under_it(qtbot: QtBot, grid: DayGrid) -> None:
    with qtbot.waitSignal(grid.settled) as told:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place_of(date(2026, 11, 25)))
    assert told.args == [date(2026, 11, 25)]


def test_a_click_beside_the_days_is_none(qtbot: QtBot, grid: DayGrid) -> None:
    with qtbot.assertNotEmitted(grid.settled):
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_no_day_before_the_first_can_be_chosen(qtbot: QtBot, grid: DayGrid) -> None:
    grid.set_first(TODAY)
    with qtbot.assertNotEmitted(grid.moved), qtbot.assertNotEmitted(grid.settled):
        QTest.keyClick(grid, Key.Key_Left)
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place_of(date(2026, 11, 4)))
    assert grid.day == TODAY


def test_a_screen_reader_hears_the_day(grid: DayGrid) -> None:
    grid.set_day(date(2026, 12, 1))
    assert grid.accessibleName() == "Tuesday 1 December 2026"


def test_the_chosen_day_stands_on_the_accent(grid: DayGrid, theme: Theme) -> None:
    place = grid.place_of(TODAY) - QPoint(0, 11)
    assert grid.grab().toImage().pixelColor(place) == theme.colour(ColourRole.ACCENT)


def test_the_buttons_turn_the_month_that_is_named(qtbot: QtBot, theme: Theme) -> None:
    picker = DayPicker(theme, TODAY, ("Earlier", "Later"))
    qtbot.addWidget(picker)
    later = next(each for each in picker.findChildren(QPushButton) if each.accessibleName() == "Later")
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    assert picker.findChildren(PlainLabel)[0].text() == "December 2026"
