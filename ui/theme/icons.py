"""Draws the shipped Lucide pictures in a colour, at a size, for a screen's pixel ratio."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.files import RESOURCES
from ui.theme.roles import IconName

ICONS = RESOURCES / "icons"

_SHIPPED_STROKE = 'stroke-width="2"'
_OWN_STROKE = 'stroke-width="1.75"'


class IconSet:
    """Keep the pictures drawn so far, so that each is drawn once for its colour, size and pixel ratio."""

    def __init__(self, folder: Path = ICONS) -> None:
        self._folder = folder
        self._shapes: dict[tuple[IconName, tuple[int, int], float], QPixmap] = {}
        self._pixmaps: dict[tuple[IconName, str, tuple[int, int], float], QPixmap] = {}

    def pixmap(self, name: IconName, colour: QColor, size_px: int, pixel_ratio: float) -> QPixmap:
        """Return the picture, ``size_px`` logical pixels square, sharp at ``pixel_ratio`` device pixels to one."""
        return self._kept(name, colour, (size_px, 0), pixel_ratio)

    def icon(
        self, name: IconName, colours: tuple[QColor, QColor], size_px: tuple[int, int], pixel_ratios: frozenset[float]
    ) -> QIcon:
        """Return the picture for buttons and menus.

        ``colours`` are the enabled and the disabled one; ``size_px`` the side and the empty room at the right of it.
        """
        icon = QIcon()
        for ratio in sorted(pixel_ratios):
            icon.addPixmap(self._kept(name, colours[0], size_px, ratio), QIcon.Mode.Normal)
            icon.addPixmap(self._kept(name, colours[1], size_px, ratio), QIcon.Mode.Disabled)
        return icon

    def _kept(self, name: IconName, colour: QColor, size_px: tuple[int, int], pixel_ratio: float) -> QPixmap:
        key = (name, colour.name(), size_px, pixel_ratio)
        kept = self._pixmaps.get(key)
        if kept is None:
            kept = self._pixmaps[key] = self._draw(*key)
        return kept

    def _draw(self, name: IconName, colour: str, size_px: tuple[int, int], pixel_ratio: float) -> QPixmap:
        """Give a picture's shape a colour, which is far quicker than drawing the picture in it."""
        pixmap = QPixmap(self._shape(name, size_px, pixel_ratio))
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), QColor(colour))
        painter.end()
        pixmap.setDevicePixelRatio(pixel_ratio)
        return pixmap

    def _shape(self, name: IconName, size_px: tuple[int, int], pixel_ratio: float) -> QPixmap:
        """Return the picture in one colour, for a device pixel ratio of one."""
        key = (name, size_px, pixel_ratio)
        if key not in self._shapes:
            side, gap = (round(length_px * pixel_ratio) for length_px in size_px)
            shape = self._shapes[key] = QPixmap(side + gap, side)
            shape.fill(Qt.GlobalColor.transparent)
            painter = QPainter(shape)
            QSvgRenderer(QByteArray(self._source(name))).render(painter, QRectF(0, 0, side, side))
            painter.end()
        return self._shapes[key]

    def _source(self, name: IconName) -> bytes:
        text = (self._folder / f"{name.value}.svg").read_text(encoding="utf-8")
        return text.replace(_SHIPPED_STROKE, _OWN_STROKE).encode()
