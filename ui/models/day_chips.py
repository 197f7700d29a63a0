"""Makes chips out of what stands in the calendar, for month, week and agenda alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, overload

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.model.findings import Mood
from core.model.kinds import PostId
from core.model.states import SCHEDULED, State
from core.store import town as town_queries
from core.store.posts import MonthCell
from ui.models.calendar_cells import Shown, crowds, read_morning, read_span
from ui.models.calendar_filter import CalendarFilter
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
_DAY_LETTERS = 10
_SEEN_OF_A_DAY = 12
_JUDGED_AT_ONCE = 6
_LATER_MS = 50
"""After what time the rules are asked again that wait for the dictionaries."""


ChipKey = tuple[PostId, tuple[str, ...]]
"""What tells a chip apart from every other: its post and its placements."""


class DayChip(NamedTuple):
    """One chip of a day: a post at one time, on the placements named, with how it looks."""

    post_id: PostId
    placements: tuple[str, ...]
    state: State
    wall: datetime
    channels: tuple[str, ...]
    chip: Chip

    @property
    def key(self) -> ChipKey:
        """Give what tells it apart from every other chip."""
        return self.post_id, self.placements

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is promised yet."""
        return self.state in OPEN_STATES


class Rest(NamedTuple):
    """What a crowded day has beside what was read of it: how many chips it has in all, and how these are read."""

    number: int
    read: Callable[[], Sequence[Sequence[MonthCell]]]


class DayPosts(Sequence[DayChip]):
    """The chips of one day, by time, each made when it is first looked at: of a full day few are shown."""

    def __init__(
        self,
        groups: Sequence[Sequence[MonthCell]] = (),
        make: Callable[[Sequence[MonthCell]], DayChip] | None = None,
        rest: Rest | None = None,
    ) -> None:
        """Hold the placements of each chip together; ``make`` makes a chip of them.

        With ``rest`` these are the first ones alone, and the others are read when one of them is wanted.
        """
        self._groups = groups
        self._make = make
        self._rest = rest
        self._made: dict[int, DayChip] = {}

    @overload
    def __getitem__(self, at: int) -> DayChip: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[DayChip, ...]: ...
    def __getitem__(self, at: int | slice) -> DayChip | tuple[DayChip, ...]:
        """Return a chip, or some."""
        if isinstance(at, slice):
            return tuple(self[place] for place in range(*at.indices(len(self))))
        place = range(len(self))[at]
        if place >= len(self._groups):
            self._read_whole()
        if place not in self._made:
            assert self._make is not None
            self._made[place] = self._make(self._groups[place])
        return self._made[place]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._groups) if self._rest is None else self._rest.number

    def __eq__(self, other: object) -> bool:
        """Tell whether the same posts stand there and what was shown of them looks the same."""
        if not isinstance(other, DayPosts):
            return NotImplemented
        if self._groups != other._groups or len(self) != len(other):
            return False
        return all(self[place] == other[place] for place in self._made.keys() | other._made.keys())

    def __hash__(self) -> int:
        """Return the same for what is equal."""
        return hash(len(self))

    @property
    def posts(self) -> Iterator[PostId]:
        """Give the post of each chip, without a chip being made."""
        self._read_whole()
        return (PostId(group[0].post_id) for group in self._groups)

    @property
    def open_posts(self) -> Iterator[PostId]:
        """Give the posts of which nothing is promised yet, as far as they were read."""
        return (PostId(group[0].post_id) for group in self._groups if group[0].state in OPEN_STATES)

    def with_marks(self, marks: dict[PostId, Mark]) -> DayPosts:
        """Return the chips with the marks that some posts were given; the same where none is concerned."""
        if not any(post_id in marks for post_id in self.open_posts):
            return self
        found = DayPosts(self._groups, self._make, self._rest)
        found._made = {place: with_mark(chip, marks) for place, chip in self._made.items()}
        return found

    def _read_whole(self) -> None:
        if self._rest is not None:
            self._groups, self._rest = self._rest.read(), None


class DayChips(QObject):
    """Make chips, and judge the drafts among them after the paint, so that turning a page never waits for the rules.

    ``judged`` carries the marks of posts that were judged since it told last and stand otherwise than before.
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

    def of_span(self, wanted: CalendarFilter, first: date, last: date) -> tuple[Mapping[date, DayPosts], Shown]:
        """Return the chips of a span by day, and how many posts are let through; of a crowded one few are read."""
        numbers = {} if wanted.is_narrow else crowds(self._session, first, last)
        if not numbers:
            span = read_span(self._session, wanted, first, last)
            return self.by_day(span.cells), span.shown
        posts = sum(numbers.values())
        return {day: self._crowded(day, number) for day, number in numbers.items()}, Shown(posts, posts)

    def _crowded(self, day: date, number: int) -> DayPosts:
        groups = self._grouped(read_morning(self._session, day, _SEEN_OF_A_DAY))
        if len(groups) >= number:
            return DayPosts(groups, self._chip)
        return DayPosts(groups, self._chip, Rest(number, partial(self._whole_day, day)))

    def _whole_day(self, day: date) -> Sequence[Sequence[MonthCell]]:
        return self._grouped(read_span(self._session, CalendarFilter(), day, day).cells)

    def by_day(self, cells: Sequence[MonthCell]) -> dict[date, DayPosts]:
        """Return the chips of some placements, by time; one for each post at one time in one state."""
        by_day: dict[str, list[list[MonthCell]]] = {}
        for same in self._grouped(cells):
            by_day.setdefault(same[0].wall[:_DAY_LETTERS], []).append(same)
        return {date.fromisoformat(day): DayPosts(groups, self._chip) for day, groups in by_day.items()}

    def _grouped(self, cells: Sequence[MonthCell]) -> list[list[MonthCell]]:
        """Return together what makes one chip, in the order of the channels."""
        together: defaultdict[tuple[str, str, State], list[MonthCell]] = defaultdict(list)
        for cell in cells:
            together[cell.post_id, cell.wall, cell.state].append(cell)
        for same in together.values():
            if len(same) > 1:
                same.sort(key=self._place)
        return list(together.values())

    def judge(self, posts: Iterable[PostId]) -> None:
        """Begin to judge some posts; what was still to be judged is forgotten."""
        self._unjudged = list(posts)
        if self._unjudged:
            self._timer.start()

    def _place(self, cell: MonthCell) -> int:
        return self._order.get(cell.channel_id, -1)

    def _class_of(self, key: str) -> PriorityClass | None:
        if key not in self._numbers:
            self._numbers[key] = self._session.pack.class_of(key)
        return self._numbers[key]

    def _chip(self, same: Sequence[MonthCell]) -> DayChip:
        first = same[0]
        wall = datetime.fromisoformat(first.wall)
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
        return DayChip(PostId(first.post_id), placements, first.state, wall, names, chip)

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
        changed = {post_id: mark for post_id, mark in marks.items() if self._marks.get(post_id) is not mark}
        self._marks |= changed
        if not self._unjudged:
            self._timer.stop()
        self.judged.emit(changed)


def with_mark(chip: DayChip, marks: dict[PostId, Mark]) -> DayChip:
    """Return a chip with the mark that its post was given, where it was judged."""
    if not chip.is_open or chip.post_id not in marks:
        return chip
    return chip._replace(chip=chip.chip._replace(mark=marks[chip.post_id]))
