"""A wished pin enters by itself only where it harms nobody and the time still takes posts."""

from __future__ import annotations

from datetime import timedelta

from core.commands.media import ApprovePhoto
from core.commands.schedule import Pin
from core.commands.town import AddBlackout
from core.model.states import State
from tests.core.builders import MONDAY_AT_9, TUESDAY_AT_9, Scene, a_queued_post, an_asked_post


def test_a_wished_pin_that_would_make_another_miss_its_time_waits_to_be_looked_at(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9))
    urgent = a_queued_post(scene, go_out_before=MONDAY_AT_9 + timedelta(hours=3))
    scene.run(ApprovePhoto(photo_id), "dana")
    assert (scene.state(post_id), scene.placement(urgent).at_wall) == (State.ASKED, MONDAY_AT_9)


def test_a_wished_pin_does_not_enter_a_blackout(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    scene.run(Pin(scene.placement_id(post_id), TUESDAY_AT_9))
    scene.run(AddBlackout(None, TUESDAY_AT_9, TUESDAY_AT_9 + timedelta(days=1), "Election"))
    scene.run(ApprovePhoto(photo_id), "dana")
    assert scene.state(post_id) is State.ASKED
