"""Menus that list what a day is marked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.models.photo_words import filled
from ui.widgets.plain import without_mnemonic

if TYPE_CHECKING:
    from core.planner.marked_days import Marked


class DayMenus(QObject):
    """Open menus over a screen; ``titled_post_wanted`` carries a day and a title."""

    titled_post_wanted = Signal(object, str)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen

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
        menu.triggered.connect(self._on_menu_triggered)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.titled_post_wanted.emit(*action.data())
