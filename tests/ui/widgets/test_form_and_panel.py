"""A form has its panel beside it, or under it where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.form_and_panel import FormAndPanel


@pytest.fixture
def both(qtbot: QtBot, theme: Theme) -> tuple[FormAndPanel, GroundFrame, QPlainTextEdit]:
    panel, text = GroundFrame(Ground.SURFACE), QPlainTextEdit()
    panel.setMinimumHeight(120)
    both = FormAndPanel(theme, panel)
    both.add(text, 1)
    qtbot.addWidget(both)
    both.show()
    return both, panel, text


Both = tuple[FormAndPanel, GroundFrame, QPlainTextEdit]


@pytest.mark.parametrize(
    ("width_px", "percent", "is_stacked"), [(1236, 100, False), (896, 100, False), (700, 100, True), (1100, 200, True)]
)
def test_the_panel_stands_beside_the_form_where_there_is_room(
    both: Both, theme: Theme, width_px: int, percent: int, is_stacked: bool
) -> None:
    view, panel, _text = both
    theme.set_text_scale(percent)
    view.resize(width_px, 700)
    assert view.is_stacked == is_stacked
    assert panel.isVisibleTo(view)


def test_under_the_form_the_panel_stands_last(both: Both) -> None:
    view, panel, text = both
    view.resize(600, 900)
    view.grab()
    assert panel.mapTo(view, panel.rect().topLeft()).y() > text.mapTo(view, text.rect().bottomLeft()).y()


def test_the_panel_comes_back_beside_the_form(both: Both) -> None:
    view, panel, text = both
    for width_px in (1236, 600, 1236):
        view.resize(width_px, 700)
    assert panel.mapTo(view, panel.rect().topLeft()).x() > text.mapTo(view, text.rect().topRight()).x()


def test_a_part_with_a_stretch_takes_what_is_left_of_the_height(both: Both) -> None:
    view, _panel, text = both
    view.resize(1236, 800)
    view.grab()
    assert text.height() > 700
