"""The bar at the top of a screen: its title, and the controls beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import ElidedLabel, PassingNote

_LEAST_HEIGHT_PX = 58
_SIDE_PX = 20
_ABOVE_PX = 12
_SPACING_PX, _TIGHT_PX = 10, 6


class TopBar(GroundFrame):
    """Show a title at the left, and widgets after it and at the right; what finds no room goes to a second line."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BAR, parent)
        self._theme = theme
        self._title = ElidedLabel(theme, title, TextStyle.TITLE)
        self._is_tight = False
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

    def add_note(self, text: str) -> PassingNote:
        """Put a quiet line of text after those at the left and return it; it is cut before a second line is begun."""
        note = PassingNote(self._theme, text)
        self._flow.add_left(note)
        return note

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right, after those already there."""
        self._flow.add_right(widget)

    def room_for(self, widgets: Iterable[QWidget]) -> bool:
        """Tell whether the title and these find room in one line without standing closer together."""
        widths = [each.sizeHint().width() for each in (self._title, *widgets)]
        gaps_px = self._theme.space(_SPACING_PX) * (len(widths) - 1)
        return sum(widths) + gaps_px <= self.width() - 2 * _SIDE_PX

    def set_tight(self, *, is_tight: bool) -> None:
        """Let all stand closer together, or as usual."""
        if is_tight is not self._is_tight:
            self._is_tight = is_tight
            self._space_out()

    def _space_out(self) -> None:
        self._flow.set_spacing(self._theme.space(_TIGHT_PX if self._is_tight else _SPACING_PX))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setContentsMargins(_SIDE_PX, _ABOVE_PX, _SIDE_PX, _ABOVE_PX)
        self._space_out()
