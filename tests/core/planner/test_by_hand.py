"""What people order by hand inside a class: it holds while nobody misses a deadline by it, and moves nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.kinds import PlacementId
from core.planner.by_hand import Move, reordered
from core.planner.explain import Reason, ReasonKind
from core.planner.line import HandPlace, Waiting
from core.planner.plan import plan
from tests.core.planner.builders import ANY_TIME, NOW, SIGN, Bounds, a_waiting, at, before, hours_of, slots_at
from tests.core.planner.cases import RANKS, Case, Order, any_cases, orders_in, put_by_hand, window_of
from tests.core.planner.oracle import in_time

many = settings(max_examples=4 * settings().max_examples)
letters = st.lists(st.sampled_from("abcdef"), unique=True)
pairs = st.lists(st.tuples(st.sampled_from("abcdefg"), st.none() | st.sampled_from("abcdefg")))


def put(item: Waiting, other: str | None, hour: int = -1) -> Waiting:
    return replace(item, by_hand=HandPlace(None if other is None else PlacementId(other), at(hour)))


def ids(names: Sequence[str]) -> list[PlacementId]:
    return [PlacementId(name) for name in names]


@pytest.mark.parametrize(
    ("moves", "line"),
    [
        ([("c", "a")], "cab"),
        ([("a", "c")], "bac"),
        ([("a", None)], "bca"),
        ([("b", "a"), ("c", "a")], "bca"),
        ([("a", "c"), ("c", "b")], "cba"),
        ([("b", "b"), ("a", "x"), ("x", "a")], "abc"),
    ],
)
def test_each_move_is_done_on_the_line_that_the_last_one_left(moves: list[Move], line: str) -> None:
    assert reordered(ids("abc"), moves) == ids(line)


@given(letters, pairs)
def test_nobody_is_lost_in_a_line_that_is_reordered(names: list[str], moves: list[Move]) -> None:
    assert sorted(reordered(ids(names), moves)) == sorted(names)


def test_who_was_put_before_another_goes_out_before_it_and_says_so() -> None:
    made = plan([a_waiting("a"), put(a_waiting("b"), "a")], slots_at(1, 2), NOW)
    assert hours_of(made) == {"b": 1, "a": 2}
    assert made.places[PlacementId("b")].reason == Reason(ReasonKind.BY_HAND, at(-1), "a")


def test_who_was_put_at_the_end_goes_last_however_urgent() -> None:
    made = plan([put(a_waiting("a", bounds=before(9)), None), a_waiting("b")], slots_at(1, 2), NOW)
    assert hours_of(made) == {"b": 1, "a": 2}


def test_an_order_by_which_somebody_would_miss_a_deadline_gives_way_and_says_for_whom() -> None:
    made = plan([a_waiting("tight", bounds=before(2)), put(a_waiting("b"), "tight")], slots_at(1, 2), NOW)
    assert hours_of(made) == {"tight": 1, "b": 2}
    assert made.gave_way == {"b": "tight"}
    assert made.places[PlacementId("b")].reason == Reason(ReasonKind.HAND_GAVE_WAY, at(-1), "tight")


def test_of_two_orders_that_go_together_only_one_by_one_the_later_gives_way() -> None:
    line = [a_waiting("tight", bounds=before(3)), put(a_waiting("b"), "tight", -3), put(a_waiting("c"), "tight", -2)]
    made = plan(line, slots_at(1, 2, 3), NOW)
    assert (hours_of(made), made.gave_way) == ({"b": 1, "tight": 2, "c": 3}, {"c": "tight"})


@pytest.mark.parametrize("other", ["elsewhere", "higher", "gone"])
def test_an_order_before_one_who_waits_in_another_line_says_nothing(other: str) -> None:
    others = [a_waiting("elsewhere", channel=SIGN), a_waiting("higher", 1, Bounds(opens=3))]
    made = plan([a_waiting("a"), put(a_waiting("b"), other), *others], slots_at(1, 2, 3), NOW)
    assert made.places[PlacementId("b")].reason.kind is ReasonKind.IN_LINE_SINCE


def test_a_thousand_orders_of_which_none_can_hold_give_way() -> None:
    tight = a_waiting("tight", bounds=before(2))
    line = [tight, *(put(a_waiting(f"{number:04}", bounds=ANY_TIME), "tight") for number in range(1000))]
    made = plan(line, slots_at(*range(1, 1002)), NOW)
    assert (len(made.gave_way), hours_of(made)["tight"]) == (1000, 1)


def without_hands(case: Case) -> Case:
    return Case(tuple(replace(item, by_hand=None) for item in case.waiting), case.slots)


@many
@given(any_cases)
def test_orders_by_hand_never_change_who_is_in_time(case: Case) -> None:
    usual = without_hands(case)
    for item in case.waiting:
        if item.closes is not None:
            assert (case.hour(item) is None) == (usual.hour(replace(item, by_hand=None)) is None)


@many
@given(any_cases)
def test_orders_by_hand_leave_each_class_the_same_times(case: Case) -> None:
    usual = without_hands(case)
    for rank in range(RANKS[-1] + 2):
        for channel in case.slots:
            mine = [item for item in case.waiting if (item.rank, item.channel) == (rank, channel)]
            hours = {case.hour(item) for item in mine} - {None}
            assert hours == {usual.hour(replace(item, by_hand=None)) for item in mine} - {None}


def late_by(case: Case, line: list[Waiting], orders: list[Order]) -> set[str]:
    """Return who of a line would miss a deadline by these orders, with each hour tried in turn."""
    ordered = put_by_hand(line, orders)
    times = sorted(case.left_for(line[0].rank, line[0].channel))
    met = in_time([window_of(item) for item in ordered], times)
    return {item.placement for place, item in enumerate(ordered) if place not in met and item.closes is not None}


@many
@given(any_cases)
def test_an_order_gives_way_only_to_one_who_would_miss_a_deadline_by_it(case: Case) -> None:
    for rank in range(RANKS[-1] + 2):
        for channel in case.slots:
            line = [item for item in case.by_turn() if (item.rank, item.channel) == (rank, channel)]
            held: list[Order] = []
            for order in orders_in(line):
                victim = case.made.gave_way.get(order[1])
                if victim is None:
                    held.append(order)
                else:
                    assert victim in late_by(case, line, [*held, order]) - late_by(case, line, [])
