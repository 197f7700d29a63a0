"""A box that tells or asks something, with all that it says as plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from ui.widgets.plain import MessageText, single_line


class PlainMessageBox(QMessageBox):
    """Show a message as it stands; open it with ``open()`` and listen to ``finished``."""

    def __init__(self, icon: QMessageBox.Icon, message: MessageText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(icon)
        self.setWindowTitle(single_line(message.title))
        self.setText(message.sentence)
        self.setInformativeText(message.detail)
        for label in self.findChildren(QLabel):  # which of its labels take the format of the box differs among versions
            label.setTextFormat(Qt.TextFormat.PlainText)
