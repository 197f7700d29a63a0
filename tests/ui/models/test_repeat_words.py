"""How often a post comes again is told in words, and what is offered for a day can be followed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.planner.recurrence import days_of
from ui.models.repeat_words import repeat_told, repeats_from, repeats_offered, with_rule


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "Every Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Every second Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every week: Mon to Fri"),
        ("FREQ=DAILY", "Every day"),
        ("FREQ=MONTHLY;BYDAY=3TH", "Every third Thursday of the month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "Every last Friday of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "Every month on day 15"),
        ("FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1", "Every year on July 1"),
        ("FREQ=YEARLY;BYWEEKNO=3", "FREQ=YEARLY;BYWEEKNO=3"),
        ("FREQ=MONTHLY;BYDAY=5MO", "FREQ=MONTHLY;BYDAY=5MO"),
    ],
)
def test_a_rule_is_told_in_words(rule: str, told: str) -> None:
    assert repeat_told(rule) == told


@given(st.dates(date(2020, 1, 1), date(2060, 12, 31)))
def test_what_is_offered_for_a_day_comes_on_that_day_and_again(first: date) -> None:
    for option in repeats_from(first):
        if option.value.endswith("BYDAY=MO,TU,WE,TH,FR"):
            continue
        days = days_of(option.value, (first, None), (first, first + timedelta(days=366 * 9)))
        assert (next(days), next(days) > first) == (first, True)


def test_as_many_are_offered_before_the_day_is_chosen_as_after() -> None:
    assert len(repeats_offered()) == len(repeats_from(date(2026, 11, 24)))


def test_a_rule_of_another_kind_is_offered_first() -> None:
    options = repeats_from(date(2026, 11, 24))
    assert with_rule(options, "FREQ=DAILY") == options
    assert with_rule(options, "FREQ=YEARLY;BYWEEKNO=3")[0].value == "FREQ=YEARLY;BYWEEKNO=3"
