"""One week as a table of hours by days, each cell with its chips, its free slots and what it is marked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Slot

from core.layout import DAYS_A_WEEK, SATURDAY, hours_shown, week_of
from core.model.kinds import PostId
from core.model.steps import Done
from core.model.town import BlackoutTime
from core.store import town as town_queries
from ui.models.calendar_cells import Shown, read_span
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip, DayChips, DayPosts
from ui.models.free_slots import FreeSlot, free_slots
from ui.models.marked_days import REFERENCE_TABLES
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.spoken_days import line_of, spoken_chip, spoken_day, spoken_marked, told_marked
from ui.session import Session
from ui.widgets.calendar_names import month_name, short_month_name, short_weekday_name
from ui.widgets.marks import Mark
from ui.widgets.plain import plain_tool_tip

if TYPE_CHECKING:
    from core.planner.marked_days import Marked
    from ui.models.marked_days import MarkedDays
    from ui.models.print_sheet import SheetDay

USUAL_HOURS = range(8, 18)
"""Shown also where nothing stands in them."""

_SHOWN_TABLES = (
    "placement",
    "post",
    "emergency",
    "town_province",
    "slot_times",
    "blackout",
    "channel",
    "holiday_skip",
    *REFERENCE_TABLES,
)
_WAIT_MS = 50

Index = QModelIndex | QPersistentModelIndex
Entry = DayChip | FreeSlot


@dataclass(frozen=True)
class WeekCell:
    """One hour of a day, or (``hour`` of ``None``) what is of the whole day; entries by time.

    ``blackout`` says why nothing goes out in that hour, empty where something may.
    """

    day: date
    hour: int | None
    is_today: bool
    entries: tuple[Entry, ...] = ()
    marked: tuple[Marked, ...] = ()
    blackout: str = ""

    @property
    def chips(self) -> tuple[DayChip, ...]:
        """Give the posts among the entries."""
        return tuple(entry for entry in self.entries if isinstance(entry, DayChip))

    @property
    def lines(self) -> tuple[str, ...]:
        """Give what the day is marked for, as far as it is of this day or begins on it or on the week's Monday."""
        return tuple(line_of(each) for each in self.marked if each.first == self.day or not self.day.weekday())

    @property
    def is_free_day(self) -> bool:
        """Tell whether the day is a Saturday, a Sunday or a holiday."""
        return self.day.weekday() >= SATURDAY or any(each.is_holiday for each in self.marked)


class WeekModel(QAbstractTableModel):
    """Read one week. ``CELL_ROLE`` gives the ``WeekCell`` of a cell; its text is what a screen reader says of it."""

    CELL_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(
        self, session: Session, moods: Moods, marked_days: MarkedDays | None = None, parent: QObject | None = None
    ) -> None:
        """Read the week of today; without ``marked_days`` no day is marked for anything."""
        super().__init__(parent)
        self._session = session
        self._marked_days = marked_days
        if marked_days is not None:
            marked_days.found.connect(self._on_marked_days_found)
        self._filter = CalendarFilter()
        self._shown = Shown(0, 0)
        self._chips = DayChips(session, moods, self)
        self._chips.judged.connect(self._on_chips_judged)
        self._days = week_of(session.today())
        self._of_day: dict[date, DayPosts] = {}
        self._free: Sequence[FreeSlot] = ()
        self._blackouts: Sequence[BlackoutTime] = ()
        self._marked: Mapping[date, tuple[Marked, ...]] = {}
        self._hours = USUAL_HOURS
        self._cells: list[list[WeekCell]] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._find_free_slots)
        self.reload()

    @property
    def days(self) -> tuple[date, ...]:
        """Give the seven days, Monday first."""
        return self._days

    @property
    def hours(self) -> range:
        """Give the hours that have rows, under the row for whole days."""
        return self._hours

    @property
    def title(self) -> str:
        """Give the first day and the last, in words."""
        first, last = self._days[0], self._days[-1]
        if first.year != last.year:
            names = (f"{day.day} {short_month_name(day.month)} {day.year}" for day in (first, last))
            return filled(self.tr("%1 to %2"), *names)
        begins = str(first.day) if first.month == last.month else f"{first.day} {short_month_name(first.month)}"
        name = month_name(last.month) if first.month == last.month else short_month_name(last.month)
        return filled(self.tr("%1 to %2"), begins, f"{last.day} {name} {last.year}")

    @property
    def shown(self) -> Shown:
        """Give how many posts of the week are let through, and how many there are."""
        return self._shown

    @property
    def is_busy(self) -> bool:
        """Tell whether drafts' marks or free slots are still to come."""
        return self._chips.is_judging or self._later.isActive()

    def show_week(self, day: date) -> None:
        """Show the week of a day."""
        self._days = week_of(day)
        self._free = ()
        self.reload()

    def show_filter(self, wanted: CalendarFilter) -> None:
        """Show what a filter lets through, and the free slots of the channels that it names."""
        self._filter = wanted
        self._free = ()
        self.reload()

    def reload(self) -> None:
        """Read the week anew; its free slots come after the paint."""
        self.beginResetModel()
        self._read()
        self._hours, self._cells = self._built()
        self.endResetModel()
        self._begin_later()

    def refresh(self, done: Done) -> None:
        """Read the week anew where a step may have touched it; cells that did not change are left alone."""
        if any(done.ids(table) for table in _SHOWN_TABLES):
            self._read()
            self._show_built()
        self._begin_later()

    def cell_at(self, index: Index) -> WeekCell:
        """Return the hour of a cell."""
        return self._cells[index.row()][index.column()]

    def index_of(self, day: date, hour: int | None = None) -> QModelIndex:
        """Return the cell of a day and an hour, ``None`` for the whole day's; invalid where it is not shown."""
        if day not in self._days or (hour is not None and hour not in self._hours):
            return QModelIndex()
        return self.index(0 if hour is None else hour - self._hours.start + 1, self._days.index(day))

    def index_of_chip(self, chip: DayChip) -> QModelIndex:
        """Return the cell in which a chip stands."""
        return self.index_of(chip.wall.date(), chip.wall.hour if chip.chip.time else None)

    def chips_of(self, day: date) -> tuple[DayChip, ...]:
        """Return the chips of a day, by time; none where it is not shown."""
        if day not in self._days:
            return ()
        column = self._days.index(day)
        return tuple(chip for row in self._cells for chip in row[column].chips)

    def chips_shown(self) -> tuple[DayChip, ...]:
        """Return every chip of the week, by day and time."""
        return tuple(chip for day in self._days for chip in self.chips_of(day))

    def times_of(self, day: date) -> tuple[time, ...]:
        """Return the times of a day at which something can be put: its hours, and its free slots between them."""
        slots = {slot.wall.time() for slot in self._free if slot.wall.date() == day}
        return tuple(sorted({*(time(hour) for hour in self._hours), *slots}))

    def spoken_chip(self, chip: DayChip) -> str:
        """Return what a screen reader says of a chip."""
        return spoken_chip(self._session, chip)

    def sheet_days(self) -> list[SheetDay]:
        """Return the seven days, for paper."""
        from ui.models.print_sheet import SheetDay, entry_of

        chips = {day: self._of_day.get(day, ()) for day in self._days}
        return [
            SheetDay(
                day,
                " · ".join(self._cells[0][place].lines),
                tuple(entry_of(self._session, each) for each in chips[day]),
            )
            for place, day in enumerate(self._days)
        ]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many hours are shown, and one for what is of whole days."""
        return 0 if parent is not None and parent.isValid() else len(self._hours) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        """Return seven."""
        return 0 if parent is not None and parent.isValid() else DAYS_A_WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's ``WeekCell``, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == self.CELL_ROLE:
            return self.cell_at(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(self.cell_at(index))
        if role == Qt.ItemDataRole.ToolTipRole and index.row() == 0:
            return plain_tool_tip("\n".join(told_marked(each) for each in self.cell_at(index).marked))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a day, or an hour."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._session.texts.clock(time(self._hours[section - 1])) if section else ""
        day = self._days[section]
        name = f"{short_weekday_name(day.weekday())} {day.day}"
        return filled(self.tr("%1, today"), name) if day == self._session.today() else name

    def _read(self) -> None:
        self._chips.read_ground()
        span = read_span(self._session, self._filter, self._days[0], self._days[-1])
        self._shown = span.shown
        self._of_day = self._chips.by_day(span.cells)
        low, high = datetime.combine(self._days[0], time.min), datetime.combine(self._days[-1], time.max)
        spans = self._session.read(town_queries.blackouts)
        self._blackouts = [each for each in spans if each.from_wall < high and each.to_wall > low]
        self._marked = self._read_marked()

    def _read_marked(self) -> Mapping[date, tuple[Marked, ...]]:
        return {} if self._marked_days is None else self._marked_days.of(self._days, self._filter)

    def _begin_later(self) -> None:
        self._chips.judge(post_id for chips in self._of_day.values() for post_id in chips.open_posts)
        self._later.start(0)

    def _built(self) -> tuple[range, list[list[WeekCell]]]:
        """Return the hours that have anything, and every cell, by rows."""
        by_cell: dict[tuple[date, int | None], list[Entry]] = {}
        for chips in self._of_day.values():
            for chip in chips:
                by_cell.setdefault((chip.wall.date(), chip.wall.hour if chip.chip.time else None), []).append(chip)
        for slot in self._free:
            by_cell.setdefault((slot.wall.date(), slot.wall.hour), []).append(slot)
        hours = hours_shown((hour for _, hour in by_cell if hour is not None), USUAL_HOURS)
        return hours, [[self._cell(day, hour, by_cell) for day in self._days] for hour in (None, *hours)]

    def _cell(
        self, day: date, hour: int | None, by_cell: Mapping[tuple[date, int | None], Iterable[Entry]]
    ) -> WeekCell:
        entries = tuple(sorted(by_cell.get((day, hour), ()), key=_time_of))
        is_today = day == self._session.today()
        return WeekCell(day, hour, is_today, entries, self._marked.get(day, ()), self._blackout(day, hour))

    def _blackout(self, day: date, hour: int | None) -> str:
        """Return why nothing goes out in an hour on any channel that is looked at; of a whole day all its reasons."""
        begins = datetime.combine(day, time(hour or 0))
        ends = begins + (timedelta(days=1) if hour is None else timedelta(hours=1))
        reasons = [
            each.reason or self.tr("No posts")
            for each in self._blackouts
            if each.from_wall < ends and begins < each.to_wall and self._concerns_all(each, hour)
        ]
        return " · ".join(dict.fromkeys(reasons))

    def _concerns_all(self, blackout: BlackoutTime, hour: int | None) -> bool:
        return hour is None or blackout.channel_id is None or self._filter.channels == {blackout.channel_id}

    def _show_built(self) -> None:
        """Show cells made anew: those that changed alone while the hours are the same."""
        hours, built = self._built()
        if self._hours != hours:
            self.beginResetModel()
            self._hours, self._cells = hours, built
            self.endResetModel()
            return
        before, self._cells = self._cells, built
        for row, (was, now) in enumerate(zip(before, built, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, DAYS_A_WEEK - 1))

    @Slot()
    def _find_free_slots(self) -> None:
        """Find the free slots after the paint, and after the library of holidays has been taken up."""
        if self._marked_days is not None and self._marked_days.is_busy:
            self._later.start(_WAIT_MS)
            return
        self._free = free_slots(self._session, self._filter.channels, self._days[0], self._days[-1])
        self._show_built()

    @Slot(object)
    def _on_chips_judged(self, marks: dict[PostId, Mark]) -> None:
        self._of_day = {day: chips.with_marks(marks) for day, chips in self._of_day.items()}
        self._show_built()

    @Slot()
    def _on_marked_days_found(self) -> None:
        self._marked = self._read_marked()
        self._show_built()

    def _spoken(self, cell: WeekCell) -> str:
        name = spoken_day(cell.day)
        if cell.hour is None:
            told = [name, *spoken_marked(cell.marked)]
        else:
            told = [filled(self.tr("%1, %2"), name, self._session.texts.clock(time(cell.hour)))]
        if cell.blackout:
            told.append(filled(self.tr("no posts: %1"), cell.blackout))
        return "; ".join([*told, *(self._spoken_entry(entry) for entry in cell.entries)])

    def _spoken_entry(self, entry: Entry) -> str:
        if isinstance(entry, DayChip):
            return spoken_chip(self._session, entry)
        when = self._session.texts.clock(entry.wall)
        return filled(self.tr("%1 free on %2"), when, ", ".join(entry.channels))


def _time_of(entry: Entry) -> tuple[datetime, bool]:
    return entry.wall, isinstance(entry, FreeSlot)
