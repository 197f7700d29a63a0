"""Clauses in their own words, and how the town reads them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from core.policy.document import DocumentClause
from tests.ui.looking import words
from ui.dialogs.clause_words import ClauseWords
from ui.theme import Theme
from ui.widgets.plain import PlainLabel

CLAUSE = DocumentClause("1.09 d", ("In an emergency the Information Officer decides.",), "1.09 Emergencies")


def test_a_clause_stands_with_its_key_heading_words_and_reading(qtbot: QtBot, theme: Theme) -> None:
    dialog = ClauseWords(theme, "ADM-7 1.09 d", (CLAUSE,), "photos too")
    qtbot.addWidget(dialog)
    assert words(dialog) == [
        "ADM-7 1.09 d",
        "1.09 d · 1.09 Emergencies",
        "In an emergency the Information Officer decides.",
        "The town reads it so: photos too",
    ]


def test_a_clause_that_is_the_title_is_not_named_twice(qtbot: QtBot, theme: Theme) -> None:
    dialog = ClauseWords(theme, "1.09 d", (CLAUSE,))
    qtbot.addWidget(dialog)
    assert words(dialog).count("1.09 d") == 1


def test_long_words_scroll_by_keyboard_and_nothing_is_cut(qtbot: QtBot, theme: Theme) -> None:
    theme.set_text_scale(200)
    long = DocumentClause("1", ("A clause of many words. " * 200,))
    dialog = ClauseWords(theme, "Long", (long,))
    qtbot.addWidget(dialog)
    dialog.open()
    (scroll,) = dialog.findChildren(QScrollArea)
    QTest.keyClick(scroll, Qt.Key.Key_PageDown)
    assert scroll.verticalScrollBar().value() > 0
    assert all(each.height() >= each.heightForWidth(each.width()) for each in dialog.findChildren(PlainLabel))
