"""Recording a sealed period that was decided on its print: which posts were approved, and which returned with what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from core.commands.awaited import Awaited, awaited
from core.commands.seal_standing import LineState
from core.model.askings import AwaitedKind
from core.model.seals import Seal
from core.store import recorded as queries
from tests.core.builders import Scene, a_document_file
from tests.core.commands.sealing import a_planned_post, a_seal, decide, rewrite, stands, states
from tests.ui.looking import button, field, words
from ui.dialogs.record_decision import RecordDecisionDialog
from ui.jobs import Jobs
from ui.models.asked_of_others import AskedModel
from ui.session import Session
from ui.theme import Theme

TITLES = ("Skating", "Swimming")


@pytest.fixture
def seal(scene: Scene) -> Seal:
    """Send a week with two posts to Dana."""
    for title in TITLES:
        a_planned_post(scene, "otto", title=title)
    return a_seal(scene)


@pytest.fixture
def open_form(
    qtbot: QtBot, scene: Scene, session: Session, theme: Theme, jobs: Jobs
) -> Callable[[], RecordDecisionDialog]:
    """Give what opens the form about the period that waits."""

    def opened() -> RecordDecisionDialog:
        form = RecordDecisionDialog(session, theme, jobs, waiting(scene))
        qtbot.addWidget(form)
        form.show()
        return form

    return opened


def waiting(scene: Scene) -> Awaited:
    found = awaited(scene.office.calendar, scene.clock.now())
    return next(each for each in found if each.seal is not None)


def fill(qtbot: QtBot, form: RecordDecisionDialog, scene: Scene) -> None:
    next(each for each in form.findChildren(QRadioButton) if each.text() == "Dana Roy").setChecked(True)
    field(form, QLineEdit, "On which day").setText("2026-11-19")
    path = a_document_file(scene)
    form.take(path)
    qtbot.waitUntil(lambda: any(path.name in said and "Reading" not in said for said in words(form)))


def box(form: RecordDecisionDialog, title: str) -> QCheckBox:
    return next(each for each in form.findChildren(QCheckBox) if each.text() == title)


def comment(form: RecordDecisionDialog, title: str) -> QLineEdit:
    name = f"Comment with which “{title}” is returned"
    return next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == name)


Open = Callable[[], RecordDecisionDialog]


def test_all_its_posts_are_approved_where_nothing_else_is_said(
    qtbot: QtBot, open_form: Open, scene: Scene, seal: Seal
) -> None:
    form = open_form()
    fill(qtbot, form, scene)
    button(form, "Record").click()
    assert states(scene, seal) == [LineState.APPROVED] * 2
    assert [each.subject_table for each in queries.unanswered(scene.office.engine, scene.person("dana"))] == [
        "seal_decision"
    ]
    assert not form.isVisible()


def test_what_is_not_ticked_is_returned_with_its_comment(
    qtbot: QtBot, open_form: Open, scene: Scene, seal: Seal
) -> None:
    form = open_form()
    fill(qtbot, form, scene)
    box(form, "Swimming").click()
    button(form, "Record").click()
    assert "Say what should be otherwise" in words(form)
    comment(form, "Swimming").setText("Name the pool")
    button(form, "Record").click()
    assert sorted(state.value for state in states(scene, seal)) == ["approved", "returned"]


def test_the_posts_are_decided_by_the_keyboard_alone(qtbot: QtBot, open_form: Open, scene: Scene, seal: Seal) -> None:
    form = open_form()
    fill(qtbot, form, scene)
    box(form, "Skating").setFocus()
    QTest.keyClick(box(form, "Skating"), Qt.Key.Key_Space)
    QTest.keyClicks(form.focusWidget(), "Say when")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    assert sorted(state.value for state in states(scene, seal)) == ["approved", "returned"]


def test_the_fingerprint_is_shown_as_the_paper_bears_it(open_form: Open, seal: Seal) -> None:
    shown = " ".join(seal.fingerprint[at : at + 4] for at in (0, 4, 8, 12))
    assert any(f"begins with {shown}." in said for said in words(open_form()))


def test_what_is_new_in_a_decided_period_is_recorded_too(
    qtbot: QtBot, open_form: Open, scene: Scene, seal: Seal
) -> None:
    posts = [each.line.post_id for each in stands(scene, seal).lines]
    scene.run(decide(scene, seal, *posts), "dana")
    rewrite(scene, posts[0], by="otto")
    assert waiting(scene).kind is AwaitedKind.EXCEPTIONS
    form = open_form()
    fill(qtbot, form, scene)
    button(form, "Record").click()
    assert states(scene, seal) == [LineState.APPROVED] * 2


@pytest.mark.usefixtures("seal")
def test_it_is_offered_from_what_is_asked_of_others(scene: Scene, session: Session) -> None:
    model = AskedModel(session)
    model.read([waiting(scene)])
    assert [model.may_record(each) for each in model.items] == [True]
