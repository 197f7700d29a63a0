"""The rows at the top and at the foot hold all they are given, on more lines where they must."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.foot import Foot, LegendClass, LegendMark
from ui.widgets.marks import Mark
from ui.widgets.plain import ElidedLabel
from ui.widgets.top_bar import TopBar

CLASSES = tuple(LegendClass(number, name) for number, name in enumerate(("Emergency", "Time-sensitive", "Other"), 1))
MARKS = (LegendMark(Mark.READY, "Ready"), LegendMark(Mark.HELD, "Held"))


def a_block(width_px: int) -> QWidget:
    block = QWidget()
    block.setFixedSize(width_px, 20)
    return block


def a_row(qtbot: QtBot, left: list[QWidget], right: list[QWidget], width_px: int) -> FlowRow:
    row = FlowRow(10)
    qtbot.addWidget(row)
    for widget in left:
        row.add_left(widget)
    for widget in right:
        row.add_right(widget)
    row.resize(width_px, row.heightForWidth(width_px))
    row.grab()
    return row


def test_with_room_all_stand_on_one_line(qtbot: QtBot) -> None:
    left, right = a_block(100), a_block(50)
    row = a_row(qtbot, [left], [right], 300)
    assert (left.x(), right.x(), right.y(), row.height()) == (0, 250, 0, 20)


def test_what_finds_no_room_begins_another_line(qtbot: QtBot) -> None:
    left, right = a_block(100), a_block(50)
    row = a_row(qtbot, [left], [right], 150)
    assert (right.x(), right.y(), row.height()) == (100, 30, 50)


def test_a_hidden_widget_takes_no_room(qtbot: QtBot) -> None:
    first, second = a_block(100), a_block(50)
    first.hide()
    row = a_row(qtbot, [first, second], [], 300)
    assert (second.x(), row.sizeHint().width()) == (0, 50)


def test_a_note_is_cut_before_a_line_is_begun(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(theme, "Queue")
    qtbot.addWidget(bar)
    note = bar.add_note("Mon to Fri 9:00, 12:00, 16:00 · next free slot Thu 10 Dec 16:00")
    bar.add_right(Button(theme, "New post"))
    bar.resize(400, 58)
    bar.grab()
    assert note.shown_text().endswith("…")
    assert bar.heightForWidth(400) <= 58


def test_a_note_of_which_only_a_word_would_be_left_is_its_tip_alone(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(theme, "Queue")
    qtbot.addWidget(bar)
    note = bar.add_note("Mon to Fri 9:00, 12:00, 16:00 · next free slot Thu 10 Dec 16:00")
    bar.add_right(Button(theme, "New post"))
    bar.resize(280, 58)
    bar.grab()
    assert note.shown_text() == ""
    assert "next free slot" in note.toolTip()
    assert bar.heightForWidth(280) <= 58


def test_the_bar_is_as_high_as_designed(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(theme, "December 2026")
    qtbot.addWidget(bar)
    bar.add_left(Button(theme, "Today"))
    bar.add_right(QLineEdit())
    assert max(bar.sizeHint().height(), bar.minimumHeight()) == 58


@pytest.mark.parametrize("percent", [100, 200])
def test_a_narrow_bar_cuts_no_button(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    bar = TopBar(theme, "December 2026")
    qtbot.addWidget(bar)
    buttons = [Button(theme, text) for text in ("Today", "All channels", "New post")]
    for button in buttons:
        bar.add_right(button)
    bar.resize(420, bar.heightForWidth(420))
    bar.grab()
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_the_title_can_change(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(theme, "December 2026")
    qtbot.addWidget(bar)
    bar.set_title("January 2027")
    assert [label.text() for label in bar.findChildren(ElidedLabel)] == ["January 2027"]


def test_the_foot_tells_classes_with_their_number_and_marks(qtbot: QtBot, theme: Theme) -> None:
    foot = Foot(theme, CLASSES, MARKS)
    qtbot.addWidget(foot)
    foot.set_status("Calendar saved")
    names = [widget.accessibleName() for widget in foot.findChildren(QWidget) if widget.accessibleName()]
    assert names == ["1 Emergency", "2 Time-sensitive", "3 Other", "Ready", "Held"]


def test_the_foot_is_as_high_as_designed(qtbot: QtBot, theme: Theme) -> None:
    foot = Foot(theme, CLASSES, MARKS)
    qtbot.addWidget(foot)
    foot.resize(900, 28)
    foot.grab()
    assert max(foot.sizeHint().height(), foot.minimumHeight()) == 28
