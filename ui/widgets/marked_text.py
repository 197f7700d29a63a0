"""Paints a line of text in which some words are marked: in bold, underlined, and on a ground of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.theme import ColourRole, TextStyle, Theme

_ELLIPSIS = "…"


@dataclass(frozen=True)
class MarkedLook:
    """How a line looks: its style, and the role of its ink."""

    style: TextStyle
    role: ColourRole


def paint_marked(
    painter: QPainter, room: QRect, text: str, spans: Sequence[tuple[int, int]], look: MarkedLook, theme: Theme
) -> int:
    """Paint one line, cut where the room ends, in the middle of the room's height; return the width that it took."""
    layout = _layout(text, spans, look, theme, room.width())
    line = layout.lineAt(0)
    painter.save()
    painter.setPen(theme.colour(look.role))
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2))
    painter.restore()
    return round(line.naturalTextWidth()) + 1


def _layout(text: str, spans: Sequence[tuple[int, int]], look: MarkedLook, theme: Theme, width_px: int) -> QTextLayout:
    """Return a layout of one line that has room for the text, or for its beginning and an ellipsis."""
    whole = _one_line(text, spans, look, theme)
    if whole.lineAt(0).naturalTextWidth() <= width_px:
        return whole
    layout = _made(text, spans, look, theme)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width_px - QFontMetrics(theme.font(look.style)).horizontalAdvance(_ELLIPSIS), 1))
    layout.endLayout()
    kept = text[: line.textLength()].rstrip()
    return _one_line(kept + _ELLIPSIS, [span for span in spans if span[1] <= len(kept)], look, theme)


def _one_line(text: str, spans: Sequence[tuple[int, int]], look: MarkedLook, theme: Theme) -> QTextLayout:
    layout = _made(text, spans, look, theme)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(max(len(text), 1))
    layout.endLayout()
    return layout


def _made(text: str, spans: Sequence[tuple[int, int]], look: MarkedLook, theme: Theme) -> QTextLayout:
    layout = QTextLayout(text, theme.font(look.style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_format(span, theme) for span in spans])
    return layout


def _format(span: tuple[int, int], theme: Theme) -> QTextLayout.FormatRange:
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.DemiBold)
    marked.setFontUnderline(True)
    marked.setForeground(theme.colour(ColourRole.TEXT))
    marked.setBackground(theme.colour(ColourRole.WARNING_GROUND))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = span[0], span[1] - span[0], marked
    return found
