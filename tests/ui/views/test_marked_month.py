"""A day's observance is seen beside its number, and one click or key begins a post about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from ui.models.marked_days import MarkedDays
from ui.models.month import MonthModel
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar import CalendarView
from ui.views.month import MonthView

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CHRISTMAS, HUMAN_RIGHTS, REMEMBRANCE = date(2026, 12, 25), date(2026, 12, 10), date(2026, 11, 11)
BARE = date(2026, 12, 22)
_ON_LINE = QPoint(60, 12)


@pytest.fixture
def calendar(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, moods: Moods, shown: Callable[..., None]
) -> CalendarView:
    """Show December 2026 with its days marked."""
    calendar = CalendarView(session, theme, moods, marked_days=MarkedDays(session, jobs))
    shown(calendar, 1300, 820)
    calendar.start_focus()
    calendar.show_day(HUMAN_RIGHTS)
    qtbot.waitUntil(lambda: not calendar.is_busy)
    return calendar


def month(calendar: CalendarView) -> MonthView:
    return calendar.findChildren(MonthView)[0]


def point(calendar: CalendarView, day: date) -> QPoint:
    """Return a point on the line beside a day's number."""
    model = month(calendar).model()
    assert isinstance(model, MonthModel)
    return month(calendar).visualRect(model.index_of(day)).topLeft() + _ON_LINE


def click(calendar: CalendarView, day: date) -> None:
    viewport = month(calendar).viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point(calendar, day))


def asked(calendar: CalendarView) -> list[tuple[date, str]]:
    """Return a list to which each post is added that is asked for from now on."""
    told: list[tuple[date, str]] = []
    calendar.titled_post_requested.connect(lambda day, title: told.append((day, title)))
    return told


def test_a_click_on_the_line_begins_a_post_about_it(calendar: CalendarView) -> None:
    told = asked(calendar)
    click(calendar, HUMAN_RIGHTS)
    assert told == [(HUMAN_RIGHTS, "Human Rights Day")]


def test_a_click_beside_a_number_with_no_line_begins_nothing(calendar: CalendarView) -> None:
    told = asked(calendar)
    click(calendar, BARE)
    assert told == []


@pytest.mark.parametrize(
    ("day", "expected"), [(CHRISTMAS, [(CHRISTMAS, "Christmas Day")]), (BARE, [])], ids=["marked", "bare"]
)
def test_the_key_begins_a_post_about_the_day_stood_on(
    calendar: CalendarView, day: date, expected: list[tuple[date, str]]
) -> None:
    told = asked(calendar)
    calendar.show_day(day)
    QTest.keyClick(month(calendar), Qt.Key.Key_O)
    assert told == expected


def test_where_a_day_is_marked_for_more_a_menu_asks_for_which(calendar: CalendarView) -> None:
    told = asked(calendar)
    calendar.show_day(REMEMBRANCE)
    QTest.keyClick(month(calendar), Qt.Key.Key_O)
    menu = next(each for each in calendar.findChildren(QMenu) if each.actions())
    assert [action.text() for action in menu.actions()][:2] == ["Write for Remembrance Day", "Write for Veterans' Week"]
    menu.actions()[1].trigger()
    assert told == [(REMEMBRANCE, "Veterans' Week")]


def test_the_pointer_is_a_hand_where_a_click_begins_a_post(calendar: CalendarView) -> None:
    viewport = month(calendar).viewport()
    shapes = []
    for day in (HUMAN_RIGHTS, BARE):
        QTest.mouseMove(viewport, point(calendar, day))
        shapes.append(viewport.cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor]


def test_a_double_click_on_the_line_opens_no_second_post(calendar: CalendarView) -> None:
    opened: list[date] = []
    calendar.new_post_requested.connect(opened.append)
    viewport = month(calendar).viewport()
    place = point(calendar, HUMAN_RIGHTS)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert opened == []


def test_a_holiday_has_the_ground_of_a_free_day(calendar: CalendarView) -> None:
    picture = month(calendar).viewport().grab().toImage()
    grounds = {
        day: picture.pixelColor(point(calendar, day) + QPoint(0, 60)).name() for day in (CHRISTMAS, BARE, HUMAN_RIGHTS)
    }
    assert grounds[CHRISTMAS] != grounds[BARE] == grounds[HUMAN_RIGHTS]
