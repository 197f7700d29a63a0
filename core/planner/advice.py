"""Advice: which one exchange lets a post go out in time that misses its window by the strict order of classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.model.kinds import ChannelId, PlacementId
from core.planner.board import Board
from core.planner.explain import Plan, UnplacedKind
from core.planner.line import FIRST, LAST, Swept, Waiting, covers, has_any, sweep, urgency
from core.planner.passing_on import Passing, passing_of
from core.planner.plan import plan
from core.planner.slots import Slot

_TAKEN = frozenset({UnplacedKind.TAKEN_BY_EARLIER, UnplacedKind.TAKEN_BY_HIGHER})
_MOST_PLANNED = 200_000
"""How many placements are planned at most to find advice, all trials together: it takes bounded time."""

_LOOKS_A_PLAN = 10
"""How many looks for a matching take the time of one plan."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A placement that goes out in time if it is pinned to the time of one of a higher class, which moves.

    ``rescued`` would go out at ``at``, ``moved`` at ``to`` instead of then, in its own window.
    """

    rescued: PlacementId
    at: datetime
    moved: PlacementId
    to: datetime


def exchanges(
    waiting: Sequence[Waiting], slots: Mapping[ChannelId, Sequence[Slot]], now: datetime, made: Plan
) -> tuple[Exchange, ...]:
    """Return for each placement that an exchange can rescue one such exchange, the highest class first.

    ``made`` is the plan of the same line. An exchange is told only where everyone who has a time by ``made`` has one
    still and no pin gives way, which the plan itself is asked. The lowest of the higher classes moves, and of those the
    latest; where that does not help others are tried, until so many placements have been planned as is reasonable.
    """
    found: list[Exchange] = []
    left = _MOST_PLANNED
    rooms: dict[ChannelId, _Room] = {}
    for missing in sorted((item for item in waiting if _could_be_rescued(item, made)), key=_rank_and_urgency):
        if missing.channel not in rooms:
            rooms[missing.channel] = _room(missing.channel, waiting, slots, _Now(now, made))
        room = rooms[missing.channel]
        if room.is_known_full(missing):
            continue
        left -= len(room.line) // _LOOKS_A_PLAN
        if not room.has_place_for(missing):
            continue
        for moved, at in room.chances_of(missing):
            if room.spoils(at):
                left -= len(room.line) // _LOOKS_A_PLAN
                continue
            left -= len(room.line)
            if left < 0:
                return tuple(found)
            to = room.moved_to(moved, missing)
            if to is not None:
                found.append(Exchange(missing.placement, at, moved.placement, to))
                break
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Now:
    """The moment of a plan, and the plan."""

    now: datetime
    made: Plan


@dataclass(frozen=True, slots=True)
class _Room:
    """What there is on one channel.

    ``line`` is everyone on the channels that hang together with it and ``slots`` the slots there. ``bound`` is how
    those who have a time on the channel by their turn, and a deadline, would go out at such times and free ones, the
    earliest deadline first and whatever their class. ``full`` are spans, from and until
    before, in which nobody finds a time more. ``chances`` are the times by turn that may be given to
    another, of who should move first before the rest; ``passing`` tells at less cost than a plan which of them may not.
    """

    line: Sequence[Waiting]
    slots: Mapping[ChannelId, Sequence[Slot]]
    plan: _Now
    bound: Swept
    chances: list[tuple[Waiting, datetime]]
    passing: Passing | None
    full: list[tuple[datetime, datetime]] = field(default_factory=list)

    def time_of(self, item: Waiting) -> datetime:
        """Return the time that a placement has."""
        return self.plan.made.places[item.placement].at

    def is_known_full(self, missing: Waiting) -> bool:
        """Say whether a look for another has shown that there is no place."""
        opens, closes = missing.opens or FIRST, missing.closes or LAST
        return any(start <= opens and closes <= end for start, end in self.full)

    def has_place_for(self, missing: Waiting) -> bool:
        """Say whether a matching gets all out in time who are now, and one more: without, no exchange helps.

        Its window is widened by those of all who hold a time in it, until a free time is in it or nothing is gained.
        """
        opens, closes = missing.opens or FIRST, missing.closes or LAST
        while not has_any(self.bound.free, opens, closes):
            inside = [item for item, at in self.bound.taken if opens <= at < closes]
            wider_opens = min((item.opens or FIRST for item in inside), default=opens)
            wider_closes = max((item.closes or LAST for item in inside), default=closes)
            if wider_opens >= opens and wider_closes <= closes:
                self.full.append((opens, closes))
                return False
            opens, closes = min(opens, wider_opens), max(closes, wider_closes)
        return True

    def chances_of(self, missing: Waiting) -> list[tuple[Waiting, datetime]]:
        """Return who of the higher classes has a time that a placement could use, the one that should move first."""
        return [each for each in self.chances if each[0].rank < missing.rank and covers(missing, each[1])]

    def spoils(self, at: datetime) -> bool:
        """Say whether it is certain that nobody can be given a time; it is not looked at again then."""
        if self.passing is None or not self.passing.spoils(at):
            return False
        self.chances[:] = [each for each in self.chances if each[1] != at]
        return True

    def moved_to(self, moved: Waiting, missing: Waiting) -> datetime | None:
        """Return when one goes out whose time another is pinned to; ``None`` where that spoils anything."""
        at = self.time_of(moved)
        line = [replace(item, pinned=at) if item is missing else item for item in self.line]
        again, made = plan(line, self.slots, self.plan.now), self.plan.made
        lost = {each.placement for each in again.displaced} - {each.placement for each in made.displaced}
        ours = (item.placement for item in self.line if item.placement in made.places)
        spoils = bool(lost) or any(each not in again.places for each in ours)
        return None if spoils else again.places[moved.placement].at


def _room(
    channel: ChannelId, waiting: Sequence[Waiting], slots: Mapping[ChannelId, Sequence[Slot]], plan_now: _Now
) -> _Room:
    channels = _tied_channels(waiting, channel)
    line = [item for item in waiting if item.channel in channels]
    places = plan_now.made.places
    here = [item for item in line if item.channel == channel and item.placement in places]
    by_turn = [item for item in here if _waits_for_a_turn(item)]
    ours = {places[item.placement].at for item in by_turn}
    taken = {places[item.placement].at for item in here if not _waits_for_a_turn(item) and not item.immediate}
    times = sorted(ours | {slot.at for slot in slots.get(channel, ()) if slot.at >= plan_now.now} - taken)
    bound = sweep(sorted((item for item in by_turn if item.closes is not None), key=urgency), times)
    on = {each: slots.get(each, ()) for each in channels}
    chances = sorted(((item, places[item.placement].at) for item in by_turn), key=_rank_and_time, reverse=True)
    passing = passing_of(line, Board(on, plan_now.now).times[channel], plan_now.made) if len(channels) == 1 else None
    return _Room(line, on, plan_now, bound, chances, passing)


def _could_be_rescued(item: Waiting, made: Plan) -> bool:
    unplaced = made.unplaced.get(item.placement)
    return unplaced is not None and unplaced.kind in _TAKEN and item.closes is not None and _waits_for_a_turn(item)


def _waits_for_a_turn(item: Waiting) -> bool:
    return item.pinned is None and item.together is None and not item.immediate


def _rank_and_urgency(item: Waiting) -> tuple[object, ...]:
    return item.rank, *urgency(item)


def _tied_channels(waiting: Iterable[Waiting], channel: ChannelId) -> frozenset[ChannelId]:
    """Return the channels on which a change of one channel's plan may show: those that posts tie to it."""
    posts: dict[object, set[ChannelId]] = {}
    for item in waiting:
        if item.together is not None:
            posts.setdefault(item.together, set()).add(item.channel)
    found, todo = {channel}, list(posts.values())
    while near := [channels for channels in todo if channels & found]:
        found.update(*near)
        todo = [channels for channels in todo if not channels & found]
    return frozenset(found)


def _rank_and_time(placed: tuple[Waiting, datetime]) -> tuple[int, datetime, PlacementId]:
    item, at = placed
    return item.rank, at, item.placement
