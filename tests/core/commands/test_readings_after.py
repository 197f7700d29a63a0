"""A second reading after the fact is asked for of each emergency post that went out, until another has read it."""

from __future__ import annotations

import pytest

from core.commands.assuring import SecondRead, TakeWordBack
from core.commands.emergency import EndEmergency
from core.commands.publishing import Publish
from core.commands.readings_after import readings_asked
from core.commands.schedule import AddToQueue
from core.errors import NotAllowed
from core.model.assurances import SecondReading
from core.model.kinds import PostId
from core.store.assurances import standing
from tests.core.builders import WEBSITE, Scene, a_post, a_queued_post, an_emergency, an_emergency_post


def went_out(scene: Scene) -> PostId:
    post_id = an_emergency_post(scene)
    scene.run(AddToQueue(post_id))
    scene.run(Publish(scene.placement_id(post_id)))
    return post_id


def waiting(scene: Scene) -> list[PostId]:
    return [asked.post.id for asked in readings_asked(scene.office.calendar)]


def test_it_is_asked_for_from_when_the_post_went_out(scene: Scene) -> None:
    post_id = an_emergency_post(scene)
    scene.run(AddToQueue(post_id))
    assert waiting(scene) == []
    scene.run(Publish(scene.placement_id(post_id)))
    (asked,) = readings_asked(scene.office.calendar)
    assert (asked.post.id, asked.went_out_at) == (post_id, scene.clock.now())


def test_it_is_asked_for_until_somebody_else_has_read_it(scene: Scene) -> None:
    post_id = went_out(scene)
    (asked,) = readings_asked(scene.office.calendar)
    scene.run(SecondRead(post_id, asked.seen), "cora")
    assert waiting(scene) == []
    reading = standing(scene.office.engine, SecondReading, post_id)[0]
    scene.run(TakeWordBack(SecondReading, reading.id, "The wrong post"), "cora")
    assert waiting(scene) == [post_id]


def test_it_is_asked_for_after_the_emergency_too(scene: Scene) -> None:
    emergency = an_emergency(scene)
    post_id = a_post(scene, class_key="emergency", emergency_id=emergency)
    scene.run(AddToQueue(post_id))
    scene.run(Publish(scene.placement_id(post_id)))
    scene.run(EndEmergency(emergency), "cora")
    assert waiting(scene) == [post_id]


def test_a_writer_of_the_post_does_not_read_it(scene: Scene) -> None:
    post_id = went_out(scene)
    with pytest.raises(NotAllowed, match="right-not-writer"):
        scene.run(SecondRead(post_id, scene.post(post_id).content_hash), "kim")


def test_the_longest_waiting_stands_first_and_a_post_on_two_channels_once(scene: Scene) -> None:
    emergency = an_emergency(scene)
    posts = [a_post(scene, class_key="emergency", emergency_id=emergency, on=("Facebook", WEBSITE)) for _ in range(2)]
    for minute, post_id in enumerate(reversed(posts)):
        scene.set_wall(f"2026-11-20T11:0{minute}")
        scene.run(AddToQueue(post_id))
        for channel in ("Facebook", WEBSITE):
            scene.run(Publish(scene.placement_id(post_id, channel)))
    assert waiting(scene) == [posts[1], posts[0]]


def test_no_other_class_is_asked_for_one(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall("2026-11-23T09:10")
    scene.run(Publish(scene.placement_id(post_id)))
    assert waiting(scene) == []
