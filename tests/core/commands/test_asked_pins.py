"""What was asked for enters by itself only where it harms nobody; a wished pin only where it may still stand."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from core.commands.channels import AddBlackout, AddSlots
from core.commands.history import Undo
from core.commands.media import ApprovePhoto
from core.commands.schedule import Hold, Pin, PutBack
from core.errors import NeedsConfirmation
from core.model.states import State
from tests.core.builders import FACEBOOK, MONDAY_AT_9, TUESDAY_AT_9, Scene, a_post, a_queued_post, an_asked_post


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


def test_an_authors_wished_pin_does_not_enter_before_a_higher_class_that_came_since(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene, "ada")
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9), "ada")
    council = a_queued_post(scene, class_key="council", ground="Council of 23 November")
    scene.run(ApprovePhoto(photo_id), "dana")
    assert (scene.state(post_id), scene.placement(council).at_wall) == (State.ASKED, MONDAY_AT_9)


def test_a_coordinators_wished_pin_with_a_reason_enters_before_a_higher_class(scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9, "Asked for by Council"))
    council = a_queued_post(scene, class_key="council", ground="Council of 23 November")
    scene.run(ApprovePhoto(photo_id), "dana")
    assert (scene.state(post_id), scene.placement(council).at_wall) == (State.PINNED, TUESDAY_AT_9)


def test_a_pin_without_a_reason_is_put_back_behind_a_higher_class_that_came_since(scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(Pin(scene.placement_id(post_id), TUESDAY_AT_9))
    a_queued_post(scene, class_key="council", ground="Council of 23 November")
    council = a_queued_post(scene, class_key="council", ground="Council of 23 November")
    scene.run(Hold(scene.placement_id(post_id), "Wait for Council"))
    scene.run(PutBack(scene.placement_id(post_id)))
    assert (scene.state(post_id), scene.placement(council).at_wall) == (State.QUEUED, TUESDAY_AT_9)


def test_undoing_slots_plans_the_queue_anew_and_is_asked_about_first(scene: Scene) -> None:
    saturdays = scene.run(AddSlots(scene.channel(FACEBOOK), "FREQ=WEEKLY;BYDAY=SA", time(7), date(2026, 1, 1)))
    urgent = a_queued_post(scene, go_out_before=MONDAY_AT_9)
    undone = Undo(saturdays.id, "AddSlots")
    with pytest.raises(NeedsConfirmation):
        scene.run(undone)
    scene.agree(undone)
    assert (scene.state(urgent), scene.placement(urgent).at) == (State.QUEUED, None)
