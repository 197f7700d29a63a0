"""The line as a table: every post that will go out, in the order of the policy, with its time and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.commands.hand_orders import moves_that_hold
from core.model.kinds import ChannelId, PostId
from core.model.posts import Placement
from core.model.states import State
from core.model.steps import Done
from core.model.town import Emergency
from core.planner.ageing import long_wait_days
from core.planner.by_hand import reordered
from core.planner.explain import ReasonKind
from core.policy.classes import PriorityClass
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.posts import InLine
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.marks import Mark

_LAST = datetime.max.replace(tzinfo=UTC)

Index = QModelIndex | QPersistentModelIndex


class QueueColumn(IntEnum):
    """Name the columns, from the left."""

    RANK = 0
    PRIORITY = 1
    POST = 2
    GOES_OUT = 3
    WHY = 4
    MARK = 5


@dataclass(frozen=True)
class QueueRow:
    """One post at one time in line, on one or more channels.

    ``former`` is the time that it had before it moved, or that an emergency holds up, and ``waits`` how long it waits
    where that is long; empty where there is none.
    """

    post_id: PostId
    placements: tuple[Placement, ...]
    title: str
    channels: str
    class_number: int
    class_name: str
    goes_out: str
    former: str
    why: str
    mark: Mark
    waits: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Give what makes it the same row after a step."""
        return (self.post_id, *(placement.id for placement in self.placements))


class QueueModel(QAbstractTableModel):
    """Read the line of one channel or of all. ``ROW_ROLE`` gives a row's ``QueueRow``."""

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._channel_id: ChannelId | None = None
        self._emergencies: tuple[Emergency, ...] = ()
        self._rows: list[QueueRow] = []
        self.reload()

    @property
    def channel_id(self) -> ChannelId | None:
        """Give the channel that is shown, ``None`` for all."""
        return self._channel_id

    @property
    def emergencies(self) -> tuple[Emergency, ...]:
        """Give the emergencies in force, the first declared first."""
        return self._emergencies

    @property
    def rows(self) -> tuple[QueueRow, ...]:
        """Give every row, in order."""
        return tuple(self._rows)

    def show_channel(self, channel_id: ChannelId | None) -> None:
        """Show one channel only, or (``None``) all."""
        self._channel_id = channel_id
        self.reload()

    def reload(self) -> None:
        """Read the line anew."""
        self.beginResetModel()
        self._rows = self._read()
        self.endResetModel()

    def refresh(self, _done: Done | None) -> None:
        """Read the line anew after a step; rows that did not change are left alone."""
        rows = self._read()
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for number, (was, row) in enumerate(zip(before, rows, strict=True)):
            if was != row:
                self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))

    def row_at(self, index: Index) -> QueueRow:
        """Return the row of a cell."""
        return self._rows[index.row()]

    def number_of(self, post_id: PostId) -> int | None:
        """Return the first row of a post, from 0; ``None`` where it does not stand in this line."""
        return next((number for number, row in enumerate(self._rows) if row.post_id == post_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return six."""
        return 0 if parent is not None and parent.isValid() else len(QueueColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's ``QueueRow``, or what a cell says."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == self.ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._said(row, QueueColumn(index.column()), index.row())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            QueueColumn.RANK: self.tr("#"),
            QueueColumn.PRIORITY: self.tr("Priority"),
            QueueColumn.POST: self.tr("Post"),
            QueueColumn.GOES_OUT: self.tr("Goes out"),
            QueueColumn.WHY: self.tr("Why here"),
            QueueColumn.MARK: "",
        }[QueueColumn(section)]

    def _said(self, row: QueueRow, column: QueueColumn, number: int) -> str:
        match column:
            case QueueColumn.RANK:
                return str(number + 1)
            case QueueColumn.PRIORITY:
                return f"{row.class_number} {row.class_name}"
            case QueueColumn.POST:
                return f"{row.title}, {row.channels}" if self._channel_id is None else row.title
            case QueueColumn.GOES_OUT:
                return filled(self.tr("%1, formerly %2"), row.goes_out, row.former) if row.former else row.goes_out
            case QueueColumn.WHY:
                return " · ".join(part for part in (row.waits, row.why) if part)
            case QueueColumn.MARK:
                return self._mark_word(row.mark)

    def _mark_word(self, mark: Mark) -> str:
        return {
            Mark.PINNED: self.tr("Pinned"),
            Mark.HELD: self.tr("Held by the emergency"),
            Mark.WAITING: self.tr("Without a time"),
        }.get(mark, self.tr("Scheduled"))

    def _read(self) -> list[QueueRow]:
        self._emergencies = tuple(self._session.read(town_queries.emergencies_in_force))
        names = {channel.id: channel.name for channel in self._session.read(town_queries.channels)}
        places = {channel_id: place for place, channel_id in enumerate(names)}
        lines = [
            line
            for line in self._session.read(post_queries.in_line)
            if self._channel_id in (None, line.placement.channel_id)
        ]
        together: dict[tuple[object, ...], list[InLine]] = {}
        for line in sorted(lines, key=lambda each: places.get(each.placement.channel_id, 0)):
            placement = line.placement
            why = placement.why if placement.at is None else ""
            together.setdefault((placement.post_id, placement.at_wall, placement.state, why), []).append(line)
        ordered = self._by_turn(lines, list(together.values()))
        return [self._row(same, [names.get(each.placement.channel_id, "") for each in same]) for same in ordered]

    def _by_turn(self, lines: Sequence[InLine], groups: Sequence[list[InLine]]) -> list[list[InLine]]:
        """Return what stands together in the order of the policy, and inside a class as people ordered it."""
        row_of = {each.placement.id: same[0].placement.id for same in groups for each in same}
        holding = moves_that_hold(lines, self._session.read(post_queries.hand_orders))
        moves = [(row_of[who], other and row_of[other]) for who, other in holding if {who, other} <= {*row_of, None}]
        found: list[list[InLine]] = []
        for _, members in groupby(sorted(groups, key=self._place), key=self._class_place):
            rows = {same[0].placement.id: same for same in members}
            found.extend(rows[each] for each in reordered(list(rows), moves))
        return found

    def _class_place(self, same: Sequence[InLine]) -> tuple[object, ...]:
        return self._place(same)[:2]

    def _place(self, same: Sequence[InLine]) -> tuple[object, ...]:
        """Return where a row stands: by class, by "must go out before", by the moment since which it stands in line.

        Those without a time stand last.
        """
        first = same[0].placement
        number = self._number(same[0].class_key)
        return (first.at is None, number, first.closes or _LAST, first.since or _LAST, first.id)

    def _number(self, class_key: str) -> int:
        priority = self._session.pack.class_of(class_key)
        return len(self._session.pack.classes) + 1 if priority is None else priority.number

    def _row(self, same: Sequence[InLine], channels: Sequence[str]) -> QueueRow:
        line, placement = same[0], same[0].placement
        priority = self._session.pack.class_of(line.class_key)
        is_held_up = bool(self._emergencies) and not (priority is not None and priority.immediate)
        goes_out, former = self._times(placement, is_held_up=is_held_up)
        return QueueRow(
            post_id=placement.post_id,
            placements=tuple(each.placement for each in same),
            title=line.title,
            channels=", ".join(channels) if self._channel_id is None else "",
            class_number=self._number(line.class_key),
            class_name=line.class_key if priority is None else self._session.texts.class_name(priority),
            goes_out=goes_out,
            former=former,
            why=self._why(placement, is_held_up=is_held_up),
            mark=_mark(placement, is_held_up=is_held_up),
            waits=self._waits(placement, priority),
        )

    def _times(self, placement: Placement, *, is_held_up: bool) -> tuple[str, str]:
        """Return when a placement goes out, and the time that is struck through beside it."""
        texts, today = self._session.texts, self._session.today()
        if placement.why.startswith(f"{ReasonKind.EMERGENCY.value}|"):
            return self.tr("Now"), ""
        if placement.at_wall is None:
            return self.tr("No time"), ""
        when = texts.wall(placement.at_wall, today)
        if is_held_up:
            return "", when
        before = placement.moved_from
        if before is None or before == placement.at_wall:
            return when, ""
        is_same_day = before.date() == placement.at_wall.date()
        return when, texts.clock(before) if is_same_day else texts.wall(before, today)

    def _waits(self, placement: Placement, priority: PriorityClass | None) -> str:
        """Return how long a post has waited for its turn, where that is long for its class."""
        if placement.since is None or priority is None or placement.state is not State.QUEUED:
            return ""
        days = long_wait_days(placement.since, self._session.now(), priority.span_days)
        return "" if days is None else filled(self.tr("Waits %1 days"), str(days))

    def _why(self, placement: Placement, *, is_held_up: bool) -> str:
        if is_held_up:
            return filled(self.tr("Held by the emergency “%1”; it keeps its place"), self._emergencies[0].name)
        why = self._session.texts.reason(placement.why, self._session.today())
        return f"{why} · {placement.pin_reason}" if placement.pin_reason else why


def _mark(placement: Placement, *, is_held_up: bool) -> Mark:
    if is_held_up:
        return Mark.HELD
    if placement.at is None:
        return Mark.WAITING
    return Mark.PINNED if placement.state is State.PINNED else Mark.READY
