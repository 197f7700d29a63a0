"""Queries about emergencies: what they hold, what went out in them, and what is to be looked at after them."""

from __future__ import annotations

from collections.abc import Collection

from core.model.kinds import EmergencyId
from core.model.posts import Placement, Post
from core.model.town import Emergency
from core.store.engine import Engine


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
    names = {f"c{number}": key for number, key in enumerate(immediate)}
    listed = ", ".join(f":{name}" for name in names)
    return engine.records(
        Placement,
        "JOIN post p ON p.id = t.post_id WHERE t.state IN ('queued', 'pinned')"
        f" AND p.class_key NOT IN ({listed}) ORDER BY t.at IS NULL, t.at, t.id",
        **names,
    )


def went_out_of(engine: Engine, emergency_id: EmergencyId) -> int:
    """Return how often a post about an emergency went out."""
    found = engine.value(
        "SELECT count(*) FROM publication u JOIN placement x ON x.id = u.placement_id"
        " JOIN post p ON p.id = x.post_id WHERE p.emergency_id = :id",
        id=emergency_id,
    )
    return int(found or 0)


def posts_out_about_emergencies(engine: Engine) -> list[Post]:
    """Return the posts about any emergency of which something went out and stands out there, the oldest first."""
    return engine.records(
        Post,
        "WHERE t.emergency_id IS NOT NULL AND EXISTS (SELECT 1 FROM placement x"
        " WHERE x.post_id = t.id AND x.state = 'published') ORDER BY t.created_at, t.id",
    )
