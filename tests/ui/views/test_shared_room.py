"""Columns share the width of their table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.views.shared_room import shared_room

columns = st.lists(st.tuples(st.integers(1, 900), st.integers(1, 6)), min_size=1, max_size=8)


@given(st.integers(0, 3000), columns)
def test_all_of_the_room_is_given(room_px: int, told: list[tuple[int, int]]) -> None:
    widths = shared_room(room_px, [need for need, _share in told], [share for _need, share in told])
    assert sum(widths) == room_px
    assert min(widths) >= 0


@given(columns)
def test_nobody_gets_less_than_needed_where_there_is_room_for_all(told: list[tuple[int, int]]) -> None:
    needs = [need for need, _share in told]
    widths = shared_room(sum(needs), needs, [share for _need, share in told])
    assert widths == needs


def test_what_needs_little_leaves_its_share_to_the_others() -> None:
    assert shared_room(300, [40, 500, 500], [1, 1, 1]) == [40, 130, 130]


def test_what_is_left_over_goes_to_all_by_their_shares() -> None:
    assert shared_room(300, [40, 80], [1, 2]) == [100, 200]


def test_a_day_is_shown_whole_before_long_words_are() -> None:
    assert shared_room(300, [90, 500, 500], [1, 9, 9], small_px=100) == [90, 105, 105]


def test_many_small_columns_leave_room_to_the_others() -> None:
    assert shared_room(300, [100, 100, 500], [1, 1, 2], small_px=100) == [75, 75, 150]
