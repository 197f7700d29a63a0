"""A text that can be pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import TextStyle, Theme
from ui.widgets.text_link import TextLink


@pytest.fixture
def link(qtbot: QtBot, theme: Theme) -> TextLink:
    link = TextLink(theme, TextStyle.CAPTION)
    link.setText("ADM-7 1.02 a-d; 1.03 a; 1.04 h")
    qtbot.addWidget(link)
    return link


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_it_is_pressed_by_keys(qtbot: QtBot, link: TextLink, key: Qt.Key) -> None:
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, key)


def test_it_is_pressed_by_the_mouse(qtbot: QtBot, link: TextLink) -> None:
    with qtbot.waitSignal(link.clicked):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def test_it_takes_more_lines_where_there_is_no_room(link: TextLink) -> None:
    assert link.heightForWidth(60) > link.heightForWidth(400)


@pytest.mark.parametrize("percent", [100, 200])
def test_its_text_grows_with_the_window_s(link: TextLink, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    assert link.sizeHint().width() >= link.fontMetrics().horizontalAdvance(link.text())


def test_having_the_keyboard_is_seen(qtbot: QtBot, link: TextLink) -> None:
    link.show()
    link.activateWindow()
    qtbot.waitUntil(link.isActiveWindow)
    link.clearFocus()
    before = link.grab().toImage()
    link.setFocus()
    assert link.grab().toImage() != before
