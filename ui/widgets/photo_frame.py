"""Shows photos: one whole and large, or cut to fill a frame."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import ColourRole, IconName, Theme

_RADIUS_PX = 7
_ICON_PX = 28
_LOWEST, _USUAL, _HIGHEST = 0.45, 0.66, 0.85
"""How high a whole photo may be, and is before it is seen, against its width."""


def filling(image: QImage, size: QSize, pixel_ratio: float) -> QPixmap:
    """Return the middle of a photo, scaled so that it fills a frame of ``size`` at a device pixel ratio."""
    wanted = QSize(round(size.width() * pixel_ratio), round(size.height() * pixel_ratio))
    scaled = image.scaled(
        wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    left = (scaled.width() - wanted.width()) // 2
    top = (scaled.height() - wanted.height()) // 2
    pixmap = QPixmap.fromImage(scaled.copy(QRect(left, top, wanted.width(), wanted.height())))
    pixmap.setDevicePixelRatio(pixel_ratio)
    return pixmap


def paint_no_photo(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Paint a sign where a photo cannot be shown, or is still on its way."""
    pixmap = theme.pixmap(IconName.IMAGE, ColourRole.MUTED, _ICON_PX, painter.device().devicePixelRatio())
    side_px = theme.length(_ICON_PX)
    painter.drawPixmap(rect.center().x() - side_px // 2, rect.center().y() - side_px // 2, pixmap)


class PhotoFrame(QWidget):
    """Show one photo whole, as large as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_image(self, image: QImage | None, description: str) -> None:
        """Show a photo, or (``None``) that there is none yet; ``description`` tells it to a screen reader."""
        self._image = image
        self.setAccessibleName(description)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a wider photo is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the photo's shape, within what reads well in a column."""
        ratio = _USUAL if self._image is None else self._image.height() / max(self._image.width(), 1)
        return round(width * min(max(ratio, _LOWEST), _HIGHEST))

    def sizeHint(self) -> QSize:
        """Ask for as much as the column gives."""
        width_px = self.width() or self._theme.length(300)
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Give way in width, not in height."""
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo in the middle of its frame."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        radius_px = self._theme.length(_RADIUS_PX)
        shape.addRoundedRect(QRectF(self.rect()), radius_px, radius_px)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.colour(ColourRole.HOVER))
        if self._image is None:
            paint_no_photo(painter, self.rect(), self._theme)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left_px, top_px = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawImage(QRect(left_px, top_px, size.width(), size.height()), self._image)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
