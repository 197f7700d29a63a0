"""What month, week and agenda have in common as pages of the calendar."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QAbstractItemView

from core.model.day_place import Place
from core.model.kinds import PostId
from core.model.steps import Done
from ui.models.calendar_cells import Shown
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip

if TYPE_CHECKING:
    from ui.models.print_sheet import SheetDay

if TYPE_CHECKING:
    from ui.views.day_acts import ChipView


class PageKey(StrEnum):
    """Name the pages."""

    MONTH = "month"
    WEEK = "week"
    AGENDA = "agenda"


class CalendarPage(QObject):
    """One way to look at the calendar: a table of its own, and how one moves through time on it.

    ``chip_chosen`` carries a ``DayChip`` or ``None``, ``chip_opened`` the chip to open, ``day_opened`` the day to write
    on, ``marked_opened`` a day, what it is marked for and where on the screen to ask, ``unfolded`` the
    ``Place`` whose chips are to be listed because they find no room, ``turned`` that another span is shown, ``rebuilt``
    that everything shown was read anew, ``move_wanted`` the chip that keys shall move.
    """

    chip_chosen = Signal(object)
    chip_opened = Signal(object)
    day_opened = Signal(object)
    marked_opened = Signal(object, object, QPoint)
    unfolded = Signal(object)
    turned = Signal()
    rebuilt = Signal()
    move_wanted = Signal(object)

    @property
    @abstractmethod
    def table(self) -> QAbstractItemView:
        """Give the widget that shows the page."""

    @property
    @abstractmethod
    def chips(self) -> ChipView:
        """Give the table as a view of chips, on which posts are moved and chosen."""

    @property
    @abstractmethod
    def title(self) -> str:
        """Give the words for the span that is shown."""

    @property
    @abstractmethod
    def shown(self) -> Shown:
        """Give how many posts of the span are let through, and how many there are."""

    @property
    @abstractmethod
    def is_busy(self) -> bool:
        """Tell whether something of the page is still to come."""

    @property
    @abstractmethod
    def current_chip(self) -> DayChip | None:
        """Give the chip that is chosen, or ``None``."""

    @abstractmethod
    def current_day(self) -> date:
        """Return the day on which the keyboard stands."""

    @abstractmethod
    def show_day(self, day: date) -> None:
        """Show the span of a day and stand on the day."""

    @abstractmethod
    def seek(self, place: Place) -> None:
        """Show a place to which keys lead, and stand on it without choosing anything there."""

    @abstractmethod
    def stand_on_post(self, post_id: PostId, day: date) -> None:
        """Show a post's day and stand on the post."""

    @abstractmethod
    def turn(self, spans: int) -> None:
        """Show the span so many spans later, or earlier where negative."""

    @abstractmethod
    def show_filter(self, wanted: CalendarFilter) -> None:
        """Show what a filter lets through."""

    @abstractmethod
    def reload(self) -> None:
        """Read everything anew."""

    @abstractmethod
    def refresh(self, done: Done) -> None:
        """Read anew what a step may have touched."""

    @abstractmethod
    def start_focus(self) -> None:
        """Put the keyboard where it was last, on today at first."""

    @abstractmethod
    def sheet_days(self) -> list[SheetDay]:
        """Return the days that are shown, for paper; whole weeks where they stand beside each other."""
