"""What each day of a year is marked for, holidays and observances together."""

from __future__ import annotations

from datetime import date

import pytest

from core.model.provinces import Province
from core.planner.marked_days import Marked, marked_days
from core.shipped import observances


def names(day: date, province: Province | None = Province.AB) -> list[str]:
    return [each.name for each in marked_days(observances(), province, day.year).get(day, ())]


def the_only(day: date, name: str, province: Province | None = Province.AB) -> Marked:
    (found,) = (each for each in marked_days(observances(), province, day.year)[day] if each.name == name)
    return found


@pytest.mark.parametrize("name", ["Remembrance Day", "Canada Day"])
def test_a_holiday_that_is_an_observance_stands_once_with_its_note(name: str) -> None:
    day = {"Remembrance Day": date(2026, 11, 11), "Canada Day": date(2026, 7, 1)}[name]
    found = the_only(day, name)
    assert (found.is_holiday, bool(found.tone), bool(found.source)) == (True, True, True)


def test_a_day_is_a_holiday_only_where_its_province_keeps_it() -> None:
    day = date(2026, 11, 11)
    assert not the_only(day, "Remembrance Day", Province.ON).is_holiday
    assert not the_only(day, "Remembrance Day", None).is_holiday


def test_a_holiday_of_no_observance_stands_with_its_name_alone() -> None:
    assert the_only(date(2026, 10, 12), "Thanksgiving Day") == Marked(
        "Thanksgiving Day", date(2026, 10, 12), date(2026, 10, 12), is_holiday=True
    )


def test_holidays_come_before_days_and_days_before_weeks_and_months() -> None:
    assert names(date(2026, 11, 11)) == [
        "Remembrance Day",
        "Veterans' Week",
        "Poppy Campaign",
        "Family Violence Prevention Month",
    ]


def test_a_week_stands_on_each_of_its_days() -> None:
    days = [date(2026, 10, day) for day in range(3, 12)]
    assert [day.day for day in days if "Fire Prevention Week" in names(day)] == list(range(4, 11))


def test_a_day_of_nothing_is_left_out() -> None:
    assert date(2026, 12, 22) not in marked_days(observances(), Province.AB, 2026)


def test_a_town_outside_canada_has_observances_and_no_holidays() -> None:
    found = marked_days(observances(), None, 2026)
    assert not any(each.is_holiday for marked in found.values() for each in marked)
    assert "Earth Day" in names(date(2026, 4, 22), None)
