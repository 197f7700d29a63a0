"""Advice: the one exchange that lets a post go out in time, held against trying every exchange there is."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime

from hypothesis import given, settings

from core.model.kinds import PlacementId
from core.planner.advice import Exchange, exchanges
from core.planner.explain import UnplacedKind
from core.planner.line import Waiting
from core.planner.plan import plan
from tests.core.planner.builders import NOW, WEB, Bounds, a_waiting, at, before, hour_of, pinned_to, slots_at
from tests.core.planner.cases import Case, any_cases, plain_cases, window_of
from tests.core.planner.oracle import most_in_time

many = settings(max_examples=4 * settings().max_examples)


def advice(case: Case) -> tuple[Exchange, ...]:
    return exchanges(case.waiting, case.slots, NOW, case.made)


def a_case(*waiting: Waiting, hours: tuple[int, ...] = (1, 2)) -> Case:
    return Case(waiting, slots_at(*hours))


def test_a_higher_post_that_has_time_makes_room_for_a_lower_one_that_has_none() -> None:
    case = a_case(a_waiting("high", 1, before(9)), a_waiting("low", 2, before(2)))
    assert advice(case) == (Exchange(PlacementId("low"), at(1), PlacementId("high"), at(2)),)


def test_without_a_time_at_which_the_higher_post_is_still_in_time_there_is_no_advice() -> None:
    assert advice(a_case(a_waiting("high", 1, before(2)), a_waiting("low", 2, before(2)))) == ()


def test_an_exchange_never_makes_another_miss_its_deadline() -> None:
    next_one = a_waiting("next", 1, Bounds(opens=2, closes=3))
    assert advice(a_case(a_waiting("high", 1, before(9)), next_one, a_waiting("low", 2, before(2)))) == ()


def test_of_those_who_could_move_the_lowest_class_does() -> None:
    line = [a_waiting("first", 1), a_waiting("second", 2), a_waiting("low", 3, before(3))]
    (told,) = advice(a_case(*line, hours=(1, 2, 3)))
    assert (told.moved, told.at, told.to) == ("second", at(2), at(3))


def test_where_the_nearest_cannot_move_another_does() -> None:
    line = [a_waiting("free", 1, Bounds(opens=2)), a_waiting("bound", 2, before(2)), a_waiting("low", 3, before(3))]
    (told,) = advice(a_case(*line, hours=(1, 2, 3)))
    assert (told.moved, told.to) == ("free", at(3))


def test_advice_is_found_behind_a_long_line() -> None:
    line = [*(a_waiting(f"{number:03}", 1) for number in range(300)), a_waiting("low", 2, before(200))]
    (told,) = advice(a_case(*line, hours=tuple(range(1, 400))))
    assert (told.moved, told.at, told.to) == ("198", at(199), at(200))


def test_a_pin_is_never_moved() -> None:
    assert advice(a_case(a_waiting("pin", 1, pinned_to(1)), a_waiting("low", 2, before(2)))) == ()


def accepted(case: Case, who: PlacementId, hour: datetime) -> Case:
    """Return the case with a pin."""
    line = [replace(item, pinned=hour) if item.placement == who else item for item in case.waiting]
    return Case(tuple(line), case.slots)


def harms_nobody(case: Case, after: Case) -> bool:
    lost = {each.placement for each in after.made.displaced} - {each.placement for each in case.made.displaced}
    return not lost and after.made.places.keys() >= case.made.places.keys()


@many
@given(any_cases)
def test_an_exchange_that_is_told_rescues_one_and_harms_nobody(case: Case) -> None:
    for told in advice(case):
        after = accepted(case, told.rescued, told.at)
        assert harms_nobody(case, after)
        assert (after.made.places[told.rescued].at, after.made.places[told.moved].at) == (told.at, told.to)


@many
@given(any_cases)
def test_the_higher_post_moves_later_and_stays_in_its_window(case: Case) -> None:
    items = {item.placement: item for item in case.waiting}
    for told in advice(case):
        moved = items[told.moved]
        opens, closes = window_of(moved)
        assert moved.rank < items[told.rescued].rank
        assert case.made.places[told.moved].at == told.at < told.to
        assert opens <= hour_of(told.to) < closes


@many
@given(any_cases)
def test_an_exchange_is_told_wherever_there_is_one(case: Case) -> None:
    told = {exchange.rescued for exchange in advice(case)}
    for missing in (item for item in case.by_turn() if item.pinned is None and item.closes is not None):
        if missing.placement in case.made.unplaced:
            assert (missing.placement in told) == any_exchange(case, missing)


def any_exchange(case: Case, missing: Waiting) -> bool:
    """Try every time of a higher post by pinning the lower one to it."""
    opens, closes = window_of(missing)
    for item in case.by_turn():
        hour = case.hour(item)
        if hour is None or item.rank >= missing.rank or item.channel != missing.channel or not opens <= hour < closes:
            continue
        if item.pinned is None and harms_nobody(case, accepted(case, missing.placement, at(hour))):
            return True
    return False


@many
@given(plain_cases())
def test_what_is_rescued_could_go_out_with_all_who_do_by_an_exact_matching(case: Case) -> None:
    times = {hour_of(place.at) for place in case.made.places.values()}
    times |= {hour_of(slot.at) for slot in case.slots.get(WEB, ()) if slot.at >= NOW}
    for told in advice(case):
        line = [item for item in case.waiting if item.placement in {*case.made.places, told.rescued}]
        fixed = {
            hour_of(item.pinned) for item in line if item.pinned is not None and case.hour(item) == hour_of(item.pinned)
        }
        bound = [window_of(item) for item in line if item.closes is not None and item.pinned is None]
        assert most_in_time(bound, sorted(times - fixed)) == len(bound)


def test_ten_thousand_who_miss_their_windows_are_looked_at_in_bounded_time() -> None:
    high = [a_waiting(f"high {number}", 1, before(4000)) for number in range(5000)]
    low = [a_waiting(f"low {number}", 2, before(3000)) for number in range(5000)]
    slots = slots_at(*range(1, 4001))
    made = plan([*high, *low], slots, NOW)
    began = time.perf_counter()
    exchanges([*high, *low], slots, NOW, made)
    took_s = time.perf_counter() - began
    began = time.perf_counter()
    plan([*high, *low], slots, NOW)
    assert any(each.kind is UnplacedKind.TAKEN_BY_HIGHER for each in made.unplaced.values())
    assert took_s < 60 * (time.perf_counter() - began)
