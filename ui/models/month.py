"""The month as a table of weeks by days, each cell a day with its chips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from core.late_dataclass import dataclass
from core.layout import DAYS_A_WEEK, month_weeks
from core.model.kinds import PostId
from core.model.steps import Done
from ui.models.calendar_cells import Shown
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip, DayChips, DayPosts
from ui.models.marked_days import REFERENCE_TABLES
from ui.models.moods import Moods
from ui.models.spoken_days import line_of, spoken_chip, spoken_day, spoken_marked, told_marked
from ui.session import Session
from ui.widgets.calendar_names import month_name, short_weekday_name, weekday_name
from ui.widgets.marks import Mark
from ui.widgets.plain import plain_tool_tip

if TYPE_CHECKING:
    from core.planner.marked_days import Marked
    from ui.models.marked_days import MarkedDays
    from ui.models.print_sheet import SheetDay

__all__ = ["Day", "DayChip", "MonthModel"]

_SHOWN_TABLES = ("placement", "post", "emergency", "town_province", *REFERENCE_TABLES)
_NOTHING = DayPosts()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Day:
    """One cell: the day, whether it lies in the shown month and is today, its chips by time, what it is marked for."""

    day: date
    in_month: bool
    is_today: bool
    chips: DayPosts
    marked: tuple[Marked, ...] = ()

    @property
    def is_holiday(self) -> bool:
        """Tell whether the day is a statutory holiday."""
        return any(each.is_holiday for each in self.marked)

    @property
    def line(self) -> str:
        """Give what stands beside the day's number: what is of this day, and what begins on it."""
        return " · ".join(line_of(each) for each in self.marked if each.first == self.day)


class MonthModel(QAbstractTableModel):
    """Read one month. ``DAY_ROLE`` gives the ``Day`` of a cell; the display text is what a screen reader says of it."""

    DAY_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(
        self, session: Session, moods: Moods, marked_days: MarkedDays | None = None, parent: QObject | None = None
    ) -> None:
        """Read the month of today; without ``marked_days`` no day is marked for anything."""
        super().__init__(parent)
        self._session = session
        self._marked_days = marked_days
        if marked_days is not None:
            marked_days.found.connect(self._on_marked_days_found)
        self._filter = CalendarFilter()
        self._shown = Shown(0, 0)
        self._chips = DayChips(session, moods, self)
        self._chips.judged.connect(self._on_chips_judged)
        self._weeks: tuple[tuple[date, ...], ...] = ()
        self._days: dict[date, Day] = {}
        today = session.today()
        self._month = (today.year, today.month)
        self._names_short = False
        self.reload()

    @property
    def month(self) -> tuple[int, int]:
        """Give the year and month that are shown."""
        return self._month

    @property
    def title(self) -> str:
        """Give the name of the month that is shown, and its year."""
        year, month = self._month
        return f"{month_name(month)} {year}"

    @property
    def is_judging(self) -> bool:
        """Tell whether some drafts' marks are still to come."""
        return self._chips.is_judging

    def show_month(self, year: int, month: int) -> None:
        """Show another month."""
        self._month = (year, month)
        self.reload()

    @property
    def shown(self) -> Shown:
        """Give how many posts of the weeks shown are let through, and how many there are."""
        return self._shown

    def show_filter(self, wanted: CalendarFilter) -> None:
        """Show what a filter lets through."""
        self._filter = wanted
        self.reload()

    def reload(self) -> None:
        """Read the month anew."""
        self.beginResetModel()
        self._weeks = month_weeks(*self._month)
        self._chips.read_ground()
        self._days = {day.day: day for day in self._read()}
        self.endResetModel()
        self._begin_judging()

    def refresh(self, done: Done | None) -> None:
        """Read the days anew that a step may have touched; the cells that did not change are left alone."""
        if done is not None and not any(done.ids(table) for table in _SHOWN_TABLES):
            self._begin_judging()
            return
        self._chips.read_ground()
        for day in self._read():
            if self._days[day.day] != day:
                self._days[day.day] = day
                self._tell(day.day)
        self._begin_judging()

    def day_at(self, index: Index) -> Day:
        """Return the day of a cell."""
        return self._days[self._weeks[index.row()][index.column()]]

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; invalid where it is not shown."""
        for row, week in enumerate(self._weeks):
            if day in week:
                return self.index(row, week.index(day))
        return QModelIndex()

    def chips_shown(self) -> tuple[DayChip, ...]:
        """Return every chip of the days that are shown, in the order of the days."""
        return tuple(chip for week in self._weeks for day in week for chip in self._days[day].chips)

    def sheet_days(self) -> list[SheetDay]:
        """Return the days of the weeks shown, for paper."""
        from ui.models.print_sheet import SheetDay, entry_of

        return [
            SheetDay(day.day, day.line, tuple(entry_of(self._session, chip) for chip in day.chips), not day.in_month)
            for day in self._days.values()
        ]

    def crowded_weekdays(self) -> frozenset[int]:
        """Return the weekdays on which anything is shown, 0 for Monday."""
        return frozenset(day.day.weekday() for day in self._days.values() if day.chips)

    def spoken_chip(self, chip: DayChip) -> str:
        """Return what a screen reader says of a chip."""
        return spoken_chip(self._session, chip)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many weeks are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return seven."""
        return 0 if parent is not None and parent.isValid() else DAYS_A_WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's ``Day``, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == self.DAY_ROLE:
            return self.day_at(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(self.day_at(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip("\n".join(told_marked(each) for each in self.day_at(index).marked))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a weekday."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and self._weeks:
            return short_weekday_name(section) if self._names_short else weekday_name(section)
        return None

    def show_short_names(self, *, short: bool) -> None:
        """Name the weekdays in short, where there is no room for their whole names."""
        if short != self._names_short:
            self._names_short = short
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS_A_WEEK - 1)

    def _read(self) -> list[Day]:
        days = [day for week in self._weeks for day in week]
        chips, self._shown = self._chips.of_span(self._filter, days[0], days[-1])
        today = self._session.today()
        marked = self._marked(days)
        return [
            Day(day, day.month == self._month[1], day == today, chips.get(day, _NOTHING), marked.get(day, ()))
            for day in days
        ]

    def _marked(self, days: Iterable[date]) -> Mapping[date, tuple[Marked, ...]]:
        return {} if self._marked_days is None else self._marked_days.of(days, self._filter)

    def _begin_judging(self) -> None:
        self._chips.judge(post_id for day in self._days.values() for post_id in day.chips.open_posts)

    @Slot(object)
    def _on_chips_judged(self, marks: dict[PostId, Mark]) -> None:
        for day in list(self._days.values()):
            chips = day.chips.with_marks(marks)
            if chips is not day.chips:
                self._days[day.day] = replace(day, chips=chips)
                self._tell(day.day)

    @Slot()
    def _on_marked_days_found(self) -> None:
        """Mark the days that are shown; nothing else of them is read again."""
        marked = self._marked(self._days)
        for day in list(self._days.values()):
            if day.marked != marked.get(day.day, ()):
                self._days[day.day] = replace(day, marked=marked.get(day.day, ()))
                self._tell(day.day)

    def _tell(self, day: date) -> None:
        index = self.index_of(day)
        self.dataChanged.emit(index, index)

    def _spoken(self, day: Day) -> str:
        chips = (spoken_chip(self._session, chip) for chip in day.chips)
        return "; ".join([spoken_day(day.day), *spoken_marked(day.marked), *chips])
