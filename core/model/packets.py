"""Packets that went out for decisions on another computer, and what came back."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import Instant, PersonId, Sha256, Wall

OWN_COMPUTER = "own computer"
"""The station of a key that a person made on a computer of their own: nothing here opens it."""


@dataclass(frozen=True)
class Packet:
    """A packet made for a person; ``sha256`` is of its text, which lies among the stored files.

    ``seal_id`` is ``None`` where it holds photos alone, whose ids are ``photos``. ``signature`` is by ``key_id``, as
    hexadecimal. It is good until an instant.
    """

    id: str
    sha256: Sha256
    seal_id: str | None
    photos: tuple[str, ...]
    for_person: PersonId
    made_by: PersonId
    made_at: Instant
    good_until: Instant
    key_id: str
    signature: str
    withdrawn_at: Instant | None = None
    withdrawn_by: PersonId | None = None
    withdrawn_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class PacketAnswer:
    """An answer that came back: the text that was signed, whole, the public key and the signature, as hexadecimal."""

    id: str
    packet_id: str
    text: str
    public: str
    signature: str
    imported_by: PersonId
    imported_at: Instant
    revision: int = 0


class Outcome(Enum):
    """Say what became of an answer."""

    APPLIED = "applied"
    REFUSED = "refused"


@dataclass(frozen=True)
class AnswerOutcome:
    """What became of an answer, whose id it bears.

    ``key_id`` is the key that signed it, ``None`` where it was refused before that was known. ``left_out`` are the ids
    of lines and photos that had changed meanwhile; ``why`` is the code of a refusal, or a person's own words.
    """

    id: str
    outcome: Outcome
    key_id: str | None
    left_out: tuple[str, ...]
    why: str
    settled_by: PersonId
    settled_at: Instant
    revision: int = 0


@dataclass(frozen=True)
class KeyAcceptance:
    """That somebody compared the words of a person's key with them, and how; it bears the key's id.

    ``public`` is the key itself, as hexadecimal. ``how`` is the telephone number, or that they met; ``compared_at`` is
    when, in the municipality's zone.
    """

    id: str
    answer_id: str
    public: str
    how: str
    compared_at: Wall
    accepted_by: PersonId
    accepted_at: Instant
    revision: int = 0
