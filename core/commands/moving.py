"""Where posts go that are moved to a day: which command a drop, or a move by keyboard, asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from core.commands.calendar import Calendar
from core.commands.posts import PlanFor
from core.commands.schedule import Pin
from core.commands.several import MoveTogether
from core.commands.slotting import slots_ahead
from core.errors import NotAllowed
from core.model.day_place import Place
from core.model.kinds import ChannelId, Day, Instant, PlacementId, PostId, Wall
from core.model.posts import Placement, Post
from core.model.states import SCHEDULED, State
from core.model.town import Channel
from core.store import posts as post_queries
from core.store.rows import instant_text

_WAITING = SCHEDULED | {State.ASKED}
_A_DAY, _LAST_MINUTE = timedelta(days=1), time(23, 59)


def move_to(calendar: Calendar, placements: Sequence[Placement], place: Place, reason: str = "") -> MoveTogether:
    """Return the command that moves placements to a place: drafts are planned, what waits or is scheduled is pinned.

    A post's channels keep one time together where they have a free slot in common; one that is pinned where it would go
    is left alone. ``reason`` is why it goes before posts of a higher class.

    Raises: NotAllowed for what has no time that could be moved, a day gone by, a day without a free slot, or for what
    is in line and would stand without a day.
    """
    now = calendar.ambient.clock.now()
    if place.day is not None and place.day < calendar.zone.wall(now).date():
        raise NotAllowed("day-is-past")
    for placement in placements:
        _ensure_movable(calendar, placement, place)
    drafts = (PlanFor(p.id, _wished(p, place)) for p in placements if p.state is State.DRAFT)
    waiting = [p for p in placements if p.state in _WAITING]
    return MoveTogether((*drafts, *_pins(calendar, waiting, place, reason)))


def _ensure_movable(calendar: Calendar, placement: Placement, place: Place) -> None:
    if placement.state is State.DRAFT or (placement.state in _WAITING and place.day is not None):
        return
    post = calendar.engine.record(Post, placement.post_id)
    title = "" if post is None else post.title
    if placement.state in _WAITING:
        raise NotAllowed("no-day-in-line", title=title)
    raise NotAllowed("cannot-be-moved", title=title, state=placement.state.value)


def _wished(placement: Placement, place: Place) -> Wall | None:
    """Return a draft's wish for a day, at the time that it wished for before."""
    if place.day is None:
        return None
    before = time() if placement.planned is None else placement.planned.time()
    return datetime.combine(place.day, place.time or before)


def _pins(calendar: Calendar, waiting: Sequence[Placement], place: Place, reason: str) -> Iterator[Pin]:
    if place.day is None:
        return
    if place.time is not None:
        wall = datetime.combine(place.day, place.time)
        yield from (Pin(p.id, wall, reason) for p in waiting if not _is_pinned_at(p, wall))
        return
    slots = _Slots(calendar, place.day, {placement.id for placement in waiting})
    of_post: dict[PostId, list[Placement]] = {}
    for placement in waiting:
        of_post.setdefault(placement.post_id, []).append(placement)
    for same in of_post.values():
        for placement, wall in zip(same, slots.take([p.channel_id for p in same]), strict=True):
            if not _is_pinned_at(placement, wall):
                yield Pin(placement.id, wall, reason)


def _is_pinned_at(placement: Placement, wall: Wall) -> bool:
    return placement.state is State.PINNED and placement.at_wall == wall


class _Slots:
    """The free slots of a day, by channel; each is given once. What is moved itself takes none."""

    def __init__(self, calendar: Calendar, day: Day, moved: set[PlacementId]) -> None:
        self._calendar = calendar
        self._day = day
        self._moved = moved
        self._free: dict[ChannelId, list[Wall]] = {}

    def take(self, channels: Sequence[ChannelId]) -> list[Wall]:
        """Take a slot on each channel, at one time for all where there is one. Raises: NotAllowed without a slot."""
        for channel_id in channels:
            if channel_id not in self._free:
                self._free[channel_id] = self._read(channel_id)
            if not self._free[channel_id]:
                channel = self._calendar.engine.record(Channel, channel_id)
                name = "" if channel is None else channel.name
                raise NotAllowed("no-free-slot", channel=name, slot_day=self._day.isoformat())
        shared = [wall for wall in self._free[channels[0]] if all(wall in self._free[each] for each in channels)]
        taken = [shared[0] if shared else self._free[channel_id][0] for channel_id in channels]
        for channel_id, wall in zip(channels, taken, strict=True):
            self._free[channel_id].remove(wall)
        return taken

    def _read(self, channel_id: ChannelId) -> list[Wall]:
        """Return a channel's slots of the day: those where nobody stands, then those where somebody waits who moves."""
        fixed, waiting = self._taken(channel_id)
        empty = self._slots(channel_id, [*fixed, *waiting])
        return [*empty, *(wall for wall in self._slots(channel_id, fixed) if wall not in empty)]

    def _slots(self, channel_id: ChannelId, taken: Sequence[Instant]) -> list[Wall]:
        calendar = self._calendar
        begins = calendar.zone.at(datetime.combine(self._day, time())) - timedelta(seconds=1)
        until = calendar.zone.at(datetime.combine(self._day, _LAST_MINUTE))
        found = slots_ahead(calendar, channel_id, taken, max(begins, calendar.ambient.clock.now()), until)
        return [slot.wall for slot in found if slot.wall.date() == self._day]

    def _taken(self, channel_id: ChannelId) -> tuple[list[Instant], list[Instant]]:
        """Return at what instants round the day somebody stands for good on a channel, and at what ones one waits."""
        engine = self._calendar.engine
        begins = self._calendar.zone.at(datetime.combine(self._day, time()))
        since, until = instant_text(begins - _A_DAY), instant_text(begins + 2 * _A_DAY)
        fixed = [datetime.fromisoformat(at) for _, at in post_queries.taken_instants(engine, [channel_id], since)]
        waiting: list[Instant] = []
        for line in post_queries.in_line_between(engine, channel_id, since, until):
            placement = line.placement
            if placement.at is not None and placement.id not in self._moved:
                (fixed if placement.state is State.PINNED else waiting).append(placement.at)
        return fixed, waiting
