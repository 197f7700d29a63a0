"""Who waits for a time of a person's choice: a pin before them needs a reason, and the right to order the queue."""

from __future__ import annotations

from core.commands.desk import Desk
from core.model.findings import Interval
from core.model.kinds import ChannelId, Instant
from core.model.posts import Placement, Post
from core.model.states import State
from core.store import posts as post_queries
from core.store.posts import InLine


def waiting_above(desk: Desk, post: Post, channel_id: ChannelId, at: Instant) -> list[InLine]:
    """Return the queued placements of a higher class than the post's that would have use of a time on a channel."""
    rank = desk.priority_class(post.class_key).number
    return [
        line
        for line in post_queries.in_line(desk.engine, [channel_id])
        if line.placement.state is State.QUEUED
        and desk.priority_class(line.class_key).number < rank
        and _could_take(line.placement, at)
    ]


def _could_take(placement: Placement, at: Instant) -> bool:
    """Tell whether a waiting placement would still have use of a time: it goes out later, and its window covers it."""
    is_later = placement.at is None or placement.at >= at
    return is_later and Interval(placement.opens, placement.closes).covers(at)
