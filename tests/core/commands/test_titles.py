"""A title that readers see is content: whoever changes it changes what was confirmed, approved and given a time."""

from __future__ import annotations

from datetime import date, time

import pytest

from core.ambient import Ambient
from core.commands.authorising import Authorise
from core.commands.channels import AddChannel, AddSlots, ApproveChannel
from core.commands.content import content_now
from core.commands.schedule import AddToQueue, Hold
from core.model.content import digest
from core.model.kinds import ChannelId, PostId
from core.model.states import State
from core.model.town import AuthorisationKind
from core.upkeep.verify import verify
from tests.core.builders import FACEBOOK, SAID_ANEW, Scene, a_draft, a_post, save

VIDEOS = "YouTube"


@pytest.fixture
def town(scene: Scene) -> Scene:
    """Give a town that has a channel on which readers see titles."""
    added = scene.run(AddChannel(VIDEOS, "youtube", "@TownOfTaber", "Films of the Town"), "dora")
    channel = ChannelId(added.subject or "")
    scene.run(ApproveChannel(channel), "cora")
    scene.run(AddSlots(channel, "FREQ=WEEKLY;BYDAY=MO", time(9, 0), date(2026, 1, 1)))
    scene.run(Authorise(scene.person("kim"), channel, AuthorisationKind.REGULAR, date(2026, 1, 1)), "cora")
    return scene


def a_queued(scene: Scene, channel: str) -> PostId:
    post_id = a_post(scene, on=(channel,))
    scene.run(AddToQueue(post_id))
    assert scene.state(post_id, channel) is State.QUEUED
    return post_id


def retitle(scene: Scene, post_id: PostId, channel: str) -> None:
    scene.agree(save(scene, post_id, a_draft(scene, on=(channel,), title="The pool is closed")))


def as_saved_by_version_1(scene: Scene, post_id: PostId) -> None:
    """Give a post the hash that it would have if it had been saved before titles were content."""
    engine = scene.office.engine
    old = digest(content_now(engine, scene.post(post_id), ()))
    with engine.transaction():
        engine.write("UPDATE post SET content_hash = :old WHERE id = :id", {"old": old, "id": post_id})


@pytest.mark.parametrize(("channel", "state"), [(VIDEOS, State.HELD), (FACEBOOK, State.QUEUED)])
def test_another_title_holds_a_post_where_readers_see_it(town: Scene, channel: str, state: State) -> None:
    post_id = a_queued(town, channel)
    retitle(town, post_id, channel)
    assert town.state(post_id, channel) is state


def test_what_was_confirmed_under_another_title_is_asked_anew(town: Scene) -> None:
    post_id = a_queued(town, VIDEOS)
    retitle(town, post_id, VIDEOS)
    reasons = {reason.rule for reason in town.standing_reasons(post_id, VIDEOS)}
    assert reasons == {"content-changed", *SAID_ANEW}


def test_a_hash_of_before_stays_valid_until_the_title_changes(town: Scene) -> None:
    post_id = a_queued(town, VIDEOS)
    as_saved_by_version_1(town, post_id)
    old = town.post(post_id).content_hash
    town.run(Hold(town.placement_id(post_id, VIDEOS), "Wait for the film"))
    assert town.post(post_id).content_hash == old
    retitle(town, post_id, VIDEOS)
    assert town.post(post_id).content_hash != old


def test_a_calendar_with_titles_verifies(town: Scene) -> None:
    a_queued(town, VIDEOS)
    assert verify(town.office.place, Ambient(town.clock)).problems == ()
