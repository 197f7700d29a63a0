"""Commands of a request for leave to post: asking, withdrawing, permitting, approving, refusing, and telling of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from core.commands.actors import actor_facts
from core.commands.calendar import Calendar, Who
from core.commands.desk import Desk
from core.commands.ending import take_back
from core.commands.of_town import OfTown, check_span, reasoned
from core.commands.uses_waiting import about_person
from core.errors import NotAllowed
from core.model.kinds import ChannelId, Day, Instant, PersonId
from core.model.town import Authorisation, AuthorisationKind, Channel, ChannelState, Person
from core.model.uses import NoticeWay, UseNotice, UseRequest, UseStep, UseStepKind
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.leave import UseStanding, standing_of
from core.policy.rights import Yes, may
from core.store import uses as queries
from core.store.engine import Engine
from core.words.clean import clean_text

OPEN = frozenset({UseStanding.ASKED, UseStanding.PERMITTED})
"""Where a request waits for a decision."""


@dataclass(frozen=True)
class AskUse(OfTown):
    """Ask for leave to post on a channel, for oneself or for a person whom one may let post.

    ``renews`` is the authorisation that it would go on from; that one stays as it is.
    """

    person_id: PersonId
    channel_id: ChannelId
    kind: AuthorisationKind
    why: str
    from_day: Day
    until_day: Day | None = None
    overseer_id: PersonId | None = None
    renews: str | None = None

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the request.

        Raises: NotAllowed for another whom one may not let post, without a reason, for days that the policy does not
        allow, a person who left, a channel out of use, an overseer who may not oversee, or a second request.
        """
        person = desk.get(Person, self.person_id)
        self._ensure_may_ask(desk, person)
        self._ensure_of_policy(desk)
        self._ensure_days(desk, person)
        if desk.get(Channel, self.channel_id).state is ChannelState.RETIRED:
            raise NotAllowed("channel-retired", name=desk.get(Channel, self.channel_id).name)
        self._ensure_overseer(desk, person)
        self._ensure_first(desk)
        request = UseRequest(
            id=desk.new_id(),
            person_id=person.id,
            channel_id=self.channel_id,
            kind=self.kind,
            why=reasoned(self.why),
            from_day=self.from_day,
            until_day=self.until_day,
            asked_by=desk.person().id,
            asked_at=desk.now,
            overseer_id=self.overseer_id,
            renews=None if self.renews is None else desk.get(Authorisation, self.renews).id,
        )
        return desk.add(request).id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name

    def _ensure_may_ask(self, desk: Desk, person: Person) -> None:
        """Refuse who asks for another without being their Director, or who approves. Raises: NotAllowed."""
        subject = about_person(person)
        acts = (Act.PERMIT_IRREGULAR_USE, Act.APPROVE_IRREGULAR_USE, Act.KEEP_PEOPLE)
        if desk.actor.person is None or not any(desk.may(act, subject) for act in acts):
            desk.require(Act.ASK_IRREGULAR_USE, replace(subject, channels=frozenset({self.channel_id})))
            if desk.who.person_id != person.id:
                raise NotAllowed("use-of-another")

    def _ensure_of_policy(self, desk: Desk) -> None:
        leave = desk.calendar.pack.leave
        if self.kind not in leave.kinds:
            raise NotAllowed("use-of-no-such-kind")
        if leave.needs_end and self.until_day is None:
            raise NotAllowed("use-without-end")

    def _ensure_days(self, desk: Desk, person: Person) -> None:
        """Refuse days that are past, or on which the person works here no more. Raises: NotAllowed."""
        check_span(self.from_day, self.until_day)
        if self.from_day < desk.today:
            raise NotAllowed("use-is-past")
        ensure_works_here(desk, person, self.from_day, self.until_day)

    def _ensure_overseer(self, desk: Desk, person: Person) -> None:
        """Refuse one who may not oversee that person, and none where the policy asks for one. Raises: NotAllowed."""
        if self.overseer_id is None:
            if desk.calendar.pack.leave.needs_overseer and self.kind is AuthorisationKind.OVERSEEN:
                raise NotAllowed("overseer-needed")
            return
        overseer = desk.get(Person, self.overseer_id)
        if not may_oversee(desk.calendar, overseer, person, desk.now):
            raise NotAllowed("may-not-oversee", name=overseer.name)

    def _ensure_first(self, desk: Desk) -> None:
        for request in queries.use_requests(desk.engine):
            is_same = (request.person_id, request.channel_id) == (self.person_id, self.channel_id)
            if is_same and standing(desk.calendar, request) in OPEN:
                raise NotAllowed("use-asked-already")


@dataclass(frozen=True)
class _OnRequest(OfTown):
    """An act on one request."""

    request_id: str

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say of which department the person is."""
        return about_person(desk.get(Person, desk.get(UseRequest, self.request_id).person_id))

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, desk.get(UseRequest, self.request_id).person_id).name


@dataclass(frozen=True)
class WithdrawUse(_OnRequest):
    """Withdraw a request that waits for a decision, as who it is for or who put it in."""

    reason: str

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed for a request of others, without a reason, or once it is decided."""
        request = desk.get(UseRequest, self.request_id)
        if desk.person().id not in (request.person_id, request.asked_by):
            raise NotAllowed("use-of-another")
        ensure_open(desk, request)
        desk.change(request, ended_at=desk.now, ended_by=desk.person().id, ended_why=reasoned(self.reason))
        return request.id


@dataclass(frozen=True)
class PermitUse(_OnRequest):
    """Permit what was asked for, as the Director of the person's department."""

    comment: str = ""

    act: ClassVar[Act | None] = Act.PERMIT_IRREGULAR_USE

    def apply(self, desk: Desk) -> str:
        """Write the permission. Raises: NotAllowed for oneself, or where none is waited for."""
        request = desk.get(UseRequest, self.request_id)
        _ensure_of_another(desk, request)
        if ensure_open(desk, request) is not UseStanding.ASKED:
            raise NotAllowed("use-needs-no-permission")
        _decide(desk, self, UseStepKind.PERMITTED, Act.PERMIT_IRREGULAR_USE)
        return request.id


@dataclass(frozen=True)
class ApproveUse(_OnRequest):
    """Approve what was asked for, as the authority that the policy names; that writes the authorisation."""

    comment: str = ""

    act: ClassVar[Act | None] = Act.APPROVE_IRREGULAR_USE

    def apply(self, desk: Desk) -> str:
        """Write the approval and the authorisation.

        Raises: NotAllowed for oneself, before the permission that the policy asks, or for a request that is over.
        """
        request = desk.get(UseRequest, self.request_id)
        _ensure_of_another(desk, request)
        if ensure_open(desk, request) is UseStanding.ASKED:
            raise NotAllowed("use-not-permitted")
        if request.until_day is not None and request.until_day < desk.today:
            raise NotAllowed("use-is-past")
        ensure_works_here(desk, desk.get(Person, request.person_id), request.from_day, request.until_day)
        authorisation = Authorisation(
            id=desk.new_id(),
            person_id=request.person_id,
            channel_id=request.channel_id,
            kind=request.kind,
            from_day=request.from_day,
            until_day=request.until_day,
            approved_by=desk.person().id,
            approved_on=desk.today,
        )
        desk.add(authorisation)
        _decide(desk, self, UseStepKind.APPROVED, Act.APPROVE_IRREGULAR_USE, authorisation.id)
        return request.id


@dataclass(frozen=True)
class RefuseUse(_OnRequest):
    """Refuse what was asked for, as who is asked next."""

    comment: str

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the refusal. Raises: NotAllowed for who is not asked, oneself, without a reason, or once decided."""
        request = desk.get(UseRequest, self.request_id)
        waits = ensure_open(desk, request)
        act = Act.PERMIT_IRREGULAR_USE if waits is UseStanding.ASKED else Act.APPROVE_IRREGULAR_USE
        desk.require(act, self.subject(desk))
        _ensure_of_another(desk, request)
        reasoned(self.comment)
        _decide(desk, self, UseStepKind.REFUSED, act)
        return request.id


@dataclass(frozen=True)
class TakeBackPermission(_OnRequest):
    """Take back the permission of a request that nobody approved yet."""

    reason: str

    act: ClassVar[Act | None] = Act.PERMIT_IRREGULAR_USE

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed without a reason, where none stands, or once the request is decided."""
        request = desk.get(UseRequest, self.request_id)
        ensure_open(desk, request)
        given = [step for step in _standing_steps(desk.engine, request) if step.kind is UseStepKind.PERMITTED]
        if not given:
            raise NotAllowed("use-not-permitted")
        take_back(desk, given[0], self.reason)
        return request.id


@dataclass(frozen=True)
class GiveUseNotice(_OnRequest):
    """Record the written notice of an approved request, in the words in which it was given."""

    way: NoticeWay
    text: str

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed for who neither permits nor approves, before the approval, or without words."""
        request = desk.get(UseRequest, self.request_id)
        if not desk.may(Act.APPROVE_IRREGULAR_USE, self.subject(desk)):
            desk.require(Act.PERMIT_IRREGULAR_USE, self.subject(desk))
        if standing(desk.calendar, request) not in {UseStanding.TO_BE_TOLD, UseStanding.DONE}:
            raise NotAllowed("use-not-approved")
        text = clean_text(self.text).strip()
        if not text:
            raise NotAllowed("notice-without-words")
        notice = UseNotice(desk.new_id(), request.id, self.way, text, desk.person().id, desk.now)
        return desk.add(notice).request_id


def standing(calendar: Calendar, request: UseRequest) -> UseStanding:
    """Return where a request stands, by what is on file of it and what the town's policy asks."""
    steps = queries.use_steps_of(calendar.engine, request.id)
    return standing_of(request, steps, queries.use_notices_of(calendar.engine, request.id), calendar.pack.leave)


def may_oversee(calendar: Calendar, overseer: Person, person: Person, now: Instant) -> bool:
    """Tell whether somebody may oversee a person: another who works here and has a role for it."""
    if overseer.id == person.id:
        return False
    answer = may(Act.OVERSEE, actor_facts(calendar, Who(overseer.id), now), about_person(person), calendar.pack)
    return isinstance(answer, Yes)


def ensure_works_here(desk: Desk, person: Person, from_day: Day, until_day: Day | None) -> None:
    """Refuse days on which a person works here no more. Raises: NotAllowed."""
    if person.left_on is None:
        return
    if person.left_on < max(from_day, desk.today):
        raise NotAllowed("person-left", name=person.name)
    if until_day is None or person.left_on < until_day:
        raise NotAllowed("use-beyond-last-day", name=person.name, day=person.left_on)


def ensure_open(desk: Desk, request: UseRequest) -> UseStanding:
    """Return what a request waits for. Raises: NotAllowed where it is decided or withdrawn."""
    found = standing(desk.calendar, request)
    if found not in OPEN:
        raise NotAllowed("use-decided-already")
    return found


def _ensure_of_another(desk: Desk, request: UseRequest) -> None:
    """Refuse who would decide about their own leave, or about theirs in whose place they act. Raises: NotAllowed."""
    if desk.is_self(request.person_id):
        raise NotAllowed("own-authorisation")


def _standing_steps(engine: Engine, request: UseRequest) -> list[UseStep]:
    return [step for step in queries.use_steps_of(engine, request.id) if step.revoked_at is None]


def _decide(
    desk: Desk,
    command: PermitUse | ApproveUse | RefuseUse,
    kind: UseStepKind,
    act: Act,
    authorisation_id: str | None = None,
) -> None:
    """Write a decision in the role in which the person may give it."""
    role = desk.role_for(act, command.subject(desk))
    step = UseStep(
        id=desk.new_id(),
        request_id=command.request_id,
        kind=kind,
        decided_by=desk.person().id,
        role=role.value,
        comment=clean_text(command.comment),
        decided_at=desk.now,
        authorisation_id=authorisation_id,
    )
    desk.add(step)
