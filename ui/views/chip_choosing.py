"""Lets several chips of a view be chosen: by Ctrl and click, by Shift and arrows, a day's or all by Ctrl+A."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.announcing import announce
from ui.models.day_chips import ChipKey, DayChip
from ui.models.selection import Selection

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class ChoosableView(Protocol):
    """What a view of chips gives so that several of them can be chosen."""

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is stood on, ``None`` for none."""

    def viewport(self) -> QWidget:
        """Return the widget in which the chips are shown."""

    def current_day(self) -> date:
        """Return the day on which the keyboard stands."""

    def chip_at(self, point: QPoint) -> DayChip | None:
        """Return the chip under a point of the viewport, ``None`` for none."""

    def chips_of(self, day: date) -> Sequence[DayChip]:
        """Return the chips of a day."""

    def chips_shown(self) -> Sequence[DayChip]:
        """Return every chip of the days that are shown."""

    def chips_held(self) -> Sequence[DayChip]:
        """Return every chip that is held, those too that are scrolled out of sight."""

    def show_chosen(self, chosen: frozenset[ChipKey]) -> None:
        """Let chips stand out that are chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key does."""


class ChipChoosing(QObject):
    """Watch a view's keys and clicks, and keep a selection by them."""

    def __init__(self, view: ChoosableView, keyboard: QWidget, selection: Selection) -> None:
        """Watch ``view``, which is the widget ``keyboard``."""
        super().__init__(keyboard)
        self._view = view
        self._keyboard = keyboard
        self._selection = selection
        keyboard.installEventFilter(self)
        self._area = view.viewport()
        self._area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what chooses several; leave the rest to the view."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and watched is self._area:
            if event.button() is Qt.MouseButton.LeftButton:
                self._on_press(event.position().toPoint(), event.modifiers())
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self._keyboard:
            return self._on_key(Qt.Key(event.key()), event.modifiers())
        return False

    def _on_press(self, point: QPoint, held: Qt.KeyboardModifier) -> None:
        chip = self._view.chip_at(point)
        if chip is not None and held == Qt.KeyboardModifier.ControlModifier:
            self._begin_with_current(chip)
            self._selection.toggle(chip)
        elif chip is None or not self._selection.holds(chip):
            self._selection.clear()

    def _on_key(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        if held == Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
            self._walk(key)
        elif held == Qt.KeyboardModifier.ControlModifier and key is Qt.Key.Key_A:
            self._choose_all()
        elif held == Qt.KeyboardModifier.ControlModifier and key is Qt.Key.Key_Space:
            self._toggle_current()
        elif key is Qt.Key.Key_Escape and self._selection.chips:
            self._selection.clear()
        else:
            return False
        return True

    def _begin_with_current(self, chip: DayChip) -> None:
        """Count the chip that is stood on among the chosen, where another is added to it."""
        current = self._view.current_chip
        if not self._selection.chips and current is not None and current != chip:
            self._selection.add([current])

    def _walk(self, key: Qt.Key) -> None:
        """Walk as the arrow does alone, choosing where one comes from and where one goes."""
        before = self._view.current_chip
        self._view.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        after = self._view.current_chip
        self._selection.add([chip for chip in (before, after) if chip is not None])
        self._tell()

    def _choose_all(self) -> None:
        """Choose all of the day, and all that are shown where those of the day are chosen already."""
        of_day = self._view.chips_of(self._view.current_day())
        is_day_chosen = all(self._selection.holds(chip) for chip in of_day)
        self._selection.add(self._view.chips_shown() if is_day_chosen else of_day)
        self._tell()

    def _toggle_current(self) -> None:
        if self._view.current_chip is not None:
            self._selection.toggle(self._view.current_chip)
            self._tell()

    def _tell(self) -> None:
        count = len(self._selection.chips)
        announce(self._keyboard, self.tr("1 post chosen") if count == 1 else self.tr("%n posts chosen", "", count))
