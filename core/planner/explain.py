"""What a plan says: places with their reasons, what could not be placed and why, and what moved by whose doing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from core.model.kinds import ChannelId, PlacementId


class ReasonKind(Enum):
    """Say why a placement has its time; each member tells what the reason's ``moment`` is."""

    EMERGENCY = "emergency"
    """Goes out at once. Moment: in line since."""
    PINNED = "pinned"
    """Keeps the time that a person chose. Moment: that time."""
    TOGETHER = "together"
    """Goes out at the first time free on all channels of its post, without a deadline. Moment: in line since."""
    DUE_BEFORE = "due-before"
    """Stands by its "must go out before". Moment: that bound, exclusive."""
    CLOSES_BEFORE = "closes-before"
    """Stands by the end of its window, which ``key`` names. Moment: that end, exclusive."""
    NOT_BEFORE = "not-before"
    """Waited for its window to open. Moment: that opening."""
    IN_LINE_SINCE = "in-line-since"
    """Had its turn. Moment: in line since."""
    BY_HAND = "by-hand"
    """Stands where a person put it. Moment: when; ``key``: the placement before which it was put."""
    BY_HAND_LAST = "by-hand-last"
    """Stands at the end of its class, where a person put it. Moment: when."""
    HAND_GAVE_WAY = "hand-gave-way"
    """Was put somewhere by hand, which gave way. Moment: when; ``key``: who would have missed its window by it."""


class Reason(NamedTuple):
    """Why a placement has its time. ``key`` is what the kind says, else ``Waiting.why_closes`` or ``None``."""

    # A named tuple, as Place and Unplaced: a plan makes ten thousand, a frozen dataclass costs three times as much.

    kind: ReasonKind
    moment: datetime
    key: str | None = None


class Place(NamedTuple):
    """The time that a placement got, an aware UTC instant, with the reason."""

    placement: PlacementId
    channel: ChannelId
    at: datetime
    reason: Reason


class UnplacedKind(Enum):
    """Say why a placement got no time."""

    WINDOW_EMPTY = "window-empty"
    """The window closes before it opens."""
    WINDOW_PAST = "window-past"
    """The window has closed."""
    PIN_PAST = "pin-past"
    """The chosen time has gone by."""
    PIN_OUTSIDE_WINDOW = "pin-outside-window"
    """The chosen time is not in the window."""
    NO_SLOT_IN_WINDOW = "no-slot-in-window"
    """The channel has no slot in the window."""
    NO_COMMON_TIME = "no-common-time"
    """The post goes out on all its channels at one time, and no time in the window is free on all."""
    TAKEN_BY_EARLIER = "taken-by-earlier"
    """More urgent placements of the same class took what higher classes had left."""
    TAKEN_BY_PINNED = "taken-by-pinned"
    """What higher classes left is pinned."""
    TAKEN_BY_HIGHER = "taken-by-higher"
    """Higher classes took every slot in the window."""


class Unplaced(NamedTuple):
    """A placement in line without a time. ``closes`` is its window's end, ``key`` what ends it; ``None``: nothing."""

    placement: PlacementId
    channel: ChannelId
    kind: UnplacedKind
    closes: datetime | None
    key: str | None


@dataclass(frozen=True, slots=True)
class Displaced:
    """A placement that lost its pin and went back in line. ``by`` is the placement that took its time."""

    placement: PlacementId
    was: datetime
    by: PlacementId


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything in line stands: each placement is in ``places`` or in ``unplaced``, never in both.

    ``gave_way`` maps each placement whose order by hand does not hold to the one who would miss its window by it.
    """

    places: Mapping[PlacementId, Place]
    unplaced: Mapping[PlacementId, Unplaced]
    displaced: tuple[Displaced, ...]
    gave_way: Mapping[PlacementId, PlacementId]


@dataclass(frozen=True, slots=True)
class Move:
    """A change of one placement's time. ``was`` and ``to`` are ``None`` for no time.

    ``taken_by`` is the placement that has the former time now and had it not before; ``None`` where nobody took it.
    """

    placement: PlacementId
    was: datetime | None
    to: datetime | None
    taken_by: PlacementId | None


def diff(before: Mapping[PlacementId, datetime | None], plan: Plan) -> tuple[Move, ...]:
    """Return what differs between the times placements had and a plan, earliest first.

    ``before`` gives each placement's time, ``None`` or nothing where it had none. What the plan does not speak of (it
    went out, or left the line) is not a move.
    """
    moved: list[Place | Unplaced] = [each for each in plan.places.values() if before.get(each.placement) != each.at]
    moved += [each for each in plan.unplaced.values() if before.get(each.placement) is not None]
    holders = times_held(plan) if moved else {}
    moves = []
    for entry in moved:
        was = before.get(entry.placement)
        to = entry.at if isinstance(entry, Place) else None
        holder = None if was is None else holders.get((entry.channel, was))
        came = holder is not None and before.get(holder) != was
        moves.append(Move(entry.placement, was, to, holder if came else None))
    return tuple(sorted(moves, key=_earliest_first))


def times_held(plan: Plan) -> dict[tuple[ChannelId, datetime], PlacementId]:
    """Return who holds each time of each channel. Emergencies go out at once and hold no time."""
    return {
        (place.channel, place.at): place.placement
        for place in plan.places.values()
        if place.reason.kind is not ReasonKind.EMERGENCY
    }


def _earliest_first(move: Move) -> tuple[datetime, PlacementId]:
    moments = [moment for moment in (move.was, move.to) if moment is not None]
    return min(moments), move.placement
