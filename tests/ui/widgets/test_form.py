"""Fields of a form: named by their labels, and safe from the wheel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.form import Choice, Field, TextBox


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> Choice:
    choice = Choice()
    qtbot.addWidget(choice)
    for number in range(3):
        choice.addItem(f"Choice {number}", number)
    return choice


def test_a_label_names_its_field(qtbot: QtBot, theme: Theme) -> None:
    line = QLineEdit()
    labelled = Field(theme, "Photographer", line)
    qtbot.addWidget(labelled)
    assert line.accessibleName() == "Photographer"


@pytest.mark.parametrize(("wanted", "row"), [(2, 2), ("unknown", 0)])
def test_a_choice_is_made_by_its_value(choice: Choice, wanted: object, row: int) -> None:
    choice.choose(wanted)
    assert choice.currentIndex() == row


def test_the_wheel_changes_no_choice(choice: Choice) -> None:
    choice.show()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(choice.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.currentIndex() == 0


def test_tab_goes_on_from_a_box_of_text(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box, line = TextBox(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(box)
    column.addWidget(line)
    window.show()
    window.activateWindow()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert (window.focusWidget(), box.toPlainText()) == (line, "")


def test_a_choice_without_room_for_its_words_ends_in_an_ellipsis(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItem("Social Media Internal Organizational Usage, Procedure ADM-7")
    choice.resize(160, 34)
    choice.grab()
    assert choice.shown_text().endswith("…")
    choice.resize(800, 34)
    assert choice.shown_text() == choice.currentText()
