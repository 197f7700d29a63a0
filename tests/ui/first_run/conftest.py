"""Gives each test of the first window a home of its own, and notes where the window leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from core.ambient import Ambient
from core.office import Place, open_calendar
from core.places import Places
from core.store.fit_folder import Drive, Surroundings
from ui.first_run.window import Doors, FirstRunWindow
from ui.jobs import Progress
from ui.models.first_run import FirstRunModel
from ui.theme import Theme


@dataclass
class Led:
    """Where the window led: which folders were opened, and how often the demo was made."""

    opened: list[Path] = field(default_factory=list)
    demos: int = 0

    def open(self, folder: Path) -> None:
        """Open a calendar for a moment, as the door does."""
        open_calendar(Place(folder, folder.parent / "anchors"), Ambient()).close()
        self.opened.append(folder)

    def make_demo(self, progress: Progress) -> None:
        """Make nothing, and say how far it is."""
        progress.at(1, 2)
        self.demos += 1


@pytest.fixture
def kept(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "state", tmp_path / "cache")


@pytest.fixture
def model(kept: Places) -> FirstRunModel:
    around = Surroundings({}, "linux", (("/", "ext4"),), lambda _path: Drive.FIXED)
    return FirstRunModel(kept, {"TZ": "America/Regina"}, around)


@pytest.fixture
def led() -> Led:
    return Led()


@pytest.fixture
def first(qtbot: QtBot, theme: Theme, model: FirstRunModel, led: Led, tmp_path: Path) -> Iterator[FirstRunWindow]:
    """Open the first window; a folder that is no calendar was opened lately."""
    window = FirstRunWindow(theme, model, Doors(led.open, led.make_demo), (tmp_path,))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    shiboken6.delete(window)
