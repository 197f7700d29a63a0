"""Which channels' queues a step has to plan anew: those it touched, with all that hang together with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from core.commands.desk import Desk
from core.model.journal import Change
from core.model.kinds import ChannelId, PostId
from core.model.posts import Placement
from core.store import posts as post_queries

_OF_A_CHANNEL = frozenset({"placement", "slot_times", "blackout"})
_SAYS_NOTHING_OF_TIMES = frozenset({"hold_reason", "post_version", "post_photo", "variant", "publication"})
"""What a plan does not read, or reads of the placements that the same step wrote."""


def channels_to_plan(desk: Desk) -> frozenset[ChannelId] | None:
    """Return the channels whose queues the step has to plan anew; ``None`` means all.

    A step that touched nothing, as closing up the queue, means all; so does one that touched what every channel reads.
    """
    touched: set[ChannelId] = set()
    changes = desk.tx.changes()
    for change in changes:
        found = _channels_of(desk, change)
        if found is None:
            return None
        touched |= found
    return hanging_together(desk, touched) if changes else None


def hanging_together(desk: Desk, channels: Iterable[ChannelId]) -> frozenset[ChannelId]:
    """Return channels with those on which a post in line goes out at the same time as on one of them."""
    on_posts: defaultdict[PostId, set[ChannelId]] = defaultdict(set)
    for post_id, channel_id in post_queries.tied_in_line(desk.engine):
        on_posts[post_id].add(channel_id)
    found, before = set(channels), -1
    while len(found) != before:
        before = len(found)
        for of_post in on_posts.values():
            if not found.isdisjoint(of_post):
                found |= of_post
    return frozenset(found)


def _channels_of(desk: Desk, change: Change) -> set[ChannelId] | None:
    """Return the channels of which a change may move something; ``None``: perhaps any."""
    if change.table in _SAYS_NOTHING_OF_TIMES:
        return set()
    if change.table == "post":
        return {placement.channel_id for placement in post_queries.placements_of(desk.engine, PostId(change.id))}
    if change.table in {"channel", "holiday_skip"}:
        return {ChannelId(change.id)}
    if change.table == "hand_order":
        return {desk.get(Placement, change.id).channel_id}
    if change.table not in _OF_A_CHANNEL:
        return None
    sides = [side["channel_id"] for side in (change.before, change.after) if side is not None]
    return None if None in sides else {ChannelId(str(channel)) for channel in sides}
