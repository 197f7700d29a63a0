"""Makes chips out of what stands in the calendar, for month, week and agenda alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.model.findings import Mood
from core.model.kinds import PostId
from core.model.states import SCHEDULED, State
from core.store import town as town_queries
from core.store.posts import MonthCell
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import class_roles
from ui.widgets.chip import Chip, Outline
from ui.widgets.marks import Mark

if TYPE_CHECKING:
    from core.policy.classes import PriorityClass

OPEN_STATES = frozenset({State.DRAFT, State.ASKED})
"""In these nothing is promised, and a post is judged to say how it stands."""

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
_JUDGED_AT_ONCE = 6
_LATER_MS = 50
"""After what time the rules are asked again that wait for the dictionaries."""


@dataclass(frozen=True)
class DayChip:
    """One chip of a day: a post at one time, on the placements named, with how it looks."""

    post_id: PostId
    placements: tuple[str, ...]
    state: State
    wall: datetime
    channels: tuple[str, ...]
    chip: Chip
    why: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is promised yet."""
        return self.state in OPEN_STATES


class DayChips(QObject):
    """Make chips, and judge the drafts among them after the paint, so that turning a page never waits for the rules.

    ``judged`` carries the marks of posts that were judged since it told last.
    """

    judged = Signal(object)

    def __init__(self, session: Session, moods: Moods, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._moods = moods
        self._channels: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self._numbers: dict[str, PriorityClass | None] = {}
        self._marks: dict[PostId, Mark] = {}
        self._in_emergency = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._judge_some)
        self._unjudged: list[PostId] = []

    @property
    def is_judging(self) -> bool:
        """Tell whether some drafts' marks are still to come."""
        return self._timer.isActive()

    def read_ground(self) -> None:
        """Read what all chips stand on: the channels' names and order, the classes, whether an emergency is on."""
        self._channels = {channel.id: channel.name for channel in self._session.read(town_queries.channels)}
        self._order = {channel_id: place for place, channel_id in enumerate(self._channels)}
        self._in_emergency = bool(self._session.read(town_queries.emergencies_in_force))
        self._numbers = {}

    def by_day(self, cells: Sequence[MonthCell]) -> dict[date, list[DayChip]]:
        """Return the chips of some placements, by time; one for each post at one time in one state."""
        together: dict[tuple[str, str, State], list[MonthCell]] = {}
        for cell in cells:
            together.setdefault((cell.post_id, cell.wall, cell.state), []).append(cell)
        by_day: dict[date, list[DayChip]] = {}
        for (_post, wall, _state), same in together.items():
            if len(same) > 1:
                same.sort(key=self._place)
            chip = self._chip(datetime.fromisoformat(wall), same)
            by_day.setdefault(chip.wall.date(), []).append(chip)
        return by_day

    def judge(self, chips: Iterable[DayChip]) -> None:
        """Begin to judge the drafts among some chips; what was still to be judged is forgotten."""
        self._unjudged = [chip.post_id for chip in chips if chip.is_open]
        if self._unjudged:
            self._timer.start()

    def _place(self, cell: MonthCell) -> int:
        return self._order.get(cell.channel_id, -1)

    def _class_of(self, key: str) -> PriorityClass | None:
        if key not in self._numbers:
            self._numbers[key] = self._session.pack.class_of(key)
        return self._numbers[key]

    def _chip(self, wall: datetime, same: Sequence[MonthCell]) -> DayChip:
        first = same[0]
        priority = self._class_of(first.class_key)
        number = 0 if priority is None else priority.number
        names = tuple(self._channels.get(cell.channel_id, "") for cell in same)
        has_time = first.state not in OPEN_STATES or bool(wall.hour or wall.minute)
        chip = Chip(
            time=f"{wall.hour}:{wall.minute:02d}" if has_time else "",
            class_number=number,
            colours=class_roles(number),
            title=first.title,
            channels=" ".join(name[:1] for name in names),
            mark=self._mark(first, priority),
            outline=Outline.DASHED if first.state in OPEN_STATES else Outline.SOLID,
        )
        placements = tuple(cell.placement_id for cell in same)
        return DayChip(PostId(first.post_id), placements, first.state, wall, names, chip, first.why)

    def _mark(self, cell: MonthCell, priority: PriorityClass | None) -> Mark:
        """Return a post's mark; a draft keeps the one it had until it is judged anew."""
        if cell.state in SCHEDULED and self._in_emergency and not (priority is not None and priority.immediate):
            return Mark.HELD
        if cell.state not in OPEN_STATES:
            return _STATE_MARKS.get(cell.state, Mark.NONE)
        mood = self._moods.known(PostId(cell.post_id))
        return self._marks.get(PostId(cell.post_id), Mark.NONE) if mood is None else _MOOD_MARKS[mood]

    @Slot()
    def _judge_some(self) -> None:
        if not self._moods.is_ready():
            self._timer.setInterval(_LATER_MS)
            return
        self._timer.setInterval(0)
        now, self._unjudged = self._unjudged[:_JUDGED_AT_ONCE], self._unjudged[_JUDGED_AT_ONCE:]
        marks = {post_id: _MOOD_MARKS[self._moods.judgement(post_id).mood] for post_id in now}
        self._marks |= marks
        if not self._unjudged:
            self._timer.stop()
        self.judged.emit(marks)


def with_mark(chip: DayChip, marks: dict[PostId, Mark]) -> DayChip:
    """Return a chip with the mark that its post was given, where it was judged."""
    if not chip.is_open or chip.post_id not in marks:
        return chip
    return replace(chip, chip=replace(chip.chip, mark=marks[chip.post_id]))
