"""Shows the card of a post while the pointer rests on its chip, or when a key asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.announcing import announce
from ui.models.day_chips import ChipKey, DayChip
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.models.thumbnails import Thumbnails
    from ui.views.hover_card import HoverCard

_SHOWN_AFTER_MS = 500
_HIDDEN_AFTER_MS = 250


class HoveredView(Protocol):
    """What a view of chips gives so that a card can stand beside one."""

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is stood on, ``None`` for none."""

    def viewport(self) -> QWidget:
        """Return the widget in which the chips are shown."""

    def chip_at(self, point: QPoint) -> DayChip | None:
        """Return the chip under a point of the viewport, ``None`` for none."""

    def room_of_chip(self, chip: DayChip) -> QRect:
        """Return the room of a chip in the viewport."""


class _Watched(NamedTuple):
    view: HoveredView
    area: QWidget
    keyboard: QWidget


class ChipHover(QObject):
    """Watch the pointer and the keys of a view. The card stays while the pointer is on it; Escape closes it."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        room: QWidget,
        thumbnails: Callable[[], Thumbnails] | None = None,
    ) -> None:
        """Show cards within ``room``."""
        super().__init__(room)
        self._session = session
        self._theme = theme
        self._moods = moods
        self._room = room
        self._offered = thumbnails
        self._card: HoverCard | None = None
        self._views: list[_Watched] = []
        self._rested: tuple[HoveredView, DayChip] | None = None
        self._shown: ChipKey | None = None
        self._showing = self._timer(_SHOWN_AFTER_MS, self._on_showing_timeout)
        self._hiding = self._timer(_HIDDEN_AFTER_MS, self.hide)

    @property
    def card(self) -> HoverCard | None:
        """Give the card that is shown, ``None`` while none is."""
        return self._card if self._card is not None and self._card.isVisible() else None

    def watch(self, view: HoveredView, keyboard: QWidget) -> None:
        """Show cards for a view too; ``keyboard`` is the view as a widget."""
        self._views.append(_Watched(view, view.viewport(), keyboard))
        view.viewport().installEventFilter(self)
        keyboard.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer; take the key that asks for the card, and Escape while it is shown."""
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._on_key(watched, event)
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                view = next((each.view for each in self._views if each.area is watched), None)
                if view is not None:
                    self._on_move(view, event)
            case QEvent.Type.MouseButtonPress | QEvent.Type.Wheel:
                self.hide()
            case QEvent.Type.Leave:
                self._rested = None
                self._showing.stop()
                self._hide_soon()
        return False

    @Slot()
    def hide(self) -> None:
        """Take the card away, and show none for where the pointer rests now."""
        self._showing.stop()
        self._hiding.stop()
        self._shown = None
        if self._card is not None:
            self._card.hide()

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _on_move(self, view: HoveredView, event: QMouseEvent) -> None:
        chip = view.chip_at(event.position().toPoint())
        if chip is None or event.buttons() != Qt.MouseButton.NoButton:
            self._rested = None
            self._showing.stop()
            self._hide_soon()
        elif self._shown == chip.key:
            self._hiding.stop()
        elif self._rested is None or self._rested[1] != chip:
            self._rested = view, chip
            self._hide_soon()
            self._showing.start()

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        view = next((each.view for each in self._views if each.keyboard is watched), None)
        if view is None:
            return False
        if event.key() == Qt.Key.Key_Escape and self.card is not None:
            self.hide()
            return True
        is_asked = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_asked and view.current_chip is not None:
            self._show(view, view.current_chip)
            announce(self._room, self._made().text)
            return True
        self.hide()
        return False

    def _hide_soon(self) -> None:
        if self.card is not None:
            self._hiding.start()

    def _show(self, view: HoveredView, chip: DayChip) -> None:
        from ui.models.post_card import read_post

        card = self._made()
        area, rect = view.viewport(), view.room_of_chip(chip)
        corner = self._room.mapFromGlobal(area.mapToGlobal(rect.topLeft()))
        card.show_beside(read_post(self._session, self._moods, chip.post_id), QRect(corner, rect.size()))
        self._shown = chip.key

    def _made(self) -> HoverCard:
        if self._card is None:
            from ui.views.hover_card import HoverCard

            self._card = HoverCard(self._session, self._theme, self._offered, self._room)
            self._card.entered.connect(self._hiding.stop)
            self._card.left.connect(self._hide_soon)
        return self._card

    @Slot()
    def _on_showing_timeout(self) -> None:
        if self._rested is None:
            return
        if self._moods.is_ready():
            self._show(*self._rested)
        else:
            self._showing.start()
