"""What waits for a decision: by whom it may be given, since when, in which order, and until when it is of use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from core.commands.actors import actor_facts
from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.awaited import Awaited, awaited, may_decide, own_lines
from core.commands.media import ApprovePhoto, ReturnPhoto, RevokePhotoApproval
from core.commands.periods import ApproveForPeriod
from core.commands.policy import ChangePack
from core.commands.publishing import Publish
from core.commands.schedule import AddToQueue
from core.commands.seals import WithdrawSeal
from core.commands.written_draft import draft_of
from core.model.askings import AwaitedKind
from core.model.kinds import PostId
from core.model.seals import Seal
from core.model.states import State
from core.policy.own_pack import DropRule, SetKey
from tests.core.builders import (
    NOW,
    Scene,
    a_photo,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
    an_emergency_post,
    save,
)
from tests.core.commands.sealing import a_planned_post, a_seal, decide, rewrite

LATER = timedelta(hours=2)
REASON = "Decided by the CAO"


def an_asked_post_of_otto(scene: Scene, **changes: Any) -> PostId:
    """Let an author whom somebody oversees ask for a post in which all else is in order."""
    post_id = a_post(scene, "otto", **changes)
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def all_awaited(scene: Scene) -> tuple[Awaited, ...]:
    return awaited(scene.office.calendar, scene.clock.now())


def awaited_of(scene: Scene, name: str) -> list[tuple[AwaitedKind, str]]:
    actor = actor_facts(scene.office.calendar, scene.who(name), scene.clock.now())
    return [each.key for each in all_awaited(scene) if may_decide(each, actor, scene.office.calendar.pack)]


@pytest.mark.parametrize(("name", "waits"), [("dana", True), ("kim", True), ("dora", False), ("cora", False)])
def test_a_photo_waits_for_its_department_and_the_coordinator(scene: Scene, name: str, waits: bool) -> None:
    photo_id = a_photo(scene)
    assert awaited_of(scene, name) == ([(AwaitedKind.PHOTO, photo_id)] if waits else [])


@pytest.mark.parametrize(("name", "waits"), [("dana", True), ("kim", True), ("dora", False), ("ada", False)])
def test_an_overseen_authors_post_waits_for_who_may_decide_it(scene: Scene, name: str, waits: bool) -> None:
    post_id = an_asked_post_of_otto(scene)
    assert awaited_of(scene, name) == ([(AwaitedKind.POST, post_id)] if waits else [])


def test_a_post_does_not_wait_for_who_wrote_in_it(scene: Scene) -> None:
    post_id = an_asked_post_of_otto(scene)
    draft = draft_of(scene.office.engine, scene.post(post_id))
    scene.agree(save(scene, post_id, replace(draft, text="Skating is free on Sunday.")), "dana")
    assert awaited_of(scene, "dana") == []
    assert awaited_of(scene, "kim") == [(AwaitedKind.POST, post_id)]


def test_what_was_asked_for_first_stands_first(scene: Scene) -> None:
    photo_id = a_photo(scene)
    scene.clock.set_to(NOW + LATER)
    post_id = an_asked_post_of_otto(scene)
    waits = [(AwaitedKind.PHOTO, photo_id), (AwaitedKind.POST, post_id)]
    assert [(each.key, each.since) for each in all_awaited(scene)] == list(zip(waits, (NOW, NOW + LATER), strict=True))


def test_a_post_waits_since_it_was_saved_as_it_is(scene: Scene) -> None:
    post_id = an_asked_post_of_otto(scene)
    scene.clock.set_to(NOW + LATER)
    draft = draft_of(scene.office.engine, scene.post(post_id))
    scene.agree(save(scene, post_id, replace(draft, text="Skating is free on Sunday.")), "otto")
    (waits,) = all_awaited(scene)
    assert (waits.since, waits.asked_by) == (NOW + LATER, scene.person("otto"))


def test_a_photo_tells_which_posts_wait_for_it_and_until_when(scene: Scene) -> None:
    before = datetime.fromisoformat("2026-12-15T12:00")
    _, photo_id = an_asked_post(scene, title="Rink volunteers", go_out_before=before)
    waits = next(each for each in all_awaited(scene) if each.record_id == photo_id)
    assert (waits.posts, waits.until) == (("Rink volunteers",), before)


def test_a_photo_of_no_post_waits_without_an_end(scene: Scene) -> None:
    a_photo(scene)
    (waits,) = all_awaited(scene)
    assert (waits.posts, waits.until) == ((), None)


@pytest.mark.parametrize("decision", ["approved", "returned"])
def test_a_decided_photo_waits_no_longer(scene: Scene, decision: str) -> None:
    photo_id = a_photo(scene)
    scene.run(ApprovePhoto(photo_id) if decision == "approved" else ReturnPhoto(photo_id, "Crop it"), "dana")
    assert all_awaited(scene) == ()


def test_a_photo_waits_again_since_its_approval_was_revoked(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    scene.clock.set_to(NOW + LATER)
    scene.agree(RevokePhotoApproval(photo_id, "A face is seen"), "dana")
    assert [each.since for each in all_awaited(scene)] == [NOW + LATER]


@pytest.mark.parametrize("decision", ["approved", "returned"])
def test_a_decided_post_waits_no_longer(scene: Scene, decision: str) -> None:
    post_id = an_asked_post_of_otto(scene)
    seen = scene.post(post_id).content_hash
    scene.run(ApprovePost(post_id, seen) if decision == "approved" else ReturnPost(post_id, seen, "Say when"), "dana")
    assert all_awaited(scene) == ()


def test_a_post_of_a_regular_author_waits_for_nobodys_approval(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene, "ada")
    assert [each.key for each in all_awaited(scene)] == [(AwaitedKind.PHOTO, photo_id)]
    assert scene.state(post_id) is State.ASKED


@pytest.mark.parametrize("write", [a_post, a_queued_post])
def test_what_nobody_asked_for_and_what_is_in_line_does_not_wait(scene: Scene, write: Any) -> None:
    write(scene)
    assert all_awaited(scene) == ()


def test_where_the_pack_asks_for_a_period_the_post_waits_for_that(scene: Scene) -> None:
    scene.run(ChangePack((DropRule("post-approved"),), REASON), "cora")
    post_id = an_asked_post_of_otto(scene)
    assert awaited_of(scene, "dana") == [(AwaitedKind.PERIOD, post_id)]
    assert awaited_of(scene, "cora") == []
    today = NOW.date()
    scene.run(ApproveForPeriod(post_id, scene.post(post_id).content_hash, today, today + timedelta(days=13)), "dana")
    assert all_awaited(scene) == ()


def test_what_went_out_in_an_emergency_waits_for_a_reader_who_wrote_none_of_it(scene: Scene) -> None:
    post_id = an_emergency_post(scene)
    scene.run(AddToQueue(post_id))
    scene.run(Publish(scene.placement_id(post_id)))
    (waits,) = all_awaited(scene)
    assert (waits.key, waits.went_out, waits.asked_by) == ((AwaitedKind.READING, post_id), True, None)
    assert (awaited_of(scene, "kim"), awaited_of(scene, "dora")) == ([], [waits.key])


def test_a_returned_post_waits_for_its_author_whatever_the_pack_asks(scene: Scene) -> None:
    scene.run(ChangePack((DropRule("post-approved"),), REASON), "cora")
    post_id = an_asked_post_of_otto(scene)
    scene.run(ReturnPost(post_id, scene.post(post_id).content_hash, "Say when"), "dana")
    assert all_awaited(scene) == ()


def test_where_the_pack_asks_for_a_period_of_everybody_a_regular_authors_post_waits_too(scene: Scene) -> None:
    changes = (DropRule("post-approved"), SetKey("calendar-approved", "of", "all"))
    scene.run(ChangePack(changes, REASON), "cora")
    post_id, photo_id = an_asked_post(scene, "ada")
    assert {each.key for each in all_awaited(scene)} == {(AwaitedKind.PHOTO, photo_id), (AwaitedKind.PERIOD, post_id)}


def sealed(scene: Scene, name: str) -> list[tuple[int, int, int]]:
    """Return what somebody is asked of sealed periods: how many lines of how many, and of which version."""
    actor, pack = actor_facts(scene.office.calendar, scene.who(name), scene.clock.now()), scene.office.calendar.pack
    seals = [each.seal for each in all_awaited(scene) if each.seal is not None and may_decide(each, actor, pack)]
    return [(own_lines(seal, actor, pack), seal.lines, seal.version) for seal in seals]


def test_a_sealed_period_waits_once_for_each_approver_who_has_lines_in_it(scene: Scene) -> None:
    a_planned_post(scene)
    a_planned_post(scene, "otto")
    a_seal(scene, "dana", "kim", "dora")
    assert sealed(scene, "dana") == [(2, 2, 1)]
    assert sealed(scene, "kim") == [(1, 2, 1)]
    assert sealed(scene, "dora") == sealed(scene, "cora") == []


def test_a_sealed_period_waits_since_it_was_sent_until_it_is_to_be_approved(scene: Scene) -> None:
    a_planned_post(scene)
    before = datetime.fromisoformat("2026-12-03T16:00")
    a_seal(scene, approve_by=before)
    (waits,) = all_awaited(scene)
    assert (waits.since, waits.until, waits.asked_by) == (NOW, before, scene.person("kim"))


def test_a_period_sent_again_waits_as_its_newest_version_alone(scene: Scene) -> None:
    a_planned_post(scene)
    a_seal(scene)
    newest = a_seal(scene)
    assert [(each.record_id, each.seal and each.seal.version) for each in all_awaited(scene)] == [(newest.id, 2)]


def test_a_post_on_an_open_seal_is_not_asked_for_by_itself_as_well(scene: Scene) -> None:
    post_id = a_planned_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    assert awaited_of(scene, "dana") == [(AwaitedKind.POST, post_id)]
    seal = a_seal(scene)
    assert awaited_of(scene, "dana") == [(AwaitedKind.SEAL, seal.id)]


def _withdrawn(scene: Scene, seal: Seal, _post_id: PostId) -> None:
    scene.run(WithdrawSeal(seal.id, "A storm"))


def _lapsed(scene: Scene, _seal: Seal, _post_id: PostId) -> None:
    scene.set_wall("2026-12-03T16:01")


def _decided(scene: Scene, seal: Seal, post_id: PostId) -> None:
    scene.agree(decide(scene, seal, post_id), "dana")


def _past(scene: Scene, _seal: Seal, _post_id: PostId) -> None:
    scene.set_wall("2026-12-14T00:01")


@pytest.mark.parametrize("ends", [_withdrawn, _lapsed, _decided, _past])
def test_a_seal_waits_until_it_is_decided_withdrawn_lapsed_or_past(
    scene: Scene, ends: Callable[[Scene, Seal, PostId], None]
) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene, approve_by=datetime.fromisoformat("2026-12-03T16:00"))
    ends(scene, seal, post_id)
    assert sealed(scene, "dana") == []


def test_exceptions_wait_for_the_same_approvers_once_the_seal_is_decided(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    a_planned_post(scene)
    assert awaited_of(scene, "dana") == [(AwaitedKind.SEAL, seal.id)]
    scene.run(decide(scene, seal, post_id), "dana")
    scene.clock.set_to(NOW + LATER)
    rewrite(scene, post_id)
    (waits,) = all_awaited(scene)
    assert (waits.key, sealed(scene, "dana")) == ((AwaitedKind.EXCEPTIONS, seal.id), [(2, 2, 1)])
    assert (waits.since, waits.asked_by, waits.until) == (NOW, None, None)
