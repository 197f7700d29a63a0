"""The table of the queue: columns that share the room, rows that are walked by keyboard and pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from core.model.kinds import PostId
from ui.models.queue import QueueColumn, QueueModel, QueueRow
from ui.theme import ColourRole, Theme
from ui.views.queue_delegate import QueueDelegate
from ui.widgets.row_table import dress_row_table

_LEAST_POST_PX = 240
_LEAST_POST_SHARE = 0.34
_MOST_WHY_SHARE = 0.42
_MOST_CLASS_PX = 190
_LEAST_ROWS = 3
_GAP_LINE_PX = 3


class QueueTable(QTableView):
    """Show the line. ``opened`` carries the ``QueueRow`` to open, ``menu_requested`` one and where its menu stands.

    ``dropped`` carries the number of a row that was dragged and the gap over which it was let go, counted from 0 above
    the first row. Rows are dragged only while ``is_orderable``.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)
    dropped = Signal(int, int)

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._chosen: PostId | None = None
        self.is_orderable = False
        self._pressed: tuple[int, QPoint] | None = None
        self._gap: int | None = None
        self._delegate = QueueDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Queue"))
        dress_row_table(self)
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionsClickable(False)
        self.activated.connect(self._on_activated)
        model.modelReset.connect(self._on_model_reset)
        model.dataChanged.connect(self._on_model_data_changed)
        self.selectionModel().currentRowChanged.connect(self._on_selection_current_row_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def current_row(self) -> QueueRow | None:
        """Return the row on which the keyboard stands, ``None`` where there is none."""
        index = self.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def choose(self, post_id: PostId) -> None:
        """Stand on a post's row, where it has one."""
        number = self._model.number_of(post_id)
        if number is not None:
            self.setCurrentIndex(self._model.index(number, 0))

    def sizeHint(self) -> QSize:
        """Ask for the room of all rows."""
        rows_px = self._model.rowCount() * self._delegate.row_height_px()
        return QSize(640, self.horizontalHeader().sizeHint().height() + rows_px)

    def minimumSizeHint(self) -> QSize:
        """Keep room for a few rows."""
        rows_px = min(self._model.rowCount(), _LEAST_ROWS) * self._delegate.row_height_px()
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, let a dragged row go with Escape; leave the other keys to the table."""
        row = self.current_row()
        if event.key() == Qt.Key.Key_Escape and self._gap is not None:
            self._let_go()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row that is meant, by pointer or by the menu key."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            row, place = self.current_row(), self.visualRect(self.currentIndex()).bottomLeft()
        else:
            index = self.indexAt(event.pos())
            self.setCurrentIndex(index)
            row, place = (self._model.row_at(index) if index.isValid() else None), event.pos()
        if row is not None:
            self.menu_requested.emit(row, self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row, which may be dragged."""
        super().mousePressEvent(event)
        number = self.indexAt(event.position().toPoint()).row()
        if self.is_orderable and event.button() is Qt.MouseButton.LeftButton and number >= 0:
            self._pressed = number, event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the row that was dragged."""
        super().mouseReleaseEvent(event)
        pressed, gap = self._pressed, self._gap
        self._let_go()
        if pressed is not None and gap is not None:
            self.dropped.emit(pressed[0], gap)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a dragged row would stand, else let the row under the pointer stand out a little."""
        place = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (place - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance():
                self._gap = self._gap_at(place)
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.viewport().update()
            return
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row where none is chosen."""
        super().focusInEvent(event)
        if self._model.rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))
        self._delegate.has_keyboard = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._delegate.has_keyboard = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        super().resizeEvent(event)
        self._share_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line where a dragged row would stand."""
        super().paintEvent(event)
        if self._gap is None:
            return
        painter = QPainter(self.viewport())
        line = QRect(0, self._gap_px(self._gap) - 1, self.viewport().width(), _GAP_LINE_PX)
        painter.fillRect(line, self._theme.colour(ColourRole.FOCUS))
        painter.end()

    def _gap_at(self, place: QPoint) -> int:
        """Return the gap that is nearest to a place."""
        number = self.rowAt(place.y())
        if number < 0:
            return 0 if place.y() < 0 else self._model.rowCount()
        middle_px = self.rowViewportPosition(number) + self.rowHeight(number) // 2
        return number + (place.y() >= middle_px)

    def _gap_px(self, gap: int) -> int:
        last = gap - 1
        return self.rowViewportPosition(gap) if gap == 0 else self.rowViewportPosition(last) + self.rowHeight(last)

    def _let_go(self) -> None:
        self._pressed, self._gap = None, None
        self.viewport().unsetCursor()
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _share_room(self) -> None:
        """Give each column what it needs and the title the rest; without room for both, the reason goes under it."""
        rows, room_px = self._model.rows, self.viewport().width()
        widths = {column: self._delegate.width_px(column, rows) for column in QueueColumn}
        widths[QueueColumn.PRIORITY] = min(widths[QueueColumn.PRIORITY], self._theme.length(_MOST_CLASS_PX))
        widths[QueueColumn.WHY] = min(widths[QueueColumn.WHY], round(room_px * _MOST_WHY_SHARE))
        fixed_px = sum(px for column, px in widths.items() if column is not QueueColumn.POST)
        is_folded = room_px - fixed_px + widths[QueueColumn.POST] < self._theme.length(_LEAST_POST_PX)
        self._delegate.is_folded = is_folded
        self.setColumnHidden(QueueColumn.WHY, is_folded)
        taken_px = fixed_px - (widths[QueueColumn.WHY] if is_folded else 0)
        widths[QueueColumn.POST] = room_px - taken_px
        if is_folded:
            _leave_for_post(widths, round(room_px * _LEAST_POST_SHARE))
        for column, width_px in widths.items():
            self.setColumnWidth(column, max(width_px, 1))
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height_px())
        self.updateGeometry()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row_at(index))

    @Slot()
    def _on_model_reset(self) -> None:
        self._share_room()
        if self._chosen is not None:
            self.choose(self._chosen)

    @Slot()
    def _on_model_data_changed(self) -> None:
        self._share_room()

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._chosen = self._model.row_at(current).post_id

    @Slot()
    def _on_theme_changed(self) -> None:
        self._share_room()
        self.viewport().update()


def _leave_for_post(widths: dict[QueueColumn, int], least_px: int) -> None:
    """Leave the post so much, taken from its class and then from its time: either is cut to half at most."""
    for column in (QueueColumn.PRIORITY, QueueColumn.GOES_OUT):
        given_px = min(max(least_px - widths[QueueColumn.POST], 0), widths[column] // 2)
        widths[column] -= given_px
        widths[QueueColumn.POST] += given_px
