"""Commands that record a decision given on paper or by telephone, and its giver's word on what was recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from core.commands.actors import actor_facts
from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.assuring import SecondRead
from core.commands.calendar import Who
from core.commands.decisions import revoke
from core.commands.desk import Desk
from core.commands.media import ApprovePhoto, ReturnPhoto, keep_file
from core.commands.of_town import reasoned
from core.commands.parties import IncomingDocument
from core.commands.periods import ApproveForPeriod
from core.commands.town import APPROVING
from core.commands.years import FIRST_YEAR_OF_PAPERS, check_years
from core.errors import NotAllowed
from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import Day, PersonId, PostId, Sha256
from core.model.media import Photo, PhotoApproval
from core.model.posts import Post, PostDecision
from core.model.recorded import RecordedAnswer, RecordedDecision, Way
from core.model.town import Person
from core.policy.acts import Act
from core.policy.facts import ActorFacts, SubjectFacts
from core.policy.pack import Pack
from core.policy.rights import No, may
from core.store import recorded as queries
from core.store import town as town_queries

Decision = ApprovePhoto | ReturnPhoto | ApprovePost | ReturnPost | ApproveForPeriod | SecondRead
"""What may be decided on paper or by telephone, as the command by which its giver would decide it here."""

Decided = PhotoApproval | PostDecision | PeriodApproval | SecondReading
"""What such a decision leaves on file."""

KINDS: dict[str, type[PhotoApproval] | type[PostDecision] | type[PeriodApproval] | type[SecondReading]] = {
    "photo_approval": PhotoApproval,
    "post_decision": PostDecision,
    "period_approval": PeriodApproval,
    "second_reading": SecondReading,
}
"""The record of each table that keeps such decisions."""


@dataclass(frozen=True)
class RecordDecision:
    """Record what somebody decided on paper, by e-mail or by telephone, in their name.

    ``said_on`` is the day on which they did; ``document`` may be missing for a post of an emergency in force alone.
    """

    decision: Decision
    decided_by: PersonId
    way: Way
    said_on: Day
    document: IncomingDocument | None = None

    act: ClassVar[Act | None] = Act.RECORD_PAPER_DECISION
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = True

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say what the decision is about."""
        return self.decision.subject(desk)

    def apply(self, desk: Desk) -> str | None:
        """Have the decision made by its giver's own rights, and note that it was recorded.

        Raises: NotAllowed in one's own name, for who may not decide so, for a day to come, or without the document.
        """
        if self.decided_by == desk.person().id:
            raise NotAllowed("recorded-own-name")
        check_years(self.said_on, first_year=FIRST_YEAR_OF_PAPERS)
        if self.said_on > desk.today:
            raise NotAllowed("recorded-ahead")
        if self.document is None and not _is_of_emergency(desk, self.decision):
            raise NotAllowed("recorded-needs-document")
        giver = desk.get(Person, self.decided_by)
        actor = actor_facts(desk.calendar, Who(giver.id), desk.now)
        theirs = replace(desk, who=Who(giver.id), actor=actor, acts_for=None)
        refusal = why_not(self.decision.act, giver, theirs.actor, self.subject(desk), desk.calendar.pack)
        if refusal is not None:
            raise refusal
        kept = None if self.document is None else keep_file(desk, self.document.path, self.document.file)
        subject = self.decision.apply(theirs)
        (made,) = _decided(desk)
        self._note(desk, made, kept)
        return subject

    def label(self, desk: Desk) -> str:
        """Return the name of what was decided about."""
        return self.decision.label(desk)

    def _note(self, desk: Desk, made: tuple[str, str], kept: Sha256 | None) -> None:
        desk.add(
            RecordedDecision(
                id=desk.new_id(),
                subject_table=made[0],
                subject_id=made[1],
                decided_by=self.decided_by,
                way=self.way,
                said_on=self.said_on,
                document=kept,
                recorded_by=desk.person().id,
                recorded_at=desk.now,
            )
        )


@dataclass(frozen=True)
class _Answering:
    """The word of the one in whose name a decision was recorded."""

    record_id: str

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is for the one in whose name it was recorded alone."""
        return SubjectFacts()

    def label(self, desk: Desk) -> str:
        """Return the name of what was decided about."""
        made = decided(desk, desk.get(RecordedDecision, self.record_id))
        return desk.get(Photo, made.photo_id).name if isinstance(made, PhotoApproval) else _post(desk, made).title

    def _ask(self, desk: Desk) -> RecordedDecision:
        """Return what was recorded. Raises: NotAllowed for anybody else, or where it has been answered."""
        record = desk.get(RecordedDecision, self.record_id)
        if desk.who.person_id != record.decided_by:
            giver = desk.get(Person, record.decided_by)
            raise NotAllowed("recorded-for-another", who=giver.name)
        if queries.answer_to(desk.engine, record) is not None:
            raise NotAllowed("recorded-answered")
        return record

    def _answer(self, desk: Desk, *, confirms: bool, why: str) -> None:
        desk.add(RecordedAnswer(self.record_id, confirms, why, desk.person().id, desk.now))


@dataclass(frozen=True)
class ConfirmRecorded(_Answering):
    """Say that one decided what was recorded in one's name."""

    def apply(self, desk: Desk) -> str:
        """Write the word; what counted in an emergency alone counts from now on."""
        record = self._ask(desk)
        made = decided(desk, record)
        self._answer(desk, confirms=True, why="")
        if not isinstance(made, PhotoApproval):
            desk.reach(made.post_id)
        return record.id


@dataclass(frozen=True)
class DenyRecorded(_Answering):
    """Say that one did not decide what was recorded in one's name; what it opened is held in the same step."""

    why: str

    def apply(self, desk: Desk) -> str:
        """Revoke the decision and write the word. Raises: NotAllowed without a reason."""
        why = reasoned(self.why)
        record = self._ask(desk)
        made = decided(desk, record)
        if made.revoked_at is None:
            revoke(desk, [made], why)
        self._answer(desk, confirms=False, why=why)
        return record.id


def why_not(act: Act | None, giver: Person, actor: ActorFacts, subject: SubjectFacts, pack: Pack) -> NotAllowed | None:
    """Return why a decision of somebody may not be recorded in their name, ``None`` where it may.

    They decide by their rights as they are now, those of a stand-in too, and have a role that approves.
    """
    assert act is not None
    if not actor.all_roles & APPROVING:
        return NotAllowed("recorded-no-approver", who=giver.name)
    answer = may(act, actor, subject, pack)
    if isinstance(answer, No):
        return NotAllowed(f"recorded-{answer.code}", who=giver.name, **dict(answer.values))
    return None


def decided(desk: Desk, record: RecordedDecision) -> Decided:
    """Return the decision that was recorded."""
    return desk.get(KINDS[record.subject_table], record.subject_id)


def _post(desk: Desk, made: PostDecision | PeriodApproval | SecondReading) -> Post:
    return desk.get(Post, made.post_id)


def _decided(desk: Desk) -> list[tuple[str, str]]:
    """Return the decisions that the step has made so far, each by its table and id."""
    return [(each.table, each.id) for each in desk.tx.changes() if each.table in KINDS and each.before is None]


def _is_of_emergency(desk: Desk, decision: Decision) -> bool:
    """Tell whether a decision is about a post of the first class whose emergency is in force."""
    if isinstance(decision, (ApprovePhoto, ReturnPhoto)):
        return False
    post = desk.get(Post, PostId(decision.post_id))
    in_force = {emergency.id for emergency in town_queries.emergencies_in_force(desk.engine)}
    return desk.is_immediate(post.class_key) and post.emergency_id in in_force
