"""Queries about emergencies: what they hold, what went out in them, and what is to be looked at after them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from core.model.kinds import EmergencyId, Wall
from core.model.posts import Placement, Post
from core.model.town import Emergency
from core.store.engine import Engine
from core.store.rows import wall_text


def to_be_reviewed(engine: Engine) -> list[Emergency]:
    """Return the emergencies that are over and whose review has not been done, the first declared first."""
    return engine.records(
        Emergency,
        "JOIN emergency_ending e ON e.id = t.id WHERE e.kind = 'over'"
        " AND NOT EXISTS (SELECT 1 FROM emergency_review r WHERE r.id = t.id) ORDER BY t.declared_at, t.id",
    )


def reviewed_at(engine: Engine, at_text: str) -> list[Emergency]:
    """Return the emergencies whose review was done at an instant, the first declared first."""
    return engine.records(
        Emergency,
        "JOIN emergency_review r ON r.id = t.id WHERE r.reviewed_at = :at ORDER BY t.declared_at, t.id",
        at=at_text,
    )


def held_after(engine: Engine, rule: str) -> list[Placement]:
    """Return the held placements that a standing reason of a rule holds, by their former time."""
    return engine.records(
        Placement,
        "WHERE t.state = 'held' AND EXISTS (SELECT 1 FROM hold_reason h"
        " WHERE h.placement_id = t.id AND h.rule = :rule AND h.settled_at IS NULL) ORDER BY t.at, t.id",
        rule=rule,
    )


def in_line_of(engine: Engine, immediate: Collection[str]) -> list[Placement]:
    """Return the scheduled placements whose posts are of no class that goes out at once, by time."""
    held, names = _below(immediate)
    return engine.records(
        Placement,
        f"{held.removeprefix('FROM placement t ')} ORDER BY t.at IS NULL, t.at, t.id",
        **names,
    )


class HeldLine(NamedTuple):
    """One scheduled placement below the first class: its time or ``None``, its post's title, its channel's name."""

    wall: Wall | None
    title: str
    channel: str


class HeldUp(NamedTuple):
    """What an emergency holds, or would: how many posts, how many of them soon, and the first of them."""

    posts: int
    today: int
    week: int
    first: tuple[HeldLine, ...]


def held_up(engine: Engine, immediate: Collection[str], until: tuple[Wall, Wall], limit: int) -> HeldUp:
    """Return what an emergency holds; ``until`` are the walls before which a post counts as of today, and of the week.

    ``immediate`` are the classes that no emergency holds, ``limit`` is how many lines are read.
    """
    held, names = _below(immediate)
    counted = engine.rows(
        "SELECT count(DISTINCT t.post_id), count(DISTINCT CASE WHEN t.at_wall < :day THEN t.post_id END),"
        f" count(DISTINCT CASE WHEN t.at_wall < :week THEN t.post_id END) {held}",
        day=wall_text(until[0]),
        week=wall_text(until[1]),
        **names,
    )[0]
    soonest = f"{_LINE} {held} AND t.at_wall IS NOT NULL ORDER BY t.at, t.id LIMIT :limit"
    first = tuple(_line(row) for row in engine.rows(soonest, limit=limit, **names))
    return HeldUp(counted[0], counted[1], counted[2], first)


def rest_of(engine: Engine, immediate: Collection[str], ended_text: str) -> list[HeldLine]:
    """Return what stood in line already when the last emergency ended and stands there still, by time."""
    held, names = _below(immediate)
    rest = f"{_LINE} {held} AND t.since <= :ended ORDER BY t.at IS NULL, t.at, t.id"
    return [_line(row) for row in engine.rows(rest, ended=ended_text, **names)]


_LINE = "SELECT t.at_wall, p.title, (SELECT c.name FROM channel c WHERE c.id = t.channel_id)"


def _below(immediate: Collection[str]) -> tuple[str, dict[str, str]]:
    """Return what follows FROM for every scheduled placement of a class that waits for slots, and its parameters."""
    names = {f"c{number}": key for number, key in enumerate(immediate)}
    listed = ", ".join(f":{name}" for name in names)
    return (
        "FROM placement t JOIN post p ON p.id = t.post_id WHERE t.state IN ('queued', 'pinned')"
        f" AND p.class_key NOT IN ({listed})",
        names,
    )


def _line(row: tuple[Any, ...]) -> HeldLine:
    return HeldLine(None if row[0] is None else datetime.fromisoformat(row[0]), row[1], row[2])


def went_out_of(engine: Engine, emergency_id: EmergencyId) -> int:
    """Return how often a post about an emergency went out."""
    found = engine.value(
        "SELECT count(*) FROM publication u JOIN placement x ON x.id = u.placement_id"
        " JOIN post p ON p.id = x.post_id WHERE p.emergency_id = :id",
        id=emergency_id,
    )
    return int(found or 0)


def was_any_declared(engine: Engine) -> bool:
    """Tell whether an emergency was ever declared; to look for posts about one takes longer."""
    return engine.value("SELECT 1 FROM emergency LIMIT 1") is not None


def posts_out_about_emergencies(engine: Engine) -> list[Post]:
    """Return the posts about any emergency of which something went out and stands out there, the oldest first."""
    return engine.records(
        Post,
        "WHERE t.emergency_id IS NOT NULL AND EXISTS (SELECT 1 FROM placement x"
        " WHERE x.post_id = t.id AND x.state = 'published') ORDER BY t.created_at, t.id",
    )
