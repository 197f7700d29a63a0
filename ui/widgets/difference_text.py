"""Text with what was removed struck through and what was added underlined, each in its own colour too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from core.words.differences import Piece, PieceKind
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel

_COLOURS = {
    PieceKind.REMOVED: (ColourRole.TROUBLE_TEXT, ColourRole.TROUBLE_GROUND),
    PieceKind.ADDED: (ColourRole.GOOD_TEXT, ColourRole.GOOD_GROUND),
}


class DifferenceText(WrappedLabel):
    """Show pieces of a text in reading order; whoever does not see the lines is told them by the accessible name."""

    def __init__(self, theme: Theme, pieces: Sequence[Piece], spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "".join(piece.text for piece in pieces), TextStyle.BODY, ColourRole.TEXT, parent)
        self._pieces = tuple(pieces)
        self.setAccessibleName(spoken)

    def marked(self) -> tuple[tuple[str, bool, bool], ...]:
        """Return each marked piece with whether it is struck through, and whether it is underlined."""
        marks = ((piece.text, self._look(piece.kind)) for piece in self._pieces if piece.kind in _COLOURS)
        return tuple((text, look.fontStrikeOut(), look.fontUnderline()) for text, look in marks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines with their marks."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._lay_out(self.width())[0].draw(painter, QPointF(0, 0), self._ranges())
        painter.end()

    def _ranges(self) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        start = 0
        for piece in self._pieces:
            length = len(piece.text.encode("utf-16-le", "surrogatepass")) // 2
            if piece.kind in _COLOURS:
                marked = QTextLayout.FormatRange()
                marked.start, marked.length, marked.format = start, length, self._look(piece.kind)
                ranges.append(marked)
            start += length
        return ranges

    def _look(self, kind: PieceKind) -> QTextCharFormat:
        ink, ground = _COLOURS[kind]
        look = QTextCharFormat()
        look.setForeground(QColor(self._theme.colour(ink)))
        look.setBackground(QColor(self._theme.colour(ground)))
        look.setFontStrikeOut(kind is PieceKind.REMOVED)
        look.setFontUnderline(kind is PieceKind.ADDED)
        return look
