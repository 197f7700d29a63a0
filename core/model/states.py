"""The states of a placement and every step between them, as data."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from core.errors import NotAllowed
from core.identity_enum import IdentityEnum


class PostState(Enum):
    """Say whether a post is open or discarded; no more is stored of it."""

    OPEN = "open"
    DISCARDED = "discarded"


class State(IdentityEnum):
    """Say where one post stands on one channel."""

    DRAFT = "draft"
    ASKED = "asked"
    QUEUED = "queued"
    PINNED = "pinned"
    HELD = "held"
    HANDED_OVER = "handed over"
    PUBLISHED = "published"
    MISSED = "missed"
    TAKEN_DOWN = "taken down"
    DROPPED = "dropped"
    PAST = "past"


SCHEDULED = frozenset({State.QUEUED, State.PINNED})
"""In line, gate open."""

PROMISED = SCHEDULED | {State.HANDED_OVER}
"""States in which the post will go out unless somebody acts."""

IN_PLAY = frozenset({State.DRAFT, State.ASKED, State.QUEUED, State.PINNED, State.HELD, State.MISSED})
"""States in which the post may still go out."""

MOST_PRESSING = (
    State.HELD,
    State.MISSED,
    State.ASKED,
    State.PINNED,
    State.QUEUED,
    State.HANDED_OVER,
    State.DRAFT,
    State.PUBLISHED,
    State.TAKEN_DOWN,
    State.DROPPED,
    State.PAST,
)
"""The order in which a post shows one of its placements' states."""


class Step(NamedTuple):
    """One allowed step of a placement. ``before`` is None for a placement that begins."""

    before: State | None
    after: State
    via: str


CALENDAR = "Calendar"
"""The name of what time and facts do by themselves, inside another command's step or in CatchUp."""


def _steps() -> frozenset[Step]:
    s = State
    out_of_line = (s.QUEUED, s.PINNED)
    waiting = (s.DRAFT, s.ASKED, s.QUEUED, s.PINNED, s.HELD, s.MISSED)
    table: list[tuple[tuple[State | None, ...], tuple[State, ...], tuple[str, ...]]] = [
        ((None,), (s.DRAFT,), ("WritePost", "SavePost", "CopyPost", "UseTemplate", "MakeSeriesDrafts", "ImportRows")),
        ((None,), (s.DRAFT,), ("BeginSeries", "ChangeSeries", "CopyTogether")),
        ((None,), (s.PAST,), ("ImportRows",)),
        ((s.DRAFT,), (s.DRAFT,), ("PlanFor", "SavePost", "MoveTogether")),
        ((s.DRAFT,), (s.ASKED,), ("AddToQueue", "Pin", "MoveTogether")),
        ((s.DRAFT, s.ASKED), (s.QUEUED,), ("AddToQueue",)),
        ((s.DRAFT, s.ASKED, s.QUEUED), (s.PINNED,), ("Pin", "MoveTogether")),
        ((s.ASKED,), (s.QUEUED, s.PINNED), (CALENDAR,)),
        ((s.ASKED,), (s.DRAFT,), ("TakeBack", CALENDAR)),
        ((s.QUEUED,), (s.QUEUED,), ("PlaceBefore", CALENDAR)),
        ((s.PINNED,), (s.QUEUED,), ("Unpin", CALENDAR)),
        (out_of_line, (s.DRAFT,), ("TakeOutOfLine",)),
        (out_of_line, (s.HELD,), ("Hold", "HoldTogether", CALENDAR)),
        ((s.HELD,), (s.QUEUED, s.PINNED), ("PutBack", "ReviewAfterEmergency")),
        ((s.HELD, s.MISSED), (s.DRAFT,), ("SendBack",)),
        (out_of_line, (s.PUBLISHED,), ("Publish", "PublishEarly")),
        (out_of_line, (s.MISSED,), (CALENDAR,)),
        ((s.MISSED,), (s.PUBLISHED,), ("PublishLate",)),
        ((s.MISSED,), (s.QUEUED,), ("PutBack",)),
        (out_of_line, (s.HANDED_OVER,), ("ExportBatch",)),
        ((s.HANDED_OVER,), (s.PUBLISHED,), ("ConfirmSent",)),
        ((s.HANDED_OVER,), (s.HELD,), ("ConfirmTakenBack",)),
        ((s.PUBLISHED,), (s.PUBLISHED,), ("Correct",)),
        ((s.PUBLISHED,), (s.MISSED,), ("DidNotGoOut",)),
        ((s.PUBLISHED,), (s.TAKEN_DOWN,), ("TakeDown",)),
        (waiting, (s.DROPPED,), ("Drop", "DiscardPost", "SavePost", "SkipOccurrence", "DiscardTogether")),
        ((s.DRAFT,), (s.DROPPED,), ("ChangeSeries", "EndSeries")),
        ((s.DROPPED,), (s.DRAFT,), ("RestorePlacement", "RestorePost", "SavePost", "ChangeSeries")),
        ((s.HELD,), (s.DROPPED,), ("ReviewAfterEmergency",)),
    ]
    return frozenset(
        Step(before, after, via)
        for befores, afters, ways in table
        for before in befores
        for after in afters
        for via in ways
    )


STEPS = _steps()
"""Every allowed step; what is not here is refused by ``ensure_step``."""

UNDOABLE = frozenset(
    {
        "WritePost",
        "SavePost",
        "CopyPost",
        "UseTemplate",
        "MakeSeriesDrafts",
        "ImportRows",
        "PlanFor",
        "AddToQueue",
        "Pin",
    }
    | {"TakeBack", "PlaceBefore", "Unpin", "TakeOutOfLine", "Hold", "PutBack", "SendBack", "Drop", "DiscardPost"}
    | {"RestorePlacement", "RestorePost", "CloseUp"}
    | {"BeginSeries", "ChangeSeries", "SkipOccurrence", "EndSeries"}
    | {"MoveTogether", "HoldTogether", "ReclassTogether", "DiscardTogether", "CopyTogether"}
)
"""Commands whose steps of a placement may be walked back by Undo.

Facts and acts of record are answered by their opposite.
"""

_WALKED_BACK = frozenset((step.after, step.before) for step in STEPS if step.via in UNDOABLE | {CALENDAR})


def ensure_step(before: State | None, after: State | None, via: str) -> None:
    """Let one step of a placement pass.

    ``after`` is None only where an undone command had begun the placement. What the calendar does inside a step is
    allowed in every command's step. Raises: NotAllowed for a pair that is not in the table.
    """
    if before is after:
        return
    if via in {"Undo", "Redo"}:
        known = (before, after) in _WALKED_BACK or (after is not None and (after, before) in _WALKED_BACK)
    else:
        known = after is not None and (Step(before, after, via) in STEPS or Step(before, after, CALENDAR) in STEPS)
    if not known:
        raise NotAllowed("no-such-step", before=_name(before), after=_name(after), via=via)


def _name(state: State | None) -> str:
    return "none" if state is None else state.value
