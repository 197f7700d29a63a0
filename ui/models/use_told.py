"""Requests for leave to post in words: what is asked, each step so far, what is waited for, and the notice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from core.commands.uses_waiting import about_person
from core.model.registers import Training
from core.model.town import Authorisation, AuthorisationKind, Channel, Department, Person, Role
from core.model.uses import NoticeWay, UseNotice, UseRequest, UseStep, UseStepKind
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.leave import UseStanding, standing_of
from core.policy.rights import who_may
from core.policy.rules.authors import AUTHOR_TRAINED, TrainingsAsked
from core.store import registers as register_queries
from core.store import town as town_queries
from core.store import uses as queries
from core.store.engine import Engine
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.calendar_names import short_month_name


@dataclass(frozen=True)
class StepTold:
    """One step of a request: what was done, by whom and when, and what was said; ``counts``: a decision that stands."""

    what: str
    by: str
    on: date
    said: str = ""
    counts: bool = False


@dataclass(frozen=True)
class UseTold:
    """A request with the records that it names, and what is on file of it; ``overseer`` is a name, or empty."""

    request: UseRequest
    person: Person
    channel: Channel
    department: str
    overseer: str
    stands: UseStanding
    is_trained: bool
    steps: tuple[StepTold, ...]

    @property
    def subject(self) -> SubjectFacts:
        """Give what decides who may decide about it."""
        return about_person(self.person)


@dataclass(frozen=True)
class _OnFile:
    """All that telling of requests reads."""

    people: Mapping[str, Person]
    channels: Mapping[str, Channel]
    departments: Mapping[str, Department]
    trainings: tuple[Training, ...]
    requests: tuple[UseRequest, ...]
    steps: tuple[UseStep, ...]
    notices: tuple[UseNotice, ...]


def read_uses(session: Session) -> tuple[UseTold, ...]:
    """Return every request in words, the oldest first."""
    on_file = session.read(_read)
    return tuple(_told(session, on_file, request) for request in on_file.requests)


def read_use(session: Session, request_id: str) -> UseTold | None:
    """Return one request in words, ``None`` where there is none of that id."""
    return next((each for each in read_uses(session) if each.request.id == request_id), None)


def overseers(session: Session) -> dict[str, str]:
    """Return who oversees by which authorisation, by name, where a request named somebody."""
    on_file = session.read(_read)
    named = {request.id: request.overseer_id for request in on_file.requests}
    found = {}
    for step in on_file.steps:
        overseer = named.get(step.request_id)
        if step.authorisation_id is not None and overseer is not None:
            found[step.authorisation_id] = on_file.people[overseer].name
    return found


def is_trained(session: Session, trainings: Iterable[Training], leave: UseRequest | Authorisation) -> bool:
    """Tell whether a person has on file what the policy asks of who posts with such leave, for its channel or all."""
    rule = session.pack.rules.get(AUTHOR_TRAINED.id)
    asked = rule.parameters if rule is not None else TrainingsAsked()
    wanted = asked.overseen if leave.kind is AuthorisationKind.OVERSEEN else asked.regular
    return any(
        each.person_id == leave.person_id
        and each.kind in wanted
        and each.revoked_at is None
        and each.channel_id in (None, leave.channel_id)
        for each in trainings
    )


def day_told(day: date) -> str:
    """Return a day in words."""
    return f"{day.day} {short_month_name(day.month)} {day.year}"


def days_told(request: UseRequest) -> str:
    """Return from when until when leave is asked for."""
    if request.until_day is None:
        return filled(_words("from %1, without an end"), day_told(request.from_day))
    return filled(_words("from %1 until %2"), day_told(request.from_day), day_told(request.until_day))


def facts_told(told: UseTold) -> list[str]:
    """Return what is asked, line by line, for who decides about it."""
    request = told.request
    who = filled(_words("%1, %2, %3"), told.person.name, told.person.title, told.department)
    is_overseen = request.kind is AuthorisationKind.OVERSEEN
    oversight = filled(_words("Overseen by %1"), told.overseer) if told.overseer else _words("Overseen")
    return [
        who,
        filled(_words("On %1, %2"), told.channel.name, days_told(request)),
        filled(_words("For: %1"), request.why),
        oversight if is_overseen else _words("Regular, nobody oversees each post"),
        _words("Trained for this channel") if told.is_trained else _words("No training for this channel on file yet"),
    ]


def steps_told(told: UseTold) -> list[str]:
    """Return the steps of a request, line by line."""
    lines = ((each.what, each.by, day_told(each.on), each.said) for each in told.steps)
    return [" · ".join(part for part in line if part) for line in lines]


def addresses(session: Session) -> tuple[str, ...]:
    """Return the e-mail addresses of those whom the policy has told, as far as they are on file."""
    roles = set(session.pack.leave.told)
    today = session.today()

    def read(engine: Engine) -> list[str]:
        present = (p for p in town_queries.people(engine) if p.left_on is None or p.left_on >= today)
        return [p.email for p in present if p.email and roles & town_queries.roles_of(engine, p.id)]

    return tuple(session.read(read))


def notice_heading(told: UseTold) -> str:
    """Return the subject of the notice."""
    return filled(_words("Approved: %1 posts on %2"), told.person.name, told.channel.name)


def notice_text(session: Session, told: UseTold) -> str:
    """Return the words of the notice: the approval, the platform, the name and the time frame."""
    request = told.request
    platform = session.office.calendar.platforms[told.channel.platform].label
    lines = [
        filled(_words("To: %1"), roles_told(session, session.pack.leave.told)),
        "",
        _words("The following use of a social medium of the municipality is approved."),
        "",
        filled(_words("Name: %1, %2, %3"), told.person.name, told.person.title, told.department),
        filled(_words("Platform: %1 (%2)"), platform, told.channel.name),
        filled(_words("Time frame: %1"), days_told(request)),
        filled(_words("Purpose: %1"), request.why),
    ]
    if told.overseer:
        lines.append(filled(_words("Overseen by: %1"), told.overseer))
    decided = (each for each in told.steps if each.counts)
    lines.extend(filled(_words("%1: %2, %3"), each.what, each.by, day_told(each.on)) for each in decided)
    return "\n".join(lines)


def roles_told(session: Session, roles: Iterable[Role]) -> str:
    """Return what the town calls roles, one after another."""
    return ", ".join(session.pack.role_names[role] for role in roles)


def standing_told(session: Session, told: UseTold) -> str:
    """Return where a request stands, and for whom it waits."""
    approvers = who_may(Act.APPROVE_IRREGULAR_USE, session.pack)
    directors = who_may(Act.PERMIT_IRREGULAR_USE, session.pack)
    return {
        UseStanding.ASKED: filled(_words("Waits for: %1, %2"), roles_told(session, directors), told.department),
        UseStanding.PERMITTED: filled(_words("Waits for: %1"), roles_told(session, approvers)),
        UseStanding.TO_BE_TOLD: filled(_words("Notice due to: %1"), roles_told(session, session.pack.leave.told)),
        UseStanding.DONE: _words("Approved"),
        UseStanding.REFUSED: _words("Refused"),
        UseStanding.WITHDRAWN: _words("Withdrawn"),
    }[told.stands]


def _words(text: str) -> str:
    return QCoreApplication.translate("leave", text)


def _read(engine: Engine) -> _OnFile:
    return _OnFile(
        people={each.id: each for each in town_queries.people(engine)},
        channels={each.id: each for each in town_queries.channels(engine)},
        departments={each.id: each for each in town_queries.departments(engine)},
        trainings=tuple(register_queries.trainings(engine)),
        requests=tuple(queries.use_requests(engine)),
        steps=tuple(queries.use_steps(engine)),
        notices=tuple(queries.use_notices(engine)),
    )


def _told(session: Session, on_file: _OnFile, request: UseRequest) -> UseTold:
    steps = [each for each in on_file.steps if each.request_id == request.id]
    notices = [each for each in on_file.notices if each.request_id == request.id]
    person = on_file.people[request.person_id]
    return UseTold(
        request=request,
        person=person,
        channel=on_file.channels[request.channel_id],
        department=on_file.departments[person.department_id].name,
        overseer="" if request.overseer_id is None else on_file.people[request.overseer_id].name,
        stands=standing_of(request, steps, notices, session.pack.leave),
        is_trained=is_trained(session, on_file.trainings, request),
        steps=tuple(_steps(session, on_file, request, steps, notices)),
    )


def _steps(
    session: Session, on_file: _OnFile, request: UseRequest, steps: Iterable[UseStep], notices: Iterable[UseNotice]
) -> Iterable[StepTold]:
    """Yield what was done about a request, in its order."""

    def on(at: datetime) -> date:
        return session.zone.wall(at).date()

    people = on_file.people
    yield StepTold(_words("Asked"), people[request.asked_by].name, on(request.asked_at), request.why)
    for step in steps:
        counts = step.revoked_at is None
        yield StepTold(_kind(step.kind), people[step.decided_by].name, on(step.decided_at), step.comment, counts)
        if step.revoked_at is not None and step.revoked_by is not None:
            yield StepTold(_words("Taken back"), people[step.revoked_by].name, on(step.revoked_at), step.revoked_why)
    for notice in notices:
        way = _words("by letter") if notice.way is NoticeWay.LETTER else _words("as a copy")
        yield StepTold(_words("Notice given"), people[notice.given_by].name, on(notice.given_at), way)
    if request.ended_at is not None and request.ended_by is not None:
        yield StepTold(_words("Withdrawn"), people[request.ended_by].name, on(request.ended_at), request.ended_why)


def _kind(kind: UseStepKind) -> str:
    return {
        UseStepKind.PERMITTED: _words("Permitted"),
        UseStepKind.APPROVED: _words("Approved"),
        UseStepKind.REFUSED: _words("Refused"),
    }[kind]
