"""Waiting photos as a sheet of tiles to go through by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.model.kinds import PhotoId
from ui.models.post_photos import PhotoView, PostPhotos
from ui.theme import ColourRole, Theme
from ui.widgets.photo_face import paint_photo, paint_ring

_TILE_PX, _GAP_PX = 210, 10
_RATIO = 0.72

Index = QModelIndex | QPersistentModelIndex


class _TileDelegate(QStyledItemDelegate):
    """Paint a photo with how it stands."""

    def __init__(self, theme: Theme, photos: PostPhotos, sheet: ApprovalSheet) -> None:
        super().__init__(sheet)
        self._theme = theme
        self._photos = photos
        self._sheet = sheet

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for a tile."""
        width_px = self._theme.length(_TILE_PX)
        return QSize(width_px, round(width_px * _RATIO))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one photo, with a ring where it is stood on."""
        view = self._sheet.views[index.row()]
        gap_px = self._theme.space(_GAP_PX) // 2
        room = option.rect.adjusted(gap_px, gap_px, -gap_px, -gap_px)
        paint_photo(painter, room, view.face, self._photos.image(view.sha256), self._theme)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_current(painter, room)

    def _paint_current(self, painter: QPainter, room: QRect) -> None:
        """Show which photo is stood on: by the ring of the keyboard, or by a line while that is elsewhere."""
        around = room.adjusted(-2, -2, 2, 2)
        if self._sheet.hasFocus():
            paint_ring(painter, around, self._theme)
            return
        painter.setPen(self._theme.colour(ColourRole.ACCENT))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(around.adjusted(0, 0, -1, -1))


class ApprovalSheet(QListWidget):
    """Let one of several photos be stood on by the arrow keys; ``photo_chosen`` carries its place, counted from 0."""

    photo_chosen = Signal(int)

    def __init__(self, theme: Theme, photos: PostPhotos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self.views: tuple[PhotoView, ...] = ()
        self.setAccessibleName(self.tr("Photos that wait"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TileDelegate(theme, photos, self))
        self.currentRowChanged.connect(self._on_current_row_changed)
        photos.made.connect(self._on_look_changed)
        theme.changed.connect(self._on_look_changed)

    def show_photos(self, photo_ids: Sequence[PhotoId], spoken: Sequence[str], place: int) -> None:
        """Show these, standing on one of them."""
        self._photos.forget()
        views = tuple(self._photos.view(photo_id) for photo_id in photo_ids)
        self.blockSignals(True)
        if self.views != views:
            self.views = views
            self.clear()
            for view, words in zip(views, spoken, strict=True):
                item = QListWidgetItem(view.face.name)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                self.addItem(item)
        self.setCurrentRow(place)
        self.blockSignals(False)

    @Slot(int)
    def _on_current_row_changed(self, place: int) -> None:
        if place >= 0:
            self.photo_chosen.emit(place)

    @Slot()
    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
