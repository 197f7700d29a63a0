"""Chips are made when they are looked at, and of a crowded month no more is read than is seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
import shiboken6

from tests.core.builders import Scene, a_queued_post
from tests.core.past_posts import add_past_posts
from ui.models.calendar_cells import MOST_READ, read_span
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChips, DayPosts
from ui.models.moods import Moods
from ui.session import Session

FIRST, LAST = date(2026, 10, 26), date(2026, 11, 29)
CROWDED = date(2026, 11, 5)
ALL = CalendarFilter()


@pytest.fixture
def maker(session: Session, moods: Moods) -> Iterator[DayChips]:
    maker = DayChips(session, moods)
    maker.read_ground()
    yield maker
    shiboken6.delete(maker)


@pytest.fixture
def crowd(scene: Scene, maker: DayChips) -> DayPosts:
    """Let 160 posts have gone out on each of 25 days, and return those of one day."""
    add_past_posts(scene, MOST_READ + 1_000, 25)
    return maker.of_span(ALL, FIRST, LAST)[0][CROWDED]


def test_a_crowded_day_says_how_many_it_has(crowd: DayPosts) -> None:
    assert len(crowd) == 160


def test_its_first_chips_are_the_first_of_all(session: Session, maker: DayChips, crowd: DayPosts) -> None:
    whole = maker.by_day(read_span(session, ALL, CROWDED, CROWDED).cells)[CROWDED]
    assert [chip.chip.title for chip in crowd[:12]] == [chip.chip.title for chip in whole[:12]]


def test_all_of_it_is_read_when_it_is_wanted(session: Session, maker: DayChips, crowd: DayPosts) -> None:
    whole = maker.by_day(read_span(session, ALL, CROWDED, CROWDED).cells)[CROWDED]
    assert crowd[-1] == whole[-1]
    assert list(crowd) == list(whole)
    assert whole[40].post_id in crowd.posts


def test_the_days_of_a_crowded_span_add_up(scene: Scene, maker: DayChips, crowd: DayPosts) -> None:
    days, shown = maker.of_span(ALL, FIRST, LAST)
    assert shown == (MOST_READ + 1_000, MOST_READ + 1_000)
    assert sum(len(day) for day in days.values()) == shown.posts


def test_a_filter_reads_a_crowded_span_whole(maker: DayChips, crowd: DayPosts) -> None:
    days, shown = maker.of_span(CalendarFilter(words="number 77"), FIRST, LAST)
    saying = sum("77" in str(number) for number in range(MOST_READ + 1_000))
    assert shown == (saying, MOST_READ + 1_000)
    assert sum(len(day) for day in days.values()) == saying


def test_the_same_posts_are_equal_and_others_are_not(scene: Scene, maker: DayChips) -> None:
    a_queued_post(scene)
    before = maker.of_span(ALL, FIRST, LAST)[0]
    again = maker.of_span(ALL, FIRST, LAST)[0]
    assert (before, hash(before[date(2026, 11, 23)])) == (again, hash(again[date(2026, 11, 23)]))
    a_queued_post(scene)
    assert maker.of_span(ALL, FIRST, LAST)[0] != before
