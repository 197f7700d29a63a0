"""The week as a page of the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from core.layout import DAYS_A_WEEK
from core.model.day_place import Place
from core.model.kinds import PostId
from core.model.steps import Done
from ui.models.calendar_cells import Shown
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip
from ui.models.marked_days import MarkedDays
from ui.models.moods import Moods
from ui.models.week import WeekCell, WeekModel
from ui.session import Session
from ui.theme import Theme
from ui.views.calendar_page import CalendarPage
from ui.views.week import WeekView

if TYPE_CHECKING:
    from ui.models.print_sheet import SheetDay


class WeekPage(CalendarPage):
    """Show one week and turn to others."""

    def __init__(
        self, session: Session, theme: Theme, moods: Moods, marked_days: MarkedDays | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = WeekModel(session, moods, marked_days, self)
        self._view = WeekView(session, theme, self._model)
        self._view.chip_chosen.connect(self.chip_chosen)
        self._view.chip_opened.connect(self.chip_opened)
        self._view.day_opened.connect(self.day_opened)
        self._view.unfolded.connect(self.unfolded)
        self._view.move_requested.connect(self.move_wanted)
        self._model.modelReset.connect(self.rebuilt)
        self._view.marked_opened.connect(self._on_view_marked_opened)

    @property
    def table(self) -> WeekView:
        """Give the week."""
        return self._view

    @property
    def chips(self) -> WeekView:
        """Give the week as a view of chips."""
        return self._view

    @property
    def title(self) -> str:
        """Give the first day and the last."""
        return self._model.title

    @property
    def shown(self) -> Shown:
        """Give how many posts of the week are let through, and how many there are."""
        return self._model.shown

    @property
    def is_busy(self) -> bool:
        """Tell whether marks or free slots are still to come."""
        return self._model.is_busy

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is chosen, or ``None``."""
        return self._view.current_chip

    def current_day(self) -> date:
        """Return the day on which the keyboard stands."""
        return self._view.current_day()

    def show_day(self, day: date) -> None:
        """Show a day's week and stand on the day."""
        if day not in self._model.days:
            self._model.show_week(day)
            self.turned.emit()
        self._view.choose_day(day)

    def seek(self, place: Place) -> None:
        """Show an hour to which keys lead, and stand on it without choosing anything there."""
        if place.day is not None and not self._view.stand_on(place):
            self._model.show_week(place.day)
            self.turned.emit()
            self._view.stand_on(place)

    def stand_on_post(self, post_id: PostId, day: date) -> None:
        """Show a post's day and stand on the post."""
        self.show_day(day)
        for chip in self._view.chips_of(day):
            if chip.post_id == post_id:
                self._view.stand_on_chip(chip)
                return

    def turn(self, spans: int) -> None:
        """Show the week so many weeks ahead, or back where negative, and stand on the same day of it."""
        self.show_day(self._view.current_day() + timedelta(days=DAYS_A_WEEK * spans))

    def show_filter(self, wanted: CalendarFilter) -> None:
        """Show what a filter lets through."""
        self._model.show_filter(wanted)

    def reload(self) -> None:
        """Read the week anew."""
        self._model.reload()

    def refresh(self, done: Done) -> None:
        """Read the week anew where a step may have touched it."""
        self._model.refresh(done)

    def start_focus(self) -> None:
        """Stand where the keyboard was last, on today at first."""
        if not self._view.currentIndex().isValid():
            self.show_day(self._session.today())
        self._view.setFocus()

    def sheet_days(self) -> list[SheetDay]:
        """Return the seven days, for paper."""
        return self._model.sheet_days()

    @Slot(object)
    def _on_view_marked_opened(self, cell: WeekCell) -> None:
        self.marked_opened.emit(cell.day, cell.marked, self._middle_of(cell))

    def _middle_of(self, cell: WeekCell) -> QPoint:
        place = self._view.visualRect(self._model.index_of(cell.day, cell.hour))
        return self._view.mapToGlobal(place.center())
