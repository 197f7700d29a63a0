"""Takes what is dropped on a day from elsewhere: photos, files from the desktop, words, a link."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from core.model.day_place import Place
from ui.session import Session
from ui.views.day_drop import DayView

if TYPE_CHECKING:
    from ui.models.dropped import Dropped


class DayIntake(QObject):
    """Watch the drags over a view of days. ``dropped`` carries the day and the ``Dropped`` to begin a post with."""

    dropped = Signal(object, object)

    def __init__(self, session: Session, view: DayView) -> None:
        """Watch ``view``; nothing is dropped on a day that has gone by."""
        super().__init__(view.viewport())
        self._session = session
        self._view = view
        self._area = view.viewport()
        self._area.setAcceptDrops(True)
        self._area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the day under a drag, and take what is let go over it."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                self._on_over(event)
            case QEvent.Type.DragLeave:
                self._view.show_target(None, refused=False)
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self._on_drop(event)
            case _:
                return False
        return True

    def _on_over(self, event: QDragMoveEvent) -> None:
        found = _dropped_in(event)
        place = self._view.place_at(event.position().toPoint()) if found is not None else None
        day = None if place is None else place.day
        self._view.show_target(None if day is None else Place(day), refused=day is not None and not self._is_ahead(day))
        event.setAccepted(found is not None)
        if event.type() is QEvent.Type.DragMove:
            event.setAccepted(day is not None and self._is_ahead(day))

    def _on_drop(self, event: QDropEvent) -> None:
        self._view.show_target(None, refused=False)
        found, day = _dropped_in(event), self._day_at(event.position().toPoint())
        event.setAccepted(found is not None and day is not None)
        if found is not None and day is not None:
            self.dropped.emit(day, found)

    def _day_at(self, point: QPoint) -> date | None:
        place = self._view.place_at(point)
        day = None if place is None else place.day
        return day if day is not None and self._is_ahead(day) else None

    def _is_ahead(self, day: date) -> bool:
        return day >= self._session.today()


def _dropped_in(event: QDropEvent) -> Dropped | None:
    from ui.models.dropped import dropped_in

    return dropped_in(event.mimeData())
