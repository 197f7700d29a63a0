"""A day is wished for a draft, or none."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.looking import button
from ui.dialogs.plan_day import PlanDay
from ui.theme import Theme
from ui.widgets.day_grid import DayGrid

TODAY = date(2026, 11, 20)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PlanDay:
    dialog = PlanDay(theme, "Skating", TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_the_chosen_day_is_told(qtbot: QtBot, dialog: PlanDay) -> None:
    QTest.keyClick(dialog.findChildren(DayGrid)[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.planned) as told:
        QTest.mouseClick(button(dialog, "Plan"), Qt.MouseButton.LeftButton)
    assert told.args == [date(2026, 11, 27)]


def test_the_wish_can_be_taken_back(qtbot: QtBot, dialog: PlanDay) -> None:
    with qtbot.waitSignal(dialog.planned) as told:
        QTest.mouseClick(button(dialog, "No day"), Qt.MouseButton.LeftButton)
    assert told.args == [None]


def test_a_click_on_a_day_is_enough(qtbot: QtBot, dialog: PlanDay) -> None:
    grid = dialog.findChildren(DayGrid)[0]
    with qtbot.waitSignal(dialog.planned) as told:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place_of(date(2026, 11, 25)))
    assert told.args == [date(2026, 11, 25)]


def test_the_day_that_stands_is_shown_first(dialog: PlanDay) -> None:
    dialog.show_day(date(2026, 12, 24))
    assert dialog.findChildren(DayGrid)[0].day == date(2026, 12, 24)
