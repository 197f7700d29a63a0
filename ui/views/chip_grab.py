"""Takes hold of chips by pointer, for what carries them to another day."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.models.carried import Carried
from ui.views.day_drop import DayDrop


class ChipGrab(QObject):
    """Let chips be taken from a widget by pointer; everything else of the pointer is left to the widget."""

    def __init__(self, drop: DayDrop, area: QWidget, carried_at: Callable[[QPoint], Carried | None]) -> None:
        """Take what ``carried_at`` gives at a point of ``area``."""
        super().__init__(area)
        self._drop = drop
        self._area = area
        self._carried_at = carried_at
        self._pressed: QPoint | None = None
        area.installEventFilter(self)
        drop.ended.connect(self._on_drop_ended)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin with a press that is moved, and end where it is let go."""
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._pressed = point if _is_plain_left(event.button(), event.modifiers()) else None
            case QEvent.Type.MouseMove:
                return self._on_move(point, event.buttons())
            case QEvent.Type.MouseButtonRelease:
                self._pressed = None
                if self._drop.carried is not None:
                    self._drop.let_go()
                    return True
        return False

    def _on_move(self, point: QPoint, buttons: Qt.MouseButton) -> bool:
        if self._pressed is None or not buttons & Qt.MouseButton.LeftButton:
            return False
        if self._drop.carried is not None:
            self._drop.carry_to(self._area.mapToGlobal(point))
            return True
        if (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return True
        carried = self._carried_at(self._pressed)
        self._pressed = self._pressed if carried is not None else None
        if carried is not None:
            self._drop.take(carried, self._area.mapToGlobal(point))
        return carried is not None

    @Slot()
    def _on_drop_ended(self) -> None:
        self._pressed = None


def _is_plain_left(button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> bool:
    return button is Qt.MouseButton.LeftButton and modifiers == Qt.KeyboardModifier.NoModifier
