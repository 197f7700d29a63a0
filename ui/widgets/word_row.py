"""A few words, large enough to be read aloud, in a frame of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_PAD_PX = 14
_BETWEEN = "   "


class WordRow(GroundFrame):
    """Show words to be compared, under a line that says what they are."""

    def __init__(self, theme: Theme, told: str, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PLAIN, parent)
        self._told = WrappedLabel(theme, told, TextStyle.SMALL, ColourRole.MUTED)
        self._words = WrappedLabel(theme, "", TextStyle.TITLE)
        column = QVBoxLayout(self)
        pad_px = theme.space(_PAD_PX)
        column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        column.addWidget(self._told)
        column.addWidget(self._words)

    @property
    def words(self) -> tuple[str, ...]:
        """Give the words that are shown."""
        return tuple(self._words.text().split())

    def show_words(self, words: Sequence[str]) -> None:
        """Show others."""
        self._words.setText(_BETWEEN.join(words))
        self._words.setAccessibleName(", ".join(words))
