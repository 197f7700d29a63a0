"""What was recorded in the name of the person who works and waits for their word, and the commands that give it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.commands.desk import Command
from core.commands.recording import KINDS, ConfirmRecorded, Decided, DenyRecorded
from core.commands.writers import writers_of
from core.errors import CalendarError
from core.model.askings import AwaitedKind
from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import PersonId
from core.model.media import Photo, PhotoApproval, StoredFile
from core.model.posts import Post, PostDecision, Verdict
from core.model.recorded import RecordedDecision
from core.model.seals import Seal, SealDecision, SealLine
from core.model.town import Person
from core.store import recorded as queries
from core.store.engine import Engine
from core.store.seals import posts_decided, posts_named
from ui.models.decided import SealDecided, sealed
from ui.session import Session

TABLES = ("recorded_decision", "recorded_answer", *KINDS, "photo", "post", "person")
"""Where a step changes what waits for somebody's word, or what is said of it."""

_ANY_REASON = "…"
"""What stands for a reason where it is only asked what would follow."""


@dataclass(frozen=True)
class InOnesName:
    """One decision that was recorded in the person's name.

    ``record_id`` and ``name`` are the photo's or post's; ``returned`` it was, else approved, with ``comment``.
    ``recorder_wrote`` tells that who recorded it wrote the post, ``is_revoked`` that it was taken back since;
    ``seal`` tells of a sealed period, which is answered whole; ``exceptions`` are the titles of its posts that were
    decided as new in it, or changed since it was sealed.
    """

    record: RecordedDecision
    kind: AwaitedKind
    record_id: str
    name: str
    recorder: str
    returned: bool
    comment: str
    recorder_wrote: bool
    is_revoked: bool
    document: StoredFile | None
    seal: SealDecided | None = None
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Denial:
    """What follows from denying: the titles of the posts that are held, and the fingerprint by which that is agreed."""

    held: tuple[str, ...]
    agreed: str


def read_in_ones_name(session: Session) -> tuple[InOnesName, ...]:
    """Return what waits for the word of the person who works, the oldest first."""
    return session.read(_Of(session.person.id))


def number_in_ones_name(session: Session) -> int:
    """Return how much waits for that word."""
    return len(queries.unanswered(session.office.engine, session.person.id))


def confirming(each: InOnesName) -> Command:
    """Return the command that says that one decided so."""
    return ConfirmRecorded(each.record.id)


def denying(each: InOnesName, why: str) -> Command:
    """Return the command that says that one did not."""
    return DenyRecorded(each.record.id, why)


def foreseen_denial(session: Session, each: InOnesName) -> Denial | CalendarError:
    """Return what denying would hold, or why it would be refused."""
    outlook = session.preview(denying(each, _ANY_REASON))
    if isinstance(outlook, CalendarError):
        return outlook
    return Denial(tuple(dict.fromkeys(harm.title for harm in outlook.harms)), outlook.fingerprint)


@dataclass(frozen=True)
class _Of:
    """Read what waits for a person's word."""

    person_id: PersonId

    def __call__(self, engine: Engine) -> tuple[InOnesName, ...]:
        return tuple(_read(engine, self.person_id))


def _read(engine: Engine, person_id: PersonId) -> Iterator[InOnesName]:
    for record in queries.unanswered(engine, person_id):
        made = engine.record(KINDS[record.subject_table], record.subject_id)
        recorder = engine.record(Person, record.recorded_by)
        assert made is not None
        assert recorder is not None
        kind, record_id, name, wrote = _about(engine, made, recorder.id)
        yield InOnesName(
            record=record,
            kind=kind,
            record_id=record_id,
            name=name,
            recorder=recorder.name,
            returned=isinstance(made, (PhotoApproval, PostDecision)) and made.verdict is Verdict.RETURNED,
            comment="" if isinstance(made, PeriodApproval) else made.comment,
            recorder_wrote=wrote,
            is_revoked=made.revoked_at is not None,
            document=None if record.document is None else engine.record(StoredFile, record.document),
            seal=_sealed(engine, made) if isinstance(made, SealDecision) else None,
            exceptions=_exceptions(engine, made) if isinstance(made, SealDecision) else (),
        )


def _about(engine: Engine, made: Decided, recorder: PersonId) -> tuple[AwaitedKind, str, str, bool]:
    """Return of what kind it is, the id and name of what it is about, and whether who recorded it wrote that."""
    if isinstance(made, PhotoApproval):
        photo = engine.record(Photo, made.photo_id)
        assert photo is not None
        return AwaitedKind.PHOTO, photo.id, photo.name, False
    if isinstance(made, SealDecision):
        posts = [engine.record(Post, post_id) for post_id in posts_decided(engine, made)]
        wrote = any(post is not None and recorder in writers_of(engine, post) for post in posts)
        return AwaitedKind.SEAL, made.seal_id, "", wrote
    post = engine.record(Post, made.post_id)
    assert post is not None
    kinds = {PostDecision: AwaitedKind.POST, PeriodApproval: AwaitedKind.PERIOD, SecondReading: AwaitedKind.READING}
    return kinds[type(made)], post.id, post.title, recorder in writers_of(engine, post)


def _sealed(engine: Engine, made: SealDecision) -> SealDecided:
    seal = engine.record(Seal, made.seal_id)
    assert seal is not None
    return sealed(seal, made)


def _exceptions(engine: Engine, made: SealDecision) -> tuple[str, ...]:
    """Return the titles of the posts that no line of the seal stands for."""
    names = (name for name in (*made.approved, *made.returned) if engine.record(SealLine, name) is None)
    posts = (engine.record(Post, post_id) for post_id in posts_named(engine, names))
    return tuple(post.title for post in posts if post is not None)
