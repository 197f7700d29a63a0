"""Posts as a list of chips: the drafts of the tray, or all posts of a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.model.kinds import PlacementId, PostId
from ui.models.carried import Carried
from ui.widgets.chip import Chip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class ChipRow:
    """One chip of a list: its post, the placements that it stands for, what a screen reader says of it."""

    post_id: PostId
    placements: tuple[PlacementId, ...]
    chip: Chip
    spoken: str

    @property
    def carried(self) -> Carried:
        """Give it as something that is moved."""
        return Carried(self.placements, (self.post_id,), self.chip)


class ChipRowsModel(QAbstractListModel):
    """List chips. ``ROW_ROLE`` gives the ``ChipRow``; the display text is what a screen reader says of it."""

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ChipRow, ...] = ()

    @property
    def rows(self) -> tuple[ChipRow, ...]:
        """Give the chips."""
        return self._rows

    def show_rows(self, rows: Sequence[ChipRow]) -> None:
        """List other chips; nothing is told where they are the same."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> ChipRow | None:
        """Return the chip at an index, ``None`` at an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many chips there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a chip, or what a screen reader says of it."""
        row = self.row_at(index)
        if role == self.ROW_ROLE:
            return row
        if row is not None and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        return None
