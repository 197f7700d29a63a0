"""A field for a day: written, or chosen from a small calendar; empty until somebody says."""

from __future__ import annotations

from datetime import date
from time import strptime

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import IconName, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.calendar_names import short_month_name
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.day_grid import DayPicker

_FORMS = ("%Y-%m-%d", "%d %b %Y", "%d %B %Y")
_PAD_PX = 12


class DayField(QWidget):
    """Let a day be written as 2026-11-25 or 25 Nov 2026, or chosen. ``changed`` is told with every letter."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        """Make an empty field whose calendar opens on ``today``."""
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._line = QLineEdit()
        self._line.setPlaceholderText(f"{today:%Y-%m-%d}")
        self._choose = Button(theme, self.tr("Choose from a calendar"), ButtonKind.ICON, IconName.CALENDAR)
        self._popup = GroundFrame(Ground.CARD, self)
        self._popup.setWindowFlag(Qt.WindowType.Popup)
        self._picker = DayPicker(theme, today, (self.tr("Earlier month"), self.tr("Later month")))
        self._frame = QVBoxLayout(self._popup)
        self._frame.addWidget(self._picker)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(6))
        row.addWidget(self._line, 1)
        row.addWidget(self._choose)
        self._line.textChanged.connect(self.changed)
        self._line.editingFinished.connect(self._on_line_editing_finished)
        self._choose.clicked.connect(self._on_choose_clicked)
        self._picker.grid.settled.connect(self._on_grid_settled)

    def set_name(self, name: str) -> None:
        """Name the field to a screen reader, where no label does."""
        self._line.setAccessibleName(name)

    def day(self) -> date | None:
        """Return the day that is written, ``None`` where there is none or it cannot be read."""
        text = " ".join(self._line.text().split())
        for form in _FORMS:
            try:
                return date(*strptime(text, form)[:3])
            except ValueError:
                continue
        return None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is written at all."""
        return not self._line.text().strip()

    def set_day(self, day: date) -> None:
        """Write a day."""
        self._line.setText(f"{day.day} {short_month_name(day.month)} {day.year}")

    @Slot()
    def _on_line_editing_finished(self) -> None:
        day = self.day()
        if day is not None:
            self.set_day(day)

    @Slot()
    def _on_choose_clicked(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._frame.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._picker.set_day(self.day() or self._today)
        self._popup.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - self._popup.width(), self.height() + 2))
        room = self.screen().availableGeometry()
        top_px = min(corner.y(), room.bottom() - self._popup.height())
        self._popup.move(max(corner.x(), room.left()), max(top_px, room.top()))
        self._popup.show()
        self._picker.setFocus()

    @Slot(object)
    def _on_grid_settled(self, day: date) -> None:
        self.set_day(day)
        self._popup.hide()
        self._line.setFocus()
