"""Where an arrow leads from a place of the calendar, while something is moved by keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt

from core.model.day_place import Place

_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2999, 12, 31)

DAYS_OF_MONTH = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
    Qt.Key.Key_PageUp: -28,
    Qt.Key.Key_PageDown: 28,
}
DAYS_OF_WEEK = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}
DAYS_OF_LIST = {**DAYS_OF_WEEK, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def by_days(place: Place, key: Qt.Key, days: Mapping[Qt.Key, int]) -> Place | None:
    """Return the place so many days on as ``days`` gives a key, at the same time; ``None`` for any other key."""
    if key not in days or place.day is None:
        return None
    ordinal = place.day.toordinal() + days[key]
    return replace(place, day=date.fromordinal(min(max(ordinal, _FIRST_DAY.toordinal()), _LAST_DAY.toordinal())))


def by_times(place: Place, key: Qt.Key, times: Sequence[time]) -> Place | None:
    """Return the next place of a day by Up or Down: its head, then its times; ``None`` for any other key.

    ``times`` are ascending. At either end the place stays what it is.
    """
    if key is Qt.Key.Key_Down:
        later = (each for each in times if place.time is None or each > place.time)
        return replace(place, time=next(later, place.time))
    if key is Qt.Key.Key_Up:
        earlier = [each for each in times if place.time is not None and each < place.time]
        return replace(place, time=earlier[-1] if earlier else None)
    return None
