"""The versions of a post are walked by keyboard, shown with their marks, and used again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from core.model.kinds import PostId
from tests.core.builders import Scene, a_draft, a_post, save
from tests.ui.looking import button, field, words
from ui.dialogs.post_history import PostHistory
from ui.models.versions import Versions
from ui.session import Session
from ui.theme import Theme
from ui.widgets.difference_text import DifferenceText


@pytest.fixture
def post_id(scene: Scene) -> PostId:
    post_id = a_post(scene)
    scene.run(save(scene, post_id, a_draft(scene, text="Public skating is on Sunday.")))
    return post_id


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, theme: Theme, post_id: PostId) -> PostHistory:
    dialog = PostHistory(theme, Versions(session, post_id), may_use=True)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose_first(dialog: PostHistory) -> None:
    QTest.keyClick(field(dialog, QListWidget, "Versions"), Qt.Key.Key_Down)


def test_what_was_removed_is_struck_through_and_what_was_added_underlined(dialog: PostHistory) -> None:
    (text,) = dialog.findChildren(DifferenceText)
    assert text.marked() == (("Saturday", True, False), ("Sunday", False, True))
    assert text.accessibleName() == "Text: removed “Saturday”, added “Sunday”"


def test_the_version_that_is_saved_now_cannot_be_used_again(dialog: PostHistory) -> None:
    assert (dialog.number, dialog.act_button.isEnabled()) == (2, False)


def test_an_earlier_version_is_used_again(qtbot: QtBot, dialog: PostHistory) -> None:
    choose_first(dialog)
    with qtbot.waitSignal(dialog.used) as used:
        QTest.mouseClick(button(dialog, "Use this version again"), Qt.MouseButton.LeftButton)
    assert used.args is not None
    assert used.args[0].text == "Public skating is on Saturday."


def test_a_version_is_compared_with_the_one_saved_now(dialog: PostHistory) -> None:
    choose_first(dialog)
    QTest.mouseClick(button(dialog, "The one saved now"), Qt.MouseButton.LeftButton)
    shown = [text for text in dialog.findChildren(DifferenceText) if text.isVisibleTo(dialog)]
    assert [text.marked() for text in shown] == [(("Sunday", True, False), ("Saturday", False, True))]


def test_without_a_difference_that_is_said(dialog: PostHistory) -> None:
    QTest.mouseClick(button(dialog, "The one saved now"), Qt.MouseButton.LeftButton)
    assert "This is the version that is saved now." in words(dialog)


def test_who_may_not_write_uses_none_again(qtbot: QtBot, session: Session, theme: Theme, post_id: PostId) -> None:
    dialog = PostHistory(theme, Versions(session, post_id), may_use=False)
    qtbot.addWidget(dialog)
    choose_first(dialog)
    assert not dialog.act_button.isEnabled()
