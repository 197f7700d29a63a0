"""The photos as a grid that is walked by keyboard and pointer."""

from __future__ import annotations

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from core.model.kinds import PhotoId
from ui.models.media import PhotosModel
from ui.models.photo_words import PhotoWords
from ui.theme import Theme
from ui.views.photo_drag import PhotoDrag
from ui.views.photo_tile import PhotoTileDelegate

_SIDE_PX = 13
_ABOVE_PX = 11
_MARKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PhotoGrid(QListView):
    """Show photos. One is stood on; any number are marked, by the space bar, Ctrl or Shift.

    ``photo_chosen`` carries the ``PhotoId`` of the one stood on or ``None``, ``marks_changed`` the ids of those marked;
    ``opened`` is told by Enter, ``approve_requested`` and ``return_requested`` by A and R, ``words_requested`` by a
    slash. Other letters find a photo by the beginning of its name; once one does, A and R are letters too. By pointer a
    photo can be dragged away, together with all that are marked where it is one of them.
    """

    photo_chosen = Signal(object)
    marks_changed = Signal(object)
    words_requested = Signal()
    opened = Signal()
    approve_requested = Signal()
    return_requested = Signal()

    def __init__(self, theme: Theme, model: PhotosModel, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._delegate = PhotoTileDelegate(theme, words, self)
        self._chosen: PhotoId | None = None
        self._typed = ""
        self._is_mark_pressed = False
        self._marks_from = QPersistentModelIndex()
        self._marks_all_between = False
        self._since_typed = QElapsedTimer()
        self.setAccessibleName(self.tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(False)
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
        PhotoDrag(theme, self.viewport(), self.photos_at, self._picture_at)
        self.selectionModel().currentChanged.connect(self._note_chosen)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
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

    def photos_at(self, point: QPoint) -> tuple[PhotoId, ...]:
        """Return the photos that are meant by a point of the viewport: the one there, all marked where it is marked."""
        index = self.indexAt(point)
        if not index.isValid():
            return ()
        return self._marked() if self.selectionModel().isSelected(index) else (self._model.photo_at(index),)

    def clear_marks(self) -> None:
        """Mark none."""
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, mark with the space bar, open with Enter, approve with A, return with R."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        wish = self._wishes().get(key) if plain and not self._is_finding else None
        if wish is not None and self._chosen is not None:
            wish.emit()
        elif key == Qt.Key.Key_Slash and not self._is_finding:
            self.words_requested.emit()
        elif key == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clear_marks()
        elif key == Qt.Key.Key_Space and not self._is_finding:
            self._mark_current()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next photo whose name begins with what is typed without a pause."""
        row = self.currentIndex().row()
        if not self._is_finding:
            self._typed, row = "", row + 1
        self._typed += search
        self._since_typed.start()
        index = self._model.named(self._typed, max(row, 0))
        if index.isValid():
            self.setCurrentIndex(index)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Say what a step does to the marks: nothing by itself, with Ctrl one more or less, with Shift all between."""
        pressed = event if isinstance(event, (QKeyEvent, QMouseEvent)) else None
        if pressed is not None:
            self._marks_all_between = bool(pressed.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not self._marks_all_between:
            self._marks_from = QPersistentModelIndex(index)
        if pressed is not None:
            if pressed.modifiers() & _MARKING:
                return super().selectionCommand(index, event)
            if isinstance(pressed, QMouseEvent) and pressed.type() == QEvent.Type.MouseButtonPress:
                self._is_mark_pressed = index.isValid() and self.selectionModel().isSelected(index)
                flags = QItemSelectionModel.SelectionFlag
                return flags.NoUpdate if self._is_mark_pressed else flags.Clear
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Mark all between two photos in reading order, where a list of icons would mark those in a rectangle."""
        last = self.currentIndex()
        if not (self._marks_all_between and self._marks_from.isValid() and last.isValid()):
            super().setSelection(rect, command)
            return
        rows = sorted((self._marks_from.row(), last.row()))
        between = QItemSelection(*(self._model.index(row) for row in rows))
        self.selectionModel().select(between, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._marks_all_between = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark none where a marked photo was clicked, and not dragged."""
        super().mouseReleaseEvent(event)
        if self._is_mark_pressed and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.clear_marks()
        self._is_mark_pressed = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among as many photos as fit."""
        super().resizeEvent(event)
        self._share_room()

    @property
    def _is_finding(self) -> bool:
        pause_ms = QGuiApplication.styleHints().keyboardInputInterval()
        return bool(self._typed) and self._since_typed.isValid() and self._since_typed.elapsed() < pause_ms

    def _wishes(self) -> dict[Qt.Key, SignalInstance]:
        return {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_A: self.approve_requested,
            Qt.Key.Key_R: self.return_requested,
        }

    def _marked(self) -> tuple[PhotoId, ...]:
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return tuple(self._model.photo_at(index) for index in rows)

    def _picture_at(self, point: QPoint) -> QPixmap:
        return self.viewport().grab(self.visualRect(self.indexAt(point)))

    def _mark_current(self) -> None:
        if self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)

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
        chosen = self._model.photo_at(index) if index.isValid() else None
        self._delegate.current = QPersistentModelIndex(index)
        if chosen != self._chosen:
            self._chosen = chosen
            self.photo_chosen.emit(chosen)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.marks_changed.emit(self._marked())

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
