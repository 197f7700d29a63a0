"""A small field under the calendar's title that takes one to a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.words.written_day import written_day
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.calendar_names import whole_day
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.day_grid import DayPicker
from ui.widgets.plain import PlainLabel

_PAD_PX = 12


class GoToDate(GroundFrame):
    """Let a date be written or chosen. ``settled`` carries it; Escape closes without one."""

    settled = Signal(object)

    def __init__(self, theme: Theme, today: date, day: date, parent: QWidget) -> None:
        """Make the field with ``day`` in its small calendar."""
        super().__init__(Ground.CARD, parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Go to a date"))
        self._today = today
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Date"))
        self._field.setPlaceholderText(self.tr("15 Dec, next Friday, 2026-12-15"))
        self._said = PlainLabel(theme, whole_day(day), TextStyle.SMALL, ColourRole.MUTED)
        self._picker = DayPicker(theme, today, (self.tr("Earlier month"), self.tr("Later month")))
        self._picker.set_day(day)
        column = QVBoxLayout(self)
        pad_px = theme.space(_PAD_PX)
        column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        for widget in (self._field, self._said, self._picker):
            column.addWidget(widget)
        self._field.textEdited.connect(self._on_field_text_edited)
        self._field.returnPressed.connect(self._on_field_return_pressed)
        self._picker.grid.moved.connect(self._on_grid_moved)
        self._picker.grid.settled.connect(self._settle)

    def open_under(self, widget: QWidget) -> None:
        """Open below a button, the keyboard in the field."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        room = self.screen().availableGeometry()
        left_px = min(corner.x(), room.right() - self.width())
        self.move(max(left_px, room.left()), max(min(corner.y(), room.bottom() - self.height()), room.top()))
        self.show()
        self._field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _on_field_text_edited(self, text: str) -> None:
        day = written_day(text, self._today)
        if day is not None:
            self._picker.set_day(day)
            self._said.setText(whole_day(day))
        else:
            self._said.setText(self.tr("Write a day, such as 15 Dec") if text.strip() else "")

    @Slot()
    def _on_field_return_pressed(self) -> None:
        day = written_day(self._field.text(), self._today)
        if day is not None:
            self._settle(day)
        elif not self._field.text().strip():
            self._settle(self._picker.grid.day)

    @Slot(object)
    def _on_grid_moved(self, day: date) -> None:
        self._said.setText(whole_day(day))

    @Slot(object)
    def _settle(self, day: date) -> None:
        self.close()
        self.settled.emit(day)
