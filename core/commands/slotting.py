"""Each channel's slots, from what the calendar says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from core.commands.calendar import Calendar
from core.model.kinds import ChannelId, Day, Instant, Wall
from core.model.town import Channel, ChannelState
from core.planner.slots import ChannelTimes, Slot, Spacing, slots_between
from core.planner.statutory_days import Holiday, holidays_in, statutory_days
from core.store import town as town_queries
from core.store.engine import Engine

_A_MINUTE = timedelta(minutes=1)


def slots_ahead(
    calendar: Calendar, channel_id: ChannelId, taken: Sequence[datetime], now: Instant, until: Instant
) -> tuple[Slot, ...]:
    """Return a channel's slots after now and until an instant; none on a channel that takes no posts.

    ``taken`` are the instants of what is published, pinned, handed over or due there. Slots stand at whole minutes, so
    two moments of one minute have the same.
    """
    channel = calendar.engine.record(Channel, channel_id)
    if channel is None or channel.state is not ChannelState.OPEN:
        return ()
    zone = calendar.zone
    from_wall, to_wall = zone.wall(minute_of(now)) + _A_MINUTE, zone.wall(minute_of(until)) + _A_MINUTE
    times = ChannelTimes(
        channel=channel_id,
        rules=town_queries.slot_times(calendar.engine),
        blackouts=town_queries.blackouts(calendar.engine),
        skipped_days=_skipped_days(calendar.engine, channel_id, range(from_wall.year, to_wall.year + 1)),
        spacing=Spacing(channel.least_gap_minutes, channel.most_a_day),
        taken=taken,
    )
    found = slots_between(times, zone, from_wall, to_wall)
    return tuple(slot for slot in found if now < slot.at)


def minute_of(at: Instant) -> Instant:
    """Return the whole minute in which an instant lies."""
    return at.replace(second=0, microsecond=0)


def skipped_holiday(engine: Engine, channel_id: ChannelId, day: Day) -> Holiday | None:
    """Return the holiday of a day on which a channel has no slots for it; a person may pin there all the same."""
    province = town_queries.province(engine)
    if province is None or not town_queries.skips_holidays(engine, channel_id):
        return None
    return next((holiday for holiday in statutory_days(province, day.year) if holiday.day == day), None)


def is_blacked_out(engine: Engine, channel_id: ChannelId, wall: Wall) -> bool:
    """Tell whether nothing goes out on a channel at a wall time."""
    return any(
        blackout.channel_id in (None, channel_id) and blackout.from_wall <= wall < blackout.to_wall
        for blackout in town_queries.blackouts(engine)
    )


def _skipped_days(engine: Engine, channel_id: ChannelId, years: Iterable[int]) -> frozenset[Day]:
    """Return the holidays that a channel skips; the library of holidays is asked only for one that skips any."""
    province = town_queries.province(engine)
    if province is None or not town_queries.skips_holidays(engine, channel_id):
        return frozenset()
    return holidays_in(province, years)
