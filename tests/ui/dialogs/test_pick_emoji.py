"""An emoji is looked for by a word, walked to by the arrow keys, and put into the text where the cursor is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.shipped import emoji
from tests.ui.looking import field, words
from ui.dialogs.pick_emoji import PickEmoji
from ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PickEmoji:
    dialog = PickEmoji(theme, emoji())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def search(dialog: PickEmoji) -> QLineEdit:
    return field(dialog, QLineEdit, "Look for an emoji")


def test_a_word_and_return_pick_one(qtbot: QtBot, dialog: PickEmoji) -> None:
    QTest.keyClicks(search(dialog), "ballot")
    with qtbot.waitSignal(dialog.picked) as picked:
        QTest.keyClick(search(dialog), Qt.Key.Key_Return)
    assert picked.args == ["🗳️"]


def test_the_arrow_keys_walk_the_list_from_the_search(qtbot: QtBot, dialog: PickEmoji) -> None:
    QTest.keyClicks(search(dialog), "snowman")
    QTest.keyClick(search(dialog), Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.picked) as picked:
        QTest.keyClick(search(dialog), Qt.Key.Key_Return)
    assert picked.args == ["☃️"]


def test_what_nothing_is_called_is_told(qtbot: QtBot, dialog: PickEmoji) -> None:
    QTest.keyClicks(search(dialog), "xyz")
    with qtbot.assertNotEmitted(dialog.picked):
        QTest.keyClick(search(dialog), Qt.Key.Key_Return)
    assert "Nothing is called so" in words(dialog)
