"""The bar at the top of a screen: its title, and the controls beside it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import ElidedLabel

_LEAST_HEIGHT_PX = 58
_SIDE_PX = 20
_ABOVE_PX = 12
_SPACING_PX = 10


class TopBar(GroundFrame):
    """Show a title at the left, and widgets after it and at the right; what finds no room goes to a second line."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BAR, parent)
        self._theme = theme
        self._title = ElidedLabel(theme, title, TextStyle.TITLE)
        self._flow = FlowRow(_SPACING_PX, self)
        self._flow.add_left(self._title)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._flow)
        self.setMinimumHeight(_LEAST_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def add_left(self, widget: QWidget) -> None:
        """Put a widget after the title and those already there."""
        self._flow.add_left(widget)

    def add_note(self, text: str) -> ElidedLabel:
        """Put a quiet line of text after those at the left and return it; it is cut before a second line is begun."""
        note = ElidedLabel(self._theme, text, TextStyle.SMALL, ColourRole.MUTED)
        note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._flow.add_left(note)
        return note

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right, after those already there."""
        self._flow.add_right(widget)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setContentsMargins(_SIDE_PX, _ABOVE_PX, _SIDE_PX, _ABOVE_PX)
        self._flow.set_spacing(self._theme.space(_SPACING_PX))
