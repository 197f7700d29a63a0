"""Copies a post: what it says, and nothing of what was decided of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.commands.channels import RetireChannel
from core.commands.copying import CopyPost
from core.commands.desk import Command
from core.commands.emergency import EndEmergency
from core.commands.posts import DiscardPost
from core.commands.schedule import Drop
from core.errors import NotAllowed, NotFound
from core.model.kinds import EmergencyId, PostId
from core.model.states import State
from core.store import posts as post_queries
from core.store.assurances import overrides_ever
from tests.core.builders import (
    FACEBOOK,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_pinned_post,
    a_post,
    a_sound_photo,
    an_emergency_post,
    an_overseen_post,
)
from tests.core.commands.bringing import DECEMBER_9


def copied(scene: Scene, post_id: PostId, by: str = "kim") -> PostId:
    return PostId(scene.run(CopyPost(post_id, DECEMBER_9), by).subject or "")


def test_a_copy_says_the_same_with_the_same_photos_on_the_same_channels(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    original = a_post(scene, on=(FACEBOOK, WEBSITE), photos=(photo_id,))
    copy = copied(scene, original)
    engine = scene.office.engine
    assert (scene.post(copy).text, scene.post(copy).title) == (scene.post(original).text, scene.post(original).title)
    assert [use.photo_id for use in post_queries.photos_of(engine, copy)] == [photo_id]
    assert {p.channel_id for p in post_queries.placements_of(engine, copy)} == {
        scene.channel(FACEBOOK),
        scene.channel(WEBSITE),
    }


def test_a_copy_is_a_draft_without_the_times_of_what_it_copies(scene: Scene) -> None:
    original = a_pinned_post(scene, go_out_before=DECEMBER_9, not_before=TUESDAY_AT_9)
    copy = copied(scene, original)
    placement, post = scene.placement(copy), scene.post(copy)
    assert (placement.state, placement.at, placement.planned) == (State.DRAFT, None, DECEMBER_9)
    assert (post.not_before, post.go_out_before) == (None, None)


def test_approvals_and_confirmations_stay_with_the_original(scene: Scene) -> None:
    original = an_overseen_post(scene)
    copy = copied(scene, original)
    engine = scene.office.engine
    assert post_queries.decisions_of(engine, original)
    assert (post_queries.decisions_of(engine, copy), overrides_ever(engine, copy)) == ([], [])


def test_a_copy_is_of_who_copies(scene: Scene) -> None:
    assert scene.post(copied(scene, a_post(scene), "ada")).author_id == scene.person("ada")


def test_a_channel_that_is_retired_by_now_is_left_out(scene: Scene) -> None:
    original = a_post(scene, on=(FACEBOOK, WEBSITE))
    scene.agree(RetireChannel(scene.channel(WEBSITE), "Closed"), "cora")
    placements = post_queries.placements_of(scene.office.engine, copied(scene, original))
    assert [placement.channel_id for placement in placements] == [scene.channel(FACEBOOK)]


def test_a_post_of_an_emergency_that_is_over_is_not_copied(scene: Scene) -> None:
    original = an_emergency_post(scene)
    scene.agree(EndEmergency(EmergencyId(scene.post(original).emergency_id or "")), "cora")
    with pytest.raises(NotAllowed):
        copied(scene, original, "ada")


@pytest.mark.parametrize(
    ("code", "command"),
    [("is-discarded", lambda _s, p: DiscardPost(p)), ("no-channel-to-copy", lambda s, p: Drop(s.placement_id(p)))],
)
def test_a_post_that_goes_out_nowhere_is_not_copied(
    scene: Scene, code: str, command: Callable[[Scene, PostId], Command]
) -> None:
    original = a_post(scene)
    scene.run(command(scene, original))
    with pytest.raises(NotAllowed, match=code):
        copied(scene, original)


def test_who_may_not_write_copies_nothing(scene: Scene) -> None:
    original = a_post(scene)
    with pytest.raises(NotAllowed, match="right"):
        copied(scene, original, "rita")


def test_what_is_not_in_the_calendar_is_not_copied(scene: Scene) -> None:
    with pytest.raises(NotFound):
        copied(scene, PostId("no-such-post"))
