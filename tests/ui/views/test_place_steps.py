"""Keys lead from place to place: by days, and by the times of a day from its head on."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from core.model.day_place import Place
from ui.views.place_steps import DAYS_OF_LIST, DAYS_OF_MONTH, DAYS_OF_WEEK, by_days, by_times

DAY = date(2026, 11, 24)
TIMES = (time(8), time(9), time(9, 30), time(10))
Key = Qt.Key


@pytest.mark.parametrize(
    ("days", "key", "expected"),
    [
        (DAYS_OF_MONTH, Key.Key_Down, date(2026, 12, 1)),
        (DAYS_OF_MONTH, Key.Key_Left, date(2026, 11, 23)),
        (DAYS_OF_WEEK, Key.Key_PageUp, date(2026, 11, 17)),
        (DAYS_OF_LIST, Key.Key_Up, date(2026, 11, 23)),
    ],
)
def test_a_key_leads_so_many_days_on_at_the_same_time(days: dict[Qt.Key, int], key: Qt.Key, expected: date) -> None:
    assert by_days(Place(DAY, time(9)), key, days) == Place(expected, time(9))


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_X])
def test_a_key_that_means_no_days_leads_nowhere(key: Qt.Key) -> None:
    assert by_days(Place(DAY), key, DAYS_OF_WEEK) is None


def test_days_end_where_the_calendar_does() -> None:
    assert by_days(Place(date(2999, 12, 31)), Key.Key_Right, DAYS_OF_WEEK) == Place(date(2999, 12, 31))


@pytest.mark.parametrize(
    ("begins", "key", "expected"),
    [
        (None, Key.Key_Down, time(8)),
        (time(9), Key.Key_Down, time(9, 30)),
        (time(9, 10), Key.Key_Down, time(9, 30)),
        (time(10), Key.Key_Down, time(10)),
        (time(9, 10), Key.Key_Up, time(9)),
        (time(8), Key.Key_Up, None),
        (None, Key.Key_Up, None),
    ],
)
def test_up_and_down_walk_the_times_of_a_day(begins: time | None, key: Qt.Key, expected: time | None) -> None:
    assert by_times(Place(DAY, begins), key, TIMES) == Place(DAY, expected)


def test_other_keys_lead_to_no_time() -> None:
    assert by_times(Place(DAY), Key.Key_Return, TIMES) is None


@given(st.lists(st.times(), min_size=2, unique=True).map(sorted), st.data())
def test_up_leads_back_from_where_down_led(times: list[time], data: st.DataObject) -> None:
    begins = data.draw(st.sampled_from([None, *times[:-1]]))
    below = by_times(Place(DAY, begins), Key.Key_Down, times)
    assert below is not None
    assert by_times(below, Key.Key_Up, times) == Place(DAY, begins)
