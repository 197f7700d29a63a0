"""Month, week and agenda under one bar: they keep the day, share the filter, and are walked by keys and pointer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.core.builders import FACEBOOK, MONDAY_AT_9, TUESDAY_AT_9, WEBSITE, Scene, a_pinned_post, a_queued_post
from tests.core.past_posts import add_past_posts
from tests.ui.hands import named
from tests.ui.looking import field, words
from ui.models.agenda import AgendaModel
from ui.models.calendar_filter import CalendarFilter
from ui.models.moods import Moods
from ui.models.remembered_filter import RememberedFilter
from ui.models.week import WeekModel
from ui.session import Session
from ui.theme import Theme
from ui.views.agenda import AgendaView
from ui.views.calendar import CalendarView
from ui.views.calendar_page import PageKey
from ui.views.filter_menu import FilterMenu
from ui.views.filter_strip import FilterStrip
from ui.views.go_to_date import GoToDate
from ui.views.week import WeekView
from ui.widgets.plain import ElidedLabel

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY, MONDAY, TUESDAY = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24)
Key = Qt.Key


@pytest.fixture
def calendar(
    session: Session, theme: Theme, moods: Moods, settings: QSettings, shown: Callable[..., None]
) -> CalendarView:
    calendar = CalendarView(session, theme, moods, settings=settings)
    shown(calendar, 1300, 820)
    calendar.start_focus()
    return calendar


def title(calendar: CalendarView) -> str:
    return calendar.findChildren(ElidedLabel)[0].text()


def press(calendar: CalendarView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(calendar.page.table, key)


def click(calendar: CalendarView, name: str) -> None:
    button = next(each for each in calendar.findChildren(QAbstractButton) if each.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def menu_of(calendar: CalendarView) -> FilterMenu:
    click(calendar, "Filter")
    return calendar.findChildren(FilterMenu)[-1]


def tick(menu: QMenu, kind: str, name: str) -> None:
    of_kind = next(each.menu() for each in menu.actions() if each.text() == kind)
    assert isinstance(of_kind, QMenu)
    next(each for each in of_kind.actions() if each.text() == name).trigger()


def titles(calendar: CalendarView, day: date = MONDAY) -> list[str]:
    """Return what stands on a day, from the table's own cells as a reader hears them."""
    model = calendar.page.table.model()
    heard = [
        str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
        for column in range(7)
        if model.hasIndex(row, column)
    ]
    return [name for name in ("Ice", "Web") if any(name in each for each in heard)]


@pytest.mark.parametrize(
    ("key", "page", "named"),
    [
        (Key.Key_W, PageKey.WEEK, "16 to 22 November 2026"),
        (Key.Key_A, PageKey.AGENDA, "November 2026"),
        (Key.Key_M, PageKey.MONTH, "November 2026"),
    ],
)
def test_a_letter_shows_another_page(calendar: CalendarView, key: Qt.Key, page: PageKey, named: str) -> None:
    press(calendar, key)
    assert calendar.page.table.hasFocus()
    assert title(calendar) == named
    assert [each for each in PageKey if calendar.page.table.accessibleName().lower() == each] == [page]


def test_a_letter_in_a_field_is_a_letter(calendar: CalendarView) -> None:
    menu = menu_of(calendar)
    next(each for each in menu.actions() if each.text() == "Words …").trigger()
    menu.close()
    line = field(calendar, QLineEdit, "Words that posts must say")
    QTest.keyClicks(line, "wam")
    assert line.text() == "wam"
    assert calendar.page.table.accessibleName() == "Month"


def test_the_day_is_kept_from_page_to_page(calendar: CalendarView) -> None:
    calendar.show_day(date(2027, 3, 10))
    days = []
    for name in ("Week", "Agenda", "Month"):
        click(calendar, name)
        days.append(calendar.page.current_day())
    assert days == [date(2027, 3, 10)] * 3


def test_the_page_is_remembered(
    session: Session, theme: Theme, moods: Moods, settings: QSettings, qtbot: QtBot, calendar: CalendarView
) -> None:
    press(calendar, Key.Key_W)
    again = CalendarView(session, theme, moods, settings=settings)
    qtbot.addWidget(again)
    assert isinstance(again.page.table, WeekView)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Key.Key_PageDown], date(2026, 11, 27)),
        ([Key.Key_PageUp, Key.Key_PageUp], date(2026, 11, 6)),
        ([Key.Key_PageDown, Key.Key_Right, Key.Key_Home], TODAY),
        ([Key.Key_Left, Key.Key_Left, Key.Key_PageDown], date(2026, 11, 25)),
    ],
)
def test_keys_turn_the_week_and_keep_the_weekday(calendar: CalendarView, keys: list[Qt.Key], day: date) -> None:
    press(calendar, Key.Key_W, *keys)
    assert calendar.page.current_day() == day


@pytest.mark.parametrize(("page", "name"), [(Key.Key_W, "Later week"), (Key.Key_A, "Later days")])
def test_the_ways_through_time_are_called_by_the_page(calendar: CalendarView, page: Qt.Key, name: str) -> None:
    press(calendar, page)
    assert name in [each.accessibleName() for each in calendar.findChildren(QAbstractButton)]


def test_a_post_of_the_week_is_chosen_and_opened(qtbot: QtBot, scene: Scene, calendar: CalendarView) -> None:
    post_id = a_queued_post(scene)
    calendar.refresh(None)
    calendar.show_day(MONDAY)
    press(calendar, Key.Key_W)
    with qtbot.waitSignal(calendar.post_requested) as told:
        press(calendar, Key.Key_Return)
    assert told.args == [post_id]


def test_the_arrows_walk_the_posts_of_an_hour(scene: Scene, calendar: CalendarView) -> None:
    for minute in (0, 30):
        a_pinned_post(scene, MONDAY_AT_9.replace(minute=minute), title=f"At {minute}")
    calendar.refresh(None)
    press(calendar, Key.Key_W)
    calendar.show_day(MONDAY)
    press(calendar, Key.Key_Down)
    chip = calendar.page.current_chip
    assert chip is not None
    assert chip.chip.title == "At 30"


def test_a_point_of_the_week_says_its_day_and_time(qtbot: QtBot, calendar: CalendarView) -> None:
    press(calendar, Key.Key_W)
    calendar.show_day(MONDAY)
    qtbot.waitUntil(lambda: not calendar.is_busy)
    view = calendar.page.table
    model = view.model()
    assert isinstance(model, WeekModel)
    place = view.visualRect(model.index_of(TUESDAY, 9))
    found = calendar.page.chips.place_at(place.topLeft() + QPoint(20, 10))
    assert found is not None
    assert (found.day, found.time) == (TUESDAY, TUESDAY_AT_9.time())


def test_a_double_click_in_the_week_begins_a_post_on_the_day(qtbot: QtBot, calendar: CalendarView) -> None:
    press(calendar, Key.Key_W)
    calendar.show_day(MONDAY)
    view = calendar.page.table
    model = view.model()
    assert isinstance(model, WeekModel)
    place = view.visualRect(model.index_of(TUESDAY, 14)).center()
    with qtbot.waitSignal(calendar.new_post_requested) as told:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert told.args == [TUESDAY]


def test_the_agenda_brings_the_day_to_the_top(scene: Scene, calendar: CalendarView) -> None:
    add_past_posts(scene, 900, 300)
    press(calendar, Key.Key_A)
    calendar.show_day(date(2026, 5, 4))
    view = calendar.page.table
    assert isinstance(view, AgendaView)
    top = view.top_row()
    assert top is not None
    assert (top.day, top.chip) == (date(2026, 5, 4), None)


def test_the_agenda_goes_back_as_far_as_posts_do(scene: Scene, calendar: CalendarView) -> None:
    add_past_posts(scene, 900, 300)
    press(calendar, Key.Key_A, Key.Key_Home, *[Key.Key_PageUp] * 90)
    model = calendar.page.table.model()
    assert isinstance(model, AgendaModel)
    assert calendar.page.current_day() == date(2026, 1, 24)
    assert title(calendar) == "January 2026"


def test_what_is_looked_at_stays_while_days_are_read_before_it(scene: Scene, calendar: CalendarView) -> None:
    add_past_posts(scene, 900, 300)
    press(calendar, Key.Key_A, Key.Key_Home)
    view = calendar.page.table
    assert isinstance(view, AgendaView)
    step = view.verticalScrollBar().pageStep()
    for _ in range(12):
        before = view.top_row()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - step)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
        assert view.top_row() == before
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - step)


def test_ticked_kinds_narrow_what_is_shown_and_stand_under_the_bar(scene: Scene, calendar: CalendarView) -> None:
    a_queued_post(scene, title="Ice")
    a_queued_post(scene, title="Web", on=(WEBSITE,))
    calendar.refresh(None)
    tick(menu_of(calendar), "Channel", WEBSITE)
    strip = calendar.findChildren(FilterStrip)[0]
    assert titles(calendar) == ["Web"]
    assert strip.isVisible()
    assert "1 of 2 shown" in words(strip)


@pytest.mark.parametrize("key", [Key.Key_W, Key.Key_A])
def test_every_page_goes_by_the_filter(scene: Scene, calendar: CalendarView, key: Qt.Key) -> None:
    a_queued_post(scene, title="Ice")
    a_queued_post(scene, title="Web", on=(WEBSITE,))
    calendar.show_day(MONDAY)
    press(calendar, key)
    calendar.refresh(None)
    assert titles(calendar) == ["Ice", "Web"]
    tick(menu_of(calendar), "Channel", FACEBOOK)
    assert titles(calendar) == ["Ice"]


def test_a_cross_takes_one_choice_away_and_clear_all(scene: Scene, calendar: CalendarView) -> None:
    menu = menu_of(calendar)
    for kind, name in (("Channel", FACEBOOK), ("Channel", WEBSITE), ("State", "Held")):
        tick(menu, kind, name)
    menu.close()
    strip = calendar.findChildren(FilterStrip)[0]
    click(calendar, f"Channel {FACEBOOK}: remove from the filter")
    assert [name in [each.text() for each in strip.findChildren(QAbstractButton)] for name in (WEBSITE, "Held")] == [
        True,
        True,
    ]
    click(calendar, "Clear the filter")
    assert not strip.isVisible()


def test_the_filter_is_remembered(scene: Scene, session: Session, settings: QSettings, calendar: CalendarView) -> None:
    tick(menu_of(calendar), "Channel", WEBSITE)
    wanted = CalendarFilter(channels=frozenset({scene.channel(WEBSITE)}))
    assert RememberedFilter(session, settings).filter() == wanted


def go_to(calendar: CalendarView, text: str) -> GoToDate:
    shortcut = next(each for each in calendar.actions() if each.shortcut().toString() == "Ctrl+G")
    assert isinstance(shortcut, QAction)
    shortcut.trigger()
    asked = calendar.findChildren(GoToDate)[-1]
    line = field(asked, QLineEdit, "Date")
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Key.Key_Return)
    return asked


@pytest.mark.parametrize(
    ("text", "day"),
    [("15 Dec", date(2026, 12, 15)), ("next friday", date(2026, 11, 27)), ("2027-03-01", date(2027, 3, 1))],
)
def test_a_written_date_is_gone_to(calendar: CalendarView, text: str, day: date) -> None:
    go_to(calendar, text)
    assert calendar.page.current_day() == day


def test_what_is_no_date_is_said_and_goes_nowhere(calendar: CalendarView) -> None:
    asked = go_to(calendar, "soonish")
    assert "Write a day, such as 15 Dec" in words(asked)
    assert calendar.page.current_day() == TODAY
    asked.close()


def test_what_changed_while_another_page_was_shown_is_seen(scene: Scene, calendar: CalendarView) -> None:
    press(calendar, Key.Key_W, Key.Key_M)
    a_pinned_post(scene, MONDAY_AT_9 + timedelta(hours=1), title="Ice")
    calendar.refresh(None)
    calendar.show_day(MONDAY)
    press(calendar, Key.Key_W)
    assert titles(calendar) == ["Ice"]


def test_focus_stays_on_the_page_when_it_is_chosen_by_key(calendar: CalendarView) -> None:
    press(calendar, Key.Key_A)
    assert QApplication.focusWidget() is calendar.page.table


@pytest.mark.parametrize(("key", "page"), [(Key.Key_M, "Month"), (Key.Key_W, "Week"), (Key.Key_A, "Agenda")])
def test_tab_goes_from_the_bar_to_the_filter_and_then_to_the_page(
    qtbot: QtBot, calendar: CalendarView, key: Qt.Key, page: str
) -> None:
    press(calendar, key)
    tick(menu_of(calendar), "State", "Held")
    order = ["Words that posts must say", "State Held: remove from the filter", "Clear the filter", page]
    qtbot.waitUntil(lambda: walked(calendar, len(order)) == order)


def walked(calendar: CalendarView, steps: int) -> list[str]:
    """Return what Tab reaches from New post on, in so many steps."""
    widget: QWidget | None = named(calendar, "New post")
    names = []
    for _ in range(steps):
        assert widget is not None
        widget.setFocus()
        QTest.keyClick(widget, Key.Key_Tab)
        widget = QApplication.focusWidget()
        names.append("" if widget is None else widget.accessibleName())
    return names
