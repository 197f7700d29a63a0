"""Approvals: a sealed period that was recorded in one's name is one entry, confirmed or denied whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from core.commands.schedule import AddToQueue
from core.model.kinds import PostId
from core.model.seals import Seal
from core.model.states import State
from tests.core.builders import Scene, rows
from tests.core.commands.sealing import a_planned_post, a_seal, decide, decide_exceptions, rewrite
from tests.core.recorded import recorded
from tests.ui.looking import button, dialog, words
from ui.dialogs.ask_line import AskLine
from ui.jobs import Jobs
from ui.models.approvals import number_awaited
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approvals import ApprovalsView
from ui.widgets.entry_list import EntryList


@pytest.fixture
def approved(scene: Scene) -> PostId:
    """Have Kim record that Dana approved one post of the week on paper and returned another."""
    good, bad = a_planned_post(scene, "otto", title="Skating"), a_planned_post(scene, "otto", title="Swimming")
    scene.run(recorded(scene, decide(scene, a_seal(scene), good, returned={bad: "Say when"})))
    return good


@pytest.fixture
def view(
    scene: Scene,
    approved: PostId,
    session: Session,
    theme: Theme,
    jobs: Jobs,
    moods: Moods,
    tmp_path: Path,
    shown: Callable[[QWidget, int, int], None],
) -> ApprovalsView:
    """Open the screen as Dana, once the approved post stands in line."""
    scene.run(AddToQueue(approved), "otto")
    session.change_person(scene.person("dana"))
    thumbnails = Thumbnails(scene.office.calendar.files, jobs, tmp_path / "thumbnails")
    view = ApprovalsView(session, theme, moods, thumbnails, jobs)
    session.changed.connect(view.refresh)
    shown(view, 1240, 840)
    view.start_focus()
    return view


def entries(view: ApprovalsView) -> list[tuple[str, str]]:
    found = next(each for each in view.findChildren(EntryList) if each.accessibleName() == "Recorded in your name")
    return [(entry.name, entry.line) for entry in found.entries] if found.isVisible() else []


def test_the_whole_period_is_one_entry_with_its_posts(view: ApprovalsView, session: Session) -> None:
    assert entries(view) == [("Calendar, 7 to 13 December", "Your decision, recorded by Kim Dyck")]
    assert any("1 post approved, 1 post returned" in said for said in words(view))
    assert {"Skating", "Swimming"} <= {said.strip("“”") for said in words(view)}
    assert number_awaited(session) == 1


def test_what_was_decided_as_new_in_it_is_named(view: ApprovalsView, scene: Scene, approved: PostId) -> None:
    (seal,) = scene.office.engine.records(Seal)
    rewrite(scene, approved, by="otto")
    scene.run(recorded(scene, decide_exceptions(scene, seal)))
    view.refresh(None)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Down)
    assert any("New or changed since it was sealed: “Skating”" in said for said in words(view))


def test_a_key_confirms_all_of_it(view: ApprovalsView, scene: Scene) -> None:
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_A)
    assert rows(scene, "SELECT confirms, count(*) FROM recorded_answer GROUP BY 1") == [(1, 3)]
    assert entries(view) == []


def test_denying_it_holds_what_it_opened(view: ApprovalsView, scene: Scene, approved: PostId) -> None:
    button(view, "I did not say that … (R)").click()
    asked = dialog(view, AskLine)
    assert "The decision is revoked, and this is held at once: “Skating”" in words(asked)
    asked.findChildren(QLineEdit)[0].setText("I signed nothing")
    button(asked, "I did not say that").click()
    assert (scene.state(approved), entries(view)) == (State.HELD, [])
