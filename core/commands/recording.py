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
from core.commands.period_lines import subject_of_line
from core.commands.periods import ApproveForPeriod
from core.commands.seal_decisions import DecideExceptions, DecideSeal, given
from core.commands.seals import period_label
from core.commands.town import APPROVING
from core.commands.years import FIRST_YEAR_OF_PAPERS, check_years
from core.errors import NotAllowed
from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import Day, PersonId, PostId, Sha256
from core.model.media import Photo, PhotoApproval
from core.model.posts import Post, PostDecision
from core.model.recorded import RecordedAnswer, RecordedDecision, Way
from core.model.seals import Seal, SealDecision
from core.model.town import Person
from core.policy.acts import Act
from core.policy.facts import ActorFacts, SubjectFacts
from core.policy.pack import Pack
from core.policy.rights import No, may
from core.store import recorded as queries
from core.store import seals as seal_queries
from core.store import town as town_queries

_OfPeriod = DecideSeal | DecideExceptions
"""The decisions about the lines of a sealed period, in one step."""

Decision = ApprovePhoto | ReturnPhoto | ApprovePost | ReturnPost | ApproveForPeriod | SecondRead | _OfPeriod
"""What may be decided on paper or by telephone, as the command by which its giver would decide it here."""

Decided = PhotoApproval | PostDecision | PeriodApproval | SecondReading | SealDecision
"""What such a decision leaves on file."""

KINDS: dict[str, type[Decided]] = {
    "photo_approval": PhotoApproval,
    "post_decision": PostDecision,
    "period_approval": PeriodApproval,
    "second_reading": SecondReading,
    "seal_decision": SealDecision,
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
        """Have the decision made by its giver's own rights, and note of each record that it leaves how it was given.

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
        for act, about in _judged(desk, self.decision):
            refusal = why_not(act, giver, theirs.actor, about, desk.calendar.pack)
            if refusal is not None:
                raise refusal
            if isinstance(self.decision, _OfPeriod) and any(theirs.is_self(writer) for writer in about.writers):
                raise NotAllowed("recorded-line-by-its-writer", who=giver.name)
        kept = None if self.document is None else keep_file(desk, self.document.path, self.document.file)
        subject = self.decision.apply(theirs)
        for made in _decided(desk):
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
        if isinstance(made, SealDecision):
            seal = desk.get(Seal, made.seal_id)
            return period_label(seal.from_day, seal.until_day)
        return desk.get(Photo, made.photo_id).name if isinstance(made, PhotoApproval) else _post(desk, made).title

    def _ask(self, desk: Desk) -> RecordedDecision:
        """Return what was recorded.

        Raises: NotAllowed for anybody else, where it has been answered, or for one line of a sealed period.
        """
        record = desk.get(RecordedDecision, self.record_id)
        if desk.who.person_id != record.decided_by:
            giver = desk.get(Person, record.decided_by)
            raise NotAllowed("recorded-for-another", who=giver.name)
        if queries.answer_to(desk.engine, record) is not None:
            raise NotAllowed("recorded-answered")
        if queries.is_of_period(desk.engine, record):
            raise NotAllowed("recorded-with-its-period")
        return record

    def _answer(self, desk: Desk, record: RecordedDecision, *, confirms: bool, why: str) -> None:
        """Write the word, of each line of a sealed period too."""
        for each in (record, *queries.lines_of(desk.engine, record)):
            desk.add(RecordedAnswer(each.id, confirms, why, desk.person().id, desk.now))


@dataclass(frozen=True)
class ConfirmRecorded(_Answering):
    """Say that one decided what was recorded in one's name."""

    def apply(self, desk: Desk) -> str:
        """Write the word; what counted in an emergency alone counts from now on."""
        record = self._ask(desk)
        self._answer(desk, record, confirms=True, why="")
        for post_id in _posts(desk, decided(desk, record)):
            desk.reach(post_id)
        return record.id


@dataclass(frozen=True)
class DenyRecorded(_Answering):
    """Say that one did not decide what was recorded in one's name; what it opened is held in the same step."""

    why: str

    def apply(self, desk: Desk) -> str:
        """Revoke the decision with all that it gave, and write the word. Raises: NotAllowed without a reason."""
        why = reasoned(self.why)
        record = self._ask(desk)
        made = decided(desk, record)
        if made.revoked_at is None:
            revoke(desk, [made], why)
        if isinstance(made, SealDecision):
            for post_id in _posts(desk, made):
                revoke(desk, given(desk, made, desk.get(Post, post_id)), why)
        self._answer(desk, record, confirms=False, why=why)
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


def _judged(desk: Desk, decision: Decision) -> list[tuple[Act | None, SubjectFacts]]:
    """Return by which rights a decision is judged, and about what: those of each line of a sealed period."""
    if not isinstance(decision, _OfPeriod):
        return [(decision.act, decision.subject(desk))]
    posts = seal_queries.posts_named(desk.engine, (*decision.approved, *decision.returned))
    return [(Act.DECIDE_LINE, subject_of_line(desk.calendar, desk.get(Post, each), desk.now)) for each in posts]


def _posts(desk: Desk, made: Decided) -> tuple[PostId, ...]:
    """Return the posts that a decision is about, none for a photo."""
    if isinstance(made, SealDecision):
        return seal_queries.posts_decided(desk.engine, made)
    return () if isinstance(made, PhotoApproval) else (made.post_id,)


def _post(desk: Desk, made: PostDecision | PeriodApproval | SecondReading) -> Post:
    return desk.get(Post, made.post_id)


def _decided(desk: Desk) -> list[tuple[str, str]]:
    """Return the decisions that the step has made so far, each by its table and id."""
    return [(each.table, each.id) for each in desk.tx.changes() if each.table in KINDS and each.before is None]


def _is_of_emergency(desk: Desk, decision: Decision) -> bool:
    """Tell whether a decision is about a post of the first class whose emergency is in force."""
    if isinstance(decision, (ApprovePhoto, ReturnPhoto, DecideSeal, DecideExceptions)):
        return False
    post = desk.get(Post, PostId(decision.post_id))
    in_force = {emergency.id for emergency in town_queries.emergencies_in_force(desk.engine)}
    return desk.is_immediate(post.class_key) and post.emergency_id in in_force
