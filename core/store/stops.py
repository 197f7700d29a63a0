"""How many posts the rules have stopped."""

from __future__ import annotations

from core.store.engine import Engine


def posts_held_by_rule(engine: Engine) -> dict[str, int]:
    """Return how many posts each rule has held so far, settled holds too; rules that held none are left out."""
    found = engine.rows(
        "SELECT h.rule, count(DISTINCT p.post_id) FROM hold_reason h JOIN placement p ON p.id = h.placement_id"
        " WHERE h.kind = 'gate' GROUP BY h.rule"
    )
    return {str(rule): int(count) for rule, count in found}
