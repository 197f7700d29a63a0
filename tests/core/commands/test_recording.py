"""Decisions given on paper, by e-mail or by telephone are recorded in their giver's name, and answered by them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.assuring import SecondRead
from core.commands.emergency import EndEmergency
from core.commands.history import UNDOABLE
from core.commands.judging import facts_of
from core.commands.media import ApprovePhoto, ReturnPhoto, RevokePhotoApproval
from core.commands.periods import ApproveForPeriod
from core.commands.recording import ConfirmRecorded, Decision, DenyRecorded, RecordDecision
from core.commands.schedule import PutBack
from core.commands.town import LeavePerson
from core.errors import NotAllowed
from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import EmergencyId, PostId
from core.model.media import PhotoApproval
from core.model.posts import PostDecision
from core.model.recorded import RecordedAnswer, Way
from core.model.states import State
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store.assurances import standing
from tests.core.builders import (
    NOW,
    Scene,
    a_photo,
    a_post,
    an_asked_post,
    an_attached,
    an_emergency_post,
    everything,
    rows,
)
from tests.core.recorded import YESTERDAY, on_record, recorded

TODAY = date(2026, 11, 20)


def approve(scene: Scene, post_id: PostId) -> ApprovePost:
    return ApprovePost(post_id, scene.post(post_id).content_hash)


def approval(scene: Scene) -> PhotoApproval:
    (found,) = scene.office.engine.records(PhotoApproval, "ORDER BY t.id")
    return found


def test_a_photo_approved_on_paper_counts_at_once(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    scene.run(recorded(scene, ApprovePhoto(photo_id)))
    assert scene.state(post_id) is State.QUEUED
    assert (approval(scene).decided_by, approval(scene).role) == (scene.person("dana"), "director")


def test_what_was_recorded_says_by_whom_and_on_what(scene: Scene) -> None:
    photo_id = a_photo(scene)
    scene.run(command := recorded(scene, ApprovePhoto(photo_id), way=Way.E_MAIL))
    record = on_record(scene)
    assert record.document is not None
    assert command.document is not None
    assert (record.subject_table, record.subject_id) == ("photo_approval", approval(scene).id)
    assert (record.way, record.said_on, record.document) == (Way.E_MAIL, YESTERDAY, command.document.file.sha256)
    assert (record.decided_by, record.recorded_by) == (scene.person("dana"), scene.person("kim"))
    assert scene.office.calendar.files.is_intact(record.document)


def test_the_system_says_when_it_was_decided_whatever_day_it_was_said_on(scene: Scene) -> None:
    scene.run(recorded(scene, ApprovePhoto(a_photo(scene)), said_on=date(2026, 10, 1)))
    assert approval(scene).decided_at == NOW
    assert on_record(scene).recorded_at == NOW


def test_a_post_a_period_and_a_reading_are_recorded_too(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    seen = scene.post(post_id).content_hash
    for decision in (approve(scene, post_id), ApproveForPeriod(post_id, seen, TODAY, TODAY), SecondRead(post_id, seen)):
        scene.run(recorded(scene, decision))
    engine, dana = scene.office.engine, scene.person("dana")
    assert [each.decided_by for each in post_queries.decisions_of(engine, post_id)] == [dana]
    assert [each.approved_by for each in standing(engine, PeriodApproval, post_id)] == [dana]
    assert [each.read_by for each in standing(engine, SecondReading, post_id)] == [dana]


def test_a_return_by_telephone_takes_an_approval_back_in_the_same_name(scene: Scene) -> None:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    scene.run(ApprovePhoto(photo_id), "dana")
    scene.run(recorded(scene, ReturnPhoto(photo_id, "The wrong team"), way=Way.TELEPHONE))
    first, second = media_queries.approvals_of(scene.office.engine, photo_id)
    assert (first.revoked_by, second.comment) == (scene.person("dana"), "The wrong team")


ABOUT: dict[str, Callable[[Scene], Decision]] = {
    "a photo": lambda s: ApprovePhoto(a_photo(s)),
    "a post": lambda s: approve(s, a_post(s, "otto")),
    "a post of an emergency": lambda s: approve(s, an_emergency_post(s)),
    "a return in an emergency": lambda s: ReturnPost(p := an_emergency_post(s), s.post(p).content_hash, "Too long"),
}


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("has_document", [True, False])
@pytest.mark.parametrize("about", ABOUT)
def test_without_its_document_a_decision_counts_for_emergency_posts_alone(
    scene: Scene, about: str, has_document: bool, way: Way
) -> None:
    command = recorded(scene, ABOUT[about](scene), way=way)
    if has_document or "emergency" in about:
        scene.run(command if has_document else without(command))
        assert (on_record(scene).document is not None) is has_document
    else:
        with pytest.raises(NotAllowed, match="recorded-needs-document"):
            scene.run(without(command))


def without(command: RecordDecision) -> RecordDecision:
    return RecordDecision(command.decision, command.decided_by, command.way, command.said_on)


REFUSED: dict[str, tuple[str, Callable[[Scene], RecordDecision]]] = {
    "another department's director": (
        "recorded-right-department",
        lambda s: recorded(s, ApprovePhoto(a_photo(s)), "dora"),
    ),
    "who may not at all": ("recorded-right-role", lambda s: recorded(s, ApprovePhoto(a_photo(s)), "cora")),
    "an author": ("recorded-no-approver", lambda s: recorded(s, approve(s, a_post(s, "otto")), "ada")),
    "a writer": ("recorded-right-not-writer", lambda s: recorded(s, approve(s, a_post(s, "dana")), "dana")),
    "oneself": ("recorded-own-name", lambda s: recorded(s, ApprovePhoto(a_photo(s)), "kim")),
    "a day to come": (
        "recorded-ahead",
        lambda s: recorded(s, ApprovePhoto(a_photo(s)), said_on=date(2026, 11, 21)),
    ),
    "a year nobody means": (
        "year-unlikely",
        lambda s: recorded(s, ApprovePhoto(a_photo(s)), said_on=date(1026, 11, 21)),
    ),
    "what was decided already": ("photo-approved-already", lambda s: recorded(s, decided_before(s))),
    "a return without a comment": ("comment-needed", lambda s: recorded(s, ReturnPhoto(a_photo(s), " "))),
}


def decided_before(scene: Scene) -> ApprovePhoto:
    photo_id = a_photo(scene)
    scene.run(ApprovePhoto(photo_id), "dana")
    return ApprovePhoto(photo_id)


@pytest.mark.parametrize("case", REFUSED)
def test_nothing_is_recorded_that_its_giver_might_not_have_decided_here(scene: Scene, case: str) -> None:
    code, made = REFUSED[case]
    command = made(scene)
    before = everything(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(command)
    assert everything(scene) == before


def test_who_left_decides_nothing_by_letter(scene: Scene) -> None:
    scene.run(LeavePerson(scene.person("dana"), YESTERDAY), "tim")
    with pytest.raises(NotAllowed, match="recorded-no-approver"):
        scene.run(recorded(scene, ApprovePhoto(a_photo(scene))))


@pytest.mark.parametrize("by", ["dana", "cora", "ada", "otto", "tim", "rita"])
def test_only_a_coordinator_records(scene: Scene, by: str) -> None:
    command = recorded(scene, ApprovePhoto(a_photo(scene)))
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(command, by)


def test_who_records_may_have_written(scene: Scene) -> None:
    """The rule about writers is about who decides; the record names who recorded."""
    post_id = a_post(scene, "kim")
    scene.run(recorded(scene, approve(scene, post_id)))
    assert on_record(scene).recorded_by == scene.post(post_id).author_id


def a_recorded_approval(scene: Scene) -> tuple[PostId, str]:
    """Have a photo's approval recorded for which a post waits, and return the post and the record."""
    post_id, photo_id = an_asked_post(scene)
    scene.run(recorded(scene, ApprovePhoto(photo_id)))
    return post_id, on_record(scene).id


def test_its_giver_confirms_it_once(scene: Scene) -> None:
    post_id, record_id = a_recorded_approval(scene)
    scene.run(ConfirmRecorded(record_id), "dana")
    answer = scene.office.engine.record(RecordedAnswer, record_id)
    assert answer is not None
    assert (answer.confirms, answer.answered_by, answer.answered_at) == (True, scene.person("dana"), NOW)
    assert scene.state(post_id) is State.QUEUED
    with pytest.raises(NotAllowed, match="recorded-answered"):
        scene.run(DenyRecorded(record_id, "I did not"), "dana")


def test_who_denies_it_revokes_it_and_holds_what_it_opened(scene: Scene) -> None:
    post_id, record_id = a_recorded_approval(scene)
    scene.agree(DenyRecorded(record_id, "I was on leave"), "dana")
    assert scene.state(post_id) is State.HELD
    assert (approval(scene).revoked_by, approval(scene).revoked_why) == (scene.person("dana"), "I was on leave")
    assert rows(scene, "SELECT confirms, why FROM recorded_answer") == [(0, "I was on leave")]


def test_what_it_will_hold_is_foreseen(scene: Scene) -> None:
    post_id, record_id = a_recorded_approval(scene)
    outlook = scene.preview(DenyRecorded(record_id, "I was on leave"), "dana")
    assert [harm.post_id for harm in outlook.harms] == [post_id]
    assert scene.state(post_id) is State.QUEUED


def test_what_was_revoked_since_can_still_be_denied(scene: Scene) -> None:
    _, record_id = a_recorded_approval(scene)
    scene.agree(RevokePhotoApproval(approval(scene).photo_id, "Blurred"))
    scene.run(DenyRecorded(record_id, "I was on leave"), "dana")
    assert approval(scene).revoked_why == "Blurred"
    assert rows(scene, "SELECT confirms FROM recorded_answer") == [(0,)]


def test_an_earlier_one_is_denied_while_another_approval_stands(scene: Scene) -> None:
    post_id, record_id = a_recorded_approval(scene)
    photo_id = approval(scene).photo_id
    scene.agree(RevokePhotoApproval(photo_id, "Blurred"))
    scene.run(ApprovePhoto(photo_id))
    scene.run(PutBack(scene.placement_id(post_id)))
    scene.run(DenyRecorded(record_id, "I was on leave"), "dana")
    assert scene.state(post_id) is State.QUEUED


def test_denying_asks_why(scene: Scene) -> None:
    _, record_id = a_recorded_approval(scene)
    with pytest.raises(NotAllowed, match="reason-needed"):
        scene.run(DenyRecorded(record_id, " "), "dana")


@pytest.mark.parametrize("by", ["kim", "cora", "dora", "ada", "calendar"])
@pytest.mark.parametrize("answer", [ConfirmRecorded, lambda record_id: DenyRecorded(record_id, "No")])
def test_nobody_else_answers_it(scene: Scene, answer: Callable[[str], ConfirmRecorded | DenyRecorded], by: str) -> None:
    _, record_id = a_recorded_approval(scene)
    with pytest.raises(NotAllowed, match="recorded-for-another"):
        scene.run(answer(record_id), by)


def counted(scene: Scene, post_id: PostId) -> list[PostDecision]:
    return list(facts_of(scene.office.calendar, post_id, scene.clock.now()).decisions)


def an_emergency_approval(scene: Scene) -> PostId:
    """Have a post about an emergency approved by telephone, without a document."""
    post_id = an_emergency_post(scene)
    scene.run(without(recorded(scene, approve(scene, post_id), way=Way.TELEPHONE)))
    assert len(counted(scene, post_id)) == 1
    return post_id


def end(scene: Scene, post_id: PostId) -> None:
    scene.agree(EndEmergency(EmergencyId(scene.post(post_id).emergency_id or "")), "cora")


def test_what_has_no_document_counts_no_longer_once_the_emergency_has_ended(scene: Scene) -> None:
    post_id = an_emergency_approval(scene)
    end(scene, post_id)
    assert counted(scene, post_id) == []


def test_what_its_giver_confirmed_needs_no_document(scene: Scene) -> None:
    post_id = an_emergency_approval(scene)
    scene.run(ConfirmRecorded(on_record(scene).id), "dana")
    end(scene, post_id)
    assert len(counted(scene, post_id)) == 1


def test_recording_and_answering_are_acts_of_record_and_never_undone() -> None:
    assert not {act.__name__ for act in (RecordDecision, ConfirmRecorded, DenyRecorded)} & set(UNDOABLE)
