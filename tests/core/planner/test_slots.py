"""Slots: wall time through changes of clocks, blackouts and skipped days, and how posts keep apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ambient import WallNote, Zone
from core.model.kinds import ChannelId
from core.model.town import BlackoutTime, SlotTimes
from core.planner.recurrence import BadRule
from core.planner.slots import ChannelTimes, Spacing, slots_between

WEB = ChannelId("web")
TORONTO = Zone("America/Toronto")
MONDAY = date(2026, 11, 23)


def a_rule(rrule: str = "FREQ=DAILY", hour: int = 9, minute: int = 0, channel: ChannelId = WEB) -> SlotTimes:
    return SlotTimes("rule", channel, rrule, time(hour, minute), date(2026, 1, 1))


def a_channel(*rules: SlotTimes) -> ChannelTimes:
    return ChannelTimes(WEB, rules)


def wall(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a wall time; day 0 is a Monday."""
    return datetime.combine(MONDAY, time(hour, minute)) + timedelta(days=day)


def of_2027(month: int, day: int, hour: int = 0) -> datetime:
    """Return a wall time of 2027, in which Ontario's clocks change on 14 March and 7 November."""
    return datetime.combine(date(2027, month, day), time(hour))


def walls(channel: ChannelTimes, days: int = 7) -> list[datetime]:
    return [slot.wall for slot in slots_between(channel, TORONTO, wall(0), wall(days))]


def test_a_slot_keeps_its_wall_time_over_a_change_of_clocks() -> None:
    slots = slots_between(a_channel(a_rule()), TORONTO, of_2027(3, 13), of_2027(3, 15))
    assert [slot.wall.hour for slot in slots] == [9, 9]
    assert [slot.at.hour for slot in slots] == [14, 13]


@pytest.mark.parametrize(
    ("zone", "day", "hour", "wall_hour", "at_hour", "note"),
    [
        ("America/Toronto", date(2027, 3, 13), 2, 2, 7, WallNote.NONE),
        ("America/Toronto", date(2027, 3, 14), 2, 3, 7, WallNote.SKIPPED_HOUR),
        ("America/Toronto", date(2027, 3, 14), 3, 3, 7, WallNote.NONE),
        ("America/Toronto", date(2027, 11, 7), 1, 1, 5, WallNote.FIRST_OF_TWO),
        ("America/Toronto", date(2027, 11, 7), 2, 2, 7, WallNote.NONE),
        ("America/Edmonton", date(2027, 3, 14), 2, 2, 8, WallNote.NONE),
        ("America/Edmonton", date(2027, 11, 7), 1, 1, 7, WallNote.NONE),
        ("America/Vancouver", date(2027, 3, 14), 2, 2, 9, WallNote.NONE),
    ],
)
def test_an_hour_that_is_missing_moves_on_and_of_two_the_first_counts(
    zone: str, day: date, hour: int, wall_hour: int, at_hour: int, note: WallNote
) -> None:
    start = datetime.combine(day, time())
    (slot,) = slots_between(a_channel(a_rule(hour=hour, minute=30)), Zone(zone), start, start + timedelta(days=1))
    assert (slot.wall, slot.note) == (datetime.combine(day, time(wall_hour, 30)), note)
    assert (slot.at.hour, slot.at.minute) == (at_hour, 30)


def test_a_time_that_moves_onto_another_slot_is_one_slot_with_nothing_to_say() -> None:
    rules = a_rule(hour=2, minute=30), a_rule(hour=3, minute=30)
    for order in (rules, rules[::-1]):
        (slot,) = slots_between(a_channel(*order), TORONTO, of_2027(3, 14), of_2027(3, 15))
        assert (slot.wall.hour, slot.note) == (3, WallNote.NONE)


def test_the_span_takes_in_its_start_and_not_its_end() -> None:
    slots = slots_between(a_channel(a_rule()), TORONTO, wall(0, 9), wall(2, 9))
    assert [slot.wall for slot in slots] == [wall(0, 9), wall(1, 9)]


def test_a_time_that_moves_is_in_the_span_where_it_lands() -> None:
    channel = a_channel(a_rule(hour=2))
    before = slots_between(channel, TORONTO, of_2027(3, 14, 2), of_2027(3, 14, 3))
    after = slots_between(channel, TORONTO, of_2027(3, 14, 3), of_2027(3, 14, 4))
    assert (len(before), len(after)) == (0, 1)


def test_the_last_day_of_a_rule_has_its_slot_and_the_next_has_none() -> None:
    assert walls(a_channel(replace(a_rule(), from_day=MONDAY, until_day=MONDAY + timedelta(days=1)))) == [
        wall(0, 9),
        wall(1, 9),
    ]


def test_slots_come_in_order_whatever_the_rules() -> None:
    rules = a_rule("FREQ=WEEKLY;BYDAY=TU", 15), a_rule("FREQ=WEEKLY;BYDAY=MO,TU", 8), a_rule(channel=ChannelId("sign"))
    assert walls(a_channel(*rules)) == [wall(0, 8), wall(1, 8), wall(1, 15)]


@pytest.mark.parametrize(
    ("channel", "from_wall", "to_wall", "left"),
    [
        (None, wall(0, 9), wall(1, 9), [1, 2]),
        (WEB, wall(0, 9), wall(1, 9, 1), [2]),
        (WEB, wall(0, 9, 1), wall(1, 9), [0, 1, 2]),
        (ChannelId("sign"), wall(0), wall(3), [0, 1, 2]),
    ],
)
def test_a_blackout_takes_out_slots_from_its_start_until_before_its_end(
    channel: ChannelId | None, from_wall: datetime, to_wall: datetime, left: list[int]
) -> None:
    blackout = BlackoutTime("blackout", channel, from_wall, to_wall, "election")
    assert walls(replace(a_channel(a_rule()), blackouts=[blackout]), 3) == [wall(day, 9) for day in left]


def test_a_skipped_day_has_no_slots() -> None:
    channel = replace(a_channel(a_rule(), a_rule(hour=15)), skipped_days=frozenset({MONDAY}))
    assert walls(channel, 2) == [wall(1, 9), wall(1, 15)]


@pytest.mark.parametrize(
    ("minutes", "taken", "left"),
    [
        (0, [], [9, 10, 11, 12]),
        (60, [], [9, 10, 11, 12]),
        (61, [], [9, 11]),
        (180, [], [9, 12]),
        (0, [wall(0, 10)], [9, 11, 12]),
        (60, [wall(0, 10, 30)], [9, 12]),
        (30, [wall(0, 10, 30)], [9, 10, 11, 12]),
        (90, [wall(-1, 23), wall(0, 8)], [10, 12]),
        (120, [wall(0, 13)], [9, 11]),
        (60, [wall(0, 10), wall(0, 10)], [9, 11, 12]),
    ],
)
def test_slots_keep_the_least_gap_among_themselves_and_to_what_is_taken(
    minutes: int, taken: list[datetime], left: list[int]
) -> None:
    channel = a_channel(*(a_rule(hour=hour) for hour in (9, 10, 11, 12)))
    instants = [TORONTO.at(each) for each in reversed(taken)]
    assert walls(replace(channel, spacing=Spacing(minutes), taken=instants), 1) == [wall(0, hour) for hour in left]


@pytest.mark.parametrize(
    ("most", "taken", "left"),
    [
        (None, [], [(0, 9), (0, 21), (1, 9), (1, 21)]),
        (1, [], [(0, 9), (1, 9)]),
        (1, [wall(0, 23)], [(1, 9)]),
        (2, [wall(0, 23)], [(0, 9), (1, 9), (1, 21)]),
        (2, [wall(0, 9)], [(0, 21), (1, 9), (1, 21)]),
        (0, [], []),
    ],
)
def test_no_more_a_day_than_most_counting_what_is_taken_on_that_day_in_the_town(
    most: int | None, taken: list[datetime], left: list[tuple[int, int]]
) -> None:
    instants = [TORONTO.at(each) for each in taken]
    channel = replace(a_channel(a_rule(), a_rule(hour=21)), spacing=Spacing(0, most), taken=instants)
    assert walls(channel, 2) == [wall(*each) for each in left]


@given(
    hours=st.sets(st.integers(0, 47)),
    gap=st.integers(0, 300),
    most=st.none() | st.integers(0, 4),
    taken=st.lists(st.integers(-600, 3600)),
)
def test_no_slot_could_be_added_without_breaking_the_spacing(
    hours: set[int], gap: int, most: int | None, taken: list[int]
) -> None:
    rules = [replace(a_rule(hour=hour % 24), from_day=MONDAY + timedelta(days=hour // 24)) for hour in sorted(hours)]
    rules = [replace(rule, until_day=rule.from_day) for rule in rules]
    posted = [wall(0) + timedelta(minutes=each) for each in taken]
    channel = replace(a_channel(*rules), spacing=Spacing(gap, most), taken=[TORONTO.at(each) for each in posted])
    kept: list[datetime] = []
    for at in (wall(0, 0) + timedelta(hours=hour) for hour in sorted(hours)):
        others = [*kept, *posted]
        apart = all(abs(at - other) >= timedelta(minutes=max(gap, 1)) for other in others)
        if apart and (most is None or sum(other.date() == at.date() for other in others) < most):
            kept.append(at)
    assert walls(channel, 2) == kept


def test_a_bad_rule_stops_the_slots_and_is_named() -> None:
    with pytest.raises(BadRule) as caught:
        walls(a_channel(a_rule(), a_rule("FREQ=HOURLY")))
    assert caught.value.values["rule"] == "FREQ=HOURLY"
