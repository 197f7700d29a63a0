"""A file of events is read in a job, shown, taken in by a click, and taken out by the menu or by Undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.errors import BadInput
from core.store import reference as reference_queries
from tests.core.builders import Scene
from tests.ui.looking import button, words
from ui.dialogs.take_in_events import TakeInEvents
from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar import CalendarView
from ui.views.events_import import EventsImport
from ui.views.filter_menu import FilterMenu

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EVENTS = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Open house
DTSTART;TZID=Mountain Standard Time:20261214T180000
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Broken
DTSTART:garbage
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def calendar(session: Session, theme: Theme, moods: Moods, jobs: Jobs, shown: Callable[..., None]) -> CalendarView:
    calendar = CalendarView(session, theme, moods, jobs=jobs)
    shown(calendar, 1300, 820)
    return calendar


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a file of two events, of which one is broken."""
    path = tmp_path / "town.ics"
    path.write_text(EVENTS, encoding="utf-8")
    return path


def read(qtbot: QtBot, calendar: CalendarView, path: Path) -> TakeInEvents:
    events = calendar.bar_acts.events
    assert isinstance(events, EventsImport)
    events.read(path)
    qtbot.waitUntil(lambda: not events.is_busy)
    return calendar.findChildren(TakeInEvents)[-1]


def titles(scene: Scene) -> list[str]:
    return [event.title for event in reference_queries.events_of(scene.office.engine, "town.ics")]


def test_what_a_file_holds_is_shown_before_it_is_taken_in(
    qtbot: QtBot, scene: Scene, calendar: CalendarView, file: Path
) -> None:
    told = words(read(qtbot, calendar, file))
    assert "1 event can be taken in." in told
    assert "Times “Mountain Standard Time” (1) are taken as the town's own." in told
    assert "Broken: it cannot be read" in told
    assert titles(scene) == []


def test_a_click_takes_the_events_in_and_undo_out(
    qtbot: QtBot, scene: Scene, session: Session, calendar: CalendarView, file: Path
) -> None:
    dialog = read(qtbot, calendar, file)
    QTest.mouseClick(button(dialog, "Take in"), Qt.MouseButton.LeftButton)
    assert titles(scene) == ["Open house"]
    session.undo()
    assert titles(scene) == []


def test_the_menu_takes_the_events_of_a_file_out(
    qtbot: QtBot, scene: Scene, session: Session, calendar: CalendarView, file: Path
) -> None:
    QTest.mouseClick(button(read(qtbot, calendar, file), "Take in"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(calendar, "Filter"), Qt.MouseButton.LeftButton)
    menu = calendar.findChildren(FilterMenu)[-1]
    removal = next(each.menu() for each in menu.actions() if each.text() == "Remove imported events")
    assert isinstance(removal, QMenu)
    removal.actions()[0].trigger()
    assert titles(scene) == []


def test_a_file_of_something_else_is_refused_with_words(
    qtbot: QtBot, session: Session, calendar: CalendarView, tmp_path: Path
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Milk", encoding="utf-8")
    events = calendar.bar_acts.events
    assert isinstance(events, EventsImport)
    with qtbot.waitSignal(session.refused) as told:
        events.read(path)
    assert isinstance(told.args[0], BadInput)
    assert session.texts.error(told.args[0]).endswith("This is no file of events (iCalendar)")


def test_who_may_not_import_is_not_offered_it(scene: Scene, session: Session, calendar: CalendarView) -> None:
    session.change_person(scene.person("otto"))
    QTest.mouseClick(button(calendar, "Filter"), Qt.MouseButton.LeftButton)
    menu = calendar.findChildren(FilterMenu)[-1]
    assert "Import events …" not in [each.text() for each in menu.actions()]
