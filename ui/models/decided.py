"""What the person who works decided, the latest first, and whether it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from core.commands.approvals import RevokePostApproval
from core.commands.assuring import TakeWordBack
from core.commands.authorising import RevokeAuthorisation
from core.commands.desk import Command
from core.commands.media import RevokePhotoApproval
from core.commands.periods import RevokePeriodApproval
from core.commands.seal_decisions import RevokeSealDecision
from core.commands.uses import TakeBackPermission
from core.model.askings import AwaitedKind
from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import Day, Instant, PersonId, PhotoId, PostId, Sha256
from core.model.media import Photo, PhotoApproval
from core.model.posts import Post, PostDecision, Verdict
from core.model.recorded import RecordedAnswer, RecordedDecision, Way
from core.model.seals import Seal, SealDecision
from core.model.town import Authorisation, Person
from core.model.uses import UseRequest, UseStep, UseStepKind
from core.store import awaited as queries
from core.store import recorded as recorded_queries
from core.store.engine import Engine
from core.store.seals import decisions_by, posts_decided
from core.store.stand_ins import decided_in_place_of, in_place_of
from core.store.uses import use_steps_by, use_steps_of
from ui.session import Session

_MOST = 200
"""How many decisions of each kind are read."""

_TABLES = ("photo_approval", "post_decision", "period_approval", "seal_decision", "second_reading")


class Fate(Enum):
    """Say what became of a decision: it counts, it was given back by a return, revoked, or its content is another."""

    STANDS = "stands"
    RETURNED = "returned"
    REVOKED = "revoked"
    CHANGED = "changed"


@dataclass(frozen=True)
class Recorded:
    """That somebody recorded a decision in the person's name, in which way, and what the person says of it."""

    by: PersonId
    way: Way
    answer: RecordedAnswer | None


@dataclass(frozen=True)
class SealDecided:
    """What a decision said of a sealed period: how many posts of what was shown it approved and returned."""

    from_day: Day
    until_day: Day
    fingerprint: Sha256
    approved: int
    returned: int


@dataclass(frozen=True)
class Decided:
    """One decision of a person about a photo, a version of a post, or leave. ``role`` is in which it was given.

    ``by`` gave it, in the place of ``stood_for`` where that is somebody. ``seal`` tells of a sealed period, whose lines
    are not told one by one as well.
    """

    kind: AwaitedKind
    decision_id: str
    record_id: str
    name: str
    seen: Sha256
    at: Instant
    role: str
    comment: str
    fate: Fate
    by: PersonId
    stood_for: PersonId | None = None
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    recorded: Recorded | None = None
    seal: SealDecided | None = None


def read_decided(session: Session) -> tuple[Decided, ...]:
    """Return the decisions of the person who works, and those given in their place, the latest first."""
    found = session.read(partial(_read, person_id=session.person.id))
    return tuple(sorted(found, key=lambda each: (each.at, each.decision_id), reverse=True))


def sealed(seal: Seal, decision: SealDecision) -> SealDecided:
    """Return what a decision said of a sealed period."""
    counts = (len(decision.approved), len(decision.returned))
    return SealDecided(seal.from_day, seal.until_day, decision.fingerprint, *counts)


def revoking(each: Decided, reason: str) -> Command:
    """Return the command that takes a decision back."""
    match each.kind:
        case AwaitedKind.PHOTO:
            return RevokePhotoApproval(PhotoId(each.record_id), reason)
        case AwaitedKind.POST:
            return RevokePostApproval(PostId(each.record_id), each.seen, reason)
        case AwaitedKind.PERIOD:
            return RevokePeriodApproval(each.decision_id, reason)
        case AwaitedKind.READING:
            return TakeWordBack(SecondReading, each.decision_id, reason)
        case AwaitedKind.SEAL | AwaitedKind.EXCEPTIONS:
            return RevokeSealDecision(each.decision_id, reason)
        case AwaitedKind.PERMISSION:
            return TakeBackPermission(each.record_id, reason)
        case AwaitedKind.LEAVE:
            return RevokeAuthorisation(each.decision_id, reason)


def _read(engine: Engine, *, person_id: PersonId) -> list[Decided]:
    mine, most = person_id, _MOST
    seals = [*decisions_by(engine, mine, most), *decided_in_place_of(engine, SealDecision, mine, most)]
    told = {(each.decided_at, post_id) for each in seals for post_id in posts_decided(engine, each)}
    photos = [*queries.photo_decisions_by(engine, mine, most), *decided_in_place_of(engine, PhotoApproval, mine, most)]
    posts = [*queries.post_decisions_by(engine, mine, most), *decided_in_place_of(engine, PostDecision, mine, most)]
    periods = [*queries.periods_approved_by(engine, mine, most)]
    periods += decided_in_place_of(engine, PeriodApproval, mine, most)
    readings = [*queries.readings_by(engine, mine, most), *decided_in_place_of(engine, SecondReading, mine, most)]
    uses = [*use_steps_by(engine, mine, most), *decided_in_place_of(engine, UseStep, mine, most)]
    found = [_of_photo(engine, each) for each in photos]
    found += [_of_post(engine, each) for each in posts if (each.decided_at, each.post_id) not in told]
    found += [_of_period(engine, each) for each in periods if (each.approved_at, each.post_id) not in told]
    found += [_of_seal(engine, each) for each in seals]
    found += [_of_reading(engine, each) for each in readings]
    stood = in_place_of(engine, "use_step", (each.id for each in uses))
    found += [replace(_of_use(engine, each), stood_for=stood.get(each.id)) for each in uses]
    records = recorded_queries.in_name_of(engine, person_id)
    places = _places(engine, found)
    noted = (_noted(engine, each, records.get(each.decision_id)) for each in found)
    return [replace(each, stood_for=places.get(each.decision_id, each.stood_for)) for each in noted]


def _places(engine: Engine, found: list[Decided]) -> dict[str, PersonId]:
    """Return who was stood in for, by the ids of the decisions."""
    ids = [each.decision_id for each in found]
    places: dict[str, PersonId] = {}
    for table in _TABLES:
        places.update(in_place_of(engine, table, ids))
    return places


def _noted(engine: Engine, each: Decided, record: RecordedDecision | None) -> Decided:
    if record is None:
        return each
    answer = recorded_queries.answer_to(engine, record)
    return replace(each, recorded=Recorded(record.recorded_by, record.way, answer))


def _of_photo(engine: Engine, each: PhotoApproval) -> Decided:
    photo = engine.record(Photo, each.photo_id)
    assert photo is not None
    return Decided(
        kind=AwaitedKind.PHOTO,
        decision_id=each.id,
        record_id=each.photo_id,
        name=photo.name,
        seen=each.sha256,
        at=each.decided_at,
        role=each.role,
        comment=each.comment,
        fate=_fate(each.verdict, each.revoked_at, is_same=photo.sha256 == each.sha256),
        by=each.decided_by,
        revoked_at=each.revoked_at,
        revoked_by=each.revoked_by,
        revoked_why=each.revoked_why,
    )


def _of_post(engine: Engine, each: PostDecision) -> Decided:
    post = _post(engine, each.post_id)
    return Decided(
        kind=AwaitedKind.POST,
        decision_id=each.id,
        record_id=post.id,
        name=post.title,
        seen=each.content_hash,
        at=each.decided_at,
        role=each.role,
        comment=each.comment,
        fate=_fate(each.verdict, each.revoked_at, is_same=post.content_hash == each.content_hash),
        by=each.decided_by,
        revoked_at=each.revoked_at,
        revoked_by=each.revoked_by,
        revoked_why=each.revoked_why,
    )


def _of_period(engine: Engine, each: PeriodApproval) -> Decided:
    post = _post(engine, each.post_id)
    return Decided(
        kind=AwaitedKind.PERIOD,
        decision_id=each.id,
        record_id=post.id,
        name=post.title,
        seen=each.content_hash,
        at=each.approved_at,
        role=each.role,
        comment="",
        fate=_fate(Verdict.APPROVED, each.revoked_at, is_same=post.content_hash == each.content_hash),
        by=each.approved_by,
        revoked_at=each.revoked_at,
        revoked_by=each.revoked_by,
        revoked_why=each.revoked_why,
    )


def _of_seal(engine: Engine, each: SealDecision) -> Decided:
    seal = engine.record(Seal, each.seal_id)
    assert seal is not None
    return Decided(
        kind=AwaitedKind.SEAL,
        decision_id=each.id,
        record_id=seal.id,
        name=seal.note,
        seen=each.fingerprint,
        at=each.decided_at,
        role=each.role,
        comment=each.comment,
        fate=Fate.STANDS if each.revoked_at is None else Fate.REVOKED,
        by=each.decided_by,
        revoked_at=each.revoked_at,
        revoked_by=each.revoked_by,
        revoked_why=each.revoked_why,
        seal=sealed(seal, each),
    )


def _of_reading(engine: Engine, each: SecondReading) -> Decided:
    post = _post(engine, each.post_id)
    return Decided(
        kind=AwaitedKind.READING,
        decision_id=each.id,
        record_id=post.id,
        name=post.title,
        seen=each.content_hash,
        at=each.read_at,
        role=each.role,
        comment=each.comment,
        fate=_fate(Verdict.APPROVED, each.revoked_at, is_same=post.content_hash == each.content_hash),
        by=each.read_by,
        revoked_at=each.revoked_at,
        revoked_by=each.revoked_by,
        revoked_why=each.revoked_why,
    )


def _of_use(engine: Engine, each: UseStep) -> Decided:
    """Return a decision about leave; an approval is taken back by revoking the authorisation that it wrote."""
    request = engine.record(UseRequest, each.request_id)
    assert request is not None
    person = engine.record(Person, request.person_id)
    assert person is not None
    given = None if each.authorisation_id is None else engine.record(Authorisation, each.authorisation_id)
    taken_back: UseStep | Authorisation = each if given is None else given
    verdict = Verdict.RETURNED if each.kind is UseStepKind.REFUSED else Verdict.APPROVED
    later = [step.kind for step in use_steps_of(engine, request.id) if step.revoked_at is None]
    is_last = each.kind is not UseStepKind.PERMITTED or later == [UseStepKind.PERMITTED]
    return Decided(
        kind=AwaitedKind.PERMISSION if given is None else AwaitedKind.LEAVE,
        decision_id=each.id if given is None else given.id,
        record_id=request.id,
        name=person.name,
        seen=Sha256(""),
        at=each.decided_at,
        role=each.role,
        comment=each.comment,
        fate=_fate(verdict, taken_back.revoked_at, is_same=is_last and request.ended_at is None),
        by=each.decided_by,
        revoked_at=taken_back.revoked_at,
        revoked_by=taken_back.revoked_by,
        revoked_why=taken_back.revoked_why,
    )


def _post(engine: Engine, post_id: PostId) -> Post:
    post = engine.record(Post, post_id)
    assert post is not None
    return post


def _fate(verdict: Verdict, revoked_at: Instant | None, *, is_same: bool) -> Fate:
    if revoked_at is not None:
        return Fate.REVOKED
    if verdict is Verdict.RETURNED:
        return Fate.RETURNED
    return Fate.STANDS if is_same else Fate.CHANGED
