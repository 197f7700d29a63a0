"""A list of pages: walked by the arrow keys, chosen by a click, read by a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import IconName, Theme
from ui.widgets.page_list import PageEntry, PageList

ENTRIES = (
    PageEntry("policy", IconName.LANDMARK, "Policy"),
    PageEntry("people", IconName.USER, "People"),
    PageEntry("words", IconName.FILE_TEXT, "Words of the town"),
)


@pytest.fixture
def pages(qtbot: QtBot, theme: Theme) -> PageList:
    pages = PageList(theme, ENTRIES, "Pages")
    qtbot.addWidget(pages)
    pages.show()
    return pages


def test_the_arrow_keys_choose(qtbot: QtBot, pages: PageList) -> None:
    pages.choose("policy")
    with qtbot.waitSignal(pages.page_chosen) as told:
        QTest.keyClick(pages, Qt.Key.Key_Down)
    assert (told.args, pages.current()) == (["people"], "people")


def test_a_click_chooses(pages: PageList) -> None:
    place = pages.visualItemRect(pages.item(2)).center()
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pages.current() == "words"


@pytest.mark.parametrize("percent", [100, 200])
def test_every_name_has_the_room_that_it_needs(pages: PageList, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    assert pages.viewport().width() >= pages.sizeHintForColumn(0)
