"""Days counted from today, and texts that name them: never a wrong weekday."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from core.demo.days import (
    Days,
    at_time,
    is_summer,
    last_of_year,
    next_of_year,
    told,
    working_from,
)

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        (FRIDAY, 1, MONDAY),
        (MONDAY, -1, FRIDAY),
        (FRIDAY, 0, FRIDAY),
        (date(2026, 11, 22), 1, MONDAY),
        (date(2026, 11, 22), -1, FRIDAY),
        (FRIDAY, 5, date(2026, 11, 27)),
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
    ],
)
def test_working_days_are_counted_past_weekends(day: date, count: int, found: date) -> None:
    assert working_from(day, count) == found


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (MONDAY, MONDAY),
        (FRIDAY, date(2026, 11, 16)),
        (date(2026, 11, 21), MONDAY),
        (date(2026, 11, 22), MONDAY),
    ],
)
def test_week_0_is_the_working_week_that_runs_or_is_to_come(today: date, monday: date) -> None:
    assert Days(today).monday == monday
    assert Days(today).of_week(-8, "Tue") == monday - timedelta(days=55)


def test_the_town_has_eight_weeks_behind_today_and_four_before_it() -> None:
    for ahead in range(366):
        days = Days(MONDAY + timedelta(days=ahead))
        assert days.of_week(-8, "Mon") <= days.today - timedelta(days=54)
        assert days.last >= days.today + timedelta(days=28)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{date:%A, %B %-d, %Y}", "Friday, November 20, 2026"),
        ("{date+3:%a %b %-d}", "Mon Nov 23"),
        ("{work+1:%A}", "Monday"),
        ("{work-5:%A, %B %-d}", "Friday, November 13"),
        ("{fri:%B %-d} and {thu:%B %-d}", "November 20 and November 26"),
        ("{sat+7:%A, %B %-d}", "Saturday, November 28"),
        ("{date+60:%Y} budget", "2027 budget"),
        ("Nothing to fill: 3:30 p.m. {}", "Nothing to fill: 3:30 p.m. {}"),
    ],
)
def test_gaps_of_a_text_are_filled_from_its_day(text: str, written: str) -> None:
    assert told(text, FRIDAY) == written


def test_a_day_of_the_year_is_found_only_within_the_town_s_weeks() -> None:
    assert Days(FRIDAY).of_year("11-10") == date(2026, 11, 10)
    assert Days(FRIDAY).of_year("12-24") is None
    assert Days(date(2026, 12, 8)).of_year("12-24") == date(2026, 12, 24)
    assert Days(date(2027, 1, 5)).of_year("12-24") == date(2026, 12, 24)


def test_days_of_the_year_are_found_after_and_before_a_day() -> None:
    assert next_of_year("12-31", FRIDAY) == date(2026, 12, 31)
    assert next_of_year("02-16", FRIDAY) == date(2027, 2, 16)
    assert last_of_year("09-02", FRIDAY) == date(2026, 9, 2)
    assert last_of_year("12-31", FRIDAY) == date(2025, 12, 31)


def test_summer_is_april_to_october() -> None:
    months = [month for month in range(1, 13) if is_summer(date(2027, month, 15))]
    assert months == [4, 5, 6, 7, 8, 9, 10]


def test_a_time_of_a_day_is_a_wall_time() -> None:
    assert at_time(FRIDAY, "15:30") == datetime.fromisoformat("2026-11-20T15:30")
