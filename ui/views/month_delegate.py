"""Paints a day of the month: its number and its chips."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.layout import DayLayout, chip_at, fit_day, is_on_more
from ui.models.day_chips import ChipKey, DayChip
from ui.models.month import Day, MonthModel
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.chip import ChipEmphasis, ChipPainter
from ui.widgets.plain import line_width

_PAD_PX = 5
_TODAY_PAD_PX = 4
_FOCUS_PX = 2
_SATURDAY = 5
_LINE_GAP_PX = 8

Index = QModelIndex | QPersistentModelIndex


class MonthDelegate(QStyledItemDelegate):
    """Paint each day by the theme, chips from kept pictures.

    ``current_chip`` stands out, ``hovered`` is under the pointer, ``focused`` is the cell that the keyboard stands on,
    ``target`` the day on which something would be put; ``None`` for none. ``chosen`` are the chips that are chosen to
    be acted on together.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips = ChipPainter(theme, self)
        self.current_chip: DayChip | None = None
        self.hovered: DayChip | None = None
        self.focused: QPersistentModelIndex | None = None
        self.target: date | None = None
        self.is_target_refused = False
        self.chosen: frozenset[ChipKey] = frozenset()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        day: Day = index.data(MonthModel.DAY_ROLE)
        rect = option.rect
        is_free = day.day.weekday() >= _SATURDAY or day.is_holiday
        painter.fillRect(rect, self._theme.colour(self._ground(day, is_free=is_free)))
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_number(painter, rect, day)
        self._paint_line(painter, rect, day)
        room = self._room(rect)
        layout = fit_day(len(day.chips), room.height(), self._chips.heights())
        for position, top_px in enumerate(layout.tops_px):
            chip = day.chips[position]
            place = QRect(room.left(), room.top() + top_px, room.width(), layout.chip_height_px)
            self._chips.paint(painter, place, chip.chip, layout.form, self._emphasis(chip))
        if layout.more_top_px is not None:
            painter.setFont(self._theme.font(TextStyle.CAPTION_STRONG))
            painter.setPen(self._theme.colour(ColourRole.MUTED))
            line = QRect(room.left() + 3, room.top() + layout.more_top_px, room.width(), self._chips.heights().more_px)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._folded(layout))
        if day.day == self.target:
            refused = self.is_target_refused
            self._paint_ring(painter, rect, ColourRole.TROUBLE if refused else ColourRole.ACCENT, Qt.PenStyle.DashLine)
        elif self.focused is not None and self.focused == index:
            self._paint_ring(painter, rect, ColourRole.FOCUS, Qt.PenStyle.SolidLine)

    def chip_under(self, rect: QRect, day: Day, point: QPoint) -> DayChip | None:
        """Return the chip of a day under a point, or ``None``."""
        room = self._room(rect)
        layout = self._layout(rect, day)
        if not room.left() <= point.x() <= room.right():
            return None
        position = chip_at(layout, point.y() - room.top())
        return None if position is None else day.chips[position]

    def room_of_chip(self, rect: QRect, day: Day, chip: DayChip) -> QRect:
        """Return the room of a chip of a day; the day's own where the chip is folded away."""
        room, layout = self._room(rect), self._layout(rect, day)
        position = day.chips.index(chip) if chip in day.chips else layout.shown
        if position >= layout.shown:
            return rect
        return QRect(room.left(), room.top() + layout.tops_px[position], room.width(), layout.chip_height_px)

    def _folded(self, layout: DayLayout) -> str:
        """Return how many posts of a day are not shown, or how many there are where none is."""
        if layout.shown:
            return self.tr("+%n more", "", layout.folded)
        return self.tr("1 post") if layout.folded == 1 else self.tr("%n posts", "", layout.folded)

    def is_more_under(self, rect: QRect, day: Day, point: QPoint) -> bool:
        """Tell whether a point is on the line that says how many more there are."""
        return is_on_more(self._layout(rect, day), point.y() - self._room(rect).top())

    def is_line_under(self, rect: QRect, day: Day, point: QPoint) -> bool:
        """Tell whether a point is on the line that says what a day is marked for."""
        return bool(day.line) and self._line_room(rect, day).contains(point)

    def least_height_px(self) -> int:
        """Return the height at which a day has room for its number and for one line about its posts."""
        return self._number_height_px() + self._chips.heights().more_px + _PAD_PX

    def _layout(self, rect: QRect, day: Day) -> DayLayout:
        return fit_day(len(day.chips), self._room(rect).height(), self._chips.heights())

    def _number_height_px(self) -> int:
        return self._theme.length(26)

    def _room(self, rect: QRect) -> QRect:
        return rect.adjusted(_PAD_PX, self._number_height_px(), -_PAD_PX - 1, -_PAD_PX)

    def _ground(self, day: Day, *, is_free: bool) -> ColourRole:
        if day.day == self.target:
            return ColourRole.TROUBLE_GROUND if self.is_target_refused else ColourRole.ACCENT_GROUND
        return ColourRole.WEEKEND if is_free else ColourRole.SURFACE

    def _paint_ring(self, painter: QPainter, rect: QRect, role: ColourRole, style: Qt.PenStyle) -> None:
        painter.setPen(QPen(self._theme.colour(role), _FOCUS_PX, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _emphasis(self, chip: DayChip) -> ChipEmphasis:
        if self.chosen and chip.key in self.chosen:
            return ChipEmphasis.CHOSEN
        if chip == self.current_chip:
            return ChipEmphasis.CURRENT
        return ChipEmphasis.HOVERED if chip == self.hovered else ChipEmphasis.NONE

    def _number_room(self, rect: QRect, day: Day) -> QRect:
        """Return where a day's number stands, in its disc where it is today."""
        width_px = line_width(str(day.day.day), self._number_font(day))
        height_px = self._number_height_px() - 5
        if day.is_today:
            return QRect(rect.left() + 5, rect.top() + 3, max(height_px, width_px + 2 * _TODAY_PAD_PX), height_px)
        return QRect(rect.left() + 8, rect.top() + 3, width_px + 2, height_px)

    def _number_font(self, day: Day) -> QFont:
        return self._theme.font(TextStyle.SMALL_STRONG if day.in_month else TextStyle.SMALL)

    def _line_room(self, rect: QRect, day: Day) -> QRect:
        number = self._number_room(rect, day)
        return QRect(
            QPoint(number.right() + _LINE_GAP_PX, number.top()), QPoint(rect.right() - _PAD_PX, number.bottom())
        )

    def _paint_line(self, painter: QPainter, rect: QRect, day: Day) -> None:
        """Say beside the number what the day is marked for, as far as there is room."""
        if not day.line:
            return
        room = self._line_room(rect, day)
        painter.setFont(self._theme.font(TextStyle.CAPTION))
        painter.setPen(self._theme.colour(ColourRole.TEXT if day.is_holiday else ColourRole.MUTED))
        text = painter.fontMetrics().elidedText(day.line, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_number(self, painter: QPainter, rect: QRect, day: Day) -> None:
        painter.setFont(self._number_font(day))
        text = str(day.day.day)
        box = self._number_room(rect, day)
        if day.is_today:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ColourRole.ACCENT))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.restore()
            painter.setPen(self._theme.colour(ColourRole.ON_ACCENT))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            return
        painter.setPen(self._theme.colour(ColourRole.TEXT if day.in_month else ColourRole.MUTED))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
