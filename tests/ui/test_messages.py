"""The window says what steps did, why one was refused, and asks before one that does harm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.commands.media import ApprovePhoto
from core.commands.posts import SavePost, WritePost
from core.commands.schedule import AddToQueue
from core.model.states import State
from tests.core.builders import (
    Scene,
    a_draft,
    a_photo,
    a_post,
    a_queued_post,
    an_asked_post,
    save,
)
from tests.ui.looking import button, offers
from ui.messages import Messages
from ui.session import Session
from ui.theme import Theme
from ui.widgets.message_box import PlainMessageBox
from ui.widgets.plain import MessageText
from ui.widgets.toast import Offer


@pytest.fixture
def messages(qtbot: QtBot, session: Session, theme: Theme) -> Messages:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    room = QWidget(window)
    room.setObjectName("room")
    room.setGeometry(200, 0, 700, 560)
    messages = Messages(session, theme, room, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return messages


def click(widget: QWidget, text: str) -> None:
    QTest.mouseClick(button(widget, text), Qt.MouseButton.LeftButton)


def a_change_that_does_harm(session: Session, scene: Scene) -> SavePost:
    """Ask for a change of a post in line, which costs it its place."""
    command = save(scene, a_queued_post(scene), a_draft(scene, text="Skating is off."))
    session.run(command)
    return command


def the_question(messages: Messages) -> PlainMessageBox:
    assert messages.question is not None
    return messages.question


def test_nothing_is_said_before_anything_was_done(messages: Messages) -> None:
    assert not messages.toast.isVisible()


class Folders(QObject):
    """Stands where the system would show a folder, and notes which."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []
        slot: Any = "show_folder"  # which the declaration wants in bytes, and the function in letters
        QDesktopServices.setUrlHandler("file", self, slot)

    @Slot(QUrl)
    def show_folder(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))


@pytest.fixture
def folders() -> Iterator[Folders]:
    yield Folders()
    QDesktopServices.unsetUrlHandler("file")


def test_a_file_that_was_saved_is_told_and_its_folder_can_be_opened(
    messages: Messages, session: Session, folders: Folders, tmp_path: Path
) -> None:
    session.note_saved(tmp_path / "week.pdf")
    assert messages.toast.text() == "Saved “week.pdf”"
    click(messages.toast, "Open folder")
    assert folders.shown == [tmp_path]
    assert not messages.toast.isVisible()


def test_only_a_file_offers_its_folder(messages: Messages, session: Session, scene: Scene, tmp_path: Path) -> None:
    session.note_saved(tmp_path / "week.pdf")
    session.run(WritePost(a_draft(scene)))
    assert not offers(messages.toast, "Open folder")


def test_a_step_is_told_with_its_undo(messages: Messages, session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    session.run(AddToQueue(post_id))
    assert messages.toast.text() == "Queued for Mon 9:00"
    assert messages.toast.isVisible()
    assert offers(messages.toast, "Undo")


def test_undo_beside_a_step_walks_it_back(messages: Messages, session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    session.run(AddToQueue(post_id))
    click(messages.toast, "Undo")
    assert scene.state(post_id) is State.DRAFT
    assert messages.toast.text().startswith("Undone: Add to queue “Public skating")


def test_redo_beside_what_was_undone_walks_it_on_again(messages: Messages, session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    session.run(AddToQueue(post_id))
    click(messages.toast, "Undo")
    click(messages.toast, "Redo")
    assert scene.state(post_id) is State.QUEUED
    assert (offers(messages.toast, "Undo"), offers(messages.toast, "Redo")) == (True, False)


def test_a_step_that_was_not_undone_offers_no_redo(messages: Messages, session: Session, scene: Scene) -> None:
    session.run(AddToQueue(a_post(scene)))
    assert not offers(messages.toast, "Redo")


def test_a_fact_is_told_without_undo(messages: Messages, session: Session, scene: Scene) -> None:
    session.run(ApprovePhoto(a_photo(scene)))
    assert messages.toast.isVisible()
    assert not offers(messages.toast, "Undo")


def test_what_a_step_moved_is_told(messages: Messages, session: Session, scene: Scene) -> None:
    a_queued_post(scene)
    urgent = a_post(scene, class_key="council", ground="Bylaw 5-2026")
    session.run(AddToQueue(urgent))
    assert messages.toast.text() == "Queued for Mon 9:00 · 1 other post moves"


def test_what_a_fact_put_in_line_is_told(messages: Messages, session: Session, scene: Scene) -> None:
    _post, photo_id = an_asked_post(scene)
    session.run(ApprovePhoto(photo_id))
    assert "is queued for" in messages.toast.text()


def test_the_line_about_a_step_can_be_closed(messages: Messages, session: Session, scene: Scene) -> None:
    session.run(AddToQueue(a_post(scene)))
    click(messages.toast, "Close")
    assert not messages.toast.isVisible()


def test_the_line_about_a_step_goes_by_itself(messages: Messages, session: Session, scene: Scene) -> None:
    session.run(AddToQueue(a_post(scene)))
    (timer,) = (each for each in messages.toast.findChildren(QTimer) if each.isActive() and each.interval() > 0)
    timer.timeout.emit()
    assert not messages.toast.isVisible()


def test_the_undo_of_one_person_is_not_offered_to_another(messages: Messages, session: Session, scene: Scene) -> None:
    session.run(AddToQueue(a_post(scene)))
    session.change_person(scene.person("dana"))
    assert not messages.toast.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_line_is_shown_whole(
    messages: Messages, session: Session, scene: Scene, theme: Theme, percent: int
) -> None:
    theme.set_text_scale(percent)
    title = "Public skating, stick and puck, shinny and learn-to-skate hours over the holidays " * 3
    session.run(WritePost(a_draft(scene, title=title)))
    toast = messages.toast
    assert toast.height() >= toast.heightForWidth(toast.width()) > 4 * toast.fontMetrics().height()
    assert toast.window().rect().contains(toast.geometry())


def test_a_refusal_is_told_in_plain_words(messages: Messages, session: Session, scene: Scene) -> None:
    session.change_person(scene.person("rita"))
    session.run(ApprovePhoto(a_photo(scene)))
    box = the_question(messages)
    assert box.text() == "You may not approve this photo. It is for: Department Director / Communications Coordinator"
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert not messages.toast.isVisible()


def test_a_refusal_by_rules_names_each_with_its_clause(messages: Messages, session: Session, scene: Scene) -> None:
    session.run(AddToQueue(a_post(scene, text="", title="Ice times")))
    assert the_question(messages).text().splitlines() == [
        "“Ice times” cannot be scheduled while something stands",
        "- There is no text yet",
    ]


def test_harm_is_named_before_it_is_done(messages: Messages, session: Session, scene: Scene) -> None:
    command = a_change_that_does_harm(session, scene)
    title = command.draft.title
    assert the_question(messages).text() == f"“{title}” would be held"
    assert f"“{title}” on Facebook: Mon 9:00 to no time" in the_question(messages).informativeText()


def test_enter_at_the_question_leaves_all_as_it_is(messages: Messages, session: Session, scene: Scene) -> None:
    command = a_change_that_does_harm(session, scene)
    box = the_question(messages)
    QTest.keyClick(box.defaultButton(), Qt.Key.Key_Return)
    assert scene.state(command.post_id) is State.QUEUED
    assert messages.question is None


def test_escape_at_the_question_leaves_all_as_it_is(messages: Messages, session: Session, scene: Scene) -> None:
    command = a_change_that_does_harm(session, scene)
    QTest.keyClick(the_question(messages), Qt.Key.Key_Escape)
    assert scene.state(command.post_id) is State.QUEUED


def test_agreeing_does_what_was_shown(messages: Messages, session: Session, scene: Scene) -> None:
    command = a_change_that_does_harm(session, scene)
    click(the_question(messages), "Do it")
    assert scene.state(command.post_id) is State.HELD
    assert scene.post(command.post_id).text == "Skating is off."
    assert messages.question is None


def test_what_became_another_harm_meanwhile_is_asked_about_anew(
    messages: Messages, session: Session, scene: Scene
) -> None:
    command = a_change_that_does_harm(session, scene)
    first = the_question(messages)
    a_queued_post(scene, class_key="council", ground="Bylaw 5-2026")
    click(first, "Do it")
    assert scene.state(command.post_id) is State.QUEUED
    assert the_question(messages) is not first
    assert "Tue 9:00 to no time" in the_question(messages).informativeText()


def test_the_question_says_what_its_buttons_do(messages: Messages, session: Session, scene: Scene) -> None:
    a_change_that_does_harm(session, scene)
    names = {each.text(): each.accessibleName() or each.text() for each in the_question(messages).buttons()}
    assert names == {"Do it": "Do it", "Leave it as it is": "Leave it as it is"}


@pytest.mark.parametrize(("answer", "agreed"), [("Close without saving", ["close"]), ("Leave it as it is", [])])
def test_a_question_of_the_windows_own_is_answered_by_its_key(
    messages: Messages, answer: str, agreed: list[str]
) -> None:
    told: list[str] = []
    messages.agreed.connect(told.append)
    messages.ask("close", MessageText("Before Oyez closes", "What was written is not saved."), "Close without saving")
    click(the_question(messages), answer)
    assert told == agreed


def test_an_error_is_told_over_the_window(messages: Messages) -> None:
    messages.tell("An unexpected error", "Something went wrong.", "<b>ValueError</b>")
    box = the_question(messages)
    assert (box.windowTitle(), box.text()) == ("An unexpected error", "Something went wrong.")
    assert box.informativeText() == "<b>ValueError</b>"
    label = next(each for each in box.findChildren(QLabel) if each.text() == "<b>ValueError</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_the_line_keeps_over_the_foot_of_its_room(qtbot: QtBot, messages: Messages, theme: Theme) -> None:
    toast = messages.toast
    room = cast(QWidget, toast.window().findChild(QWidget, "room"))
    toast.say("Emergency declared: “Flood watch”", Offer.NOTHING)
    theme.set_text_scale(200)
    room.setGeometry(100, 0, 500, 300)
    qtbot.waitUntil(lambda: room.geometry().contains(toast.geometry()))
    assert toast.geometry().center().x() == pytest.approx(room.geometry().center().x(), abs=1)
