"""A line in which a password is written, hidden until it is asked to be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme import IconName, Theme
from ui.widgets.buttons import Button, ButtonKind


class PasswordField(QWidget):
    """Let a password be written. ``written`` tells of every letter, ``returned`` of Return."""

    written = Signal()
    returned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._show = Button(theme, self.tr("Show"), ButtonKind.TOGGLE, IconName.EYE)
        self._show.setAccessibleName(self.tr("Show the password"))
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(self._show)
        self._line.textChanged.connect(self.written)
        self._show.toggled.connect(self._on_show_toggled)

    def text(self) -> str:
        """Return what was written, as it was written."""
        return self._line.text()

    def clear(self) -> None:
        """Forget what was written and hide what will be."""
        self._line.clear()
        self._show.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Return instead of handing it on: what follows is for who put the field there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returned.emit()
            return
        super().keyPressEvent(event)

    @Slot(bool)
    def _on_show_toggled(self, is_shown: bool) -> None:
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
