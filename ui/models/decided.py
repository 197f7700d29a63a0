"""What the person who works decided, the latest first, and whether it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial

from core.commands.approvals import RevokePostApproval
from core.commands.assuring import TakeWordBack
from core.commands.awaited import AwaitedKind
from core.commands.desk import Command
from core.commands.media import RevokePhotoApproval
from core.commands.periods import RevokePeriodApproval
from core.commands.seal_decisions import RevokeSealDecision
from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import Day, Instant, PersonId, PhotoId, PostId, Sha256
from core.model.media import Photo, PhotoApproval
from core.model.posts import Post, PostDecision, Verdict
from core.model.seals import Seal, SealDecision
from core.store import awaited as queries
from core.store.engine import Engine
from core.store.seals import decisions_by, posts_decided
from ui.session import Session

_MOST = 200
"""How many decisions of each kind are read."""


class Fate(Enum):
    """Say what became of a decision: it counts, it was given back by a return, revoked, or its content is another."""

    STANDS = "stands"
    RETURNED = "returned"
    REVOKED = "revoked"
    CHANGED = "changed"


@dataclass(frozen=True)
class SealDecided:
    """What a decision said of a sealed period: how many posts it approved, and how many it returned."""

    from_day: Day
    until_day: Day
    approved: int
    returned: int


@dataclass(frozen=True)
class Decided:
    """One decision of a person about a photo or a version of a post. ``role`` is in which it was given.

    ``seal`` tells of a sealed period, whose lines are not told one by one as well.
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
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    seal: SealDecided | None = None


def read_decided(session: Session) -> tuple[Decided, ...]:
    """Return the decisions of the person who works, the latest first."""
    found = session.read(partial(_read, person_id=session.person.id))
    return tuple(sorted(found, key=lambda each: (each.at, each.decision_id), reverse=True))


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


def _read(engine: Engine, *, person_id: PersonId) -> list[Decided]:
    seals = decisions_by(engine, person_id, _MOST)
    told = {(each.decided_at, post_id) for each in seals for post_id in posts_decided(engine, each)}
    posts = [e for e in queries.post_decisions_by(engine, person_id, _MOST) if (e.decided_at, e.post_id) not in told]
    given = queries.periods_approved_by(engine, person_id, _MOST)
    periods = [each for each in given if (each.approved_at, each.post_id) not in told]
    found = [_of_photo(engine, each) for each in queries.photo_decisions_by(engine, person_id, _MOST)]
    found += [_of_post(engine, each) for each in posts]
    found += [_of_period(engine, each) for each in periods]
    found += [_of_seal(engine, each) for each in seals]
    found += [_of_reading(engine, each) for each in queries.readings_by(engine, person_id, _MOST)]
    return found


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
        revoked_at=each.revoked_at,
        revoked_by=each.revoked_by,
        revoked_why=each.revoked_why,
        seal=SealDecided(seal.from_day, seal.until_day, len(each.approved), len(each.returned)),
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
        revoked_at=each.revoked_at,
        revoked_by=each.revoked_by,
        revoked_why=each.revoked_why,
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
