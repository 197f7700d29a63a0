"""A line under the bar of Approvals that tells who stands in for whom today."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.standing_in import standing_lines
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_SIDE_PX, _ABOVE_PX = 20, 6


class StandingStrip(GroundFrame):
    """Tell for whom the person who works stands in, and who for them; hidden where nobody does."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BAR, parent)
        self._session = session
        self._theme = theme
        self._text = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TEXT)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._text)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.read()

    def read(self) -> None:
        """Read who stands in today."""
        lines = standing_lines(self._session)
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))

    @Slot()
    def _on_theme_changed(self) -> None:
        side_px, above_px = self._theme.space(_SIDE_PX), self._theme.space(_ABOVE_PX)
        self._column.setContentsMargins(side_px, above_px, side_px, above_px)
