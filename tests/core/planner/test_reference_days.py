"""Events that recur are followed as far as a span reaches, and no further."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.reference import ReferenceEvent
from core.planner.reference_days import is_followed, occurrences

MONDAY = date(2026, 12, 14)
JANUARY = (date(2027, 1, 1), date(2027, 1, 31))


def an_event(rrule: str = "", days: int = 1, **more: object) -> ReferenceEvent:
    event = ReferenceEvent("1", "council.ics", "1", "Council", MONDAY, MONDAY + timedelta(days=days - 1), rrule=rrule)
    return ReferenceEvent(**{**vars(event), **more})


def first_days(event: ReferenceEvent, first: date, last: date) -> list[int]:
    return [day.day for day, _ in occurrences(event, first, last)]


@pytest.mark.parametrize(
    ("event", "days"),
    [
        (an_event("FREQ=WEEKLY"), [4, 11, 18, 25]),
        (an_event("FREQ=MONTHLY;BYDAY=2MO"), [11]),
        (an_event("FREQ=WEEKLY", last_day=date(2027, 1, 12)), [4, 11]),
        (an_event("FREQ=WEEKLY", left_out=("2027-01-04", "2027-01-25")), [11, 18]),
        (an_event("FREQ=WEEKLY;COUNT=4"), [4]),
        (an_event("FREQ=WEEKLY", days=6), [28, 4, 11, 18, 25]),
        (an_event(), []),
        (an_event(days=30), [14]),
    ],
)
def test_an_event_happens_in_a_span(event: ReferenceEvent, days: list[int]) -> None:
    assert first_days(event, *JANUARY) == days


def test_nothing_happens_before_an_event_begins() -> None:
    assert first_days(an_event("FREQ=DAILY"), date(2026, 12, 1), date(2026, 12, 15)) == [14, 15]


@pytest.mark.parametrize(
    ("rrule", "is_taken"),
    [
        ("", True),
        ("FREQ=DAILY", True),
        ("FREQ=YEARLY;BYMONTH=12", True),
        ("FREQ=SECONDLY", False),
        ("FREQ=MINUTELY;BYDAY=MO", False),
        ("FREQ=DAILY;INTERVAL=0", False),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", False),
        ("RUBBISH", False),
        ("FREQ=DAILY;BYHOUR=1,2,3", False),
    ],
)
def test_what_recurs_too_often_or_never_is_not_followed(rrule: str, is_taken: bool) -> None:
    assert is_followed(an_event(rrule)) is is_taken


@given(st.integers(0, 400), st.integers(0, 60))
def test_every_time_touches_the_span(ahead: int, length: int) -> None:
    first = MONDAY + timedelta(days=ahead)
    last = first + timedelta(days=length)
    found = list(occurrences(an_event("FREQ=WEEKLY", days=3), first, last))
    assert all(begins <= last and ends >= first for begins, ends in found)
    assert found == sorted(found)
