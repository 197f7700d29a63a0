"""The sheet of keys names the keys of every screen, in groups, and finds them by words."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.hands import Key, press, type_in
from ui.dialogs.keys import KeysSheet
from ui.main_window import MainWindow
from ui.screens import APPROVALS, CALENDAR, PHOTOS, QUEUE, SETUP

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def sheet(window: MainWindow) -> KeysSheet:
    press(window, Key.Key_F1)
    return window.findChildren(KeysSheet)[0]


def test_every_screens_keys_are_named_wherever_one_is(window: MainWindow, sheet: KeysSheet) -> None:
    wanted = [window.view(key).keys() for key in (CALENDAR, QUEUE, PHOTOS, APPROVALS, SETUP)]
    assert {words for keys in wanted for words, _key in keys} <= set(sheet.shown())


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("undo", ["Undo"]),
        ("EARLIER month", ["Earlier month, week or days"]),
        ("ctrl+shift+p", ["Change person …"]),
        ("zzz", []),
    ],
)
def test_what_is_written_hides_the_other_keys(sheet: KeysSheet, written: str, found: list[str]) -> None:
    type_in(written)
    assert sheet.shown() == found
    assert QApplication.focusWidget() is sheet.search


def test_emptying_the_search_shows_all_again(sheet: KeysSheet) -> None:
    every = sheet.shown()
    type_in("undo")
    QTest.keySequence(sheet.search, "Ctrl+A")
    QTest.keyClick(sheet.search, Key.Key_Delete)
    assert sheet.shown() == every
