"""A field that holds a day and a time, or none, and opens a small calendar to choose them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import QPoint, Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import IconName, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.calendar_names import short_month_name, short_weekday_name
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.day_grid import DayPicker
from ui.widgets.time_field import TimeField

_PAD_PX = 12
_GAP_PX = 8


@dataclass(frozen=True)
class WallWords:
    """Hold what the field and its calendar say: none chosen, taking it away, the time, the turning of months, done."""

    none: str
    clear: str
    time: str
    earlier: str
    later: str
    done: str


def short_wall(wall: datetime, today: date) -> str:
    """Return a wall time as a field shows it, such as ``Thu 10 Dec, 9:00``; the year only where it is another."""
    year = "" if wall.year == today.year else f" {wall.year}"
    day = f"{short_weekday_name(wall.weekday())} {wall.day} {short_month_name(wall.month)}{year}"
    return f"{day}, {wall.hour}:{wall.minute:02d}"


class DayAndTime(QWidget):
    """A calendar and a time under it; ``changed`` carries the wall time that they make."""

    changed = Signal(object)
    settled = Signal()

    def __init__(self, theme: Theme, today: date, words: WallWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picker = DayPicker(theme, today, (words.earlier, words.later))
        self._time = TimeField(time(9))
        self._time.setAccessibleName(words.time)
        self._row = QHBoxLayout()
        self._row.addWidget(self._time, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(_GAP_PX))
        column.addWidget(self._picker)
        column.addLayout(self._row)
        self.setFocusProxy(self._picker)
        self._picker.grid.moved.connect(self._on_grid_moved)
        self._picker.grid.settled.connect(self._on_grid_settled)
        self._time.time_changed.connect(self._on_time_changed)

    @property
    def grid(self) -> QWidget:
        """Give the days, for the order of the Tab key."""
        return self._picker.grid

    def wall(self) -> datetime:
        """Return the day and time that are chosen."""
        at = self._time.time()
        return datetime.combine(self._picker.grid.day, time(at.hour(), at.minute()))

    def set_wall(self, wall: datetime) -> None:
        """Choose a day and time without telling it as a person's choice."""
        self._time.blockSignals(True)
        self._picker.set_day(wall.date())
        self._time.set_time(QTime(wall.hour, wall.minute))
        self._time.blockSignals(False)

    def set_first(self, first: date | None) -> None:
        """Let no day before ``first`` be chosen; ``None`` for any."""
        self._picker.grid.set_first(first)

    def add_beside_time(self, widget: QWidget) -> None:
        """Put a button at the right of the time."""
        self._row.addWidget(widget)

    @Slot(object)
    def _on_grid_moved(self, _day: date) -> None:
        self.changed.emit(self.wall())

    @Slot(object)
    def _on_grid_settled(self, _day: date) -> None:
        self.changed.emit(self.wall())
        self.settled.emit()

    @Slot(QTime)
    def _on_time_changed(self, _time: QTime) -> None:
        self.changed.emit(self.wall())


class WallField(Button):
    """Show a wall time or none; Enter or a click opens the calendar, Delete takes the time away.

    ``edited`` carries the new wall time, or ``None``.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, words: WallWords, today: date, usual: time, parent: QWidget | None = None) -> None:
        """Make an empty field; ``usual`` is the time that a day chosen first gets."""
        super().__init__(theme, words.none, ButtonKind.PLAIN, IconName.CALENDAR, parent)
        self._theme = theme
        self._words = words
        self._today = today
        self._usual = usual
        self._wall: datetime | None = None
        self.setStyleSheet("QPushButton { text-align: left; font-weight: 400; }")
        self._popup = GroundFrame(Ground.CARD, self)
        self._popup.setWindowFlag(Qt.WindowType.Popup)
        self._chooser = DayAndTime(theme, today, words)
        self._clear = Button(theme, words.clear, ButtonKind.LINK)
        self._done = Button(theme, words.done)
        self._chooser.add_beside_time(self._clear)
        self._chooser.add_beside_time(self._done)
        self._frame = QVBoxLayout(self._popup)
        self._frame.addWidget(self._chooser)
        self.clicked.connect(self._on_clicked)
        self._chooser.changed.connect(self._on_chooser_changed)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._done.clicked.connect(self._popup.hide)

    @property
    def popup(self) -> QWidget:
        """Give the calendar that opens."""
        return self._popup

    def wall(self) -> datetime | None:
        """Return the time that the field holds."""
        return self._wall

    def set_wall(self, wall: datetime | None) -> None:
        """Show another time, or none, without telling it as a person's choice."""
        self._wall = wall
        name = self.accessibleName()
        self.set_label(self._words.none if wall is None else short_wall(wall, self._today))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the time away with Delete, open the calendar with the down arrow."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_clear_clicked()
        elif event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def _set_by_person(self, wall: datetime | None) -> None:
        if wall != self._wall:
            self.set_wall(wall)
            self.edited.emit(wall)

    @Slot()
    def _on_clicked(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._frame.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._chooser.set_wall(self._wall or datetime.combine(self._today, self._usual))
        self._popup.adjustSize()
        self._popup.move(self._place())
        self._popup.show()
        self._chooser.setFocus()

    def _place(self) -> QPoint:
        """Return where the calendar stands: under the field, or above it where the screen ends."""
        under = self.mapToGlobal(QPoint(0, self.height() + 2))
        room = self.screen().availableGeometry()
        left_px = max(min(under.x(), room.right() - self._popup.width()), room.left())
        if under.y() + self._popup.height() > room.bottom():
            above = self.mapToGlobal(QPoint(0, -2)).y() - self._popup.height()
            return QPoint(left_px, max(above, room.top()))
        return QPoint(left_px, under.y())

    @Slot(object)
    def _on_chooser_changed(self, wall: datetime) -> None:
        self._set_by_person(wall)

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._popup.hide()
        self._set_by_person(None)
