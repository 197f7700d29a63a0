"""What one does with posts on a view of days, put together: moving them, the tray beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model.steps import Done
from ui.models.carried import Carried, carried_of
from ui.models.chip_rows import ChipRow
from ui.models.month import DayChip
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.day_drop import ChipGrab, DayDrop, DayView, ground_of
from ui.views.tray import Tray

if TYPE_CHECKING:
    from ui.models.thumbnails import Thumbnails


class ChipView(DayView, Protocol):
    """A view of days with chips on them."""

    def chip_at(self, point: QPoint) -> DayChip | None:
        """Return the chip under a point of the viewport, ``None`` for none."""

    def current_day(self) -> date:
        """Return the day on which the keyboard stands."""


class DayActs(QObject):
    """Let posts be moved on views of days.

    ``day_sought`` carries a day that has to be shown, ``opened`` the id of a post.
    """

    day_sought = Signal(object)
    opened = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        room: QWidget,
        thumbnails: Callable[[], Thumbnails] | None = None,
    ) -> None:
        """Work within ``room``, the screen that holds the views."""
        super().__init__(room)
        self._session = session
        self._theme = theme
        self._room = room
        self.drop = DayDrop(session, theme, room)
        self.tray = Tray(session, theme, moods, room)
        self.tray.join(self.drop)
        self.drop.day_sought.connect(self.day_sought)
        self.tray.opened.connect(self._on_tray_opened)
        self.tray.move_requested.connect(self._on_tray_move_requested)

    def attach(self, view: ChipView) -> None:
        """Let posts be taken from a view, and be put on its days."""
        self.drop.add_ground(ground_of(view))
        ChipGrab(self.drop, view.viewport(), partial(self._carried_at, view))

    def move_by_keys(self, chip: DayChip, keyboard: QWidget) -> None:
        """Let a chip be moved by the keys that a view gets."""
        self.drop.take_by_keys(self._carried(chip), chip.wall.date(), keyboard)

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed."""
        self.tray.refresh(done)

    def _carried(self, chip: DayChip) -> Carried:
        return carried_of([chip])

    def _carried_at(self, view: ChipView, point: QPoint) -> Carried | None:
        chip = view.chip_at(point)
        return None if chip is None else self._carried(chip)

    @Slot(object)
    def _on_tray_opened(self, row: ChipRow) -> None:
        self.opened.emit(row.post_id)

    @Slot(object)
    def _on_tray_move_requested(self, row: ChipRow) -> None:
        self.drop.take_by_keys(row.carried, self._session.today(), self.tray.chips)
