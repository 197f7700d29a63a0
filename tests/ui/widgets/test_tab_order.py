"""Tab goes through a screen as it is read, in whatever order its widgets were made."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.tab_order import order_by_place


def a_screen(qtbot: QtBot) -> tuple[QWidget, dict[str, QWidget]]:
    """Build a screen of two parts side by side, made from the last widget to the first."""
    screen = QWidget()
    qtbot.addWidget(screen)
    left, right = QWidget(screen), QWidget(screen)
    left.setGeometry(QRect(0, 0, 200, 200))
    right.setGeometry(QRect(200, 0, 200, 200))
    made: dict[str, QWidget] = {"left": left, "right": right}
    for name, part, x, y in (("d", right, 0, 0), ("c", left, 0, 90), ("b", left, 100, 3), ("a", left, 0, 0)):
        widget = QLineEdit(part) if name == "b" else QPushButton(part)
        widget.setGeometry(QRect(x, y, 80, 24))
        widget.setObjectName(name)
        made[name] = widget
    screen.show()
    return screen, made


def test_tab_follows_the_rows_of_a_part_and_then_the_next_part(qtbot: QtBot) -> None:
    _screen, made = a_screen(qtbot)
    order_by_place((made["left"], made["right"]))
    walked: list[str] = []
    widget: QWidget | None = made["a"]
    while widget is not None and len(walked) < 4:
        if widget.objectName():
            walked.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert walked == ["a", "b", "c", "d"]
