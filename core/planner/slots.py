"""The slots of a channel: recurrence rules expanded in wall time, blackouts and skipped days out, then spaced."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from core.ambient import Resolved, WallNote, Zone
from core.model.kinds import ChannelId
from core.model.town import BlackoutTime, SlotTimes
from core.planner.recurrence import walls_of


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which a channel posts: naive wall time and aware UTC instant.

    ``note`` says whether the rule's wall time does not exist on that day, or exists twice.
    """

    channel: ChannelId
    wall: datetime
    at: datetime
    note: WallNote = WallNote.NONE


@dataclass(frozen=True, slots=True)
class Spacing:
    """How posts on a channel keep apart. A day is one of the municipality's zone; ``None`` a day: any number."""

    least_gap_minutes: int = 0
    most_a_day: int | None = None


@dataclass(frozen=True, slots=True)
class ChannelTimes:
    """All that settles the slots of one channel.

    Rules and blackouts of other channels may be among these; they are left alone. ``taken`` are the instants, in any
    order, of what is published, handed over or pinned on the channel.
    """

    channel: ChannelId
    rules: Sequence[SlotTimes]
    blackouts: Sequence[BlackoutTime] = ()
    skipped_days: frozenset[date] = frozenset()
    spacing: Spacing = Spacing()
    taken: Sequence[datetime] = ()


def slots_between(times: ChannelTimes, zone: Zone, from_wall: datetime, to_wall: datetime) -> tuple[Slot, ...]:
    """Return a channel's slots from ``from_wall`` until before ``to_wall``, in order, each instant once.

    Raises:
        BadRule: a recurrence rule is not one that slots can have.
    """
    return spaced(expanded(times, zone, from_wall, to_wall), times, zone)


def expanded(times: ChannelTimes, zone: Zone, from_wall: datetime, to_wall: datetime) -> tuple[Slot, ...]:
    """Return what the rules give outside blackouts and skipped days, before it is spaced; ``taken`` plays no part.

    Rules are expanded in wall time and each time resolved by itself, so that 9:00 stays 9:00 over a change of clocks.

    Raises:
        BadRule: a recurrence rule is not one that slots can have.
    """
    rules = tuple(rule for rule in times.rules if rule.channel_id == times.channel)
    first, last = from_wall.date(), to_wall.date()
    return tuple(
        slot
        for slot in _of_days(times.channel, rules, zone, first, last)
        if from_wall <= slot.wall < to_wall and _is_open(times, slot.wall)
    )


@lru_cache(maxsize=64)  # a queue asks for the same days again and again, and following a rule is slow
def _of_days(channel: ChannelId, rules: tuple[SlotTimes, ...], zone: Zone, first: date, last: date) -> tuple[Slot, ...]:
    """Return what a channel's own rules give from the first day to the last, in order, each instant once."""
    found: dict[datetime, Slot] = {}
    # From a day before: a time that does not exist there may move into the span.
    from_wall = datetime.combine(first, time.min) - timedelta(days=1)
    for rule in rules:
        for wall in walls_of(rule, from_wall, datetime.combine(last, time.max)):
            slot = _slot(channel, zone.resolve(wall))
            # Two rules may give one instant; a time that stands so in its rule has nothing to say.
            if slot.at not in found or slot.note is WallNote.NONE:
                found[slot.at] = slot
    return tuple(found[at] for at in sorted(found))


def spaced(slots: Sequence[Slot], times: ChannelTimes, zone: Zone) -> tuple[Slot, ...]:
    """Return the slots, earliest first, that keep the channel's spacing among themselves and with what is taken.

    A slot at a taken time is taken. A gap of exactly the least is kept.
    """
    taken = sorted(times.taken)
    gap = timedelta(minutes=times.spacing.least_gap_minutes)
    most_a_day = times.spacing.most_a_day
    of_day = Counter() if most_a_day is None else Counter(zone.wall(at).date() for at in taken)
    kept: list[Slot] = []
    for slot in slots:
        if (kept and slot.at - kept[-1].at < gap) or not _keeps_apart(slot.at, taken, gap):
            continue
        if most_a_day is not None:
            day = slot.wall.date()
            if of_day[day] >= most_a_day:
                continue
            of_day[day] += 1
        kept.append(slot)
    return tuple(kept)


def _slot(channel: ChannelId, resolved: Resolved) -> Slot:
    return Slot(channel, resolved.wall, resolved.at, resolved.note)


def _keeps_apart(at: datetime, taken: Sequence[datetime], gap: timedelta) -> bool:
    """Say whether an instant is none of the ascending ones that are taken, and no closer to any than the gap."""
    after = bisect_left(taken, at)
    if after < len(taken) and (taken[after] == at or taken[after] - at < gap):
        return False
    return after == 0 or at - taken[after - 1] >= gap


def _is_open(times: ChannelTimes, wall: datetime) -> bool:
    """Say whether a channel posts at a wall time at all."""
    if wall.date() in times.skipped_days:
        return False
    return not any(
        blackout.channel_id in (None, times.channel) and blackout.from_wall <= wall < blackout.to_wall
        for blackout in times.blackouts
    )
