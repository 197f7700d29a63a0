"""A week of real use, with two emergencies, a holiday, the night of two one o'clocks, and a week asleep."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.ambient import Ambient
from core.model.states import State
from core.store import posts as post_queries
from core.upkeep.verify import verify
from tests.core.builders import Scene, build_town, open_copy
from tests.core.flows.week import Week
from tests.core.queue_faults import queue_faults

SEEDS = range(6)
FIRST_HALF_PAST_ONE = datetime(2027, 11, 7, 5, 30, tzinfo=UTC)
IN_EVERY_WEEK = {
    "AddBlackout",
    "AddToQueue",
    "CatchUp",
    "DeclareEmergency",
    "EndEmergency",
    "Hold",
    "Publish",
    "PutBack",
    "WithdrawConsent",
}
SETTLED = {State.PUBLISHED, State.QUEUED, State.PINNED, State.DRAFT, State.DROPPED}


@pytest.fixture(scope="module")
def toronto(rooms: Path) -> Path:
    build_town(rooms / "toronto for a week", "America/Toronto")
    return rooms / "toronto for a week"


@pytest.fixture
def in_toronto(toronto: Path, room: Path) -> Iterator[Scene]:
    scene = open_copy(toronto, room)
    yield scene
    scene.office.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_after_every_step_of_a_week_the_queue_holds_and_in_the_end_every_post_is_accounted_for(
    in_toronto: Scene, seed: int
) -> None:
    week = Week(in_toronto, random.Random(seed))
    week.run()
    week.clear_the_desk()
    assert week.done >= IN_EVERY_WEEK
    assert week.asleep
    assert week.at_night in {None, FIRST_HALF_PAST_ONE}  # None where another was pinned to that time before
    engine = in_toronto.office.engine
    standing = post_queries.placements_in_states(engine, State)
    assert {placement.state for placement in standing} <= SETTLED
    assert {p.id for p in standing if p.state is State.DROPPED} == week.given_up
    assert {p.post_id for p in standing} >= set(week.posts)
    assert queue_faults(in_toronto) == []
    assert verify(in_toronto.office.place, Ambient(in_toronto.clock)).problems == ()
