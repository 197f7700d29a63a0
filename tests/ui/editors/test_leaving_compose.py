"""Leaving Compose: what is asked, what it costs, and what becomes of the words by each answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import (
    Scene,
    a_draft,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_asked_post,
    an_overseen_post,
    save,
)
from tests.ui.editors.composing import named, open_post, text
from tests.ui.looking import button
from ui.dialogs.leave_writing import LeaveWriting
from ui.editors.compose import Compose

BODY = "Public skating is on Saturday."


def write(qtbot: QtBot, compose: Compose, post_id: PostId) -> LeaveWriting:
    """Write in a post, go back, and return the question that is asked."""
    open_post(qtbot, compose, post_id)
    QTest.keyClicks(text(compose), "Today: ")
    QTest.mouseClick(named(compose, "Back"), Qt.MouseButton.LeftButton)
    question = compose.leaving.question
    assert question is not None
    return question


def answer(question: LeaveWriting, words: str) -> None:
    QTest.mouseClick(button(question, words), Qt.MouseButton.LeftButton)


def saved(scene: Scene, post_id: PostId) -> str:
    return scene.post(post_id).text


def test_the_price_names_the_time_that_is_given_up(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    question = write(qtbot, compose, a_queued_post(scene))
    assert question.text() == "Saving gives up Mon 9:00."


def test_the_price_names_whose_approval_falls(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    question = write(qtbot, compose, an_overseen_post(scene))
    assert question.text().startswith("Saving drops the approval of the Director of Recreation")


def test_a_post_that_is_asked_for_is_asked_about_too(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    question = write(qtbot, compose, an_asked_post(scene)[0])
    assert question.text().startswith("The post is asked for.")


@pytest.mark.parametrize("scheduled", [a_queued_post, a_pinned_post])
def test_until_it_is_answered_what_is_scheduled_stands_untouched(
    qtbot: QtBot, compose: Compose, scene: Scene, scheduled: Callable[[Scene], PostId]
) -> None:
    post_id = scheduled(scene)
    before = scene.state(post_id)
    write(qtbot, compose, post_id)
    assert (saved(scene, post_id), scene.state(post_id)) == (BODY, before)


def test_saving_pays_the_price_that_was_said(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    question = write(qtbot, compose, post_id)
    with qtbot.waitSignal(compose.closed):
        answer(question, "Save")
    assert (saved(scene, post_id), scene.state(post_id)) == ("Today: " + BODY, State.HELD)


def test_a_kept_copy_is_offered_when_the_post_is_opened_again(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    question = write(qtbot, compose, post_id)
    with qtbot.waitSignal(compose.closed):
        answer(question, "Keep my copy")
    open_post(qtbot, compose, post_id)
    assert text(compose).toPlainText() == BODY
    QTest.mouseClick(button(compose, "Go on"), Qt.MouseButton.LeftButton)
    assert (text(compose).toPlainText(), saved(scene, post_id)) == ("Today: " + BODY, BODY)


def test_a_thrown_copy_is_gone(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    question = write(qtbot, compose, post_id)
    with qtbot.waitSignal(compose.closed):
        answer(question, "Throw my copy away")
    qtbot.waitUntil(lambda: scene.office.working_copies.of(scene.person("kim")) == [])
    assert saved(scene, post_id) == BODY


def test_one_may_go_on_writing(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    question = write(qtbot, compose, a_queued_post(scene))
    with qtbot.assertNotEmitted(compose.closed):
        QTest.keyClick(question, Qt.Key.Key_Escape)
    assert text(compose).toPlainText() == "Today: " + BODY


def test_words_that_cannot_be_saved_can_be_kept(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_post(scene)
    open_post(qtbot, compose, post_id)
    scene.run(save(scene, post_id, a_draft(scene, text="Another")))
    QTest.keyClicks(text(compose), "Today: ")
    assert not compose.leave(compose.closed.emit)
    question = compose.leaving.question
    assert question is not None
    assert {each.text() for each in question.buttons()} == {"Keep my copy", "Throw my copy away", "Go on writing"}
