"""The search of a window, made when it is first opened, and the ways from what it found to the screens."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.dialogs.search_palette import SearchPalette
from ui.jobs import Jobs
from ui.screens import CALENDAR, SETUP, Screens
from ui.session import Session
from ui.theme import Theme
from ui.ways import Ways

if TYPE_CHECKING:
    from ui.views.setup import SetupView


class SearchDesk(QObject):
    """Open the search over a window, and what was chosen in it."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        settings: QSettings,
        actions: Actions,
        screens: Screens,
        ways: Ways,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._screens = screens
        self._ways = ways
        self.palette = SearchPalette(session, theme, jobs, actions, settings, window)
        self.palette.post_requested.connect(ways.open_post)
        self.palette.photo_requested.connect(ways.show_photo)
        self.palette.record_requested.connect(self._on_palette_record_requested)
        self.palette.clause_requested.connect(self._on_palette_clause_requested)
        self.palette.command_requested.connect(self._on_palette_command_requested)
        self.palette.day_requested.connect(self._on_palette_day_requested)

    def open(self) -> None:
        """Open the search."""
        self.palette.open()

    @property
    def is_busy(self) -> bool:
        """Tell whether posts and photos are still to come."""
        return self.palette.is_busy

    def _setup(self) -> SetupView | None:
        """Go to Setup and return it; ``None`` where something holds the person where they are."""
        from ui.views.setup import SetupView

        self._ways.show_screen(SETUP)
        view = self._screens.view(SETUP)
        return view if isinstance(view, SetupView) and self._screens.current == SETUP else None

    @Slot(str, str)
    def _on_palette_record_requested(self, register: str, row: str) -> None:
        setup = self._setup()
        if setup is not None:
            setup.show_record(register, row)

    @Slot(str)
    def _on_palette_clause_requested(self, key: str) -> None:
        setup = self._setup()
        if setup is not None:
            setup.show_clause(key)

    @Slot(str)
    def _on_palette_command_requested(self, action_id: str) -> None:
        self._actions[action_id].trigger()

    @Slot(str)
    def _on_palette_day_requested(self, day: str) -> None:
        self._ways.show_screen(CALENDAR)
        if self._screens.current == CALENDAR:
            self._screens.calendar.show_day(date.fromisoformat(day))
