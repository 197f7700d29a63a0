"""What was asked of whom: an act of record beside what waits, which is worked out and stored nowhere."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import Instant, PersonId, Sha256, Wall


class AwaitedKind(Enum):
    """Say what is asked for.

    It is a photo's approval, a post's, a post's for a period, a second reading of it, the lines of a sealed period,
    what is new or changed in one since it was decided, or leave to post: the Director's permission, or the approval
    after it.
    """

    PHOTO = "photo"
    POST = "post"
    PERIOD = "period"
    READING = "reading"
    SEAL = "seal"
    EXCEPTIONS = "exceptions"
    PERMISSION = "permission"
    LEAVE = "leave"


class AskingWay(Enum):
    """Say how somebody was asked: by a letter from the asker's own mail program, with the packet, or in person."""

    LETTER = "letter"
    PACKET = "packet"
    IN_PERSON = "in person"


@dataclass(frozen=True)
class Asking:
    """A person asked for their decision about exactly one content or file.

    ``approve_by`` is the wall time by which it is wanted, ``None`` for none. ``is_reminder`` tells that the same person
    had been asked about the same before. Nothing is sent by it: it notes what its asker did.
    """

    id: str
    kind: AwaitedKind
    subject_id: str
    content_hash: Sha256
    of_person: PersonId
    approve_by: Wall | None
    asked_by: PersonId
    asked_at: Instant
    way: AskingWay
    is_reminder: bool
    revision: int = 0
