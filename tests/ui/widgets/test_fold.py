"""A section is folded under one line until it is wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.looking import words
from ui.theme import Theme
from ui.widgets.fold import Fold
from ui.widgets.plain import PlainLabel


@pytest.fixture
def fold(qtbot: QtBot, theme: Theme) -> Fold:
    fold = Fold(theme, "")
    qtbot.addWidget(fold)
    fold.set_texts("History: 2 versions", "2 · Kim Dyck\n1 · Ada Boer")
    return fold


def test_only_the_line_is_seen_at_first(fold: Fold) -> None:
    assert (fold.findChildren(QPushButton)[0].text(), words(fold)) == ("History: 2 versions", [])


@pytest.mark.parametrize("presses", [1, 2])
def test_each_press_folds_it_or_unfolds_it(fold: Fold, presses: int) -> None:
    for _ in range(presses):
        QTest.keyClick(fold.findChildren(QPushButton)[0], Qt.Key.Key_Return)
    assert bool(words(fold)) == (presses == 1)


def test_it_stays_unfolded_when_its_text_changes(fold: Fold) -> None:
    QTest.keyClick(fold.findChildren(QPushButton)[0], Qt.Key.Key_Space)
    fold.set_texts("History: 3 versions", "3 · Kim Dyck")
    assert words(fold) == ["3 · Kim Dyck"]


def test_widgets_are_folded_as_lines_are(fold: Fold, theme: Theme) -> None:
    fold.set_content("2 settled", [PlainLabel(theme, "One"), PlainLabel(theme, "Two")])
    before = words(fold)
    QTest.keyClick(fold.findChildren(QPushButton)[0], Qt.Key.Key_Return)
    assert (before, words(fold)) == ([], ["One", "Two"])


def test_other_widgets_take_the_place_of_those_that_were_there(fold: Fold, theme: Theme) -> None:
    QTest.keyClick(fold.findChildren(QPushButton)[0], Qt.Key.Key_Return)
    fold.set_content("1 settled", [PlainLabel(theme, "One")])
    fold.set_content("1 settled", [PlainLabel(theme, "Another")])
    assert words(fold) == ["Another"]


def test_with_nothing_under_it_there_is_nothing_to_unfold(fold: Fold) -> None:
    fold.set_content("Nothing settled", [])
    assert not fold.findChildren(QPushButton)[0].isEnabled()
