"""Where a post stands that a step moved or brought back, for the view to stand there too."""

from __future__ import annotations

from datetime import date, datetime

from core.model.journal import Change, Row
from core.model.kinds import PostId
from core.model.states import SCHEDULED, State
from core.model.steps import Done

_FOLLOWED = frozenset({"Undo", "Redo", "MoveTogether"})
"""Steps after which one wants to see what they moved."""


def stands_on(done: Done) -> tuple[PostId, date] | None:
    """Return a post that a step moved or brought back, and its day now; ``None`` after any other step."""
    if done.command not in _FOLLOWED:
        return None
    placed = [change for change in done.changes if change.table == "placement" and _day(change.after) is not None]
    meant = [change for change in placed if not _is_by_the_planner(change)]
    for change in (*meant, *placed):
        day = _day(change.after)
        if change.after is not None and day is not None:
            return PostId(str(change.after["post_id"])), day
    return None


def _day(row: Row | None) -> date | None:
    if row is None or row["state"] == State.DROPPED.value:
        return None
    wall = row["at_wall"] or row["planned"]
    return None if wall is None else datetime.fromisoformat(str(wall)).date()


def _is_by_the_planner(change: Change) -> bool:
    """Tell whether a placement only made way: it was in line, and waits there."""
    was = None if change.before is None else State(change.before["state"])
    return was in SCHEDULED and change.after is not None and change.after["state"] == State.QUEUED.value
