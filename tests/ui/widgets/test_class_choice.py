"""A priority class is chosen among badges, each with its whole name and clause."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import ColourRole, Theme
from ui.widgets.badge import badge_size, class_badge
from ui.widgets.class_choice import ClassChoice, ClassOption, cut_badge

OPTIONS = (
    ClassOption("emergency", 1, "Emergency", "Emergency information", "ADM-7 1.04 r i"),
    ClassOption("program", 4, "Town programs", "The Town's programs", "ADM-7 1.04 r iv"),
    ClassOption("other", 6, "Arts & other", "Other relevant information", "ADM-7 1.04 r vi"),
)


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> ClassChoice:
    choice = ClassChoice(theme)
    qtbot.addWidget(choice)
    choice.set_options(OPTIONS)
    choice.resize(200, 34)
    return choice


def test_a_key_chooses_the_next_class(qtbot: QtBot, choice: ClassChoice) -> None:
    choice.choose("program")
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert told.args == ["other"]


def test_a_class_that_is_shown_is_not_told_as_a_choice(qtbot: QtBot, choice: ClassChoice) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose("other")
    assert choice.current_key() == "other"


def test_the_chosen_class_stays_when_others_are_offered(choice: ClassChoice) -> None:
    choice.choose("program")
    choice.set_options(OPTIONS[1:])
    assert choice.current_key() == "program"


def test_a_class_that_is_not_offered_leaves_the_choice_empty(choice: ClassChoice) -> None:
    choice.choose("council")
    assert choice.current_key() == ""


def test_the_badge_of_the_class_is_painted(choice: ClassChoice, theme: Theme) -> None:
    choice.choose("program")
    image = choice.grab().toImage()
    colours = {image.pixelColor(x, choice.height() // 2 - 8).name() for x in range(10, 60)}
    assert theme.colour(ColourRole.CLASS_4_GROUND).name() in colours


def test_the_wheel_scrolls_the_form_and_not_the_classes(choice: ClassChoice) -> None:
    choice.choose("program")
    none, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), none, no_keys, phase, False)
    choice.wheelEvent(wheel)
    assert (choice.current_key(), wheel.isAccepted()) == ("program", False)


@pytest.mark.parametrize("width_px", [400, 60])
def test_a_badge_is_cut_only_where_there_is_no_room(theme: Theme, width_px: int) -> None:
    look = class_badge(4, "Town programs")
    cut = cut_badge(look, theme, width_px)
    assert badge_size(cut, theme).width() <= max(width_px, badge_size(look, theme).width())
    assert cut.text.endswith("…") == (width_px == 60)
