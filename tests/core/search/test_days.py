"""A span of days is told by how the words of its days begin."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.search.days import day_mark, span_marks

A_DAY = st.dates(date(1900, 1, 1), date(2199, 12, 31))
A_BOUND = st.none() | A_DAY


@given(A_DAY, A_BOUND, A_BOUND)
def test_a_day_is_told_once_where_it_is_in_the_span_and_else_never(
    day: date, since: date | None, until: date | None
) -> None:
    is_in = (since is None or since <= day) and (until is None or day < until)
    told = [mark for mark in span_marks(since, until) if day_mark(day).startswith(mark.removesuffix("*"))]
    assert len(told) == int(is_in)


@given(A_BOUND, A_BOUND)
def test_a_span_is_told_in_few_words(since: date | None, until: date | None) -> None:
    assert len(span_marks(since, until)) <= 144
