"""Lines of a sealed period are approved and returned in one step; what changes later falls alone and comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.ambient import Ambient
from core.commands.approvals import ReturnPost
from core.commands.channels import AddBlackout
from core.commands.history import Undo
from core.commands.periods import ApproveForPeriod, RevokePeriodApproval
from core.commands.posts import DiscardPost
from core.commands.schedule import AddToQueue
from core.commands.seal_decisions import DecideSeal, RevokeSealDecision
from core.commands.seal_standing import LineState
from core.commands.seals import WithdrawSeal
from core.commands.town import GiveRole
from core.commands.written_draft import draft_of
from core.errors import Conflict, NotAllowed, NotFound
from core.model.assurances import PeriodApproval
from core.model.keys import Said, Signature
from core.model.kinds import PostId, Sha256
from core.model.posts import Verdict
from core.model.seals import Seal, SealDecision
from core.model.states import State
from core.model.steps import HarmKind
from core.model.town import Role
from core.store import posts as post_queries
from core.store.assurances import standing
from core.upkeep.verify import verify
from tests.core.builders import COMMUNICATIONS, NOW, Scene, save, set_password
from tests.core.commands.sealing import (
    AFTER_THE_WEEK,
    IN_THE_WEEK,
    WEEK,
    a_planned_post,
    a_seal,
    decide,
    decide_exceptions,
    line_of,
    plan,
    rewrite,
    stands,
    states,
)

WAITS, APPROVED, RETURNED = LineState.WAITS, LineState.APPROVED, LineState.RETURNED
CHANGED, OUT, GONE = LineState.CHANGED, LineState.OUT, LineState.GONE


def approvals(scene: Scene, post_id: PostId) -> tuple[PeriodApproval, ...]:
    return standing(scene.office.engine, PeriodApproval, post_id)


def the_decision(scene: Scene) -> SealDecision:
    (decision,) = scene.office.engine.records(SealDecision)
    return decision


def an_approved(scene: Scene, *posts: PostId) -> Seal:
    """Send the week, and let Dana approve the lines of some posts."""
    seal = a_seal(scene)
    scene.run(decide(scene, seal, *posts), "dana")
    return seal


def test_an_approved_line_is_an_approval_of_that_version_for_the_period(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = an_approved(scene, post_id)
    (given,) = approvals(scene, post_id)
    assert (given.content_hash, given.from_day, given.until_day) == (scene.post(post_id).content_hash, *WEEK)
    assert (given.approved_by, given.role) == (scene.person("dana"), "director")
    assert states(scene, seal) == [APPROVED]


def test_a_returned_line_is_a_return_of_that_version(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    scene.run(decide(scene, seal, returned={post_id: "Say when"}), "dana")
    (said,) = post_queries.decisions_of(scene.office.engine, post_id)
    assert (said.verdict, said.comment) == (Verdict.RETURNED, "Say when")
    assert states(scene, seal) == [RETURNED]


def test_all_but_some_lines_are_approved_in_one_step_with_one_record(scene: Scene) -> None:
    good, bad = a_planned_post(scene), a_planned_post(scene)
    seal = a_seal(scene)
    command = replace(decide(scene, seal, good, returned={bad: "Say when"}), unseen=1)
    done = scene.run(command, "dana")
    assert sorted({change.table for change in done.changes} - {"post"}) == [
        "period_approval",
        "post_decision",
        "seal_decision",
    ]
    decision = the_decision(scene)
    assert (decision.fingerprint, decision.approved, decision.unseen) == (seal.fingerprint, command.approved, 1)
    assert decision.returned == tuple(command.returned)


def test_after_one_word_changed_only_that_line_falls(scene: Scene) -> None:
    posts = [a_planned_post(scene, "otto") for _ in range(3)]
    seal = an_approved(scene, *posts)
    rewrite(scene, posts[1], "Public skating is on Sunday.", by="otto")
    assert states(scene, seal) == [APPROVED, CHANGED, APPROVED]


def test_a_line_that_changed_before_it_was_decided_is_left_out(scene: Scene) -> None:
    kept, changed = a_planned_post(scene), a_planned_post(scene)
    seal = a_seal(scene)
    command = decide(scene, seal, kept, changed)
    rewrite(scene, changed)
    scene.run(command, "dana")
    assert approvals(scene, changed) == ()
    assert the_decision(scene).approved == (line_of(scene, seal, kept).line.id,)


def test_where_every_line_changed_nothing_is_decided(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    command = decide(scene, seal, post_id)
    rewrite(scene, post_id)
    with pytest.raises(Conflict, match="seal-lines-changed"):
        scene.run(command, "dana")


def _lapsed(scene: Scene, post_id: PostId) -> DecideSeal:
    command = decide(scene, a_seal(scene, approve_by=datetime.fromisoformat("2026-11-20T12:00")), post_id)
    scene.clock.set_to(NOW + timedelta(hours=3))
    return command


def _withdrawn(scene: Scene, post_id: PostId) -> DecideSeal:
    seal = a_seal(scene)
    scene.run(WithdrawSeal(seal.id, "A storm"))
    return decide(scene, seal, post_id)


def _replaced(scene: Scene, post_id: PostId) -> DecideSeal:
    seal = a_seal(scene)
    a_seal(scene)
    return decide(scene, seal, post_id)


def _past(scene: Scene, post_id: PostId) -> DecideSeal:
    command = decide(scene, a_seal(scene), post_id)
    scene.set_wall("2026-12-14T00:01")
    return command


def _both_ways(scene: Scene, post_id: PostId) -> DecideSeal:
    return decide(scene, a_seal(scene), post_id, returned={post_id: "Say when"})


REFUSED: dict[str, Callable[[Scene, PostId], DecideSeal]] = {
    "seal-lapsed": _lapsed,
    "seal-withdrawn": _withdrawn,
    "seal-replaced": _replaced,
    "period-is-past": _past,
    "comment-needed": lambda scene, post_id: decide(scene, a_seal(scene), returned={post_id: " "}),
    "seal-decides-nothing": lambda scene, post_id: decide(scene, a_seal(scene)),
    "seal-decided-both-ways": _both_ways,
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_is_not_open_or_not_said_is_refused(scene: Scene, code: str) -> None:
    command = REFUSED[code](scene, a_planned_post(scene))
    with pytest.raises(NotAllowed, match=code):
        scene.run(command, "dana")


def test_another_fingerprint_than_the_seals_is_refused(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    command = replace(decide(scene, a_seal(scene), post_id), seen=Sha256("0" * 64))
    with pytest.raises(Conflict, match="seal-is-another"):
        scene.run(command, "dana")


def test_a_line_of_another_seal_is_refused(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    first = decide(scene, a_seal(scene), post_id)
    second = decide(scene, a_seal(scene), post_id)
    with pytest.raises(NotFound):
        scene.run(replace(second, approved=first.approved), "dana")


@pytest.mark.parametrize(
    ("by", "code"), [("dora", "right-department"), ("kim", "right-overseen-author"), ("ada", "right-role")]
)
def test_nobody_decides_a_line_that_is_not_theirs(scene: Scene, by: str, code: str) -> None:
    post_id = a_planned_post(scene)
    command = decide(scene, a_seal(scene), post_id)
    with pytest.raises(NotAllowed, match=code):
        scene.run(command, by)


def test_one_line_that_is_not_theirs_stops_the_whole_decision(scene: Scene) -> None:
    own = a_planned_post(scene)
    other = a_planned_post(scene, "kim", department_id=scene.department(COMMUNICATIONS))
    command = decide(scene, a_seal(scene, "dana", "dora"), own, other)
    with pytest.raises(NotAllowed, match="right-department"):
        scene.run(command, "dana")
    assert approvals(scene, own) == ()


def test_nobody_approves_what_they_wrote(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    rewrite(scene, post_id, by="dana")
    command = decide(scene, a_seal(scene, "cora"), post_id)
    with pytest.raises(NotAllowed, match="line-by-its-writer"):
        scene.run(command, "dana")


@pytest.mark.parametrize(("by", "author"), [("cora", "ada"), ("cora", "otto"), ("kim", "otto"), ("dana", "otto")])
def test_the_cao_decides_any_line_and_the_coordinator_those_of_overseen_authors(
    scene: Scene, by: str, author: str
) -> None:
    post_id = a_planned_post(scene, author)
    scene.run(decide(scene, a_seal(scene, by), post_id), by)
    assert [each.approved_by for each in approvals(scene, post_id)] == [scene.person(by)]


@pytest.mark.parametrize("turned", [False, True])
def test_each_line_is_decided_in_the_role_that_gives_it_whatever_else_is_decided(scene: Scene, turned: bool) -> None:
    """A rule may count approvals by Directors alone: a line that is the Coordinator's must not borrow that role."""
    scene.run(GiveRole(scene.person("dana"), Role.COORDINATOR), "tim")
    overseen = a_planned_post(scene, "dora", department_id=scene.department(COMMUNICATIONS))
    own = a_planned_post(scene)
    posts = (own, overseen) if turned else (overseen, own)
    scene.run(decide(scene, a_seal(scene), *posts), "dana")
    assert [approvals(scene, post_id)[0].role for post_id in (overseen, own)] == ["coordinator", "director"]


def _moved_inside(scene: Scene, post_id: PostId) -> None:
    plan(scene, post_id, IN_THE_WEEK + timedelta(days=1))


def _moved_out(scene: Scene, post_id: PostId) -> None:
    plan(scene, post_id, AFTER_THE_WEEK)


def _unplanned(scene: Scene, post_id: PostId) -> None:
    plan(scene, post_id, None)


def _discarded(scene: Scene, post_id: PostId) -> None:
    scene.agree(DiscardPost(post_id))


def _changed_back(scene: Scene, post_id: PostId) -> None:
    was = scene.post(post_id).text
    rewrite(scene, post_id)
    rewrite(scene, post_id, was)


def _revoked(scene: Scene, post_id: PostId) -> None:
    scene.run(RevokePeriodApproval(approvals(scene, post_id)[0].id, "Not so"), "dana")


def _returned(scene: Scene, post_id: PostId) -> None:
    scene.run(ReturnPost(post_id, scene.post(post_id).content_hash, "Say when"), "dana")


@pytest.mark.parametrize(
    ("happens", "state"),
    [
        (_moved_inside, APPROVED),
        (_moved_out, OUT),
        (_unplanned, GONE),
        (_discarded, GONE),
        (rewrite, CHANGED),
        (_revoked, WAITS),
        (_returned, RETURNED),
        (_changed_back, APPROVED),
    ],
)
def test_an_approved_line_stands_by_what_happens_to_its_post(
    scene: Scene, happens: Callable[[Scene, PostId], None], state: LineState
) -> None:
    post_id = a_planned_post(scene, "otto")
    seal = an_approved(scene, post_id)
    happens(scene, post_id)
    assert states(scene, seal) == [state]


def test_a_line_at_another_time_inside_is_told_as_moved_and_is_no_exception(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = an_approved(scene, post_id)
    assert not line_of(scene, seal, post_id).is_moved
    _moved_inside(scene, post_id)
    assert line_of(scene, seal, post_id).is_moved
    assert stands(scene, seal).exceptions == ()


def test_an_approval_for_days_that_cover_the_period_counts(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    whole = (WEEK[0] - timedelta(days=7), WEEK[1])
    scene.run(ApproveForPeriod(post_id, scene.post(post_id).content_hash, *whole), "dana")
    assert states(scene, seal) == [APPROVED]


def test_what_is_new_in_the_period_is_an_exception(scene: Scene) -> None:
    seal = an_approved(scene, a_planned_post(scene))
    new = a_planned_post(scene)
    assert [line.post_id for line in stands(scene, seal).exceptions] == [new]


def test_a_changed_line_is_an_exception_as_it_is_now(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = an_approved(scene, post_id)
    rewrite(scene, post_id)
    (line,) = stands(scene, seal).exceptions
    assert line.content_hash == scene.post(post_id).content_hash


def test_what_left_the_period_is_told_and_not_asked_for(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = an_approved(scene, post_id)
    _moved_out(scene, post_id)
    now = stands(scene, seal)
    assert [each.line.post_id for each in now.fallen] == [post_id]
    assert now.exceptions == ()


def _new_and_changed(scene: Scene) -> tuple[Seal, PostId, PostId]:
    changed = a_planned_post(scene)
    seal = an_approved(scene, changed)
    rewrite(scene, changed)
    return seal, changed, a_planned_post(scene)


def test_exceptions_are_approved_for_the_period_in_one_step(scene: Scene) -> None:
    seal, changed, new = _new_and_changed(scene)
    scene.clock.set_to(NOW + timedelta(hours=1))
    scene.run(decide_exceptions(scene, seal), "dana")
    assert stands(scene, seal).exceptions == ()
    assert states(scene, seal) == [APPROVED]
    assert [(each.from_day, each.until_day) for each in approvals(scene, new)] == [WEEK]
    assert len(approvals(scene, changed)) == 2


def test_returned_exceptions_wait_for_their_authors(scene: Scene) -> None:
    seal, _, new = _new_and_changed(scene)
    scene.run(decide_exceptions(scene, seal, returned="Say when"), "dana")
    assert stands(scene, seal).exceptions == ()
    rewrite(scene, new, "Skating is on Monday.")
    assert [line.post_id for line in stands(scene, seal).exceptions] == [new]


def test_exceptions_that_changed_since_they_were_read_are_not_decided(scene: Scene) -> None:
    seal, _, new = _new_and_changed(scene)
    command = decide_exceptions(scene, seal)
    rewrite(scene, new, "Skating is on Monday.")
    with pytest.raises(Conflict, match="seal-is-another"):
        scene.run(command, "dana")


def test_there_are_no_exceptions_to_decide_before_the_seal_is_decided(scene: Scene) -> None:
    a_planned_post(scene)
    seal = a_seal(scene)
    a_planned_post(scene)
    with pytest.raises(NotAllowed, match="seal-is-not-decided"):
        scene.run(decide_exceptions(scene, seal), "dana")


def test_what_changes_on_a_version_that_was_approved_before_it_was_sent_is_an_exception(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    an_approved(scene, post_id)
    second = a_seal(scene)
    rewrite(scene, post_id)
    scene.run(decide_exceptions(scene, second), "dana")
    assert states(scene, second) == [APPROVED]


def test_a_decision_that_is_taken_back_takes_back_all_that_it_said(scene: Scene) -> None:
    good, bad = a_planned_post(scene), a_planned_post(scene)
    seal = a_seal(scene)
    scene.run(decide(scene, seal, good, returned={bad: "Say when"}), "dana")
    scene.run(RevokeSealDecision(the_decision(scene).id, "A mistake"), "dana")
    assert states(scene, seal) == [WAITS, WAITS]
    assert (the_decision(scene).revoked_why, approvals(scene, good)) == ("A mistake", ())


@pytest.mark.parametrize(
    ("reason", "by", "code"),
    [("", "dana", "reason-needed"), ("Again", "dana", "taken-back-already"), ("Mine", "dora", "right-department")],
)
def test_a_decision_is_taken_back_once_with_a_reason_by_who_may(scene: Scene, reason: str, by: str, code: str) -> None:
    an_approved(scene, a_planned_post(scene))
    decision = the_decision(scene)
    if code == "taken-back-already":
        scene.run(RevokeSealDecision(decision.id, "A mistake"), "dana")
    with pytest.raises(NotAllowed, match=code):
        scene.run(RevokeSealDecision(decision.id, reason), by)


def test_an_approval_of_an_exception_is_taken_back_too(scene: Scene) -> None:
    seal, _, new = _new_and_changed(scene)
    scene.clock.set_to(NOW + timedelta(hours=1))
    scene.run(decide_exceptions(scene, seal), "dana")
    (_, decision) = scene.office.engine.records(SealDecision, "ORDER BY t.decided_at")
    scene.run(RevokeSealDecision(decision.id, "A mistake"), "dana")
    assert approvals(scene, new) == ()


def test_a_decision_is_signed_with_all_that_it_wrote(scene: Scene) -> None:
    good, bad = a_planned_post(scene), a_planned_post(scene)
    seal = a_seal(scene)
    set_password(scene, "dana")
    scene.run(decide(scene, seal, good, returned={bad: "Say when"}), "dana")
    scene.run(RevokeSealDecision(the_decision(scene).id, "A mistake"), "dana")
    signed = [(each.subject_table, each.said) for each in scene.office.engine.records(Signature)]
    tables = ("period_approval", "post_decision", "seal_decision")
    assert sorted(signed, key=str) == [(table, said) for table in tables for said in (Said.MADE, Said.REVOKED)]
    assert verify(scene.office.place, Ambient()).problems == ()


def an_overseen_in_line(scene: Scene) -> PostId:
    """Have an overseen author's post approved in its week's seal, and put it in line."""
    post_id = a_planned_post(scene, "otto")
    an_approved(scene, post_id)
    scene.agree(AddToQueue(post_id))
    return post_id


def test_the_planner_gives_what_needs_the_seal_no_time_before_its_period(scene: Scene) -> None:
    placement = scene.placement(an_overseen_in_line(scene))
    assert placement.state is State.QUEUED
    assert str(placement.at_wall) == "2026-12-07 09:00:00"


def test_the_planner_leaves_it_unplaced_with_the_reason_rather_than_after_its_period(scene: Scene) -> None:
    post_id = an_overseen_in_line(scene)
    first, last = (datetime.combine(day, datetime.min.time()) for day in WEEK)
    scene.agree(AddBlackout(None, first, last + timedelta(days=1), "The website moves"))
    placement = scene.placement(post_id)
    assert (placement.at_wall, placement.closes_why) == (None, "calendar-approved")
    assert placement.why.startswith("unplaced:")


def test_what_does_not_need_the_seal_may_leave_and_is_told_as_an_exception(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = an_approved(scene, post_id)
    scene.agree(AddToQueue(post_id))
    now = stands(scene, seal)
    assert scene.placement(post_id).at_wall == datetime.fromisoformat("2026-11-23T09:00")
    assert [each.state for each in now.fallen] == [OUT]


def test_a_changed_post_that_needs_the_seal_is_held(scene: Scene) -> None:
    post_id = an_overseen_in_line(scene)
    rewrite(scene, post_id, by="otto")
    assert scene.state(post_id) is State.HELD
    assert {reason.rule for reason in scene.standing_reasons(post_id)} >= {"calendar-approved"}


def test_undo_never_restores_an_approval(scene: Scene) -> None:
    post_id = a_planned_post(scene, "otto")
    seal = an_approved(scene, post_id)
    saved = rewrite(scene, post_id, by="otto")
    scene.run(RevokeSealDecision(the_decision(scene).id, "A mistake"), "dana")
    scene.run(Undo(saved.id, saved.command), "otto")
    assert (states(scene, seal), approvals(scene, post_id)) == ([WAITS], ())


def test_saving_other_words_says_that_the_approval_is_lost(scene: Scene) -> None:
    post_id = a_planned_post(scene, "otto")
    an_approved(scene, post_id)
    draft = replace(draft_of(scene.office.engine, scene.post(post_id)), text="Skating is free on Sunday.")
    harms = scene.preview(save(scene, post_id, draft), "otto").harms
    assert [harm.kind for harm in harms] == [HarmKind.APPROVAL_LOST]
