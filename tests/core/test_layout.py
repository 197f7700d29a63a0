"""The geometry of the month: weeks, columns, and chips that fit into a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.layout import (
    ChipForm,
    ChipHeights,
    chip_at,
    column_widths,
    fit_day,
    hours_shown,
    is_on_more,
    month_weeks,
    paged,
    row_heights,
    stacked,
    week_of,
)

MONDAY_FIRST = (0, 1, 2, 3, 4, 5, 6)
SUNDAY_FIRST = (6, 0, 1, 2, 3, 4, 5)
HEIGHTS = ChipHeights(two_lines_px=38, one_line_px=20, gap_px=3, more_px=16)


@pytest.mark.parametrize(
    ("year", "month", "first_weekday", "first", "last", "weeks"),
    [
        (2026, 12, 0, date(2026, 11, 30), date(2027, 1, 3), 5),
        (2026, 12, 6, date(2026, 11, 29), date(2027, 1, 2), 5),
        (2027, 2, 0, date(2027, 2, 1), date(2027, 2, 28), 4),
        (2026, 8, 0, date(2026, 7, 27), date(2026, 9, 6), 6),
        (2028, 2, 6, date(2028, 1, 30), date(2028, 3, 4), 5),
    ],
)
def test_a_month_is_shown_in_whole_weeks(
    year: int, month: int, first_weekday: int, first: date, last: date, weeks: int
) -> None:
    grid = month_weeks(year, month, first_weekday)
    assert (grid[0][0], grid[-1][-1], len(grid)) == (first, last, weeks)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_every_day_of_a_month_stands_once_and_days_follow_each_other(day: date, first_weekday: int) -> None:
    days = [each for week in month_weeks(day.year, day.month, first_weekday) for each in week]
    assert days == [days[0] + timedelta(days=index) for index in range(len(days))]
    assert day in days
    assert days[0].weekday() == first_weekday


@pytest.mark.parametrize(("month", "first_weekday"), [(0, 0), (13, 0), (1, -1), (1, 7)])
def test_a_month_or_weekday_that_does_not_exist_is_refused(month: int, first_weekday: int) -> None:
    with pytest.raises(ValueError, match="is not between"):
        month_weeks(2026, month, first_weekday)


def test_a_month_at_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="outside the calendar"):
        month_weeks(9999, 12)


@pytest.mark.parametrize(
    ("weekdays", "crowded", "widths"),
    [
        (MONDAY_FIRST, frozenset(), (100, 100, 100, 100, 100, 72, 72)),
        (MONDAY_FIRST, frozenset({0, 2}), (100, 100, 100, 100, 100, 72, 72)),
        (SUNDAY_FIRST, frozenset(), (72, 100, 100, 100, 100, 100, 72)),
    ],
)
def test_a_weekend_without_posts_is_narrower(
    weekdays: tuple[int, ...], crowded: frozenset[int], widths: tuple[int, ...]
) -> None:
    assert column_widths(644, weekdays, crowded) == widths


def test_a_weekend_day_with_posts_is_as_wide_as_the_others() -> None:
    assert column_widths(672, MONDAY_FIRST, frozenset({5})) == (100, 100, 100, 100, 100, 100, 72)


@given(st.integers(0, 5000), st.frozensets(st.integers(0, 6)))
def test_columns_fill_the_width_to_the_pixel(width_px: int, crowded: frozenset[int]) -> None:
    assert sum(column_widths(width_px, MONDAY_FIRST, crowded)) == width_px


@given(st.integers(0, 3000), st.integers(4, 6))
def test_weeks_fill_the_height_to_the_pixel_and_differ_by_one_at_most(height_px: int, count: int) -> None:
    heights = row_heights(height_px, count)
    assert sum(heights) == height_px
    assert max(heights) - min(heights) <= 1


@pytest.mark.parametrize(
    ("count", "room_px", "form", "shown", "folded", "more_top_px"),
    [
        (0, 0, ChipForm.TWO_LINES, 0, 0, None),
        (1, 38, ChipForm.TWO_LINES, 1, 0, None),
        (1, 37, ChipForm.ONE_LINE, 1, 0, None),
        (3, 120, ChipForm.TWO_LINES, 3, 0, None),
        (3, 119, ChipForm.ONE_LINE, 3, 0, None),
        (4, 89, ChipForm.ONE_LINE, 4, 0, None),
        (4, 88, ChipForm.ONE_LINE, 3, 1, 69),
        (9, 62, ChipForm.ONE_LINE, 2, 7, 46),
        (1, 19, ChipForm.ONE_LINE, 0, 1, 0),
        (5, 4, ChipForm.ONE_LINE, 0, 5, 0),
        (2, -10, ChipForm.ONE_LINE, 0, 2, 0),
    ],
)
def test_chips_fold_to_one_line_and_then_to_a_count(
    count: int, room_px: int, form: ChipForm, shown: int, folded: int, more_top_px: int | None
) -> None:
    layout = fit_day(count, room_px, HEIGHTS)
    assert (layout.form, layout.shown, layout.folded, layout.more_top_px) == (form, shown, folded, more_top_px)


@given(st.integers(0, 60), st.integers(-20, 900))
def test_no_chip_is_lost_and_none_reaches_out_of_its_day(count: int, room_px: int) -> None:
    layout = fit_day(count, room_px, HEIGHTS)
    assert layout.shown + layout.folded == count
    assert (layout.more_top_px is None) == (layout.folded == 0)
    for top_px in layout.tops_px:
        assert top_px + layout.chip_height_px <= room_px


@given(st.integers(0, 60), st.integers(0, 900))
def test_chips_do_not_overlap(count: int, room_px: int) -> None:
    layout = fit_day(count, room_px, HEIGHTS)
    steps = [later - earlier for earlier, later in zip(layout.tops_px, layout.tops_px[1:], strict=False)]
    assert all(step == layout.chip_height_px + HEIGHTS.gap_px for step in steps)


@given(st.integers(1, 40), st.integers(0, 900))
def test_more_room_never_shows_fewer_chips(count: int, room_px: int) -> None:
    assert fit_day(count, room_px + 1, HEIGHTS).shown >= fit_day(count, room_px, HEIGHTS).shown


@pytest.mark.parametrize(("y_px", "index"), [(-1, None), (0, 0), (19, 0), (20, None), (23, 1), (46, None), (300, None)])
def test_the_chip_under_a_point_is_found(y_px: int, index: int | None) -> None:
    assert chip_at(fit_day(9, 62, HEIGHTS), y_px) == index


@pytest.mark.parametrize(("count", "y_px", "on_more"), [(9, 45, False), (9, 46, True), (2, 46, False)])
def test_the_line_that_counts_the_rest_is_found(count: int, y_px: int, on_more: bool) -> None:
    assert is_on_more(fit_day(count, 62, HEIGHTS), y_px) is on_more


@given(st.lists(st.integers(10, 60), max_size=20), st.integers(0, 600))
def test_what_is_stacked_is_all_told_of_and_stays_in_its_room(heights_px: list[int], room_px: int) -> None:
    found = stacked(heights_px, room_px, gap_px=3, more_px=16)
    assert len(found.tops_px) + found.folded == len(heights_px)
    assert (found.more_top_px is None) == (found.folded == 0)
    ends = [top_px + height_px for top_px, height_px in zip(found.tops_px, heights_px, strict=False)]
    assert all(end <= room_px for end in ends)
    assert list(found.tops_px) == sorted(set(found.tops_px))


@pytest.mark.parametrize(
    ("room_px", "shown", "folded"), [(66, 3, 0), (65, 2, 1), (60, 2, 1), (36, 1, 2), (16, 0, 3), (0, 0, 3)]
)
def test_a_stack_without_room_leaves_a_line_for_the_rest(room_px: int, shown: int, folded: int) -> None:
    found = stacked([20, 20, 20], room_px, gap_px=3, more_px=16)
    assert (len(found.tops_px), found.folded) == (shown, folded)


@given(st.dates(date(1, 1, 8), date(9999, 12, 24)), st.integers(0, 6))
def test_a_week_holds_its_day_and_begins_on_its_weekday(day: date, first: int) -> None:
    days = week_of(day, first)
    assert day in days
    assert days[0].weekday() == first
    assert days[-1] - days[0] == timedelta(days=6)


@pytest.mark.parametrize(
    ("hours", "shown"), [([], range(8, 18)), ([6, 9], range(6, 18)), ([20], range(8, 21)), ([0, 23], range(24))]
)
def test_hours_reach_from_the_first_to_the_last(hours: list[int], shown: range) -> None:
    assert hours_shown(hours, range(8, 18)) == shown


@given(st.lists(st.integers(1, 40), max_size=60), st.integers(40, 200), st.frozensets(st.integers(0, 59)))
def test_every_thing_stands_on_one_page_and_none_is_too_full(
    heights_px: list[int], room_px: int, heads: frozenset[int]
) -> None:
    pages = paged(heights_px, room_px, heads)
    assert [number for page in pages for number in page] == list(range(len(heights_px)))
    assert all(sum(heights_px[number] for number in page) <= max(room_px, 80) for page in pages)


def test_a_head_goes_with_what_it_is_over() -> None:
    assert paged([20, 20, 20, 20], 60, frozenset({2})) == (range(2), range(2, 4))
