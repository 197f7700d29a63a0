"""A time is written as people write it."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.time_field import TimeField, read_time


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("9", time(9)),
        ("9:00", time(9)),
        ("0900", time(9)),
        ("930", time(9, 30)),
        ("9.30", time(9, 30)),
        ("14h30", time(14, 30)),
        ("2 pm", time(14)),
        ("12 a.m.", time(0)),
        ("12 PM", time(12)),
        (" 16:05 ", time(16, 5)),
        ("24:00", None),
        ("9:60", None),
        ("13 pm", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_write_it(written: str, at: time | None) -> None:
    assert read_time(written) == at


def test_what_is_typed_over_the_time_is_taken(qtbot: QtBot) -> None:
    field = TimeField(time(16))
    qtbot.addWidget(field)
    field.selectAll()
    with qtbot.waitSignal(field.time_changed):
        QTest.keyClicks(field, "9:00")
    assert field.time() == QTime(9, 0)


def test_what_is_no_time_is_put_back_when_the_field_is_left(qtbot: QtBot) -> None:
    field = TimeField(time(16))
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.time(), field.text()) == (QTime(16, 0), "16:00")


def test_the_arrows_go_by_quarters(qtbot: QtBot) -> None:
    field = TimeField(time(9))
    qtbot.addWidget(field)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "9:15"
