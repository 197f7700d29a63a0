"""Every widget of every screen is heard by name, shows where the keyboard is, and can be read in every theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.core.builders import Scene
from tests.ui.hands import Key, press
from tests.ui.test_every_screen import SCREENS, a_full_town, cut, look_at, spoken
from ui.dialogs.choose_person import ChoosePerson
from ui.dialogs.keys import KeysSheet
from ui.main_window import MainWindow
from ui.theme import ColourRole, Theme, ThemeChoice
from ui.widgets.plain import PlainLabel

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEAST_CONTRAST = 4.5
ACTING = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
THEMES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST]
PERCENTS = [100, 200]
ROOM_PX = 4
"""How far around a widget its ring may be drawn."""


def luminance(colour: QColor) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [float(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def place_of(widget: QWidget, window: QWidget, around_px: int = 0) -> QRect:
    """Return where a widget is seen in its window, or nothing where it is scrolled away."""
    seen = widget.visibleRegion().boundingRect()
    corner = widget.mapTo(window, QPoint(0, 0))
    return seen.translated(corner).adjusted(-around_px, -around_px, around_px, around_px)


def ground_of(image: QImage, place: QRect) -> QColor:
    """Return the colour that most of a place has."""
    across = range(place.left(), place.right() + 1, max(1, place.width() // 60))
    down = range(place.top(), place.bottom() + 1, max(1, place.height() // 12))
    counted = Counter(image.pixel(x, y) for x in across for y in down if image.valid(x, y))
    return QColor(counted.most_common(1)[0][0])


def hard_to_read(window: QWidget) -> Iterator[str]:
    """Yield the texts of labels that stand out too little from what they are painted on."""
    image = window.grab().toImage()
    for label in window.findChildren(QLabel):
        place = place_of(label, window)
        if not label.isVisible() or not label.isEnabled() or not label.text() or place.isEmpty():
            continue
        ink = label.palette().color(label.foregroundRole())
        if contrast(ink, ground_of(image, place)) < LEAST_CONTRAST:
            yield f"{label.text()!r}: {ink.name()} on {ground_of(image, place).name()}"


def controls(window: QWidget) -> list[QWidget]:
    """Return what can be reached by Tab and is seen, in no order."""
    found = (each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [each for each in found if each.isVisible() and each.isEnabled() and not place_of(each, window).isEmpty()]


def unseen_focus(window: QWidget) -> Iterator[str]:
    """Yield the controls that look the same with the keyboard and without."""
    resting = next(each for each in controls(window))
    for control in controls(window):
        other = resting if control is not resting else controls(window)[-1]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        without = window.grab(place_of(control, window, ROOM_PX)).toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if window.grab(place_of(control, window, ROOM_PX)).toImage() == without:
            yield f"{type(control).__name__} {control.accessibleName()!r}"


def out_of_reach(window: QWidget) -> list[str]:
    """Return what acts and is shown, but takes the keyboard neither by Tab nor by the arrows of its group."""
    acting = [each for each in window.findChildren(QWidget) if isinstance(each, ACTING) and each.isVisible()]
    return [f"{type(each).__name__} {each.accessibleName()!r}" for each in acting if not is_reached(each)]


def is_reached(widget: QWidget) -> bool:
    """Tell whether Tab comes to a widget, to the control that it is a part of, or to another of its group."""
    parent = widget.parentWidget()
    kin = parent.findChildren(type(widget), options=Qt.FindChildOption.FindDirectChildrenOnly) if parent else []
    return any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in (widget, parent, *kin) if each is not None)


def nameless(window: QWidget) -> list[str]:
    """Return the controls that a screen reader has no name for."""
    return [f"{type(each).__name__} in {type(each.parent()).__name__}" for each in controls(window) if not spoken(each)]


def test_the_walk_finds_what_cannot_be_read_seen_or_reached(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(PlainLabel(theme, "Faint", role=ColourRole.FAINT))
    for focus in (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.NoFocus):
        button = QCheckBox(window)
        button.setFocusPolicy(focus)
        button.setStyleSheet("QCheckBox, QCheckBox:focus { border: none }")
        column.addWidget(button)
    field = QLineEdit()
    field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    column.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found = (list(hard_to_read(window)), list(unseen_focus(window)), out_of_reach(window), nameless(window))
    assert [len(each) for each in found] == [1, 2, 1, 2]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("percent", PERCENTS)
def test_every_widget_of_a_screen_is_for_everybody(
    qtbot: QtBot, scene: Scene, window: MainWindow, theme: Theme, screen: str, choice: ThemeChoice, percent: int
) -> None:
    theme.set_choice(choice)
    theme.set_text_scale(percent)
    look_at(qtbot, window, screen, a_full_town(scene))
    qtbot.waitUntil(lambda: cut(window) == [], timeout=2000)
    assert list(hard_to_read(window)) == []
    assert (nameless(window), out_of_reach(window)) == ([], [])
    assert list(unseen_focus(window)) == []


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_F1, KeysSheet), (Key.Key_P, ChoosePerson)])
@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("percent", PERCENTS)
def test_every_widget_of_a_dialog_is_for_everybody(
    window: MainWindow, theme: Theme, key: Qt.Key, kind: type[QWidget], choice: ThemeChoice, percent: int
) -> None:
    theme.set_choice(choice)
    theme.set_text_scale(percent)
    held = () if key is Key.Key_F1 else (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    press(window, key, *held)
    dialog = next(each for each in window.findChildren(kind) if each.isVisible())
    dialog.activateWindow()
    assert (cut(dialog), list(hard_to_read(dialog))) == ([], [])
    assert (nameless(dialog), out_of_reach(dialog)) == ([], [])
