"""Tiny lines drawn at random, with the plan made of each and what tests ask of it, in whole hours."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import prod

from hypothesis import strategies as st

from core.model.kinds import ChannelId, PlacementId, PostId
from core.planner.explain import Plan, UnplacedKind
from core.planner.line import HandPlace, Waiting, urgency
from core.planner.plan import plan
from tests.core.planner.builders import NOW, SIGN, WEB, Bounds, Slots, a_waiting, at, hour_of, slots_at
from tests.core.planner.oracle import Window

FOREVER = 10_000
RANKS = (1, 2, 3)
"""The classes of those in line; a pin may stand one lower."""
REFUSED = {
    UnplacedKind.WINDOW_EMPTY,
    UnplacedKind.WINDOW_PAST,
    UnplacedKind.PIN_PAST,
    UnplacedKind.PIN_OUTSIDE_WINDOW,
}


def window_of(item: Waiting) -> Window:
    opens = 0 if item.opens is None else max(0, hour_of(item.opens))
    return opens, FOREVER if item.closes is None else hour_of(item.closes)


@dataclass(frozen=True)
class Case:
    """A line, slots, and the plan made of them."""

    waiting: tuple[Waiting, ...]
    slots: Slots
    made: Plan = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "made", plan(self.waiting, self.slots, NOW))

    def hour(self, item: Waiting) -> int | None:
        """Return the hour that a placement got, ``None`` if none."""
        place = self.made.places.get(item.placement)
        return None if place is None else hour_of(place.at)

    def by(self, item: Waiting) -> Waiting | None:
        """Return who took a placement's pin."""
        lost = [each.by for each in self.made.displaced if each.placement == item.placement]
        return next((other for other in self.waiting if other.placement in lost), None)

    def pins(self) -> list[Waiting]:
        """Return what was pinned when the classes' turns began."""
        refused = {name for name, unplaced in self.made.unplaced.items() if unplaced.kind in REFUSED}
        pinned = [item for item in self.waiting if item.pinned is not None and item.placement not in refused]
        return [item for item in pinned if not self._collided(item)]

    def by_turn(self) -> list[Waiting]:
        """Return who got a time, or none, by the turn of its class: neither at once, nor pinned, nor tied."""
        pinned = {item.placement for item in self.waiting if item.pinned is not None and self.by(item) is None}
        return [
            item
            for item in self.waiting
            if item.placement not in pinned and not item.immediate and item.together is None
        ]

    def waits_at(self, item: Waiting, hour: int) -> bool:
        """Say whether a placement could go out at an hour and got a later one or none."""
        opens, closes = window_of(item)
        own = self.hour(item)
        return opens <= hour < closes and (own is None or own > hour)

    def lifted_by(self, rank: int) -> list[Waiting]:
        """Return the pins that gave way to a class."""
        takers = [(item, self.by(item)) for item in self.pins()]
        return [item for item, by in takers if by is not None and by.rank == rank]

    def pinned_after(self, rank: int) -> list[Waiting]:
        """Return the pins that stood when the turn of a class was over."""
        takers = [(item, self.by(item)) for item in self.pins()]
        return [item for item, by in takers if by is None or by.rank > rank]

    def left_for(self, rank: int, channel: ChannelId) -> set[int]:
        """Return what classes above, pins that stand, and posts tied to one time leave for a class on a channel."""
        hours = {hour_of(slot.at) for slot in self.slots.get(channel, ()) if slot.at >= NOW}
        hours |= {hour_of(item.pinned) for item in self.pins() if item.pinned is not None and item.channel == channel}
        for item in self.waiting:
            above = item.rank < rank or (item.rank == rank and item.together is not None)
            hour = self.hour(item)
            if item.channel == channel and above and hour is not None and not item.immediate:
                hours.discard(hour)
        for pin in self.pinned_after(rank):
            if pin.channel == channel and pin.pinned is not None:
                hours.discard(hour_of(pin.pinned))
        return hours

    def in_order(self, rank: int, channel: ChannelId) -> list[Waiting]:
        """Return who of a class had its turn on a channel, in the order of their turns."""
        line = [item for item in self.by_turn() if (item.rank, item.channel) == (rank, channel)]
        return put_by_hand(line, [order for order in orders_in(line) if order[1] not in self.made.gave_way])

    def _collided(self, item: Waiting) -> bool:
        by = self.by(item)
        return by is not None and by.pinned == item.pinned


Order = tuple[int, PlacementId, PlacementId | None]
"""In which hour somebody was put by hand before another, or at the end."""


def orders_in(line: list[Waiting]) -> list[Order]:
    """Return the orders by hand that mean somebody in a line, the earliest first."""
    ids = {item.placement for item in line}
    orders = [(hour_of(item.by_hand.moment), item.placement, item.by_hand.before) for item in line if item.by_hand]
    return sorted((order for order in orders if order[2] is None or order[2] in ids), key=lambda order: order[:2])


def put_by_hand(line: list[Waiting], orders: list[Order]) -> list[Waiting]:
    """Return a line by urgency with the orders carried out one after the other."""
    ids = [item.placement for item in sorted(line, key=urgency)]
    for _, who, before in orders:
        if who != before:
            ids.remove(who)
            ids.insert(len(ids) if before is None else ids.index(before), who)
    return [next(item for item in line if item.placement == each) for each in ids]


OPENS = (None, None, None, 0, 1, 2, 3, 4, -1)
SPANS = (None, 1, 1, 2, 2, 3, 4, 6, 0)
PINNED = (None, None, None, None, None, None, None, None, None, 1, 2, 3, -1)
SINCE = (0, -1, -2)
CHOICES = (RANKS, OPENS, SPANS, PINNED, SINCE)


def decoded(name: str, channel: ChannelId, code: int) -> Waiting:
    """Build a placement of a number: one draw each is quick to make and to make smaller."""
    chosen: list[int | None] = []
    for choices in CHOICES:
        code, index = divmod(code, len(choices))
        chosen.append(choices[index])
    rank, opens, span, pinned, since = chosen
    closes = None if span is None else (opens or 0) + span
    return a_waiting(name, rank or 1, Bounds(opens, closes, pinned), channel, since or 0)


codes = st.integers(0, prod(len(choices) for choices in CHOICES) - 1)


def hours_in(bits: int) -> list[int]:
    """Return the hours from the one before now until seven that have their bit set."""
    return [bit - 1 for bit in range(8) if bits >> bit & 1]


@st.composite
def lines(draw: st.DrawFn, channels: tuple[ChannelId, ...], most: int) -> list[Waiting]:
    """Draw placements of posts of their own; most windows are narrow, some are past or empty."""
    drawn = draw(st.lists(st.tuples(st.sampled_from(channels), codes), min_size=2, max_size=most))
    waiting = [decoded("abcdefghij"[index], *each) for index, each in enumerate(drawn)]
    hands = st.tuples(st.integers(0, len(waiting) - 1), st.integers(-1, len(waiting) - 1))
    for hour, (who, before) in enumerate(draw(st.lists(hands, max_size=4))):
        other = None if before < 0 else waiting[before].placement
        waiting[who] = replace(waiting[who], by_hand=HandPlace(other, at(hour // 2 - 9)))
    return waiting


@st.composite
def pins_on(draw: st.DrawFn, channel: ChannelId) -> list[Waiting]:
    """Draw pins of the lower classes, each at an hour of its own and without a deadline."""
    hours = [hour for hour in hours_in(draw(st.integers(0, 255))) if hour >= 0]
    ranks = draw(st.integers(0, 3 ** len(hours) - 1))
    return [
        a_waiting(f"pin {channel} {hour}", RANKS[ranks // 3**index % 3] + 1, Bounds(pinned=hour), channel)
        for index, hour in enumerate(hours)
    ]


def slots_on(channel: ChannelId) -> st.SearchStrategy[Slots]:
    return st.integers(0, 255).map(lambda bits: slots_at(*hours_in(bits), channel=channel))


@st.composite
def plain_cases(draw: st.DrawFn) -> Case:
    """Draw a line on one channel."""
    return Case((*draw(lines((WEB,), 7)), *draw(pins_on(WEB))), draw(slots_on(WEB)))


@st.composite
def tied_cases(draw: st.DrawFn) -> Case:
    """Draw a line on two channels, with posts that go out on both at one time, and an emergency."""
    waiting = [*draw(lines((WEB, SIGN), 6)), *draw(pins_on(SIGN))]
    for number, code in enumerate(draw(st.lists(codes, min_size=1, max_size=3))):
        post = PostId(f"post {number}")
        pinned = draw(st.none() | st.integers(0, 3).map(at))
        for item in (decoded(f"{post} {name}", name, code) for name in (WEB, SIGN)):
            chosen = item.pinned if pinned is None else pinned
            waiting.append(replace(item, post=post, together=post, rank=item.rank + bool(chosen), pinned=chosen))
    if draw(st.booleans()):
        waiting[0] = replace(waiting[0], rank=0, immediate=True, pinned=None)
    return Case(tuple(waiting), {**draw(slots_on(WEB)), **draw(slots_on(SIGN))})


any_cases = plain_cases() | tied_cases()
