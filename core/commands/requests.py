"""Commands about what outside groups ask to have posted: recording it, and deciding what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.of_town import of_own_department
from core.commands.posts import open_post, subject_of_post
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import Day, PostId
from core.model.posts import Post
from core.model.registers import CommunityRequest, RequestOutcome
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.words.clean import clean_line, clean_text

_DEEMED = frozenset({RequestOutcome.SINGULAR, RequestOutcome.UNIQUE_INTEREST})
"""Exceptions that few people alone decide: ADM-7 1.04 t ii and iii."""


@dataclass(frozen=True)
class RecordRequest:
    """Record what an outside group asked for, and the post that serves it, where there is one."""

    asked_by: str
    what: str
    asked_on: Day
    post_id: PostId | None = None

    act: ClassVar[Act | None] = Act.RECORD_REQUEST
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post serves it, else that it is of who records it."""
        return _subject(desk, self.post_id)

    def apply(self, desk: Desk) -> str:
        """Write it, undecided. Raises: NotAllowed where it does not say who asked for what, or for a day ahead."""
        check_years(self.asked_on)
        asked_by, what = clean_line(self.asked_by), clean_text(self.what)
        if not asked_by or not what.strip():
            raise NotAllowed("request-says-too-little")
        if self.asked_on > desk.today:
            raise NotAllowed("is-ahead")
        post_id = None if self.post_id is None else open_post(desk, self.post_id).id
        return desk.add(CommunityRequest(desk.new_id(), asked_by, what, self.asked_on, post_id)).id

    def label(self, desk: Desk) -> str:
        """Return who asked."""
        return clean_line(self.asked_by)


@dataclass(frozen=True)
class DecideRequest:
    """Decide what becomes of a request: deferred to another channel, or excepted. A later decision replaces it.

    ``post_id`` is the post that serves it, ``None`` to leave that as it is; to take it away from another post, which it
    may stop, is for who may except it.
    """

    request_id: str
    outcome: RequestOutcome
    deferred_to: str = ""
    reply: str = ""
    post_id: PostId | None = None

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post serves it, else that it is of who decides."""
        return _subject(desk, desk.get(CommunityRequest, self.request_id).post_id)

    def apply(self, desk: Desk) -> str:
        """Write the decision, who made it and in which role.

        Raises: NotAllowed by who may not, for no decision, or where a deferral does not say to which channel.
        """
        request = desk.get(CommunityRequest, self.request_id)
        post_id = request.post_id if self.post_id is None else open_post(desk, self.post_id).id
        is_taken_away = request.post_id not in (None, post_id)
        is_deemed = bool(_DEEMED & {self.outcome, request.outcome})
        act = Act.DEEM_RELEVANT if is_deemed or is_taken_away else Act.RECORD_REQUEST
        desk.require(act, self.subject(desk))
        role = desk.role_for(act, _subject(desk, post_id))
        if self.outcome is RequestOutcome.OPEN:
            raise NotAllowed("request-outcome-needed")
        deferred_to = clean_line(self.deferred_to) if self.outcome is RequestOutcome.DEFERRED else ""
        if self.outcome is RequestOutcome.DEFERRED and not deferred_to:
            raise NotAllowed("request-channel-needed")
        decided = desk.change(
            request,
            post_id=post_id,
            outcome=self.outcome,
            deferred_to=deferred_to,
            reply=clean_text(self.reply),
            decided_by=desk.person().id,
            role=role.value,
            decided_at=desk.now,
        )
        return decided.id

    def label(self, desk: Desk) -> str:
        """Return who asked."""
        return desk.get(CommunityRequest, self.request_id).asked_by


def _subject(desk: Desk, post_id: PostId | None) -> SubjectFacts:
    """Return whose a request is: its post's, else of who acts, on the channels where they may post."""
    if post_id is not None:
        return subject_of_post(desk, desk.get(Post, post_id))
    return SubjectFacts(departments=of_own_department(desk).departments, channels=frozenset(desk.actor.authorised))
