"""The files that are to be added: what each was found to be, what it offers of itself, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.exchange.photo_file import PhotoFile
from ui.theme import ColourRole, IconName, Theme
from ui.widgets.plain import plain_tool_tip

_SIGN_PX = 14

Index = QModelIndex | QPersistentModelIndex


class FileState(Enum):
    """Say where a file stands: to be added, to be looked at first, refused, or in the calendar now."""

    READY = "ready"
    ALIKE = "alike"
    REFUSED = "refused"
    ADDED = "added"


_SIGNS = {
    FileState.READY: (IconName.IMAGE, ColourRole.MUTED),
    FileState.ALIKE: (IconName.TRIANGLE_ALERT, ColourRole.WARNING),
    FileState.REFUSED: (IconName.CIRCLE_X, ColourRole.TROUBLE),
    FileState.ADDED: (IconName.CIRCLE_CHECK, ColourRole.GOOD),
}
_TO_ADD = frozenset({FileState.READY, FileState.ALIKE})


class FoundFile(NamedTuple):
    """One file: what it was found to be, ``None`` where it cannot be taken, and what is said of it.

    ``offered`` is what it says of itself, empty where it says nothing; ``takes`` tells whether that is taken over.
    """

    path: Path
    file: PhotoFile | None
    said: str
    state: FileState
    offered: str = ""
    takes: bool = False


class FoundFilesModel(QAbstractTableModel):
    """List files: the name, what is said of it, and what it offers, with a tick where that is taken over."""

    NAME, SAID, OFFERED = range(3)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: list[FoundFile] = []

    def show_found(self, found: Sequence[FoundFile]) -> None:
        """List other files."""
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def found(self) -> tuple[FoundFile, ...]:
        """Return every file."""
        return tuple(self._found)

    def ready(self) -> tuple[FoundFile, ...]:
        """Return the files that are to be added."""
        return tuple(found for found in self._found if found.state in _TO_ADD)

    def take_all(self, *, takes: bool) -> None:
        """Take over what every file offers, or nothing of any."""
        self._found = [found._replace(takes=takes and bool(found.offered)) for found in self._found]
        self._tell_all()

    def mark_added(self, said: str) -> None:
        """Say that those that were to be added are in the calendar now; what they look like stays said."""
        self._found = [_added(found, said) if found.state in _TO_ADD else found for found in self._found]
        self._tell_all()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many files there are."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return three: the file's name, what is said of it, what it offers."""
        return 0 if parent is not None and parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what is offered be taken over or not."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._is_offer(index) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name with the sign of its state, what is said, or what is offered with its tick."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        texts = (found.path.name, found.said, found.offered)
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(texts[index.column()])
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.NAME:
            return self._theme.icon(*_SIGNS[found.state], _SIGN_PX)
        if role == Qt.ItemDataRole.CheckStateRole and self._is_offer(index):
            return Qt.CheckState.Checked if found.takes else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take over what a file offers, or no longer."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._is_offer(index):
            return False
        takes = Qt.CheckState(value) is Qt.CheckState.Checked
        self._found[index.row()] = self._found[index.row()]._replace(takes=takes)
        self.dataChanged.emit(index, index)
        return True

    def _is_offer(self, index: Index) -> bool:
        if not index.isValid() or index.column() != self.OFFERED:
            return False
        found = self._found[index.row()]
        return bool(found.offered) and found.state in _TO_ADD

    def _tell_all(self) -> None:
        if self._found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._found) - 1, self.OFFERED))


def _added(found: FoundFile, said: str) -> FoundFile:
    told = f"{said} · {found.said}" if found.state is FileState.ALIKE else said
    return found._replace(state=FileState.ADDED, said=told)
