"""The month as a page of the calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from core.layout import days_of_month
from core.model.day_place import Place
from core.model.kinds import PostId
from core.model.steps import Done
from ui.models.calendar_cells import Shown
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip
from ui.models.marked_days import MarkedDays
from ui.models.month import Day, MonthModel
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar_page import CalendarPage
from ui.views.month import MonthView

if TYPE_CHECKING:
    from ui.models.print_sheet import SheetDay

_MONTHS_A_YEAR = 12


class MonthPage(CalendarPage):
    """Show one month and turn to others."""

    def __init__(
        self, session: Session, theme: Theme, moods: Moods, marked_days: MarkedDays | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = MonthModel(session, moods, marked_days, self)
        self._view = MonthView(theme, self._model)
        self._view.chip_chosen.connect(self.chip_chosen)
        self._view.chip_opened.connect(self.chip_opened)
        self._view.day_opened.connect(self.day_opened)
        self._view.day_unfolded.connect(self._on_view_day_unfolded)
        self._view.marked_opened.connect(self._on_view_marked_opened)
        self._view.move_requested.connect(self.move_wanted)
        self._model.modelReset.connect(self.rebuilt)

    @property
    def table(self) -> MonthView:
        """Give the month."""
        return self._view

    @property
    def chips(self) -> MonthView:
        """Give the month as a view of chips."""
        return self._view

    @property
    def month(self) -> tuple[int, int]:
        """Give the year and month that are shown."""
        return self._model.month

    @property
    def title(self) -> str:
        """Give the month's name and year."""
        return self._model.title

    @property
    def shown(self) -> Shown:
        """Give how many posts of the weeks shown are let through, and how many there are."""
        return self._model.shown

    @property
    def is_busy(self) -> bool:
        """Tell whether marks are still to be judged."""
        return self._model.is_judging

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is chosen, or ``None``."""
        return self._view.current_chip

    def current_day(self) -> date:
        """Return the day on which the keyboard stands."""
        return self._view.current_day()

    def show_day(self, day: date) -> None:
        """Show a day's month and stand on the day."""
        if (day.year, day.month) != self._model.month:
            self._model.show_month(day.year, day.month)
            self.turned.emit()
        self._view.choose_day(day)

    def seek(self, place: Place) -> None:
        """Show a day to which keys lead, and stand on it without choosing anything there."""
        day = place.day
        if day is not None and not self._view.stand_on(day):
            self._model.show_month(day.year, day.month)
            self.turned.emit()
            self._view.stand_on(day)

    def stand_on_post(self, post_id: PostId, day: date) -> None:
        """Show a post's day and stand on the post."""
        self.show_day(day)
        self._view.choose(next((chip for chip in self._view.chips_of(day) if chip.post_id == post_id), None))

    def turn(self, spans: int) -> None:
        """Show the month so many months ahead, or back where negative, and stand on the same day of it."""
        day = self._view.current_day().day
        year, month = self._model.month
        ordinal = year * _MONTHS_A_YEAR + month - 1 + spans
        year, month = ordinal // _MONTHS_A_YEAR, ordinal % _MONTHS_A_YEAR + 1
        self._model.show_month(year, month)
        self._view.choose(None)
        self._view.stand_on(date(year, month, min(day, days_of_month(year, month))))
        self.turned.emit()

    def show_filter(self, wanted: CalendarFilter) -> None:
        """Show what a filter lets through."""
        self._model.show_filter(wanted)

    def reload(self) -> None:
        """Read the month anew."""
        self._model.reload()

    def refresh(self, done: Done) -> None:
        """Read the days anew that a step may have touched."""
        self._model.refresh(done)

    def start_focus(self) -> None:
        """Stand on the day of the month that was stood on last, today at first."""
        if not self._view.currentIndex().isValid():
            self.show_day(self._session.today())
        self._view.setFocus()

    def sheet_days(self) -> list[SheetDay]:
        """Return the days of the weeks shown, for paper."""
        return self._model.sheet_days()

    @Slot(object)
    def _on_view_day_unfolded(self, day: Day) -> None:
        self.unfolded.emit(Place(day.day))

    @Slot(object)
    def _on_view_marked_opened(self, day: Day) -> None:
        self.marked_opened.emit(day.day, day.marked, self._middle_of(day.day))

    def _middle_of(self, day: date) -> QPoint:
        return self._view.mapToGlobal(self._view.visualRect(self._model.index_of(day)).center())
