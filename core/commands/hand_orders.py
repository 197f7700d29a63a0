"""The orders that people gave by hand to what waits: which of them hold, and which end with their place in line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.commands.desk import Desk
from core.model.kinds import PlacementId
from core.model.posts import HandOrder
from core.model.states import State
from core.planner.by_hand import Move, reordered
from core.planner.explain import ReasonKind
from core.planner.line import LAST
from core.store.posts import InLine

_GAVE_WAY = f"{ReasonKind.HAND_GAVE_WAY.value}|"


def moves_that_hold(lines: Iterable[InLine], orders: Iterable[HandOrder]) -> list[Move]:
    """Return the moves by hand of those in line that did not give way when the queue was last planned, in turn.

    ``orders`` stand in the order in which they were given.
    """
    gave_way = {line.placement.id for line in lines if line.placement.why.startswith(_GAVE_WAY)}
    return [(order.id, order.put_before) for order in orders if order.id not in gave_way]


def waiting_line(desk: Desk, like: InLine) -> Sequence[PlacementId]:
    """Return who waits in the class of one in line, on its channel, in the order of their turns."""
    lines = [
        line
        for line in desk.kept.in_line(desk.tx, [like.placement.channel_id])
        if line.class_key == like.class_key and line.placement.state is State.QUEUED
    ]
    by_turn = sorted(lines, key=_urgency)
    moves = moves_that_hold(lines, desk.kept.hand_orders(desk.tx))
    return reordered([line.placement.id for line in by_turn], moves)


def let_go(desk: Desk) -> None:
    """End the orders by hand of those that wait in line no longer at the end of a step."""
    left = {
        change.id
        for change in desk.tx.changes()
        if change.table == "placement" and change.after is not None and change.after["state"] != State.QUEUED.value
    }
    for placement_id in sorted(left):
        order = desk.engine.record(HandOrder, placement_id)
        if order is not None:
            desk.remove(order)


def _urgency(line: InLine) -> tuple[object, ...]:
    placement = line.placement
    return placement.closes or LAST, placement.since or LAST, placement.id
