"""Small questions: one line, or a day that has been."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.looking import button, words
from ui.dialogs.ask_day import AskDay, DayWords
from ui.dialogs.ask_line import AskLine, LineWords
from ui.theme import Theme

TODAY = date(2026, 11, 20)


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> AskLine:
    asked = AskLine(theme, LineWords("Return “rink.jpg”: why?", "It is seen by all.", "Return", "Say why"))
    qtbot.addWidget(asked)
    asked.show()
    return asked


@pytest.fixture
def day(qtbot: QtBot, theme: Theme) -> AskDay:
    asked = AskDay(theme, DayWords("When was it withdrawn?", "It cannot be undone.", "Record"), TODAY)
    qtbot.addWidget(asked)
    asked.show()
    return asked


def written(dialog: AskLine | AskDay, text: str) -> QLineEdit:
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


def test_today_is_offered(qtbot: QtBot, day: AskDay) -> None:
    with qtbot.waitSignal(day.answered) as told:
        button(day, "Record").click()
    assert told.args == [TODAY]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Write a day, such as 2026-11-25"),
        ("yesterday", "Write a day, such as 2026-11-25"),
        ("2026-11-21", "That day has not been yet"),
    ],
)
def test_a_day_that_cannot_be_is_asked_for_again(qtbot: QtBot, day: AskDay, text: str, said: str) -> None:
    written(day, text)
    with qtbot.assertNotEmitted(day.answered):
        button(day, "Record").click()
    assert said in words(day)
