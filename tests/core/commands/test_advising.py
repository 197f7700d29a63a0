"""Advice on a real queue: told of the post that misses its window, and true once it is accepted as a pin."""

from __future__ import annotations

from core.commands.advising import Advice, advice_of
from core.commands.schedule import Pin
from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import MONDAY_AT_9, TUESDAY_AT_9, Scene, a_queued_post


def a_missing_post(scene: Scene) -> PostId:
    """Queue a post behind one of a higher class that has all the time there is."""
    a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    return a_queued_post(scene, title="Skating", go_out_before=TUESDAY_AT_9)


def test_the_exchange_that_would_let_a_post_go_out_is_told(scene: Scene) -> None:
    missing = a_missing_post(scene)
    told = Advice(scene.placement_id(missing), MONDAY_AT_9, "Budget", TUESDAY_AT_9)
    assert advice_of(scene.office.calendar) == scene.office.advice() == (told,)


def test_the_exchange_is_a_pin_with_a_reason_that_the_log_keeps(scene: Scene) -> None:
    missing = a_missing_post(scene)
    (told,) = scene.office.advice()
    done = scene.run(Pin(told.placement_id, told.at, "Else it misses its deadline"))
    assert (scene.state(missing), scene.placement(missing).at_wall) == (State.PINNED, MONDAY_AT_9)
    (row,) = [change.after for change in done.changes if change.id == told.placement_id]
    assert row is not None
    assert row["pin_reason"] == "Else it misses its deadline"


def test_where_nobody_misses_a_window_there_is_nothing_to_tell(scene: Scene) -> None:
    a_queued_post(scene, go_out_before=TUESDAY_AT_9)
    assert scene.office.advice() == ()
