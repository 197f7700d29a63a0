"""Asking the planner for the queue, and writing what differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.commands.desk import Desk
from core.commands.planned_channels import channels_to_plan, hanging_together
from core.commands.slotting import slots_ahead
from core.model.content import canonical
from core.model.kinds import ChannelId, PlacementId
from core.model.posts import HandOrder, Placement
from core.model.states import State
from core.model.town import Person
from core.planner.explain import Place, Plan, Reason, ReasonKind, Unplaced, diff
from core.planner.line import HandPlace, Waiting
from core.planner.plan import horizon, plan
from core.planner.slots import Slot
from core.store import posts as post_queries
from core.store.posts import InLine
from core.store.rows import instant_text

_BY_HAND = frozenset({ReasonKind.BY_HAND, ReasonKind.BY_HAND_LAST, ReasonKind.HAND_GAVE_WAY})
"""The reasons that are kept with the words of an order by hand."""

_FIRST_REACH = timedelta(days=14)


def plan_anew(desk: Desk) -> None:
    """Plan the queue where the step touched it and write what differs, each with its reason.

    Times already due stay as they are.
    """
    lines = post_queries.in_line(desk.engine, channels_to_plan(desk))
    made = plan_of(desk, lines)
    told = _Told(desk, {line.placement.id: line.title for line in lines})
    placements = [line.placement for line in lines if _is_ahead(desk, line)]
    before = {placement.id: placement.at for placement in placements}
    takers = {move.placement: move.taken_by for move in diff(before, made)}
    lost_pin = {displaced.placement for displaced in made.displaced}
    for placement in placements:
        place = made.places.get(placement.id) or made.unplaced[placement.id]
        _write_place(told, placement, place, takers.get(placement.id), lost_pin=placement.id in lost_pin)


def harm_of_adding(desk: Desk, added: Placement) -> bool:
    """Tell whether planning anew with a placement that has just entered the line makes one miss its time or lose a pin.

    It is also harm where the placement itself finds no time: it had better be looked at.
    """
    lines = post_queries.in_line(desk.engine, hanging_together(desk, [added.channel_id]))
    made = plan_of(desk, lines)
    had_time = {line.placement.id for line in lines if line.placement.at is not None and not _is_pinned(line)}
    return bool(made.displaced) or not made.unplaced.keys().isdisjoint(had_time | {added.id})


def _is_ahead(desk: Desk, line: InLine) -> bool:
    return line.placement.at is None or line.placement.at > desk.now


def _is_pinned(line: InLine) -> bool:
    return line.placement.state is State.PINNED


def plan_of(desk: Desk, lines: Sequence[InLine]) -> Plan:
    """Plan a whole line, pins and what is due among it; what is due keeps its time and is not in the plan."""
    waiting, slots = queue_of(desk, lines)
    return plan(waiting, slots, desk.now)


def queue_of(desk: Desk, lines: Sequence[InLine]) -> tuple[list[Waiting], dict[ChannelId, tuple[Slot, ...]]]:
    """Return a whole line and each channel's slots as the planner takes them."""
    hands = {each.id: HandPlace(each.put_before, each.ordered_at) for each in post_queries.hand_orders(desk.engine)}
    waiting = [_waiting(desk, line, hands.get(line.placement.id)) for line in lines if _is_ahead(desk, line)]
    return waiting, _slots(desk, waiting, lines)


def _waiting(desk: Desk, line: InLine, by_hand: HandPlace | None) -> Waiting:
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
        pinned=placement.at if placement.state is State.PINNED else None,
        together=placement.post_id if line.together else None,
        why_closes=placement.closes_why or None,
        by_hand=by_hand,
    )


def _slots(desk: Desk, waiting: Iterable[Waiting], lines: Iterable[InLine]) -> dict[ChannelId, tuple[Slot, ...]]:
    """Return each channel's slots, far enough ahead for all that wait there and no further.

    ``lines`` is the whole line: its pins, and what is due, take times of their own.
    """
    by_channel: defaultdict[ChannelId, list[Waiting]] = defaultdict(list)
    for item in waiting:
        by_channel[item.channel].append(item)
    taken: defaultdict[ChannelId, list[datetime]] = defaultdict(list)
    for channel_id, at in post_queries.taken_instants(desk.engine, instant_text(desk.now - timedelta(days=2))):
        taken[ChannelId(channel_id)].append(datetime.fromisoformat(at))
    for line in lines:
        placement = line.placement
        if placement.at is not None and (_is_pinned(line) or not _is_ahead(desk, line)):
            taken[placement.channel_id].append(placement.at)
    return {channel: _enough(desk, channel, items, taken[channel]) for channel, items in by_channel.items()}


def _enough(desk: Desk, channel: ChannelId, items: list[Waiting], taken: list[datetime]) -> tuple[Slot, ...]:
    """Return slots until each who waits has one after the last window has opened: no plan needs more."""
    furthest = horizon(items, desk.now)
    all_open = max((item.opens for item in items if item.opens is not None), default=desk.now)
    reach = min(furthest, max(desk.now, all_open) + _FIRST_REACH)
    while True:
        found = slots_ahead(desk.calendar, channel, taken, desk.now, reach)
        after_opening = sum(1 for slot in found if slot.at >= all_open)
        if reach >= furthest or after_opening >= len(items):
            return found
        reach = min(furthest, reach + (reach - desk.now))


@dataclass(frozen=True)
class _Told:
    """What a reason tells beside its moment, from the titles of those in line."""

    desk: Desk
    titles: Mapping[PlacementId, str]

    def key(self, placement: PlacementId, reason: Reason) -> str:
        """Return the last part of a reason as a placement keeps it: for an order by hand the words of it."""
        if reason.kind not in _BY_HAND:
            return reason.key or ""
        order = self.desk.get(HandOrder, placement)
        by = self.desk.get(Person, order.ordered_by).name
        return canonical({"by": by, "other": self.titles.get(PlacementId(reason.key or ""), "")})


def _write_place(
    told: _Told, placement: Placement, place: Place | Unplaced, taker: PlacementId | None, *, lost_pin: bool
) -> None:
    at = place.at if isinstance(place, Place) else None
    if placement.state is State.PINNED and not lost_pin:
        time = {"at": placement.at, "at_wall": placement.at_wall}
    else:
        time = {"at": at, "at_wall": None if at is None else told.desk.calendar.zone.wall(at)}
    moved = placement.at_wall is not None and placement.at != at
    told.desk.tx.change(
        placement,
        **time,
        state=State.QUEUED if lost_pin else placement.state,
        pin_reason="" if lost_pin else placement.pin_reason,
        why=_why_text(told, place),
        moved_from=placement.at_wall if moved else placement.moved_from,
        moved_by=taker if moved else placement.moved_by,
    )


def _why_text(told: _Told, place: Place | Unplaced) -> str:
    """Return a place's reason as the placement keeps it: ``kind|moment|key``, with ``unplaced:`` before it for none.

    The key of an order by hand is JSON: ``by`` whom, and the title of the ``other``, empty for the end of the line.
    """
    if isinstance(place, Place):
        reason = place.reason
        return f"{reason.kind.value}|{instant_text(reason.moment)}|{told.key(place.placement, reason)}"
    return f"unplaced:{place.kind.value}|{'' if place.closes is None else instant_text(place.closes)}|{place.key or ''}"
