"""Where something that is carried rests for a moment, pages turn, the tray unfolds and the calendar is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.commands.posts import PlanFor
from core.model.kinds import PhotoId
from tests.core.builders import TUESDAY_AT_9, Scene, a_photo, a_pinned_post, a_post
from tests.ui.hands import named
from tests.ui.views.moving import LEFT, NONE, Mover
from ui.main_window import MainWindow
from ui.models.dropped import mime_of_photos
from ui.screens import CALENDAR, PHOTOS
from ui.views.calendar_page import PageKey

TUESDAY = date(2026, 11, 24)
COPY = Qt.DropAction.CopyAction
AtCalendar = Callable[[], Mover]


@pytest.fixture
def holding(scene: Scene, at_calendar: AtCalendar) -> Callable[[PageKey], Mover]:
    """Take hold of Tuesday's draft on a page."""
    post_id = a_post(scene, title="Rink hours")
    scene.run(PlanFor(scene.placement_id(post_id), TUESDAY_AT_9.replace(hour=0)))

    def hold(page: PageKey) -> Mover:
        mover = at_calendar()
        mover.look_at(page, TUESDAY)
        area, at = mover.chips.viewport(), mover.point_of("Rink hours")
        QTest.mousePress(area, LEFT, NONE, at)
        QTest.mouseMove(area, at + QPoint(30, 0))
        return mover

    return hold


def carry_over(mover: Mover, widget: QWidget, point: QPoint) -> None:
    area = mover.chips.viewport()
    QTest.mouseMove(area, area.mapFromGlobal(widget.mapToGlobal(point)))


@pytest.mark.parametrize(("page", "title"), [(PageKey.MONTH, "December 2026"), (PageKey.WEEK, "30 Nov to 6 Dec 2026")])
def test_the_page_is_turned_where_a_post_rests_at_its_edge(
    qtbot: QtBot, holding: Callable[[PageKey], Mover], page: PageKey, title: str
) -> None:
    mover = holding(page)
    area = mover.chips.viewport()
    carry_over(mover, area, QPoint(area.width() - 4, area.height() // 2))
    qtbot.waitUntil(lambda: mover.view.page.title == title)
    mover.drop.leave()


@pytest.mark.parametrize(("name", "title"), [("Later month", "December 2026"), ("Earlier month", "October 2026")])
def test_the_arrows_of_the_bar_turn_the_page_too(
    qtbot: QtBot, holding: Callable[[PageKey], Mover], name: str, title: str
) -> None:
    mover = holding(PageKey.MONTH)
    arrow = named(mover.view, name)
    carry_over(mover, arrow, arrow.rect().center())
    qtbot.waitUntil(lambda: mover.view.page.title == title)
    mover.drop.leave()


def test_a_post_is_put_on_a_day_of_the_page_that_was_turned(
    qtbot: QtBot, scene: Scene, holding: Callable[[PageKey], Mover]
) -> None:
    mover = holding(PageKey.MONTH)
    arrow = named(mover.view, "Later month")
    carry_over(mover, arrow, arrow.rect().center())
    qtbot.waitUntil(lambda: mover.view.page.title == "December 2026")
    day = date(2026, 12, 16)
    carry_over(mover, mover.chips.viewport(), mover.point_at(day))
    mover.let_go(day)
    assert mover.day_of("Rink hours") == day


def test_who_carries_over_an_arrow_without_resting_turns_nothing(
    qtbot: QtBot, holding: Callable[[PageKey], Mover]
) -> None:
    mover = holding(PageKey.MONTH)
    arrow = named(mover.view, "Later month")
    carry_over(mover, arrow, arrow.rect().center())
    carry_over(mover, mover.chips.viewport(), mover.point_at(TUESDAY))
    qtbot.wait(900)
    assert mover.view.page.title == "November 2026"
    mover.drop.leave()


def test_who_takes_a_post_at_the_edge_turns_nothing_until_one_has_been_elsewhere(
    qtbot: QtBot, scene: Scene, at_calendar: AtCalendar
) -> None:
    a_pinned_post(scene, TUESDAY_AT_9 - timedelta(days=1), title="On Monday")
    mover = at_calendar()
    mover.look_at(PageKey.WEEK, TUESDAY)
    area, room = mover.chips.viewport(), mover.chips.room_of_chip(mover.chip("On Monday"))
    at = QPoint(room.left() + 4, room.center().y())
    QTest.mousePress(area, LEFT, NONE, at)
    QTest.mouseMove(area, at + QPoint(0, 60))
    qtbot.wait(900)
    assert mover.view.page.title == "23 to 29 November 2026"
    for point in (mover.point_at(TUESDAY), at):
        QTest.mouseMove(area, point)
    qtbot.waitUntil(lambda: mover.view.page.title == "16 to 22 November 2026")
    mover.drop.leave()


def test_the_tray_unfolds_where_a_post_rests_on_it(qtbot: QtBot, holding: Callable[[PageKey], Mover]) -> None:
    mover = holding(PageKey.MONTH)
    carry_over(mover, mover.tray, mover.tray.rect().center())
    qtbot.waitUntil(lambda: mover.tray.is_open)
    mover.press(Qt.Key.Key_Escape)
    assert mover.drop.carried is None


def test_the_agenda_scrolls_where_a_post_rests_at_its_foot(qtbot: QtBot, scene: Scene, at_calendar: AtCalendar) -> None:
    for week in range(30):
        a_pinned_post(scene, TUESDAY_AT_9 + timedelta(days=7 * week), title=f"Week {week}")
    mover = at_calendar()
    mover.look_at(PageKey.AGENDA, TUESDAY)
    area, at = mover.chips.viewport(), mover.point_of("Week 0")
    QTest.mousePress(area, LEFT, NONE, at)
    QTest.mouseMove(area, at + QPoint(30, 0))
    carry_over(mover, area, QPoint(200, area.height() - 4))
    qtbot.waitUntil(lambda: "Week 0" not in {chip.chip.title for chip in mover.chips.chips_shown()})
    mover.drop.leave()


def drag_over(widget: QWidget, mime: QMimeData) -> None:
    at = widget.rect().center()
    QCoreApplication.sendEvent(widget, QDragEnterEvent(at, COPY, mime, LEFT, NONE))
    QCoreApplication.sendEvent(widget, QDragMoveEvent(at, COPY, mime, LEFT, NONE))


def test_the_calendar_is_shown_where_photos_rest_on_its_entry(qtbot: QtBot, window: MainWindow) -> None:
    window.show_screen(PHOTOS)
    drag_over(named(window, "Calendar"), mime_of_photos((PhotoId("one"),)))
    qtbot.waitUntil(lambda: window.current == CALENDAR)


def test_photos_that_are_dragged_past_show_no_calendar(qtbot: QtBot, window: MainWindow) -> None:
    window.show_screen(PHOTOS)
    entry = named(window, "Calendar")
    drag_over(entry, mime_of_photos((PhotoId("one"),)))
    QCoreApplication.sendEvent(entry, QDragLeaveEvent())
    qtbot.wait(900)
    assert window.current == PHOTOS


def test_what_is_nothing_for_a_post_shows_no_calendar(qtbot: QtBot, window: MainWindow) -> None:
    window.show_screen(PHOTOS)
    drag_over(named(window, "Calendar"), QMimeData())
    qtbot.wait(900)
    assert window.current == PHOTOS


def test_nothing_is_dropped_on_the_entry_itself(window: MainWindow) -> None:
    entry = named(window, "Calendar")
    mime = mime_of_photos((PhotoId("one"),))
    drag_over(entry, mime)
    event = QDropEvent(QPointF(entry.rect().center()), COPY, mime, LEFT, NONE)
    event.ignore()
    QCoreApplication.sendEvent(entry, event)
    assert not event.isAccepted()


def test_photos_that_rest_at_the_edge_of_the_month_turn_it_and_are_dropped_on_a_day(
    qtbot: QtBot, scene: Scene, at_calendar: AtCalendar
) -> None:
    mover = at_calendar()
    area, mime = mover.chips.viewport(), mime_of_photos((a_photo(scene),))
    at = QPoint(area.width() - 4, area.height() // 2)
    QCoreApplication.sendEvent(area, QDragEnterEvent(at, COPY, mime, LEFT, NONE))
    QCoreApplication.sendEvent(area, QDragMoveEvent(at, COPY, mime, LEFT, NONE))
    qtbot.waitUntil(lambda: mover.view.page.title == "December 2026")
    day = date(2026, 12, 16)
    with qtbot.waitSignal(mover.view.filled_post_requested) as told:
        QCoreApplication.sendEvent(area, QDropEvent(QPointF(mover.point_at(day)), COPY, mime, LEFT, NONE))
    assert told.args[0] == day
