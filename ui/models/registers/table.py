"""A register as a table: what is left of it by a filter, in the order that was asked for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.model.steps import Done
from ui.models.registers.register import Register, Row

Index = QModelIndex | QPersistentModelIndex


class RegisterModel(QAbstractTableModel):
    """Show a register's rows. ``ROW_ROLE`` gives a cell's ``Row``; ``counted`` is told when the register was read."""

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1

    counted = Signal()

    def __init__(self, register: Register, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self._columns = register.columns()
        self._all: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._wanted = ""
        self._with_over = False
        self._sorted_by = (0, Qt.SortOrder.AscendingOrder)
        self.reload()

    @property
    def count(self) -> int:
        """Give how many records stand in the register, those that ended left out."""
        return sum(1 for row in self._all if not row.is_over)

    @property
    def over_count(self) -> int:
        """Give how many records ended."""
        return len(self._all) - self.count

    @property
    def is_filtered(self) -> bool:
        """Tell whether a filter is on."""
        return bool(self._wanted)

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """Give the column by which the rows are sorted, and which way."""
        return self._sorted_by

    def reload(self) -> None:
        """Read the register anew."""
        self._all = tuple(self._register.rows())
        self._show()
        self.counted.emit()

    def refresh(self, done: Done | None) -> None:
        """Read the register anew where a step changed something of it."""
        if done is None or any(done.ids(table) for table in self._register.tables):
            self.reload()

    def filter(self, text: str) -> None:
        """Show only rows in which each word stands, those to which they belong, and all that belongs to them."""
        self._wanted = " ".join(text.casefold().split())
        self._show()

    def show_over(self, with_over: bool) -> None:
        """Show what ended too, or leave it out."""
        self._with_over = with_over
        self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that belong to another stay under it."""
        self._sorted_by = (column, order)
        self._show()

    def row_at(self, index: Index) -> Row:
        """Return the row of a cell."""
        return self._rows[index.row()]

    def number_of(self, key: str) -> int | None:
        """Return at which place, from 0, the row of a key stands; ``None`` where it is not shown."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns the register has."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's ``Row``, or what the cell says."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == self.ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.cells[index.column()].text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def _show(self) -> None:
        self.beginResetModel()
        self._rows = list(self._in_order())
        self.endResetModel()

    def _in_order(self) -> Iterator[Row]:
        """Yield what is shown: the rows in their order, under each what belongs to it, as it was read."""
        column, order = self._sorted_by
        under: dict[str, list[Row]] = {}
        for row in self._all:
            if row.under and (self._with_over or not row.is_over):
                under.setdefault(row.under, []).append(row)
        heads = [row for row in self._all if not row.under and (self._with_over or not row.is_over)]
        heads.sort(key=lambda row: row.cells[column].key, reverse=order is Qt.SortOrder.DescendingOrder)
        for head in heads:
            below = under.get(head.key, [])
            found = [row for row in below if self._is_wanted(row)]
            if self._is_wanted(head):
                yield from (head, *below)
            elif found:
                yield from (head, *found)

    def _is_wanted(self, row: Row) -> bool:
        said = " ".join(cell.text for cell in row.cells).casefold()
        return all(word in said for word in self._wanted.split())
