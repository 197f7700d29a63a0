"""Buttons are told by name, pressed by key, and show where the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import IconName, Theme, ThemeChoice
from ui.widgets.buttons import Button, ButtonKind


def shown(qtbot: QtBot, button: Button) -> Button:
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    return button


def picture(button: Button) -> QImage:
    return button.grab().toImage()


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_every_button_has_a_name(qtbot: QtBot, theme: Theme, kind: ButtonKind) -> None:
    button = Button(theme, "Parks & Recreation", kind, IconName.PLUS)
    qtbot.addWidget(button)
    assert button.accessibleName() == "Parks & Recreation"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_key(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = shown(qtbot, Button(theme, "Open"))
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("kind", list(ButtonKind))
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_focus_is_seen_on_every_button(qtbot: QtBot, theme: Theme, choice: ThemeChoice, kind: ButtonKind) -> None:
    theme.set_choice(choice)
    button = shown(qtbot, Button(theme, "Open", kind, IconName.PLUS))
    button.setFocus()
    with_focus = picture(button)
    button.clearFocus()
    assert picture(button) != with_focus


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_nothing_moves_when_a_button_takes_the_focus(qtbot: QtBot, theme: Theme, kind: ButtonKind) -> None:
    button = shown(qtbot, Button(theme, "Open", kind, IconName.PLUS))
    button.clearFocus()
    without_focus = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == without_focus


def test_a_button_of_an_icon_alone_tells_its_name_as_a_tip(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Next month", ButtonKind.ICON, IconName.CHEVRON_RIGHT)
    qtbot.addWidget(button)
    assert button.text() == ""
    assert "Next month" in button.toolTip()


def test_a_toggle_shows_in_more_than_colour_that_it_is_on(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Website", ButtonKind.TOGGLE)
    qtbot.addWidget(button)
    off = button.icon().cacheKey()
    button.setChecked(True)
    assert button.icon().cacheKey() != off


def test_a_button_holds_its_words_at_two_hundred_per_cent(qtbot: QtBot, theme: Theme) -> None:
    button = shown(qtbot, Button(theme, "Ask for approval", ButtonKind.PRIMARY, IconName.PLUS))
    theme.set_text_scale(200)
    words_px = button.fontMetrics().horizontalAdvance(button.text())
    assert button.sizeHint().width() >= words_px + button.iconSize().width()
    assert button.sizeHint().height() >= button.fontMetrics().height()
