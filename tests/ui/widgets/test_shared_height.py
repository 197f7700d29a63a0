"""Two widgets share a height: each as high as it needs, the upper one more than half where both do not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.shared_height import SharedHeight


class Wanting(QWidget):
    """Want a height."""

    def __init__(self, height_px: int) -> None:
        super().__init__()
        self.height_px = height_px

    def sizeHint(self) -> QSize:
        return QSize(100, self.height_px)


@pytest.mark.parametrize(
    ("upper_px", "lower_px", "heights"),
    [(100, 100, (100, 100)), (900, 100, (401, 100)), (100, 900, (100, 401)), (900, 900, (290, 211))],
)
def test_the_height_is_shared(qtbot: QtBot, upper_px: int, lower_px: int, heights: tuple[int, int]) -> None:
    upper, lower = Wanting(upper_px), Wanting(lower_px)
    shared = SharedHeight(upper, lower)
    qtbot.addWidget(shared)
    shared.resize(300, 500)
    shared.show()
    told = (upper.height(), lower.height())
    assert all(abs(one - other) <= 1 for one, other in zip(told, heights, strict=True)), told


def test_a_hidden_one_leaves_all_to_the_other(qtbot: QtBot) -> None:
    upper, lower = Wanting(900), Wanting(300)
    shared = SharedHeight(upper, lower)
    qtbot.addWidget(shared)
    shared.resize(300, 500)
    shared.show()
    lower.hide()
    qtbot.waitUntil(lambda: upper.height() == 500)
