"""A control with its name above it, and room for a small act beside the name."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import ElidedLabel

_GAP_PX = 5
_NAME_HEIGHT_PX = 18


class Labelled(QWidget):
    """Show a control under its name, which is also what a screen reader calls it."""

    def __init__(self, theme: Theme, name: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.control = control
        self._name = ElidedLabel(theme, name, TextStyle.CAPTION_STRONG, ColourRole.MUTED)
        self._name.setBuddy(control)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.addWidget(self._name, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addWidget(control, 1)
        self.set_name(name)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_name(self, name: str) -> None:
        """Call the control something else."""
        self._name.setText(name)
        self.control.setAccessibleName(name)

    def add_beside_name(self, widget: QWidget) -> None:
        """Put a small widget at the right of the name."""
        self._top.addWidget(widget)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.space(_GAP_PX))
        self._name.setMinimumHeight(self._theme.length(_NAME_HEIGHT_PX))
