"""Gives each test of the window a town of its own, a session of its coordinator in it, a theme and jobs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.office import Office
from tests.core.builders import Scene, build_town, open_copy
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.screens import CALENDAR
from ui.session import Session
from ui.theme import Theme, ThemeChoice


@pytest.fixture(scope="session")
def built_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the town that is copied; nobody may change it."""
    folder = tmp_path_factory.mktemp("town")
    build_town(folder)
    return folder


@pytest.fixture
def scene(built_town: Path, tmp_path: Path) -> Iterator[Scene]:
    """Open a town of the test's own."""
    scene = open_copy(built_town, tmp_path)
    yield scene
    scene.office.close()


@pytest.fixture
def office(scene: Scene) -> Office:
    """Give the town's open calendar."""
    return scene.office


@pytest.fixture
def session(qapp: QApplication, scene: Scene) -> Session:
    """Let the town's coordinator work."""
    return Session(scene.office, scene.person("kim"))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Give the light theme, attached; the application keeps it on: to undress is to work out every widget anew."""
    theme = Theme(ThemeChoice.LIGHT)
    theme.attach(qapp)
    return theme


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application and undress it afterwards."""
    yield qapp
    qapp.setStyleSheet("")


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Give a window's jobs; afterwards none is under way."""
    jobs = Jobs()
    yield jobs
    jobs.finish()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Give what a window remembers: nothing yet."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, tmp_path: Path, settings: QSettings
) -> Iterator[MainWindow]:
    """Open the window on the calendar, as its coordinator."""
    window = MainWindow(session, theme, jobs, tmp_path / "cache", settings)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen(CALENDAR)
    yield window
    window.close()
    shiboken6.delete(window)  # before its calendar is closed, which it would read
