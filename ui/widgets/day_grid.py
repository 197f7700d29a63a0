"""A month in which one day is chosen, by pointer or by keyboard."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.layout import DAYS_A_WEEK, month_weeks
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.calendar_names import month_name, short_weekday_name, whole_day
from ui.widgets.plain import PlainLabel

_CELL_PX = 32
_WEEKS = 6
_RING_PX = 2
_RADIUS_PX = 7
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS_A_WEEK,
    Qt.Key.Key_Down: DAYS_A_WEEK,
}
_MONTH_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class DayGrid(QWidget):
    """Show the weeks of one month; ``moved`` carries the day chosen, ``settled`` the one taken by click or Enter."""

    moved = Signal(object)
    settled = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._day = today
        self._first: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tell_reader()
        theme.changed.connect(self._on_theme_changed)

    @property
    def day(self) -> date:
        """Give the day that is chosen."""
        return self._day

    def set_day(self, day: date) -> None:
        """Choose a day without telling it as a person's choice."""
        self._day = day if self._first is None else max(day, self._first)
        self._tell_reader()
        self.update()

    def set_first(self, first: date | None) -> None:
        """Let no day before ``first`` be chosen; ``None`` for any."""
        self._first = first
        self.set_day(self._day)

    def turn(self, months: int) -> None:
        """Choose the same day so many months later, or earlier where negative."""
        ordinal = self._day.year * 12 + self._day.month - 1 + months
        year, month = ordinal // 12, ordinal % 12 + 1
        last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
        self._choose(date(year, month, min(self._day.day, last)))

    def sizeHint(self) -> QSize:
        """Ask for seven columns and seven rows, the first of weekdays."""
        side_px = self._theme.length(_CELL_PX)
        return QSize(DAYS_A_WEEK * side_px, (_WEEKS + 1) * side_px)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, turn months with Page Up and Down, take the day with Enter."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._choose(self._day + timedelta(days=_STEPS[key]))
        elif key in _MONTH_STEPS:
            self.turn(_MONTH_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.settled.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the day under the pointer."""
        day = self.day_at(event.position().toPoint())
        if day is not None and (self._first is None or day >= self._first):
            self._choose(day)
            self.settled.emit(day)

    def day_at(self, point: QPoint) -> date | None:
        """Return the day at a point, ``None`` beside the days."""
        for row, week in enumerate(self._weeks()):
            for column, day in enumerate(week):
                if self._cell(row + 1, column).contains(point):
                    return day
        return None

    def place_of(self, day: date) -> QPoint:
        """Return the middle of a shown day. Raises: ValueError where it is not shown."""
        for row, week in enumerate(self._weeks()):
            if day in week:
                return self._cell(row + 1, week.index(day)).center()
        raise ValueError(f"{day} is not shown")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw weekdays and days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        weeks = self._weeks()
        for column, day in enumerate(weeks[0]):
            painter.setFont(self._theme.font(TextStyle.CAPTION_STRONG))
            painter.setPen(self._theme.colour(ColourRole.MUTED))
            painter.drawText(self._cell(0, column), Qt.AlignmentFlag.AlignCenter, short_weekday_name(day.weekday())[:2])
        for row, week in enumerate(weeks):
            for column, day in enumerate(week):
                self._paint_day(painter, self._cell(row + 1, column), day)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRect, day: date) -> None:
        room = QRectF(cell).adjusted(2, 2, -2, -2)
        is_chosen = day == self._day
        ink = ColourRole.TEXT if day.month == self._day.month else ColourRole.MUTED
        if self._first is not None and day < self._first:
            ink = ColourRole.FAINT
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ColourRole.ACCENT))
            painter.drawRoundedRect(room, self._theme.length(_RADIUS_PX), self._theme.length(_RADIUS_PX))
            ink = ColourRole.ON_ACCENT
        if (is_chosen and self.hasFocus()) or (day == self._today and not is_chosen):
            painter.setPen(QPen(self._theme.colour(ColourRole.ON_ACCENT if is_chosen else ColourRole.ACCENT), 1))
            inset = _RING_PX if is_chosen else 0
            radius = self._theme.length(_RADIUS_PX) - inset
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setFont(self._theme.font(TextStyle.BODY_MEDIUM if is_chosen else TextStyle.BODY))
        painter.setPen(self._theme.colour(ink))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _cell(self, row: int, column: int) -> QRect:
        height_px = self._theme.length(_CELL_PX)
        left_px, right_px = (self.width() * edge // DAYS_A_WEEK for edge in (column, column + 1))
        return QRect(left_px, row * height_px, right_px - left_px, height_px)

    def _weeks(self) -> tuple[tuple[date, ...], ...]:
        return month_weeks(self._day.year, self._day.month)

    def _choose(self, day: date) -> None:
        before = self._day
        self.set_day(day)
        if self._day != before:
            self.moved.emit(self._day)

    def _tell_reader(self) -> None:
        self.setAccessibleName(whole_day(self._day))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class DayPicker(QWidget):
    """A ``DayGrid`` under the name of its month, with buttons that turn months."""

    def __init__(self, theme: Theme, today: date, turn_names: tuple[str, str], parent: QWidget | None = None) -> None:
        """Make it stand on today; ``turn_names`` are what the buttons to the earlier and the later month are called."""
        super().__init__(parent)
        self._theme = theme
        self.grid = DayGrid(theme, today)
        self._title = PlainLabel(theme, "", TextStyle.BODY_STRONG)
        self._earlier = Button(theme, turn_names[0], ButtonKind.ICON, IconName.CHEVRON_LEFT)
        self._later = Button(theme, turn_names[1], ButtonKind.ICON, IconName.CHEVRON_RIGHT)
        self._earlier.clicked.connect(self._on_earlier_clicked)
        self._later.clicked.connect(self._on_later_clicked)
        self.grid.moved.connect(self._on_grid_moved)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._earlier)
        head.addWidget(self._later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        self._show_month()

    def set_day(self, day: date) -> None:
        """Choose a day without telling it as a person's choice."""
        self.grid.set_day(day)
        self._show_month()

    def _show_month(self) -> None:
        self._title.setText(f"{month_name(self.grid.day.month)} {self.grid.day.year}")

    @Slot(object)
    def _on_grid_moved(self, _day: date) -> None:
        self._show_month()

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self.grid.turn(-1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self.grid.turn(1)
