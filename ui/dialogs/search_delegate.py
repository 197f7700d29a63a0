"""Paints the rows of the search: headings, and what was found with its words marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.search import SearchModel
from ui.models.search_rows import RowKind, SearchRow
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.badge import badge_size, class_badge, paint_badge
from ui.widgets.marked_text import MarkedLook, paint_marked

_PAD_PX = 12
_ABOVE_PX = 6
_GAP_PX = 9
_ICON_PX = 16
_RADIUS_PX = 7
_RING_PX = 2
_SIDE_PX = 6

Index = QModelIndex | QPersistentModelIndex
_Look = tuple[TextStyle, ColourRole]


class SearchDelegate(QStyledItemDelegate):
    """Paint by the theme. The chosen row has a ground and a ring: the keyboard opens it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for one line, or for two where there is more to say."""
        row: SearchRow = index.data(SearchModel.ROW_ROLE)
        above_px = self._theme.space(_ABOVE_PX)
        if row.kind is RowKind.HEADING:
            return QSize(0, self._line_px(TextStyle.SMALL_STRONG) + 2 * above_px)
        lines_px = self._first_line_px(row) + (self._line_px(TextStyle.SMALL) if row.detail.text else 0)
        return QSize(0, lines_px + 2 * above_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: SearchRow = index.data(SearchModel.ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.HEADING:
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_ground(painter, option)
            self._paint_entry(painter, option.rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: SearchRow) -> None:
        pad_px = self._theme.space(_PAD_PX) + self._theme.space(_SIDE_PX)
        room = rect.adjusted(pad_px, 0, -pad_px, 0)
        used_px = self._text(painter, room, row.title.text, (TextStyle.SMALL_STRONG, ColourRole.MUTED))
        rest = room.adjusted(used_px + self._theme.space(_GAP_PX), 0, 0, 0)
        self._text(painter, rest, row.aside, (TextStyle.SMALL, ColourRole.MUTED))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not is_chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        side_px = self._theme.space(_SIDE_PX)
        rect = QRectF(option.rect.adjusted(side_px, 0, -side_px, 0)).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX) if is_chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ColourRole.ACCENT_GROUND if is_chosen else ColourRole.HOVER))
        painter.drawRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)

    def _paint_entry(self, painter: QPainter, rect: QRect, row: SearchRow) -> None:
        pad_px = self._theme.space(_PAD_PX) + self._theme.space(_SIDE_PX)
        room = rect.adjusted(pad_px, self._theme.space(_ABOVE_PX), -pad_px, -self._theme.space(_ABOVE_PX))
        first = QRect(room.left(), room.top(), room.width(), self._first_line_px(row))
        self._paint_icon(painter, first, row.icon)
        indent_px = self._theme.length(_ICON_PX) + self._theme.space(_GAP_PX)
        first.setLeft(first.left() + indent_px)
        self._paint_first(painter, first, row)
        if row.detail.text:
            second = QRect(first.left(), first.bottom() + 1, first.width(), self._line_px(TextStyle.SMALL))
            look = MarkedLook(TextStyle.SMALL, ColourRole.WARNING_TEXT if row.refusal else ColourRole.MUTED)
            paint_marked(painter, second, row.detail.text, row.detail.spans, look, self._theme)

    def _paint_first(self, painter: QPainter, room: QRect, row: SearchRow) -> None:
        """Paint the title, and behind it at the right what stands aside and the class, where there is room for them."""
        left_px = room.right() + 1
        gap_px = self._theme.space(_GAP_PX)
        if row.aside:
            look = (TextStyle.SMALL, ColourRole.MUTED)
            width_px = self._advance_px(look[0], row.aside)
            left_px -= width_px
            self._text(painter, QRect(left_px, room.top(), width_px, room.height()), row.aside, look)
            left_px -= gap_px
        if row.badge is not None:
            badge = class_badge(*row.badge)
            size = badge_size(badge, self._theme)
            if left_px - size.width() - room.left() > room.width() // 2:
                left_px -= size.width()
                paint_badge(painter, QPoint(left_px, room.center().y() - size.height() // 2), badge, self._theme)
                left_px -= gap_px
        is_quiet = bool(row.refusal) or row.kind is RowKind.MORE
        title = MarkedLook(TextStyle.BODY_MEDIUM, ColourRole.MUTED if is_quiet else ColourRole.TEXT)
        place = QRect(room.left(), room.top(), max(left_px - room.left(), 1), room.height())
        paint_marked(painter, place, row.title.text, row.title.spans, title, self._theme)

    def _paint_icon(self, painter: QPainter, room: QRect, icon: IconName | None) -> None:
        if icon is not None:
            side_px = self._theme.length(_ICON_PX)
            pixmap = self._theme.pixmap(icon, ColourRole.MUTED, _ICON_PX, painter.device().devicePixelRatio())
            painter.drawPixmap(room.left(), room.top() + (room.height() - side_px) // 2, pixmap)

    def _text(self, painter: QPainter, room: QRect, text: str, look: _Look) -> int:
        return paint_marked(painter, room, text, (), MarkedLook(*look), self._theme)

    def _first_line_px(self, row: SearchRow) -> int:
        line_px = max(self._line_px(TextStyle.BODY_MEDIUM), self._theme.length(_ICON_PX))
        if row.badge is None:
            return line_px
        return max(line_px, badge_size(class_badge(*row.badge), self._theme).height())

    def _advance_px(self, style: TextStyle, text: str) -> int:
        return QFontMetrics(self._theme.font(style)).horizontalAdvance(text) + 2

    def _line_px(self, style: TextStyle) -> int:
        return QFontMetrics(self._theme.font(style)).height() + 2
