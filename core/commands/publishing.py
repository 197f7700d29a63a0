"""Commands that record what went out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from core.commands.desk import GRACE, Desk
from core.commands.judging import facts_of
from core.commands.posts import subject_of_post
from core.errors import NotAllowed, RuleBroken
from core.model.kinds import PlacementId
from core.model.posts import Placement, Post, Publication
from core.model.states import SCHEDULED, State
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.gate import judge
from core.policy.rights import Grant
from core.words.clean import clean_line


@dataclass(frozen=True)
class _GoesOut:
    """A placement going out: judged now, its text and photos kept as published. ``link`` may be empty."""

    placement_id: PlacementId
    link: str = ""

    act: ClassVar[Act | None] = Act.PUBLISH
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = True

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is, and on which channel it goes out."""
        placement = desk.get(Placement, self.placement_id)
        whole = subject_of_post(desk, desk.get(Post, placement.post_id))
        return replace(whole, channels=frozenset({placement.channel_id}))

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return desk.get(Post, desk.get(Placement, self.placement_id).post_id).title

    def apply(self, desk: Desk) -> str:
        """Record it. Raises: RuleBroken while anything stands, NotAllowed at a wrong time or in an emergency."""
        placement = desk.get(Placement, self.placement_id)
        self._check_time(desk, placement)
        facts = facts_of(desk.calendar, placement.post_id, desk.now, thorough=True)
        _wait_for_emergency(desk, facts.post)
        judgement = judge(facts, desk.calendar.pack)
        stopping = judgement.blocking(placement.channel_id, desk.now)
        if stopping:
            raise RuleBroken(stopping, title=facts.post.title)
        on_channel = next(p for p in facts.placements if p.channel.id == placement.channel_id)
        desk.add(
            Publication(
                id=desk.new_id(),
                placement_id=placement.id,
                content_hash=facts.post.content_hash,
                title=on_channel.title,
                text=on_channel.text,
                photos=tuple(photo.photo.sha256 for photo in facts.photos),
                link=clean_line(self.link),
                published_at=desk.now,
                published_by=desk.person().id,
            )
        )
        wall = desk.calendar.zone.wall(desk.now).replace(second=0, microsecond=0)
        desk.change(placement, state=State.PUBLISHED, at=desk.now, at_wall=wall)
        return placement.post_id

    def _check_time(self, desk: Desk, placement: Placement) -> None:
        raise NotAllowed("not-due")


@dataclass(frozen=True)
class Publish(_GoesOut):
    """Record that a due placement went out."""

    def _check_time(self, desk: Desk, placement: Placement) -> None:
        if (
            placement.state not in SCHEDULED
            or placement.at is None
            or not placement.at <= desk.now < placement.at + GRACE
        ):
            raise NotAllowed("not-due")


@dataclass(frozen=True)
class PublishEarly(_GoesOut):
    """Record that a scheduled placement went out before its time.

    That is for who orders the queue; of the emergency's class also for the Information Officer.
    """

    def _check_time(self, desk: Desk, placement: Placement) -> None:
        if placement.state not in SCHEDULED or (placement.at is not None and placement.at <= desk.now):
            raise NotAllowed("not-ahead")
        if desk.grant_for(Act.PUBLISH, self.subject(desk)) is not Grant.EMERGENCY_CLASS_AUTH:
            desk.require(Act.ORDER_QUEUE, SubjectFacts())


@dataclass(frozen=True)
class PublishLate(_GoesOut):
    """Record that a missed placement went out after all."""

    def _check_time(self, desk: Desk, placement: Placement) -> None:
        if placement.state is not State.MISSED:
            raise NotAllowed("not-missed")


def _wait_for_emergency(desk: Desk, post: Post) -> None:
    if desk.actor.emergency_in_force and not desk.is_immediate(post.class_key):
        raise NotAllowed("emergency-in-force")
