"""Observances: the dates of every one that is shipped, and which of them a province marks when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.provinces import Province
from core.planner.observance_file import load_observances
from core.planner.observances import observances_between

SHIPPED = load_observances(Path(__file__).parents[3] / "resources" / "observances.toml")

ONE_DATE: Mapping[str, str] = {
    "family-literacy-day": "01-27",
    "quebec-city-mosque-attack": "01-29",
    "flag-day": "02-15",
    "international-womens-day": "03-08",
    "francophonie-day": "03-20",
    "world-water-day": "03-22",
    "vimy-ridge-day": "04-09",
    "earth-day": "04-22",
    "day-of-mourning": "04-28",
    "red-dress-day": "05-05",
    "indigenous-peoples-day": "06-21",
    "multiculturalism-day": "06-27",
    "canada-day": "07-01",
    "emancipation-day": "08-01",
    "acadian-day": "08-15",
    "alberta-day": "09-01",
    "truth-and-reconciliation": "09-30",
    "orange-shirt-day": "09-30",
    "seniors-day": "10-01",
    "world-mental-health-day": "10-10",
    "world-food-day": "10-16",
    "persons-day": "10-18",
    "indigenous-veterans-day": "11-08",
    "remembrance-day": "11-11",
    "child-day": "11-20",
    "disabilities-day": "12-03",
    "volunteer-day": "12-05",
    "violence-against-women": "12-06",
    "human-rights-day": "12-10",
}
"""One date every year."""

MOVABLE: Mapping[str, tuple[str, ...]] = {
    "winter-walk-day": ("2025-02-05", "2026-02-04", "2027-02-03"),
    "heritage-week": ("2025-02-17/2025-02-23", "2026-02-16/2026-02-22", "2027-02-15/2027-02-21"),
    "pink-shirt-day": ("2025-02-26", "2026-02-25", "2027-02-24"),
    "commonwealth-day": ("2025-03-10", "2026-03-09", "2027-03-08"),
    "volunteer-week": ("2025-04-27/2025-05-03", "2026-04-19/2026-04-25", "2027-04-18/2027-04-24"),
    "community-preparedness-day": ("2025-05-03", "2026-05-02", "2027-05-01"),
    "emergency-preparedness-week": ("2025-05-04/2025-05-10", "2026-05-03/2026-05-09", "2027-05-02/2027-05-08"),
    "mental-health-week": ("2025-05-05/2025-05-11", "2026-05-04/2026-05-10", "2027-05-03/2027-05-09"),
    "nursing-week": ("2025-05-12/2025-05-18", "2026-05-11/2026-05-17", "2027-05-10/2027-05-16"),
    "police-week": ("2025-05-11/2025-05-17", "2026-05-10/2026-05-16", "2027-05-09/2027-05-15"),
    "public-works-week": ("2025-05-18/2025-05-24", "2026-05-17/2026-05-23", "2027-05-16/2027-05-22"),
    "bike-month": ("2025-05-26/2025-06-30", "2026-05-25/2026-06-30", "2027-05-31/2027-06-30"),
    "accessability-week": ("2025-05-25/2025-05-31", "2026-05-31/2026-06-06", "2027-05-30/2027-06-05"),
    "environment-week": ("2025-06-01/2025-06-07", "2026-05-31/2026-06-06", "2027-05-30/2027-06-05"),
    "seniors-week-alberta": ("2025-06-02/2025-06-08", "2026-06-01/2026-06-07", "2027-06-07/2027-06-13"),
    "drowning-prevention-week": ("2025-07-20/2025-07-26", "2026-07-19/2026-07-25", "2027-07-18/2027-07-24"),
    "heritage-day-alberta": ("2025-08-04", "2026-08-03", "2027-08-02"),
    "fire-prevention-week": ("2025-10-05/2025-10-11", "2026-10-04/2026-10-10", "2027-10-03/2027-10-09"),
    "small-business-week": ("2025-10-19/2025-10-25", "2026-10-18/2026-10-24", "2027-10-17/2027-10-23"),
    "local-government-week": ("2025-10-19/2025-10-25", "2026-10-18/2026-10-24", "2027-10-17/2027-10-23"),
    "waste-reduction-week": ("2025-10-20/2025-10-26", "2026-10-19/2026-10-25", "2027-10-18/2027-10-24"),
    "poppy-campaign": ("2025-10-31/2025-11-11", "2026-10-30/2026-11-11", "2027-10-29/2027-11-11"),
    "treaties-recognition-week": ("2025-11-02/2025-11-08", "2026-11-01/2026-11-07", "2027-11-07/2027-11-13"),
    "veterans-week": ("2025-11-05/2025-11-11", "2026-11-05/2026-11-11", "2027-11-05/2027-11-11"),
    "metis-week": ("2025-11-16/2025-11-22", "2026-11-15/2026-11-21", "2027-11-14/2027-11-20"),
    "giving-tuesday": ("2025-12-02", "2026-12-01", "2027-11-30"),
}
"""Days that move, and weeks, by the rule that their keepers give; one day, or the first and the last."""

MONTHS: Mapping[str, int] = {
    "black-history-month": 2,
    "indigenous-history-month": 6,
    "recreation-month": 6,
    "seniors-month-ontario": 6,
    "hunger-action-month": 9,
    "library-month": 10,
    "womens-history-month": 10,
    "family-violence-prevention-month": 11,
}


def spans_of(key: str, *years: int) -> list[tuple[date, date]]:
    (observance,) = (each for each in SHIPPED if each.key == key)
    province = next(iter(observance.provinces), None)
    ends = (date(min(years), 1, 1), date(max(years), 12, 31))
    return [(each.first, each.last) for each in observances_between([observance], *ends, province)]


def keys_on(day: date, province: Province | None) -> set[str]:
    return {each.observance.key for each in observances_between(SHIPPED, day, day, province)}


def test_the_dates_of_every_shipped_observance_are_written_down_here() -> None:
    assert {each.key for each in SHIPPED} == {*ONE_DATE, *MOVABLE, *MONTHS}
    assert len(SHIPPED) >= 40


@pytest.mark.parametrize("key", ONE_DATE)
def test_a_day_with_a_date_comes_on_it_every_year(key: str) -> None:
    days = [date.fromisoformat(f"{year}-{ONE_DATE[key]}") for year in (2026, 2027)]
    assert spans_of(key, 2026, 2027) == [(day, day) for day in days]


@pytest.mark.parametrize("key", MOVABLE)
def test_a_day_that_moves_comes_when_it_is_written_down(key: str) -> None:
    written = [[date.fromisoformat(day) for day in span.split("/")] for span in MOVABLE[key]]
    assert spans_of(key, 2025, 2027) == [(span[0], span[-1]) for span in written]


@pytest.mark.parametrize("key", MONTHS)
def test_a_month_lasts_from_its_first_day_to_its_last_also_in_leap_years(key: str) -> None:
    for year in (2026, 2027, 2028):
        ((first, last),) = spans_of(key, year)
        assert (first, (last + timedelta(days=1)).day) == (date(year, MONTHS[key], 1), 1)


@pytest.mark.parametrize(
    ("province", "is_marked"),
    [(Province.AB, True), (Province.ON, False), (None, False)],
)
def test_what_a_province_alone_marks_is_not_of_the_others(province: Province | None, is_marked: bool) -> None:
    assert ("heritage-day-alberta" in keys_on(date(2026, 8, 3), province)) is is_marked


def test_what_all_of_canada_marks_is_of_every_town() -> None:
    for province in (*Province, None):
        assert "indigenous-peoples-day" in keys_on(date(2026, 6, 21), province)


def test_a_week_is_found_on_each_of_its_days_and_on_no_other() -> None:
    found = [day for day in range(1, 13) if "fire-prevention-week" in keys_on(date(2026, 10, day), None)]
    assert found == list(range(4, 11))


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(0, 400), st.sampled_from([*Province, None]))
def test_all_that_is_found_lies_in_the_span_and_in_order(day: date, length: int, province: Province | None) -> None:
    until = day + timedelta(days=length)
    found = observances_between(SHIPPED, day, until, province)
    assert all(each.first <= until and each.last >= day for each in found)
    assert list(found) == sorted(found, key=lambda each: (each.first, each.last, each.observance.name))


@given(st.dates(date(2000, 1, 1), date(2100, 11, 30)), st.integers(0, 30), st.integers(0, 30))
def test_two_spans_side_by_side_find_what_the_whole_finds(day: date, first: int, second: int) -> None:
    middle = day + timedelta(days=first)
    last = middle + timedelta(days=1 + second)
    parts = {
        *observances_between(SHIPPED, day, middle, Province.AB),
        *observances_between(SHIPPED, middle + timedelta(days=1), last, Province.AB),
    }
    assert parts == set(observances_between(SHIPPED, day, last, Province.AB))
