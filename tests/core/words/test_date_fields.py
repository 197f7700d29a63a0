"""Fields for a day in a text: what they say, and what is told where nothing can be put in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.date_fields import BadField, fill_dates, without_fields

THURSDAY = date(2026, 12, 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Skating on {date}.", "Skating on Thursday, December 3."),
        ("{date:%a %-d %b %Y}", "Thu 3 Dec 2026"),
        ("{date:%d/%m/%y}, {date:%-m/%-d}", "03/12/26, 12/3"),
        ("by {date+7:%B %-d}, since {date-3:%A}", "by December 10, since Monday"),
        ("{ date :%A}", "Thursday"),
        ("{Date}", "Thursday, December 3"),
        ("{date:%-d%%}", "3%"),
        ("{see our site} :-{ {} {1}", "{see our site} :-{ {} {1}"),
        ("{date:{date:%A}}", None),
    ],
)
def test_a_field_says_its_day(text: str, said: str | None) -> None:
    if said is None:
        with pytest.raises(BadField):
            fill_dates(text, THURSDAY)
    else:
        assert fill_dates(text, THURSDAY) == said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{dat:%A}", "field-unknown"),
        ("{day}", "field-unknown"),
        ("{date+1+2}", "field-unknown"),
        ("{date:%H:%M}", "field-form"),
        ("{date:%-A}", "field-form"),
        ("{date:100 %}", "field-form"),
        ("{date+400}", "field-days"),
        ("on {date:%A", "field-not-closed"),
    ],
)
def test_what_cannot_be_filled_in_is_told(text: str, why: str) -> None:
    with pytest.raises(BadField, match=why):
        fill_dates(text, THURSDAY)


def test_a_name_of_no_day_has_an_ellipsis_for_each_field() -> None:
    assert without_fields("Skating, {date:%b %-d} {1}") == "Skating, … {1}"


@given(st.text(max_size=200).filter(lambda text: "{" not in text), st.dates())
def test_a_text_without_braces_stays_as_it_is(text: str, day: date) -> None:
    assert fill_dates(text, day) == text


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(-366, 366))
def test_days_after_are_those_of_another_day(day: date, days: int) -> None:
    form = "%A, %B %-d, %Y"
    assert fill_dates(f"{{date{days:+}:{form}}}", day) == fill_dates(f"{{date:{form}}}", day + timedelta(days=days))


def test_a_long_text_of_open_braces_is_read_quickly() -> None:
    assert fill_dates("{a" * 30_000, THURSDAY) == "{a" * 30_000
