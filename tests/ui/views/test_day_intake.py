"""Photos, words and links from elsewhere are dropped on a day, and a post is begun there with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from tests.core.builders import Scene, a_photo
from tests.ui.views.moving import LEFT, NONE, Mover
from ui.editors.compose import Compose
from ui.main_window import MainWindow
from ui.models.dropped import Dropped, mime_of_photos
from ui.screens import CALENDAR, COMPOSE
from ui.views.calendar import CalendarView

FRIDAY, THURSDAY = date(2026, 11, 27), date(2026, 11, 19)
COPY = Qt.DropAction.CopyAction


def words(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def drop(mover: Mover, mime: QMimeData, day: date) -> bool:
    """Drop something on a day, and tell whether it was taken."""
    area, at = mover.month.viewport(), mover.month.room_of(day).center()
    QCoreApplication.sendEvent(area, QDragEnterEvent(QPoint(at), COPY, mime, LEFT, NONE))
    event = QDropEvent(QPointF(at), COPY, mime, LEFT, NONE)
    QCoreApplication.sendEvent(area, event)
    return event.isAccepted()


def compose(window: MainWindow) -> Compose:
    found = window.view(COMPOSE)
    assert isinstance(found, Compose)
    return found


@pytest.fixture
def at_window(qtbot: QtBot, window: MainWindow) -> Mover:
    view = window.view(CALENDAR)
    assert isinstance(view, CalendarView)
    return Mover(qtbot, view)


def test_words_that_are_dropped_on_a_day_begin_a_post_there(window: MainWindow, at_window: Mover) -> None:
    assert drop(at_window, words("The rink opens on Friday."), FRIDAY)
    draft = compose(window).model.draft
    assert (window.current, draft.title, draft.text) == (
        COMPOSE,
        "The rink opens on Friday",
        "The rink opens on Friday.",
    )


def test_a_link_that_is_dropped_on_a_day_is_the_link_of_a_post(window: MainWindow, at_window: Mover) -> None:
    drop(at_window, words("https://taber.ca/rink"), FRIDAY)
    assert compose(window).model.draft.link == "https://taber.ca/rink"


def test_photos_that_are_dropped_on_a_day_are_in_the_post(window: MainWindow, scene: Scene, at_window: Mover) -> None:
    photo_id = a_photo(scene)
    drop(at_window, mime_of_photos((photo_id,)), FRIDAY)
    assert [use.photo_id for use in compose(window).model.draft.photos] == [photo_id]


def test_nothing_is_dropped_on_a_day_gone_by(qtbot: QtBot, at_calendar: Callable[[], Mover]) -> None:
    told: list[tuple[date, Dropped]] = []
    mover = at_calendar()
    mover.view.acts.dropped.connect(lambda day, dropped: told.append((day, dropped)))
    assert (drop(mover, words("Too late"), THURSDAY), told) == (False, [])
