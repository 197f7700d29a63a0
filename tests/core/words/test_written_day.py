"""A day is read as people write it, and what names none is told as such."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.written_day import written_day

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 Dec", date(2026, 12, 15)),
        ("Dec 15", date(2026, 12, 15)),
        ("15th december, 2027", date(2027, 12, 15)),
        ("1 Feb", date(2027, 2, 1)),
        ("20 Nov", FRIDAY),
        ("29 Feb", date(2028, 2, 29)),
        ("2026-12-15", date(2026, 12, 15)),
        ("March 2027", date(2027, 3, 1)),
        ("august", date(2027, 8, 1)),
        ("Friday", FRIDAY),
        ("thu", date(2026, 11, 26)),
        ("next Friday", date(2026, 11, 27)),
        ("last monday", date(2026, 11, 9)),
        ("this wed", date(2026, 11, 18)),
        ("next week", date(2026, 11, 27)),
        ("next month", date(2026, 12, 20)),
        ("next year", date(2027, 11, 20)),
        ("tomorrow", date(2026, 11, 21)),
        ("in 2 weeks", date(2026, 12, 4)),
        ("in 10 days", date(2026, 11, 30)),
        ("Tuesday 15 December 2026", date(2026, 12, 15)),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date) -> None:
    assert written_day(text, FRIDAY) == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31 Feb", "2026-13-01", "next", "in two weeks", "Monday 15 December 2026", "15 16 Dec", "9" * 41],
)
def test_what_names_no_day_gives_none(text: str) -> None:
    assert written_day(text, FRIDAY) is None


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = written_day(text, FRIDAY)
    assert found is None or isinstance(found, date)


@given(st.dates(FRIDAY, FRIDAY + timedelta(days=364)))
def test_a_day_of_the_coming_year_is_found_without_its_year(day: date) -> None:
    assert written_day(f"{day.day} {day:%b}", FRIDAY) == day
