"""A list of chips that is walked by keyboard and pointer, drawn as the calendar draws them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.layout import ChipForm
from ui.models.carried import Carried
from ui.models.chip_rows import ChipRow, ChipRowsModel
from ui.theme import Theme
from ui.widgets.cards import Ground
from ui.widgets.chip import ChipEmphasis, ChipPainter

_SIDE_PX = 8
_BETWEEN_PX = 4


class ChipList(QListView):
    """Show chips under one another.

    ``opened`` carries the ``ChipRow`` to open, ``move_requested`` one to move by keys.
    """

    opened = Signal(object)
    move_requested = Signal(object)

    def __init__(
        self, theme: Theme, model: ChipRowsModel, name: str, ground: Ground, parent: QWidget | None = None
    ) -> None:
        """Lie on a ground of the theme's; ``name`` tells a screen reader what is listed."""
        super().__init__(parent)
        self._model = model
        self._delegate = _ChipRowDelegate(theme, self)
        self.setAccessibleName(name)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", ground.value)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._on_theme_changed)

    def current_row(self) -> ChipRow | None:
        """Return the chip on which the keyboard stands, ``None`` for none."""
        return self._model.row_at(self.currentIndex())

    def carried_at(self, point: QPoint) -> Carried | None:
        """Return the chip under a point of the viewport as something that is moved, ``None`` for none."""
        row = self._model.row_at(self.indexAt(point))
        return None if row is None else row.carried

    def stand_on_first(self) -> None:
        """Stand on the first chip, where none is stood on."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def height_of_all_px(self) -> int:
        """Return the height at which every chip is seen."""
        return self._model.rowCount() * self._delegate.row_height_px()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, move with V; leave the other keys to the list."""
        row = self.current_row()
        if row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_V:
            self.move_requested.emit(row)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class _ChipRowDelegate(QStyledItemDelegate):
    """Draw a row as the chip that it is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips = ChipPainter(theme, self)

    def row_height_px(self) -> int:
        """Return the height of a chip with the gap under it."""
        return self._chips.heights().two_lines_px + self._theme.space(_BETWEEN_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for a chip of two lines."""
        return QSize(self._theme.length(120), self.row_height_px())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the chip; the one stood on has a ring, the one under the pointer stands out a little."""
        row: ChipRow = index.data(ChipRowsModel.ROW_ROLE)
        rect: QRect = option.rect
        side_px = self._theme.space(_SIDE_PX)
        place = QRect(rect.left() + side_px, rect.top(), rect.width() - 2 * side_px, self._chips.heights().two_lines_px)
        self._chips.paint(painter, place, row.chip, ChipForm.TWO_LINES, _emphasis(option.state))


def _emphasis(state: QStyle.StateFlag) -> ChipEmphasis:
    if state & QStyle.StateFlag.State_Selected:
        return ChipEmphasis.CURRENT
    return ChipEmphasis.HOVERED if state & QStyle.StateFlag.State_MouseOver else ChipEmphasis.NONE
