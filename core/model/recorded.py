"""Decisions that were given outside Oyez, on paper or by telephone, and what their givers say of what was recorded."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import Day, Instant, PersonId, Sha256


class Way(Enum):
    """Say in which way a decision reached the desk."""

    PAPER = "paper"
    E_MAIL = "e-mail"
    TELEPHONE = "telephone"


@dataclass(frozen=True)
class RecordedDecision:
    """That a decision was not made here by its giver, but recorded in their name.

    ``subject_table`` and ``subject_id`` name the decision, ``said_on`` is the day on which it was given, ``document``
    is the scan or the e-mail that bears it out, ``None`` for none.
    """

    id: str
    subject_table: str
    subject_id: str
    decided_by: PersonId
    way: Way
    said_on: Day
    document: Sha256 | None
    recorded_by: PersonId
    recorded_at: Instant
    revision: int = 0


@dataclass(frozen=True)
class RecordedAnswer:
    """What the one in whose name a decision was recorded, whose id it bears, says of it: ``confirms``, or why not."""

    id: str
    confirms: bool
    why: str
    answered_by: PersonId
    answered_at: Instant
    revision: int = 0
