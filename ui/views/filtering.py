"""What a calendar screen is narrowed to: remembered, shown in a strip of chips, changed from a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.models.calendar_filter import CalendarFilter
from ui.models.remembered_filter import RememberedFilter
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.models.calendar_cells import Shown
    from ui.views.filter_strip import FilterStrip


class Filtering(QObject):
    """Hold the filter of a screen. ``changed`` tells of another one; ``place`` lays the strip, made with the first."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        remembered: RememberedFilter,
        screen: QWidget,
        place: Callable[[QWidget], None],
    ) -> None:
        super().__init__(screen)
        self._session = session
        self._theme = theme
        self._remembered = remembered
        self._screen = screen
        self._place = place
        self._strip: FilterStrip | None = None
        self.wanted = remembered.filter()

    @property
    def strips(self) -> tuple[QWidget, ...]:
        """Give the strip of chips where it has been made, for the order of Tab."""
        return () if self._strip is None else (self._strip,)

    def show_count(self, shown: Shown) -> None:
        """Say what the filter lets through; nothing where there never was one."""
        if self._strip is None and not self.wanted.is_narrow:
            return
        strip = self._shown_strip()
        strip.show_filter(self.wanted)
        strip.show_count(shown)

    def ask_words(self, shown: Shown) -> None:
        """Put the keyboard into the field of words."""
        strip = self._shown_strip()
        strip.show_count(shown)
        strip.ask_words()

    @Slot(object)
    def change(self, wanted: CalendarFilter) -> None:
        """Take and remember another filter."""
        self.wanted = wanted
        self._remembered.note_filter(wanted)
        self.changed.emit()

    def _shown_strip(self) -> FilterStrip:
        if self._strip is None:
            from ui.views.filter_strip import FilterStrip

            self._strip = FilterStrip(self._session, self._theme, self._screen)
            self._strip.changed.connect(self.change)
            self._place(self._strip)
        return self._strip
