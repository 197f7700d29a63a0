"""Asks for a new password twice, and says by its length how strong it is."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.password_field import PasswordField
from ui.widgets.plain import WrappedLabel

_GAP_PX = 12
_STRONG_LENGTH = 16


class NewPassword(QWidget):
    """Let a new password be written twice. ``written`` tells of every letter, ``returned`` of Return in the second."""

    written = Signal()
    returned = Signal()

    def __init__(self, theme: Theme, least_length: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_length = least_length
        self._first, self._second = PasswordField(theme), PasswordField(theme)
        self._length = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        first = Field(theme, self.tr("New password"), self._first)
        first.add(self._length)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(_GAP_PX))
        column.addWidget(first)
        column.addWidget(Field(theme, self.tr("New password once more"), self._second))
        self.setFocusProxy(self._first)
        self._first.written.connect(self._on_written)
        self._second.written.connect(self.written)
        self._first.returned.connect(self._second.setFocus)
        self._second.returned.connect(self.returned)
        self._on_written()

    def text(self) -> str:
        """Return what was written first."""
        return self._first.text()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written."""
        return not self._first.text() and not self._second.text()

    def complaint(self) -> str:
        """Return what is wrong with what was written, empty for nothing."""
        if _length(self.text()) < self._least_length:
            return self._told_length()
        if self.text() != self._second.text():
            return self.tr("The two are not the same. Write the new password once more.")
        return ""

    def clear(self) -> None:
        """Forget what was written."""
        self._first.clear()
        self._second.clear()

    def _told_length(self) -> str:
        length = _length(self.text())
        if length < self._least_length:
            sentence = self.tr("%1 characters at least; a short sentence is easy to remember. %2 so far.")
            return sentence.replace("%1", str(self._least_length)).replace("%2", str(length))
        if length < _STRONG_LENGTH:
            return self.tr("Long enough. Each further word makes it much stronger.")
        return self.tr("Long and strong.")

    @Slot()
    def _on_written(self) -> None:
        self._length.setText(self._told_length())
        self.written.emit()


def _length(text: str) -> int:
    """Return how many characters a password has, as it will be compared."""
    return len(unicodedata.normalize("NFC", text))
