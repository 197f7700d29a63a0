"""Approvals: what was recorded in one's name comes first, and what others may decide is recorded from its list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.commands.media import ApprovePhoto, ReturnPhoto
from core.commands.recording import ConfirmRecorded, DenyRecorded
from core.model.kinds import PhotoId, PostId, Sha256
from core.model.states import State
from core.store import recorded as queries
from tests.core.builders import Scene, a_photo, an_asked_post, rows
from tests.core.recorded import on_record, recorded
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.ask_line import AskLine
from ui.dialogs.record_decision import RecordDecisionDialog
from ui.dialogs.show_document import ShowDocument
from ui.jobs import Jobs
from ui.models.approvals import number_awaited
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approvals import ApprovalsView
from ui.widgets.entry_list import EntryList

Key = Qt.Key
MINE, OTHERS = "Recorded in your name", "Asked of others"
OPEN: Any = "open"
"""The name of a slot: PySide takes it as text, and says in its signature that it does not."""

GIVEN = "On paper, said Thu 19 Nov · recorded 20 Nov 10:00"


@pytest.fixture
def opened(
    qtbot: QtBot,
    scene: Scene,
    session: Session,
    theme: Theme,
    jobs: Jobs,
    moods: Moods,
    tmp_path: Path,
    shown: Callable[[QWidget, int, int], None],
) -> Callable[..., ApprovalsView]:
    """Open the screen as one of the town's people, the director of Recreation where none is named."""

    def open_as(name: str = "dana") -> ApprovalsView:
        session.change_person(scene.person(name))
        thumbnails = Thumbnails(scene.office.calendar.files, jobs, tmp_path / "thumbnails")
        view = ApprovalsView(session, theme, moods, thumbnails, jobs)
        session.changed.connect(view.refresh)
        shown(view, 1240, 840)
        view.start_focus()
        return view

    return open_as


def listed(view: ApprovalsView, name: str) -> list[tuple[str, str]]:
    """Return the name and the line of each entry of a list that is shown."""
    found = next(each for each in view.findChildren(EntryList) if each.accessibleName() == name)
    return [(entry.name, entry.line) for entry in found.entries] if found.isVisible() else []


def press(view: ApprovalsView, key: Qt.Key) -> None:
    QTest.keyClick(view.focusWidget(), key)


def a_recorded_approval(scene: Scene) -> tuple[PostId, PhotoId]:
    """Have Kim record that Dana approved a photo for which a post waits."""
    post_id, photo_id = an_asked_post(scene, title="Rink volunteers")
    scene.run(recorded(scene, ApprovePhoto(photo_id)))
    return post_id, photo_id


def answers(scene: Scene) -> list[tuple[int, str]]:
    return rows(scene, "SELECT confirms, why FROM recorded_answer")


def test_what_was_recorded_in_ones_name_stands_first(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_photo(scene)
    a_recorded_approval(scene)
    view = opened()
    assert [line for _, line in listed(view, MINE)] == ["Your approval, recorded by Kim Dyck"]
    assert GIVEN in words(view)


def test_it_counts_among_what_waits(scene: Scene, session: Session) -> None:
    a_recorded_approval(scene)
    session.change_person(scene.person("dana"))
    assert number_awaited(session) == 1


@pytest.mark.parametrize("key", [Key.Key_Y, Key.Key_A])
def test_a_key_confirms_it_and_what_waits_stands_there(
    scene: Scene, opened: Callable[..., ApprovalsView], key: Qt.Key
) -> None:
    a_recorded_approval(scene)
    view = opened()
    press(view, key)
    assert answers(scene) == [(1, "")]
    assert listed(view, MINE) == []
    assert not offers(view, "Recorded in my name 1")


def test_the_keyboard_then_stands_on_what_waits(
    qtbot: QtBot, scene: Scene, opened: Callable[..., ApprovalsView]
) -> None:
    a_recorded_approval(scene)
    a_photo(scene)
    view = opened()
    press(view, Key.Key_A)
    qtbot.waitUntil(lambda: isinstance(view.focusWidget(), EntryList) and view.focusWidget().isVisible())


def test_a_click_confirms_it(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_recorded_approval(scene)
    view = opened()
    button(view, "I said that (A)").click()
    assert answers(scene) == [(1, "")]


def test_denying_says_first_what_it_will_hold_and_asks_why(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id, _ = a_recorded_approval(scene)
    view = opened()
    press(view, Key.Key_R)
    asked = dialog(view, AskLine)
    assert "The decision is revoked, and this is held at once: “Rink volunteers”" in words(asked)
    button(asked, "I did not say that").click()
    assert "Say in a few words what is so" in words(asked)
    asked.findChildren(QLineEdit)[0].setText("I was on leave")
    button(asked, "I did not say that").click()
    assert (answers(scene), scene.state(post_id)) == ([(0, "I was on leave")], State.HELD)


def test_denying_what_nothing_stands_on_says_so(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    scene.run(recorded(scene, ReturnPhoto(a_photo(scene), "Blurred")))
    view = opened()
    assert [line for _, line in listed(view, MINE)] == ["Your return, recorded by Kim Dyck"]
    button(view, "I did not say that … (R)").click()
    assert "The decision is revoked. Nothing that is scheduled stands on it." in words(dialog(view, AskLine))


def test_the_document_is_told_of_and_opens(qtbot: QtBot, scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_recorded_approval(scene)
    view = opened()
    qtbot.waitUntil(lambda: any("SHA-256" in said for said in words(view)))
    button(view, "Show the document").click()
    assert GIVEN in words(dialog(view, ShowDocument))


class Programs(QObject):
    """Notes what this computer is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def test_the_document_opens_in_its_own_program(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_recorded_approval(scene)
    view, programs = opened(), Programs()
    QDesktopServices.setUrlHandler("file", programs, OPEN)
    button(view, "Open in its own program").click()
    QDesktopServices.unsetUrlHandler("file")
    (copy,) = programs.opened
    assert copy.suffix == ".pdf"
    assert copy.read_bytes() == scene.office.calendar.files.content(on_record(scene).document or Sha256(""))


def test_nobody_else_sees_it(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_recorded_approval(scene)
    assert listed(opened("dora"), MINE) == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (None, "not confirmed yet"),
        (ConfirmRecorded, "confirmed"),
        (lambda record_id: DenyRecorded(record_id, "On leave"), "denied: “On leave”"),
    ],
)
def test_what_one_decided_says_that_it_was_recorded(
    scene: Scene, opened: Callable[..., ApprovalsView], answer: Callable[[str], ConfirmRecorded] | None, told: str
) -> None:
    a_recorded_approval(scene)
    if answer is not None:
        scene.agree(answer(on_record(scene).id), "dana")
    view = opened()
    button(view, "Decided").click()
    assert any(f"recorded by Kim Dyck from paper · {told}" in said for said in words(view))


def test_what_others_may_decide_is_recorded_from_its_list(
    qtbot: QtBot, scene: Scene, opened: Callable[..., ApprovalsView]
) -> None:
    _, photo_id = an_asked_post(scene, title="Rink volunteers")
    view = opened("kim")
    button(view, OTHERS).click()
    assert [line for _, line in listed(view, OTHERS)] == ["Nobody was asked · for Dana Roy"]
    next(each for each in view.findChildren(EntryList) if each.accessibleName() == OTHERS).setFocus()
    press(view, Key.Key_D)
    form = dialog(view, RecordDecisionDialog)
    command = recorded(scene, ApprovePhoto(photo_id))
    assert command.document is not None
    assert isinstance(form, RecordDecisionDialog)
    form.take(command.document.path)
    field(form, QLineEdit, "On which day").setText("2026-11-19")
    qtbot.waitUntil(lambda: offers(form, "Show"))
    button(form, "Record").click()
    assert queries.unanswered(scene.office.engine, scene.person("dana")) == [on_record(scene)]
    assert listed(view, OTHERS) == []


@pytest.mark.parametrize("name", ["dana", "cora", "ada"])
def test_who_does_not_record_is_offered_no_recording(
    scene: Scene, opened: Callable[..., ApprovalsView], name: str
) -> None:
    a_photo(scene)
    view = opened(name)
    button(view, OTHERS).click()
    assert not offers(view, "Record a decision … (D)")
