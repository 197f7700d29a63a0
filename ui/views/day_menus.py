"""Menus that list what a day holds: the posts that found no room, what it is marked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.models.day_chips import DayChip
from ui.models.photo_words import filled
from ui.widgets.plain import without_mnemonic

if TYPE_CHECKING:
    from core.planner.marked_days import Marked


class DayMenus(QObject):
    """Open menus over a screen; ``post_chosen`` carries a post's id, ``titled_post_wanted`` a day and a title."""

    post_chosen = Signal(str)
    titled_post_wanted = Signal(object, str)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen

    @Slot(object, QPoint)
    def list_chips(self, chips: Sequence[DayChip], place: QPoint) -> None:
        """List posts, where their cell has no room for all."""
        menu = QMenu(self._screen)
        for chip in chips:
            action = menu.addAction(without_mnemonic(f"{chip.chip.time}  {chip.chip.class_number}  {chip.chip.title}"))
            action.setData(chip.post_id)
        menu.triggered.connect(self._on_menu_triggered)
        self._open(menu, place)

    @Slot(object, object, QPoint)
    def write_for(self, day: date, marked: Sequence[Marked], place: QPoint) -> None:
        """Begin a post about what a day is marked for; where that is more than one thing, ask which."""
        if len(marked) == 1:
            self.titled_post_wanted.emit(day, marked[0].name)
            return
        menu = QMenu(self._screen)
        for each in marked:
            action = menu.addAction(without_mnemonic(filled(self.tr("Write for %1"), each.name)))
            action.setData((day, each.name))
        menu.triggered.connect(self._on_marked_menu_triggered)
        self._open(menu, place)

    def _open(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.post_chosen.emit(str(action.data()))

    @Slot(QAction)
    def _on_marked_menu_triggered(self, action: QAction) -> None:
        self.titled_post_wanted.emit(*action.data())
