"""Keeping each post's content hash and versions true, whatever command changed what it covers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from core.commands.desk import Desk
from core.commands.judging import required
from core.model.content import PhotoContent, content_of, digest
from core.model.journal import Change
from core.model.kinds import ChannelId, PhotoId, PostId
from core.model.media import Photo
from core.model.posts import Post, PostPhoto, PostVersion
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.engine import Engine
from core.words.counting import Platform

_OF_A_POST = frozenset({"variant", "post_photo", "placement"})


def posts_changed(desk: Desk, changes: Iterable[Change]) -> set[PostId]:
    """Return the posts whose content a step may have changed."""
    reached: set[PostId] = set()
    for change in changes:
        row = change.after or change.before or {}
        if change.table == "post":
            reached.add(PostId(change.id))
        elif change.table in _OF_A_POST:
            reached.add(PostId(str(row["post_id"])))
        elif change.table == "photo" and change.before is not None:
            reached.update(post_queries.posts_with_photo(desk.engine, PhotoId(change.id)))
    return reached


def keep_versions(desk: Desk) -> None:
    """Write the hash, and a new version, of every post whose content is another than the last saved; note which."""
    changed = sorted(posts_changed(desk, desk.tx.changes()))
    titled = titled_channels(desk.engine, desk.calendar.platforms) if changed else frozenset()
    for post_id in changed:
        if _keep_version(desk, post_id, titled) and post_id not in desk.reclassed:
            desk.rewritten.add(post_id)


def titled_channels(engine: Engine, platforms: Mapping[str, Platform]) -> frozenset[ChannelId]:
    """Return the channels on which readers see a post's title."""
    showing = {key for key, platform in platforms.items() if platform.shows_title}
    return frozenset(channel.id for channel in town_queries.channels(engine) if channel.platform in showing)


def content_now(engine: Engine, post: Post, titled: Collection[ChannelId]) -> str:
    """Return the canonical form of what a post says, with all that belongs to it as it lies in the tables."""
    photos = [_photo_content(engine, link) for link in post_queries.photos_of(engine, post.id)]
    placements = post_queries.placements_of(engine, post.id)
    return content_of(post, placements, post_queries.variants_of(engine, post.id), photos, titled)


def _keep_version(desk: Desk, post_id: PostId, titled: Collection[ChannelId]) -> bool:
    post = desk.get(Post, post_id)
    content = content_now(desk.engine, post, titled)
    content_hash = digest(content)
    if content_hash == post.content_hash or _stands_by_an_old_hash(desk, post):
        return False
    desk.tx.change(post, content_hash=content_hash, policy_version=desk.calendar.pack.version)
    versions = post_queries.versions_of(desk.engine, post_id)
    desk.tx.add(
        PostVersion(
            id=desk.new_id(),
            post_id=post_id,
            number=len(versions) + 1,
            content_hash=content_hash,
            content=content,
            saved_by=None if post_id in desk.reclassed else desk.who.person_id,
            saved_at=desk.now,
        )
    )
    return True


def _stands_by_an_old_hash(desk: Desk, post: Post) -> bool:
    """Tell whether a post was saved when no title was in the form yet, and neither that form nor its title changed."""
    before = desk.tx.before("post", post.id)
    is_retitled = before is not None and before["title"] != post.title
    return not is_retitled and digest(content_now(desk.engine, post, ())) == post.content_hash


def _photo_content(engine: Engine, link: PostPhoto) -> PhotoContent:
    photo = required(engine, Photo, link.photo_id)
    return PhotoContent(photo.sha256, link.description, photo.credit)
