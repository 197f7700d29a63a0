"""Small lines, slots and plans to test the planner with; hours count from ``NOW``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from core.model.kinds import ChannelId, PlacementId, PostId
from core.planner.explain import Plan
from core.planner.line import Waiting
from core.planner.slots import Slot

NOW = datetime(2026, 11, 23, 16, tzinfo=UTC)
WEB = ChannelId("web")
SIGN = ChannelId("sign")
Slots = Mapping[ChannelId, Sequence[Slot]]


def at(hour: float) -> datetime:
    return NOW + timedelta(hours=hour)


def hour_of(moment: datetime) -> int:
    return round((moment - NOW) / timedelta(hours=1))


@dataclass(frozen=True)
class Bounds:
    """Hours from and until before which a placement may go out, and the hour it is pinned to."""

    opens: int | None = None
    closes: int | None = None
    pinned: int | None = None


ANY_TIME = Bounds()


def before(hour: int) -> Bounds:
    return Bounds(closes=hour)


def pinned_to(hour: int) -> Bounds:
    return Bounds(pinned=hour)


def a_waiting(name: str, rank: int = 2, bounds: Bounds = ANY_TIME, channel: ChannelId = WEB, since: int = 0) -> Waiting:
    """Build a placement in line; ``since`` is in hours, like the bounds, and the post is named like the placement."""
    opens, closes, pinned = (
        None if hour is None else at(hour) for hour in (bounds.opens, bounds.closes, bounds.pinned)
    )
    return Waiting(
        PlacementId(name), PostId(name), channel, rank, at(since), opens=opens, closes=closes, due=closes, pinned=pinned
    )


def slots_at(*hours: int, channel: ChannelId = WEB) -> dict[ChannelId, list[Slot]]:
    return {channel: [Slot(channel, at(hour).replace(tzinfo=None), at(hour)) for hour in hours]}


def hours_of(plan: Plan) -> dict[str, int]:
    """Return the hour of each placement that got one."""
    return {placement: hour_of(place.at) for placement, place in plan.places.items()}
