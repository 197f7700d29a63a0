"""A field for a time of day that is written as people write it: 9, 9:00, 0900, 9.30, 2 pm."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_WRITTEN = re.compile(r"\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(?:([ap])\.?\s*m\.?)?\s*", re.IGNORECASE)
_STEP_MINUTES = 15
_NOON = 12
_TEXT_MARGIN_PX = 4


def read_time(written: str) -> time | None:
    """Return the time of day that a text means, or ``None`` where it means none."""
    match = _WRITTEN.fullmatch(written)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeField(QLineEdit):
    """Let a time be written; ``time_changed`` carries it. The arrow keys go by quarters of an hour.

    What is no time is put back to the last one when the field is left.
    """

    time_changed = Signal(QTime)

    def __init__(self, at: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = QTime(at.hour, at.minute)
        self.setTextMargins(_TEXT_MARGIN_PX, 0, 0, 0)
        self._write()
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self._write)

    def time(self) -> QTime:
        """Return the time that is written, the last one where the text is none."""
        return self._time

    def set_time(self, at: QTime) -> None:
        """Write a time."""
        changed = at != self._time
        self._time = at
        self._write()
        if changed:
            self.time_changed.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the last quarter by the arrows."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
            return
        self.set_time(self._time.addSecs(steps * _STEP_MINUTES * 60))

    @Slot(str)
    def _on_text_edited(self, written: str) -> None:
        at = read_time(written)
        if at is not None and QTime(at.hour, at.minute) != self._time:
            self._time = QTime(at.hour, at.minute)
            self.time_changed.emit(self._time)

    @Slot()
    def _write(self) -> None:
        self.setText(f"{self._time.hour()}:{self._time.minute():02d}")
