"""The queue as the planner takes it: who waits on which channels, and the slots that they can use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from core.commands.desk import Desk
from core.commands.slotting import minute_of, slots_ahead
from core.model.kinds import ChannelId, Instant
from core.model.posts import HandOrder
from core.model.states import State
from core.planner.explain import Plan
from core.planner.line import HandPlace, Waiting
from core.planner.plan import horizon, plan
from core.planner.slots import Slot
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.posts import InLine
from core.store.rows import instant_text

_FIRST_REACH = timedelta(days=14)


class Queue(NamedTuple):
    """The whole line on some channels, those of it who wait for a time, each channel's slots, and the moment."""

    lines: Sequence[InLine]
    waiting: Sequence[Waiting]
    slots: dict[ChannelId, tuple[Slot, ...]]
    now: Instant

    def planned(self) -> Plan:
        """Plan it, pins among it; what is due keeps its time and is not in the plan."""
        return plan(self.waiting, self.slots, self.now)


def queue_on(desk: Desk, channels: Iterable[ChannelId] | None) -> Queue:
    """Return the queue on channels as the step has left it so far; ``None`` means all."""
    on = [channel.id for channel in town_queries.channels(desk.engine)] if channels is None else list(channels)
    lines = desk.kept.in_line(desk.tx, on)
    orders = {order.id: order for order in desk.kept.hand_orders(desk.tx)}
    tell, pack = partial(_waiting, desk), desk.calendar.pack
    waiting = [
        desk.kept.waiting(pack, line, orders.get(line.placement.id), tell) for line in lines if is_ahead(desk, line)
    ]
    return Queue(lines, waiting, _slots(desk, waiting, lines), desk.now)


def is_ahead(desk: Desk, line: InLine) -> bool:
    """Tell whether a placement in line is still to be given a time, or has one that is not due."""
    return line.placement.at is None or line.placement.at > desk.now


def is_pinned(line: InLine) -> bool:
    """Tell whether a placement in line stands at a time of a person's choice."""
    return line.placement.state is State.PINNED


def _waiting(desk: Desk, line: InLine, order: HandOrder | None) -> Waiting:
    placement = line.placement
    priority = desk.priority_class(line.class_key)
    assert placement.since is not None
    return Waiting(
        placement=placement.id,
        post=placement.post_id,
        channel=placement.channel_id,
        rank=priority.number - 1,
        since=placement.since,
        immediate=priority.immediate,
        opens=placement.opens,
        closes=placement.closes,
        due=None if line.go_out_before is None else desk.instant(datetime.fromisoformat(line.go_out_before)),
        pinned=placement.at if is_pinned(line) else None,
        together=placement.post_id if line.together else None,
        why_closes=placement.closes_why or None,
        by_hand=None if order is None else HandPlace(order.put_before, order.ordered_at),
    )


def _slots(desk: Desk, waiting: Iterable[Waiting], lines: Iterable[InLine]) -> dict[ChannelId, tuple[Slot, ...]]:
    """Return each channel's slots, far enough ahead for all that wait there and no further.

    ``lines`` is the whole line: its pins, and what is due, take times of their own.
    """
    by_channel: defaultdict[ChannelId, list[Waiting]] = defaultdict(list)
    for item in waiting:
        by_channel[item.channel].append(item)
    taken: defaultdict[ChannelId, list[datetime]] = defaultdict(list)
    since = instant_text(desk.now - timedelta(days=2))
    for channel_id, at in post_queries.taken_instants(desk.engine, by_channel.keys(), since):
        taken[channel_id].append(datetime.fromisoformat(at))
    for line in lines:
        placement = line.placement
        if placement.at is not None and (is_pinned(line) or not is_ahead(desk, line)):
            taken[placement.channel_id].append(placement.at)
    return {channel: _enough(desk, channel, items, taken[channel]) for channel, items in by_channel.items()}


def _enough(desk: Desk, channel: ChannelId, items: list[Waiting], taken: list[datetime]) -> tuple[Slot, ...]:
    """Return slots until each who waits has one after the last window has opened: no plan needs more."""
    furthest = horizon(items, desk.now)
    all_open = max((item.opens for item in items if item.opens is not None), default=desk.now)
    reach = min(furthest, max(desk.now, all_open) + _FIRST_REACH)
    while True:
        found = _until(desk, channel, taken, reach)
        after_opening = sum(1 for slot in found if slot.at >= all_open)
        if reach >= furthest or after_opening >= len(items):
            return found
        reach = min(furthest, reach + (reach - desk.now))


def _until(desk: Desk, channel: ChannelId, taken: list[datetime], reach: datetime) -> tuple[Slot, ...]:
    """Return a channel's slots until an instant."""
    asked = (channel, minute_of(desk.now), minute_of(reach), tuple(sorted(taken)))
    return desk.kept.slots(desk.tx, asked, lambda: slots_ahead(desk.calendar, channel, taken, desk.now, reach))
