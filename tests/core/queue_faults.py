"""What is wrong with a calendar's queue as it lies in its tables; an empty list while all its promises hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.model.kinds import PostId
from core.model.posts import Placement, Post
from core.model.states import SCHEDULED, State
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.posts import InLine
from tests.core.builders import Scene


def queue_faults(scene: Scene) -> list[str]:
    """Return each fault in words: who stands where nobody may, and who is not accounted for."""
    lines = post_queries.in_line(scene.office.engine)
    return [
        *_unfit(scene),
        *_outside_their_windows(scene, lines),
        *_two_at_one_time(scene, lines),
        *_in_blackouts(scene, lines),
        *_before_a_higher_class(scene, lines),
        *_unaccounted(scene),
    ]


def _unfit(scene: Scene) -> Iterator[str]:
    for placement_id, photo_id in post_queries.unfit(scene.office.engine):
        yield f"{placement_id} stands in line with the photo {photo_id} unfit"


def _outside_their_windows(scene: Scene, lines: list[InLine]) -> Iterator[str]:
    for placement, _class, title, *_ in lines:
        if placement.at is not None and not _covers(placement, placement):
            yield f"{title} stands at {placement.at}, outside its window"


def _two_at_one_time(scene: Scene, lines: list[InLine]) -> Iterator[str]:
    held = Counter((p.channel_id, p.at) for p, class_key, *_ in lines if p.at is not None and class_key != "emergency")
    for (_channel, at), count in held.items():
        if count > 1:
            yield f"{count} stand at {at}"


def _in_blackouts(scene: Scene, lines: list[InLine]) -> Iterator[str]:
    for placement, _class, title, *_ in lines:
        for blackout in town_queries.blackouts(scene.office.engine):
            is_of_channel = blackout.channel_id in {None, placement.channel_id}
            wall = placement.at_wall
            if is_of_channel and wall is not None and blackout.from_wall <= wall < blackout.to_wall:
                yield f"{title} stands in the blackout {blackout.reason}"


def _before_a_higher_class(scene: Scene, lines: list[InLine]) -> Iterator[str]:
    """Yield who has, other than by a pin, a time ahead that somebody of a higher class waits for on the channel."""
    now = scene.clock.now()
    ranks = {priority.key: priority.number for priority in scene.office.calendar.pack.classes}
    queued = [line for line in lines if line.placement.state is State.QUEUED and line.class_key != "emergency"]
    for low in queued:
        at = low.placement.at
        if at is None or at <= now or low.together:
            continue
        for high in queued:
            is_above = ranks[high.class_key] < ranks[low.class_key] and not high.together
            if is_above and _waits_for(high.placement, low.placement):
                yield f"{low.title} stands at {at} before {high.title}"


def _waits_for(high: Placement, low: Placement) -> bool:
    assert low.at is not None
    is_later = high.at is None or high.at > low.at
    return high.channel_id == low.channel_id and is_later and _covers(high, low)


def _covers(window: Placement, other: Placement) -> bool:
    at = other.at
    assert at is not None
    return (window.opens is None or window.opens <= at) and (window.closes is None or at < window.closes)


def _unaccounted(scene: Scene) -> Iterator[str]:
    """Yield who is nowhere: without a channel, in line without a reason, held without one, or missed in the future."""
    engine = scene.office.engine
    for post in engine.records(Post):
        placements = post_queries.placements_of(engine, PostId(post.id))
        if not placements:
            yield f"{post.title} stands on no channel"
        for placement in placements:
            wrong = _is_nowhere(scene, placement)
            if wrong:
                yield f"{post.title} is {placement.state.value} {wrong}"


def _is_nowhere(scene: Scene, placement: Placement) -> str:
    state, at = placement.state, placement.at
    if state in SCHEDULED and not placement.why:
        return "without a reason"
    if state in SCHEDULED and at is None and not placement.why.startswith("unplaced:"):
        return "without a time, and nothing says why"
    if state is State.HELD:
        reasons = post_queries.hold_reasons_of(scene.office.engine, placement.id)
        return "" if any(reason.settled_at is None for reason in reasons) else "without a reason"
    if state is State.MISSED and (at or placement.closes or scene.clock.now()) > scene.clock.now():
        return "ahead of its time"
    return ""
