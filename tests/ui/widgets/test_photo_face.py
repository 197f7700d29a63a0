"""A photo covers its tile, with a pill on it that says how it stands; until then its name stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.theme import ColourRole, Theme
from ui.widgets.marks import Mark
from ui.widgets.photo_face import PhotoFace, paint_photo

ROOM = QRect(0, 0, 160, 100)
APPROVED = PhotoFace("rink.jpg", "Approved", Mark.READY)
UNJUDGED = PhotoFace("rink.jpg", "", Mark.NONE)


def painted(theme: Theme, face: PhotoFace, image: QImage | None) -> QImage:
    canvas = QImage(ROOM.size(), QImage.Format.Format_ARGB32)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    paint_photo(painter, ROOM, face, image, theme)
    painter.end()
    return canvas


def a_picture(width_px: int, height_px: int) -> QImage:
    """Make a picture that is red at its left and right ends and blue between them."""
    image = QImage(width_px, height_px, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(QRect(width_px // 4, 0, width_px // 2, height_px), QColor("blue"))
    painter.end()
    return image


def test_a_wide_picture_is_cut_at_its_sides_and_not_squeezed(qtbot: QtBot, theme: Theme) -> None:
    image = painted(theme, UNJUDGED, a_picture(640, 200))
    assert [image.pixelColor(x, 50).name() for x in (4, 80, 155)] == ["#0000ff"] * 3


def test_without_a_picture_the_ground_is_quiet(qtbot: QtBot, theme: Theme) -> None:
    assert painted(theme, UNJUDGED, None).pixelColor(80, 60) == theme.colour(ColourRole.PILL_GROUND)


@pytest.mark.parametrize(("face", "is_there"), [(APPROVED, True), (UNJUDGED, False)])
def test_a_pill_stands_on_what_was_judged(qtbot: QtBot, theme: Theme, face: PhotoFace, is_there: bool) -> None:
    image = painted(theme, face, a_picture(160, 100))
    surface = theme.colour(ColourRole.SURFACE)
    assert any(image.pixelColor(12, y) == surface for y in range(60, 95)) == is_there
