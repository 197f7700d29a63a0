"""The lines above every screen: what is in force, what waits after it, and the dialogs behind them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from core.commands.emergency import EndEmergency
from core.commands.publishing import Publish
from core.commands.schedule import AddToQueue
from core.model.assurances import SecondReading
from core.model.emergencies import EmergencyEnding, EndingKind
from core.model.kinds import PostId
from core.model.states import State
from core.model.town import Emergency
from core.store import town as town_queries
from core.store.assurances import standing
from tests.core.builders import Scene, a_queued_post, an_emergency, an_emergency_post
from tests.ui.hands import CONTROL, SHIFT, Key, change_person, named, press
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.declare_emergency import DeclareEmergencyDialog
from ui.dialogs.end_emergency import EndEmergencyDialog
from ui.dialogs.second_readings import SecondReadings
from ui.main_window import MainWindow
from ui.screens import QUEUE, SETUP
from ui.session import Session
from ui.views.emergency_desk import EmergencyDesk

# Off screen no window can be moved or given the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


Told = Callable[[], None]


def desk(window: MainWindow) -> EmergencyDesk:
    return window.emergencies


def in_force(scene: Scene) -> list[Emergency]:
    return town_queries.emergencies_in_force(scene.office.engine)


def click(window: MainWindow, text: str) -> None:
    QTest.mouseClick(button(window, text), Qt.MouseButton.LeftButton)


@pytest.fixture
def told(session: Session, window: MainWindow) -> Callable[[], None]:
    """Have the window show what the scene did past it."""
    return session.person_changed.emit


def click_in(shown: QWidget, text: str) -> None:
    QTest.mouseClick(button(shown, text), Qt.MouseButton.LeftButton)


def choose(choice: QComboBox, begins: str) -> None:
    """Choose the entry that begins so."""
    choice.setCurrentIndex(next(n for n in range(choice.count()) if choice.itemText(n).startswith(begins)))


def went_out(scene: Scene) -> PostId:
    post_id = an_emergency_post(scene)
    scene.run(AddToQueue(post_id))
    scene.run(Publish(scene.placement_id(post_id)))
    return post_id


def test_without_an_emergency_nothing_is_told(window: MainWindow) -> None:
    assert not desk(window).isVisible()


def test_it_says_who_declared_what_when_on_whose_word_and_what_is_held(
    scene: Scene, window: MainWindow, told: Told
) -> None:
    a_queued_post(scene)
    an_emergency(scene, "Boil water advisory")
    told()
    assert words(desk(window)) == [
        "Emergency in force: Boil water advisory",
        "Declared 10:00 by Cora Wiebe, Chief Administrative Officer · 1 post is held until it ends"
        " · photos need the Information Officer",
    ]


@pytest.mark.parametrize("screen", [QUEUE, SETUP])
def test_it_stands_above_every_screen(scene: Scene, window: MainWindow, screen: str, told: Told) -> None:
    an_emergency(scene)
    told()
    window.show_screen(screen)
    assert desk(window).isVisible()


def test_a_coordinator_declares_on_the_word_of_one_who_may(scene: Scene, window: MainWindow) -> None:
    a_queued_post(scene)
    press(window, Key.Key_E, CONTROL, SHIFT)
    shown = dialog(window, DeclareEmergencyDialog)
    assert any(said.startswith("1 post is held until it ends: 0 today, 1 within a week.") for said in words(shown))
    QTest.keyClicks(field(shown, QLineEdit, "What is the emergency?"), "Flood")
    click_in(shown, "Declare")
    assert ("Name the person on whose word it is declared" in words(shown), in_force(scene)) == (True, [])
    choose(field(shown, QComboBox, "On the word of"), "Ian Toews")
    click_in(shown, "Declare")
    (emergency,) = in_force(scene)
    assert (emergency.name, emergency.on_word_of) == ("Flood", scene.person("ian"))


def test_a_declaration_without_a_name_is_not_made(scene: Scene, window: MainWindow) -> None:
    QTest.mouseClick(named(window, "Emergency …"), Qt.MouseButton.LeftButton)
    shown = dialog(window, DeclareEmergencyDialog)
    click_in(shown, "Declare")
    assert ("Say what the emergency is" in words(shown), in_force(scene)) == (True, [])


def test_who_may_not_declare_one_is_not_offered_it(window: MainWindow) -> None:
    change_person(window, "Dana Roy")
    assert not window.actions_of_window["declare-emergency"].isEnabled()
    desk(window).declare()
    assert desk(window).dialog is None


def test_an_information_officer_is_not_asked_for_a_word(scene: Scene, window: MainWindow) -> None:
    change_person(window, "Ian Toews")
    press(window, Key.Key_E, CONTROL, SHIFT)
    shown = dialog(window, DeclareEmergencyDialog)
    assert not shown.findChildren(QComboBox)
    name = field(shown, QLineEdit, "What is the emergency?")
    QTest.keyClicks(name, "Flood")
    QTest.keyClick(name, Key.Key_Return)
    assert [each.name for each in in_force(scene)] == ["Flood"]


def test_a_coordinator_ends_it_on_a_word_and_what_is_held_waits_to_be_looked_at(
    scene: Scene, window: MainWindow, told: Told
) -> None:
    post_id, emergency = a_queued_post(scene), an_emergency(scene)
    told()
    click(window, "End emergency …")
    shown = dialog(window, EndEmergencyDialog)
    choose(field(shown, QComboBox, "On the word of"), "Cora Wiebe")
    click_in(shown, "End")
    kept = scene.office.engine.record(EmergencyEnding, emergency)
    assert kept == EmergencyEnding(emergency, EndingKind.OVER, scene.person("cora"))
    assert (scene.state(post_id), words(desk(window))[0]) == (
        State.HELD,
        "After “Flood”: 1 post waits to be looked at",
    )


def test_a_mistake_is_taken_back_while_it_may_be(scene: Scene, window: MainWindow, told: Told) -> None:
    an_emergency(scene)
    told()
    click(window, "Declared by mistake …")
    shown = dialog(window, EndEmergencyDialog)
    choose(field(shown, QComboBox, "On the word of"), "Cora Wiebe")
    click_in(shown, "Put all back")
    assert (in_force(scene), desk(window).isVisible()) == ([], False)


def test_a_mistake_is_no_longer_offered_after_half_an_hour(scene: Scene, window: MainWindow, told: Told) -> None:
    an_emergency(scene)
    told()
    before = offers(window, "Declared by mistake …")
    scene.clock.set_to(scene.clock.now() + timedelta(minutes=31))
    told()
    assert (before, offers(window, "Declared by mistake …"), offers(window, "End emergency …")) == (True, False, True)


def test_one_of_two_emergencies_is_chosen_to_end(scene: Scene, window: MainWindow, told: Told) -> None:
    an_emergency(scene), an_emergency(scene, "Fire")
    told()
    click(window, "End emergency …")
    shown = dialog(window, EndEmergencyDialog)
    assert "Posts stay held until the last emergency ends." in words(shown)
    choose(field(shown, QComboBox, "Emergency"), "Fire")
    choose(field(shown, QComboBox, "On the word of"), "Cora Wiebe")
    click_in(shown, "End")
    assert [each.name for each in in_force(scene)] == ["Flood"]


def test_what_went_out_nags_until_another_person_has_read_it(scene: Scene, window: MainWindow, told: Told) -> None:
    post_id = went_out(scene)
    told()
    assert "1 emergency post went out and waits for a second reading" in words(desk(window))
    click(window, "Read")
    shown = dialog(window, SecondReadings)
    assert not button(shown, "I have read this").isEnabled()
    assert "You wrote in it, so another person reads it." in words(shown)
    shown.reject()
    change_person(window, "Cora Wiebe")
    click(window, "Read")
    click_in(dialog(window, SecondReadings), "I have read this")
    assert [each.read_by for each in standing(scene.office.engine, SecondReading, post_id)] == [scene.person("cora")]
    assert not any("second reading" in said for said in words(desk(window)) if desk(window).isVisible())


def test_after_the_review_nothing_waits(scene: Scene, session: Session, window: MainWindow, told: Told) -> None:
    scene.run(EndEmergency(an_emergency(scene)), "cora")
    told()
    assert not desk(window).isVisible()
