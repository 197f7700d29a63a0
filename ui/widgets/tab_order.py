"""The order of the Tab key as the eye reads: part by part, and in each from the top down and from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_ROW_PX = 12
"""How much higher a widget may stand than its neighbour and still be in one row with it."""


def order_by_place(parts: Sequence[QWidget]) -> None:
    """Let Tab go through the widgets of each part as they stand on the screen, one part after the other.

    Widgets that are hidden now keep their place behind the others of their part.
    """
    ordered = [widget for part in parts for widget in _of_part(part)]
    for earlier, later in pairwise(ordered):
        QWidget.setTabOrder(earlier, later)


def _of_part(part: QWidget) -> list[QWidget]:
    window = part.window()
    children = (child for child in part.findChildren(QWidget) if child.window() is window)  # no popups
    within = [widget for widget in (part, *children) if _takes_tab(widget)]

    def place(widget: QWidget) -> tuple[bool, int, int]:
        corner = widget.mapTo(part, QPoint(0, 0)) if widget is not part else QPoint(0, 0)
        return not widget.isVisibleTo(part), corner.y() // _ROW_PX, corner.x()

    return sorted(within, key=place)


def _takes_tab(widget: QWidget) -> bool:
    is_own = widget.focusProxy() is None
    return is_own and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
