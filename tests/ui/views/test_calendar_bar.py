"""The calendar's bar keeps to one line in the smallest window, whatever its title says."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.looking import offers
from ui.theme import Theme
from ui.views.calendar_bar import CalendarBar

RAIL_PX = 204
SMALLEST_PX, USUAL_PX = 1100 - RAIL_PX, 1440 - RAIL_PX
ONE_LINE_PX = 58
LONGEST = "30 November to 6 December 2026"


def a_bar(qtbot: QtBot, theme: Theme, title: str, width_px: int) -> CalendarBar:
    bar = CalendarBar(theme)
    qtbot.addWidget(bar)
    bar.resize(width_px, ONE_LINE_PX)
    bar.show()
    bar.set_title(title)
    bar.grab()
    return bar


@pytest.mark.parametrize(
    ("title", "width_px", "is_named"),
    [("November 2026", USUAL_PX, True), (LONGEST, USUAL_PX, True), (LONGEST, SMALLEST_PX, False)],
)
def test_the_filter_is_shown_by_its_sign_alone_where_there_is_no_room_for_its_name(
    qtbot: QtBot, theme: Theme, title: str, width_px: int, is_named: bool
) -> None:
    bar = a_bar(qtbot, theme, title, width_px)
    assert (offers(bar, "Filter"), bar.filter.accessibleName()) == (is_named, "Filter")
    assert bar.heightForWidth(width_px) <= ONE_LINE_PX


def test_who_stands_on_the_filter_stands_on_it_still_when_it_folds(qtbot: QtBot, theme: Theme) -> None:
    bar = a_bar(qtbot, theme, LONGEST, USUAL_PX)
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    bar.filter.setFocus()
    bar.resize(SMALLEST_PX, ONE_LINE_PX)
    assert (bar.filter.text(), bar.filter.hasFocus()) == ("", True)
