"""The table of a register: rows that are walked by keyboard and pointer, and columns that share the room."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.models.registers.register import Register, Row
from ui.models.registers.table import RegisterModel
from ui.theme import ColourRole, TextStyle, Theme
from ui.views.shared_room import shared_room
from ui.widgets.plain import show_plain_tip, single_line
from ui.widgets.row_table import dress_row_table

_ROW_PX = 34
_PAD_PX = 9
_SIDE_PX = 20
_UNDER_PX = 18
_FOCUS_PX = 2
_FAIR_PX = 120
_MEASURED_ROWS = 100

Index = QModelIndex | QPersistentModelIndex


class _RowDelegate(QStyledItemDelegate):
    """Paint a row: what ended muted, what belongs to another set in under it. ``has_keyboard`` shows the ring."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.has_keyboard = False

    def height_px(self) -> int:
        """Return how high a row is."""
        line_px = QFontMetrics(self._theme.font(TextStyle.BODY)).height()
        return max(self._theme.space(_ROW_PX), line_px + 2 * self._theme.space(_PAD_PX))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a row."""
        return QSize(0, self.height_px())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: Row = index.data(RegisterModel.ROW_ROLE)
        rect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, self._theme.colour(ColourRole.ACCENT_GROUND))
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = self._font(row, index.column())
        painter.setFont(font)
        painter.setPen(self._theme.colour(ColourRole.MUTED if row.is_over else ColourRole.TEXT))
        room = self._room(rect, row, index.column())
        cut = QFontMetrics(font).elidedText(
            single_line(row.cells[index.column()].text), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        if self.has_keyboard and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _FOCUS_PX))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Offer the whole text of a cell as a tip where it is cut."""
        row: Row | None = index.data(RegisterModel.ROW_ROLE)
        if row is None:
            return False
        text = row.cells[index.column()].text
        if self.width_px(row, index.column()) > option.rect.width():
            show_plain_tip(event.globalPos(), text, view)
        return True

    def width_px(self, row: Row, column: int) -> int:
        """Return the width that a cell needs."""
        text_px = QFontMetrics(self._font(row, column)).horizontalAdvance(single_line(row.cells[column].text))
        return text_px + 1 - self._room(QRect(0, 0, 0, 0), row, column).width()

    def _font(self, row: Row, column: int) -> QFont:
        strong = column == 0 and not row.under
        return self._theme.font(TextStyle.BODY_MEDIUM if strong else TextStyle.BODY)

    def _room(self, rect: QRect, row: Row, column: int) -> QRect:
        pad_px = self._theme.space(_PAD_PX)
        first_px = _SIDE_PX + (self._theme.space(_UNDER_PX) if row.under else 0)
        left_px = first_px if column == 0 else pad_px
        return rect.adjusted(left_px, 0, -pad_px, -1)


class RegisterTable(QTableView):
    """Show a register.

    ``chosen`` carries the ``Row`` stood on or ``None``. Enter and a double click tell ``opened``, Delete
    ``end_requested``, Ins ``add_requested``; ``menu_requested`` carries where the menu of the row stands.
    """

    chosen = Signal(object)
    opened = Signal()
    end_requested = Signal()
    add_requested = Signal()
    menu_requested = Signal(object)

    def __init__(self, theme: Theme, register: Register, model: RegisterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = register.columns()
        self._model = model
        self._key, self._column = "", 0
        self._delegate = _RowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(register.title())
        dress_row_table(self)
        self._dress_head()
        self.activated.connect(self._on_activated)
        self.horizontalHeader().sectionClicked.connect(self.sort_by)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._show_order()

    def current_row(self) -> Row | None:
        """Return the row on which the keyboard stands, ``None`` where there is none."""
        index = self.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def choose(self, key: str) -> bool:
        """Stand on the row of a key; tell whether it is shown."""
        number = self._model.number_of(key)
        if number is not None:
            self.setCurrentIndex(self._model.index(number, self._column))
        return number is not None

    def choose_first(self) -> None:
        """Stand on the first row where none is chosen."""
        if self._model.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))

    @Slot(int)
    def sort_by(self, column: int) -> None:
        """Sort by a column, the other way round where it is sorted by it already."""
        by, order = self._model.sorted_by
        is_turned = by == column and order is Qt.SortOrder.AscendingOrder
        self._model.sort(column, Qt.SortOrder.DescendingOrder if is_turned else Qt.SortOrder.AscendingOrder)
        self._show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, end, add and sort by keys; leave the others to the table."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Delete:
                self.end_requested.emit()
            case Qt.Key.Key_Insert:
                self.add_requested.emit()
            case Qt.Key.Key_S if not event.modifiers():
                self.sort_by(max(self.currentIndex().column(), 0))
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row that is meant, by pointer or by the menu key."""
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
        else:
            self.setCurrentIndex(self.indexAt(place))
        if self.current_row() is not None:
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row where none is chosen."""
        super().focusInEvent(event)
        self.choose_first()
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

    def _dress_head(self) -> None:
        head = self.horizontalHeader()
        head.setProperty("kind", "register")
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)

    def _show_order(self) -> None:
        self.horizontalHeader().setSortIndicator(*self._model.sorted_by)

    def _share_room(self) -> None:
        """Give each column its share; without room for all, the minor ones give theirs away."""
        room_px = self.viewport().width()
        needs = [self._need_px(number) for number in range(len(self._columns))]
        fair_px = self._theme.length(_FAIR_PX)
        asked_px = sum(min(need_px, fair_px) for need_px in needs)
        numbers = [n for n, column in enumerate(self._columns) if asked_px <= room_px or not column.is_minor]
        shares = [self._columns[number].share for number in numbers]
        widths = shared_room(room_px, [needs[number] for number in numbers], shares, fair_px)
        for number in range(len(self._columns)):
            self.setColumnHidden(number, number not in numbers)
        for number, width_px in zip(numbers, widths, strict=True):
            self.setColumnWidth(number, width_px)

    def _need_px(self, column: int) -> int:
        """Return the width that a column needs for its name and for what stands in its first rows."""
        head = self.horizontalHeader()
        rows = range(min(self._model.rowCount(), _MEASURED_ROWS))
        cells = [self._model.row_at(self._model.index(number, 0)) for number in rows]
        return max([head.sectionSizeHint(column), *(self._delegate.width_px(row, column) for row in cells)])

    @Slot(QModelIndex)
    def _on_activated(self, _index: QModelIndex) -> None:
        self.opened.emit()

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        row = self.current_row()
        self._key = "" if row is None else row.key
        self._column = max(self.currentIndex().column(), 0)

    @Slot()
    def _on_model_reset(self) -> None:
        if not self.choose(self._key) and self._model.rowCount() and self.hasFocus():
            self.setCurrentIndex(self._model.index(0, 0))
        self._share_room()
        self.chosen.emit(self.current_row())

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(self._model.row_at(current) if current.isValid() else None)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.height_px())
        self._share_room()
        self.viewport().update()
