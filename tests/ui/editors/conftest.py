"""Gives tests of Compose the screen itself, shown as the active window and told of every step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from ui.editors.compose import Compose
from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def make_compose(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, tmp_path: Path
) -> Iterator[Callable[[], Compose]]:
    """Make the screen when it is asked for: after what the pack of the town says was changed."""
    made: list[Compose] = []

    def make() -> Compose:
        thumbnails = Thumbnails(session.office.calendar.files, jobs, tmp_path / "thumbnails", session)
        compose = Compose(session, theme, jobs, Moods(session, jobs), thumbnails)
        session.changed.connect(compose.refresh)
        made.append(compose)
        compose.resize(1236, 842)
        compose.show()
        compose.activateWindow()
        qtbot.waitUntil(compose.isActiveWindow)
        return compose

    yield make
    for compose in made:
        compose.close()
        shiboken6.delete(compose)  # before its calendar is closed, which its timer would read


@pytest.fixture
def compose(make_compose: Callable[[], Compose]) -> Compose:
    return make_compose()
