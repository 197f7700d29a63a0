"""The command that ends the review after an emergency: what was held goes back in line, is changed, or is dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.emergency import EMERGENCY
from core.commands.holding import hold_by_gate, settle_reasons
from core.commands.posts import drop, post_of
from core.commands.schedule import put_back
from core.errors import NotAllowed
from core.model.emergencies import EmergencyReview, Fate
from core.model.findings import Finding, Severity
from core.model.kinds import PlacementId
from core.model.posts import Placement
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import emergencies as emergency_queries
from core.store.rows import instant_text

TO_BE_CHANGED = "emergency-change"
"""What stands for the rule where a placement stays held after the review, until somebody has changed its post."""


@dataclass(frozen=True)
class ReviewAfterEmergency:
    """Say what becomes of each placement that an emergency held; the queue is planned anew, once, at the end.

    Kept ones go back in line at their old moment, and a pin to its time where that is ahead and free. Changed ones stay
    held. What goes out later than two weeks after the emergency is taken as looked at.
    """

    fates: tuple[tuple[PlacementId, Fate], ...]

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True
    thorough: ClassVar[bool] = True

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about the whole queue."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """Write what was decided, and that it was.

        Raises: NotAllowed while an emergency is in force, where there is nothing to review, or where not just what is
        held was decided; RuleBroken for a kept placement on which something stands.
        """
        if desk.actor.emergency_in_force:
            raise NotAllowed("review-waits")
        over = emergency_queries.to_be_reviewed(desk.engine)
        if not over:
            raise NotAllowed("nothing-to-review")
        held = {placement.id: placement for placement in emergency_queries.held_after(desk.engine, EMERGENCY)}
        fates = dict(self.fates)
        _ensure_whole(desk, held, fates)
        for placement_id, placement in held.items():
            _decide(desk, placement, fates[placement_id], over[-1].name)
        for emergency in over:
            desk.add(EmergencyReview(emergency.id, desk.person().id, desk.now))
        return over[-1].id

    def label(self, desk: Desk) -> str:
        """Return the names of the emergencies that it comes after."""
        return ", ".join(each.name for each in emergency_queries.reviewed_at(desk.engine, instant_text(desk.now)))


def _ensure_whole(desk: Desk, held: Mapping[PlacementId, Placement], fates: Mapping[PlacementId, Fate]) -> None:
    for placement_id in held:
        if placement_id not in fates:
            raise NotAllowed("review-not-whole", title=post_of(desk, placement_id).title)
    for placement_id in fates:
        if placement_id not in held:
            raise NotAllowed("not-in-review", title=post_of(desk, placement_id).title)


def _decide(desk: Desk, placement: Placement, fate: Fate, emergency: str) -> None:
    match fate:
        case Fate.KEEP:
            put_back(desk, placement)
        case Fate.DROP:
            drop(desk, placement)
        case Fate.CHANGE:
            settle_reasons(desk, placement)
            change = Finding(TO_BE_CHANGED, "to-be-changed", Severity.BLOCK, "", values=(("emergency", emergency),))
            hold_by_gate(desk, placement, placement, [change])
