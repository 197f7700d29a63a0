"""Holds the versions of Python and PySide6 to a pair that can keep a window open.

PySide6 6.12.0 on Python 3.10 and 3.11 loses a reference to None at nearly every call that returns nothing: a window
that repaints aborts the program after about 120 repaints.
"""

import sys

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

REPAINTS = 2_000


class Canvas(QWidget):
    """Counts how often it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawLine(0, 0, self.width(), self.height())
        painter.end()
        self.paints += 1


def test_a_window_repainted_2000_times_loses_no_reference_to_none(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    before = sys.getrefcount(None), canvas.paints
    for _ in range(REPAINTS):
        canvas.repaint()
    after = sys.getrefcount(None), canvas.paints
    assert after[1] - before[1] >= REPAINTS
    assert abs(after[0] - before[0]) < REPAINTS // 10
