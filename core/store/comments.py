"""Queries about what people said of posts."""

from __future__ import annotations

from core.model.comments import Comment
from core.model.kinds import PostId
from core.store.engine import Engine


def comments_of(engine: Engine, post_id: PostId) -> list[Comment]:
    """Return the comments about a post, the oldest first."""
    return engine.records(Comment, "WHERE t.post_id = :post ORDER BY t.written_at, t.id", post=post_id)
