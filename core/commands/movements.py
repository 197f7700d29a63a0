"""What moved in the queue since a moment, and by whose doing, from the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.model.journal import Row
from core.model.kinds import Instant, PlacementId, PostId, Wall
from core.model.posts import Post
from core.model.states import SCHEDULED, State
from core.model.town import Channel
from core.store import journal
from core.store.engine import Engine

_IN_LINE = frozenset(state.value for state in SCHEDULED)
_FELL = frozenset({State.HELD.value, State.MISSED.value})


@dataclass(frozen=True)
class Movement:
    """A placement whose time is another than at a moment gone by; ``after`` is ``None`` for no time.

    ``by``, ``command`` and ``label`` say who moved it last, by which act on what, at the instant ``moved_at``; ``why``
    is its reason as the placement keeps it.
    """

    placement_id: PlacementId
    post_id: PostId
    title: str
    channel: str
    before: Wall
    after: Wall | None
    why: str
    by: str
    command: str
    label: str
    moved_at: Instant


def movements_since(engine: Engine, since: Instant) -> tuple[Movement, ...]:
    """Return every placement whose time is another now than at a moment gone by, the one that moved latest first.

    For one that came into line since, it is the first time that it was given. One that came back to its time did not
    move; one that went out, or was taken out of line by a person, is not told.
    """
    first: dict[str, Wall] = {}
    last: dict[str, journal.Written] = {}
    for written in journal.changes_since(engine, "placement", since):
        change = written.change
        was, to = _time(change.before), _time(change.after)
        known = was or to
        if known is not None:
            first.setdefault(change.id, known)
        if was != to:
            last[change.id] = written
    found = []
    for placement_id, written in last.items():
        movement = _movement(engine, first[placement_id], written)
        if movement is not None:
            found.append(movement)
    return tuple(sorted(found, key=_latest_first, reverse=True))


def _movement(engine: Engine, was: Wall, written: journal.Written) -> Movement | None:
    after = written.change.after
    to = _time(after)
    if after is None or was == to or after["state"] not in _IN_LINE | _FELL:
        return None
    post = engine.record(Post, str(after["post_id"]))
    channel = engine.record(Channel, str(after["channel_id"]))
    assert post is not None
    assert channel is not None
    stamp = written.stamp
    told = (str(after["why"]), stamp.actor, stamp.act, stamp.label, stamp.at)
    return Movement(PlacementId(written.change.id), post.id, post.title, channel.name, was, to, *told)


def _time(row: Row | None) -> Wall | None:
    if row is None or row["state"] not in _IN_LINE or row["at_wall"] is None:
        return None
    return datetime.fromisoformat(str(row["at_wall"]))


def _latest_first(movement: Movement) -> tuple[Instant, str]:
    return movement.moved_at, movement.placement_id
