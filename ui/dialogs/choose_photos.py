"""Chooses photos of the calendar for a post."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.model.kinds import PhotoId
from ui.dialogs.form_dialog import FormDialog
from ui.models.media import PhotosModel
from ui.models.photo_catalogue import PhotoTile
from ui.models.photo_words import PhotoWords
from ui.models.post_photos import face_of
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.photo_face import paint_photo, paint_ring

_TILE_PX, _HEIGHT_PX = 168, 112
_GAP_PX = 12
_WIDTH_PX, _MOST_WIDTH_PX = 790, 1000
_LIST_PX, _MOST_LIST_PX = 340, 460

Index = QModelIndex | QPersistentModelIndex


class _PhotoDelegate(QStyledItemDelegate):
    """Paint a photo with its state on it and its name under it."""

    def __init__(self, theme: Theme, words: PhotoWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for a picture and a line."""
        line_px = QFontMetrics(self._theme.font(TextStyle.SMALL)).height()
        gap_px = self._theme.space(_GAP_PX)
        return QSize(self._theme.space(_TILE_PX) + gap_px, self._theme.space(_HEIGHT_PX) + line_px + gap_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one photo."""
        tile: PhotoTile = index.data(PhotosModel.TILE_ROLE)
        image = index.data(Qt.ItemDataRole.DecorationRole)
        half_px = self._theme.space(_GAP_PX) // 2
        room = option.rect.adjusted(half_px, half_px, -half_px, -half_px)
        picture = QRect(room.left(), room.top(), room.width(), self._theme.space(_HEIGHT_PX))
        face = face_of(tile.photo, tile.standing, self._words)
        paint_photo(painter, picture, face, image if isinstance(image, QImage) else None, self._theme)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            paint_ring(painter, picture, self._theme)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        font = self._theme.font(TextStyle.SMALL_STRONG if is_selected else TextStyle.SMALL)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ColourRole.ACCENT if is_selected else ColourRole.TEXT))
        line = QRect(room.left(), picture.bottom() + 3, room.width(), QFontMetrics(font).height())
        name = QFontMetrics(font).elidedText(tile.photo.name, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


class _NotInPost(QSortFilterProxyModel):
    """Leave out photos that the post has already, and those that the words do not mean."""

    def __init__(self, present: Collection[PhotoId], parent: QWidget) -> None:
        super().__init__(parent)
        self._present = frozenset(present)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Tell whether a photo is shown."""
        tile: PhotoTile = self.sourceModel().index(row, 0, parent).data(PhotosModel.TILE_ROLE)
        return tile.photo.id not in self._present and super().filterAcceptsRow(row, parent)


class ChoosePhotos(FormDialog):
    """Show the calendar's photos to choose some; open it with ``open()``. ``chosen`` carries their ids, in order."""

    chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        thumbnails: Thumbnails,
        present: Collection[PhotoId],
        parent: QWidget | None = None,
    ) -> None:
        """Offer all but those ``present`` in the post."""
        super().__init__(theme, self.tr("Choose photos"), self.tr("Put into the post"), parent)
        self._model = PhotosModel(session, thumbnails, self)
        self._shown = _NotInPost(present, self)
        self._shown.setSourceModel(self._model)
        self._search = QLineEdit()
        self._search.setProperty("kind", "search")
        self._search.setPlaceholderText(self.tr("Name, state or source"))
        self._search.setAccessibleName(self.tr("Search photos"))
        self._search.textChanged.connect(self._shown.setFilterFixedString)
        self._list = self._make_list(PhotoWords(session, self))
        self.body.addWidget(self._search)
        self.body.addWidget(self._list, 1)
        self.act_button.setEnabled(False)
        self.setMinimumWidth(min(theme.length(_WIDTH_PX), _MOST_WIDTH_PX))
        self._list.selectionModel().selectionChanged.connect(self._on_list_selection_changed)
        self._list.activated.connect(self._on_list_activated)
        self._list.setFocus()

    def submit(self) -> None:
        """Tell the chosen photos."""
        rows = sorted(self._list.selectionModel().selectedIndexes(), key=QModelIndex.row)
        tiles: list[PhotoTile] = [index.data(PhotosModel.TILE_ROLE) for index in rows]
        if tiles:
            self.chosen.emit([tile.photo.id for tile in tiles])
            self.accept()

    def _make_list(self, words: PhotoWords) -> QListView:
        shown = QListView()
        shown.setModel(self._shown)
        shown.setItemDelegate(_PhotoDelegate(self.theme, words, self))
        shown.setAccessibleName(self.tr("Photos"))
        shown.setViewMode(QListView.ViewMode.IconMode)
        shown.setResizeMode(QListView.ResizeMode.Adjust)
        shown.setMovement(QListView.Movement.Static)
        shown.setUniformItemSizes(True)
        shown.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        shown.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        shown.setMinimumHeight(min(self.theme.length(_LIST_PX), _MOST_LIST_PX))
        return shown

    @Slot(QItemSelection, QItemSelection)
    def _on_list_selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.act_button.setEnabled(self._list.selectionModel().hasSelection())

    @Slot(QModelIndex)
    def _on_list_activated(self, _index: QModelIndex) -> None:
        self.submit()
