"""The screens of a window, each made when it is first shown: the window starts with the calendar alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.steps import Done
from ui.jobs import Jobs
from ui.models.marked_days import MarkedDays
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar import CalendarView
from ui.widgets.view import View

if TYPE_CHECKING:
    from ui.editors.compose import Compose
    from ui.models.thumbnails import Thumbnails
    from ui.views.photos import PhotosView

CALENDAR, QUEUE, PHOTOS, COMPOSE = "calendar", "queue", "photos", "compose"
APPROVALS, SETUP = "approvals", "setup"

_MOST_MISSED = 20
"""How many steps a screen that is not looked at remembers; after more it reads everything anew."""


class Screens(QStackedWidget):
    """Hold the screens by their keys. ``made`` carries a screen that has just been made, to connect it.

    ``moods`` answers for all of them how posts stand with the rules.
    """

    made = Signal(object)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        cache_folder: Path,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        """Make the calendar alone; ``settings`` remember what a person saw."""
        super().__init__(parent)
        self._settings = settings
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._cache_folder = cache_folder
        self.moods = Moods(session, jobs, self)
        self._thumbnails: Thumbnails | None = None
        self._compose: Compose | None = None
        self._photos: PhotosView | None = None
        self._views: dict[str, View] = {}
        self._missed: dict[str, list[Done]] = {}
        marked_days = MarkedDays(session, jobs, self)
        self.calendar = CalendarView(
            session, theme, self.moods, self._make_thumbnails, marked_days, settings, jobs, self
        )
        self._add(CALENDAR, self.calendar)

    @property
    def compose(self) -> Compose:
        """Give the screen in which posts are written."""
        if self._compose is None:
            from ui.editors.compose import Compose

            thumbnails = self._make_thumbnails()
            self._compose = Compose(self._session, self._theme, self._jobs, self.moods, thumbnails=thumbnails)
            self._add(COMPOSE, self._compose)
        return self._compose

    @property
    def photos(self) -> PhotosView:
        """Give the screen of photos."""
        if self._photos is None:
            from ui.views.photos import PhotosView

            self._photos = PhotosView(self._session, self._theme, self._jobs, self._cache_folder, self._settings)
            self._add(PHOTOS, self._photos)
        return self._photos

    @property
    def current(self) -> str:
        """Give the key of the screen that is shown."""
        return next(key for key, view in self._views.items() if view is self.currentWidget())

    @property
    def is_busy(self) -> bool:
        """Tell whether the rules are still to be asked about what is shown."""
        return self.calendar.is_busy or (self._compose is not None and self._compose.is_busy)

    @property
    def unsaved_photos(self) -> int:
        """Give how many photos have words that are written and not saved."""
        return 0 if self._photos is None else len(self._photos.unsaved)

    def view(self, key: str) -> View:
        """Return a screen by its key, made if need be."""
        if key == COMPOSE:
            return self.compose
        if key == PHOTOS:
            return self.photos
        if key == QUEUE and QUEUE not in self._views:
            from ui.models.last_look import LastLook
            from ui.views.queue import QueueView

            looks = LastLook(self._session, self._settings)
            self._add(QUEUE, QueueView(self._session, self._theme, self._jobs, self.moods, looks))
        if key == APPROVALS and APPROVALS not in self._views:
            from ui.views.approvals import ApprovalsView

            thumbnails = self._make_thumbnails()
            self._add(
                APPROVALS, ApprovalsView(self._session, self._theme, self.moods, thumbnails, self._jobs, self._settings)
            )
        if key == SETUP and SETUP not in self._views:
            from ui.views.setup import SetupView

            self._add(SETUP, SetupView(self._session, self._theme, self._jobs))
        return self._views[key]

    def keys(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Return the keys of every screen for the sheet, by the screens' names; it makes those not shown yet."""
        names = {
            CALENDAR: self.tr("In the calendar"),
            QUEUE: self.tr("In the queue"),
            PHOTOS: self.tr("In photos"),
            APPROVALS: self.tr("In Approvals"),
            SETUP: self.tr("In Setup"),
            COMPOSE: self.tr("In Compose"),
        }
        current = self.current
        ordered = (current, *(key for key in names if key != current))
        return tuple((names[key], self.view(key).keys()) for key in ordered)

    def show_view(self, key: str) -> None:
        """Show a screen as the calendar stands now, with the keyboard where work begins on it."""
        view = self.view(key)
        self._catch_up(key, view)
        self.setCurrentWidget(view)
        if not self._session.is_locked:
            view.start_focus()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed, on the shown screen at once, on the others when they are shown.

        With ``None`` every screen reads everything anew. Compose learns of every step: what it holds may have changed.
        """
        for key, view in self._views.items():
            if done is None or key == COMPOSE or view is self.currentWidget():
                view.refresh(done)
            else:
                self._missed.setdefault(key, []).append(done)
        if done is None:
            self._missed.clear()

    def _catch_up(self, key: str, view: View) -> None:
        missed = self._missed.pop(key, [])
        if len(missed) > _MOST_MISSED:
            view.refresh(None)
            return
        for done in missed:
            view.refresh(done)

    def _add(self, key: str, view: View) -> None:
        self._views[key] = view
        self.addWidget(view)
        self.made.emit(view)

    def _make_thumbnails(self) -> Thumbnails:
        if self._thumbnails is None:
            from ui.models.thumbnails import Thumbnails

            files = self._session.office.calendar.files
            self._thumbnails = Thumbnails(files, self._jobs, self._cache_folder / "thumbnails", self)
        return self._thumbnails
