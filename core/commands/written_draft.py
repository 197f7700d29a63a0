"""What a person would have to write for a post to be as it stands."""

from __future__ import annotations

from core.commands.posts import Draft, OwnWords, PhotoUse
from core.model.posts import Post
from core.model.states import State
from core.store import posts as post_queries
from core.store.engine import Engine


def draft_of(engine: Engine, post: Post) -> Draft:
    """Return the draft that a post as it stands was written from; dropped channels, and their words, are not in it."""
    placements = post_queries.placements_of(engine, post.id)
    channels = tuple(placement.channel_id for placement in placements if placement.state is not State.DROPPED)
    variants = {variant.channel_id: variant for variant in post_queries.variants_of(engine, post.id)}
    own = [variants[channel_id] for channel_id in channels if channel_id in variants]
    return Draft(
        title=post.title,
        class_key=post.class_key,
        department_id=post.department_id,
        ground=post.ground,
        partner_id=post.partner_id,
        emergency_id=post.emergency_id,
        deemed_by=post.deemed_by,
        text=post.text,
        link=post.link,
        not_before=post.not_before,
        go_out_before=post.go_out_before,
        together=post.together,
        channels=channels,
        own_words=tuple(OwnWords(v.channel_id, v.title, v.text, v.link) for v in own),
        photos=tuple(PhotoUse(use.photo_id, use.description) for use in post_queries.photos_of(engine, post.id)),
    )
