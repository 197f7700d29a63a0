"""Photos on the screen: whole in the passport, cut to fill their frame in the grid."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.photo_frame import PhotoFrame, filling


def an_image(width: int, height: int) -> QImage:
    """Make a picture that is blue, with a red edge of a fifth at its left and its right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(width // 5, width - width // 5):
        for y in range(height):
            image.setPixelColor(x, y, QColor("blue"))
    return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_picture_fills_its_frame_without_being_stretched(theme: Theme, ratio: float) -> None:
    pixmap = filling(an_image(100, 50), QSize(20, 20), ratio)
    image = pixmap.toImage()
    assert (image.width(), image.height()) == (20 * ratio, 20 * ratio)
    assert image.pixelColor(0, 10).blue() > image.pixelColor(0, 10).red()


@pytest.mark.parametrize(("size", "height"), [((100, 50), 150), ((100, 10), 135), ((10, 100), 255)])
def test_a_whole_photo_keeps_its_shape_within_a_column(
    qtbot: QtBot, theme: Theme, size: tuple[int, int], height: int
) -> None:
    frame = PhotoFrame(theme)
    qtbot.addWidget(frame)
    frame.show_image(an_image(*size), "Picture: rink.jpg")
    assert frame.heightForWidth(300) == height


def test_a_tall_photo_is_shown_whole(qtbot: QtBot, theme: Theme) -> None:
    frame = PhotoFrame(theme)
    qtbot.addWidget(frame)
    frame.resize(200, 100)
    frame.show_image(an_image(100, 100), "Picture: rink.jpg")
    shown = frame.grab().toImage()
    assert shown.pixelColor(55, 50).red() > 200
    assert shown.pixelColor(145, 50).red() > 200
    assert shown.pixelColor(100, 50).blue() > 200


def test_a_photo_is_described_to_a_screen_reader(qtbot: QtBot, theme: Theme) -> None:
    frame = PhotoFrame(theme)
    qtbot.addWidget(frame)
    frame.show_image(None, "Picture: Skaters at dusk")
    assert frame.accessibleName() == "Picture: Skaters at dusk"
