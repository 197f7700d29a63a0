"""The posts that cannot be queued yet: asked for, held or missed, each with what is in its way."""

from __future__ import annotations

import pytest

from core.commands.media import RevokePhotoApproval
from core.commands.schedule import AddToQueue, Hold
from tests.core.builders import (
    WEBSITE,
    Scene,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
    catch_up,
)
from ui.models.moods import Moods
from ui.models.not_queued import NotQueuedReader
from ui.session import Session
from ui.widgets.marks import Mark


@pytest.fixture
def reader(session: Session, moods: Moods) -> NotQueuedReader:
    return NotQueuedReader(session, moods)


def test_a_post_that_the_desk_must_mend_is_blocked(reader: NotQueuedReader, scene: Scene) -> None:
    an_asked_post(scene, class_key="council")
    (post,) = reader.read(None)
    assert (post.mark, post.may_come_back) == (Mark.BLOCKED, False)


def test_a_post_for_which_only_others_have_to_act_waits(reader: NotQueuedReader, scene: Scene) -> None:
    an_asked_post(scene)
    (post,) = reader.read(None)
    assert post.mark is Mark.WAITING
    assert post.reason.startswith("“photo-")


def test_how_much_more_stands_is_counted(reader: NotQueuedReader, scene: Scene) -> None:
    an_asked_post(scene, class_key="council")
    (post,) = reader.read(None)
    assert post.reason.endswith("· and 1 more")


def test_a_post_held_by_a_person_says_why_and_can_come_back(reader: NotQueuedReader, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(Hold(scene.placement_id(post_id), "The ice is thin"))
    (post,) = reader.read(None)
    assert (post.reason, post.mark, post.may_come_back) == ("“The ice is thin”", Mark.HELD, True)


def test_a_post_held_by_a_rule_cannot_come_back_while_that_stands(reader: NotQueuedReader, scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    a_queued_post(scene, photos=(photo_id,))
    scene.agree(RevokePhotoApproval(photo_id, "Wrong rink"), "dana")
    (post,) = reader.read(None)
    assert (post.mark, post.may_come_back) == (Mark.HELD, False)
    assert "was revoked" in post.reason


def test_a_missed_post_says_which_time_went_by(reader: NotQueuedReader, scene: Scene) -> None:
    a_queued_post(scene)
    catch_up(scene, "2026-11-23T11:00")
    (post,) = reader.read(None)
    assert (post.reason, post.mark) == ("Its time went by: Mon 9:00", Mark.MISSED)


def test_what_is_held_stands_before_what_was_asked_for(reader: NotQueuedReader, scene: Scene) -> None:
    an_asked_post(scene, title="Asked")
    scene.run(Hold(scene.placement_id(a_queued_post(scene, title="Held")), "The ice is thin"))
    assert [post.title for post in reader.read(None)] == ["Held", "Asked"]


def test_one_channel_shows_its_own_alone(reader: NotQueuedReader, scene: Scene) -> None:
    an_asked_post(scene)
    assert reader.read(scene.channel(WEBSITE)) == ()


def test_drafts_and_queued_posts_are_none_of_them(reader: NotQueuedReader, scene: Scene) -> None:
    a_post(scene)
    scene.run(AddToQueue(a_post(scene)))
    assert reader.read(None) == ()
