"""The agenda as a list that goes on both ways: days with what they are marked for, and under each its posts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from core.model.kinds import PostId
from core.model.states import SCHEDULED
from core.model.steps import Done
from core.store import spans
from ui.models.calendar_cells import Shown, midnight_text, read_span
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip, DayChips, with_mark
from ui.models.marked_days import REFERENCE_TABLES
from ui.models.moods import Moods
from ui.models.spoken_days import line_of, spoken_chip, spoken_day, spoken_marked, told_marked
from ui.session import Session
from ui.widgets.marks import Mark
from ui.widgets.plain import plain_tool_tip

if TYPE_CHECKING:
    from core.planner.marked_days import Marked
    from ui.models.marked_days import MarkedDays
    from ui.models.print_sheet import SheetDay

MOST_ROWS = 1_200
"""So many rows are held; what lies further from where one looks is let go and read again when it is wanted."""

_ENOUGH_ROWS = 60
_PLACEMENTS_AT_ONCE = 120
_MOST_DAYS_AT_ONCE = 92
_MOST_READS = 12
_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2999, 12, 31)
_A_DAY = timedelta(days=1)
_ON_PAPER = timedelta(days=28)
_SHOWN_TABLES = ("placement", "post", "emergency", "town_province", *REFERENCE_TABLES)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class AgendaRow:
    """A day (``chip`` of ``None``) with what it is marked for, or a post of it."""

    day: date
    chip: DayChip | None = None
    marked: tuple[Marked, ...] = ()
    is_today: bool = False
    is_empty: bool = False

    @property
    def key(self) -> tuple[date, tuple[str, ...]]:
        """Give what makes it the same row after a step."""
        return self.day, () if self.chip is None else self.chip.placements


class _Piece(NamedTuple):
    """What was read of some days: their rows, the first day and the last, and how many posts are shown."""

    rows: list[AgendaRow]
    first: date
    last: date
    shown: Shown


class AgendaModel(QAbstractListModel):
    """Hold the days around where one looks, and read more at either end when it is asked to.

    ``ROW_ROLE`` gives an ``AgendaRow``, ``WHY_ROLE`` why a post has its time, in words.
    """

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1
    WHY_ROLE = Qt.ItemDataRole.UserRole + 2

    def __init__(
        self, session: Session, moods: Moods, marked_days: MarkedDays | None = None, parent: QObject | None = None
    ) -> None:
        """Read the days around today; without ``marked_days`` no day is marked for anything."""
        super().__init__(parent)
        self._session = session
        self._marked_days = marked_days
        if marked_days is not None:
            marked_days.found.connect(self._on_marked_days_found)
        self._filter = CalendarFilter()
        self._chips = DayChips(session, moods, self)
        self._chips.judged.connect(self._on_chips_judged)
        self._rows: list[AgendaRow] = []
        self._shown = Shown(0, 0)
        self._anchor = self._first = self._last = session.today()
        self._reach = (self._anchor, self._anchor)
        self.show_day(self._anchor)

    @property
    def rows(self) -> Sequence[AgendaRow]:
        """Give the rows that are held, by day and time."""
        return self._rows

    @property
    def shown(self) -> Shown:
        """Give how many posts of the days read are let through, and how many there are."""
        return self._shown

    @property
    def is_judging(self) -> bool:
        """Tell whether some drafts' marks are still to come."""
        return self._chips.is_judging

    @property
    def may_go_later(self) -> bool:
        """Tell whether there may be more after the days that are held."""
        return self._last < _LAST_DAY and (self._has_marks or self._last < self._reach[1])

    @property
    def may_go_earlier(self) -> bool:
        """Tell whether there may be more before the days that are held."""
        return self._first > _FIRST_DAY and (self._has_marks or self._first > self._reach[0])

    def show_day(self, day: date) -> None:
        """Hold the days around a day, which has a row even where nothing is planned."""
        self.beginResetModel()
        self._chips.read_ground()
        self._reach = self._read_reach()
        self._anchor = day
        later = self._read_later(day)
        earlier = self._read_earlier(day - _A_DAY)
        self._rows = earlier.rows + later.rows
        self._first, self._last = earlier.first, later.last
        self._shown = earlier.shown.with_more(later.shown)
        self.endResetModel()

    def show_filter(self, wanted: CalendarFilter, day: date) -> None:
        """Show what a filter lets through around a day."""
        self._filter = wanted
        self.show_day(day)

    def reload(self) -> None:
        """Read the days that are held anew."""
        self.beginResetModel()
        self._chips.read_ground()
        self._reach = self._read_reach()
        self._rows, self._shown = self._read(self._first, self._last)
        self.endResetModel()

    def refresh(self, done: Done) -> None:
        """Read the days anew where a step may have touched them; rows that did not change are left alone."""
        if not any(done.ids(table) for table in _SHOWN_TABLES):
            return
        self._chips.read_ground()
        self._reach = self._read_reach()
        self._show(*self._read(self._first, self._last))

    def extend_later(self) -> int:
        """Read on after the last day, let go of early days where too many are held, and return how many of them."""
        piece = self._read_later(self._last + _A_DAY)
        self._last = piece.last
        self._shown = self._shown.with_more(piece.shown)
        if piece.rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(piece.rows) - 1)
            self._rows += piece.rows
            self.endInsertRows()
        return self._let_go_of_early_days()

    def extend_earlier(self) -> int:
        """Read on before the first day and return how many rows came before those that were there."""
        piece = self._read_earlier(self._first - _A_DAY)
        self._first = piece.first
        self._shown = self._shown.with_more(piece.shown)
        if piece.rows:
            self.beginInsertRows(QModelIndex(), 0, len(piece.rows) - 1)
            self._rows = piece.rows + self._rows
            self.endInsertRows()
        self._let_go_of_late_days()
        return len(piece.rows)

    def give_row(self, day: date) -> None:
        """Let a day have a row even where nothing is planned; the days around it are held then."""
        if not self.holds(day):
            self.show_day(day)
        elif self.index_of_day(day) is None:
            self._anchor = day
            self._show(*self._read(self._first, self._last))

    def index_of_day(self, day: date) -> QModelIndex | None:
        """Return the row of a day's name, ``None`` where it has none."""
        number = self.number_of(day)
        return self.index(number) if self._rows and self._rows[number].day == day else None

    def index_of_chip(self, chip: DayChip) -> QModelIndex:
        """Return the row of a chip; invalid where it is not held."""
        numbers = (n for n, row in enumerate(self._rows) if row.chip is not None and row.chip.key == chip.key)
        return self.index(next(numbers, -1))

    def chips_of(self, day: date) -> tuple[DayChip, ...]:
        """Return the chips of a day, by time."""
        return tuple(row.chip for row in self._rows if row.day == day and row.chip is not None)

    def chips_held(self) -> tuple[DayChip, ...]:
        """Return every chip of the days that are held."""
        return tuple(row.chip for row in self._rows if row.chip is not None)

    def spoken_chip(self, chip: DayChip) -> str:
        """Return what a screen reader says of a chip."""
        return spoken_chip(self._session, chip)

    def sheet_days(self, first: date) -> list[SheetDay]:
        """Return the days of four weeks from one on, as far as they are held, for paper."""
        from ui.models.print_sheet import SheetDay, entry_of

        days: list[SheetDay] = []
        for row in self._rows:
            if not first <= row.day < first + _ON_PAPER:
                continue
            if row.chip is None:
                days.append(SheetDay(row.day, " · ".join(line_of(each) for each in row.marked), ()))
            else:
                entry = entry_of(self._session, row.chip)
                days[-1] = replace(days[-1], entries=(*days[-1].entries, entry))
        return days

    def holds(self, day: date) -> bool:
        """Tell whether a day lies among those that are held."""
        return self._first <= day <= self._last

    def number_of(self, day: date) -> int:
        """Return the number of the first row on a day or after it; that of the last row where none follows."""
        found = (number for number, row in enumerate(self._rows) if row.day >= day)
        return next(found, max(len(self._rows) - 1, 0))

    def row_at(self, index: Index) -> AgendaRow:
        """Return the row of an index."""
        return self._rows[index.row()]

    def judge_rows(self, numbers: Iterable[int]) -> None:
        """Begin to judge the drafts among some rows: those that are looked at."""
        chips = (self._rows[number].chip for number in numbers if number < len(self._rows))
        self._chips.judge(chip.post_id for chip in chips if chip is not None and chip.is_open)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are held."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an ``AgendaRow``, why a post has its time, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == self.ROW_ROLE:
            return row
        if role == self.WHY_ROLE:
            return self._why(row)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.chip is None:
            return plain_tool_tip("\n".join(told_marked(each) for each in row.marked))
        return None

    def state_of(self, row: AgendaRow) -> str:
        """Return how a row's post stands, in a word."""
        return "" if row.chip is None else self._session.texts.state(row.chip.state)

    @property
    def _has_marks(self) -> bool:
        return self._marked_days is not None

    def _read_reach(self) -> tuple[date, date]:
        """Return the first day and the last on which anything stands in the calendar."""
        found = self._session.read(spans.reach)
        if found is None:
            return self._anchor, self._anchor
        return date.fromisoformat(found[0][:10]), date.fromisoformat(found[1][:10])

    def _read_later(self, first: date) -> _Piece:
        """Read from a day on until there are rows enough, nothing more can come, or it has taken long."""
        rows: list[AgendaRow] = []
        shown = Shown(0, 0)
        last = first - _A_DAY
        for _ in range(_MOST_READS):
            begins = last + _A_DAY
            text = self._session.read(
                partial(spans.wall_after, from_wall=midnight_text(begins), number=_PLACEMENTS_AT_ONCE)
            )
            last = min(begins + timedelta(days=_MOST_DAYS_AT_ONCE), _day_of(text) or _LAST_DAY, _LAST_DAY)
            more, count = self._read(begins, last)
            rows += more
            shown = shown.with_more(count)
            if len(rows) >= _ENOUGH_ROWS or last >= _LAST_DAY or (not more and last > self._reach[1]):
                break
        return _Piece(rows, first, last, shown)

    def _read_earlier(self, last: date) -> _Piece:
        """Read from a day back, as ``_read_later`` does on."""
        rows: list[AgendaRow] = []
        shown = Shown(0, 0)
        first = last + _A_DAY
        for _ in range(_MOST_READS):
            ends = first - _A_DAY
            text = self._session.read(
                partial(spans.wall_before, to_wall=midnight_text(first), number=_PLACEMENTS_AT_ONCE)
            )
            first = max(ends - timedelta(days=_MOST_DAYS_AT_ONCE), _day_of(text) or _FIRST_DAY, _FIRST_DAY)
            more, count = self._read(first, ends)
            rows = more + rows
            shown = shown.with_more(count)
            if len(rows) >= _ENOUGH_ROWS or first <= _FIRST_DAY or (not more and first < self._reach[0]):
                break
        return _Piece(rows, first, last, shown)

    def _read(self, first: date, last: date) -> tuple[list[AgendaRow], Shown]:
        span = read_span(self._session, self._filter, first, last)
        chips = self._chips.by_day(span.cells)
        whole = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        marked = {} if self._marked_days is None else self._marked_days.of(whole, self._filter)
        rows = [row for day in whole for row in self._rows_of(day, chips.get(day, ()), marked)]
        return rows, span.shown

    def _rows_of(
        self, day: date, chips: Sequence[DayChip], marked: Mapping[date, tuple[Marked, ...]]
    ) -> list[AgendaRow]:
        """Return the rows of a day; none for one of which there is nothing to say."""
        begun = tuple(each for each in marked.get(day, ()) if each.first == day)
        is_today = day == self._session.today()
        if not chips and not begun and not is_today and day != self._anchor:
            return []
        return [AgendaRow(day, None, begun, is_today, not chips), *(AgendaRow(day, chip) for chip in chips)]

    def _show(self, rows: list[AgendaRow], shown: Shown) -> None:
        self._shown = shown
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for number, (was, now) in enumerate(zip(before, rows, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(number), self.index(number))

    def _let_go_of_early_days(self) -> int:
        if len(self._rows) <= MOST_ROWS:
            return 0
        self._first = self._rows[len(self._rows) - MOST_ROWS].day
        count = self.number_of(self._first)
        self.beginRemoveRows(QModelIndex(), 0, count - 1)
        del self._rows[:count]
        self.endRemoveRows()
        self._count_anew()
        return count

    def _let_go_of_late_days(self) -> None:
        if len(self._rows) <= MOST_ROWS:
            return
        first_gone = self._rows[MOST_ROWS].day
        number = self.number_of(first_gone)
        self._last = first_gone - _A_DAY
        self.beginRemoveRows(QModelIndex(), number, len(self._rows) - 1)
        del self._rows[number:]
        self.endRemoveRows()
        self._count_anew()

    def _count_anew(self) -> None:
        posts = len({row.chip.post_id for row in self._rows if row.chip is not None})
        self._shown = Shown(posts, max(posts, self._shown.of) if self._filter.is_narrow else posts)

    @Slot(object)
    def _on_chips_judged(self, marks: dict[PostId, Mark]) -> None:
        for number, row in enumerate(self._rows):
            if row.chip is not None and row.chip.post_id in marks:
                self._rows[number] = replace(row, chip=with_mark(row.chip, marks))
                self.dataChanged.emit(self.index(number), self.index(number))

    @Slot()
    def _on_marked_days_found(self) -> None:
        self._show(*self._read(self._first, self._last))

    def _why(self, row: AgendaRow) -> str:
        if row.chip is None or row.chip.state not in SCHEDULED:
            return ""
        why = self._session.read(partial(spans.why_of, placement_id=row.chip.placements[0]))
        return self._session.texts.reason(why, self._session.today())

    def _spoken(self, row: AgendaRow) -> str:
        if row.chip is not None:
            parts = (spoken_chip(self._session, row.chip), ", ".join(row.chip.channels), self._why(row))
            return "; ".join(part for part in parts if part)
        named = f"{spoken_day(row.day)} {row.day.year}"
        told = [self.tr("Today, %1").replace("%1", named) if row.is_today else named, *spoken_marked(row.marked)]
        return "; ".join([*told, self.tr("nothing planned")] if row.is_empty else told)


def _day_of(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text[:10])
