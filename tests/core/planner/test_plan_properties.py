"""What holds for every plan, tried on many tiny lines and checked by an oracle that tries everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.kinds import ChannelId
from core.planner.line import Waiting
from core.planner.plan import plan
from tests.core.planner.builders import NOW, SIGN, WEB, hour_of, slots_at
from tests.core.planner.cases import RANKS, Case, any_cases, plain_cases, tied_cases, window_of
from tests.core.planner.oracle import most_in_time, pins_that_give_way

many = settings(max_examples=4 * settings().max_examples)


@many
@given(any_cases)
def test_nobody_is_dropped_silently_and_nobody_stands_twice(case: Case) -> None:
    told = [*case.made.places, *case.made.unplaced]
    assert sorted(told) == sorted(item.placement for item in case.waiting)


@many
@given(any_cases)
def test_nobody_goes_out_in_the_past_or_outside_the_window(case: Case) -> None:
    for item in case.waiting:
        opens, closes = window_of(item)
        hour = case.hour(item)
        assert hour is None or opens <= hour < closes


@many
@given(any_cases)
def test_no_time_is_given_twice_and_each_is_a_slot_or_was_pinned(case: Case) -> None:
    times = [(item.channel, case.hour(item)) for item in case.waiting if not item.immediate]
    taken = [(channel, hour) for channel, hour in times if hour is not None]
    pinned = {(item.channel, hour_of(item.pinned)) for item in case.waiting if item.pinned is not None}
    slots = {(channel, hour_of(slot.at)) for channel, of_channel in case.slots.items() for slot in of_channel}
    assert len(taken) == len(set(taken))
    assert set(taken) <= slots | pinned


@many
@given(any_cases, st.data())
def test_the_order_of_the_input_makes_no_difference(case: Case, data: st.DataObject) -> None:
    assert plan(data.draw(st.permutations(case.waiting)), case.slots, NOW) == case.made


@many
@given(any_cases)
def test_no_lower_class_has_other_than_by_a_pin_a_time_that_a_waiting_higher_class_could_use(case: Case) -> None:
    pins = {pin.placement for pin in case.pins() if case.by(pin) is None}
    for low in case.waiting:
        hour = case.hour(low)
        if hour is not None and low.placement not in pins:
            above = [item for item in case.by_turn() if item.channel == low.channel and item.rank < low.rank]
            assert not any(case.waits_at(item, hour) for item in above)


@many
@given(any_cases)
def test_within_a_class_a_time_goes_to_the_first_in_line_who_could_use_it(case: Case) -> None:
    for rank in range(RANKS[-1] + 2):
        for channel in case.slots:
            line = case.in_order(rank, channel)
            for place, item in enumerate(line):
                hour = case.hour(item)
                assert hour is None or not any(case.waits_at(other, hour) for other in line[:place])


@many
@given(any_cases)
def test_no_time_stays_free_that_somebody_in_line_could_use(case: Case) -> None:
    for item in case.by_turn():
        taken = {case.hour(other) for other in case.waiting if other.channel == item.channel and not other.immediate}
        free = {hour_of(slot.at) for slot in case.slots.get(item.channel, ()) if slot.at >= NOW} - taken
        assert not any(case.waits_at(item, hour) for hour in free)


def in_class(case: Case, rank: int, channel: ChannelId) -> list[Waiting]:
    """Return who had its turn in a class on a channel, and a deadline."""
    return [item for item in case.by_turn() if (item.rank, item.channel) == (rank, channel) and item.closes is not None]


@many
@given(any_cases)
def test_as_many_of_a_class_as_possible_get_out_in_time(case: Case) -> None:
    for rank in RANKS:
        for channel in case.slots:
            line = in_class(case, rank, channel)
            in_time = sum(case.hour(item) is not None for item in line)
            assert in_time == most_in_time([window_of(item) for item in line], list(case.left_for(rank, channel)))


@many
@given(plain_cases())
def test_no_more_pins_give_way_than_must_and_those_of_the_lowest_class_then_the_latest(case: Case) -> None:
    for rank in RANKS:
        above = [item for item in case.by_turn() if item.rank < rank]
        lifted = pairs(case.lifted_by(rank))
        stood = {(low, hour) for low, hour in pairs(case.pinned_after(rank)) if low > rank}
        could = {(low, hour) for low, hour in stood if not any(case.waits_at(item, hour) for item in above)}
        windows = [window_of(item) for item in in_class(case, rank, WEB)]
        times = case.left_for(rank, WEB) - {hour for _, hour in lifted}
        assert lifted == set(pins_that_give_way(windows, sorted(times), sorted(could | lifted)))


def pairs(pins: Iterable[Waiting]) -> set[tuple[int, int]]:
    """Return the rank and hour of each pin."""
    return {(pin.rank, hour_of(pin.pinned)) for pin in pins if pin.pinned is not None}


@many
@given(any_cases)
def test_a_pin_gives_way_only_to_a_deadline_that_would_be_missed_without(case: Case) -> None:
    for pin in case.pins():
        taker = case.by(pin)
        if taker is not None and taker.together is None:
            tied = [other for other in case.pins() if other == pin or (pin.together and other.together == pin.together)]
            assert any(is_needed(case, taker.rank, other) for other in tied)


def is_needed(case: Case, rank: int, pin: Waiting) -> bool:
    """Say whether fewer of a class get out in time on a pin's channel without the pinned time."""
    windows = [window_of(item) for item in in_class(case, rank, pin.channel)]
    times = case.left_for(rank, pin.channel)
    without = times - {hour for _, hour in pairs([pin])}
    return most_in_time(windows, sorted(times)) > most_in_time(windows, sorted(without))


@many
@given(any_cases)
def test_adding_a_post_moves_only_its_own_class_and_lower_and_no_pin_of_its_own(case: Case) -> None:
    for added in (item for item in case.waiting if item.pinned is None and item.together is None):
        without = Case(tuple(item for item in case.waiting if item != added), case.slots)
        pins = [pin for pin in without.pins() if pin.rank == added.rank and without.by(pin) is None]
        for item in [*pins, *(item for item in without.waiting if item.rank < added.rank)]:
            assert case.hour(item) == without.hour(item)


@many
@given(tied_cases())
def test_adding_a_post_tied_to_one_time_moves_only_its_own_class_and_lower(case: Case) -> None:
    for added in (item for item in case.waiting if item.pinned is None and item.together is not None):
        without = Case(tuple(item for item in case.waiting if item.together != added.together), case.slots)
        for item in (item for item in without.waiting if item.rank < added.rank):
            assert case.hour(item) == without.hour(item)


@many
@given(plain_cases())
def test_a_plan_in_force_planned_again_is_the_same(case: Case) -> None:
    slots = slots_at(*range(7))
    first = plan(case.waiting, slots, NOW)
    lost = {each.placement for each in first.displaced}
    line = [replace(item, pinned=None) if item.placement in lost else item for item in case.waiting]
    again = plan(line, slots, NOW)
    assert {**again.places, **again.unplaced} == {**first.places, **first.unplaced}


@many
@given(tied_cases())
def test_posts_tied_to_one_time_go_out_at_one_time_or_not_at_all(case: Case) -> None:
    for item in case.waiting:
        if item.together is not None:
            assert len({case.hour(other) for other in case.waiting if other.together == item.together}) == 1


@many
@given(tied_cases())
def test_posts_tied_to_one_time_miss_no_earlier_one_that_is_left_on_all_channels(case: Case) -> None:
    for item in case.waiting:
        if item.together is not None and (item.pinned is None or case.by(item) is not None):
            lifted = {hour for _, hour in pairs(case.lifted_by(item.rank))}
            left = case.left_for(item.rank, WEB) & case.left_for(item.rank, SIGN)
            assert not any(case.waits_at(item, hour) for hour in left - lifted)
