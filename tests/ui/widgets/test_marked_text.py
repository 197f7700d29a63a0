"""Marked words stand out by more than a colour, and a line never leaves its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.marked_text import MarkedLook, paint_marked

LOOK = MarkedLook(TextStyle.BODY, ColourRole.TEXT)
WHITE = QColor("white")


def painted(theme: Theme, text: str, spans: list[tuple[int, int]], width_px: int) -> tuple[QImage, int]:
    image = QImage(width_px + 40, 30, QImage.Format.Format_ARGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    used_px = paint_marked(painter, QRect(0, 0, width_px, 30), text, spans, LOOK, theme)
    painter.end()
    return image, used_px


def is_bare(image: QImage, from_px: int) -> bool:
    return all(image.pixelColor(x, y) == WHITE for x in range(from_px, image.width()) for y in range(image.height()))


def test_a_marked_word_has_a_ground_and_is_wider_than_a_plain_one(theme: Theme) -> None:
    image, marked_px = painted(theme, "skating", [(0, 7)], 200)
    ground = theme.colour(ColourRole.WARNING_GROUND)
    assert any(image.pixelColor(x, 15) == ground for x in range(marked_px))
    assert marked_px > painted(theme, "skating", [], 200)[1]


@pytest.mark.parametrize("width_px", [1, 30, 90, 200])
@pytest.mark.parametrize("spans", [[], [(0, 3)], [(4, 11), (12, 400)]])
def test_a_long_line_is_cut_at_the_end_of_its_room(theme: Theme, spans: list[tuple[int, int]], width_px: int) -> None:
    image, _used_px = painted(theme, "the skating " * 40, spans, width_px)
    assert is_bare(image, width_px + 20)


def test_an_empty_line_paints_nothing(theme: Theme) -> None:
    assert is_bare(painted(theme, "", [], 50)[0], 0)
