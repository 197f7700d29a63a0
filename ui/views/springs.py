"""Does something where what is carried rests for a moment: turns a page, unfolds the tray, shows another screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QWidget

_REST_MS = 700
_EDGE_PX = 18


@dataclass(frozen=True)
class Spring:
    """Somewhere to rest: the widget, what is done there, and whether a point of the widget is meant."""

    area: QWidget
    act: Callable[[], None]
    holds: Callable[[QPoint], bool]

    def is_at(self, place: QPoint) -> bool:
        """Tell whether a place on the screen is meant."""
        point = self.area.mapFromGlobal(place)
        return self.area.isVisible() and self.area.rect().contains(point) and self.holds(point)


class Springs(QObject):
    """Watch where something is carried, within the window or from elsewhere.

    What a spring does is done again for as long as one rests there. ``sprang`` carries the place on the screen.
    """

    sprang = Signal(QPoint)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._springs: list[Spring] = []
        self._at = QPoint()
        self._resting: Spring | None = None
        self._begun_on: Spring | None = None
        self._opened: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def add(self, area: QWidget, act: Callable[[], None]) -> None:
        """Do something where one rests on a widget that takes no drops itself."""
        self._springs.append(Spring(area, act, _anywhere))
        self._opened.append(area)
        area.setAcceptDrops(True)
        area.installEventFilter(self)

    def add_edges(self, table: QAbstractItemView, turn: Callable[[int], None]) -> None:
        """Turn a page by a span where one rests at its left or right edge, and scroll it at its upper or lower one."""
        area, bar = table.viewport(), table.verticalScrollBar()
        for holds, act in (
            (lambda at: at.y() < _EDGE_PX, lambda: _scroll(bar, -1)),
            (lambda at: at.y() >= area.height() - _EDGE_PX, lambda: _scroll(bar, 1)),
            (lambda at: at.x() < _EDGE_PX, lambda: turn(-1)),
            (lambda at: at.x() >= area.width() - _EDGE_PX, lambda: turn(1)),
        ):
            self._springs.append(Spring(area, act, holds))
        area.installEventFilter(self)

    @Slot(QPoint)
    def begin_at(self, place: QPoint) -> None:
        """Note where something is taken; there nothing is done until one has been elsewhere."""
        self._begun_on = self._found(place)

    @Slot(QPoint)
    def rest_at(self, place: QPoint) -> None:
        """Note where on the screen something is carried."""
        self._at = place
        found = self._found(place)
        self._begun_on = self._begun_on if found is self._begun_on else None
        if found is self._begun_on:
            found = None
        if found is not self._resting:
            self._resting = found
            self._timer.stop()
            if found is not None:
                self._timer.start()

    @Slot()
    def leave(self) -> None:
        """Note that nothing is carried any more."""
        self._resting = self._begun_on = None
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is dragged from elsewhere over a widget; what takes no drops itself lets none fall there."""
        is_opened = watched in self._opened
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                assert isinstance(watched, QWidget)
                if is_opened:
                    event.setAccepted(event.type() is QEvent.Type.DragEnter and _is_ours(event))
                if not is_opened or _is_ours(event):
                    self.rest_at(watched.mapToGlobal(event.position().toPoint()))
                return is_opened
            case QEvent.Type.DragLeave | QEvent.Type.Drop:
                self.leave()
                return is_opened
        return False

    def _found(self, place: QPoint) -> Spring | None:
        return next((each for each in self._springs if each.is_at(place)), None)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._resting is not None:
            self._resting.act()
            self.sprang.emit(self._at)


def _anywhere(_point: QPoint) -> bool:
    return True


def _scroll(bar: QScrollBar, pages: int) -> None:
    """Scroll by half of what is seen, so that what was there stays in sight."""
    bar.setValue(bar.value() + pages * bar.pageStep() // 2)


def _is_ours(event: QDragMoveEvent) -> bool:
    from ui.models.dropped import dropped_in

    return dropped_in(event.mimeData()) is not None
