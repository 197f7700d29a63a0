"""The month as a table of weeks by days, each cell a day with its chips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Slot

from core.late_dataclass import dataclass
from core.layout import DAYS_A_WEEK, month_weeks
from core.model.findings import Mood
from core.model.kinds import ChannelId, PostId
from core.model.states import SCHEDULED, State
from core.model.steps import Done
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.posts import MonthCell
from core.store.rows import wall_text
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import class_roles
from ui.widgets.calendar_names import month_name, short_weekday_name, weekday_name
from ui.widgets.chip import Chip, Outline
from ui.widgets.marks import Mark
from ui.widgets.plain import plain_tool_tip

if TYPE_CHECKING:
    from core.planner.marked_days import Marked
    from core.policy.classes import PriorityClass
    from ui.models.marked_days import MarkedDays

_STATE_MARKS = {
    State.QUEUED: Mark.READY,
    State.PINNED: Mark.PINNED,
    State.HELD: Mark.HELD,
    State.HANDED_OVER: Mark.READY,
    State.PUBLISHED: Mark.PUBLISHED,
    State.MISSED: Mark.MISSED,
    State.TAKEN_DOWN: Mark.NONE,
    State.PAST: Mark.NONE,
}
_MOOD_MARKS = {Mood.BLOCKED: Mark.BLOCKED, Mood.WAITING: Mark.WAITING, Mood.READY: Mark.PLANNED}
_OPEN = frozenset({State.DRAFT, State.ASKED})
_SHOWN_TABLES = ("placement", "post", "emergency", "town_province")
_JUDGED_AT_ONCE = 6
_LATER_MS = 50
"""After what time the rules are asked again that wait for the dictionaries."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class DayChip:
    """One chip of a day: a post at one time, on the placements named, with how it looks."""

    post_id: PostId
    placements: tuple[str, ...]
    state: State
    wall: datetime
    channels: tuple[str, ...]
    chip: Chip


@dataclass(frozen=True)
class Day:
    """One cell: the day, whether it lies in the shown month and is today, its chips by time, what it is marked for."""

    day: date
    in_month: bool
    is_today: bool
    chips: tuple[DayChip, ...]
    marked: tuple[Marked, ...] = ()

    @property
    def is_holiday(self) -> bool:
        """Tell whether the day is a statutory holiday."""
        return any(each.is_holiday for each in self.marked)

    @property
    def line(self) -> str:
        """Give what stands beside the day's number: what is of this day, and what begins on it."""
        return " · ".join(each.name for each in self.marked if each.first == self.day)


class MonthModel(QAbstractTableModel):
    """Read one month. ``DAY_ROLE`` gives the ``Day`` of a cell; the display text is what a screen reader says of it."""

    DAY_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(
        self, session: Session, moods: Moods, marked_days: MarkedDays | None = None, parent: QObject | None = None
    ) -> None:
        """Read the month of today; without ``marked_days`` no day is marked for anything."""
        super().__init__(parent)
        self._session = session
        self._moods = moods
        self._marked_days = marked_days
        if marked_days is not None:
            marked_days.found.connect(self._on_marked_days_found)
        self._channel_id: ChannelId | None = None
        self._weeks: tuple[tuple[date, ...], ...] = ()
        self._days: dict[date, Day] = {}
        self._channels: dict[str, str] = {}
        self._marks: dict[PostId, Mark] = {}
        self._in_emergency = False
        today = session.today()
        self._month = (today.year, today.month)
        self._judging = QTimer(self)
        self._judging.setInterval(0)
        self._judging.timeout.connect(self._judge_some)
        self._unjudged: list[PostId] = []
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
        return self._judging.isActive()

    def show_month(self, year: int, month: int) -> None:
        """Show another month."""
        self._month = (year, month)
        self.reload()

    def show_channel(self, channel_id: ChannelId | None) -> None:
        """Show one channel only, or (``None``) all."""
        self._channel_id = channel_id
        self.reload()

    def reload(self) -> None:
        """Read the month anew."""
        self.beginResetModel()
        self._weeks = month_weeks(*self._month)
        self._channels = {channel.id: channel.name for channel in self._session.read(town_queries.channels)}
        self._days = {day.day: day for day in self._read()}
        self.endResetModel()
        self._begin_judging()

    def refresh(self, done: Done | None) -> None:
        """Read the days anew that a step may have touched; the cells that did not change are left alone."""
        if done is not None and not any(done.ids(table) for table in _SHOWN_TABLES):
            self._begin_judging()
            return
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

    def crowded_weekdays(self) -> frozenset[int]:
        """Return the weekdays on which anything is shown, 0 for Monday."""
        return frozenset(day.day.weekday() for day in self._days.values() if day.chips)

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
            return plain_tool_tip("\n".join(self._told(each) for each in self.day_at(index).marked))
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
        first, last = self._weeks[0][0], self._weeks[-1][-1] + timedelta(days=1)
        low, high = (wall_text(datetime.combine(day, datetime.min.time())) for day in (first, last))
        self._in_emergency = bool(self._session.read(town_queries.emergencies_in_force))
        found = self._session.read(partial(post_queries.placements_between, from_wall=low, to_wall=high))
        cells = [cell for cell in found if self._channel_id in (None, cell.channel_id)]
        chips = self._chips(cells)
        today = self._session.today()
        days = [day for week in self._weeks for day in week]
        marked = {} if self._marked_days is None else self._marked_days.of(days)
        return [
            Day(day, day.month == self._month[1], day == today, tuple(chips.get(day, ())), marked.get(day, ()))
            for day in days
        ]

    def _chips(self, cells: Sequence[MonthCell]) -> dict[date, list[DayChip]]:
        together: dict[tuple[str, str, State], list[MonthCell]] = {}
        for cell in cells:
            together.setdefault((cell.post_id, cell.wall, cell.state), []).append(cell)
        order = {channel_id: place for place, channel_id in enumerate(self._channels)}
        by_day: dict[date, list[DayChip]] = {}
        for (_post, wall, _state), same in together.items():
            same.sort(key=lambda cell: order.get(cell.channel_id, -1))
            chip = self._chip(datetime.fromisoformat(wall), same)
            by_day.setdefault(chip.wall.date(), []).append(chip)
        return by_day

    def _chip(self, wall: datetime, same: Sequence[MonthCell]) -> DayChip:
        first = same[0]
        priority = self._session.pack.class_of(first.class_key)
        number = 0 if priority is None else priority.number
        names = tuple(self._channels.get(cell.channel_id, "") for cell in same)
        has_time = first.state not in _OPEN or wall.time() != datetime.min.time()
        chip = Chip(
            time=f"{wall.hour}:{wall.minute:02d}" if has_time else "",
            class_number=number,
            colours=class_roles(number),
            title=first.title,
            channels=" ".join(name[:1] for name in names),
            mark=self._mark(first, priority),
            outline=Outline.DASHED if first.state in _OPEN else Outline.SOLID,
        )
        return DayChip(PostId(first.post_id), tuple(c.placement_id for c in same), first.state, wall, names, chip)

    def _mark(self, cell: MonthCell, priority: PriorityClass | None) -> Mark:
        """Return a post's mark; a draft keeps the one it had until it is judged anew."""
        if cell.state in SCHEDULED and self._in_emergency and not (priority is not None and priority.immediate):
            return Mark.HELD
        if cell.state not in _OPEN:
            return _STATE_MARKS.get(cell.state, Mark.NONE)
        mood = self._moods.known(PostId(cell.post_id))
        return self._marks.get(PostId(cell.post_id), Mark.NONE) if mood is None else _MOOD_MARKS[mood]

    def _begin_judging(self) -> None:
        self._unjudged = [chip.post_id for day in self._days.values() for chip in day.chips if chip.state in _OPEN]
        if self._unjudged:
            self._judging.start()

    def _judge_some(self) -> None:
        """Judge a few drafts after the paint, so that turning the page never waits for the rules."""
        if not self._moods.is_ready():
            self._judging.setInterval(_LATER_MS)
            return
        self._judging.setInterval(0)
        now, self._unjudged = self._unjudged[:_JUDGED_AT_ONCE], self._unjudged[_JUDGED_AT_ONCE:]
        marks = {post_id: _MOOD_MARKS[self._moods.judgement(post_id).mood] for post_id in now}
        self._marks |= marks
        for day in list(self._days.values()):
            chips = tuple(_with_mark(chip, marks) for chip in day.chips)
            if chips != day.chips:
                self._days[day.day] = replace(day, chips=chips)
                self._tell(day.day)
        if not self._unjudged:
            self._judging.stop()

    @Slot()
    def _on_marked_days_found(self) -> None:
        """Mark the days that are shown; nothing else of them is read again."""
        assert self._marked_days is not None
        marked = self._marked_days.of(self._days)
        for day in list(self._days.values()):
            if day.marked != marked.get(day.day, ()):
                self._days[day.day] = replace(day, marked=marked.get(day.day, ()))
                self._tell(day.day)

    def _tell(self, day: date) -> None:
        index = self.index_of(day)
        self.dataChanged.emit(index, index)

    def _spoken(self, day: Day) -> str:
        name = f"{weekday_name(day.day.weekday())} {day.day.day} {month_name(day.day.month)}"
        marked = [filled(self.tr("holiday: %1"), m.name) if m.is_holiday else m.name for m in day.marked]
        return "; ".join([name, *marked, *(self._spoken_chip(chip) for chip in day.chips)])

    def _told(self, marked: Marked) -> str:
        """Return what something is, when it is and how one speaks of it, for a tip."""
        name = filled(self.tr("%1 (holiday)"), marked.name) if marked.is_holiday else marked.name
        if not marked.is_one_day:
            first, last = (f"{day.day} {month_name(day.month)}" for day in (marked.first, marked.last))
            name = filled(self.tr("%1, %2 to %3"), name, first, last)
        return filled(self.tr("%1. %2"), name, marked.tone) if marked.tone else name

    def _spoken_chip(self, chip: DayChip) -> str:
        state = State.HELD if chip.chip.mark is Mark.HELD else chip.state
        standing = {Mark.BLOCKED: self.tr("blocked"), Mark.WAITING: self.tr("waiting")}.get(chip.chip.mark, "")
        parts = (chip.chip.title, self._session.texts.state(state).lower(), standing)
        return f"{chip.chip.time} {', '.join(part for part in parts if part)}".strip()


def _with_mark(chip: DayChip, marks: dict[PostId, Mark]) -> DayChip:
    if chip.state not in _OPEN or chip.post_id not in marks:
        return chip
    return replace(chip, chip=replace(chip.chip, mark=marks[chip.post_id]))
