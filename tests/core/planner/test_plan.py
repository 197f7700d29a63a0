"""The plan by example: classes in order, deadlines, pins, posts at one time on all channels, emergencies, refusals."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.model.kinds import ChannelId, PlacementId, PostId
from core.planner.board import HORIZON
from core.planner.explain import Displaced, Reason, ReasonKind, UnplacedKind
from core.planner.line import Waiting
from core.planner.plan import horizon, plan
from tests.core.planner.builders import (
    ANY_TIME,
    NOW,
    SIGN,
    WEB,
    Bounds,
    a_waiting,
    at,
    before,
    hours_of,
    pinned_to,
    slots_at,
)


def together(*waiting: Waiting) -> list[Waiting]:
    """Tie placements into one post that goes out on all its channels at one time."""
    return [replace(item, post=PostId("post"), together=PostId("post")) for item in waiting]


def test_a_higher_class_goes_first_however_late_it_came() -> None:
    made = plan([a_waiting("late", 1, since=-1), a_waiting("early", 2, since=-9)], slots_at(1, 2), NOW)
    assert hours_of(made) == {"late": 1, "early": 2}


def test_within_a_class_the_earliest_deadline_goes_first_and_no_date_goes_last() -> None:
    line = [a_waiting("none", since=-9), a_waiting("later", bounds=before(9)), a_waiting("soon", bounds=before(8))]
    assert hours_of(plan(line, slots_at(1, 2, 3), NOW)) == {"soon": 1, "later": 2, "none": 3}


def test_of_equal_deadlines_the_longest_in_line_goes_first_then_the_lower_id() -> None:
    line = [a_waiting("b", since=-1), a_waiting("a", since=-1), a_waiting("c", since=-2)]
    assert hours_of(plan(line, slots_at(1, 2, 3), NOW)) == {"c": 1, "a": 2, "b": 3}


def test_a_lower_class_takes_what_the_higher_cannot_use() -> None:
    line = [a_waiting("high", 1, Bounds(opens=2)), a_waiting("low", 5)]
    assert hours_of(plan(line, slots_at(1, 2, 3), NOW)) == {"low": 1, "high": 2}


def test_a_slot_at_the_very_moment_counts_and_one_before_does_not() -> None:
    assert hours_of(plan([a_waiting("a"), a_waiting("b")], slots_at(-1, 0, 1), NOW)) == {"a": 0, "b": 1}


def test_a_window_takes_in_its_opening_and_not_its_end() -> None:
    line = [a_waiting("a", bounds=Bounds(opens=2, closes=3)), a_waiting("b", bounds=Bounds(opens=1, closes=2))]
    assert hours_of(plan(line, slots_at(2, 3), NOW)) == {"a": 2}


def test_a_slot_told_twice_is_given_once() -> None:
    assert hours_of(plan([a_waiting("a"), a_waiting("b")], slots_at(1, 1), NOW)) == {"a": 1}


def test_slots_past_two_years_are_left_alone() -> None:
    days = HORIZON // timedelta(days=1)
    assert hours_of(plan([a_waiting("a"), a_waiting("b")], slots_at(24 * days - 1, 24 * days), NOW)) == {
        "a": 24 * days - 1
    }


@pytest.mark.parametrize(
    ("bounds", "ends"),
    [([], 0), ([before(5), before(9)], 9), ([before(5), ANY_TIME], None), ([before(24 * 1000)], None)],
)
def test_the_horizon_is_the_last_windows_end_and_at_most_two_years(bounds: list[Bounds], ends: int | None) -> None:
    line = [a_waiting(str(number), bounds=each) for number, each in enumerate(bounds)]
    assert horizon(line, NOW) == (NOW + HORIZON if ends is None else at(ends))


# Pins


def test_a_pinned_post_keeps_its_time_against_equals_and_lower() -> None:
    line = [a_waiting("pin", 2, pinned_to(1)), a_waiting("equal", 2, before(2)), a_waiting("lower", 3, before(2))]
    assert hours_of(plan(line, slots_at(1), NOW)) == {"pin": 1}


def test_a_pinned_post_keeps_its_time_against_a_higher_class_that_only_has_to_wait() -> None:
    made = plan([a_waiting("pin", 5, pinned_to(1)), a_waiting("high", 1, before(9))], slots_at(1, 2), NOW)
    assert hours_of(made) == {"pin": 1, "high": 2}
    assert made.displaced == ()


def test_a_pin_never_gives_way_to_a_higher_class_without_a_deadline() -> None:
    assert hours_of(plan([a_waiting("pin", 5, pinned_to(1)), a_waiting("high", 1)], slots_at(1), NOW)) == {"pin": 1}


def test_a_pin_gives_way_to_a_higher_class_that_would_miss_its_deadline() -> None:
    made = plan([a_waiting("pin", 5, pinned_to(1), since=-3), a_waiting("high", 1, before(2))], slots_at(1, 2), NOW)
    assert hours_of(made) == {"high": 1, "pin": 2}
    assert made.displaced == (Displaced(PlacementId("pin"), at(1), PlacementId("high")),)
    assert made.places[PlacementId("pin")].reason == Reason(ReasonKind.IN_LINE_SINCE, at(-3))


def test_of_the_pins_that_would_do_the_lowest_class_gives_way_then_the_latest_time() -> None:
    pins = [a_waiting("third", 3, pinned_to(3)), a_waiting("one", 5, pinned_to(1)), a_waiting("two", 5, pinned_to(2))]
    made = plan([*pins, a_waiting("high", 1, before(4))], slots_at(1, 2, 3), NOW)
    assert [item.placement for item in made.displaced] == ["two"]


def test_a_pin_gives_way_also_where_that_helps_only_in_a_roundabout_way() -> None:
    wide = a_waiting("wide", 1, Bounds(opens=1, closes=3), since=-9)
    tight = a_waiting("tight", 1, Bounds(opens=2, closes=3))
    made = plan([wide, tight, a_waiting("pin", 5, pinned_to(1))], slots_at(1, 2), NOW)
    assert hours_of(made) == {"wide": 1, "tight": 2}


def test_a_pin_does_not_give_way_in_vain() -> None:
    line = [a_waiting("high", 1, Bounds(opens=2, closes=3)), a_waiting("other", 1, Bounds(opens=2, closes=3))]
    made = plan([*line, a_waiting("pin", 5, pinned_to(1))], slots_at(1, 2), NOW)
    assert hours_of(made) == {"high": 2, "pin": 1}


def test_a_pin_does_not_give_way_where_a_class_above_waits_for_that_very_time() -> None:
    line = [a_waiting("first", 1), a_waiting("second", 2, before(2)), a_waiting("pin", 5, pinned_to(1))]
    made = plan(line, slots_at(1, 3), NOW)
    assert hours_of(made) == {"pin": 1, "first": 3}
    assert made.unplaced[PlacementId("second")].kind is UnplacedKind.TAKEN_BY_PINNED


def test_a_pinned_time_need_not_be_a_slot() -> None:
    made = plan([a_waiting("pin", 5, pinned_to(1)), a_waiting("high", 1, before(2))], slots_at(4), NOW)
    assert hours_of(made) == {"high": 1, "pin": 4}


def test_of_two_pins_at_one_time_the_higher_class_keeps_it() -> None:
    made = plan([a_waiting("low", 5, pinned_to(1)), a_waiting("high", 1, pinned_to(1))], slots_at(1, 2), NOW)
    assert hours_of(made) == {"high": 1, "low": 2}
    assert made.displaced == (Displaced(PlacementId("low"), at(1), PlacementId("high")),)


# Posts that go out on all their channels at one time


def both(rank: int = 2, bounds: Bounds = ANY_TIME) -> list[Waiting]:
    """Build a post on both channels at one time; its placements are named like the channels."""
    return together(a_waiting("web", rank, bounds, WEB), a_waiting("sign", rank, bounds, SIGN))


def test_a_post_at_one_time_on_all_channels_goes_at_the_first_time_free_on_all() -> None:
    made = plan(both(), slots_at(1, 3, 4) | slots_at(2, 3, 4, channel=SIGN), NOW)
    assert hours_of(made) == {"web": 3, "sign": 3}
    assert {place.reason.kind for place in made.places.values()} == {ReasonKind.TOGETHER}


def test_a_post_at_one_time_on_all_channels_with_a_deadline_says_so() -> None:
    line = [replace(item, due=at(9), closes=at(9)) for item in both()]
    made = plan(line, slots_at(3) | slots_at(3, channel=SIGN), NOW)
    assert {place.reason for place in made.places.values()} == {Reason(ReasonKind.DUE_BEFORE, at(9))}


def test_a_post_at_one_time_on_all_channels_comes_before_the_rest_of_its_class() -> None:
    made = plan([*both(), a_waiting("own", 2, before(2))], slots_at(1) | slots_at(1, channel=SIGN), NOW)
    assert hours_of(made) == {"web": 1, "sign": 1}


def test_a_post_at_one_time_on_all_channels_keeps_within_all_their_windows() -> None:
    web, sign = both()
    line = [replace(web, opens=at(2)), replace(sign, opens=at(1), closes=at(4))]
    assert hours_of(plan(line, slots_at(1, 3, 4) | slots_at(1, 3, 4, channel=SIGN), NOW)) == {"web": 3, "sign": 3}
    assert not plan(line, slots_at(1, 4) | slots_at(1, 4, channel=SIGN), NOW).places


def test_of_posts_at_one_time_on_all_channels_the_most_urgent_goes_first() -> None:
    later, sooner = both(2, before(9)), [replace(item, post=PostId("a"), together=PostId("a")) for item in both()]
    sooner = [replace(item, placement=PlacementId(f"soon {item.channel}"), closes=at(8)) for item in sooner]
    made = plan([*later, *sooner], slots_at(1, 2) | slots_at(1, 2, channel=SIGN), NOW)
    assert hours_of(made) == {"soon web": 1, "soon sign": 1, "web": 2, "sign": 2}


def test_a_post_left_on_one_channel_waits_like_any_other() -> None:
    made = plan([*both()[:1], a_waiting("own", 2, before(2))], slots_at(1, 2), NOW)
    assert hours_of(made) == {"own": 1, "web": 2}


def test_a_post_at_one_time_on_all_channels_can_make_a_pin_give_way() -> None:
    pin = a_waiting("pin", 5, pinned_to(1), SIGN)
    made = plan([*both(1, before(2)), pin], slots_at(1) | slots_at(2, channel=SIGN), NOW)
    assert hours_of(made) == {"web": 1, "sign": 1, "pin": 2}
    assert made.displaced == (Displaced(PlacementId("pin"), at(1), PlacementId("sign")),)


def test_a_post_at_one_time_on_all_channels_without_a_deadline_makes_no_pin_give_way() -> None:
    pin = a_waiting("pin", 5, pinned_to(1), SIGN)
    assert hours_of(plan([*both(1), pin], slots_at(1) | slots_at(2, channel=SIGN), NOW)) == {"pin": 1}


@pytest.mark.parametrize(
    ("pins", "gave_way"),
    [
        ([(1, 4, SIGN), (2, 5, SIGN)], [(2, 5, SIGN)]),
        ([(1, 5, SIGN), (2, 4, SIGN)], [(1, 5, SIGN)]),
        ([(1, 5, SIGN), (2, 5, SIGN)], [(2, 5, SIGN)]),
        ([(1, 4, SIGN), (2, 4, SIGN), (2, 4, WEB)], [(1, 4, SIGN)]),
        ([(1, 4, SIGN), (2, 3, SIGN), (2, 6, WEB)], [(1, 4, SIGN)]),
        ([(1, 4, SIGN), (2, 5, SIGN), (2, 5, WEB)], [(2, 5, SIGN), (2, 5, WEB)]),
    ],
)
def test_for_a_post_at_one_time_on_all_channels_the_lowest_pins_give_way_then_the_fewest_then_the_latest(
    pins: list[tuple[int, int, ChannelId]], gave_way: list[tuple[int, int, ChannelId]]
) -> None:
    pinned = {f"{name} {hour}": (hour, rank, name) for hour, rank, name in pins}
    line = [a_waiting(key, rank, pinned_to(hour), name) for key, (hour, rank, name) in pinned.items()]
    made = plan([*both(1, before(3)), *line], slots_at(1, 2) | slots_at(channel=SIGN), NOW)
    assert {pinned[item.placement] for item in made.displaced} == set(gave_way)


@pytest.mark.parametrize(
    ("web_slots", "sign_slots", "sign_pins", "hour"),
    [
        ((1, 5), (5,), (1,), None),
        ((5,), (5,), (1,), 1),
        ((2, 3, 5), (2, 5), (3,), 3),
    ],
)
def test_a_pin_at_a_time_for_which_a_post_waits_on_all_channels_gives_way_to_nobody_after_it(
    web_slots: tuple[int, ...], sign_slots: tuple[int, ...], sign_pins: tuple[int, ...], hour: int | None
) -> None:
    pins = [a_waiting(f"pin {each}", 5, pinned_to(each), SIGN) for each in sign_pins]
    needy = a_waiting("needy", 2, Bounds(opens=sign_pins[0], closes=sign_pins[0] + 1), SIGN)
    made = plan([*both(1), *pins, needy], slots_at(*web_slots) | slots_at(*sign_slots, channel=SIGN), NOW)
    assert hours_of(made).get("needy") == hour


def test_a_time_that_two_pins_keep_from_a_post_on_all_channels_is_not_kept_for_it() -> None:
    pins = [a_waiting("pin web", 5, pinned_to(1)), a_waiting("pin sign", 5, pinned_to(1), SIGN)]
    needy = a_waiting("needy", 2, before(2), SIGN)
    made = plan([*both(1), *pins, needy], slots_at(3) | slots_at(3, channel=SIGN), NOW)
    assert hours_of(made) == {"web": 3, "sign": 3, "pin web": 1, "needy": 1}


def test_a_time_freed_on_another_channel_is_given_to_the_first_in_order_there() -> None:
    line = [*both(5, pinned_to(1)), a_waiting("high", 1, before(2), WEB), a_waiting("patient", 1, channel=SIGN)]
    made = plan(line, slots_at(1) | slots_at(3, channel=SIGN), NOW)
    assert hours_of(made) == {"high": 1, "patient": 1}


def test_a_post_pinned_on_all_its_channels_gives_way_on_all_of_them() -> None:
    line = [*both(5, pinned_to(1)), a_waiting("high", 1, before(2)), a_waiting("low", 6, channel=SIGN)]
    made = plan(line, slots_at(1, 3) | slots_at(1, 3, channel=SIGN), NOW)
    assert hours_of(made) == {"high": 1, "web": 3, "sign": 3, "low": 1}
    assert {(item.placement, item.by) for item in made.displaced} == {("web", "high"), ("sign", "high")}


def test_a_pin_that_another_pins_giving_way_makes_needless_stays() -> None:
    alone = a_waiting("alone", 6, pinned_to(1), SIGN)
    urgent = [a_waiting("high", 1, before(3), SIGN), a_waiting("needy", 1, before(3))]
    made = plan([*both(5, pinned_to(2)), alone, *urgent], slots_at(2) | slots_at(1, 2, channel=SIGN), NOW)
    assert hours_of(made) == {"alone": 1, "high": 2, "needy": 2}


# Emergencies


def test_emergency_posts_go_out_at_once_and_take_no_slot() -> None:
    line = [replace(a_waiting("alert", 0, since=-1), immediate=True), a_waiting("post", 2)]
    made = plan(line, slots_at(0), NOW)
    assert hours_of(made) == {"alert": 0, "post": 0}
    assert made.places[PlacementId("alert")].reason == Reason(ReasonKind.EMERGENCY, at(-1))


def test_an_emergency_post_waits_for_its_window_and_no_longer() -> None:
    alert = replace(a_waiting("alert", 0, Bounds(opens=2)), immediate=True)
    assert hours_of(plan([alert], slots_at(5), NOW)) == {"alert": 2}


def test_an_emergency_post_that_is_pinned_goes_out_at_its_pin_and_has_that_time() -> None:
    alert = replace(a_waiting("alert", 0, pinned_to(1)), immediate=True)
    assert hours_of(plan([alert, a_waiting("post")], slots_at(1, 2), NOW)) == {"alert": 1, "post": 2}


# Reasons


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (a_waiting("a", since=-2), Reason(ReasonKind.IN_LINE_SINCE, at(-2))),
        (a_waiting("a", bounds=before(9)), Reason(ReasonKind.DUE_BEFORE, at(9))),
        (a_waiting("a", bounds=Bounds(opens=2)), Reason(ReasonKind.NOT_BEFORE, at(2))),
        (a_waiting("a", bounds=Bounds(opens=-2), since=-1), Reason(ReasonKind.IN_LINE_SINCE, at(-1))),
        (a_waiting("a", bounds=pinned_to(0)), Reason(ReasonKind.PINNED, at(0))),
        (
            replace(a_waiting("a", bounds=before(9)), due=at(20), why_closes="consent"),
            Reason(ReasonKind.CLOSES_BEFORE, at(9), "consent"),
        ),
    ],
)
def test_every_place_says_why(item: Waiting, reason: Reason) -> None:
    assert plan([item], slots_at(1, 3), NOW).places[item.placement].reason == reason


def test_who_stood_in_line_after_the_window_opened_is_told_so() -> None:
    line = [a_waiting(name, bounds=Bounds(opens=2), since=-1) for name in ("a", "b")]
    made = plan(line, slots_at(3, 4), NOW)
    kinds = [made.places[item.placement].reason.kind for item in line]
    assert kinds == [ReasonKind.NOT_BEFORE, ReasonKind.IN_LINE_SINCE]


@pytest.mark.parametrize(
    ("bounds", "kind"),
    [
        (Bounds(opens=5, closes=5), UnplacedKind.WINDOW_EMPTY),
        (Bounds(closes=0), UnplacedKind.WINDOW_PAST),
        (Bounds(pinned=-1), UnplacedKind.PIN_PAST),
        (Bounds(opens=5, pinned=4), UnplacedKind.PIN_OUTSIDE_WINDOW),
        (Bounds(closes=4, pinned=4), UnplacedKind.PIN_OUTSIDE_WINDOW),
        (Bounds(opens=2, closes=3), UnplacedKind.NO_SLOT_IN_WINDOW),
        (Bounds(opens=8), UnplacedKind.NO_SLOT_IN_WINDOW),
        (Bounds(opens=3, closes=4), UnplacedKind.TAKEN_BY_HIGHER),
        (Bounds(opens=4, closes=5), UnplacedKind.TAKEN_BY_HIGHER),
        (Bounds(opens=7, closes=8), UnplacedKind.TAKEN_BY_HIGHER),
        (Bounds(opens=5, closes=6), UnplacedKind.TAKEN_BY_PINNED),
        (Bounds(opens=6, closes=7), UnplacedKind.TAKEN_BY_EARLIER),
        (Bounds(opens=3, closes=6), UnplacedKind.TAKEN_BY_PINNED),
        (Bounds(opens=3, closes=7), UnplacedKind.TAKEN_BY_EARLIER),
    ],
)
def test_what_cannot_be_placed_says_why(bounds: Bounds, kind: UnplacedKind) -> None:
    others = [
        a_waiting("higher", 1, Bounds(opens=3, closes=4)),
        a_waiting("pinned higher", 1, pinned_to(4)),
        a_waiting("pinned outside slots", 1, pinned_to(7)),
        a_waiting("pinned", 2, pinned_to(5)),
        a_waiting("same", 2, Bounds(opens=6, closes=7), since=-9),
    ]
    item = replace(a_waiting("item", 2, bounds), why_closes="consent")
    made = plan([item, *others], slots_at(1, 3, 4, 5, 6), NOW)
    assert made.unplaced[item.placement].kind is kind
    assert made.unplaced[item.placement].key == "consent"


@pytest.mark.parametrize(
    ("hours", "kind"), [((2, 3), UnplacedKind.NO_COMMON_TIME), ((4, 5), UnplacedKind.NO_SLOT_IN_WINDOW)]
)
def test_a_post_without_a_common_time_says_so_on_all_channels(hours: tuple[int, int], kind: UnplacedKind) -> None:
    made = plan(both(2, before(4)), slots_at(1) | slots_at(*hours, channel=SIGN), NOW)
    assert [made.unplaced[PlacementId(name)].kind for name in ("web", "sign")] == [kind, kind]


def test_a_pinned_time_that_is_no_slot_counts_as_a_time_of_its_channel() -> None:
    pin = a_waiting("pin", 1, pinned_to(2), SIGN)
    made = plan([*both(2, before(4)), pin], slots_at(1) | slots_at(5, channel=SIGN), NOW)
    assert made.unplaced[PlacementId("sign")].kind is UnplacedKind.NO_COMMON_TIME
