"""What a person does at the window in tests: presses keys, writes, clicks what is named, lets another work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.dialogs.choose_person import ChoosePerson
from ui.main_window import MainWindow

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


def press(window: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    focused = QApplication.focusWidget()
    QTest.keyClick(focused if focused is not None else window, key, held)


def named(widget: QWidget, name: str) -> QAbstractButton:
    found = [each for each in widget.findChildren(QAbstractButton) if each.accessibleName().startswith(name)]
    return next(each for each in found if each.isVisible())


def click(widget: QWidget, name: str) -> None:
    QTest.mouseClick(named(widget, name), Qt.MouseButton.LeftButton)


def type_in(text: str) -> None:
    """Write where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def change_person(window: MainWindow, name: str) -> None:
    press(window, Key.Key_P, CONTROL, SHIFT)
    dialog = next(each for each in window.findChildren(ChoosePerson) if each.isVisible())
    dialog.activateWindow()
    people = dialog.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    listed = next(each for each in people if each.accessibleName() == "People")
    QTest.keyClicks(listed, name)
    QTest.keyClick(listed, Key.Key_Return)
