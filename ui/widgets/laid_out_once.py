"""Lays a panel out once for all that changes in it, instead of once for each part that is shown or hidden."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def laid_out_once(panel: QWidget) -> Iterator[None]:
    """Change many parts of a panel: it is hidden meanwhile, which nothing paints, and laid out at the end.

    Qt lays every ancestor out whenever a part of a visible panel is shown. A panel that has the keyboard stays as it
    is, for hiding it would take the keyboard away.
    """
    focused = QApplication.focusWidget()
    is_at_rest = panel.isVisible() and not (focused is not None and panel.isAncestorOf(focused))
    if is_at_rest:
        panel.hide()
    try:
        yield
    finally:
        if is_at_rest:
            panel.show()
            QApplication.sendEvent(panel, QEvent(QEvent.Type.LayoutRequest))  # what is shown has its place at once
