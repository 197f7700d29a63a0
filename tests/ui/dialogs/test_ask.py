"""A small question that one line answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.looking import button, words
from ui.dialogs.ask_line import AskLine, LineWords
from ui.theme import Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> AskLine:
    asked = AskLine(theme, LineWords("Return “rink.jpg”: why?", "It is seen by all.", "Return", "Say why"))
    qtbot.addWidget(asked)
    asked.show()
    return asked


def written(dialog: AskLine, text: str) -> QLineEdit:
    field = dialog.findChildren(QLineEdit)[0]
    field.setText(text)
    return field


def test_a_line_is_told_by_enter(qtbot: QtBot, line: AskLine) -> None:
    with qtbot.waitSignal(line.answered) as told:
        QTest.keyClick(written(line, "  Crop it "), Qt.Key.Key_Return)
    assert told.args == ["Crop it"]
    assert not line.isVisible()


def test_an_empty_line_is_asked_for_again(qtbot: QtBot, line: AskLine) -> None:
    written(line, "   ")
    with qtbot.assertNotEmitted(line.answered):
        button(line, "Return").click()
    assert "Say why" in words(line)
    assert line.isVisible()


def test_cancel_tells_nothing(qtbot: QtBot, line: AskLine) -> None:
    written(line, "Crop it")
    with qtbot.assertNotEmitted(line.answered):
        button(line, "Cancel").click()
    assert not line.isVisible()


def test_a_question_says_what_follows(line: AskLine) -> None:
    assert words(line) == ["Return “rink.jpg”: why?", "It is seen by all."]
