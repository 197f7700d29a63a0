"""A calendar in a folder with the window on it, and what a person sees there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.ambient import Ambient, SetClock
from core.office import Office, open_calendar
from tests.core.builders import NOW, Scene, a_place
from tests.ui.looking import words
from ui.app import Folders, make_window
from ui.editors.compose import Compose
from ui.editors.compose_bar import ComposeBar
from ui.editors.confirm_card import ConfirmCard
from ui.main_window import MainWindow
from ui.models.month import MonthModel
from ui.models.queue import QueueColumn
from ui.screens import CALENDAR, COMPOSE
from ui.theme import Theme
from ui.views.month import MonthView
from ui.views.queue_table import QueueTable
from ui.widgets.finding_list import FindingList
from ui.widgets.rail import Rail

Line = tuple[str, str, str]
"""A row of the queue: the post, when it goes out, and why then."""


@dataclass(frozen=True)
class Seen:
    """Hold what the screens show of a calendar."""

    queue: tuple[Line, ...]
    month: tuple[tuple[date, str], ...]
    waiting: tuple[str, ...]


class Stage:
    """Open and close the window on one calendar, at one moment, and look at it."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.qtbot = qtbot
        self._theme = theme
        self._folder = folder
        self._clock = SetClock(NOW)
        self._window: MainWindow | None = None
        self._office: Office | None = None

    @property
    def office(self) -> Office:
        """Give the open calendar."""
        assert self._office is not None
        return self._office

    @property
    def window(self) -> MainWindow:
        assert self._window is not None
        return self._window

    def open(self) -> None:
        """Open the calendar and the window as at a start."""
        self._office = open_calendar(a_place(self._folder), Ambient(self._clock))
        settings = QSettings(str(self._folder / "window.ini"), QSettings.Format.IniFormat)
        folders = Folders(self._folder / "cache", self._folder)
        self._window = make_window(self._office, self._theme, folders, settings)
        self._window.resize(1360, 860)
        self._window.show()
        self._window.activateWindow()
        self.rest()
        self._window.show_screen(str(settings.value("screen", CALENDAR)))
        self.rest()

    def close(self) -> None:
        """Close both, where they are open."""
        if self._window is None or self._office is None:
            return
        self._window.close()
        shiboken6.delete(self._window)  # before its calendar is closed, which it would read
        self._office.close()
        self._window = self._office = None

    def top(self) -> QWidget:
        """Return the window or dialog that stands on top."""
        return QApplication.activeModalWidget() or self.window

    def rest(self) -> None:
        """Wait until what was begun is done, and the window or dialog on top has the keyboard."""
        self.qtbot.waitUntil(self._is_at_rest)

    def _is_at_rest(self) -> bool:
        if QApplication.activeWindow() is None:  # off screen nobody gives the keyboard back when a dialog closes
            self.top().activateWindow()
        return not self.window.is_busy and QApplication.activeWindow() is self.top()

    def wait_for_window(self) -> None:
        """Wait until no dialog stands over the window any more."""
        self.qtbot.waitUntil(lambda: self.top() is self.window)

    @property
    def scene(self) -> Scene:
        """Give the calendar as tests of core write in it, for what is no part of the story."""
        assert self._office is not None
        return Scene(self._office, self._clock)

    def wait_for_screen(self, key: str) -> None:
        """Wait until a screen is shown, and what it began is done."""
        self.qtbot.waitUntil(lambda: self.window.current == key)
        self.rest()

    def person(self) -> str:
        """Return who works, as the foot of the rail says it."""
        (rail,) = self.window.findChildren(Rail)
        spoken = [each.accessibleName() for each in rail.findChildren(QWidget)]
        return next(name for name in spoken if name.startswith("Change person: ")).removeprefix("Change person: ")

    def said(self) -> str:
        """Return the line about the last step."""
        return self.window.messages.toast.text()

    def clauses(self) -> list[str]:
        """Return the clauses by which the post in Compose is refused."""
        (findings,) = self._compose().findChildren(FindingList)
        self.qtbot.waitUntil(lambda: not self._compose().is_busy)
        shown = [each.accessibleDescription() for each in findings.findChildren(QWidget) if each.isVisible()]
        return [clause for clause in shown if clause]

    def asked(self) -> list[str]:
        """Return the statements that are to be confirmed of the post in Compose, from the top down."""
        self.qtbot.waitUntil(lambda: not self._compose().is_busy)
        (card,) = self._compose().findChildren(ConfirmCard)
        return [box.accessibleName() for box in card.findChildren(QCheckBox) if box.isVisible()]

    def next_act(self) -> str:
        """Return what the primary button of Compose offers."""
        self.qtbot.waitUntil(lambda: not self._compose().is_busy)
        button = self._compose().findChildren(ComposeBar)[0].primary()
        return "" if button is None else button.text()

    def written(self) -> str:
        """Return the text in Compose."""
        return self._compose().findChildren(QPlainTextEdit)[0].toPlainText()

    def line(self) -> tuple[Line, ...]:
        """Return the rows of the Queue screen, which must be shown."""
        (table,) = self.window.findChildren(QueueTable)
        assert table.isVisible() or not table.model().rowCount()
        rows = range(table.model().rowCount())
        columns = (QueueColumn.POST, QueueColumn.GOES_OUT, QueueColumn.WHY)
        cells = [[str(table.model().index(row, column).data()) for column in columns] for row in rows]
        return tuple((post, goes_out, why) for post, goes_out, why in cells)

    def month(self) -> tuple[tuple[date, str], ...]:
        """Return the days of the shown month that hold posts, each with its name and what is said of the posts."""
        model = self.window.findChildren(MonthView)[0].model()
        assert isinstance(model, MonthModel)
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(7)]
        return tuple(
            (model.day_at(cell).day, _unmarked(str(cell.data()))) for cell in cells if model.day_at(cell).chips
        )

    def words(self) -> list[str]:
        """Return every text that the shown screen shows."""
        return words(self.window.view(self.window.current))

    def _compose(self) -> Compose:
        found = self.window.view(COMPOSE)
        assert isinstance(found, Compose)
        return found


def _unmarked(spoken: str) -> str:
    """Return what is said of a day without what it is marked for: that comes when it has been worked out."""
    name, *parts = spoken.split("; ")
    return "; ".join([name, *(part for part in parts if ":" in part or ", draft" in part)])
