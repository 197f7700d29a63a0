"""A photo of a post as a button: its picture, and its state on it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.model.kinds import PhotoId
from ui.models.post_photos import PhotoView
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.photo_face import paint_photo, paint_ring
from ui.widgets.plain import set_plain_tool_tip

_WIDTH_PX, _HEIGHT_PX = 176, 118
_RADIUS_PX = 8
_ICON_PX = 20
_DASHES = (4.0, 3.0)


class _Tile(QAbstractButton):
    """What photos and the place for another one have in common: a size, and a ring for the keyboard."""

    walked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Ask for the size of a tile."""
        return QSize(self._theme.space(_WIDTH_PX), self._theme.space(_HEIGHT_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next tile with the arrows, press with Enter too."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.walked.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class PhotoButton(_Tile):
    """Show a photo; ``chosen`` is told when it gets the keyboard or is clicked.

    ``moved`` carries the places by which a person moves it, ``removed`` says that it is to be taken out.
    """

    chosen = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, photo_id: PhotoId, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.photo_id = photo_id
        self._view: PhotoView | None = None
        self._image: QImage | None = None
        self.stands_alone = False
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def show_photo(self, view: PhotoView, image: QImage | None, place: str) -> None:
        """Show how the photo stands; ``place`` says which one it is, such as ``1 of 3``."""
        self._view = view
        self._image = image
        self.setAccessibleName(", ".join(part for part in (view.face.name, view.face.state, place) if part))
        set_plain_tool_tip(self, view.face.name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the photo with Control and the arrows, take it out with Delete."""
        is_arrow = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if is_arrow and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the chosen photo."""
        super().focusInEvent(event)
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, or the name until it is made, and the state on it."""
        painter = QPainter(self)
        if self._view is not None:
            paint_photo(painter, self.rect(), self._view.face, self._image, self._theme)
        if self.hasFocus() or (self.isChecked() and not self.stands_alone):
            paint_ring(painter, self.rect(), self._theme)
        painter.end()


class DropTile(_Tile):
    """The place for another photo: drop one here, or press to choose."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.is_over = False
        self._is_square = False

    def sizeHint(self) -> QSize:
        """Ask for the size of a tile, or for as much of it as is high."""
        tile = super().sizeHint()
        return QSize(tile.height(), tile.height()) if self._is_square else tile

    def set_square(self, *, is_square: bool) -> None:
        """Leave more room to the photos, or stand as wide as they do."""
        self._is_square = is_square
        self.updateGeometry()

    def set_over(self, *, is_over: bool) -> None:
        """Stand out while something is dragged over it."""
        self.is_over = is_over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a dashed place with a picture and words in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = ColourRole.ACCENT if self.is_over or self.underMouse() else ColourRole.FAINT
        pen = QPen(self._theme.colour(role), 1)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        ground = ColourRole.ACCENT_GROUND if self.is_over else ColourRole.SURFACE
        painter.setBrush(self._theme.colour(ground))
        radius = self._theme.length(_RADIUS_PX)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side_px = self._theme.length(_ICON_PX)
        line_px = QFontMetrics(self._theme.font(TextStyle.BODY)).height()
        top_px = (self.height() - side_px - line_px - 6) // 2
        pixmap = self._theme.pixmap(IconName.IMAGE_PLUS, ColourRole.MUTED, _ICON_PX, self.devicePixelRatio())
        painter.drawPixmap((self.width() - side_px) // 2, top_px, pixmap)
        painter.setFont(self._theme.font(TextStyle.BODY))
        painter.setPen(self._theme.colour(ColourRole.MUTED))
        room = QRect(0, top_px + side_px + 6, self.width(), line_px)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, self.rect(), self._theme)
        painter.end()
