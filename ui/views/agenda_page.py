"""The agenda as a page of the calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.model.day_place import Place
from core.model.kinds import PostId
from core.model.steps import Done
from ui.models.agenda import AgendaModel, AgendaRow
from ui.models.calendar_cells import Shown
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip
from ui.models.marked_days import MarkedDays
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.agenda import AgendaView
from ui.views.calendar_page import CalendarPage
from ui.widgets.calendar_names import month_name

if TYPE_CHECKING:
    from ui.models.print_sheet import SheetDay


class AgendaPage(CalendarPage):
    """Show days and their posts in a list that goes on both ways."""

    def __init__(
        self, session: Session, theme: Theme, moods: Moods, marked_days: MarkedDays | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = AgendaModel(session, moods, marked_days, self)
        self._view = AgendaView(theme, self._model)
        self._title = _title_of(session.today())
        self._view.chip_chosen.connect(self.chip_chosen)
        self._view.chip_opened.connect(self.chip_opened)
        self._view.day_opened.connect(self.day_opened)
        self._view.marked_opened.connect(self._on_view_marked_opened)
        self._view.scrolled.connect(self._on_view_scrolled)
        self._view.move_requested.connect(self.move_wanted)
        self._model.modelReset.connect(self.rebuilt)

    @property
    def table(self) -> AgendaView:
        """Give the list."""
        return self._view

    @property
    def chips(self) -> AgendaView:
        """Give the list as a view of chips."""
        return self._view

    @property
    def title(self) -> str:
        """Give the month and year of the day at the top."""
        return self._title

    @property
    def shown(self) -> Shown:
        """Give how many posts of the days read are let through, and how many there are."""
        return self._model.shown

    @property
    def is_busy(self) -> bool:
        """Tell whether marks are still to be judged."""
        return self._model.is_judging or self._view.is_busy

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is chosen, or ``None``."""
        return self._view.current_chip

    def current_day(self) -> date:
        """Return the day on which the keyboard stands."""
        return self._view.current_day()

    def show_day(self, day: date) -> None:
        """Bring a day to the top and stand on it."""
        if not self._model.holds(day) or self._model.rows[self._model.number_of(day)].day != day:
            self._model.show_day(day)
        self._view.choose_day(day)
        self._on_view_scrolled(day)

    def seek(self, place: Place) -> None:
        """Show a day to which keys lead, with a row even where nothing is planned, and stand on it."""
        if place.day is not None:
            self._model.give_row(place.day)
            self._view.stand_on(place.day)

    def stand_on_post(self, post_id: PostId, day: date) -> None:
        """Show a post's day and stand on the post."""
        self._model.give_row(day)
        chip = next((chip for chip in self._view.chips_of(day) if chip.post_id == post_id), None)
        if chip is None:
            self._view.stand_on(day)
        else:
            self._view.choose(chip)

    def turn(self, spans: int) -> None:
        """Scroll so many pages on, or back where negative."""
        self._view.turn(spans)

    def show_filter(self, wanted: CalendarFilter) -> None:
        """Show what a filter lets through."""
        self._model.show_filter(wanted, self._view.current_day())

    def reload(self) -> None:
        """Read the days anew."""
        self._model.reload()

    def refresh(self, done: Done) -> None:
        """Read the days anew where a step may have touched them."""
        self._model.refresh(done)
        self._view.judge_soon()

    def start_focus(self) -> None:
        """Stand where the keyboard was last, on today at first."""
        if not self._view.currentIndex().isValid():
            self.show_day(self._session.today())
        self._view.setFocus()

    def sheet_days(self) -> list[SheetDay]:
        """Return four weeks from the day at the top on, for paper."""
        top = self._view.top_row()
        return self._model.sheet_days(self._view.current_day() if top is None else top.day)

    @Slot(object)
    def _on_view_scrolled(self, day: date) -> None:
        if _title_of(day) != self._title:
            self._title = _title_of(day)
            self.turned.emit()

    @Slot(object)
    def _on_view_marked_opened(self, row: AgendaRow) -> None:
        place = self._view.visualRect(self._view.currentIndex()).center()
        self.marked_opened.emit(row.day, row.marked, self._view.mapToGlobal(place))


def _title_of(day: date) -> str:
    """Return the month and year of a day."""
    return f"{month_name(day.month)} {day.year}"
