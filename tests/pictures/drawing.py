"""Draws a stage in a look: a window of its own on a copy of the calendar, left alone until all has come to rest."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from tests.pictures.calendars import open_at
from tests.pictures.looks import Look
from tests.pictures.stages import Stage
from ui.app import Folders, make_application, make_window, settle, without_noise
from ui.main_window import MainWindow
from ui.theme import Theme


def draw(stage: Stage, look: Look, calendar: Path) -> QImage:
    """Return the picture of a stage on a copy of the calendar in the folder; a dialog is drawn without its window."""
    theme = Theme(look.theme, look.text_percent)
    theme.attach(make_application())
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept) / "copy"
        shutil.copytree(calendar, folder)
        office = open_at(folder)
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        window = make_window(office, theme, Folders(folder / "cache", folder), settings)
        window.resize(*look.size)
        with without_noise():
            window.show()
            stage.bring(window, office)
            settle(window)
        picture = (_dialog(window) or window).grab().toImage()
        shiboken6.delete(window)
        office.close()
    return picture


def _dialog(window: MainWindow) -> QDialog | None:
    """Return the dialog that stands open over the window, ``None`` where none does."""
    return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)
