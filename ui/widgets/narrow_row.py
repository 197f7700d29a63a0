"""Keeps what reads badly when it is wide at the left, as wide as it should be at most."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget


class NarrowRow(QWidget):
    """Hold one widget; what is left of the width beside it stays free, so that its height fits what it shows."""

    def __init__(self, held: QWidget, most_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = held
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(held, 1)
        row.addStretch(0)
        self.set_most(most_px)

    def set_most(self, most_px: int) -> None:
        """Let it be so wide at most, in pixels."""
        self._held.setMaximumWidth(most_px)
