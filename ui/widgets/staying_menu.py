"""A menu that stays open while its entries are ticked, so that several are chosen in one go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class StayingMenu(QMenu):
    """Tick an entry by a click or the space bar without closing; Enter ticks it and closes, as in any menu."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what is under the pointer."""
        action = self.actionAt(event.position().toPoint())
        if _is_ticked(action):
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the entry that the keyboard stands on."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and _is_ticked(action):
            action.trigger()
            return
        super().keyPressEvent(event)


def _is_ticked(action: QAction | None) -> bool:
    """Tell whether an entry is one to be ticked; beside all entries there is none."""
    return action is not None and action.isCheckable() and action.isEnabled()
