"""Actions are data: each has words, a key of its own and a handler, and says what it means now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Actions, specs
from ui.theme import Theme, ThemeChoice


def do_nothing() -> None:
    """Be the handler of an action that nobody asks for."""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def the_actions(window: QWidget, theme: Theme, **handlers: Callable[[], None]) -> Actions:
    """Bind some actions, each by its id with ``_`` for ``-``."""
    actions = Actions(theme, {name.replace("_", "-"): handler for name, handler in handlers.items()}, window)
    for _spec, action in actions.all():
        window.addAction(action)
    return actions


def test_no_two_actions_have_one_id() -> None:
    assert [each for each, count in Counter(spec.id for spec in specs()).items() if count > 1] == []


def test_no_two_actions_have_one_key() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in specs() for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_has_words_a_group_and_a_key_that_there_is() -> None:
    for spec in specs():
        assert spec.text
        assert spec.group
        assert all(not QKeySequence(key).isEmpty() for key in spec.keys)
        assert spec.keys


def test_an_action_is_done_by_each_of_its_keys(window: QWidget, theme: Theme) -> None:
    done: list[str] = []
    the_actions(window, theme, redo=lambda: done.append("redo"))
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert done == ["redo", "redo"]


def test_actions_stand_in_the_order_of_the_menus(window: QWidget, theme: Theme) -> None:
    actions = the_actions(window, theme, quit=do_nothing, undo=do_nothing, save=do_nothing)
    assert [spec.id for spec, _action in actions.all()] == ["save", "undo", "quit"]


def test_an_action_without_a_handler_is_not_made(window: QWidget, theme: Theme) -> None:
    actions = the_actions(window, theme, save=do_nothing)
    with pytest.raises(KeyError):
        actions["undo"]


def test_an_action_says_what_it_means_now(window: QWidget, theme: Theme) -> None:
    actions = the_actions(window, theme, undo=do_nothing)
    actions.set_label("undo", "Ice times")
    assert (actions["undo"].text(), actions["undo"].isEnabled()) == ("Undo: Ice times", True)


def test_an_ampersand_in_what_an_action_means_marks_no_key(window: QWidget, theme: Theme) -> None:
    actions = the_actions(window, theme, undo=do_nothing)
    actions.set_label("undo", "Parks & Recreation")
    assert actions["undo"].text() == "Undo: Parks && Recreation"


def test_an_action_that_means_nothing_now_cannot_be_done(window: QWidget, theme: Theme) -> None:
    done: list[str] = []
    actions = the_actions(window, theme, undo=lambda: done.append("undo"))
    actions.set_label("undo", None)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (actions["undo"].text(), done) == ("Undo", [])


def test_the_pictures_of_actions_follow_the_theme(window: QWidget, theme: Theme) -> None:
    actions = the_actions(window, theme, undo=do_nothing)
    actions.draw_icons()
    action = actions["undo"]
    light = action.icon().pixmap(16).toImage()
    theme.set_choice(ThemeChoice.DARK)
    assert action.icon().pixmap(16).toImage() != light
