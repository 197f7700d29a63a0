"""The board on which a plan is made: each channel's free times and pins, and what was placed so far."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from core.model.kinds import ChannelId, PlacementId
from core.planner.explain import Displaced, Place, Reason, ReasonKind, Unplaced, UnplacedKind
from core.planner.line import FIRST, Waiting, span
from core.planner.slots import Slot

HORIZON = timedelta(days=730)
"""How far ahead slots are given at most: two years."""


@dataclass(slots=True, eq=False)
class Pin:
    """A chosen time on one channel or, for a post that goes out on all at one time, on several.

    ``claimed`` says that somebody who had a turn waits for this time.
    """

    at: datetime
    rank: int
    members: list[Waiting]
    claimed: bool = False

    @property
    def channels(self) -> list[ChannelId]:
        """Return the channels on which the time is held."""
        return [member.channel for member in self.members]

    def gives_way_to(self, rank: int) -> bool:
        """Say whether the pin could give way to a class: its own is lower, and nobody who comes before waits for it."""
        return self.rank > rank and not self.claimed


class Board:
    """Hold what is free, pinned and placed while one plan is made.

    ``times`` are each channel's slots, ``free`` those that nobody has, both ascending; ``pins`` each channel's pins by
    their time; ``lines`` the placements still to be placed, by rank.
    """

    def __init__(self, slots: Mapping[ChannelId, Sequence[Slot]], now: datetime) -> None:
        self.now = now
        self.times = defaultdict(list, {channel: _usable(of_channel, now) for channel, of_channel in slots.items()})
        self.free = defaultdict(list, {channel: times.copy() for channel, times in self.times.items()})
        self.pins: defaultdict[ChannelId, dict[datetime, Pin]] = defaultdict(dict)
        self.lines: defaultdict[int, list[Waiting]] = defaultdict(list)
        self.places: dict[PlacementId, Place] = {}
        self.unplaced: dict[PlacementId, Unplaced] = {}
        self.displaced: list[Displaced] = []
        self.gave_way: dict[PlacementId, PlacementId] = {}

    def enter(self, waiting: Iterable[Waiting]) -> None:
        """Set each placement where it begins: out at once, at its pin, in its class's line, or among the unplaced."""
        pinned = []
        for item in waiting:
            refused = _refusal(item, self.now)
            if refused is not None:
                self.refuse(item, refused)
            elif item.pinned is not None:
                pinned.append((item, item.pinned))
            elif item.immediate:
                self.place(item, max(self.now, item.opens or FIRST), Reason(ReasonKind.EMERGENCY, item.since))
            else:
                self.lines[item.rank].append(item)
        for pin in _pins_of(pinned):
            self._enter_pin(pin)

    def place(self, item: Waiting, at: datetime, reason: Reason) -> None:
        """Give a placement its time."""
        self.places[item.placement] = Place(item.placement, item.channel, at, reason)

    def refuse(self, item: Waiting, kind: UnplacedKind) -> None:
        """Leave a placement without a time."""
        self.unplaced[item.placement] = Unplaced(item.placement, item.channel, kind, item.closes, item.why_closes)

    def is_free(self, channel: ChannelId, at: datetime) -> bool:
        """Say whether a time is a slot of the channel that nobody has."""
        free = self.free[channel]
        index = bisect_left(free, at)
        return index < len(free) and free[index] == at

    def take(self, channel: ChannelId, at: datetime) -> None:
        """Make a time no longer free; one that is no slot never was."""
        if self.is_free(channel, at):
            del self.free[channel][bisect_left(self.free[channel], at)]

    def hold(self, pin: Pin) -> None:
        """Let a pin hold its time on all its channels."""
        for member in pin.members:
            self.take(member.channel, pin.at)
            self.pins[member.channel][pin.at] = pin
            self.place(member, pin.at, Reason(ReasonKind.PINNED, pin.at))

    def lift(self, pin: Pin) -> None:
        """Free a pin's time on all its channels."""
        for member in pin.members:
            del self.pins[member.channel][pin.at]
            insort(self.free[member.channel], pin.at)
            del self.places[member.placement]

    def send_back(self, pin: Pin, by: Waiting) -> None:
        """Put those who had a pin back in line, and report who took their time."""
        self.lines[pin.rank].extend(pin.members)
        self.displaced.extend(Displaced(member.placement, pin.at, by.placement) for member in pin.members)

    def weaker_pins(self, channel: ChannelId, rank: int) -> list[Pin]:
        """Return the pins on a channel that could give way to a class."""
        return [pin for pin in self.pins[channel].values() if pin.gives_way_to(rank)]

    def _enter_pin(self, pin: Pin) -> None:
        for member in pin.members:
            other = self.pins[member.channel].get(pin.at)
            if other is not None:
                self.send_back(pin, next(keeper for keeper in other.members if keeper.channel == member.channel))
                return
        self.hold(pin)


def _usable(slots: Sequence[Slot], now: datetime) -> list[datetime]:
    times = [at for at, _ in groupby(sorted(slot.at for slot in slots))]
    start, end = span(times, now, now + HORIZON)
    return times[start:end]


def _refusal(item: Waiting, now: datetime) -> UnplacedKind | None:
    opens, closes, pinned = item.opens, item.closes, item.pinned
    if closes is not None and opens is not None and opens >= closes:
        return UnplacedKind.WINDOW_EMPTY
    if closes is not None and closes <= now:
        return UnplacedKind.WINDOW_PAST
    if pinned is None:
        return None
    if pinned < now:
        return UnplacedKind.PIN_PAST
    if (opens is not None and pinned < opens) or (closes is not None and pinned >= closes):
        return UnplacedKind.PIN_OUTSIDE_WINDOW
    return None


def _pins_of(pinned: Iterable[tuple[Waiting, datetime]]) -> list[Pin]:
    """Return the pins, highest class first; placements of one post that go out at one time share theirs."""
    pins: dict[tuple[str, datetime], Pin] = {}
    for item, at in sorted(pinned, key=_pin_order):
        key = (item.together or item.placement, at)
        pins.setdefault(key, Pin(at, item.rank, [])).members.append(item)
    return list(pins.values())


def _pin_order(pinned: tuple[Waiting, datetime]) -> tuple[int, datetime, PlacementId]:
    item, _ = pinned
    return item.rank, item.since, item.placement
