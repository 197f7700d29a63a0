"""The photos as a grid that is walked by keyboard and pointer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from core.model.kinds import PhotoId
from ui.models.media import PhotosModel
from ui.models.photo_catalogue import PhotoTile
from ui.models.photo_words import PhotoWords
from ui.theme import Theme
from ui.views.photo_tile import PhotoTileDelegate

_SIDE_PX = 13
_ABOVE_PX = 11


class PhotoGrid(QListView):
    """Show photos.

    ``photo_chosen`` carries the ``PhotoId`` of the one stood on or ``None``; ``opened`` is told by Enter,
    ``approve_requested`` and ``return_requested`` by A and R.
    """

    photo_chosen = Signal(object)
    opened = Signal()
    approve_requested = Signal()
    return_requested = Signal()

    def __init__(self, theme: Theme, model: PhotosModel, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._delegate = PhotoTileDelegate(theme, words, self)
        self._chosen: PhotoId | None = None
        self.setAccessibleName(self.tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setViewportMargins(_SIDE_PX, _ABOVE_PX, _SIDE_PX, 0)
        self.setProperty("ground", "paper")
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._note_chosen)
        model.modelReset.connect(self._on_model_reset)
        theme.changed.connect(self._on_theme_changed)

    @property
    def chosen(self) -> PhotoId | None:
        """Give the photo that is stood on, ``None`` for none."""
        return self._chosen

    def choose(self, photo_id: PhotoId) -> bool:
        """Stand on a photo and show it, and tell whether it is among those shown."""
        index = self._model.index_of(photo_id)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_first(self) -> None:
        """Stand on the first photo, where there is one and none is chosen."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, open with Enter, approve with A, return with R."""
        wishes = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_A: self.approve_requested,
            Qt.Key.Key_R: self.return_requested,
        }
        wish = wishes.get(Qt.Key(event.key()))
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if wish is not None and plain and self._chosen is not None:
            wish.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among as many photos as fit."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        room_px = self.viewport().width()
        columns = max(room_px // self._delegate.least_width_px(), 1)
        cell = QSize(room_px // columns, self._delegate.height_px())
        if cell != self._delegate.cell:
            self._delegate.cell = cell
            self.setGridSize(cell)
            self.verticalScrollBar().setSingleStep(cell.height() // 4)

    @Slot(QModelIndex)
    def _note_chosen(self, index: QModelIndex) -> None:
        tile: PhotoTile | None = index.data(PhotosModel.TILE_ROLE) if index.isValid() else None
        chosen = None if tile is None else tile.photo.id
        if chosen != self._chosen:
            self._chosen = chosen
            self.photo_chosen.emit(chosen)

    @Slot()
    def _on_model_reset(self) -> None:
        """Stand where one stood before, where that photo is still shown."""
        wanted = self._chosen
        if wanted is None or not self.choose(wanted):
            self._note_chosen(QModelIndex())
            self.choose_first()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._share_room()
        self.viewport().update()
