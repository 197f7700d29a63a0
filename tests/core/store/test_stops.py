"""How often each rule has held a post on a channel."""

from __future__ import annotations

from core.commands.media import RevokePhotoApproval
from core.commands.schedule import Hold
from core.store.stops import holds_by_rule
from tests.core.builders import FACEBOOK, WEBSITE, Scene, a_queued_post, a_sound_photo


def test_a_hold_by_a_person_is_no_rules(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(Hold(scene.placement_id(post_id), "Wait for the minutes"))
    assert holds_by_rule(scene.office.engine) == {}


def test_each_channel_on_which_a_rule_holds_a_post_counts(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    a_queued_post(scene, on=(FACEBOOK, WEBSITE), photos=(photo_id,))
    scene.agree(RevokePhotoApproval(photo_id, "Somebody else took it"))
    assert holds_by_rule(scene.office.engine) == {"photo-approved": 2}
