"""What is kept of an emergency besides the fact of it: how it ended, and the review after it."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import EmergencyId, Instant, PersonId

BY_MISTAKE_FOR = timedelta(minutes=30)
"""For how long after its declaration an emergency may be said to have been declared by mistake."""

LOOKED_AT_ONE_BY_ONE = timedelta(days=14)
"""How far ahead of an emergency's end each scheduled placement is looked at by itself before it goes out."""


class EndingKind(Enum):
    """Say how an emergency ended: it was over, or it had been declared by mistake."""

    OVER = "over"
    MISTAKE = "mistake"


@dataclass(frozen=True)
class EmergencyEnding:
    """How an emergency ended. ``id`` is the emergency's own.

    ``on_word_of`` is who may end one and said so to who did; ``None`` where that person ended it.
    """

    id: EmergencyId
    kind: EndingKind
    on_word_of: PersonId | None = None
    revision: int = 0


@dataclass(frozen=True)
class EmergencyReview:
    """That what an emergency had held was looked at. ``id`` is the emergency's own."""

    id: EmergencyId
    reviewed_by: PersonId
    reviewed_at: Instant
    revision: int = 0


class Fate(Enum):
    """Say what becomes of a placement that is looked at after an emergency."""

    KEEP = "keep"
    CHANGE = "change"
    DROP = "drop"
