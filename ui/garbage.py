"""Looks for Python's garbage in the window's thread alone, while the window stands."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1_000


class GarbageCollection(QObject):
    """Take over from Python's own collection, which runs in whichever thread asks for memory.

    What Qt made in the window's thread must not be taken away in a job's: Qt would be left with a widget that is gone.
    What is there by then, modules above all, stays as long as the program: a collection no longer walks over it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self._on_timer_timeout)
        timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        collect_what_is_due()


def collect_what_is_due() -> None:
    """Collect the oldest generation whose turn it is, by Python's thresholds; call it in the window's thread."""
    due = [number for number, most in enumerate(gc.get_threshold()) if gc.get_count()[number] > most]
    if due:
        gc.collect(due[-1])
