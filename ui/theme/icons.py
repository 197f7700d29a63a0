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
        self._sources: dict[IconName, str] = {}
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
        source = self._source(name).replace("currentColor", colour)
        side, gap = (round(length_px * pixel_ratio) for length_px in size_px)
        pixmap = QPixmap(side + gap, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(pixel_ratio)
        return pixmap

    def _source(self, name: IconName) -> str:
        if name not in self._sources:
            text = (self._folder / f"{name.value}.svg").read_text(encoding="utf-8")
            self._sources[name] = text.replace(_SHIPPED_STROKE, _OWN_STROKE)
        return self._sources[name]
