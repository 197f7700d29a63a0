"""Paints a row of the agenda: a day, or a post with its time, class, channels, state and reason."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.agenda import AgendaModel, AgendaRow
from ui.models.day_chips import ChipKey, DayChip
from ui.models.spoken_days import line_of
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.calendar_names import month_name, weekday_name
from ui.widgets.chip import Outline
from ui.widgets.marks import Mark, mark_look
from ui.widgets.plain import single_line

_PAD_PX = 20
_GAP_PX = 10
_ABOVE_PX = 6
_BAR_PX = 3
_MARK_PX = 15
_FOCUS_PX = 2
_CHOSEN_PX = 5
_WIDEST_TIME = "00:00"
_STRUCK = frozenset({Mark.HELD, Mark.MISSED})

Index = QModelIndex | QPersistentModelIndex


class AgendaDelegate(QStyledItemDelegate):
    """Paint rows of one height.

    ``hovered`` is the row under the pointer, -1 for none; ``chosen`` are the chips that are chosen to be acted on
    together.
    """

    def __init__(self, theme: Theme, model: AgendaModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.has_keyboard = False
        self.hovered = -1
        self.chosen: frozenset[ChipKey] = frozenset()

    def row_height_px(self) -> int:
        """Return how high every row is: two lines of text."""
        return self._line_px(TextStyle.BODY_MEDIUM) + self._line_px(TextStyle.SMALL) + 2 * self._theme.space(_ABOVE_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a row."""
        return QSize(0, self.row_height_px())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: AgendaRow = index.data(AgendaModel.ROW_ROLE)
        rect = option.rect
        if row.chip is None:
            self._paint_day(painter, rect, row)
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            is_chosen = is_chosen or row.chip.key in self.chosen
            self._paint_ground(painter, rect, is_chosen=is_chosen, is_hovered=index.row() == self.hovered)
            why = str(index.data(AgendaModel.WHY_ROLE))
            self._paint_post(painter, rect, row, why)
            if row.chip.key in self.chosen:
                painter.fillRect(
                    rect.left(), rect.top(), _CHOSEN_PX, rect.height(), self._theme.colour(ColourRole.ACCENT)
                )
        if self.has_keyboard and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _FOCUS_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_day(self, painter: QPainter, rect: QRect, row: AgendaRow) -> None:
        """Paint a day's name, and what it is marked for after it."""
        painter.fillRect(rect, self._theme.colour(ColourRole.WEEKEND))
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(_PAD_PX, 0, -_PAD_PX, -1)
        if row.is_today:
            room = room.adjusted(self._paint_today(painter, room) + _GAP_PX, 0, 0, 0)
        name = f"{weekday_name(row.day.weekday())} {row.day.day} {month_name(row.day.month)} {row.day.year}"
        used_px = self._text(painter, room, name, (TextStyle.BODY_STRONG, ColourRole.TEXT))
        rest = room.adjusted(used_px + 2 * _GAP_PX, 0, 0, 0)
        holidays = " · ".join(each.name for each in row.marked if each.is_holiday)
        if holidays:
            used_px = self._text(painter, rest, holidays, (TextStyle.SMALL_STRONG, ColourRole.TEXT))
            rest = rest.adjusted(used_px + _GAP_PX, 0, 0, 0)
        others = [line_of(each) for each in row.marked if not each.is_holiday]
        if row.is_empty and not row.marked:
            others.append(self.tr("Nothing planned"))
        self._text(painter, rest, " · ".join(others), (TextStyle.SMALL, ColourRole.MUTED))

    def _paint_today(self, painter: QPainter, room: QRect) -> int:
        """Paint the word for today on the accent's ground and return its width."""
        font = self._theme.font(TextStyle.SMALL_STRONG)
        metrics = QFontMetrics(font)
        word = self.tr("Today")
        width_px, height_px = metrics.horizontalAdvance(word) + 2 * _GAP_PX, metrics.height() + 4
        place = QRectF(room.left(), room.top() + (room.height() - height_px) / 2, width_px, height_px)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ColourRole.ACCENT))
        painter.drawRoundedRect(place, height_px / 2, height_px / 2)
        painter.restore()
        painter.setFont(font)
        painter.setPen(self._theme.colour(ColourRole.ON_ACCENT))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        return width_px

    def _paint_ground(self, painter: QPainter, rect: QRect, *, is_chosen: bool, is_hovered: bool) -> None:
        if is_chosen:
            painter.fillRect(rect, self._theme.colour(ColourRole.ACCENT_GROUND))
        elif is_hovered:
            painter.fillRect(rect, self._theme.colour(ColourRole.HOVER))
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_post(self, painter: QPainter, rect: QRect, row: AgendaRow, why: str) -> None:
        """Paint time, class, title and, under it, channels, state and reason."""
        assert row.chip is not None
        chip = row.chip.chip
        above_px = self._theme.space(_ABOVE_PX)
        room = rect.adjusted(_PAD_PX, above_px, -_PAD_PX, -above_px)
        first = QRect(room.left(), room.top(), room.width(), self._line_px(TextStyle.BODY_MEDIUM))
        second = QRect(room.left(), first.bottom() + 1, room.width(), self._line_px(TextStyle.SMALL))
        time_px = self._advance_px(TextStyle.BODY, _WIDEST_TIME)
        self._paint_time(painter, QRect(first.left(), first.top(), time_px, first.height()), row.chip)
        bar = QRect(room.left() + time_px + _GAP_PX, room.top(), _BAR_PX, room.height())
        self._paint_bar(painter, bar, row.chip)
        left_px = bar.right() + _GAP_PX - room.left()
        first, second = first.adjusted(left_px, 0, 0, 0), second.adjusted(left_px, 0, 0, 0)
        mark_px = self._paint_mark(painter, QRect(room), chip.mark)
        first, second = (line.adjusted(0, 0, -mark_px, 0) for line in (first, second))
        number = (TextStyle.SMALL_STRONG, chip.colours.text)
        used_px = self._text(painter, first, str(chip.class_number), number) + _GAP_PX - 2
        self._text(painter, first.adjusted(used_px, 0, 0, 0), chip.title, (TextStyle.BODY_MEDIUM, ColourRole.TEXT))
        told = (", ".join(row.chip.channels), self._model.state_of(row), why)
        under = " · ".join(part for part in told if part)
        self._text(painter, second, under, (TextStyle.SMALL, ColourRole.MUTED))

    def _paint_time(self, painter: QPainter, room: QRect, chip: DayChip) -> None:
        font = self._theme.font(TextStyle.BODY)
        font.setStrikeOut(chip.chip.mark in _STRUCK)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ColourRole.MUTED))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, chip.chip.time)

    def _paint_bar(self, painter: QPainter, bar: QRect, chip: DayChip) -> None:
        """Paint the class's bar, in pieces where nothing is promised yet."""
        colour = self._theme.colour(chip.chip.colours.bar)
        if chip.chip.outline is Outline.SOLID:
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(bar), 1, 1)
            painter.fillPath(shape, colour)
            return
        pieces = 4
        for number in range(pieces):
            top_px = bar.top() + bar.height() * number // pieces
            painter.fillRect(QRect(bar.left(), top_px, bar.width(), bar.height() // pieces - 3), colour)

    def _paint_mark(self, painter: QPainter, room: QRect, mark: Mark) -> int:
        """Paint a mark at the right and return the room that it takes there."""
        look = mark_look(mark)
        side_px = self._theme.length(_MARK_PX)
        if look is not None:
            pixmap = self._theme.pixmap(look.icon, look.role, _MARK_PX, painter.device().devicePixelRatio())
            top_px = room.top() + (room.height() - side_px) // 2
            painter.drawPixmap(room.right() + 1 - side_px, top_px, pixmap)
        return side_px + _GAP_PX

    def _text(self, painter: QPainter, room: QRect, text: str, look: tuple[TextStyle, ColourRole]) -> int:
        """Draw one line, cut where the room ends, and return the width that it took."""
        if room.width() <= 0:
            return 0
        font = self._theme.font(look[0])
        metrics = QFontMetrics(font)
        cut = metrics.elidedText(single_line(text), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(look[1]))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        return metrics.horizontalAdvance(cut)

    def _advance_px(self, style: TextStyle, text: str) -> int:
        return QFontMetrics(self._theme.font(style)).horizontalAdvance(text) + 1

    def _line_px(self, style: TextStyle) -> int:
        return QFontMetrics(self._theme.font(style)).height()
