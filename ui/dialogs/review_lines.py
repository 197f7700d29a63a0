"""A page of the review after an emergency that is one list: what goes out later, or what moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel, single_line

_GAP_PX = 8


class ReviewLines(QWidget):
    """Show lines under what is to be known of them; without any, what is known stands alone."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make a page; ``name`` says to a screen reader what the list holds."""
        super().__init__(parent)
        self._about = WrappedLabel(theme, "", TextStyle.BODY)
        self._harms = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        self._list = QListWidget()
        self._list.setAccessibleName(name)
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(_GAP_PX))
        column.addWidget(self._about)
        column.addWidget(self._harms)
        column.addWidget(self._list, 1)
        self._column = column

    def show_lines(self, about: str, lines: Sequence[str], harms: str = "") -> None:
        """Show other lines; ``harms`` is what would be spoiled, in the colour of trouble."""
        self._about.setText(about)
        self._harms.setText(harms)
        self._harms.setVisible(bool(harms))
        self._list.clear()
        self._list.addItems([single_line(line) for line in lines])
        self._list.setVisible(bool(lines))
        self._column.setStretch(2, 1 if lines else 0)
        if not lines:
            self._column.addStretch(1)

    def lines(self) -> list[str]:
        """Return the lines that are shown."""
        return [self._list.item(row).text() for row in range(self._list.count())]
