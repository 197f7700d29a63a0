"""The foot of a page of Approvals: what follows from its acts, and their buttons."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import WrappedLabel

_SIDE_PX, _ABOVE_PX, _GAP_PX = 20, 10, 8


class FootBar(GroundFrame):
    """Show a line, and buttons at the right."""

    def __init__(self, theme: Theme, buttons: tuple[Button, ...], parent: QWidget | None = None) -> None:
        super().__init__(Ground.FOOT, parent)
        self._theme = theme
        self._said = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        acts = FlowRow(theme.space(_GAP_PX))
        for button in buttons:
            acts.add_right(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._said)
        self._column.addWidget(acts)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def say(self, sentence: str) -> None:
        """Say what follows from the acts."""
        self._said.setText(sentence)

    @Slot()
    def _on_theme_changed(self) -> None:
        above_px, side_px = self._theme.space(_ABOVE_PX), self._theme.space(_SIDE_PX)
        self._column.setContentsMargins(side_px, above_px, side_px, above_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))
