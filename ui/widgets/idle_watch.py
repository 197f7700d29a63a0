"""Notices that nobody has touched keyboard or pointer for a while, by the clock, so that sleep counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

LEAST_MINUTES, USUAL_MINUTES, MOST_MINUTES = 5, 10, 60

_LOOK_MS = 15_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """Tell by ``idle`` that nothing was touched for some minutes; it watches from ``begin`` until ``end``."""

    idle = Signal()

    def __init__(self, now: Callable[[], datetime], minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._limit = timedelta(minutes=minutes)
        self._touched_at = now()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def set_minutes(self, minutes: int) -> None:
        """Wait so many minutes from now on."""
        self._limit = timedelta(minutes=minutes)

    def begin(self) -> None:
        """Watch from now on."""
        self._touched_at = self._now()
        self._timer.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    @Slot()
    def look(self) -> None:
        """Tell it where the time is over. A clock that was set back begins it anew."""
        idle_for = self._now() - self._touched_at
        if idle_for < timedelta(0):
            self._touched_at = self._now()
        elif idle_for >= self._limit:
            self.end()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is touched; the first touch after the time is over, as after a sleep, is told and goes nowhere."""
        if event.type() not in _TOUCHES:
            return False
        self.look()
        self._touched_at = self._now()
        return not self._timer.isActive()


def minutes_of(remembered: object) -> int:
    """Return how many minutes were chosen, within what is offered; the usual number where none were."""
    told = str(remembered)
    return min(max(int(told), LEAST_MINUTES), MOST_MINUTES) if told.isdecimal() else USUAL_MINUTES
