"""The sheet of keys: what each does, by group, with a search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from core.words.names import folded
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_SIZE_PX = (880, 640)
_COLUMN_PX = 360
_PAD_PX = 20
_GAP_PX = 24
_MOST_OF_SCREEN = 0.9


@dataclass(frozen=True)
class KeyGroup:
    """Keys that belong together: what the group is called, and pairs of words and a key in portable text."""

    title: str
    keys: tuple[tuple[str, str], ...]


class KeysSheet(QDialog):
    """Show what each key does; what is written in the search hides the others."""

    def __init__(self, theme: Theme, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Keys"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search keys"))
        self.search.setAccessibleName(self.tr("Search keys"))
        self.search.setProperty("kind", "search")
        self._nothing = WrappedLabel(theme, self.tr("No key does that. Try another word."), role=ColourRole.MUTED)
        self._groups = [_GroupOfKeys(theme, group) for group in groups if group.keys]
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        width_px, height_px = (theme.length(side) for side in _SIZE_PX)
        self.resize(min(width_px, room.width()), min(height_px, room.height()))
        pad_px = theme.space(_PAD_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        column.setSpacing(theme.space(12))
        column.addWidget(self.search)
        column.addWidget(self._make_room(), 1)
        self.search.textChanged.connect(self._on_search_text_changed)
        self._on_search_text_changed("")

    def shown(self) -> list[str]:
        """Return what is done by the keys that are shown."""
        return [words for group in self._groups for words in group.shown()]

    def natives(self) -> list[str]:
        """Return the keys as this system calls them."""
        return [native for group in self._groups for native in group.natives()]

    def _make_room(self) -> QScrollArea:
        """Lay the groups out in columns, as many as have room, about as high as one another."""
        ground = GroundFrame(Ground.PAPER)
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space(_GAP_PX))
        count = max(1, self.width() // self._theme.length(_COLUMN_PX))
        columns = [QVBoxLayout() for _ in range(count)]
        filled = [0] * count
        for group in self._groups:
            lowest = filled.index(min(filled))
            columns[lowest].addWidget(group)
            filled[lowest] += group.length
        columns[0].addWidget(self._nothing)
        for column in columns:
            column.setSpacing(self._theme.space(_GAP_PX))
            column.addStretch(1)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(ground)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Keys"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    @Slot(str)
    def _on_search_text_changed(self, text: str) -> None:
        for group in self._groups:
            group.show_those_with(text)
        self._nothing.setVisible(not self.shown())


class _GroupOfKeys(QWidget):
    """A heading, and a line for each key under it."""

    def __init__(self, theme: Theme, group: KeyGroup) -> None:
        super().__init__()
        self.length = len(group.keys) + 2
        self._title = group.title
        self._lines: list[tuple[str, str, tuple[WrappedLabel, WrappedLabel]]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(12))
        grid.setVerticalSpacing(theme.space(4))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(WrappedLabel(theme, group.title, TextStyle.HEADING), 0, 0, 1, 2)
        for number, (words, key) in enumerate(group.keys, 1):
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
            labels = WrappedLabel(theme, words), WrappedLabel(theme, native, TextStyle.BODY_STRONG, ColourRole.MUTED)
            labels[0].setAccessibleName(f"{words}: {native}")
            for column, label in enumerate(labels):
                grid.addWidget(label, number, column)
            self._lines.append((words, native, labels))

    def shown(self) -> list[str]:
        """Return what the shown keys do."""
        return [words for words, _native, labels in self._lines if not labels[0].isHidden()]

    def natives(self) -> list[str]:
        """Return the keys as this system calls them."""
        return [native for _words, native, _labels in self._lines]

    def show_those_with(self, text: str) -> None:
        """Show the keys whose words, key or group hold every word of a text."""
        wanted = folded(text).split()
        for words, native, labels in self._lines:
            told = folded(f"{words} {native} {self._title}")
            for label in labels:
                label.setVisible(all(each in told for each in wanted))
        self.setVisible(bool(self.shown()))
