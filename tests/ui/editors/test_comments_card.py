"""Comments stand under one folded line of Compose with their count, and name whom they call."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.comments import AddComment
from core.store.comments import comments_of
from tests.core.builders import Scene, a_post
from tests.ui.editors.composing import click, open_post, text
from tests.ui.looking import button, field, offers, words
from ui.editors.compose import Compose
from ui.session import Session
from ui.widgets.form import TextBox

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BOX = "Comment, seen by those who work here"


def test_a_comment_is_added_and_counted(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_post(scene)
    open_post(qtbot, compose, post_id)
    click(compose, "Comments: none yet")
    QTest.keyClicks(field(compose, TextBox, BOX), "Is the time right, @Dana?")
    click(compose, "Add comment")
    assert [comment.text for comment in comments_of(scene.office.engine, post_id)] == ["Is the time right, @Dana?"]
    assert offers(compose, "1 comment")
    assert "Kim Dyck · 20 Nov 10:00 · for Dana Roy" in words(compose)
    assert field(compose, TextBox, BOX).toPlainText() == ""


def test_an_empty_comment_cannot_be_sent(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    click(compose, "Comments: none yet")
    QTest.keyClicks(field(compose, TextBox, BOX), "  ")
    assert not button(compose, "Add comment").isEnabled()


def test_a_comment_leaves_what_is_not_saved_as_it_is(
    qtbot: QtBot, compose: Compose, session: Session, scene: Scene
) -> None:
    post_id = a_post(scene)
    open_post(qtbot, compose, post_id)
    QTest.keyClicks(text(compose), "Now: ")
    session.run(AddComment(post_id, "Better so?"))
    assert text(compose).toPlainText().startswith("Now: ")
    assert (compose.model.is_changed, offers(compose, "1 comment")) == (True, True)


def test_who_may_not_work_on_a_post_reads_its_comments(
    qtbot: QtBot, make_compose: Callable[[], Compose], session: Session, scene: Scene
) -> None:
    post_id = a_post(scene)
    scene.run(AddComment(post_id, "Good"))
    session.change_person(scene.person("rita"))
    compose = make_compose()
    open_post(qtbot, compose, post_id)
    click(compose, "1 comment")
    assert "Good" in words(compose)
    assert not offers(compose, "Add comment")


def test_a_post_that_never_was_saved_has_none(compose: Compose) -> None:
    compose.new_post(None)
    assert not offers(compose, "Comments: none yet")
