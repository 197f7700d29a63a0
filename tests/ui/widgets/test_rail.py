"""The rail leads from screen to screen and says who is working."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ui.theme import IconName, Theme
from ui.widgets.rail import Rail, RailEntry, RailPerson

ENTRIES = (
    RailEntry("calendar", IconName.CALENDAR_DAYS, "Calendar"),
    RailEntry("queue", IconName.LIST_ORDERED, "Queue", 11),
    RailEntry("photos", IconName.IMAGES, "Photos", 4),
)
EMERGENCY = RailEntry("emergency", IconName.SIREN, "Emergency …")
KIM = RailPerson("KD", "Kim Dalgleish", "Communications coordinator", "Change person")


@pytest.fixture
def rail(qtbot: QtBot, theme: Theme) -> Rail:
    rail = Rail(theme, ("Oyez", "Town of Taber"), ENTRIES, KIM, EMERGENCY)
    qtbot.addWidget(rail)
    rail.show()
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    return rail


def named(rail: Rail, name: str) -> QAbstractButton:
    return next(each for each in rail.findChildren(QAbstractButton) if each.accessibleName().startswith(name))


def test_the_first_screen_is_the_current_one_at_first(rail: Rail) -> None:
    assert rail.current() == "calendar"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_screen_is_chosen_by_key(qtbot: QtBot, rail: Rail, key: Qt.Key) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(named(rail, "Photos"), key)
    assert (told.args, rail.current()) == (["photos"], "photos")


def test_the_arrow_keys_go_down_the_rail(qtbot: QtBot, rail: Rail) -> None:
    named(rail, "Calendar").setFocus()
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(named(rail, "Calendar"), Qt.Key.Key_Down)
    assert told.args == ["queue"]


def test_the_current_screen_can_be_chosen_again(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(named(rail, "Calendar"), Qt.MouseButton.LeftButton)
    assert told.args == ["calendar"]


def test_marking_the_screen_is_not_told_as_a_choice(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("queue")
    assert rail.current() == "queue"


def test_a_screen_reader_hears_how_many_wait(rail: Rail) -> None:
    rail.set_count("queue", 12)
    assert named(rail, "Queue").accessibleName() == "Queue, 12"


def test_an_act_is_offered_to_those_who_may_and_asked_for_by_a_click(qtbot: QtBot, rail: Rail) -> None:
    assert not named(rail, "Emergency …").isVisible()
    rail.offer_act(offered=True)
    with qtbot.waitSignal(rail.act_requested):
        QTest.mouseClick(named(rail, "Emergency …"), Qt.MouseButton.LeftButton)
    assert rail.current() == "calendar"


def test_tab_reaches_the_current_screen_and_the_person(rail: Rail) -> None:
    rail.set_current("photos")
    buttons = [each for each in rail.findChildren(QAbstractButton) if each.isVisible()]
    reached = [each.accessibleName() for each in buttons if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == ["Photos, 4", "Change person: Kim Dalgleish, Communications coordinator"]


def test_the_person_is_asked_for_by_a_click(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.person_requested):
        QTest.mouseClick(named(rail, "Change person"), Qt.MouseButton.LeftButton)


def test_another_person_is_shown_and_heard(rail: Rail) -> None:
    rail.set_person(RailPerson("DR", "Dana Roy", "Director, Recreation", "Change person"))
    assert named(rail, "Change person").accessibleName() == "Change person: Dana Roy, Director, Recreation"


def test_the_rail_is_as_wide_as_designed(rail: Rail) -> None:
    assert rail.width() == 204


def test_no_name_is_cut_at_two_hundred_per_cent(rail: Rail, theme: Theme) -> None:
    theme.set_text_scale(200)
    rail.adjustSize()
    for entry in ENTRIES:
        button = named(rail, entry.text)
        assert button.width() >= button.sizeHint().width()


def test_the_focus_is_seen_on_the_rail(rail: Rail) -> None:
    button = named(rail, "Calendar")
    button.setFocus()
    with_focus = button.grab().toImage()
    button.clearFocus()
    assert button.grab().toImage() != with_focus
