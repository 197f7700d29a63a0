"""How often the rules have stopped posts."""

from __future__ import annotations

from core.store.engine import Engine


def holds_by_rule(engine: Engine) -> dict[str, int]:
    """Return how often each rule has held a post on a channel, settled holds too; rules that held none are left out."""
    found = engine.rows("SELECT rule, count(*) FROM hold_reason WHERE kind = 'gate' GROUP BY rule")
    return {str(rule): int(count) for rule, count in found}
