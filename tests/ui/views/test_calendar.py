"""The calendar screen walks through months, chooses posts and leads to where they are written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from core.commands.schedule import AddToQueue
from core.model.steps import Done
from tests.core.builders import (
    MONDAY_AT_9,
    Scene,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
)
from tests.ui.looking import offers, words
from ui.models.month import MonthModel
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar import CalendarView
from ui.views.inspector import Inspector
from ui.views.month import MonthView
from ui.widgets.plain import ElidedLabel
from ui.widgets.top_bar import TopBar

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MONDAY = date(2026, 11, 23)
Key = Qt.Key


@pytest.fixture
def calendar(session: Session, theme: Theme, moods: Moods, shown: Callable[..., None]) -> CalendarView:
    calendar = CalendarView(session, theme, moods)
    shown(calendar, 1300, 820)
    calendar.start_focus()
    return calendar


def month(calendar: CalendarView) -> MonthView:
    return calendar.findChildren(MonthView)[0]


def inspector(calendar: CalendarView) -> Inspector:
    return calendar.findChildren(Inspector)[0]


def title(calendar: CalendarView) -> str:
    return calendar.findChildren(TopBar)[0].findChildren(ElidedLabel)[0].text()


def press(calendar: CalendarView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(month(calendar), key)


def click(calendar: CalendarView, name: str) -> None:
    button = next(each for each in calendar.findChildren(QAbstractButton) if each.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def titles(calendar: CalendarView, day: date = MONDAY) -> list[str]:
    model = month(calendar).model()
    assert isinstance(model, MonthModel)
    return [chip.chip.title for chip in model.day_at(model.index_of(day)).chips]


def say(calendar: CalendarView, done: Done | None) -> None:
    assert done is not None
    calendar.refresh(done)


def test_the_keyboard_begins_at_today(calendar: CalendarView) -> None:
    assert (title(calendar), month(calendar).current_day()) == ("November 2026", date(2026, 11, 20))
    assert month(calendar).hasFocus()


@pytest.mark.parametrize(
    ("keys", "named", "day"),
    [
        ([Key.Key_PageDown], "December 2026", date(2026, 12, 20)),
        ([Key.Key_PageUp], "October 2026", date(2026, 10, 20)),
        ([Key.Key_PageDown, Key.Key_PageDown], "January 2027", date(2027, 1, 20)),
        ([Key.Key_PageUp] * 11, "December 2025", date(2025, 12, 20)),
        ([Key.Key_PageDown] * 3 + [Key.Key_Home], "November 2026", date(2026, 11, 20)),
        ([Key.Key_Down, Key.Key_Right, Key.Key_Home], "November 2026", date(2026, 11, 20)),
    ],
)
def test_keys_turn_the_page_and_keep_the_day(calendar: CalendarView, keys: list[Qt.Key], named: str, day: date) -> None:
    press(calendar, *keys)
    assert (title(calendar), month(calendar).current_day()) == (named, day)


def test_a_month_that_is_too_short_is_entered_at_its_end(calendar: CalendarView) -> None:
    calendar.show_day(date(2027, 1, 31))
    press(calendar, Key.Key_PageDown)
    assert month(calendar).current_day() == date(2027, 2, 28)


def test_the_page_that_is_shown_is_turned_from_a_day_beside_it_too(calendar: CalendarView) -> None:
    calendar.show_day(date(2026, 11, 30))
    press(calendar, Key.Key_Right, Key.Key_Right, Key.Key_PageDown)
    assert (title(calendar), month(calendar).current_day()) == ("December 2026", date(2026, 12, 2))


@pytest.mark.parametrize(
    ("name", "named"),
    [("Later month", "December 2026"), ("Earlier month", "October 2026"), ("Today", "November 2026")],
)
def test_buttons_turn_the_page(calendar: CalendarView, name: str, named: str) -> None:
    click(calendar, name)
    assert title(calendar) == named


def test_every_month_has_its_name(calendar: CalendarView) -> None:
    names = "January February March April May June July August September October November December".split()
    told = []
    for number in range(1, 13):
        calendar.show_day(date(2028, number, 1))
        told.append(title(calendar))
    assert told == [f"{name} 2028" for name in names]


def test_a_turned_page_has_nothing_chosen(scene: Scene, calendar: CalendarView) -> None:
    a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=30))
    press(calendar, Key.Key_PageDown)
    assert month(calendar).current_chip is None


def test_the_month_that_is_looked_at_stays_while_others_work(scene: Scene, calendar: CalendarView) -> None:
    calendar.show_day(date(2027, 3, 10))
    a_queued_post(scene)
    calendar.refresh(None)
    calendar.start_focus()
    assert (title(calendar), month(calendar).current_day()) == ("March 2027", date(2027, 3, 10))


@pytest.mark.parametrize("name", ["New post"])
def test_a_post_is_begun_without_a_day(qtbot: QtBot, calendar: CalendarView, name: str) -> None:
    with qtbot.waitSignal(calendar.new_post_requested) as told:
        click(calendar, name)
    assert told.args == [None]


@pytest.mark.parametrize("key", [Key.Key_Insert, Key.Key_Return])
def test_a_post_is_begun_on_the_day_that_is_stood_on(qtbot: QtBot, calendar: CalendarView, key: Qt.Key) -> None:
    press(calendar, Key.Key_Right)
    with qtbot.waitSignal(calendar.new_post_requested) as told:
        press(calendar, key)
    assert told.args == [date(2026, 11, 21)]


def test_a_chosen_post_is_shown_beside_the_month(qtbot: QtBot, scene: Scene, calendar: CalendarView) -> None:
    a_queued_post(scene, title="Ice times")
    calendar.refresh(None)
    calendar.show_day(MONDAY)
    qtbot.waitUntil(lambda: "Ice times" in words(inspector(calendar)))


def test_a_chosen_post_is_opened_by_enter(qtbot: QtBot, scene: Scene, calendar: CalendarView) -> None:
    post_id = a_queued_post(scene)
    calendar.refresh(None)
    calendar.show_day(MONDAY)
    with qtbot.waitSignal(calendar.post_requested) as told:
        press(calendar, Key.Key_Return)
    assert told.args == [post_id]


def test_a_step_shows_in_the_month_and_beside_it(scene: Scene, session: Session, calendar: CalendarView) -> None:
    say(calendar, session.run(AddToQueue(a_post(scene, title="Ice times"))))
    assert titles(calendar) == ["Ice times"]


@pytest.mark.parametrize(("width_px", "is_shown"), [(1300, True), (880, False)])
def test_the_inspector_gives_way_where_the_month_needs_the_room(
    calendar: CalendarView, width_px: int, is_shown: bool
) -> None:
    calendar.resize(width_px, 820)
    assert inspector(calendar).isVisible() is is_shown


def test_marks_are_still_to_come_until_all_drafts_are_judged(
    qtbot: QtBot, scene: Scene, calendar: CalendarView
) -> None:
    scene.run(AddToQueue(a_post(scene, photos=(a_photo(scene),))))
    calendar.refresh(None)
    qtbot.waitUntil(lambda: not calendar.is_busy)


def test_tab_goes_from_the_month_to_the_inspector_and_back(qtbot: QtBot, scene: Scene, calendar: CalendarView) -> None:
    a_queued_post(scene, title="Ice times")
    calendar.refresh(None)
    calendar.show_day(MONDAY)
    qtbot.waitUntil(lambda: offers(calendar, "Open"))
    press(calendar, Key.Key_Tab)
    focused = calendar.focusWidget()
    assert inspector(calendar).isAncestorOf(focused)
    QTest.keyClick(focused, Key.Key_Backtab)
    assert month(calendar).hasFocus()
