"""Recurrence rules: the days they give, and every kind that is refused."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from time import process_time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from core.model.kinds import ChannelId
from core.model.town import SlotTimes
from core.planner.recurrence import BadRule, check_rule, walls_of

MONDAY = date(2026, 11, 23)


def a_rule(rrule: str, from_day: date = MONDAY) -> SlotTimes:
    return SlotTimes("rule", ChannelId("web"), rrule, time(9), from_day)


def days(rule: SlotTimes, from_day: date, count: int) -> list[date]:
    start = datetime.combine(from_day, time())
    return [wall.date() for wall in walls_of(rule, start, start + timedelta(days=count))]


@pytest.mark.parametrize(
    ("rrule", "expected"),
    [
        ("FREQ=DAILY;INTERVAL=3", [23, 26, 29]),
        ("FREQ=DAILY;COUNT=2", [23, 24]),
        ("FREQ=DAILY;BYDAY=SA,SU", [28, 29]),
        ("FREQ=DAILY;BYMONTHDAY=-1", [30]),
        ("FREQ=WEEKLY", [23, 30]),
        ("freq=weekly;byday=we,fr", [25, 27]),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=-1", [25]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", [23]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO", [23, 29]),
        ("FREQ=MONTHLY;BYDAY=-1FR", [27]),
        ("FREQ=MONTHLY;BYDAY=4MO,4TU", [23, 24]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", [30]),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", [25]),
        ("FREQ=YEARLY;BYWEEKNO=48;BYDAY=TH", [26]),
        ("FREQ=YEARLY;BYYEARDAY=-36", [26]),
    ],
)
def test_a_rule_gives_its_days(rrule: str, expected: list[int]) -> None:
    assert days(a_rule(rrule), MONDAY, 8) == [date(2026, 11, day) for day in expected]


@given(
    frequency=st.sampled_from(["DAILY", "WEEKLY", "WEEKLY;BYDAY=MO,SU", "MONTHLY"]),
    interval=st.integers(1, 9),
    week_start=st.sampled_from(["MO", "SU"]),
    began_days_ago=st.integers(-20, 4_000),
)
def test_a_rule_of_long_ago_gives_what_it_gives_when_followed_from_its_first_day(
    frequency: str, interval: int, week_start: str, began_days_ago: int
) -> None:
    rrule = f"FREQ={frequency};INTERVAL={interval};WKST={week_start}"
    began = MONDAY - timedelta(days=began_days_ago)
    start, end = datetime.combine(MONDAY, time()), datetime.combine(MONDAY, time()) + timedelta(days=100)
    followed = rrulestr(rrule, dtstart=datetime.combine(began, time(9))).between(start, end)
    assert days(a_rule(rrule, began), MONDAY, 100) == [wall.date() for wall in followed]


def test_a_rule_gives_nothing_before_its_first_day_or_after_its_last() -> None:
    rule = replace(a_rule("FREQ=DAILY"), until_day=MONDAY + timedelta(days=1))
    assert days(rule, MONDAY - timedelta(days=5), 20) == [MONDAY, MONDAY + timedelta(days=1)]


def test_a_count_is_counted_from_the_first_day_and_not_from_the_span() -> None:
    assert days(a_rule("FREQ=DAILY;COUNT=3"), MONDAY + timedelta(days=2), 9) == [MONDAY + timedelta(days=2)]


def test_a_rule_up_to_the_end_of_the_calendar_is_no_trouble() -> None:
    assert days(a_rule("FREQ=WEEKLY", date(9999, 12, 1)), date(9999, 12, 1), 30)[-1] == date(9999, 12, 29)


@pytest.mark.parametrize("rrule", ["FREQ=DAILY;INTERVAL=100", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1000"])
def test_a_rare_rule_is_taken(rrule: str) -> None:
    check_rule(a_rule(rrule))


@pytest.mark.parametrize(
    ("rrule", "why", "part"),
    [
        ("", "rule-not-understood", ""),
        ("every Tuesday", "rule-not-understood", "EVERY TUESDAY"),
        ("BYDAY=MO", "rule-not-understood", "FREQ="),
        ("FREQ=FORTNIGHTLY", "rule-not-understood", "FREQ=FORTNIGHTLY"),
        ("FREQ=DAILY;", "rule-not-understood", ""),
        ("FREQ=DAILY;FREQ=DAILY", "rule-not-understood", "FREQ=DAILY"),
        ("FREQ=DAILY;BYEASTER=0", "rule-not-understood", "BYEASTER=0"),
        ("RRULE:FREQ=DAILY", "rule-not-understood", "RRULE:FREQ=DAILY"),
        ("FREQ=WEEKLY;BYDAY=XX", "rule-not-understood", "BYDAY=XX"),
        ("FREQ=WEEKLY;BYDAY=", "rule-not-understood", "BYDAY="),
        ("FREQ=WEEKLY;BYDAY=MO,", "rule-not-understood", "BYDAY="),
        ("FREQ=MONTHLY;BYDAY=6MO", "rule-not-understood", "BYDAY=6MO"),
        ("FREQ=MONTHLY;BYDAY=0MO", "rule-not-understood", "BYDAY=0MO"),
        ("FREQ=YEARLY;BYDAY=54MO", "rule-not-understood", "BYDAY=54MO"),
        ("FREQ=WEEKLY;WKST=1", "rule-not-understood", "WKST=1"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "rule-not-understood", "BYMONTHDAY=32"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "rule-not-understood", "BYMONTHDAY=0"),
        ("FREQ=MONTHLY;BYMONTHDAY=x", "rule-not-understood", "BYMONTHDAY=X"),
        ("FREQ=MONTHLY;BYMONTHDAY=٣", "rule-not-understood", "BYMONTHDAY=٣"),
        ("FREQ=YEARLY;BYMONTH=-1", "rule-not-understood", "BYMONTH=-1"),
        ("FREQ=MONTHLY;BYSETPOS=1", "rule-not-understood", "BYSETPOS"),
        ("FREQ=SECONDLY", "rule-too-often", "FREQ=SECONDLY"),
        ("FREQ=MINUTELY;INTERVAL=90", "rule-too-often", "FREQ=MINUTELY"),
        ("FREQ=HOURLY", "rule-too-often", "FREQ=HOURLY"),
        ("FREQ=DAILY;INTERVAL=0", "rule-interval", "INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=-1", "rule-interval", "INTERVAL=-1"),
        ("FREQ=DAILY;INTERVAL=101", "rule-interval", "INTERVAL=101"),
        ("FREQ=DAILY;INTERVAL=99999999999999999999", "rule-interval", "INTERVAL=99999999999999999999"),
        ("FREQ=DAILY;COUNT=0", "rule-count", "COUNT=0"),
        ("FREQ=DAILY;COUNT=1001", "rule-count", "COUNT=1001"),
        ("FREQ=DAILY;COUNT=many", "rule-count", "COUNT=MANY"),
        ("FREQ=DAILY;UNTIL=20270101T000000Z", "rule-part-given-beside", "UNTIL=20270101T000000Z"),
        ("FREQ=DAILY;BYHOUR=9,15", "rule-part-given-beside", "BYHOUR=9,15"),
        ("FREQ=WEEKLY;BYDAY=2MO", "rule-part-not-with-frequency", "BYDAY=2MO"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "rule-part-not-with-frequency", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYYEARDAY=1", "rule-part-not-with-frequency", "BYYEARDAY"),
        ("FREQ=DAILY;BYDAY=MO;BYSETPOS=1", "rule-part-not-with-frequency", "BYSETPOS"),
        ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", "rule-part-not-with-frequency", "BYDAY"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "rule-never", ""),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "rule-never", ""),
        ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", "rule-never", ""),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31", "rule-never", ""),
    ],
)
def test_a_rule_that_slots_cannot_have_is_refused_with_the_reason_and_the_part(rrule: str, why: str, part: str) -> None:
    with pytest.raises(BadRule) as caught:
        check_rule(a_rule(rrule))
    assert (caught.value.why, caught.value.values["part"]) == (why, part)
    assert caught.value.values["rule"] == rrule


@pytest.mark.parametrize(
    "rrule", ["DAILY;BYMONTH=2;BYMONTHDAY=30", "DAILY;INTERVAL=7;BYDAY=TU", "WEEKLY;BYDAY=MO;BYSETPOS=2"]
)
def test_a_rule_that_never_comes_is_found_out_without_following_it_for_ever(rrule: str) -> None:
    started = process_time()
    with pytest.raises(BadRule):
        check_rule(a_rule(f"FREQ={rrule}"))
    assert process_time() - started < 0.2  # followed to the year 9999 it takes two seconds


@given(st.text(st.sampled_from("FREQ=DAILYWKBMONTHSU;,-+0123 x"), max_size=40) | st.text(max_size=20))
def test_no_text_does_worse_than_being_refused(rrule: str) -> None:
    with suppress(BadRule):
        check_rule(a_rule(rrule))


@given(
    frequency=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    parts=st.lists(
        st.sampled_from(["BYDAY=MO,WE", "BYDAY=FR", "BYMONTH=2,3", "BYMONTHDAY=29,-1", "INTERVAL=2", "BYSETPOS=2"]),
        unique_by=lambda part: part.partition("=")[0],
    ),
)
def test_a_rule_that_is_taken_gives_the_days_that_dateutil_reads_in_it(frequency: str, parts: list[str]) -> None:
    rrule = ";".join([f"FREQ={frequency}", *parts])
    try:
        given_days = days(a_rule(rrule), MONDAY, 1_500)
    except BadRule:
        return
    start = datetime.combine(MONDAY, time())
    end = start + timedelta(days=1_500)
    followed = rrulestr(rrule, dtstart=datetime.combine(MONDAY, time(9))).between(start, end)
    assert given_days == [wall.date() for wall in followed]
