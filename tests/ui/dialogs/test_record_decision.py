"""Recording a decision: whose it may be, what is missing said in place, and the document asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from core.commands.awaited import Awaited, awaited
from core.commands.emergency import EndEmergency
from core.commands.schedule import AddToQueue
from core.model.askings import AwaitedKind
from core.model.kinds import EmergencyId, PhotoId, PostId
from core.model.recorded import Way
from core.model.states import State
from core.policy.facts import SubjectFacts
from core.store import media as media_queries
from core.store import posts as post_queries
from tests.core.builders import Scene, a_document_file, a_photo, a_post, an_asked_post, an_emergency_post
from tests.core.recorded import on_record
from tests.ui.looking import button, field, offers, words
from ui.dialogs.record_decision import RecordDecisionDialog
from ui.jobs import Jobs
from ui.models.recording import awaited_photo, counts_without_document
from ui.session import Session
from ui.theme import Theme

Open = Callable[[Awaited], RecordDecisionDialog]


@pytest.fixture
def open_form(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs) -> Open:
    """Give what opens the form about something that waits."""

    def opened(asked: Awaited) -> RecordDecisionDialog:
        form = RecordDecisionDialog(session, theme, jobs, asked)
        qtbot.addWidget(form)
        form.show()
        return form

    return opened


def about_photo(scene: Scene, photo_id: PhotoId) -> Awaited:
    photo = next(each for each in media_queries.photos(scene.office.engine) if each.id == photo_id)
    return awaited_photo(photo)


def about_post(scene: Scene, post_id: PostId) -> Awaited:
    found = awaited(scene.office.calendar, scene.clock.now())
    return next(each for each in found if each.record_id == post_id)


def an_asked_post_of_otto(scene: Scene) -> PostId:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def givers(form: RecordDecisionDialog) -> dict[str, bool]:
    """Return who is offered, and whether they can be chosen."""
    verdicts = {"Approves", "Returns it", "Has read it"}
    return {each.text(): each.isEnabled() for each in form.findChildren(QRadioButton) if each.text() not in verdicts}


def choose(form: RecordDecisionDialog, name: str) -> None:
    next(each for each in form.findChildren(QRadioButton) if each.text() == name).setChecked(True)


def fill(qtbot: QtBot, form: RecordDecisionDialog, scene: Scene, *, document: bool = True) -> None:
    choose(form, "Dana Roy")
    field(form, QLineEdit, "On which day").setText("2026-11-19")
    if document:
        path = a_document_file(scene)
        form.take(path)
        qtbot.waitUntil(lambda: any(path.name in said and "Reading" not in said for said in words(form)))


def test_a_decision_on_paper_is_recorded_with_its_scan(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    form = open_form(about_photo(scene, photo_id))
    fill(qtbot, form, scene)
    button(form, "Record").click()
    record = on_record(scene)
    assert (record.decided_by, record.way, record.said_on) == (scene.person("dana"), Way.PAPER, date(2026, 11, 19))
    assert record.document is not None
    assert (scene.state(post_id), form.isVisible()) == (State.QUEUED, False)


def test_the_form_is_filled_by_the_keyboard_alone(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    form = open_form(about_photo(scene, a_photo(scene)))
    fill(qtbot, form, scene)
    way = field(form, QComboBox, "How it was given")
    QTest.keyClick(way, Qt.Key.Key_Down)
    QTest.keyClick(field(form, QLineEdit, "On which day"), Qt.Key.Key_Return)
    assert on_record(scene).way is Way.E_MAIL


def test_who_may_not_decide_so_is_grey_with_the_reason(open_form: Open, scene: Scene) -> None:
    form = open_form(about_photo(scene, a_photo(scene)))
    assert givers(form) == {"Dana Roy": True, "Cora Wiebe": False, "Dora Penner": False, "Ian Toews": False}
    assert "Department Director · decides for their own department" in words(form)
    assert "Chief Administrative Officer · the policy does not give this to them" in words(form)


def test_who_wrote_a_post_is_grey(open_form: Open, scene: Scene) -> None:
    form = open_form(about_post(scene, an_asked_post_of_otto(scene)))
    assert givers(form)["Dana Roy"]
    assert "Kim Dyck" not in givers(form)


def test_a_return_asks_for_a_comment(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    post_id = an_asked_post_of_otto(scene)
    form = open_form(about_post(scene, post_id))
    fill(qtbot, form, scene)
    choose(form, "Returns it")
    button(form, "Record").click()
    assert "Say what should be otherwise" in words(form)
    field(form, QPlainTextEdit, "Comment").setPlainText("Name the arena")
    button(form, "Record").click()
    (decision,) = post_queries.decisions_of(scene.office.engine, post_id)
    assert (decision.verdict.value, decision.comment) == ("returned", "Name the arena")


def test_without_a_document_nothing_is_recorded(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    form = open_form(about_photo(scene, a_photo(scene)))
    assert "It counts only with its document." in words(form)
    fill(qtbot, form, scene, document=False)
    button(form, "Record").click()
    assert "Choose the document, or drop it here" in words(form)
    assert form.isVisible()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-11-21", "That day has not been yet"),
        ("", "Say on which day it was decided, such as 2026-11-25"),
    ],
)
def test_the_day_has_been(qtbot: QtBot, open_form: Open, scene: Scene, text: str, said: str) -> None:
    form = open_form(about_photo(scene, a_photo(scene)))
    fill(qtbot, form, scene)
    field(form, QLineEdit, "On which day").setText(text)
    button(form, "Record").click()
    assert said in words(form)


def test_a_post_of_an_emergency_needs_no_document_while_it_is_in_force(
    open_form: Open, scene: Scene, session: Session
) -> None:
    post = scene.post(an_emergency_post(scene))
    about = (post.id, post.title, post.content_hash, SubjectFacts(emergency_class=True), post.created_at, None)
    asked = Awaited(AwaitedKind.POST, *about)
    assert counts_without_document(session, asked)
    assert any(said.startswith("An emergency is in force") for said in words(open_form(asked)))
    scene.agree(EndEmergency(EmergencyId(post.emergency_id or "")), "cora")
    assert not counts_without_document(session, asked)


def test_what_waits_for_a_reading_cannot_be_returned(open_form: Open, scene: Scene) -> None:
    photo = about_photo(scene, a_photo(scene))
    post_id = a_post(scene, "otto")
    post = scene.post(post_id)
    reading = Awaited(AwaitedKind.READING, post_id, post.title, post.content_hash, photo.subject, post.created_at, None)
    form = open_form(reading)
    assert (offers(form, "Has read it"), offers(form, "Returns it")) == (True, False)
