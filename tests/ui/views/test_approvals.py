"""The Approvals screen through its own doors: keys, clicks, comments, what may not be decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.commands.approvals import ReturnPost
from core.commands.comments import AddComment
from core.commands.media import ApprovePhoto, RevokePhotoApproval
from core.commands.policy import ChangePack
from core.commands.publishing import Publish
from core.commands.schedule import AddToQueue
from core.commands.uses import PermitUse
from core.commands.written_draft import draft_of
from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import PhotoId, PostId
from core.model.states import State
from core.policy.own_pack import DropRule
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.assurances import standing
from tests.core.builders import (
    WEBSITE,
    Scene,
    a_person_shown,
    a_photo,
    a_post,
    a_sound_photo,
    an_asked_post,
    an_emergency_post,
    asked_use,
    save,
)
from tests.ui.looking import button, field, offers, words
from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approval_post import ApprovalPost
from ui.views.approval_sheet import ApprovalSheet
from ui.views.approvals import ApprovalsView
from ui.widgets.difference_text import DifferenceText
from ui.widgets.entry_list import EntryList
from ui.widgets.finding_card import FindingCard

Key = Qt.Key
COMMENT = "Comment (needed to return it)"


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


def a_minute_later(scene: Scene) -> None:
    """Let a minute go by: what is asked for in one moment stands in no order."""
    scene.clock.set_to(scene.clock.now() + timedelta(minutes=1))


def an_asked_post_of_otto(scene: Scene, **changes: Any) -> PostId:
    post_id = a_post(scene, "otto", **changes)
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def listed(view: ApprovalsView, name: str = "Waiting for me") -> list[tuple[str, str]]:
    """Return the name and the line of each entry that is listed."""
    found = next(each for each in view.findChildren(EntryList) if each.accessibleName() == name)
    return [(entry.name, entry.line) for entry in found.entries]


def press(view: ApprovalsView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view.focusWidget(), key)


def photo_verdicts(scene: Scene, photo_id: PhotoId) -> list[tuple[str, str]]:
    return [(a.verdict.value, a.comment) for a in media_queries.approvals_of(scene.office.engine, photo_id)]


def post_verdicts(scene: Scene, post_id: PostId) -> list[tuple[str, str]]:
    return [(d.verdict.value, d.comment) for d in post_queries.decisions_of(scene.office.engine, post_id)]


def test_what_waits_is_listed_with_what_it_is_for(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    an_asked_post(scene, title="Rink volunteers")
    a_minute_later(scene)
    an_asked_post_of_otto(scene, title="New Year's Eve skate")
    name = media_queries.photos(scene.office.engine)[0].name
    assert listed(opened()) == [(name, "Photo for Rink volunteers"), ("New Year's Eve skate", "Post by Otto Falk")]


def test_where_nothing_waits_it_says_so(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    an_asked_post_of_otto(scene)
    view = opened("rita")
    assert {"Nothing waits for you", "1 decision waits for other people."} <= set(words(view))
    assert not offers(view, "Approve (A)")


def test_a_approves_and_the_next_one_stands_there(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    photo_id = a_photo(scene)
    a_minute_later(scene)
    post_id = an_asked_post_of_otto(scene, title="New Year's Eve skate")
    view = opened()
    press(view, Key.Key_A)
    assert photo_verdicts(scene, photo_id) == [("approved", "")]
    assert listed(view) == [("New Year's Eve skate", "Post by Otto Falk")]
    press(view, Key.Key_A)
    assert (post_verdicts(scene, post_id), scene.state(post_id)) == ([("approved", "")], State.QUEUED)


def test_the_buttons_decide_as_the_keys_do(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    photo_id = a_photo(scene)
    view = opened()
    QTest.mouseClick(button(view, "Approve (A)"), Qt.MouseButton.LeftButton)
    assert photo_verdicts(scene, photo_id) == [("approved", "")]


def test_r_asks_for_a_comment_in_place_and_enter_returns(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = an_asked_post_of_otto(scene)
    view = opened()
    press(view, Key.Key_R)
    assert "Say in a few words what should be otherwise, then press Enter." in words(view)
    assert post_verdicts(scene, post_id) == []
    QTest.keyClicks(view.focusWidget(), "Say at what time")
    press(view, Key.Key_Return)
    assert post_verdicts(scene, post_id) == [("returned", "Say at what time")]


def test_letters_in_the_comment_are_letters(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    photo_id = a_photo(scene)
    view = opened()
    press(view, Key.Key_R)
    QTest.keyClicks(view.focusWidget(), "ranjkps")
    assert field(view, QLineEdit, COMMENT).text() == "ranjkps"
    assert photo_verdicts(scene, photo_id) == []


def test_escape_leaves_the_comment(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_photo(scene)
    view = opened()
    press(view, Key.Key_R, Key.Key_Escape)
    assert isinstance(view.focusWidget(), EntryList)


@pytest.mark.parametrize(
    ("there", "back"), [(Key.Key_N, Key.Key_P), (Key.Key_J, Key.Key_K), (Key.Key_Down, Key.Key_Up)]
)
def test_keys_go_on_and_back(scene: Scene, opened: Callable[..., ApprovalsView], there: Qt.Key, back: Qt.Key) -> None:
    first = a_photo(scene)
    a_minute_later(scene)
    second = a_photo(scene)
    view = opened()
    press(view, there, back, there, Key.Key_A)
    assert (photo_verdicts(scene, first), photo_verdicts(scene, second)) == ([], [("approved", "")])


def test_what_is_typed_stays_while_something_else_changes(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = an_asked_post_of_otto(scene)
    view = opened()
    press(view, Key.Key_R)
    QTest.keyClicks(view.focusWidget(), "When")
    view.refresh(scene.run(AddComment(post_id, "The rink is booked until nine"), "otto"))
    assert field(view, QLineEdit, COMMENT).text() == "When"
    assert "The rink is booked until nine" in words(view)


def test_a_post_shows_what_changed_since_the_last_word(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = an_asked_post_of_otto(scene)
    scene.agree(ReturnPost(post_id, scene.post(post_id).content_hash, "Which day"), "dana")
    draft = draft_of(scene.office.engine, scene.post(post_id))
    scene.agree(save(scene, post_id, replace(draft, text="Public skating is on Sunday.")), "otto")
    view = opened()
    (changed,) = view.findChildren(DifferenceText)[:1]
    assert changed.marked() == (("Saturday", True, False), ("Sunday", False, True))
    assert any(line.startswith("Changed since you decided") for line in words(view))


def test_what_the_decision_itself_mends_is_no_finding(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    an_asked_post_of_otto(scene)
    view = opened()
    findings = view.findChildren(FindingCard)
    assert [each.accessibleName() for each in findings if each.isVisible() and "approv" in each.accessibleName()] == []


def test_a_photo_shows_its_people_consents_and_uses(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    _, photo_id = an_asked_post(scene, title="Rink volunteers")
    a_person_shown(scene, photo_id, minor=True)
    said = words(opened())
    assert {"Used in 1 post", "Rink volunteers (asked for)"} <= set(said)
    assert any("Shows Sam Lowen (a minor)" in line for line in said)
    assert any(line.startswith("Written consent of the photographer: signed 1 Nov") for line in said)


def test_a_post_is_approved_for_the_days_that_are_written(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    scene.run(ChangePack((DropRule("post-approved"),), "Decided by the CAO"), "cora")
    post_id = an_asked_post_of_otto(scene)
    view = opened()
    field(view, QLineEdit, "Until, with that day").setText("1 Dec 2026")
    press(view, Key.Key_A)
    (given,) = standing(scene.office.engine, PeriodApproval, post_id)
    assert (given.from_day, given.until_day) == (date(2026, 11, 20), date(2026, 12, 1))


def test_days_that_cannot_be_read_are_asked_for_again(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    scene.run(ChangePack((DropRule("post-approved"),), "Decided by the CAO"), "cora")
    post_id = an_asked_post_of_otto(scene)
    view = opened()
    field(view, QLineEdit, "Until, with that day").setText("soon")
    press(view, Key.Key_A)
    assert "Write two days, the later one last." in words(view)
    assert standing(scene.office.engine, PeriodApproval, post_id) == ()


def test_a_reading_carries_the_comment(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = an_emergency_post(scene)
    scene.run(AddToQueue(post_id))
    scene.run(Publish(scene.placement_id(post_id)))
    view = opened("dora")
    field(view, QLineEdit, "Comment, if there is one").setText("Read at noon")
    QTest.mouseClick(button(view, "I have read this (A)"), Qt.MouseButton.LeftButton)
    assert [each.comment for each in standing(scene.office.engine, SecondReading, post_id)] == ["Read at noon"]


def test_photos_are_gone_through_on_a_sheet(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    photos = []
    for _ in range(3):
        photos.append(a_photo(scene))
        a_minute_later(scene)
    post_id = an_asked_post_of_otto(scene)
    view = opened()
    press(view, Key.Key_S, Key.Key_Right, Key.Key_A, Key.Key_A)
    assert [bool(photo_verdicts(scene, each)) for each in photos] == [False, True, True]
    (sheet,) = view.findChildren(ApprovalSheet)
    assert sheet.isVisible()
    assert sheet.count() == 1
    press(view, Key.Key_A)
    assert (sheet.isVisible(), offers(view, "Photos as a sheet (S)")) == (False, False)
    assert (post_verdicts(scene, post_id), [line for _, line in listed(view)]) == ([], ["Post by Otto Falk"])


def decided(view: ApprovalsView) -> ApprovalsView:
    QTest.mouseClick(button(view, "Decided"), Qt.MouseButton.LeftButton)
    return view


def test_what_one_decided_is_listed_with_how_it_fell(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    post_id = an_asked_post_of_otto(scene, title="New Year's Eve skate")
    scene.agree(ReturnPost(post_id, scene.post(post_id).content_hash, "Which day"), "dana")
    a_sound_photo(scene)
    view = decided(opened())
    lines = ["Approved", "Permitted, decided since", "Returned: “Which day”"]
    assert sorted(line for _, line in listed(view, "Decided")) == lines


def test_a_decision_is_revoked_with_a_reason(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    photo_id = a_sound_photo(scene)
    view = decided(opened())
    button(view, "Revoke").click()
    assert "Say in a few words why it is taken back." in words(view)
    QTest.keyClicks(view.focusWidget(), "A face is seen")
    press(view, Key.Key_Return)
    (approval,) = media_queries.approvals_of(scene.office.engine, photo_id)
    assert approval.revoked_why == "A face is seen"
    assert listed(view, "Decided")[0][1] == "Approved, then revoked: “A face is seen”"


def test_what_cannot_be_revoked_says_why(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    photo_id = a_sound_photo(scene)
    scene.agree(RevokePhotoApproval(photo_id, "A face is seen"), "dana")
    view = decided(opened())
    assert not button(view, "Revoke").isEnabled()
    assert "It was taken back already." in words(view)


def test_another_person_sees_what_waits_for_them(
    scene: Scene, session: Session, opened: Callable[..., ApprovalsView]
) -> None:
    a_photo(scene)
    view = opened("dana")
    before = len(listed(view))
    session.change_person(scene.person("rita"))
    view.refresh(None)
    assert (before, listed(view)) == (1, [])


def a_request(scene: Scene) -> str:
    """Have Otto ask for leave to post on the website."""
    return scene.run(asked_use(scene, channel_id=scene.channel(WEBSITE)), "otto").subject or ""


def test_leave_to_post_goes_from_the_director_to_who_approves(
    scene: Scene, session: Session, opened: Callable[..., ApprovalsView]
) -> None:
    a_request(scene)
    view = opened("dana")
    assert listed(view) == [("Otto Falk", "Leave to post on Website")]
    assert "On Website, from 20 Nov 2026 until 31 Dec 2027" in "\n".join(words(view))
    QTest.mouseClick(button(view, "Permit (A)"), Qt.MouseButton.LeftButton)
    assert listed(view) == []
    session.change_person(scene.person("cora"))
    view.refresh(None)
    assert "Permitted · Dana Roy" in "\n".join(words(view))
    press(view, Key.Key_A)
    leave = town_queries.authorisations_of(scene.office.engine, scene.person("otto"), scene.channel(WEBSITE))
    assert ([each.approved_by for each in leave], listed(view)) == ([scene.person("cora")], [])


def test_leave_is_refused_with_a_word(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_request(scene)
    view = opened("dana")
    assert offers(view, "Refuse (R)")
    press(view, Key.Key_R)
    QTest.keyClicks(view.focusWidget(), "Not this season")
    press(view, Key.Key_Return)
    assert listed(view) == []
    assert ("Otto Falk", "Leave refused: “Not this season”") in listed(decided(view), "Decided")


def test_a_permission_is_taken_back_among_what_one_decided(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    a_minute_later(scene)
    scene.run(PermitUse(a_request(scene)), "dana")
    view = decided(opened("dana"))
    assert listed(view, "Decided")[0] == ("Otto Falk", "Permitted")
    button(view, "Revoke").click()
    QTest.keyClicks(view.focusWidget(), "Wait for the training")
    press(view, Key.Key_Return)
    assert listed(view, "Decided")[0] == ("Otto Falk", "Permitted, then revoked: “Wait for the training”")


def test_approved_leave_is_revoked_among_what_one_decided(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    view = decided(opened("cora"))
    assert listed(view, "Decided") == [("Otto Falk", "Leave to post approved")]
    button(view, "Revoke").click()
    QTest.keyClicks(view.focusWidget(), "Moved")
    press(view, Key.Key_Return)
    (leave,) = town_queries.authorisations_of(scene.office.engine, scene.person("otto"))
    assert leave.revoked_why == "Moved"


def test_what_another_window_decided_is_gone(scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    photo_id = a_photo(scene)
    view = opened()
    view.refresh(scene.run(ApprovePhoto(photo_id), "kim"))
    assert "Nothing waits for you" in words(view)


def test_space_reads_on(qtbot: QtBot, scene: Scene, opened: Callable[..., ApprovalsView]) -> None:
    an_asked_post_of_otto(scene, text="Public skating is on Saturday.\n" * 120)
    view = opened()
    (pane,) = [each for each in view.findChildren(ApprovalPost) if each.isVisible()]
    qtbot.waitUntil(lambda: pane.verticalScrollBar().maximum() > 0)
    press(view, Key.Key_Space)
    assert pane.verticalScrollBar().value() > 0
