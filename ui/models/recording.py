"""Decisions given outside Oyez: whose may be recorded, and the command that records one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.commands.actors import actor_facts
from core.commands.awaited import ACTS, Awaited, awaited
from core.commands.calendar import Who
from core.commands.media import subject_of_photo
from core.model.askings import AwaitedKind
from core.model.kinds import Day, PersonId
from core.model.media import Photo
from core.model.posts import Post
from core.model.recorded import Way
from core.model.town import Person
from core.policy.acts import Act
from core.policy.facts import ActorFacts, SubjectFacts
from core.policy.rules.approval import CALENDAR_APPROVED, POST_APPROVED, SECOND_READER
from core.store import recorded as queries
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.approvals import giving, sending_back
from ui.models.period_recording import PeriodTold, decides_any, deciding
from ui.models.recorded_words import recorded_words
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.desk import Command
    from core.commands.parties import IncomingDocument


DECIDED_BY_OTHERS = frozenset({POST_APPROVED.id, CALENDAR_APPROVED.id, SECOND_READER.id})
"""The rules that ask for a decision about a post."""


@dataclass(frozen=True)
class Giver:
    """Somebody in whose name a decision might be recorded; ``why_not`` says shortly why it may not be, else empty."""

    person_id: PersonId
    name: str
    roles: str
    why_not: str


@dataclass(frozen=True)
class Told:
    """What was given outside Oyez, as the form has it: ``returns`` it or approves it, in which way and when.

    ``posts`` is what was decided of each post of a sealed period, which is neither returned nor approved itself.
    """

    giver: PersonId
    returns: bool
    comment: str
    period: tuple[Day, Day]
    way: Way
    said_on: Day
    document: IncomingDocument | None
    posts: PeriodTold


def may_record(session: Session) -> bool:
    """Tell whether the person who works records other people's decisions."""
    return session.may(Act.RECORD_PAPER_DECISION, SubjectFacts())


def givers(session: Session, each: Awaited) -> tuple[Giver, ...]:
    """Return the other people who have a role that approves, first those who may decide this, by name."""
    found = [_giver(session, actor, each) for actor in _approvers(session)]
    return tuple(sorted(found, key=lambda giver: (bool(giver.why_not), giver.name)))


def recording(each: Awaited, told: Told) -> Command:
    """Return the command that records what was told of something that is waited for."""
    from core.commands.recording import RecordDecision

    if each.seal is not None:
        decision = deciding(each, told.posts)
    else:
        decision = sending_back(each, told.comment) if told.returns else giving(each, told.comment, told.period)
    return RecordDecision(decision, told.giver, told.way, told.said_on, told.document)


def counts_without_document(session: Session, each: Awaited) -> bool:
    """Tell whether it counts without a document: it is about a post of an emergency that is in force."""
    return each.kind is not AwaitedKind.PHOTO and each.subject.emergency_class and session.read(_Of(each.record_id))


def awaited_photo(photo: Photo) -> Awaited:
    """Return what is asked for of a photo, whether it waits or was returned."""
    subject = subject_of_photo(photo)
    return Awaited(AwaitedKind.PHOTO, photo.id, photo.name, photo.sha256, subject, photo.added_at, photo.added_by)


def awaited_about(session: Session, record_id: str) -> Awaited | None:
    """Return what is waited for about one photo or post, ``None`` where nothing is."""
    found = awaited(session.office.calendar, session.now())
    return next((each for each in found if each.record_id == record_id), None)


def recorded_note(session: Session, table: str, decision_id: str) -> str:
    """Return by whom a decision was recorded, from what, and whether it is confirmed; empty where none was recorded."""
    engine = session.office.engine
    record = queries.record_of(engine, table, decision_id)
    if record is None:
        return ""
    recorder = engine.record(Person, record.recorded_by)
    return recorded_words("" if recorder is None else recorder.name, record.way, queries.answer_to(engine, record))


@dataclass(frozen=True)
class _Of:
    """Ask whether the emergency that a post is about is in force."""

    post_id: str

    def __call__(self, engine: Engine) -> bool:
        post = engine.record(Post, self.post_id)
        in_force = {emergency.id for emergency in town_queries.emergencies_in_force(engine)}
        return post is not None and post.emergency_id in in_force


def _approvers(session: Session) -> Iterator[ActorFacts]:
    from core.commands.town import APPROVING

    calendar, now = session.office.calendar, session.now()
    for person in session.read(town_queries.people):
        actor = actor_facts(calendar, Who(person.id), now)
        if person.id != session.person.id and actor.all_roles & APPROVING:
            yield actor


def _giver(session: Session, actor: ActorFacts, each: Awaited) -> Giver:
    from core.commands.recording import why_not

    person = actor.person
    assert person is not None
    if each.seal is not None:
        said = "" if decides_any(session, each, actor) else _tr("decides about no post of this period that waits")
    else:
        refusal = why_not(ACTS[each.kind], person, actor, each.subject, session.pack)
        said = "" if refusal is None else _why_not(refusal.code)
    roles = ", ".join(session.pack.role_names[role] for role in sorted(actor.all_roles, key=lambda role: role.value))
    return Giver(person.id, person.name, roles, said)


def _why_not(code: str) -> str:
    return {
        "recorded-right-department": _tr("decides for their own department"),
        "recorded-right-not-writer": _tr("wrote in this post"),
        "recorded-right-overseen-author": _tr("decides about posts of overseen authors"),
    }.get(code, _tr("the policy does not give this to them"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("recording", text)
