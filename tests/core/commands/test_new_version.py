"""A new version of the shipped pack, as it comes with a new Oyez, is taken up by the calendar itself."""

from __future__ import annotations

import pytest

from core.commands.policy import TakeUpPack
from core.errors import NotAllowed
from core.model.states import State
from core.model.town import Town
from core.store import journal
from core.store import town as town_queries
from tests.core.builders import Scene, a_queued_post, a_sound_photo
from tests.core.commands.packing import RELEASES_BLOCK, RELEASES_WARN, taber, with_packs


def town_of(scene: Scene) -> Town:
    return town_queries.town(scene.office.engine)


def test_a_new_version_of_the_shipped_pack_is_taken_up_at_the_first_start(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    with_packs(scene, taber=taber(("pack 3", "pack 4"), ('approved_by = ["cao"]', 'approved_by = ["director"]')))
    scene.office.catch_up()
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["channel-approved"]
    versions = (town_of(scene).policy_version, scene.post(post_id).policy_version)
    assert versions == ("ADM-7 of 2024-02-02, pack 4", "ADM-7 of 2024-02-02, pack 4")


def test_a_new_version_is_taken_up_once_and_by_the_calendar(scene: Scene) -> None:
    a_queued_post(scene)
    with_packs(scene, taber=taber(("pack 3", "pack 4")))
    scene.office.catch_up()
    head = journal.head(scene.office.engine)
    scene.office.catch_up()
    assert journal.head(scene.office.engine) == head
    assert list(journal.entries(scene.office.engine))[-1][0].actor == "the calendar"


def test_a_new_version_that_lets_releases_go_keeps_the_database_s_guard_true(scene: Scene) -> None:
    post_id = a_queued_post(scene, photos=(a_sound_photo(scene),))
    before = scene.placement(post_id)
    warns = '[rules.subject-consent]\nseverity = "block"', '[rules.subject-consent]\nseverity = "warn"'
    with_packs(scene, taber=taber(("pack 3", "pack 4"), warns))
    scene.office.catch_up()
    assert (town_of(scene).release_blocks, scene.placement(post_id)) == (False, before)


def test_a_new_version_without_a_class_holds_the_posts_of_that_class(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    with_packs(scene, taber=taber(("pack 3", "pack 4"), ('key = "program"', 'key = "services"')))
    scene.office.catch_up()
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["ground"]


def test_nobody_but_the_calendar_takes_up_a_version(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="only-the-calendar"):
        scene.run(TakeUpPack(), "cora")


def test_what_was_taken_up_is_told_with_the_catching_up(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    with_packs(scene, taber=taber(("pack 3", "pack 4"), ('approved_by = ["cao"]', 'approved_by = ["director"]')))
    done = scene.office.catch_up()
    assert done.ids("placement") == {scene.placement_id(post_id)}
    assert (done.command, scene.state(post_id)) == ("CatchUp", State.HELD)


def test_an_own_pack_stays_what_it_was_made_from_when_that_comes_anew(scene: Scene) -> None:
    scene.agree(RELEASES_WARN, "cora")
    with_packs(scene, taber=taber(("pack 3", "pack 4"), ('approved_by = ["cao"]', 'approved_by = ["director"]')))
    head = journal.head(scene.office.engine)
    scene.office.catch_up()
    assert journal.head(scene.office.engine) == head
    scene.agree(RELEASES_BLOCK, "cora")
    assert town_of(scene).policy_version == "ADM-7 of 2024-02-02, pack 3, own 2"
