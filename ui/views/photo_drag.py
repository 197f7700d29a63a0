"""Takes photos out of the grid by pointer, to be dropped on the calendar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from core.model.kinds import PhotoId
from ui.models.dropped import mime_of_photos
from ui.theme import Theme
from ui.widgets.badge import badge_size, count_pill, paint_badge

_WIDTH_PX = 132
_BELOW_PX = 14


class PhotoDrag(QObject):
    """Let photos be dragged from a widget; everything else of the pointer is left to the widget."""

    def __init__(
        self,
        theme: Theme,
        area: QWidget,
        photos_at: Callable[[QPoint], tuple[PhotoId, ...]],
        picture_at: Callable[[QPoint], QPixmap],
    ) -> None:
        """Take what ``photos_at`` gives at a point of ``area``; ``picture_at`` is what is seen there."""
        super().__init__(area)
        self._theme = theme
        self._area = area
        self._photos_at = photos_at
        self._picture_at = picture_at
        self._pressed: QPoint | None = None
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin with a press that is moved."""
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress:
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            self._pressed = point if event.button() is Qt.MouseButton.LeftButton and is_plain else None
        elif event.type() is QEvent.Type.MouseMove and self._pressed is not None:
            return self._on_move(self._pressed, point, event.buttons())
        return False

    def _on_move(self, pressed: QPoint, point: QPoint, buttons: Qt.MouseButton) -> bool:
        photos = self._photos_at(pressed) if buttons & Qt.MouseButton.LeftButton else ()
        if not photos:
            return False
        if (point - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._drag(photos, self._picture_at(pressed))
        return True

    def _drag(self, photos: tuple[PhotoId, ...], picture: QPixmap) -> None:
        """Hand photos over to the system's way of dragging, which comes back when they are dropped."""
        drag = QDrag(self._area)
        drag.setMimeData(mime_of_photos(photos))
        drag.setPixmap(self._numbered(picture, len(photos)))
        drag.setHotSpot(QPoint(0, -_BELOW_PX))
        drag.exec(Qt.DropAction.CopyAction)

    def _numbered(self, picture: QPixmap, count: int) -> QPixmap:
        """Return a small picture, with how many photos it stands for where they are several."""
        side_px = round(_WIDTH_PX * picture.devicePixelRatio())
        small = picture.scaledToWidth(side_px, Qt.TransformationMode.SmoothTransformation)
        if count > 1:
            pill = count_pill(count)
            corner = QPoint(round(small.width() / small.devicePixelRatio()) - badge_size(pill, self._theme).width(), 0)
            painter = QPainter(small)
            paint_badge(painter, corner, pill, self._theme)
            painter.end()
        return small
