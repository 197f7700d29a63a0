"""The command that orders the line of a class by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.hand_orders import waiting_line
from core.commands.planned_channels import hanging_together
from core.commands.planned_queue import queue_on
from core.commands.posts import post_of, subject_of_post
from core.errors import NotAllowed
from core.model.kinds import PlacementId
from core.model.posts import HandOrder, Placement
from core.model.states import State
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import posts as post_queries
from core.store.posts import InLine


@dataclass(frozen=True)
class PlaceBefore:
    """Let a waiting placement have its turn before another of its class on its channel, or (``None``) after all.

    The order holds until the placement leaves the line, and gives way where somebody of the class would miss a deadline
    by it.
    """

    placement_id: PlacementId
    other_id: PlacementId | None

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is."""
        return subject_of_post(desk, post_of(desk, self.placement_id))

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return post_of(desk, self.placement_id).title

    def apply(self, desk: Desk) -> str:
        """Write the order.

        Raises: NotAllowed where one of the two does not wait for its turn in the same line, where it stands there
        already, or where somebody, who is named, would miss a deadline by it.
        """
        own = _waiting(desk, self.placement_id)
        line = waiting_line(desk, own)
        if self.other_id is not None:
            other = _waiting(desk, self.other_id)
            if self.other_id not in line or self.other_id == self.placement_id:
                raise NotAllowed("waits-in-another-line", title=own.title, other=other.title)
        following = dict(zip(line, (*line[1:], None), strict=True))[self.placement_id]
        if following == self.other_id:
            raise NotAllowed("stands-there-already", title=own.title)
        _let_followers_stay(desk, self.placement_id, following)
        _write(desk, self.placement_id, self.other_id)
        _refuse_harm(desk, self.placement_id)
        return own.placement.post_id


def _waiting(desk: Desk, placement_id: PlacementId) -> InLine:
    """Return one that waits for its turn. Raises: NotAllowed for one that is pinned, tied to others or not in line."""
    placement, post = desk.get(Placement, placement_id), post_of(desk, placement_id)
    if placement.state is not State.QUEUED:
        raise NotAllowed("waits-for-no-turn", title=post.title, state=placement.state.value)
    lines = post_queries.in_line_of(desk.engine, post.id)
    if post.together and len(lines) > 1:
        raise NotAllowed("goes-out-together", title=post.title)
    return next(line for line in lines if line.placement.id == placement_id)


def _let_followers_stay(desk: Desk, placement_id: PlacementId, following: PlacementId | None) -> None:
    """Let those who were put before one that goes elsewhere stay where they are, before who follows it."""
    for order in post_queries.hand_orders(desk.engine):
        if order.put_before != placement_id:
            continue
        if order.id == following:
            desk.remove(order)
        else:
            desk.change(order, put_before=following)


def _write(desk: Desk, placement_id: PlacementId, other_id: PlacementId | None) -> None:
    """Keep the order as the last one given."""
    order = desk.engine.record(HandOrder, placement_id)
    said = HandOrder(placement_id, other_id, desk.person().id, desk.now)
    if order is None:
        desk.add(said)
    else:
        desk.change(order, put_before=said.put_before, ordered_by=said.ordered_by, ordered_at=said.ordered_at)


def _refuse_harm(desk: Desk, placement_id: PlacementId) -> None:
    """Refuse an order that the plan would not hold. Raises: NotAllowed with the name of who would miss a deadline."""
    channel_id = desk.get(Placement, placement_id).channel_id
    made = queue_on(desk, hanging_together(desk, [channel_id])).planned()
    victim = made.gave_way.get(placement_id)
    if victim is not None:
        raise NotAllowed("order-misses-deadline", title=post_of(desk, victim).title)
