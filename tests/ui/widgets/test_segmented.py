"""A choice of one among a few, by pointer and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.segmented import Segment, SegmentedControl

SEGMENTS = (Segment("month", "Month"), Segment("week", "Week"), Segment("agenda", "Agenda"))


@pytest.fixture
def control(qtbot: QtBot, theme: Theme) -> SegmentedControl:
    control = SegmentedControl(theme, SEGMENTS, "View")
    qtbot.addWidget(control)
    control.show()
    control.activateWindow()
    qtbot.waitUntil(control.isActiveWindow)
    return control


def button(control: SegmentedControl, text: str) -> QPushButton:
    return next(each for each in control.findChildren(QPushButton) if each.text() == text)


def test_the_first_segment_is_chosen_at_first(control: SegmentedControl) -> None:
    assert control.current() == "month"


def test_a_click_chooses_a_segment(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.waitSignal(control.chosen) as told:
        QTest.mouseClick(button(control, "Agenda"), Qt.MouseButton.LeftButton)
    assert (told.args, control.current()) == (["agenda"], "agenda")


def test_the_arrow_keys_move_the_choice(qtbot: QtBot, control: SegmentedControl) -> None:
    button(control, "Month").setFocus()
    with qtbot.waitSignal(control.chosen) as told:
        QTest.keyClick(button(control, "Month"), Qt.Key.Key_Right)
    assert told.args == ["week"]
    assert button(control, "Week").hasFocus()


def test_tab_reaches_the_chosen_segment_alone(control: SegmentedControl) -> None:
    control.set_current("week")
    reached = [
        each.text() for each in control.findChildren(QPushButton) if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert reached == ["Week"]


def test_setting_the_segment_is_not_told_as_a_choice(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        control.set_current("agenda")
    assert control.current() == "agenda"


def test_a_segment_can_be_called_something_else(control: SegmentedControl) -> None:
    control.set_text("week", "Week 50")
    assert button(control, "Week 50").accessibleName() == "Week 50"
