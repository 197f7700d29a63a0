"""The foot says how saving stands, and a step that another program keeps waiting is done as soon as it can be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.commands.town import AddDepartment
from core.errors import CalendarError
from core.store import town as town_queries
from tests.core.builders import Scene
from ui.main_window import MainWindow
from ui.models.day_begun import DayBegun
from ui.session import Session
from ui.widgets.foot import Foot


@pytest.fixture
def other(scene: Scene) -> Iterator[sqlite3.Connection]:
    """Let another program open the calendar's file."""
    connection = sqlite3.connect(scene.office.place.database, isolation_level=None)
    yield connection
    connection.close()


def status(window: MainWindow) -> str:
    """Return what stands at the right of the foot."""
    return window.findChildren(Foot)[-1].findChildren(QLabel)[-1].text()


def test_the_foot_says_when_was_saved(window: MainWindow, session: Session) -> None:
    assert status(window).startswith("Calendar saved")
    session.run(AddDepartment("Parks"))
    assert status(window).startswith("Saved 10:00")


def test_a_step_waits_for_another_program_and_is_then_done(
    qtbot: QtBot, window: MainWindow, session: Session, other: sqlite3.Connection
) -> None:
    other.execute("BEGIN IMMEDIATE")
    assert session.run(AddDepartment("Parks")) is None
    assert status(window).startswith("Saving …")
    with qtbot.waitSignal(session.changed, timeout=3000):
        other.execute("ROLLBACK")
    assert status(window).startswith("Saved 10:00")
    assert "Parks" in [department.name for department in session.read(town_queries.departments)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_calendar_that_is_held_for_long_is_told_of_and_nothing_is_changed(
    qtbot: QtBot, window: MainWindow, session: Session, other: sqlite3.Connection
) -> None:
    qtbot.waitUntil(lambda: not window.is_busy)
    other.execute("BEGIN EXCLUSIVE")
    told: list[CalendarError] = []
    session.refused.connect(told.append)
    with qtbot.waitSignal(session.refused, timeout=9000):
        session.run(AddDepartment("Parks"))
    other.execute("ROLLBACK")
    assert [error.code for error in told] == ["calendar-in-use"]
    assert status(window).startswith("Not saved: ")


def test_what_is_amiss_when_a_day_begins_is_said_at_the_foot(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    window.begin_day(scene.office.place.folder / "unplugged")
    qtbot.waitUntil(lambda: status(window).startswith("No backup was laid today"))


def test_a_day_begins_with_a_backup(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    second = scene.office.place.folder.parent / "share"
    second.mkdir()
    window.begin_day(second)
    qtbot.waitUntil(lambda: len(list(second.glob("*.zip"))) == 1)
    assert window.findChildren(DayBegun) != []
