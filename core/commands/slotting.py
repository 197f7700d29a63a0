"""Each channel's slots, from what the calendar says of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.commands.calendar import Calendar
from core.model.kinds import ChannelId, Instant, Wall
from core.model.town import Channel, ChannelState
from core.planner.slots import ChannelTimes, Slot, Spacing, slots_between
from core.store import town as town_queries
from core.store.engine import Engine


def slots_ahead(
    calendar: Calendar, channel_id: ChannelId, taken: Sequence[datetime], now: Instant, until: Instant
) -> tuple[Slot, ...]:
    """Return a channel's slots from now until an instant; none on a channel that takes no posts.

    ``taken`` are the instants of what is published, pinned, handed over or due there.
    """
    channel = calendar.engine.record(Channel, channel_id)
    if channel is None or channel.state is not ChannelState.OPEN:
        return ()
    times = ChannelTimes(
        channel=channel_id,
        rules=town_queries.slot_times(calendar.engine),
        blackouts=town_queries.blackouts(calendar.engine),
        spacing=Spacing(channel.least_gap_minutes, channel.most_a_day),
        taken=taken,
    )
    zone = calendar.zone
    found = slots_between(times, zone, zone.wall(now), zone.wall(until) + timedelta(minutes=1))
    return tuple(slot for slot in found if now < slot.at)


def is_blacked_out(engine: Engine, channel_id: ChannelId, wall: Wall) -> bool:
    """Tell whether nothing goes out on a channel at a wall time."""
    return any(
        blackout.channel_id in (None, channel_id) and blackout.from_wall <= wall < blackout.to_wall
        for blackout in town_queries.blackouts(engine)
    )
