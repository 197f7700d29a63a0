"""Paints an hour of the week: its chips, and its free slots as faint outlines."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.layout import ChipForm, Stack, stacked
from core.model.day_place import Place
from ui.models.day_chips import ChipKey, DayChip
from ui.models.free_slots import FreeSlot
from ui.models.photo_words import filled
from ui.models.week import Entry, WeekCell, WeekModel
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.chip import ChipEmphasis, ChipPainter

_PAD_PX = 4
_FOCUS_PX = 2
_RADIUS_PX = 4
_DASHES = (2.0, 3.0)
_KEPT_PICTURES = 200
MOST_IN_CELL = 5
"""How many posts one hour of a day shows; the others are folded into a line."""

Index = QModelIndex | QPersistentModelIndex


class WeekDelegate(QStyledItemDelegate):
    """Paint each hour by the theme, from kept pictures.

    ``current_chip`` stands out, ``hovered`` is under the pointer, ``focused`` is the cell that the keyboard stands on,
    ``target`` the place where something would be put; ``None`` for none. ``chosen`` are the chips that are chosen to be
    acted on together.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips = ChipPainter(theme, self)
        self._kept: dict[tuple[str, str, int, float], QPixmap] = {}
        self.current_chip: DayChip | None = None
        self.hovered: DayChip | None = None
        self.focused: QPersistentModelIndex | None = None
        self.target: Place | None = None
        self.is_target_refused = False
        self.chosen: frozenset[ChipKey] = frozenset()
        theme.changed.connect(self._on_theme_changed)

    def wanted_height_px(self, cell: WeekCell) -> int:
        """Return the height at which a cell shows what it is to show."""
        heights = self._heights(cell)
        more_px = self._chips.heights().more_px if len(heights) > MOST_IN_CELL else 0
        heights = heights[:MOST_IN_CELL]
        gaps_px = self._chips.heights().gap_px * max(len(heights) - 1, 0)
        return self._lines_px(cell) + sum(heights) + gaps_px + more_px + 2 * _PAD_PX + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one hour."""
        cell: WeekCell = index.data(WeekModel.CELL_ROLE)
        rect = option.rect
        self._paint_ground(painter, rect, cell)
        self._paint_lines(painter, rect, cell)
        layout = self._layout(rect, cell)
        for entry, place in self._places(rect, cell, layout):
            if isinstance(entry, DayChip):
                self._chips.paint(painter, place, entry.chip, ChipForm.TWO_LINES, self._emphasis(entry))
            else:
                self._paint_free(painter, place, entry)
        if layout.more_top_px is not None:
            self._paint_more(painter, self._more_place(rect, cell, layout), layout)
        if self._is_target(cell):
            role = ColourRole.TROUBLE if self.is_target_refused else ColourRole.ACCENT
            self._paint_ring(painter, self._target_room(rect, cell), role, Qt.PenStyle.DashLine)
        elif self.focused is not None and self.focused == index:
            self._paint_ring(painter, rect, ColourRole.FOCUS, Qt.PenStyle.SolidLine)

    def chip_under(self, rect: QRect, cell: WeekCell, point: QPoint) -> DayChip | None:
        """Return the post of a cell under a point, or ``None``."""
        for entry, place in self._places(rect, cell, self._layout(rect, cell)):
            if isinstance(entry, DayChip) and place.contains(point):
                return entry
        return None

    def room_of_chip(self, rect: QRect, cell: WeekCell, chip: DayChip) -> QRect:
        """Return the room of a chip of a cell; the cell's own where the chip is folded away."""
        return next(
            (place for entry, place in self._places(rect, cell, self._layout(rect, cell)) if entry == chip), rect
        )

    def slot_under(self, rect: QRect, cell: WeekCell, point: QPoint) -> FreeSlot | None:
        """Return the free slot of a cell under a point, or ``None``."""
        for entry, place in self._places(rect, cell, self._layout(rect, cell)):
            if isinstance(entry, FreeSlot) and place.contains(point):
                return entry
        return None

    def is_more_under(self, rect: QRect, cell: WeekCell, point: QPoint) -> bool:
        """Tell whether a point is on the line that says how many more there are."""
        layout = self._layout(rect, cell)
        return layout.more_top_px is not None and self._more_place(rect, cell, layout).contains(point)

    def is_line_under(self, rect: QRect, cell: WeekCell, point: QPoint) -> bool:
        """Tell whether a point is on what the day is marked for."""
        return cell.hour is None and bool(cell.lines) and point.y() < rect.top() + _PAD_PX + self._lines_px(cell)

    def _is_target(self, cell: WeekCell) -> bool:
        """Tell whether something would be put into a cell."""
        if self.target is None or self.target.day != cell.day:
            return False
        return cell.hour == (None if self.target.time is None else self.target.time.hour)

    def _target_room(self, rect: QRect, cell: WeekCell) -> QRect:
        """Return the room of the free slot in which something would be put, of the whole cell where it is none."""
        at = None if self.target is None else self.target.time
        places = self._places(rect, cell, self._layout(rect, cell))
        slots = (place for entry, place in places if isinstance(entry, FreeSlot) and entry.wall.time() == at)
        return next(slots, rect)

    def _paint_ring(self, painter: QPainter, rect: QRect, role: ColourRole, style: Qt.PenStyle) -> None:
        painter.setPen(QPen(self._theme.colour(role), _FOCUS_PX, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _ground(self, cell: WeekCell) -> ColourRole:
        if self._is_target(cell):
            return ColourRole.TROUBLE_GROUND if self.is_target_refused else ColourRole.ACCENT_GROUND
        return ColourRole.WEEKEND if cell.is_free_day else ColourRole.SURFACE

    def _paint_ground(self, painter: QPainter, rect: QRect, cell: WeekCell) -> None:
        painter.fillRect(rect, self._theme.colour(self._ground(cell)))
        if cell.blackout and cell.hour is not None:
            painter.fillRect(rect, QBrush(self._theme.colour(ColourRole.LINE), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_lines(self, painter: QPainter, rect: QRect, cell: WeekCell) -> None:
        """Say in the whole day's cell what the day is marked for, and why nothing goes out."""
        for number, (text, role) in enumerate(self._lines(cell)):
            painter.setFont(self._theme.font(TextStyle.CAPTION))
            painter.setPen(self._theme.colour(role))
            top_px = rect.top() + _PAD_PX + number * self._line_px()
            room = QRect(rect.left() + _PAD_PX + 3, top_px, rect.width() - 2 * _PAD_PX - 3, self._line_px())
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def _lines(self, cell: WeekCell) -> list[tuple[str, ColourRole]]:
        if cell.hour is not None:
            return []
        holidays = {each.name for each in cell.marked if each.is_holiday}
        lines = [(name, ColourRole.TEXT if name in holidays else ColourRole.MUTED) for name in cell.lines]
        if cell.blackout:
            lines.append((filled(self.tr("No posts: %1"), cell.blackout), ColourRole.WARNING_TEXT))
        return lines

    def _paint_free(self, painter: QPainter, place: QRect, slot: FreeSlot) -> None:
        time, letters = f"{slot.wall.hour}:{slot.wall.minute:02d}", " ".join(name[:1] for name in slot.channels)
        key = (time, letters, place.width(), painter.device().devicePixelRatio())
        if key not in self._kept:
            if len(self._kept) > _KEPT_PICTURES:
                self._kept.clear()
            self._kept[key] = self._draw_free(place.size(), time, letters, key[-1])
        painter.drawPixmap(place.topLeft(), self._kept[key])

    def _draw_free(self, size: QSize, time: str, letters: str, ratio: float) -> QPixmap:
        """Draw a free slot: a faint outline with its time, and the letters of its channels."""
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour(ColourRole.FAINT), 1)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), _RADIUS_PX, _RADIUS_PX)
        painter.setFont(self._theme.font(TextStyle.CAPTION))
        painter.setPen(self._theme.colour(ColourRole.MUTED))
        room = QRect(7, 0, size.width() - 12, size.height())
        told = filled(self.tr("%1 free"), time)
        text = painter.fontMetrics().elidedText(f"{told}  {letters}", Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
        return picture

    def _paint_more(self, painter: QPainter, place: QRect, layout: Stack) -> None:
        painter.setFont(self._theme.font(TextStyle.CAPTION_STRONG))
        painter.setPen(self._theme.colour(ColourRole.MUTED))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.tr("+%n more", "", layout.folded))

    def _layout(self, rect: QRect, cell: WeekCell) -> Stack:
        heights = self._chips.heights()
        return stacked(self._heights(cell), self._room(rect, cell).height(), heights.gap_px, heights.more_px)

    def _places(self, rect: QRect, cell: WeekCell, layout: Stack) -> Iterator[tuple[Entry, QRect]]:
        room = self._room(rect, cell)
        for entry, top_px in zip(cell.entries, layout.tops_px, strict=False):
            yield entry, QRect(room.left(), room.top() + top_px, room.width(), self._height_px(entry))

    def _more_place(self, rect: QRect, cell: WeekCell, layout: Stack) -> QRect:
        room = self._room(rect, cell)
        top_px = room.top() + (layout.more_top_px or 0)
        return QRect(room.left() + 3, top_px, room.width(), self._chips.heights().more_px)

    def _room(self, rect: QRect, cell: WeekCell) -> QRect:
        return rect.adjusted(_PAD_PX, _PAD_PX + self._lines_px(cell), -_PAD_PX - 1, -_PAD_PX)

    def _heights(self, cell: WeekCell) -> list[int]:
        return [self._height_px(entry) for entry in cell.entries]

    def _height_px(self, entry: Entry) -> int:
        heights = self._chips.heights()
        return heights.two_lines_px if isinstance(entry, DayChip) else heights.one_line_px

    def _lines_px(self, cell: WeekCell) -> int:
        return len(self._lines(cell)) * self._line_px()

    def _line_px(self) -> int:
        return QFontMetrics(self._theme.font(TextStyle.CAPTION)).height() + 2

    def _emphasis(self, chip: DayChip) -> ChipEmphasis:
        if chip.key in self.chosen:
            return ChipEmphasis.CHOSEN
        if chip == self.current_chip:
            return ChipEmphasis.CURRENT
        return ChipEmphasis.HOVERED if chip == self.hovered else ChipEmphasis.NONE

    @Slot()
    def _on_theme_changed(self) -> None:
        self._kept.clear()
