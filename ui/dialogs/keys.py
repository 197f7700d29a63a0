"""The sheet of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import PlainLabel


class KeysSheet(QDialog):
    """Show what each key does: pairs of words and keys in portable text."""

    def __init__(self, theme: Theme, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme.space(24))
        half = (len(keys) + 1) // 2
        for position, (words, key) in enumerate(keys):
            row, column = position % half, 2 * (position // half)
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
            grid.addWidget(PlainLabel(theme, words, TextStyle.BODY), row, column)
            grid.addWidget(PlainLabel(theme, native, TextStyle.BODY_STRONG, ColourRole.MUTED), row, column + 1)
