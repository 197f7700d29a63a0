"""Draws a stage in a look: a window of its own on a copy of the calendar, left alone until all has come to rest."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from core.places import Places
from core.store.fit_folder import Drive, Surroundings
from tests.pictures.calendars import open_at
from tests.pictures.first_steps import FirstStage
from tests.pictures.looks import Look
from tests.pictures.stage import Stage
from tests.pseudo_locale import speaking, write_strings
from ui import text as texts
from ui.app import Folders, make_application, make_window, settle, without_noise
from ui.first_run.window import Doors, FirstRunWindow
from ui.main_window import MainWindow
from ui.models.first_run import FirstRunModel
from ui.theme import Theme

_REST_MS = 60


def draw(stage: Stage | FirstStage, look: Look, calendar: Path) -> QImage:
    """Return the picture of a stage on a copy of the calendar in the folder; a dialog is drawn without its window."""
    application = make_application()
    with tempfile.TemporaryDirectory() as kept, _dressed(application, look, Path(kept)) as theme, without_noise():
        if isinstance(stage, FirstStage):
            return _draw_first(stage, look, theme)
        return _draw_window(stage, look, theme, calendar, Path(kept) / "copy")


@contextmanager
def _dressed(application: QApplication, look: Look, folder: Path) -> Iterator[Theme]:
    """Dress the application as the look says, and let it speak as it says."""
    theme = Theme(look.theme, look.text_percent)
    theme.attach(application)
    application.styleHints().colorSchemeChanged.emit(look.system)
    if look.is_pseudo:
        write_strings(texts.STRINGS / "en.toml", folder)
        with speaking(application, folder):
            yield theme
    else:
        yield theme
    shiboken6.delete(theme)  # it would dress the application again when the system's colours change for the next


def _draw_window(stage: Stage, look: Look, theme: Theme, calendar: Path, folder: Path) -> QImage:
    shutil.copytree(calendar, folder)
    office = open_at(folder)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = make_window(office, theme, Folders(folder / "cache", folder), settings)
    window.resize(*look.size)
    window.show()
    stage.bring(window, office)
    settle(window)
    picture = (_dialog(window) or window).grab().toImage()
    shiboken6.delete(window)
    office.close()
    return picture


def _draw_first(stage: FirstStage, look: Look, theme: Theme) -> QImage:
    """Draw the window before a calendar is open, as on a computer with a disk of its own; it makes nothing."""
    nowhere = Path("/srv/oyez")
    around = Surroundings({}, "linux", (("/", "ext4"),), lambda _path: Drive.FIXED)
    model = FirstRunModel(Places(nowhere, nowhere, nowhere), {"TZ": "America/Edmonton"}, around)
    window = FirstRunWindow(theme, model, Doors(_lead_nowhere, _lead_nowhere), ())
    window.resize(min(window.width(), look.size[0]), min(window.height(), look.size[1]))
    window.show()
    stage.bring(window)
    _rest()
    picture = window.grab().toImage()
    shiboken6.delete(window)
    return picture


def _lead_nowhere(_to: object) -> None:
    """Stay: a picture opens no calendar."""


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()


def _dialog(window: MainWindow) -> QDialog | None:
    """Return the dialog that stands open over the window, ``None`` where none does."""
    return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)
