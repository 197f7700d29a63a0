"""Queries for what is shown of posts and photos that were found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.model.kinds import PhotoId, PostId
from core.model.media import Photo
from core.model.posts import Placement, Post, PostVersion
from core.store.engine import Engine


class FoundPost(NamedTuple):
    """A post that was found, and its placements in the order of its channels."""

    post: Post
    placements: tuple[Placement, ...]


def found_posts(engine: Engine, ids: Sequence[str]) -> list[FoundPost]:
    """Return posts in the order of the ids; one that is not there is left out."""
    if not ids:
        return []
    listed, named = _listed(ids)
    posts = {post.id: post for post in engine.records(Post, f"WHERE t.id IN ({listed})", **named)}
    placements: dict[str, list[Placement]] = {}
    rest = f"JOIN channel c ON c.id = t.channel_id WHERE t.post_id IN ({listed}) ORDER BY c.position, t.id"
    for placement in engine.records(Placement, rest, **named):
        placements.setdefault(placement.post_id, []).append(placement)
    return [
        FoundPost(post, tuple(placements.get(each, ())))
        for each in ids
        if (post := posts.get(PostId(each))) is not None
    ]


def found_photos(engine: Engine, ids: Sequence[str]) -> list[Photo]:
    """Return photos in the order of the ids; one that is not there is left out."""
    if not ids:
        return []
    listed, named = _listed(ids)
    photos = {photo.id: photo for photo in engine.records(Photo, f"WHERE t.id IN ({listed})", **named)}
    return [photos[PhotoId(each)] for each in ids if each in photos]


def versions_newest_first(engine: Engine, post_id: str) -> list[PostVersion]:
    """Return every saved version of a post, the newest first."""
    return engine.records(PostVersion, "WHERE t.post_id = :post ORDER BY t.number DESC", post=post_id)


def _listed(ids: Sequence[str]) -> tuple[str, dict[str, str]]:
    named = {f"id_{number}": each for number, each in enumerate(ids)}
    return ", ".join(f":{name}" for name in named), named
