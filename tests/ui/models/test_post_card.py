"""A post as it is shown: its words, where it stands on each channel, its photos and what the rules say."""

from __future__ import annotations

import pytest

from core.commands.approvals import ApprovePost
from core.commands.schedule import Drop, Hold, PutBack
from core.errors import NotFound
from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import (
    FACEBOOK,
    NEWSLETTER,
    WEBSITE,
    Scene,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
)
from ui.models.moods import Moods
from ui.models.post_card import PostCard, people_by_id, read_post
from ui.session import Session


@pytest.fixture
def read(session: Session, moods: Moods) -> Reader:
    return Reader(session, moods)


class Reader:
    """Read posts as the inspector does."""

    def __init__(self, session: Session, moods: Moods) -> None:
        self._session = session
        self._moods = moods

    def __call__(self, post_id: PostId) -> PostCard:
        return read_post(self._session, self._moods, post_id)


def test_a_post_is_told_with_who_and_what_stands_behind_it(scene: Scene, read: Reader) -> None:
    card = read(a_post(scene, "ada", title="Ice times"))
    assert (card.post.title, card.author, card.department) == ("Ice times", "Ada Boer", "Recreation")
    assert card.priority is not None
    assert (card.priority.number, card.priority.clause) == (4, "ADM-7 1.04 r iv")


def test_channels_stand_in_the_order_of_all_screens(scene: Scene, read: Reader) -> None:
    card = read(a_post(scene, on=(NEWSLETTER, WEBSITE, FACEBOOK)))
    assert [each.channel.name for each in card.placements] == [FACEBOOK, WEBSITE, NEWSLETTER]


def test_photos_stand_in_the_posts_order_with_its_descriptions(scene: Scene, read: Reader) -> None:
    photos = [a_photo(scene) for _ in range(3)][::-1]
    card = read(a_post(scene, photos=tuple(photos)))
    assert [photo.photo_id for photo in card.photos] == photos
    assert {photo.description for photo in card.photos} == {"Skaters"}


def test_a_post_shows_its_most_pressing_state(scene: Scene, read: Reader) -> None:
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    scene.run(Hold(scene.placement_id(post_id, WEBSITE), "Wait"))
    assert read(post_id).state is State.HELD


def test_a_post_without_a_channel_is_a_draft(scene: Scene, read: Reader) -> None:
    assert read(a_post(scene, on=())).state is State.DRAFT


def test_a_post_that_is_dropped_everywhere_says_so(scene: Scene, read: Reader) -> None:
    post_id = a_post(scene)
    scene.run(Drop(scene.placement_id(post_id)))
    assert read(post_id).state is State.DROPPED


def test_a_hold_is_told_with_its_reason(scene: Scene, read: Reader) -> None:
    post_id = a_queued_post(scene)
    scene.run(Hold(scene.placement_id(post_id), "Not before the meeting"))
    (placement,) = read(post_id).placements
    assert [reason.said for reason in placement.holds] == ["Not before the meeting"]


def test_a_hold_that_is_over_is_told_no_more(scene: Scene, read: Reader) -> None:
    post_id = a_pinned_post(scene)
    scene.run(Hold(scene.placement_id(post_id), "Wait"))
    scene.agree(PutBack(scene.placement_id(post_id)))
    (placement,) = read(post_id).placements
    assert placement.holds == ()


def test_a_step_shows_in_the_card(scene: Scene, session: Session, read: Reader) -> None:
    post_id = a_post(scene, "otto")
    session.change_person(scene.person("dana"))
    before = [finding.rule for finding in read(post_id).judgement.findings]
    session.run(ApprovePost(post_id, scene.post(post_id).content_hash))
    assert ("post-approved" in before, read(post_id).judgement.findings) == (True, ())


def test_a_post_that_there_is_not_has_no_card(read: Reader) -> None:
    with pytest.raises(NotFound):
        read(PostId("none"))


def test_people_are_found_by_id(scene: Scene, session: Session) -> None:
    assert people_by_id(session)[scene.person("dana")].name == "Dana Roy"
