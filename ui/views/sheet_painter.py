"""Draws a sheet of the calendar on paper: black on white, in points, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from core.layout import DAYS_A_WEEK, paged, row_heights
from ui.models.print_sheet import Sheet, SheetDay, SheetEntry
from ui.theme import TextStyle, Theme
from ui.widgets.calendar_names import month_name, weekday_name
from ui.widgets.plain import single_line

_HEAD_PT, _FOOT_PT, _NAMES_PT = 46, 16, 14
_DAY_PT, _ENTRY_PT, _LINE_PT = 22, 28, 11
_PAD_PT, _TIME_PT = 4, 44
_INK, _GREY, _RULE = QColor(0, 0, 0), QColor(70, 70, 70), QColor(150, 150, 150)


class _Row(NamedTuple):
    """One row of a list: a day, or a post of it."""

    day: SheetDay
    entry: SheetEntry | None


class SheetPainter:
    """Draw one sheet on pages of a size in points."""

    def __init__(self, theme: Theme, sheet: Sheet, width_pt: float, height_pt: float) -> None:
        self._sheet = sheet
        self._page = QRectF(0, 0, width_pt, height_pt)
        self._family = theme.font(TextStyle.BODY).family()
        self._rows = list(_rows(sheet))
        heights = [_DAY_PT if row.entry is None else _ENTRY_PT for row in self._rows]
        heads = frozenset(number for number, row in enumerate(self._rows) if row.entry is None)
        self._ranges = paged(heights, int(self._room().height()), heads)

    @property
    def pages(self) -> int:
        """Give how many pages there are."""
        return 1 if self._sheet.is_grid else max(len(self._ranges), 1)

    def paint(self, painter: QPainter, page: int) -> None:
        """Draw a page, from 0, with a painter whose unit is a point."""
        self._paint_head(painter, page)
        if self._sheet.is_grid:
            self._paint_grid(painter)
        elif self._ranges:
            self._paint_list(painter, self._ranges[page])

    def _room(self) -> QRectF:
        return self._page.adjusted(0, _HEAD_PT, 0, -_FOOT_PT)

    def _paint_head(self, painter: QPainter, page: int) -> None:
        """Say what is printed, of which town and how narrowed, when, and which page it is."""
        width = self._page.width()
        self._text(painter, QRectF(0, 0, width * 0.7, 20), self._sheet.title, self._font(15, bold=True), _INK)
        self._text(painter, QRectF(0, 21, width, 13), self._sheet.under, self._font(9), _GREY)
        right = Qt.AlignmentFlag.AlignRight
        self._text(painter, QRectF(width * 0.7, 0, width * 0.3, 20), self._sheet.printed, self._font(9), _GREY, right)
        foot = QRectF(0, self._page.bottom() - _FOOT_PT, width, _FOOT_PT)
        form = QCoreApplication.translate("print", "Page %1 of %2")
        told = form.replace("%1", str(page + 1)).replace("%2", str(self.pages))
        self._text(painter, foot, told, self._font(8), _GREY, right)

    def _paint_grid(self, painter: QPainter) -> None:
        room = self._room()
        width = room.width() / DAYS_A_WEEK
        for weekday in range(DAYS_A_WEEK):
            place = QRectF(room.left() + weekday * width + _PAD_PT, room.top() - 2, width, _NAMES_PT)
            self._text(painter, place, weekday_name(weekday), self._font(8, bold=True), _GREY)
        top = room.top() + _NAMES_PT
        days = self._sheet.days
        heights = row_heights(int(room.bottom() - top), len(days) // DAYS_A_WEEK)
        for week, height in enumerate(heights):
            for weekday in range(DAYS_A_WEEK):
                cell = QRectF(room.left() + weekday * width, top, width, height)
                self._paint_cell(painter, cell, days[week * DAYS_A_WEEK + weekday])
            top += height

    def _paint_cell(self, painter: QPainter, cell: QRectF, day: SheetDay) -> None:
        """Draw a day of the grid: its number, what it is marked for, and as many posts as there is room for."""
        painter.setPen(QPen(_RULE, 0.5))
        painter.drawRect(cell)
        room = cell.adjusted(_PAD_PT, 2, -_PAD_PT, -2)
        ink = _GREY if day.is_beside else _INK
        used = self._text(
            painter, QRectF(room.topLeft(), room.size()), str(day.day.day), self._font(9, bold=True), ink, top=True
        )
        line = room.adjusted(used + 5, 1, 0, 0)
        self._text(painter, line, day.line, self._font(7), _GREY, top=True)
        room.setTop(room.top() + 13)
        if len(self._sheet.days) == DAYS_A_WEEK:
            self._paint_tall(painter, room, day)
            return
        most = int(room.height() // _LINE_PT)
        shown = day.entries if len(day.entries) <= most else day.entries[: max(most - 1, 0)]
        for entry in shown:
            self._paint_line(painter, QRectF(room.left(), room.top(), room.width(), _LINE_PT), entry)
            room.setTop(room.top() + _LINE_PT)
        if len(shown) < len(day.entries):
            self._paint_rest(painter, room, len(day.entries) - len(shown))

    def _paint_tall(self, painter: QPainter, room: QRectF, day: SheetDay) -> None:
        """Draw the posts of a day that has the whole height of the page: each title whole, while there is room."""
        for number, entry in enumerate(day.entries):
            font = self._font(8.5)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            title = QRectF(room.left(), room.top() + _LINE_PT + 1, room.width(), room.height())
            used = QFontMetricsF(font).boundingRect(title, flags, single_line(entry.title)).height()
            if room.height() < _LINE_PT * 2 + used and number < len(day.entries) - 1:
                self._paint_rest(painter, room, len(day.entries) - number)
                return
            when = f"{entry.time}  {entry.number}".strip()
            self._text(
                painter, QRectF(room.left(), room.top(), room.width(), _LINE_PT), when, self._font(8, bold=True), _INK
            )
            painter.setFont(font)
            painter.drawText(title, flags, single_line(entry.title))
            room.setTop(room.top() + _LINE_PT + used + 6)

    def _paint_rest(self, painter: QPainter, room: QRectF, count: int) -> None:
        told = QCoreApplication.translate("print", "+%1 more").replace("%1", str(count))
        place = QRectF(room.left(), room.top(), room.width(), _LINE_PT)
        self._text(painter, place, told, self._font(7, bold=True), _INK)

    def _paint_line(self, painter: QPainter, room: QRectF, entry: SheetEntry) -> None:
        used = self._text(painter, room, f"{entry.time} {entry.number}".strip(), self._font(7, bold=True), _INK) + 5
        self._text(painter, room.adjusted(used, 0, 0, 0), entry.title, self._font(7.5), _INK)

    def _paint_list(self, painter: QPainter, numbers: range) -> None:
        room = self._room()
        top = room.top()
        for number in numbers:
            row = self._rows[number]
            height = _DAY_PT if row.entry is None else _ENTRY_PT
            place = QRectF(room.left(), top, room.width(), height)
            if row.entry is None:
                self._paint_day(painter, place, row.day)
            else:
                self._paint_entry(painter, place, row.entry)
            top += height

    def _paint_day(self, painter: QPainter, place: QRectF, day: SheetDay) -> None:
        painter.setPen(QPen(_RULE, 0.75))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        name = f"{weekday_name(day.day.weekday())} {day.day.day} {month_name(day.day.month)} {day.day.year}"
        used = self._text(painter, place.adjusted(0, 4, 0, 0), name, self._font(10, bold=True), _INK)
        self._text(painter, place.adjusted(used + 10, 4, 0, 0), day.line, self._font(9), _GREY)

    def _paint_entry(self, painter: QPainter, place: QRectF, entry: SheetEntry) -> None:
        """Draw a post of the list: time and class, the title, and under it where it goes and stands."""
        first = QRectF(place.left(), place.top() + 2, place.width(), 13)
        self._text(painter, QRectF(first.left(), first.top(), _TIME_PT, 13), entry.time, self._font(9.5), _INK)
        number = first.adjusted(_TIME_PT, 0, 0, 0)
        self._text(painter, number, entry.number, self._font(9.5, bold=True), _INK)
        self._text(painter, number.adjusted(14, 0, 0, 0), entry.title, self._font(9.5), _INK)
        under = QRectF(place.left() + _TIME_PT + 14, place.top() + 14, place.width() - _TIME_PT - 14, 12)
        self._text(painter, under, entry.detail, self._font(8), _GREY)

    def _font(self, size_pt: float, *, bold: bool = False) -> QFont:
        """Return a font whose pixels are the painter's points."""
        font = QFont(self._family)
        font.setPixelSize(max(round(size_pt), 1))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _text(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        font: QFont,
        ink: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        top: bool = False,
    ) -> float:
        """Draw one line, cut where the room ends, and return the width that it took."""
        metrics = QFontMetricsF(font)
        cut = metrics.elidedText(single_line(text), Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.setFont(font)
        painter.setPen(ink)
        upright = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side | upright | Qt.TextFlag.TextSingleLine, cut)
        return metrics.horizontalAdvance(cut)


def _rows(sheet: Sheet) -> Iterator[_Row]:
    """Yield the rows of a list; a grid has none."""
    for day in () if sheet.is_grid else sheet.days:
        yield _Row(day, None)
        for entry in day.entries:
            yield _Row(day, entry)
