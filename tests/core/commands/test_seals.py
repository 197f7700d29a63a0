"""A period of the calendar is sent as it stands, under one fingerprint, and can be withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from core.commands.approvals import ReturnPost
from core.commands.history import UNDOABLE
from core.commands.period_lines import LeftOut, posts_to_send
from core.commands.schedule import AddToQueue, Hold
from core.commands.seal_standing import LineState
from core.commands.seals import SendPeriod, WithdrawSeal
from core.errors import NotAllowed, NotFound
from core.model.kinds import ChannelId, PersonId, PostId
from core.model.seals import Seal, fingerprint_of, shown_times
from core.store import seals as queries
from core.store import town as town_queries
from tests.core.builders import COMMUNICATIONS, FACEBOOK, WEBSITE, Scene, a_pinned_post, a_post
from tests.core.commands.saying import may
from tests.core.commands.sealing import (
    AFTER_THE_WEEK,
    IN_THE_WEEK,
    WEEK,
    a_planned_post,
    a_seal,
    decide,
    plan,
    rewrite,
    states,
)


def sent(scene: Scene, seal: Seal) -> list[PostId]:
    return [line.post_id for line in queries.lines_of(scene.office.engine, seal.id)]


def left_out(scene: Scene, *approvers: str) -> list[LeftOut | None]:
    asked = [scene.person(name) for name in approvers]
    found = posts_to_send(scene.office.calendar, scene.clock.now(), WEEK, (), asked)
    return [each.left_out for each in found]


def a_held_post(scene: Scene) -> PostId:
    post_id = a_pinned_post(scene, IN_THE_WEEK)
    scene.run(Hold(scene.placement_id(post_id), "Wait"))
    return post_id


def an_asked_post(scene: Scene) -> PostId:
    post_id = a_planned_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    return post_id


@pytest.mark.parametrize(
    "write", [a_planned_post, an_asked_post, a_held_post, lambda scene: a_pinned_post(scene, IN_THE_WEEK)]
)
def test_what_is_to_come_in_the_period_is_on_the_seal(scene: Scene, write: Callable[[Scene], PostId]) -> None:
    post_id = write(scene)
    assert sent(scene, a_seal(scene)) == [post_id]


def test_what_stands_outside_the_period_or_on_no_day_is_not(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    a_planned_post(scene, wall=AFTER_THE_WEEK)
    a_post(scene, "ada")
    assert sent(scene, a_seal(scene)) == [post_id]


def test_a_seal_of_some_channels_holds_what_goes_out_there(scene: Scene) -> None:
    post_id = a_planned_post(scene, on=(FACEBOOK, WEBSITE))
    a_planned_post(scene, "kim", on=(WEBSITE,))
    seal = a_seal(scene, channels=(scene.channel(FACEBOOK),))
    (line,) = queries.lines_of(scene.office.engine, seal.id)
    assert line.post_id == post_id
    assert [(each.channel_id, each.wall) for each in shown_times(line)] == [(scene.channel(FACEBOOK), IN_THE_WEEK)]


@pytest.mark.parametrize(("write", "is_expected"), [(a_planned_post, True), (a_held_post, True)])
def test_a_time_that_nothing_promises_is_shown_as_expected(
    scene: Scene, write: Callable[[Scene], PostId], is_expected: bool
) -> None:
    write(scene)
    (line,) = queries.lines_of(scene.office.engine, a_seal(scene).id)
    assert [each.is_expected for each in shown_times(line)] == [is_expected]


def test_a_pinned_time_is_shown_as_given(scene: Scene) -> None:
    a_pinned_post(scene, IN_THE_WEEK)
    (line,) = queries.lines_of(scene.office.engine, a_seal(scene).id)
    assert not any(each.is_expected for each in shown_times(line))


def test_a_post_that_nobody_asked_may_decide_is_left_out(scene: Scene) -> None:
    a_planned_post(scene)
    assert left_out(scene, "dana") == [None]
    assert left_out(scene, "dora") == left_out(scene) == [LeftOut.NOBODY]


def test_a_post_whose_only_approver_wrote_it_is_left_out(scene: Scene) -> None:
    a_planned_post(scene, "dana")
    assert left_out(scene, "dana") == [LeftOut.NOBODY]


def test_a_version_that_was_returned_is_left_out_until_it_is_another(scene: Scene) -> None:
    post_id = a_planned_post(scene, "otto")
    scene.run(ReturnPost(post_id, scene.post(post_id).content_hash, "Say when"), "dana")
    assert left_out(scene, "dana") == [LeftOut.RETURNED]
    rewrite(scene, post_id, by="otto")
    assert left_out(scene, "dana") == [None]


def test_the_fingerprint_is_of_town_period_channels_and_lines_in_order(scene: Scene) -> None:
    a_planned_post(scene)
    a_planned_post(scene, wall=datetime.fromisoformat("2026-12-10T09:00"))
    seal = a_seal(scene)
    lines = queries.lines_of(scene.office.engine, seal.id)
    town = town_queries.town(scene.office.engine).calendar_id
    others = [
        fingerprint_of("another", WEEK, (), lines),
        fingerprint_of(town, (WEEK[0], date(2026, 12, 14)), (), lines),
        fingerprint_of(town, WEEK, (scene.channel(FACEBOOK),), lines),
        fingerprint_of(town, WEEK, (), lines[::-1]),
        fingerprint_of(town, WEEK, (), lines[:1]),
        *(fingerprint_of(town, WEEK, (), [replace(lines[0], **each), lines[1]]) for each in CHANGES),
    ]
    assert fingerprint_of(town, WEEK, (), lines) == seal.fingerprint
    assert len({*others, seal.fingerprint}) == len(others) + 1


CHANGES: tuple[dict[str, Any], ...] = (
    {"post_id": "another"},
    {"content_hash": "0" * 64},
    {"department_id": "another"},
    {"shown": "[]"},
)

REFUSED: dict[str, Callable[[Scene], SendPeriod]] = {
    "period-is-past": lambda s: SendPeriod(date(2026, 11, 2), date(2026, 11, 8), (), (s.person("dana"),)),
    "ends-before-it-begins": lambda s: SendPeriod(WEEK[1], WEEK[0], (), (s.person("dana"),)),
    "approvers-needed": lambda s: SendPeriod(*WEEK, (), ()),
    "time-is-past": lambda s: SendPeriod(*WEEK, (), (s.person("dana"),), datetime.fromisoformat("2026-11-20T09:59")),
    "period-has-no-posts": lambda s: SendPeriod(*WEEK, (), (s.person("dora"),)),
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_period_that_nobody_could_approve_is_not_sent(scene: Scene, code: str) -> None:
    a_planned_post(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(REFUSED[code](scene))


@pytest.mark.parametrize("changes", [{"approvers": (PersonId("x"),)}, {"channels": (ChannelId("x"),)}])
def test_who_or_what_is_not_on_file_is_refused(scene: Scene, changes: dict[str, tuple[str, ...]]) -> None:
    a_planned_post(scene)
    with pytest.raises(NotFound):
        a_seal(scene, **changes)


def test_only_the_coordinator_sends_and_withdraws(scene: Scene) -> None:
    a_planned_post(scene)
    seal = a_seal(scene)
    for command in (SendPeriod(*WEEK, (), (scene.person("dana"),)), WithdrawSeal(seal.id, "Not now")):
        refused = may(scene, command)
        assert set(refused.values()) == {"right-role"}
        assert "kim" not in refused


def test_a_period_sent_again_is_the_next_version(scene: Scene) -> None:
    a_planned_post(scene)
    first = a_seal(scene)
    second = a_seal(scene)
    assert (second.follows, queries.version_of(scene.office.engine, second)) == (first.id, 2)


def test_another_period_or_other_channels_are_a_seal_of_their_own(scene: Scene) -> None:
    a_planned_post(scene)
    a_seal(scene)
    assert a_seal(scene, until_day=date(2026, 12, 14)).follows is None
    assert a_seal(scene, channels=(scene.channel(FACEBOOK),)).follows is None


def test_withdrawing_leaves_what_was_approved(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    scene.run(decide(scene, seal, post_id), "dana")
    scene.run(WithdrawSeal(seal.id, "A storm"))
    assert states(scene, seal) == [LineState.APPROVED]


@pytest.mark.parametrize(("reason", "code"), [("", "reason-needed"), ("Again", "seal-withdrawn")])
def test_a_seal_is_withdrawn_once_and_for_a_reason(scene: Scene, reason: str, code: str) -> None:
    a_planned_post(scene)
    seal = a_seal(scene)
    if reason:
        scene.run(WithdrawSeal(seal.id, "A storm"))
    with pytest.raises(NotAllowed, match=code):
        scene.run(WithdrawSeal(seal.id, reason))


def test_a_replaced_seal_is_not_withdrawn(scene: Scene) -> None:
    a_planned_post(scene)
    seal = a_seal(scene)
    a_seal(scene)
    with pytest.raises(NotAllowed, match="seal-replaced"):
        scene.run(WithdrawSeal(seal.id, "A storm"))


def test_a_withdrawn_seal_is_followed_by_none(scene: Scene) -> None:
    a_planned_post(scene)
    scene.run(WithdrawSeal(a_seal(scene).id, "A storm"))
    assert a_seal(scene).follows is None


def test_sending_and_deciding_a_period_are_acts_of_record() -> None:
    assert not {"SendPeriod", "WithdrawSeal", "DecideSeal", "DecideExceptions", "RevokeSealDecision"} & set(UNDOABLE)


def test_a_post_of_communications_belongs_to_its_director(scene: Scene) -> None:
    a_planned_post(scene, "kim", department_id=scene.department(COMMUNICATIONS))
    assert (left_out(scene, "dana"), left_out(scene, "dora")) == ([LeftOut.NOBODY], [None])


def test_a_day_taken_back_takes_the_post_out_of_what_is_sent(scene: Scene) -> None:
    kept, gone = a_planned_post(scene), a_planned_post(scene)
    plan(scene, gone, None)
    assert sent(scene, a_seal(scene)) == [kept]
