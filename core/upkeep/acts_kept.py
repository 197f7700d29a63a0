"""Verifying that what was recorded of an act changed only by its end, by what the log says of it."""

from __future__ import annotations

import json

from core.store import checks
from core.store.checks import LogCells
from core.store.guards import ONLY_MAY_CHANGE


def is_act_rewritten(row: LogCells, left: bytes | None) -> bool:
    """Tell whether a row of the log changes the record of an act otherwise than the database lets anybody.

    ``left`` is the image that the rows before it left of the record, ``None`` where they left none.
    """
    may_change = ONLY_MAY_CHANGE.get(row.subject_table)
    if may_change is None:
        return False
    if left is None or row.before is None or row.after is None:
        return left is not None or row.before is not None
    return checks.image(row.before) != left or _is_beyond(row.before, row.after, may_change)


def _is_beyond(before: str, after: str, may_change: tuple[str, ...]) -> bool:
    """Tell whether more changed than may, or what had an end got another."""
    was, became = json.loads(before), json.loads(after)
    changed = {name for name in was | became if was.get(name) != became.get(name)} - {"revision"}
    ends = [name for name in may_change if name.endswith("_at") and name != "damaged_at"]
    has_ended = any(was.get(name) is not None for name in ends)
    return bool(changed) and (has_ended or not changed <= set(may_change))
