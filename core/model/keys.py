"""Who can sign: people's keys, what opens them, and the signatures of what was decided."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import Instant, PersonId

FORM = 1
"""The number of the form that is signed; a new form gets a new number, old signatures stay valid."""

BY_ANSWER = 2
"""The number of a signature that was made on another computer: of the answer to a packet (``core.packets.answer``)."""


@dataclass(frozen=True)
class SigningKey:
    """The public half of a person's key, as hexadecimal, from when it was made until it was ended.

    It is never replaced in place: a password of its own goes with each.
    """

    id: str
    person_id: PersonId
    public: str
    made_at: Instant
    station: str
    ended_at: Instant | None = None
    ended_by: PersonId | None = None
    ended_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Credential:
    """What opens a person's key, whose id it bears: the sealed private half, its salt, and the cost of a try."""

    id: str
    sealed: str
    salt: str
    memory_kib: int
    passes: int
    lanes: int
    revision: int = 0


@dataclass(frozen=True)
class PasswordOffer:
    """Leave for a person, whose id it bears, to set a password until an instant."""

    id: PersonId
    offered_by: PersonId
    until: Instant
    revision: int = 0


@dataclass(frozen=True)
class SignInTries:
    """How often a person, whose id it bears, failed to sign in since they last did, and when the last time was."""

    id: PersonId
    failures: int
    last_at: Instant
    revision: int = 0


class Said(Enum):
    """Say what a signature is of: what was decided, or that it was taken back."""

    MADE = "made"
    REVOKED = "revoked"


@dataclass(frozen=True)
class Signature:
    """A person's signature of one decision, or of taking one back.

    ``position`` is how many rows the log had when it was signed, ``signature`` is hexadecimal.
    """

    id: str
    subject_table: str
    subject_id: str
    said: Said
    key_id: str
    form: int
    position: int
    signature: str
    revision: int = 0
