"""What Compose offers for a post as it stands, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.media import ApprovePhoto, RevokePhotoApproval
from core.commands.schedule import AddToQueue, Hold
from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import (
    FACEBOOK,
    WEBSITE,
    Scene,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
    attach,
    catch_up,
)
from tests.ui.editors.composing import choose_from_menu, click, menu_words, open_post, settle, text
from tests.ui.looking import button, dialog, offers, words
from ui.dialogs.ask_line import AskLine
from ui.dialogs.pin import PinDialog
from ui.dialogs.plan_day import PlanDay
from ui.editors.compose import Compose
from ui.session import Session

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


_MAKERS: dict[str, Callable[[Scene], PostId]] = {
    "draft": a_post,
    "asked": lambda scene: an_asked_post(scene)[0],
    "queued": a_queued_post,
    "pinned": a_pinned_post,
}


def post(compose: Compose) -> PostId:
    return PostId(compose.post_id or "")


def click_in(asked: QDialog, words: str) -> None:
    QTest.mouseClick(button(asked, words), Qt.MouseButton.LeftButton)


def test_a_draft_is_queued_by_one_press(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    click(compose, "Add to queue")
    settle(qtbot, compose)
    assert scene.state(post(compose)) is State.QUEUED
    assert "Mon 9:00 on Facebook · Queued" in words(compose)


def test_what_is_written_is_saved_before_it_is_queued(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    QTest.keyClicks(text(compose), "Today: ")
    compose.add_to_queue()
    assert scene.post(post(compose)).text.startswith("Today: ")


def test_what_can_go_on_one_channel_alone_does_not_wait_for_the_other(
    qtbot: QtBot, compose: Compose, scene: Scene
) -> None:
    consent = attach(scene, photo_id := a_photo(scene), uses=("website",))
    scene.agree(consent)
    scene.run(ApprovePhoto(photo_id), "dana")
    open_post(qtbot, compose, a_post(scene, photos=(photo_id,), on=(FACEBOOK, WEBSITE)))
    assert any(line.endswith("until nothing stands any more: Facebook") for line in words(compose))
    click(compose, "Add to queue")
    assert (scene.state(post(compose)), scene.state(post(compose), WEBSITE)) == (State.ASKED, State.QUEUED)


@pytest.mark.parametrize(
    ("stands", "offered"),
    [
        ("draft", ["Pin to a time …", "Plan a day …", "Repeat …"]),
        ("asked", ["Pin to a time …", "Take back"]),
        ("queued", ["Pin to a time …", "Hold …", "Take out of line"]),
        ("pinned", ["Pin to a time …", "Unpin", "Hold …", "Take out of line"]),
    ],
)
def test_each_state_offers_its_own_acts(
    qtbot: QtBot, compose: Compose, scene: Scene, stands: str, offered: list[str]
) -> None:
    open_post(qtbot, compose, _MAKERS[stands](scene))
    assert menu_words(compose) == offered


@pytest.mark.parametrize(("act", "state"), [("Take out of line", State.DRAFT), ("Unpin", State.QUEUED)])
def test_a_pinned_post_can_be_let_go(qtbot: QtBot, compose: Compose, scene: Scene, act: str, state: State) -> None:
    open_post(qtbot, compose, a_pinned_post(scene))
    choose_from_menu(compose, act)
    assert scene.state(post(compose)) is state


def test_an_asked_post_can_be_taken_back(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_asked_post(scene)[0])
    choose_from_menu(compose, "Take back")
    assert scene.state(post(compose)) is State.DRAFT


def test_a_hold_asks_for_the_reason(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_queued_post(scene))
    choose_from_menu(compose, "Hold …")
    asked = dialog(compose, AskLine)
    QTest.keyClicks(asked.findChildren(QLineEdit)[0], "The ice is thin")
    QTest.keyClick(asked.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert scene.state(post(compose)) is State.HELD
    assert any("The ice is thin" in line for line in words(compose))


def test_a_held_post_is_put_back_once_nothing_stands(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(Hold(scene.placement_id(post_id), "The ice is thin"))
    open_post(qtbot, compose, post_id)
    click(compose, "Put back")
    assert scene.state(post_id) is State.QUEUED


def test_a_held_post_waits_while_something_stands(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    scene.run(Hold(scene.placement_id(post_id), "The ice is thin"))
    scene.run(RevokePhotoApproval(photo_id, "Wrong rink"), "dana")
    open_post(qtbot, compose, post_id)
    assert not button(compose, "Put back").isEnabled()


def test_a_pin_is_chosen_in_a_dialog(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    choose_from_menu(compose, "Pin to a time …")
    click_in(dialog(compose, PinDialog), "Pin")
    assert scene.state(post(compose)) is State.PINNED


def test_a_day_is_planned_in_a_dialog(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    choose_from_menu(compose, "Plan a day …")
    click_in(dialog(compose, PlanDay), "Plan")
    assert f"{scene.placement(post(compose)).planned:%Y-%m-%d %H:%M}" == "2026-11-20 00:00"


def test_an_overseen_post_is_approved_by_who_may(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    open_post(qtbot, compose, post_id)
    click(compose, "Approve")
    assert scene.state(post_id) is State.QUEUED


def test_an_overseen_post_is_returned_with_a_comment(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, "otto"))
    click(compose, "Return …")
    asked = dialog(compose, AskLine)
    QTest.keyClicks(asked.findChildren(QLineEdit)[0], "Say when")
    click_in(asked, "Return")
    settle(qtbot, compose)
    assert any("Say when" in line for line in words(compose))
    assert not offers(compose, "Return …")


def test_somebody_else_s_post_is_read_as_plain_text(
    qtbot: QtBot, compose: Compose, session: Session, scene: Scene
) -> None:
    post_id = a_post(scene)
    session.change_person(scene.person("ada"))
    open_post(qtbot, compose, post_id)
    assert text(compose).isReadOnly()
    assert not offers(compose, "Save")
    assert {"Recreation", FACEBOOK} <= set(words(compose))


def test_a_missed_post_can_be_put_back(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    catch_up(scene, "2026-11-23T11:00")
    open_post(qtbot, compose, post_id)
    click(compose, "Put back")
    assert scene.state(post_id) is State.QUEUED


def test_a_discarded_post_is_restored(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id = a_post(scene)
    open_post(qtbot, compose, post_id)
    click(compose, "Discard")
    open_post(qtbot, compose, post_id)
    click(compose, "Restore")
    settle(qtbot, compose)
    assert scene.state(post_id) is State.DRAFT
    assert offers(compose, "Add to queue")
