"""Asking the planner for the queue, and writing what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from core.commands.desk import Desk
from core.commands.planned_channels import channels_to_plan, hanging_together
from core.commands.planned_queue import Queue, is_ahead, is_pinned, queue_on
from core.model.content import canonical
from core.model.kinds import ChannelId, PersonId, PlacementId
from core.model.posts import HandOrder, Placement
from core.model.states import State
from core.model.town import Person
from core.planner.explain import Place, Plan, Reason, ReasonKind, Unplaced, diff
from core.planner.line import FIRST
from core.store.rows import instant_text

_BY_HAND = frozenset({ReasonKind.BY_HAND, ReasonKind.BY_HAND_LAST, ReasonKind.HAND_GAVE_WAY})
"""The reasons that are kept with the words of an order by hand."""

_Differing = tuple[Placement, dict[str, Any]]
"""A placement, and its fields that a plan makes other ones."""


def plan_anew(desk: Desk) -> None:
    """Plan the queue where the step touched it and write what differs, each with its reason.

    Times already due stay as they are. Of a step that will be rolled back the plan's difference is noted only.
    """
    queue = queue_on(desk, channels_to_plan(desk))
    desk.titles.update((line.placement.post_id, line.title) for line in queue.lines)
    differing = sorted(_differing(desk, queue, queue.planned()), key=_by_former_time)
    if desk.foresees:
        desk.tx.foresee_all(differing)
    else:
        desk.tx.change_all(differing)


def harm_of_adding(desk: Desk, added: Placement) -> bool:
    """Tell whether planning anew with a placement that has just entered the line makes one miss its time or lose a pin.

    It is also harm where the placement itself finds no time: it had better be looked at.
    """
    queue = queue_on(desk, hanging_together(desk, [added.channel_id]))
    made = queue.planned()
    had_time = {line.placement.id for line in queue.lines if line.placement.at is not None and not is_pinned(line)}
    return bool(made.displaced) or not made.unplaced.keys().isdisjoint(had_time | {added.id})


def _differing(desk: Desk, queue: Queue, made: Plan) -> Iterator[_Differing]:
    told = _Told(desk, {line.placement.id: line.title for line in queue.lines})
    placements = [line.placement for line in queue.lines if is_ahead(desk, line)]
    takers = {move.placement: move.taken_by for move in diff({each.id: each.at for each in placements}, made)}
    lost_pin = {displaced.placement for displaced in made.displaced}
    for placement in placements:
        place = made.places.get(placement.id) or made.unplaced[placement.id]
        if placement.id not in lost_pin and _stands(told, placement, place):
            continue
        wanted = _placed(told, placement, place, lost_pin=placement.id in lost_pin)
        if "moved_from" in wanted:
            wanted["moved_by"] = takers.get(placement.id)
        changes = {name: value for name, value in wanted.items() if getattr(placement, name) != value}
        if changes:
            yield placement, changes


def _stands(told: _Told, placement: Placement, place: Place | Unplaced) -> bool:
    """Tell whether a placement stands by a plan as it stood before, which most do."""
    at = place.at if isinstance(place, Place) else None
    if placement.at != at or placement.why != told.why(place):
        return False
    return at is None or placement.state is State.PINNED or placement.at_wall == told.desk.calendar.zone.wall(at)


def _placed(told: _Told, placement: Placement, place: Place | Unplaced, *, lost_pin: bool) -> dict[str, Any]:
    """Return how a placement stands by a plan."""
    at = place.at if isinstance(place, Place) else None
    wanted: dict[str, Any] = {"why": told.why(place)}
    if lost_pin:
        wanted |= {"state": State.QUEUED, "pin_reason": ""}
    if lost_pin or placement.state is not State.PINNED:
        wanted |= {"at": at, "at_wall": None if at is None else told.desk.calendar.zone.wall(at)}
    if placement.at_wall is not None and placement.at != at:
        wanted["moved_from"] = placement.at_wall
    return wanted


def _by_former_time(differing: _Differing) -> tuple[ChannelId, object, PlacementId]:
    """Order what differs in a way that does not depend on what was read first: one agrees to it by its hash."""
    placement, _ = differing
    return placement.channel_id, placement.at or FIRST, placement.id


@dataclass(frozen=True)
class _Told:
    """What a reason tells beside its moment, from the titles of those in line."""

    desk: Desk
    titles: dict[PlacementId, str]
    orders: dict[PlacementId, HandOrder] = field(default_factory=dict)
    names: dict[PersonId, str] = field(default_factory=dict)

    def why(self, place: Place | Unplaced) -> str:
        """Return a place's reason as the placement keeps it: ``kind|moment|key``, after ``unplaced:`` for none.

        The key of an order by hand is JSON: ``by`` whom, and the title of the ``other``, empty for the end of the line.
        """
        if isinstance(place, Place):
            reason = place.reason
            return f"{reason.kind.value}|{instant_text(reason.moment)}|{self._key(place.placement, reason)}"
        closes = "" if place.closes is None else instant_text(place.closes)
        return f"unplaced:{place.kind.value}|{closes}|{place.key or ''}"

    def _key(self, placement: PlacementId, reason: Reason) -> str:
        if reason.kind not in _BY_HAND:
            return reason.key or ""
        by = self._name_of_who_ordered(placement)
        return canonical({"by": by, "other": self.titles.get(PlacementId(reason.key or ""), "")})

    def _name_of_who_ordered(self, placement: PlacementId) -> str:
        if not self.orders:
            self.orders.update((order.id, order) for order in self.desk.kept.hand_orders(self.desk.tx))
        person_id = self.orders[placement].ordered_by
        if person_id not in self.names:
            self.names[person_id] = self.desk.get(Person, person_id).name
        return self.names[person_id]
