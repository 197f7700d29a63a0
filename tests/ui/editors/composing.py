"""Does in Compose what a person does: writes, presses buttons, chooses from menus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.looking import button, field
from ui.editors.compose import Compose


def text(compose: Compose) -> QPlainTextEdit:
    return field(compose, QPlainTextEdit, "Text")


def title(compose: Compose) -> QLineEdit:
    return field(compose, QLineEdit, "Title, for the desk")


def settle(qtbot: QtBot, compose: Compose) -> None:
    """Wait until the rules have been asked about what is shown."""
    qtbot.waitUntil(lambda: not compose.is_busy)


def open_post(qtbot: QtBot, compose: Compose, post_id: str) -> None:
    compose.open_post(post_id)
    settle(qtbot, compose)


def named(compose: Compose, name: str) -> QAbstractButton:
    """Return the shown button that a screen reader calls so. Raises: StopIteration where none is."""
    found = compose.findChildren(QAbstractButton)
    return next(each for each in found if each.accessibleName() == name and each.isVisibleTo(compose))


def click(compose: Compose, words: str) -> None:
    QTest.mouseClick(button(compose, words), Qt.MouseButton.LeftButton)


def menu_words(compose: Compose) -> list[str]:
    """Return what the menu of further acts offers."""
    QTest.mouseClick(named(compose, "More"), Qt.MouseButton.LeftButton)
    return [action.text() for menu in compose.findChildren(QMenu) for action in menu.actions() if action.text()]


def choose_from_menu(compose: Compose, words: str) -> None:
    QTest.mouseClick(named(compose, "More"), Qt.MouseButton.LeftButton)
    trigger(compose, words)


def trigger(compose: Compose, words: str) -> None:
    """Take an entry of a menu that stands open. Raises: StopIteration where none offers it."""
    next(a for menu in compose.findChildren(QMenu) for a in menu.actions() if a.text() == words).trigger()
