"""The field of a post's text: words are selected by code points, and tips tell what was found under the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ui.editors.text_editor import TextEditor
from ui.theme import Theme


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> TextEditor:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.resize(400, 200)
    editor.show()
    return editor


def rest_on(editor: TextEditor, place: int, right_px: int = 0) -> str:
    """Let the mouse rest on a place in the text, or so much to its right, and return the tip."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(place)
    spot = editor.cursorRect(cursor).center() + QPoint(1 + right_px, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, spot, editor.viewport().mapToGlobal(spot))
    QApplication.sendEvent(editor.viewport(), event)
    return QToolTip.text()


@pytest.mark.parametrize("text", ["Spots fill quikly", "🏊 quikly", "One\ntwo\n🏊🏊 quikly."])
def test_words_are_selected_by_code_points(editor: TextEditor, text: str) -> None:
    editor.setPlainText(text)
    start = text.index("quikly")
    editor.select(start, start + 6)
    assert editor.textCursor().selectedText() == "quikly"


def test_a_tip_tells_what_was_found_under_the_mouse(qtbot: QtBot, editor: TextEditor) -> None:
    editor.setPlainText("Spots fill quikly")
    editor.set_tips(lambda place: "“quikly” is <b>misspelt</b>" if 11 <= place <= 17 else "")
    assert "&lt;b&gt;misspelt" in rest_on(editor, 13)
    rest_on(editor, 2)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_beside_the_text_there_is_no_tip(qtbot: QtBot, editor: TextEditor) -> None:
    editor.setPlainText("quikly")
    editor.set_tips(lambda place: "Misspelt" if place >= 0 else "")
    assert rest_on(editor, 3) != ""
    rest_on(editor, 6, right_px=200)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
