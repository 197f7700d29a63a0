"""A decision given elsewhere is recorded from where the thing is worked on: a photo's passport, and Compose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.media import ApprovePhoto
from core.commands.recording import ConfirmRecorded
from core.commands.schedule import AddToQueue
from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import Scene, a_document_file, a_photo, a_post
from tests.core.recorded import on_record, recorded
from tests.ui.editors.composing import choose_from_menu, menu_words, open_post
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.record_decision import RecordDecisionDialog
from ui.editors.compose import Compose
from ui.editors.photo_passport import PhotoPassport
from ui.jobs import Jobs
from ui.models.photo_looks import PhotoLooks
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RECORD = "Record a decision …"


@pytest.fixture
def passport(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene, tmp_path: Path) -> PhotoPassport:
    thumbnails = Thumbnails(scene.office.calendar.files, jobs, tmp_path)
    looks = PhotoLooks(scene.office.calendar.files, jobs, tmp_path)
    made = PhotoPassport(session, theme, jobs, thumbnails, looks)
    qtbot.addWidget(made)
    session.changed.connect(made.refresh)
    return made


def fill(qtbot: QtBot, form: object, scene: Scene) -> None:
    """Say that Dana decided yesterday, on paper, and drop the scan."""
    assert isinstance(form, RecordDecisionDialog)
    field(form, QLineEdit, "On which day").setText("2026-11-19")
    form.take(a_document_file(scene))
    qtbot.waitUntil(lambda: offers(form, "Show"))
    button(form, "Record").click()


def an_asked_post_of_otto(scene: Scene) -> PostId:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def test_a_photo_is_approved_from_its_passport(qtbot: QtBot, passport: PhotoPassport, scene: Scene) -> None:
    passport.show_photo(a_photo(scene))
    passport.show()
    button(passport, "Record …").click()
    fill(qtbot, dialog(passport, RecordDecisionDialog), scene)
    assert on_record(scene).decided_by == scene.person("dana")
    assert {"Approved by Dana Roy", "Recorded by Kim Dyck from paper · not confirmed yet"} <= set(told(passport))


def told(passport: PhotoPassport) -> list[str]:
    return [line for each in words(passport) for line in each.splitlines()]


def test_that_its_giver_confirmed_it_is_told(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene)
    scene.run(recorded(scene, ApprovePhoto(photo_id)))
    scene.run(ConfirmRecorded(on_record(scene).id), "dana")
    passport.show_photo(photo_id)
    passport.show()
    assert "Recorded by Kim Dyck from paper · confirmed" in told(passport)


def test_who_does_not_record_is_not_offered_it(passport: PhotoPassport, scene: Scene, session: Session) -> None:
    session.change_person(scene.person("dana"))
    passport.show_photo(a_photo(scene))
    passport.show()
    assert (offers(passport, "Record …"), offers(passport, "Approve")) == (False, True)


def test_a_post_is_approved_from_compose(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = an_asked_post_of_otto(scene)
    open_post(qtbot, compose, post_id)
    choose_from_menu(compose, RECORD)
    fill(qtbot, dialog(compose, RecordDecisionDialog), scene)
    assert scene.state(post_id) is State.QUEUED


def test_what_nobody_was_asked_for_is_not_recorded(
    qtbot: QtBot, compose: Compose, scene: Scene, session: Session
) -> None:
    noted: list[str] = []
    session.noted.connect(noted.append)
    open_post(qtbot, compose, a_post(scene, "otto"))
    choose_from_menu(compose, RECORD)
    assert noted == ["It waits for nobody's decision now. Ask to queue it first."]


@pytest.mark.parametrize("made", [lambda scene: a_post(scene, "kim"), lambda scene: a_post(scene, "ada")])
def test_what_lacks_no_decision_is_not_recorded(
    qtbot: QtBot, compose: Compose, scene: Scene, made: Callable[[Scene], PostId]
) -> None:
    open_post(qtbot, compose, made(scene))
    assert RECORD not in menu_words(compose)
