"""A table that leads to what stands below it: as high as its rows, up to a number, one of them stood on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from core.late_dataclass import dataclass
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import Badge, BadgeLook, badge_size
from ui.widgets.plain import plain_tool_tip, single_line
from ui.widgets.row_table import dress_row_table

_ROW_PX = 36
_MOST_ROWS = 12
_BADGE_SIDE_PX, _PAD_PX = 6, 22
_LEAST_NAME_PX = 170
_BADGE, _NAME, _CHANNELS = 1, 2, 3


@dataclass(frozen=True)
class IndexRow:
    """Hold one row: its cells, the badge in the second column, whether it is muted, and what a screen reader says."""

    cells: tuple[str, ...]
    badge: BadgeLook
    is_muted: bool
    spoken: str


class IndexTable(QTableWidget):
    """Show rows of which Enter or a click leads to one; ``row_wanted`` carries its place, counted from 0."""

    row_wanted = Signal(int)

    def __init__(self, theme: Theme, name: str, heads: Sequence[str], parent: QWidget | None = None) -> None:
        """Make the table; ``name`` is what a screen reader calls it. The third column takes the room that is left."""
        super().__init__(0, len(heads), parent)
        self._theme = theme
        self._most_rows = _MOST_ROWS
        self._rows: tuple[IndexRow, ...] = ()
        self._badges: list[Badge] = []
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([*heads])
        dress_row_table(self)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.cellClicked.connect(self._on_cell_clicked)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_most_rows(self, count: int) -> None:
        """Show so many rows at once; the others are scrolled to."""
        self._most_rows = count
        self._on_theme_changed()

    def show_rows(self, rows: Sequence[IndexRow]) -> None:
        """Show these rows, keeping the place that was stood on where there is one."""
        place = self.currentRow()
        self._rows, self._badges = tuple(rows), []
        self.setRowCount(0)
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row.cells):
                self._put(number, column, text, row)
            self._badges.append(Badge(self._theme, row.badge))
            self.setCellWidget(number, _BADGE, _held(self._theme, self._badges[-1]))
        if rows:
            self.setCurrentCell(min(max(place, 0), len(rows) - 1), 0)
        self._on_theme_changed()

    def set_cell(self, row: int, column: int, text: str) -> None:
        """Say something else in one cell."""
        item = self.item(row, column)
        if item is not None and item.text() != single_line(text):
            item.setText(single_line(text))
            self._share_room()

    def stand(self, row: int) -> None:
        """Stand on a row without being led anywhere."""
        self.setCurrentCell(row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the row by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_wanted.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give each column what it needs and the name the rest; in little room channels go, then the badges' words."""
        widths = {column: self._wanted_px(column) for column in range(self.columnCount()) if column != _NAME}
        whole_px, least_px = self.viewport().width(), self._theme.length(_LEAST_NAME_PX)
        hidden = {column for column in widths if column > _CHANNELS and not self._says_anything(column)}
        if whole_px - _sum(widths, hidden) < least_px:
            hidden.add(_CHANNELS)
        is_short = whole_px - _sum(widths, hidden) < least_px
        for badge, row in zip(self._badges, self._rows, strict=True):
            badge.set_look(replace(row.badge, text=row.badge.text.split()[0]) if is_short else row.badge)
        if is_short:
            widths[_BADGE] = max((badge.sizeHint().width() for badge in self._badges), default=0) + self._pad_px()
            widths[0] = min(widths[0], whole_px // 3)
        for column in range(self.columnCount()):
            self.setColumnHidden(column, column in hidden)
            self.setColumnWidth(column, widths.get(column, max(whole_px - _sum(widths, hidden), 0)))

    def _wanted_px(self, column: int) -> int:
        """Return the width in which a column shows all it says, up to a third of the table."""
        head = self.horizontalHeaderItem(column)
        items = (self.item(row, column) for row in range(self.rowCount()))
        texts = ["" if each is None else each.text() for each in (head, *items)]
        widest_px = max(self.fontMetrics().horizontalAdvance(single_line(text)) for text in texts)
        if column == _BADGE:
            widest_px = max([widest_px, *(badge_size(row.badge, self._theme).width() for row in self._rows)])
        return min(widest_px + self._pad_px(), self.viewport().width() // 3)

    def _says_anything(self, column: int) -> bool:
        items = (self.item(row, column) for row in range(self.rowCount()))
        return any(item is not None and item.text() for item in items)

    def _pad_px(self) -> int:
        return self._theme.space(_PAD_PX)

    def _put(self, number: int, column: int, text: str, row: IndexRow) -> None:
        item = QTableWidgetItem(single_line(text))
        item.setData(Qt.ItemDataRole.ToolTipRole, plain_tool_tip(text))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken if column == 0 else text or row.spoken)
        item.setForeground(self._theme.colour(ColourRole.MUTED if row.is_muted else ColourRole.TEXT))
        self.setItem(number, column, item)

    @Slot(int, int)
    def _on_cell_clicked(self, row: int, _column: int) -> None:
        self.row_wanted.emit(row)

    @Slot()
    def _on_theme_changed(self) -> None:
        theme = self._theme
        self.setFont(theme.font(TextStyle.BODY))
        row_px = max(theme.space(_ROW_PX), self.fontMetrics().height() + theme.space(14))
        self.verticalHeader().setDefaultSectionSize(row_px)
        shown = min(self.rowCount(), self._most_rows)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * row_px + 2)
        self._share_room()


def _sum(widths: Mapping[int, int], hidden: Collection[int]) -> int:
    return sum(width for column, width in widths.items() if column not in hidden)


def _held(theme: Theme, badge: Badge) -> QWidget:
    """Return a badge that stands at the left of its cell, in the middle of its height."""
    held = QWidget()
    held.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    row = QHBoxLayout(held)
    row.setContentsMargins(theme.space(_BADGE_SIDE_PX), 0, 0, 0)
    row.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return held
