"""Garbage is looked for in the window's thread, and nowhere else."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.garbage import GarbageCollection, collect_what_is_due


class _Loop:
    """Refer to itself, so that only a collection takes it away."""

    def __init__(self) -> None:
        self.me = self


def test_python_looks_for_no_garbage_by_itself_any_more(qtbot: QtBot) -> None:
    gc.enable()
    parent = QObject()
    GarbageCollection(parent)
    assert not gc.isenabled()


def test_what_nobody_needs_goes_once_a_collection_is_due() -> None:
    gone = weakref.ref(_Loop())
    kept: list[list[int]] = [[] for _ in range(gc.get_threshold()[0] + 1)]
    collect_what_is_due()
    assert (gone(), len(kept)) == (None, gc.get_threshold()[0] + 1)
