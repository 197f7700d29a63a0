"""What happens without the keyboard going anywhere is said to a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.core.builders import TUESDAY_AT_9, Scene, a_pinned_post
from tests.ui.views.moving import Mover
from ui.announcing import announce
from ui.main_window import MainWindow
from ui.screens import CALENDAR
from ui.session import Session
from ui.views.calendar import CalendarView
from ui.views.calendar_page import PageKey

TUESDAY = date(2026, 11, 24)
Key = Qt.Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Listen where a screen reader does: at the edge of the process."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return heard


@pytest.fixture
def at_window(qtbot: QtBot, window: MainWindow) -> Callable[[PageKey], Mover]:
    """Look at Tuesday on a page of the window's calendar."""

    def look(page: PageKey) -> Mover:
        view = window.view(CALENDAR)
        assert isinstance(view, CalendarView)
        view.refresh(None)
        mover = Mover(qtbot, view)
        mover.look_at(page, TUESDAY)
        return mover

    return look


def test_a_sentence_is_said_for_a_widget_and_no_empty_one(qtbot: QtBot, said: list[str]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Saved")
    announce(widget, "")
    assert said == ["Saved"]


@pytest.mark.parametrize(
    ("page", "key", "place"),
    [
        (PageKey.MONTH, Key.Key_Right, "Wed 25 Nov: Pins Wed 9:00"),
        (PageKey.WEEK, Key.Key_Down, "Tue 24 Nov: Pins Tue 10:00"),
        (PageKey.AGENDA, Key.Key_Down, "Wed 25 Nov: Pins Wed 9:00"),
    ],
)
def test_where_keys_lead_and_what_was_done_is_said(
    qtbot: QtBot,
    scene: Scene,
    at_window: Callable[[PageKey], Mover],
    said: list[str],
    page: PageKey,
    key: Qt.Key,
    place: str,
) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_window(page)
    mover.press(Key.Key_V)
    assert said[-1] == "Moving. Arrows choose where, Enter puts it there, Escape leaves it."
    mover.press(key)
    qtbot.waitUntil(lambda: said[-1] == place)
    mover.press(Key.Key_Return)
    qtbot.waitUntil(lambda: said[-1] == f"Moved to {place.partition('Pins ')[2]}")


@pytest.mark.parametrize("page", list(PageKey))
def test_how_many_are_chosen_is_said(
    scene: Scene, at_window: Callable[[PageKey], Mover], said: list[str], page: PageKey
) -> None:
    for hour in (9, 12):
        a_pinned_post(scene, TUESDAY_AT_9.replace(hour=hour), title=f"At {hour}")
    mover = at_window(page)
    mover.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    assert said[-1] == "2 posts chosen"


def test_the_card_that_a_key_asks_for_is_said(
    scene: Scene, at_window: Callable[[PageKey], Mover], said: list[str]
) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons", text="Lessons begin in January.")
    at_window(PageKey.WEEK).press(Key.Key_Space)
    assert "Lessons begin in January." in said[-1]


def test_what_undo_brought_back_is_said(
    qtbot: QtBot, scene: Scene, session: Session, at_window: Callable[[PageKey], Mover], said: list[str]
) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_window(PageKey.MONTH)
    mover.press(Key.Key_V, Key.Key_Right, Key.Key_Return)
    before = len(said)
    session.undo()
    qtbot.waitUntil(lambda: len(said) > before)
    assert "Swim lessons" in said[-1]
