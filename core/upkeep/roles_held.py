"""Verifying that who decided held the role in which they are said to have decided, by what the log says of roles."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from core.commands.signatures import SIGNED
from core.store.checks import LogCells


@dataclass
class RolesHeld:
    """Follow through the rows of a log, in their order, who holds which role."""

    _standing: dict[str, tuple[str, str]] = field(default_factory=dict)

    def read(self, row: LogCells) -> bool:
        """Take one row in; tell whether it is a decision in a role that its giver does not hold there."""
        if row.after is None or row.subject_table not in {"person_role", *_BY_ROLE}:
            return False
        record = json.loads(row.after)
        if row.subject_table != "person_role":
            said = (record[SIGNED[row.subject_table]], record["role"])
            return row.before is None and said not in self._standing.values()
        self._standing.pop(row.subject_id, None)
        if record["ended_at"] is None:
            self._standing[row.subject_id] = (record["person_id"], record["role"])
        return False


_BY_ROLE = frozenset(SIGNED) - {"recorded_decision", "recorded_answer"}
"""The decisions that name the role in which they were given."""
