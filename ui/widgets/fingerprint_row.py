"""A fingerprint by its beginning, and the button that copies it whole."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.announcing import announce
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import WrappedLabel

_SHOWN = 12


class FingerprintRow(QWidget):
    """Show the first letters of a fingerprint."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fingerprint = ""
        self._label = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._copy = Button(theme, self.tr("Copy it whole"), ButtonKind.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self._copy)
        row.addStretch(1)
        self._copy.clicked.connect(self._on_copy_clicked)

    def show_fingerprint(self, fingerprint: str) -> None:
        """Show another one."""
        self._fingerprint = fingerprint
        self._label.setText(self.tr("Fingerprint of what is shown: %1").replace("%1", fingerprint[:_SHOWN]))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._fingerprint)
        announce(self, self.tr("The fingerprint was copied."))
