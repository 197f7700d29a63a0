"""Gives tests of screens the judgements that they share, and a window to stand in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.session import Session

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
