"""The canonical form of a post's content: what it covers, and the forms of before that stay what they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from core.model.content import content_of, digest
from core.model.kinds import ChannelId, DepartmentId, PersonId, PlacementId, PostId
from core.model.posts import Placement, Post, Variant
from core.model.states import State

FACEBOOK, YOUTUBE = ChannelId("facebook"), ChannelId("youtube")
FORM_1 = "e8ed170eb5b1b8b7"
"""How the hash of the post below begins, as version 1 of Oyez made it."""


def a_post(**changes: Any) -> Post:
    post = Post(
        id=PostId("post"),
        title="Tour of the new pool",
        class_key="program",
        department_id=DepartmentId("recreation"),
        author_id=PersonId("ann"),
        created_at=datetime(2026, 11, 20, 16, 0, tzinfo=UTC),
        text="See the new pool.",
    )
    return replace(post, **changes)


def hashed(post: Post, *own: Variant, titled: tuple[ChannelId, ...] = (YOUTUBE,), without: str = "") -> str:
    """Return the hash of a post for both channels, one of them dropped where it is named."""
    placements = [
        Placement(PlacementId(each), post.id, each, State.DROPPED if each == without else State.DRAFT)
        for each in (FACEBOOK, YOUTUBE)
    ]
    return digest(content_of(post, placements, own, [], titled))


def own_title(channel: ChannelId, title: str | None) -> Variant:
    return Variant("variant", PostId("post"), channel, title, None, None)


def test_a_post_that_shows_no_title_anywhere_has_the_hash_that_it_always_had() -> None:
    assert hashed(a_post(), titled=()).startswith(FORM_1)


@pytest.mark.parametrize(("titled", "is_another"), [((), False), ((YOUTUBE,), True)])
def test_the_title_counts_where_a_channel_shows_it(titled: tuple[ChannelId, ...], is_another: bool) -> None:
    retitled = a_post(title="The pool is closed")
    assert (hashed(retitled, titled=titled) != hashed(a_post(), titled=titled)) is is_another


def test_a_title_of_the_channel_s_own_stands_for_the_post_s() -> None:
    own = own_title(YOUTUBE, "A look at the pool")
    assert hashed(a_post(), own) == hashed(a_post(title="For the desk"), own)
    assert hashed(a_post(), own) != hashed(a_post(), own_title(YOUTUBE, None))


def test_a_channel_that_was_dropped_shows_no_title() -> None:
    assert hashed(a_post(), without=YOUTUBE) == hashed(a_post(title="Another"), without=YOUTUBE)
