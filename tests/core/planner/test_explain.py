"""What moved between two plans, and who took the place."""

from __future__ import annotations

from dataclasses import replace

from core.model.kinds import PlacementId
from core.planner.explain import Move, diff
from core.planner.plan import plan
from tests.core.planner.builders import NOW, SIGN, a_waiting, at, before, pinned_to, slots_at

SLOTS = slots_at(1, 2, 3) | slots_at(1, 2, 3, channel=SIGN)
A, B, C = PlacementId("a"), PlacementId("b"), PlacementId("c")


def test_what_moved_is_told_earliest_first_with_who_took_the_place() -> None:
    line = [a_waiting("a", since=-2), a_waiting("b", since=-1)]
    made = plan([*line, a_waiting("c", 1)], SLOTS, NOW)
    assert diff({A: at(1), B: at(2)}, made) == (
        Move(A, at(1), at(2), C),
        Move(C, None, at(1), None),
        Move(B, at(2), at(3), A),
    )


def test_a_plan_that_changes_nothing_moves_nothing() -> None:
    made = plan([a_waiting("a"), a_waiting("b", bounds=before(0))], SLOTS, NOW)
    assert diff({A: at(1), B: None}, made) == ()
    assert diff({A: at(1)}, made) == ()


def test_a_placement_that_lost_its_time_for_good_moved_to_none() -> None:
    made = plan([a_waiting("a", bounds=before(2)), a_waiting("b", 1)], slots_at(1), NOW)
    assert diff({A: at(1)}, made)[0] == Move(A, at(1), None, B)


def test_who_moves_into_a_gap_was_moved_by_nobody() -> None:
    assert diff({A: at(2), B: at(1)}, plan([a_waiting("a")], SLOTS, NOW)) == (Move(A, at(2), at(1), None),)


def test_the_place_is_taken_by_one_on_the_same_channel_only() -> None:
    made = plan([a_waiting("a"), a_waiting("b", channel=SIGN)], slots_at(2) | slots_at(1, channel=SIGN), NOW)
    assert diff({A: at(1)}, made) == (Move(A, at(1), at(2), None), Move(B, None, at(1), None))


def test_one_who_had_the_time_before_and_has_it_still_took_it_from_nobody() -> None:
    made = plan([a_waiting("a", since=-1), a_waiting("b", since=-2)], SLOTS, NOW)
    assert diff({A: at(1), B: at(1)}, made) == (Move(A, at(1), at(2), None),)


def test_an_emergency_takes_nobodys_place() -> None:
    alert = replace(a_waiting("b", 0), immediate=True)
    made = plan([alert, a_waiting("a")], SLOTS, NOW)
    assert Move(A, at(0), at(1), None) in diff({A: at(0)}, made)


def test_a_pin_that_gave_way_was_moved_by_the_one_that_took_its_time() -> None:
    made = plan([a_waiting("a", 5, pinned_to(1)), a_waiting("b", 1, before(2))], SLOTS, NOW)
    assert Move(A, at(1), at(2), B) in diff({A: at(1), B: None}, made)
