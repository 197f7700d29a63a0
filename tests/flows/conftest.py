"""Gives each story a town of its own, and a window on its calendar that can be closed and opened again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.core.builders import build_town
from tests.flows.stage import Stage
from ui.theme import Theme, ThemeChoice


@pytest.fixture(scope="session")
def built_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the town that is copied; nobody may change it."""
    folder = tmp_path_factory.mktemp("town")
    build_town(folder)
    return folder


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Give the light theme, attached; the application keeps it on.

    File dialogs are Qt's own, and a list that has just opened can be clicked at once.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    usual_ms = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1)
    theme = Theme(ThemeChoice.LIGHT)
    theme.attach(qapp)
    yield theme
    QApplication.setDoubleClickInterval(usual_ms)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, built_town: Path, tmp_path: Path) -> Iterator[Stage]:
    """Open the window on a town of the story's own."""
    shutil.copytree(built_town, tmp_path, dirs_exist_ok=True)
    stage = Stage(qtbot, theme, tmp_path)
    stage.open()
    yield stage
    stage.close()
