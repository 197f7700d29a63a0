"""Leave to post is asked for, permitted, approved and told of, in the steps that the town's policy has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

import pytest

from core.ambient import Ambient
from core.commands.actors import actor_facts
from core.commands.approvals import ApprovePost
from core.commands.authorising import Authorise, RevokeAuthorisation
from core.commands.awaited import Awaited, awaited, may_decide
from core.commands.desk import Command
from core.commands.history import UNDOABLE
from core.commands.schedule import AddToQueue
from core.commands.town import LeavePerson
from core.commands.training import RecordTraining, RevokeTraining
from core.commands.uses import (
    ApproveUse,
    AskUse,
    GiveUseNotice,
    PermitUse,
    RefuseUse,
    TakeBackPermission,
    WithdrawUse,
    standing,
)
from core.errors import NotAllowed
from core.model.askings import AwaitedKind
from core.model.kinds import PostId
from core.model.registers import TrainingKind
from core.model.states import State
from core.model.town import Authorisation, AuthorisationKind
from core.model.uses import NoticeWay, UseRequest
from core.policy.leave import UseStanding
from core.store import registers as register_queries
from core.store import town as town_queries
from core.upkeep.verify import verify
from tests.core.builders import (
    FACEBOOK,
    NEWSLETTER,
    NOW,
    WEBSITE,
    Scene,
    a_post,
    an_approved_use,
    asked_use,
    catch_up,
    rows,
    set_password,
)
from tests.core.commands.saying import EVERYBODY, may
from tests.core.ruled import judgement

TODAY = NOW.date()
END = datetime(2026, 11, 24, 6, tzinfo=UTC)
"""When 23 November is over in Taber."""

TELL = "Otto Falk posts on Website."


def asked(scene: Scene, by: str = "dana", **changes: object) -> str:
    """Have it asked for Otto to post on the website, and return the request's id."""
    command = asked_use(scene, **{"channel_id": scene.channel(WEBSITE), **changes})
    return scene.run(command, by).subject or ""


def permitted(scene: Scene) -> str:
    request = asked(scene)
    scene.run(PermitUse(request), "dana")
    return request


def approved(scene: Scene) -> str:
    request = permitted(scene)
    scene.run(ApproveUse(request), "cora")
    return request


def stands(scene: Scene, request: str) -> UseStanding:
    found = scene.office.engine.record(UseRequest, request)
    assert found is not None
    return standing(scene.office.calendar, found)


def leave(scene: Scene, channel: str = WEBSITE) -> list[Authorisation]:
    return town_queries.authorisations_of(scene.office.engine, scene.person("otto"), scene.channel(channel))


def test_asked_permitted_and_approved_it_is_leave_to_post_and_waits_for_the_notice(scene: Scene) -> None:
    request = asked(scene, "otto")
    assert (stands(scene, request), leave(scene)) == (UseStanding.ASKED, [])
    scene.run(PermitUse(request, "Until the fall"), "dana")
    assert (stands(scene, request), leave(scene)) == (UseStanding.PERMITTED, [])
    scene.run(ApproveUse(request), "cora")
    (given,) = leave(scene)
    assert (given.kind, given.from_day, given.until_day) == (AuthorisationKind.OVERSEEN, TODAY, date(2027, 12, 31))
    assert (given.approved_by, given.approved_on) == (scene.person("cora"), TODAY)
    assert stands(scene, request) is UseStanding.TO_BE_TOLD


@pytest.mark.parametrize("by", ["dana", "cora"])
def test_the_notice_is_on_file_in_its_own_words(scene: Scene, by: str) -> None:
    request = approved(scene)
    scene.run(GiveUseNotice(request, NoticeWay.LETTER, TELL), by)
    assert stands(scene, request) is UseStanding.DONE
    assert rows(scene, "SELECT way, text, given_by FROM use_notice") == [("letter", TELL, scene.person(by))]


def test_who_refuses_says_why_and_that_is_the_end(scene: Scene) -> None:
    request = asked(scene)
    scene.run(RefuseUse(request, "Not this season"), "dana")
    assert (stands(scene, request), leave(scene)) == (UseStanding.REFUSED, [])
    with pytest.raises(NotAllowed, match="use-decided-already"):
        scene.run(PermitUse(request), "dana")


def test_a_permission_is_taken_back_and_given_again_before_the_approval(scene: Scene) -> None:
    request = permitted(scene)
    scene.run(TakeBackPermission(request, "Wait for the training"), "dana")
    assert stands(scene, request) is UseStanding.ASKED
    scene.run(PermitUse(request), "dana")
    assert stands(scene, request) is UseStanding.PERMITTED


def test_who_asked_withdraws_and_may_ask_again(scene: Scene) -> None:
    request = asked(scene, "otto")
    scene.run(WithdrawUse(request, "Another time"), "otto")
    assert stands(scene, request) is UseStanding.WITHDRAWN
    assert stands(scene, asked(scene, "otto")) is UseStanding.ASKED


REFUSED: Mapping[str, tuple[str, str, Callable[[Scene], Command]]] = {
    "a past first day": ("use-is-past", "dana", lambda s: ask(s, from_day=TODAY - timedelta(days=1))),
    "backward days": ("ends-before-it-begins", "dana", lambda s: ask(s, until_day=TODAY - timedelta(days=1))),
    "a far year": ("year-unlikely", "dana", lambda s: ask(s, until_day=date(2201, 1, 1))),
    "no end": ("use-without-end", "dana", lambda s: ask(s, until_day=None)),
    "a kind by another way": ("use-of-no-such-kind", "dana", lambda s: ask(s, kind=AuthorisationKind.REGULAR)),
    "no reason": ("reason-needed", "dana", lambda s: ask(s, why=" ")),
    "nobody who oversees": ("overseer-needed", "dana", lambda s: ask(s, overseer_id=None)),
    "another who posts": ("may-not-oversee", "dana", lambda s: ask(s, overseer_id=s.person("ada"))),
    "a Director of others": ("may-not-oversee", "dana", lambda s: ask(s, overseer_id=s.person("dora"))),
    "oneself as overseer": ("may-not-oversee", "dana", lambda s: ask(s, overseer_id=s.person("otto"))),
    "for another author": ("use-of-another", "otto", lambda s: ask(s, person_id=s.person("ada"))),
    "past the Director": ("use-not-permitted", "cora", lambda s: ApproveUse(asked(s))),
    "of another department": ("right-department", "dora", lambda s: PermitUse(asked(s))),
    "a permission by who approves": ("right-role", "cora", lambda s: PermitUse(asked(s))),
    "an approval by who permits": ("right-role", "dana", lambda s: ApproveUse(permitted(s))),
    "permitted twice": ("use-needs-no-permission", "dana", lambda s: PermitUse(permitted(s))),
    "approved twice": ("use-decided-already", "cora", lambda s: ApproveUse(approved(s))),
    "taken back once approved": ("use-decided-already", "dana", lambda s: TakeBackPermission(approved(s), "No")),
    "withdrawn once approved": ("use-decided-already", "dana", lambda s: WithdrawUse(approved(s), "No")),
    "withdrawn by others": ("use-of-another", "kim", lambda s: WithdrawUse(asked(s), "No")),
    "refused without a word": ("reason-needed", "dana", lambda s: RefuseUse(asked(s), "")),
    "refused out of turn": ("right-role", "cora", lambda s: RefuseUse(asked(s), "No")),
    "told too early": ("use-not-approved", "dana", lambda s: GiveUseNotice(permitted(s), NoticeWay.COPY, TELL)),
    "told without words": ("notice-without-words", "dana", lambda s: GiveUseNotice(approved(s), NoticeWay.COPY, " ")),
    "told by others": ("right-role", "kim", lambda s: GiveUseNotice(approved(s), NoticeWay.COPY, TELL)),
    "leave without a request": (
        "use-asked-first",
        "cora",
        lambda s: Authorise(s.person("otto"), s.channel(WEBSITE), AuthorisationKind.OVERSEEN, TODAY),
    ),
}


def ask(scene: Scene, **changes: object) -> AskUse:
    return asked_use(scene, **{"channel_id": scene.channel(WEBSITE), **changes})


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_words(scene: Scene, name: str) -> None:
    code, by, command = REFUSED[name]
    refused = command(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(refused, by)


def test_one_request_at_a_time_for_a_person_and_channel(scene: Scene) -> None:
    asked(scene)
    with pytest.raises(NotAllowed, match="use-asked-already"):
        asked(scene, "otto")


def test_nobody_decides_about_their_own_leave(scene: Scene) -> None:
    overseer = scene.person("kim")
    request = asked(scene, person_id=scene.person("dana"), channel_id=scene.channel(NEWSLETTER), overseer_id=overseer)
    with pytest.raises(NotAllowed, match="own-authorisation"):
        scene.run(PermitUse(request), "dana")


@pytest.mark.parametrize(
    ("last_day", "code"), [(date(2026, 11, 19), "person-left"), (date(2027, 12, 30), "use-beyond-last-day")]
)
def test_who_leaves_gets_no_leave_beyond_the_last_day(scene: Scene, last_day: date, code: str) -> None:
    scene.run(LeavePerson(scene.person("otto"), last_day), "tim")
    with pytest.raises(NotAllowed, match=code):
        asked(scene)


def test_who_left_since_is_not_approved(scene: Scene) -> None:
    request = permitted(scene)
    scene.run(LeavePerson(scene.person("otto"), TODAY - timedelta(days=1)), "tim")
    with pytest.raises(NotAllowed, match="person-left"):
        scene.run(ApproveUse(request), "cora")


@pytest.mark.parametrize(("wall", "is_past"), [("2026-11-30T23:59", False), ("2026-12-01T00:00", True)])
def test_an_approval_comes_too_late_after_the_last_day(scene: Scene, wall: str, is_past: bool) -> None:
    request = asked(scene, until_day=date(2026, 11, 30))
    scene.run(PermitUse(request), "dana")
    scene.set_wall(wall)
    if is_past:
        with pytest.raises(NotAllowed, match="use-is-past"):
            scene.run(ApproveUse(request), "cora")
    else:
        assert scene.run(ApproveUse(request), "cora").subject == request


def test_who_may_ask_for_an_author(scene: Scene) -> None:
    refused = may(scene, ask(scene, channel_id=scene.channel(NEWSLETTER)))
    nobody = dict.fromkeys(("dora", "ian", "emma", "rita", "carl"), "right-role")
    assert refused == {**nobody, "ada": "use-of-another"}


def test_each_step_is_given_to_one_role(scene: Scene) -> None:
    request = asked(scene)
    assert set(EVERYBODY) - set(may(scene, PermitUse(request))) == {"dana"}
    scene.run(PermitUse(request), "dana")
    assert set(EVERYBODY) - set(may(scene, ApproveUse(request))) == {"cora"}


def waiting(scene: Scene, by: str) -> list[Awaited]:
    calendar = scene.office.calendar
    actor = actor_facts(calendar, scene.who(by), scene.clock.now())
    found = awaited(calendar, scene.clock.now())
    return [each for each in found if may_decide(each, actor, calendar.pack)]


def test_it_waits_with_who_decides_next_and_with_nobody_else(scene: Scene) -> None:
    request = asked(scene)
    assert {by: len(waiting(scene, by)) for by in EVERYBODY if waiting(scene, by)} == {"dana": 1}
    scene.run(PermitUse(request), "dana")
    (each,) = waiting(scene, "cora")
    assert (each.key, each.name, each.posts) == ((AwaitedKind.LEAVE, request), "Otto Falk", (WEBSITE,))
    assert waiting(scene, "dana") == []
    scene.run(ApproveUse(request), "cora")
    assert waiting(scene, "cora") == []


@pytest.mark.parametrize(
    ("wall", "may_post"),
    [
        ("2026-11-30T23:59", False),
        ("2026-12-01T00:00", True),
        ("2026-12-31T23:59", True),
        ("2027-01-01T00:00", False),
    ],
)
def test_leave_counts_from_its_first_day_to_the_end_of_its_last(scene: Scene, wall: str, may_post: bool) -> None:
    request = asked(scene, from_day=date(2026, 12, 1), until_day=date(2026, 12, 31))
    scene.run(PermitUse(request), "dana")
    scene.run(ApproveUse(request), "cora")
    scene.set_wall(wall)
    authorised = actor_facts(scene.office.calendar, scene.who("otto"), scene.clock.now()).authorised
    assert (scene.channel(WEBSITE) in authorised) is may_post


def on_facebook(scene: Scene, **changes: object) -> PostId:
    """Give Otto leave for Facebook anew, by a request, and have him write a post for it."""
    scene.run(RevokeAuthorisation(leave(scene, FACEBOOK)[0].id, "To be asked for anew"), "cora")
    an_approved_use(scene, **changes)
    return a_post(scene, "otto")


def test_what_leave_carried_is_not_let_out_after_its_last_day(scene: Scene) -> None:
    post_id = on_facebook(scene, until_day=date(2026, 11, 23))
    scene.run(AddToQueue(post_id), "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    assert (scene.state(post_id), scene.placement(post_id).closes) == (State.QUEUED, END)
    catch_up(scene, "2026-11-24T00:00")
    assert scene.state(post_id) is State.MISSED


def test_what_leave_carried_is_held_by_its_end_where_it_ends_before_the_time(scene: Scene) -> None:
    post_id = on_facebook(scene, until_day=date(2026, 11, 30))
    scene.run(AddToQueue(post_id), "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    assert scene.state(post_id) is State.QUEUED
    scene.agree(RevokeAuthorisation(leave(scene, FACEBOOK)[-1].id, "Moved"), "dana")
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["author-authorised"]


def test_what_leave_carried_is_held_when_who_oversees_has_left(scene: Scene) -> None:
    """ADM-7 1.05 i: somebody oversees for the duration of the use."""
    post_id = on_facebook(scene)
    scene.run(AddToQueue(post_id), "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "kim")
    assert scene.state(post_id) is State.QUEUED
    scene.agree(LeavePerson(scene.person("dana"), TODAY - timedelta(days=1)), "tim")
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["author-authorised"]


def test_without_training_leave_lets_nothing_out(scene: Scene) -> None:
    """ADM-7 1.05 h: training by Communications comes before the work on the account."""
    (training,) = register_queries.trainings_of(scene.office.engine, scene.person("otto"))
    scene.run(RevokeTraining(training.id, "For another account alone"))
    post_id = on_facebook(scene)
    assert "author-trained" in {finding.rule for finding in judgement(scene, post_id).findings}
    scene.run(RecordTraining(scene.person("otto"), TrainingKind.TRAINING, TODAY, scene.channel(FACEBOOK)))
    assert "author-trained" not in {finding.rule for finding in judgement(scene, post_id).findings}


def test_leave_that_is_renewed_stays_as_it_was(scene: Scene) -> None:
    approved(scene)
    (first,) = leave(scene)
    days = {"from_day": date(2028, 1, 1), "until_day": date(2028, 6, 30)}
    request = asked(scene, "otto", renews=first.id, **days)
    scene.run(PermitUse(request), "dana")
    scene.run(ApproveUse(request), "cora")
    assert leave(scene)[0] == first
    assert [each.from_day for each in leave(scene)] == [TODAY, date(2028, 1, 1)]


def test_leave_by_a_request_is_revoked_like_any_other(scene: Scene) -> None:
    request = approved(scene)
    scene.run(RevokeAuthorisation(leave(scene)[0].id, "Moved"), "dana")
    assert leave(scene)[0].revoked_at is not None
    assert stands(scene, request) is UseStanding.TO_BE_TOLD


def test_every_decision_about_leave_is_signed(scene: Scene) -> None:
    for name in ("dana", "cora"):
        set_password(scene, name)
    request = permitted(scene)
    scene.run(TakeBackPermission(request, "Wait"), "dana")
    scene.run(PermitUse(request), "dana")
    scene.run(ApproveUse(request), "cora")
    signed = rows(scene, "SELECT said, count(*) FROM signature WHERE subject_table = 'use_step' GROUP BY said")
    assert signed == [("made", 3), ("revoked", 1)]
    assert verify(scene.office.place, Ambient(scene.clock)).problems == ()


def test_leave_is_an_act_of_record_and_not_undone() -> None:
    steps = (AskUse, WithdrawUse, PermitUse, ApproveUse, RefuseUse, TakeBackPermission, GiveUseNotice)
    assert not {step.__name__ for step in steps} & set(UNDOABLE)
