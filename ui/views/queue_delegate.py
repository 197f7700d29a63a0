"""Paints a row of the queue: rank, class, title, time, why it stands there, and its mark."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.queue import QueueColumn, QueueModel, QueueRow
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import BadgeLook, badge_size, class_badge, paint_badge
from ui.widgets.class_choice import cut_badge
from ui.widgets.marks import mark_look
from ui.widgets.plain import single_line

_ROW_PX = 38
_PAD_PX = 9
_GAP_PX = 8
_MARK_PX = 15
_FOCUS_PX = 2

Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Paint by the theme.

    ``is_folded`` puts the reason under the title, where there is no room for a column of its own; ``has_keyboard``
    shows a ring on the chosen row; ``hovered`` is the row under the pointer, -1 for none.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_folded = False
        self.has_keyboard = False
        self.hovered = -1

    def row_height_px(self) -> int:
        """Return how high a row is."""
        usual_px = self._theme.space(_ROW_PX)
        if not self.is_folded:
            return usual_px
        return max(usual_px, self._line_px(TextStyle.BODY) + self._line_px(TextStyle.CAPTION) + 2 * self._pad_px())

    def width_px(self, column: QueueColumn, rows: tuple[QueueRow, ...]) -> int:
        """Return the width that a column needs for these rows, its paddings with it."""
        pads_px = 2 * self._pad_px()
        if column is QueueColumn.RANK:
            return self._advance_px(TextStyle.SMALL, str(max(len(rows), 10))) + pads_px
        if column is QueueColumn.PRIORITY:
            widths = [badge_size(class_badge(row.class_number, row.class_name), self._theme).width() for row in rows]
            return max(widths, default=0) + pads_px
        if column is QueueColumn.GOES_OUT:
            widths = [self._times_px(row) for row in rows]
            return max(widths, default=0) + pads_px
        if column is QueueColumn.WHY:
            widths = [self._advance_px(TextStyle.SMALL, " · ".join((row.waits, row.why))) for row in rows]
            return max(widths, default=0) + pads_px
        return self._theme.length(_MARK_PX) + pads_px

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a row."""
        return QSize(0, self.row_height_px())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: QueueRow = index.data(QueueModel.ROW_ROLE)
        rect = option.rect
        self._paint_ground(painter, option, index)
        room = rect.adjusted(self._pad_px(), 0, -self._pad_px(), -1)
        match QueueColumn(index.column()):
            case QueueColumn.RANK:
                rank = str(index.row() + 1)
                self._text(painter, room, rank, (TextStyle.SMALL, ColourRole.MUTED))
            case QueueColumn.PRIORITY:
                self._paint_badge(painter, room, class_badge(row.class_number, row.class_name))
            case QueueColumn.POST:
                self._paint_post(painter, room, row)
            case QueueColumn.GOES_OUT:
                self._paint_times(painter, room, row)
            case QueueColumn.WHY:
                self._paint_why(painter, room, row)
            case QueueColumn.MARK:
                self._paint_mark(painter, room, row)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, self._theme.colour(ColourRole.ACCENT_GROUND))
        elif index.row() == self.hovered:
            painter.fillRect(rect, self._theme.colour(ColourRole.HOVER))
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_chosen and self.has_keyboard:
            ring = self._theme.colour(ColourRole.FOCUS)
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), _FOCUS_PX), ring)
            painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - _FOCUS_PX, rect.width(), _FOCUS_PX), ring)
            if index.column() == QueueColumn.RANK:
                painter.fillRect(QRect(rect.left(), rect.top(), _FOCUS_PX, rect.height()), ring)
            if index.column() == QueueColumn.MARK:
                painter.fillRect(QRect(rect.right() + 1 - _FOCUS_PX, rect.top(), _FOCUS_PX, rect.height()), ring)

    def _paint_badge(self, painter: QPainter, room: QRect, look: BadgeLook) -> None:
        cut = cut_badge(look, self._theme, room.width())
        top_px = room.top() + (room.height() - badge_size(cut, self._theme).height()) // 2
        paint_badge(painter, QPoint(room.left(), top_px), cut, self._theme)

    def _paint_post(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        title = (TextStyle.BODY_STRONG, ColourRole.TEXT)
        if self.is_folded:
            first_px, second_px = self._line_px(TextStyle.BODY_STRONG), self._line_px(TextStyle.CAPTION)
            top_px = room.top() + (room.height() - first_px - second_px) // 2
            line = QRect(room.left(), top_px, room.width(), first_px)
            self._text(painter, line, row.title, title)
            under = " · ".join(part for part in (row.channels, row.waits, row.why) if part)
            line = QRect(room.left(), top_px + first_px, room.width(), second_px)
            self._text(painter, line, under, (TextStyle.CAPTION, ColourRole.MUTED))
            return
        used_px = self._text(painter, room, row.title, title)
        rest = room.adjusted(used_px + self._theme.space(_GAP_PX), 0, 0, 0)
        if row.channels and rest.width() > self._advance_px(TextStyle.SMALL, row.channels[:4]):
            self._text(painter, rest, row.channels, (TextStyle.SMALL, ColourRole.MUTED))

    def _paint_why(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        used_px = 0
        if row.waits:
            used_px = self._text(painter, room, row.waits, (TextStyle.SMALL, ColourRole.WARNING_TEXT))
            used_px += self._advance_px(TextStyle.SMALL, " ")
        why = f"· {row.why}" if row.waits else row.why
        self._text(painter, room.adjusted(used_px, 0, 0, 0), why, (TextStyle.SMALL, ColourRole.MUTED))

    def _paint_times(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        used_px = 0
        if row.goes_out:
            used_px = self._text(painter, room, row.goes_out, (TextStyle.BODY, ColourRole.TEXT))
            used_px += self._theme.space(_GAP_PX) // 2
        if row.former:
            font = self._theme.font(TextStyle.SMALL)
            font.setStrikeOut(True)
            painter.setFont(font)
            painter.setPen(self._theme.colour(ColourRole.MUTED))
            rest = room.adjusted(used_px, 0, 0, 0)
            cut = QFontMetrics(font).elidedText(row.former, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _paint_mark(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        look = mark_look(row.mark)
        if look is not None:
            side_px = self._theme.length(_MARK_PX)
            pixmap = self._theme.pixmap(look.icon, look.role, _MARK_PX, painter.device().devicePixelRatio())
            top_px = room.top() + (room.height() - side_px) // 2
            painter.drawPixmap(room.right() + 1 - side_px, top_px, pixmap)

    def _text(self, painter: QPainter, room: QRect, text: str, look: tuple[TextStyle, ColourRole]) -> int:
        """Draw one line, cut where the room ends, and return the width that it took."""
        font = self._theme.font(look[0])
        metrics = QFontMetrics(font)
        cut = metrics.elidedText(single_line(text), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(look[1]))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        return metrics.horizontalAdvance(cut)

    def _times_px(self, row: QueueRow) -> int:
        gap_px = self._theme.space(_GAP_PX) if row.former else 0
        return self._advance_px(TextStyle.BODY, row.goes_out) + gap_px + self._advance_px(TextStyle.SMALL, row.former)

    def _advance_px(self, style: TextStyle, text: str) -> int:
        """Return the width of a text, rounded up so that it is not cut where it has just that."""
        return QFontMetrics(self._theme.font(style)).horizontalAdvance(text) + 1

    def _line_px(self, style: TextStyle) -> int:
        return QFontMetrics(self._theme.font(style)).height()

    def _pad_px(self) -> int:
        return self._theme.space(_PAD_PX)
