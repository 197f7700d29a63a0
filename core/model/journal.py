"""Rows of the journal and the steps that they record."""

from __future__ import annotations

from collections.abc import Mapping

from core.late_dataclass import dataclass
from core.model.kinds import Instant, PersonId, Sha256

Cell = str | int | None
Row = Mapping[str, Cell]
"""A record as it lies in its table: column to value."""


@dataclass(frozen=True)
class Change:
    """One record's content before and after a step; ``None`` where it did not or does not exist."""

    table: str
    id: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True)
class JournalEntry:
    """One row of the log: who did what to which record, and when.

    ``content_hash`` is of salt and content, which lie beside it. ``subject_table`` is empty for a refused command and
    for a note, as of a restored backup.
    """

    seq: int
    step: str
    at: Instant
    station: str
    actor_id: PersonId | None
    actor: str
    act: str
    label: str
    subject_table: str
    subject_id: str
    content_hash: Sha256
    previous: Sha256
    hash: Sha256


@dataclass(frozen=True)
class JournalHead:
    """The log's last row: how many there are, its hash and when it was written. Zero rows have the hash ``GENESIS``."""

    count: int
    hash: Sha256
    at: Instant | None


GENESIS = Sha256("0" * 64)
"""The hash before the first row."""

RESTORED = "Restored"
"""The act of the row that says from which backup the calendar was restored."""
