"""The first window on a computer without a calendar, and the window on the calendar that is made in it."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.ambient import Ambient
from core.office import Place, open_calendar
from core.places import Places, anchors_of
from core.store.fit_folder import Drive, Surroundings
from tests.flows.stage import Stage
from ui.app import Folders, make_window
from ui.first_run.window import Doors, FirstRunWindow
from ui.jobs import Progress
from ui.models.first_run import FirstRunModel
from ui.theme import Theme


class Beginning(Stage):
    """Open the first window; what it leads to is opened as at a start, by the computer's own clock."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        super().__init__(qtbot, theme, folder)
        self._kept = Places(folder / "data", folder / "state", folder / "cache")
        self._first: FirstRunWindow | None = None

    def open(self) -> None:
        """Open the first window."""
        around = Surroundings({}, "linux", (("/", "ext4"),), lambda _path: Drive.FIXED)
        model = FirstRunModel(self._kept, {"TZ": "America/Edmonton"}, around)
        self._first = FirstRunWindow(self._theme, model, Doors(self._lead, self._make_demo))
        self._first.show()
        self._first.activateWindow()
        self.rest()

    def close(self) -> None:
        """Close what is open."""
        super().close()
        if self._first is not None:
            self._first.close()
            shiboken6.delete(self._first)
            self._first = None

    def top(self) -> QWidget:
        """Return the dialog or window that stands on top."""
        if self._window is None and self._first is not None:
            return QApplication.activeModalWidget() or self._first
        return super().top()

    def wait_for_calendar(self) -> None:
        """Wait until the window on the calendar stands."""
        self.qtbot.waitUntil(lambda: self._window is not None, timeout=10_000)
        self.rest()

    def _is_at_rest(self) -> bool:
        if self._window is None and self._first is not None:
            if QApplication.activeWindow() is None:
                self._first.activateWindow()
            return not self._first.is_busy and QApplication.activeWindow() is self.top()
        return super()._is_at_rest()

    def _lead(self, folder: Path) -> None:
        self._office = open_calendar(Place(folder, anchors_of(self._kept.state, folder)), Ambient())
        settings = QSettings(str(self._kept.state / "window.ini"), QSettings.Format.IniFormat)
        self._window = make_window(self._office, self._theme, Folders(self._kept.cache, folder), settings)
        self._window.resize(1360, 860)
        self._window.show()
        self._window.activateWindow()

    def _make_demo(self, _progress: Progress) -> None:
        """Make none: no story of a new town asks for it."""
