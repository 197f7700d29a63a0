"""A field for a day: written in two ways, or chosen from a calendar."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.day_grid import DayGrid


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> DayField:
    field = DayField(theme, date(2026, 11, 20))
    qtbot.addWidget(field)
    field.show()
    return field


def line(field: DayField) -> QLineEdit:
    return field.findChildren(QLineEdit)[0]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-25", date(2026, 11, 25)),
        (" 25 Nov 2026 ", date(2026, 11, 25)),
        ("25  November 2026", date(2026, 11, 25)),
        ("07/08/2026", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_a_day_is_read_only_where_it_cannot_be_another(field: DayField, text: str, day: date | None) -> None:
    line(field).setText(text)
    assert field.day() == day


def test_a_day_is_written_out_when_the_field_is_left(field: DayField) -> None:
    QTest.keyClicks(line(field), "2026-11-05")
    QTest.keyClick(line(field), Qt.Key.Key_Return)
    assert line(field).text() == "5 Nov 2026"


def test_a_day_is_chosen_from_the_calendar(field: DayField) -> None:
    grid = field.findChildren(DayGrid)[0]
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert field.day() == date(2026, 11, 19)
