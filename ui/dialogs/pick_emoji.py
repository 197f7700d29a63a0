"""Picks an emoji by the words that people look for it with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from core.words.emoji_list import Emoji, matching
from ui.dialogs.form_dialog import FormDialog
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel

_ROWS_PX = 300
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class PickEmoji(FormDialog):
    """Offer emoji by name; open it with ``open()``. ``picked`` carries a sign; arrow keys walk on from the search."""

    picked = Signal(str)

    def __init__(self, theme: Theme, emoji: Sequence[Emoji], parent: QWidget | None = None) -> None:
        super().__init__(theme, _tr("Emoji"), _tr("Put into the text"), parent)
        self._emoji = tuple(emoji)
        self._search = QLineEdit()
        self._search.setAccessibleName(_tr("Look for an emoji"))
        self._search.setPlaceholderText(_tr("Such as: swim, snow, garbage, vote"))
        self._list = QListWidget()
        self._list.setAccessibleName(_tr("Emoji"))
        self._list.setMinimumHeight(theme.length(_ROWS_PX))
        self._list.setFont(theme.font(TextStyle.READING))
        told = _tr("Screen readers say each emoji's name: one or two are enough, at the end of a sentence.")
        self.body.addWidget(self._search)
        self.body.addWidget(self._list)
        self.body.addWidget(WrappedLabel(theme, told, TextStyle.CAPTION, ColourRole.MUTED))
        self._search.textChanged.connect(self._show)
        self._search.returnPressed.connect(self.submit)
        self._list.itemActivated.connect(self.submit)
        self._search.installEventFilter(self)
        self._show()
        self._search.setFocus()

    def submit(self) -> None:
        """Tell the emoji that is chosen."""
        row = self._list.currentRow()
        if row < 0:
            self.complain(_tr("Nothing is called so"), self._search)
            return
        self.picked.emit(str(self._list.item(row).data(Qt.ItemDataRole.UserRole)))
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk the list while the search has the keyboard."""
        if watched is self._search and isinstance(event, QKeyEvent) and _walks(event):
            self._list.event(event)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _show(self) -> None:
        self.quiet()
        self._list.clear()
        for each in matching(self._emoji, self._search.text()):
            item = QListWidgetItem(f"{each.sign}   {each.name}")
            item.setData(Qt.ItemDataRole.UserRole, each.sign)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, each.name)
            self._list.addItem(item)
        self._list.setCurrentRow(0 if self._list.count() else -1)


def _walks(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() in _MOVES


def _tr(text: str) -> str:
    return QCoreApplication.translate("emoji", text)
