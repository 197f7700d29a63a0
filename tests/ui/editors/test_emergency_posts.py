"""Posts and photos of an emergency: the class with its templates, the leave for a photo, and that a post went out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.emergency import DeclareEmergency, EndEmergency
from core.commands.schedule import AddToQueue
from core.model.states import State
from core.store import posts as post_queries
from tests.core.builders import Scene, a_queued_post, a_sound_photo, an_emergency, an_emergency_post
from tests.ui.editors.composing import click, settle, text, title
from tests.ui.hands import change_person
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.fill_template import FillTemplate
from ui.dialogs.record_published import RecordPublished
from ui.editors.compose import Compose
from ui.editors.emergency_photo_card import EmergencyPhotoCard
from ui.main_window import MainWindow
from ui.screens import COMPOSE, PHOTOS
from ui.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def compose(qtbot: QtBot, window: MainWindow) -> Compose:
    """Give Compose in the window, with a new post in the class of emergencies."""
    window.new_post(None)
    found = window.view(COMPOSE)
    assert isinstance(found, Compose)
    found.model.choose_emergency()
    settle(qtbot, found)
    return found


@pytest.fixture
def told(session: Session, window: MainWindow) -> Callable[[], None]:
    """Have the window show what the scene did past it."""
    return session.person_changed.emit


def card(window: MainWindow) -> EmergencyPhotoCard:
    return window.view(PHOTOS).findChildren(EmergencyPhotoCard)[0]


def test_a_template_becomes_the_posts_title_and_text(compose: Compose) -> None:
    click(compose, "Write from a template …")
    shown = dialog(compose, FillTemplate)
    for line in shown.findChildren(QLineEdit):
        line.setText("there")
    QTest.mouseClick(button(shown, "Put into the post"), Qt.MouseButton.LeftButton)
    assert (title(compose).text(), text(compose).toPlainText().partition("\n")[0]) == (
        "Boil water advisory: there",
        "Boil water advisory for there, since there.",
    )


def test_choosing_the_class_without_an_emergency_offers_to_declare_one(
    session: Session, scene: Scene, window: MainWindow, compose: Compose
) -> None:
    assert offers(compose, "Declare an emergency …")
    session.run(DeclareEmergency("Flood", scene.person("ian")))
    (emergency,) = compose.model.choices.emergencies
    assert (offers(compose, "Declare an emergency …"), compose.model.draft.emergency_id) == (False, emergency.id)


def test_another_class_offers_neither_template_nor_declaration(compose: Compose) -> None:
    compose.model.choose_class("program")
    assert not offers(compose, "Write from a template …")


def test_a_post_that_is_due_says_next_that_it_went_out(qtbot: QtBot, scene: Scene, window: MainWindow) -> None:
    post_id = an_emergency_post(scene)
    scene.run(AddToQueue(post_id))
    window.open_post(post_id)
    compose = window.view(COMPOSE)
    assert isinstance(compose, Compose)
    settle(qtbot, compose)
    click(compose, "It went out …")
    shown = dialog(compose, RecordPublished)
    field(shown, QLineEdit, "Link to it, if there is one").setText("https://example.org/1")
    QTest.mouseClick(button(shown, "Record"), Qt.MouseButton.LeftButton)
    (publication,) = post_queries.standing_publications(scene.office.engine, post_id)
    assert (scene.state(post_id), publication.link) == (State.PUBLISHED, "https://example.org/1")


@pytest.mark.parametrize("wall", ["2026-11-23T08:59", "2026-11-23T10:00"])
def test_before_its_time_and_after_its_grace_it_does_not(
    qtbot: QtBot, scene: Scene, window: MainWindow, wall: str
) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall(wall)
    window.open_post(post_id)
    compose = window.view(COMPOSE)
    assert isinstance(compose, Compose)
    settle(qtbot, compose)
    assert not offers(compose, "It went out …")


def test_what_an_emergency_holds_does_not_go_out(
    qtbot: QtBot, session: Session, scene: Scene, window: MainWindow
) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall("2026-11-23T09:10")
    session.run(DeclareEmergency("Flood", scene.person("ian")))
    window.open_post(post_id)
    compose = window.view(COMPOSE)
    assert isinstance(compose, Compose)
    settle(qtbot, compose)
    assert not offers(compose, "It went out …")


def test_without_an_emergency_a_photo_has_no_card_of_one(scene: Scene, window: MainWindow) -> None:
    window.show_photo(a_sound_photo(scene))
    assert not card(window).isVisible()


def test_only_who_may_authorises_a_photo_and_who_did_is_told(
    scene: Scene, window: MainWindow, told: Callable[[], None]
) -> None:
    photo_id, emergency = a_sound_photo(scene), an_emergency(scene)
    told()
    window.show_photo(photo_id)
    assert "For “Flood”: authorization by Information Officer" in words(card(window))
    assert not button(card(window), "Authorize").isEnabled()
    change_person(window, "Ian Toews")
    QTest.mouseClick(button(card(window), "Authorize"), Qt.MouseButton.LeftButton)
    assert {"Authorized for “Flood”", "Ian Toews, 20 Nov"} <= set(words(card(window)))
    scene.run(EndEmergency(emergency), "cora")
    told()
    assert not card(window).isVisible()
