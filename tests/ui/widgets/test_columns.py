"""Columns of one width, as many as there is room for, in rows as even as can be."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.columns import Columns
from ui.widgets.plain import WrappedLabel


def columns(qtbot: QtBot, theme: Theme, count: int, width_px: int) -> tuple[Columns, list[QWidget]]:
    grid = Columns(theme, 100, 10)
    qtbot.addWidget(grid)
    widgets = [QWidget() for _ in range(count)]
    for widget in widgets:
        widget.setMinimumHeight(20)
    grid.set_widgets(widgets)
    grid.resize(width_px, 200)
    grid.show()
    return grid, widgets


@pytest.mark.parametrize(
    ("count", "width_px", "rows"),
    [(4, 440, [4]), (4, 429, [2, 2]), (5, 430, [3, 2]), (4, 215, [2, 2]), (3, 90, [1, 1, 1]), (2, 900, [2])],
)
def test_rows_are_as_even_as_can_be(qtbot: QtBot, theme: Theme, count: int, width_px: int, rows: list[int]) -> None:
    _grid, widgets = columns(qtbot, theme, count, width_px)
    tops = sorted({widget.y() for widget in widgets})
    assert [sum(1 for widget in widgets if widget.y() == top) for top in tops] == rows


def test_all_are_of_one_width_and_fill_the_row(qtbot: QtBot, theme: Theme) -> None:
    _grid, widgets = columns(qtbot, theme, 3, 320)
    assert [widget.width() for widget in widgets] == [100, 100, 100]
    assert widgets[-1].geometry().right() == 319


def test_a_row_is_as_high_as_its_highest(qtbot: QtBot, theme: Theme) -> None:
    grid, widgets = columns(qtbot, theme, 4, 210)
    widgets[1].setMinimumHeight(60)
    qtbot.waitUntil(lambda: widgets[0].height() == 60)
    assert grid.heightForWidth(210) == 60 + 10 + 20


def test_a_text_gets_the_height_that_it_needs_at_its_width(qtbot: QtBot, theme: Theme) -> None:
    grid = Columns(theme, 100, 10)
    qtbot.addWidget(grid)
    label = WrappedLabel(theme, "Public skating is on Saturday at the Community Centre")
    grid.set_widgets([label])
    assert grid.heightForWidth(120) == label.heightForWidth(120)


def test_hidden_ones_leave_no_gap(qtbot: QtBot, theme: Theme) -> None:
    grid, widgets = columns(qtbot, theme, 3, 210)
    widgets[0].hide()
    grid.resize(211, 200)
    assert [widget.x() for widget in widgets[1:]] == [0, 110]


def test_other_widgets_take_the_place_of_the_first(qtbot: QtBot, theme: Theme) -> None:
    grid, widgets = columns(qtbot, theme, 2, 210)
    other = QWidget()
    grid.set_widgets([other])
    assert (widgets[0].isHidden(), other.width()) == (True, 210)


def test_larger_text_needs_wider_columns(qtbot: QtBot, theme: Theme) -> None:
    _grid, widgets = columns(qtbot, theme, 2, 215)
    theme.set_text_scale(200)
    assert [widget.x() for widget in widgets] == [0, 0]
