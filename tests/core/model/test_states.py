"""Holds the table of states against its own transcription: what stands there passes, all else is refused."""

from __future__ import annotations

from itertools import product

import pytest

from core.errors import NotAllowed
from core.model.states import IN_PLAY, MOST_PRESSING, PROMISED, SCHEDULED, State, ensure_step

# From, to, and the commands by which; "-" is a placement that begins. "Calendar" is what time and facts do by
# themselves, in whatever command's step; "SavePost" saves a post with a channel more, or one less.
TABLE = """
- | draft | WritePost CopyPost UseTemplate MakeSeriesDrafts ImportRows SavePost BeginSeries ChangeSeries CopyTogether
- | past | ImportRows
draft | draft | PlanFor SavePost MoveTogether
draft | asked | AddToQueue Pin MoveTogether
draft, asked | queued | AddToQueue
draft, asked, queued | pinned | Pin MoveTogether
asked | queued, pinned | Calendar
asked | draft | TakeBack Calendar
queued | queued | PlaceBefore Calendar
pinned | queued | Unpin Calendar
queued, pinned | draft | TakeOutOfLine
queued, pinned | held | Hold HoldTogether Calendar
held | queued, pinned | PutBack ReviewAfterEmergency
held, missed | draft | SendBack
queued, pinned | published | Publish PublishEarly
queued, pinned | missed | Calendar
missed | published | PublishLate
missed | queued | PutBack
held | dropped | ReviewAfterEmergency
queued, pinned | handed over | ExportBatch
handed over | published | ConfirmSent
handed over | held | ConfirmTakenBack
published | published | Correct
published | missed | DidNotGoOut
published | taken down | TakeDown
draft, asked, queued, pinned, held, missed | dropped | Drop DiscardPost SavePost SkipOccurrence DiscardTogether
draft | dropped | ChangeSeries EndSeries
dropped | draft | RestorePlacement RestorePost SavePost ChangeSeries
"""
UNDONE = (
    "WritePost CopyPost UseTemplate MakeSeriesDrafts ImportRows SavePost PlanFor AddToQueue Pin TakeBack PlaceBefore "
    "Unpin TakeOutOfLine Hold PutBack SendBack Drop DiscardPost RestorePlacement RestorePost CloseUp Calendar "
    "BeginSeries ChangeSeries SkipOccurrence EndSeries MoveTogether HoldTogether DiscardTogether CopyTogether"
).split()

Pair = tuple[State | None, State | None]


def _steps() -> dict[str, set[Pair]]:
    steps: dict[str, set[Pair]] = {"CloseUp": set(), "RevokePhotoApproval": set(), "an unknown command": set()}
    for line in TABLE.strip().splitlines():
        befores, afters, commands = (part.strip() for part in line.split("|"))
        for before, after, command in product(befores.split(", "), afters.split(", "), commands.split()):
            pair = (None if before == "-" else State(before), State(after))
            steps.setdefault(command, set()).add(pair)
    return steps


STEPS = _steps()
WALKED = {pair for command in UNDONE for pair in STEPS[command]}
EVERY: tuple[State | None, ...] = (None, *State)


def _passes(before: State | None, after: State | None, command: str) -> bool:
    try:
        ensure_step(before, after, command)
    except NotAllowed as refusal:
        return refusal.code != "no-such-step"
    return True


@pytest.mark.parametrize("command", STEPS)
def test_a_command_takes_the_steps_of_the_table_and_no_other(command: str) -> None:
    own = STEPS[command] | STEPS["Calendar"]
    apart = [(before, after) for before, after in product(EVERY, EVERY) if before is not after]
    assert {pair for pair in apart if _passes(*pair, command)} == {pair for pair in own if pair[0] is not pair[1]}


@pytest.mark.parametrize("command", ["Undo", "Redo"])
def test_walking_back_and_on_takes_the_steps_of_what_is_undone_and_no_other(command: str) -> None:
    allowed = WALKED | {(after, before) for before, after in WALKED}
    apart = [(before, after) for before, after in product(EVERY, EVERY) if before is not after]
    assert {pair for pair in apart if _passes(*pair, command)} == {pair for pair in allowed if pair[0] is not pair[1]}


def test_what_went_out_is_never_walked_back() -> None:
    went_out = {State.PUBLISHED, State.TAKEN_DOWN, State.HANDED_OVER}
    reached = [pair for pair in product(EVERY, EVERY) if pair[0] is not pair[1] and went_out & set(pair)]
    assert [pair for pair in reached if _passes(*pair, "Undo") or _passes(*pair, "Redo")] == []


def test_to_be_scheduled_is_to_be_queued_or_pinned() -> None:
    assert {State.QUEUED, State.PINNED} == SCHEDULED
    assert SCHEDULED | {State.HANDED_OVER} == PROMISED
    assert SCHEDULED < IN_PLAY


def test_a_post_shows_one_of_every_state_held_first() -> None:
    assert set(MOST_PRESSING) == set(State)
    assert MOST_PRESSING[0] is State.HELD
