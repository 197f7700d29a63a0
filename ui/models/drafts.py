"""Drafts that stand on no day of the calendar."""

from __future__ import annotations

from core.model.posts import Post
from core.store import posts as post_queries
from ui.session import Session


def drafts_without_a_day(session: Session) -> list[Post]:
    """Return the posts that have a draft and no day, newest first."""
    return session.read(post_queries.drafts_without_a_day)
