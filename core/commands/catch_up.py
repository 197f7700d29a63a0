"""What time and facts do by themselves: missed, held and damaged, in one step by the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.calendar import THE_CALENDAR
from core.commands.desk import GRACE, Desk
from core.commands.posts import as_draft
from core.errors import NotAllowed
from core.model.kinds import Sha256
from core.model.media import StoredFile
from core.model.posts import Placement, Post
from core.model.states import State
from core.policy.acts import Act
from core.policy.basics import WINDOW
from core.policy.facts import SubjectFacts
from core.store import posts as post_queries
from core.store.rows import instant_text


@dataclass(frozen=True)
class CatchUp:
    """Bring the calendar up to now: mark what was missed, give up wished times gone by, and hold what no longer stands.

    ``altered`` are files whose bytes were found to differ.
    """

    altered: tuple[Sha256, ...] = ()

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about the whole calendar."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str | None:
        """Write what follows from the time. Raises: NotAllowed for anyone but the calendar itself."""
        if desk.who != THE_CALENDAR:
            raise NotAllowed("only-the-calendar")
        for sha256 in self.altered:
            stored = desk.get(StoredFile, sha256)
            desk.change(stored, damaged_at=desk.now)
        for placement in post_queries.due_or_past(desk.engine, instant_text(desk.now)):
            if self._is_missed(desk, placement):
                desk.change(placement, state=State.MISSED)
            else:
                desk.reach(placement.post_id)
        for placement in post_queries.asked_for_a_past_time(desk.engine, instant_text(desk.now)):
            as_draft(desk, placement)
        return None

    def label(self, desk: Desk) -> str:
        """Return nothing: it is about no one post."""
        return ""

    def _is_missed(self, desk: Desk, placement: Placement) -> bool:
        post = desk.get(Post, placement.post_id)
        if desk.actor.emergency_in_force and not desk.is_immediate(post.class_key):
            return False
        closed = placement.closes is not None and placement.closes <= desk.now
        window_past = closed and placement.closes_why == WINDOW
        return window_past or (placement.at is not None and placement.at + GRACE <= desk.now)
