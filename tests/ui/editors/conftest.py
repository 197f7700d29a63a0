"""Gives tests of Compose the screen itself, shown as the active window and told of every step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.editors.compose import Compose
from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def make_compose(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, tmp_path: Path) -> Callable[[], Compose]:
    """Make the screen when it is asked for: after what the pack of the town says was changed."""

    def make() -> Compose:
        thumbnails = Thumbnails(session.office.calendar.files, jobs, tmp_path / "thumbnails", session)
        compose = Compose(session, theme, jobs, Moods(session, jobs), thumbnails)
        session.changed.connect(compose.refresh)
        qtbot.addWidget(compose)
        compose.resize(1236, 842)
        compose.show()
        compose.activateWindow()
        qtbot.waitUntil(compose.isActiveWindow)
        return compose

    return make


@pytest.fixture
def compose(make_compose: Callable[[], Compose]) -> Compose:
    return make_compose()
