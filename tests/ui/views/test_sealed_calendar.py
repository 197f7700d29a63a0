"""A sealed period on the Approvals screen: read as posts, marked line by line, decided in one step, and told after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.commands.comments import AddComment
from core.model.assurances import PeriodApproval
from core.model.kinds import PostId
from core.model.seals import SealDecision
from core.store import posts as post_queries
from core.store.assurances import standing
from tests.core.builders import COMMUNICATIONS, Scene
from tests.core.commands.sealing import IN_THE_WEEK, a_planned_post, a_seal, decide, rewrite
from tests.ui.looking import button, offers, words
from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approvals import ApprovalsView
from ui.views.seal_card import SealCard
from ui.views.seal_pane import SealPane
from ui.widgets.difference_text import DifferenceText
from ui.widgets.entry_list import EntryList
from ui.widgets.index_table import IndexTable

Key = Qt.Key
NEXT_WEEK = "Calendar, 7 to 13 December"


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
    """Open the screen as the director of Recreation, once the posts that are near are shown."""

    def open_as(name: str = "dana") -> ApprovalsView:
        session.change_person(scene.person(name))
        thumbnails = Thumbnails(scene.office.calendar.files, jobs, tmp_path / "thumbnails")
        view = ApprovalsView(session, theme, moods, thumbnails)
        session.changed.connect(view.refresh)
        shown(view, 1240, 840)
        view.start_focus()
        qtbot.waitUntil(lambda: not any(pane.is_busy for pane in view.findChildren(SealPane)))
        return view

    return open_as


def cards(view: ApprovalsView) -> list[SealCard]:
    """Return the posts of the period that is shown, in order."""
    return [card for card in view.findChildren(SealCard) if card.isVisibleTo(view)]


def listed(view: ApprovalsView) -> list[tuple[str, str]]:
    found = next(each for each in view.findChildren(EntryList) if each.isVisibleTo(view))
    return [(entry.name, entry.line) for entry in found.entries]


def press(view: ApprovalsView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view.focusWidget(), key)


def approve_all(view: ApprovalsView) -> None:
    """Press A, and again where it asks."""
    press(view, Key.Key_A)
    if any("Press A again" in line for line in words(view)):
        press(view, Key.Key_A)


def approved(scene: Scene, *posts: PostId) -> list[bool]:
    return [bool(standing(scene.office.engine, PeriodApproval, post_id)) for post_id in posts]


def test_a_sealed_period_is_listed_by_its_days_with_how_much_it_holds(
    scene: Scene, opened: Callable[..., ApprovalsView]
) -> None:
    for _ in range(2):
        a_planned_post(scene)
    a_seal(scene)
    a_seal(scene)
    assert listed(opened()) == [(NEXT_WEEK, "2 posts, 3 channels · version 2")]


def test_own_posts_stand_open_and_those_of_others_folded(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_planned_post(scene, title="Rink volunteers", wall=IN_THE_WEEK - timedelta(days=1))
    a_planned_post(scene, "kim", title="Office hours", text="Closed.", department_id=scene.department(COMMUNICATIONS))
    a_seal(scene, "dana", "dora")
    view = opened()
    assert [(card.line.title, card.line.is_own, card.is_filled) for card in cards(view)] == [
        ("Rink volunteers", True, True),
        ("Office hours", False, False),
    ]
    button(cards(view)[1], "Read the post").click()
    assert cards(view)[1].is_filled


def test_a_approves_every_own_post_in_one_step(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    posts = [a_planned_post(scene) for _ in range(3)]
    a_seal(scene)
    view = opened()
    assert offers(view, "Approve 3 posts (A)")
    approve_all(view)
    assert approved(scene, *posts) == [True, True, True]
    assert len(scene.office.engine.records(SealDecision)) == 1
    assert offers(view, "Approve 3 posts (A)") is False


def test_what_has_not_been_on_screen_is_told_once_and_kept_in_the_record(
    scene: Scene, opened: Callable[..., ApprovalsView]
) -> None:
    for _ in range(8):
        a_planned_post(scene, text="A long evening at the rink.\n" * 30)
    a_seal(scene)
    view = opened()
    press(view, Key.Key_A)
    assert scene.office.engine.records(SealDecision) == []
    assert any("have not been on screen whole" in line for line in words(view))
    press(view, Key.Key_A)
    (decision,) = scene.office.engine.records(SealDecision)
    assert decision.unseen > 0


def test_r_returns_the_post_that_one_stands_on_with_a_comment_in_place(
    scene: Scene, opened: Callable[..., ApprovalsView]
) -> None:
    first, second = a_planned_post(scene), a_planned_post(scene)
    a_seal(scene)
    view = opened()
    press(view, Key.Key_R)
    QTest.keyClicks(view.focusWidget(), "Say at what time")
    press(view, Key.Key_Return)
    assert "To be returned: “Say at what time”" in words(view)
    assert offers(view, "Approve 1, return 1 (A)")
    approve_all(view)
    (said,) = post_queries.decisions_of(scene.office.engine, first)
    assert (said.comment, approved(scene, first, second)) == ("Say at what time", [False, True])


def test_a_post_marked_for_return_can_be_approved_after_all(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = a_planned_post(scene)
    a_seal(scene)
    view = opened()
    press(view, Key.Key_R)
    QTest.keyClicks(view.focusWidget(), "When")
    press(view, Key.Key_Return)
    assert offers(view, "Return 1 post (A)")
    button(view, "Approve after all").click()
    approve_all(view)
    assert approved(scene, post_id) == [True]


def test_escape_leaves_the_comment_and_marks_nothing(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_planned_post(scene)
    a_seal(scene)
    view = opened()
    press(view, Key.Key_R)
    assert isinstance(view.focusWidget(), QLineEdit)
    press(view, Key.Key_Escape)
    assert isinstance(view.focusWidget(), SealCard)
    assert offers(view, "Approve 1 post (A)")


@pytest.mark.parametrize("lead", ["Enter", "click"])
def test_the_index_leads_to_a_post(scene: Scene, opened: Callable[..., ApprovalsView], lead: str) -> None:
    for _ in range(4):
        a_planned_post(scene, text="A long evening at the rink.\n" * 30)
    a_seal(scene)
    view = opened()
    (index,) = [each for each in view.findChildren(IndexTable) if each.isVisible()]
    if lead == "Enter":
        index.setFocus()
        press(view, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    else:
        place = index.visualRect(index.model().index(2, 0)).center()
        QTest.mouseClick(index.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.focusWidget() is cards(view)[2]


def test_j_and_k_go_from_own_post_to_own_post(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    for _ in range(3):
        a_planned_post(scene)
    a_seal(scene)
    view = opened()
    (pane,) = [each for each in view.findChildren(SealPane) if each.isVisible()]
    pane.stand(0)
    press(view, Key.Key_J, Key.Key_J, Key.Key_K)
    assert view.focusWidget() is cards(view)[1]


def test_posts_are_shown_whole_only_as_they_come_near(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    for _ in range(12):
        a_planned_post(scene, text="A long evening at the rink.\n" * 30)
    a_seal(scene)
    view = opened()
    assert not cards(view)[-1].is_filled


def test_a_second_version_tells_what_changed_since_the_first(
    scene: Scene, opened: Callable[..., ApprovalsView]
) -> None:
    post_id = a_planned_post(scene)
    a_seal(scene)
    rewrite(scene, post_id, "Public skating is on Sunday.")
    a_seal(scene)
    view = opened()
    assert "Changed since version 1" in words(view)
    assert view.findChildren(DifferenceText)[0].marked() == (("Saturday", True, False), ("Sunday", False, True))


def test_exceptions_come_back_each_with_its_difference(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    scene.run(decide(scene, seal, post_id), "dana")
    rewrite(scene, post_id, "Public skating is on Sunday.")
    new = a_planned_post(scene)
    view = opened()
    assert [name for name, _ in listed(view)] == ["2 exceptions in 7 to 13 December"]
    assert {"Changed since it was sealed", "New since it was sealed"} <= set(words(view))
    approve_all(view)
    assert (approved(scene, new), listed(view) if offers(view, "Approve 2 posts (A)") else []) == ([True], [])


def test_a_step_elsewhere_keeps_the_marks(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = a_planned_post(scene)
    a_seal(scene)
    view = opened()
    press(view, Key.Key_R)
    QTest.keyClicks(view.focusWidget(), "When")
    press(view, Key.Key_Return)
    view.refresh(scene.run(AddComment(post_id, "Seen")))
    assert offers(view, "Return 1 post (A)")


def decided(view: ApprovalsView) -> ApprovalsView:
    QTest.mouseClick(button(view, "Decided"), Qt.MouseButton.LeftButton)
    return view


def test_the_decision_is_listed_once_with_its_fingerprint(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    good, bad = a_planned_post(scene), a_planned_post(scene)
    seal = a_seal(scene)
    scene.run(decide(scene, seal, good, returned={bad: "Say when"}), "dana")
    view = decided(opened())
    assert listed(view) == [(NEXT_WEEK, "1 post approved, 1 post returned")]
    assert f"Fingerprint of what is shown: {seal.fingerprint[:12]}" in words(view)
    button(view, "Copy it whole").click()
    assert QGuiApplication.clipboard().text() == seal.fingerprint


def test_a_decision_about_a_period_is_revoked_with_a_reason(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = a_planned_post(scene)
    scene.run(decide(scene, a_seal(scene), post_id), "dana")
    view = decided(opened())
    button(view, "Revoke").click()
    QTest.keyClicks(view.focusWidget(), "A mistake")
    press(view, Key.Key_Return)
    assert approved(scene, post_id) == [False]
    assert [line for _, line in listed(view)] == ["1 post approved, then revoked: “A mistake”"]


def test_no_comment_is_asked_for_all_posts_at_once(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_planned_post(scene)
    a_seal(scene)
    view = opened()
    assert [each for each in view.findChildren(QLineEdit) if each.isVisible()] == []
