"""Verifying that who decided held the role in which they are said to have decided, by what the log says of roles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from core.commands.signatures import SIGNED
from core.model.keys import Said
from core.store.checks import LogCells

T = TypeVar("T")
_Cells = Mapping[str, Any]


class Doubt(NamedTuple):
    """A decision in a role that its giver did not hold by themselves: where it stands, and what is said of it."""

    seq: int
    table: str
    record_id: str
    giver: str
    role: str


@dataclass
class RolesHeld:
    """Follow through the rows of a log, in their order, who holds which role, and who stands in for whom."""

    _standing: dict[str, tuple[str, str]] = field(default_factory=dict)
    _namings: dict[str, _Cells] = field(default_factory=dict)
    _doubts: dict[tuple[str, str], Doubt] = field(default_factory=dict)

    def read(self, row: LogCells) -> None:
        """Take one row in."""
        if row.after is None or row.subject_table not in _READ:
            return
        record = json.loads(row.after)
        if row.subject_table == "person_role":
            _keep(self._standing, row.subject_id, record, (record["person_id"], record["role"]))
        elif row.subject_table == "stand_in":
            _keep(self._namings, row.subject_id, record, record)
        elif row.before is None and row.subject_table == "acted_for":
            self._clear(record)
        elif row.before is None and (record[SIGNED[row.subject_table]], record["role"]) not in self._standing.values():
            table, record_id = row.subject_table, row.subject_id
            doubt = Doubt(row.seq, table, record_id, record[SIGNED[table]], record["role"])
            self._doubts[table, record_id] = doubt

    def doubts(self) -> Iterator[Doubt]:
        """Yield each decision in a role that its giver held neither by themselves nor in somebody's place."""
        yield from self._doubts.values()

    def _clear(self, acted: _Cells) -> None:
        """Doubt a decision no more that was given in the place of one who holds the role, by who was named for it."""
        doubt = self._doubts.get((acted["subject_table"], acted["subject_id"]))
        naming = self._namings.get(acted["naming_id"])
        if doubt is None or naming is None or acted["said"] != Said.MADE.value:
            return
        is_named = (naming["person_id"], naming["stand_in_id"]) == (acted["person_id"], doubt.giver)
        is_lent = acted["role"] == doubt.role and doubt.role in json.loads(naming["roles"])
        if is_named and is_lent and (acted["person_id"], doubt.role) in self._standing.values():
            del self._doubts[doubt.table, doubt.record_id]


def _keep(standing: dict[str, T], record_id: str, record: _Cells, told: T) -> None:
    """Keep what a record says until it is ended."""
    if record["ended_at"] is None:
        standing[record_id] = told
    else:
        standing.pop(record_id, None)


_BY_ROLE = frozenset(SIGNED) - {
    "recorded_decision",
    "recorded_answer",
    "acted_for",
    "answer_outcome",
    "key_acceptance",
}
"""The decisions that name the role in which they were given."""

_READ = _BY_ROLE | {"person_role", "stand_in", "acted_for"}
