"""The statutory holidays of the provinces, by the names and on the days that the provinces print."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from core.model.provinces import Province, province_of_zone
from core.planner.statutory_days import holidays_in, statutory_days

# https://www.alberta.ca/alberta-general-holidays
ALBERTA_2026 = {
    "New Year's Day": "2026-01-01",
    "Family Day": "2026-02-16",
    "Good Friday": "2026-04-03",
    "Victoria Day": "2026-05-18",
    "Canada Day": "2026-07-01",
    "Labour Day": "2026-09-07",
    "Thanksgiving Day": "2026-10-12",
    "Remembrance Day": "2026-11-11",
    "Christmas Day": "2026-12-25",
}


def test_alberta_has_its_nine_general_holidays() -> None:
    found = {each.name: each.day.isoformat() for each in statutory_days(Province.AB, 2026)}
    assert found == ALBERTA_2026


@pytest.mark.parametrize(
    ("province", "day", "is_one"),
    [
        (Province.BC, date(2026, 8, 3), True),
        (Province.BC, date(2027, 9, 30), True),
        (Province.AB, date(2026, 8, 3), False),
        (Province.ON, date(2026, 11, 11), False),
        (Province.ON, date(2026, 12, 26), True),
        (Province.QC, date(2026, 6, 24), True),
        (Province.SK, date(2027, 8, 2), True),
        (Province.AB, date(2027, 5, 24), True),
        (Province.AB, date(2027, 3, 26), True),
    ],
)
def test_each_province_has_its_own_days(province: Province, day: date, is_one: bool) -> None:
    assert (day in holidays_in(province, [day.year])) is is_one


@pytest.mark.parametrize("province", Province)
def test_the_holidays_of_a_year_are_in_order_and_of_that_year(province: Province) -> None:
    days = [each.day for each in statutory_days(province, 2027)]
    assert days == sorted(days)
    assert {day.year for day in days} == {2027}


@pytest.mark.parametrize(
    ("zone", "province"),
    [
        ("America/Edmonton", Province.AB),
        ("America/Toronto", Province.ON),
        ("America/Vancouver", Province.BC),
        ("America/Regina", Province.SK),
        ("Europe/London", None),
        ("UTC", None),
    ],
)
def test_the_clocks_of_a_town_tell_its_province(zone: str, province: Province | None) -> None:
    assert province_of_zone(zone) is province


def test_the_library_is_not_imported_before_it_is_asked() -> None:
    told = "import sys, core.office, core.commands.slotting; print('holidays' in sys.modules)"
    root = Path(__file__).parents[3]
    answer = subprocess.run([sys.executable, "-c", told], cwd=root, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
