"""Gives tests of screens the judgements that they share, and a window to stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.views.moving import Mover
from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar import CalendarView

Shown = Callable[[QWidget, int, int], None]
"""Shows a widget at a width and height in pixels, as the active window."""


@pytest.fixture
def moods(session: Session, jobs: Jobs) -> Moods:
    return Moods(session, jobs)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    def show(widget: QWidget, width_px: int, height_px: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width_px, height_px)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show


@pytest.fixture
def at_calendar(
    qtbot: QtBot, session: Session, theme: Theme, moods: Moods, jobs: Jobs, shown: Callable[..., None]
) -> Iterator[Callable[[], Mover]]:
    views = []

    def show() -> Mover:
        view = CalendarView(session, theme, moods, jobs=jobs)
        view.furnish()
        views.append(view)
        shown(view, 1240, 840)
        session.changed.connect(view.refresh)
        return Mover(qtbot, view)

    yield show
    for view in views:
        shiboken6.delete(view)  # before its calendar is closed, which its timers would read
