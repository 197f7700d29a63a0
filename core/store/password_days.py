"""Queries about when channels' passwords were changed, and since when a channel is under suspicion."""

from __future__ import annotations

from datetime import datetime

from core.model.kinds import ChannelId, Instant
from core.model.password_days import PasswordChange
from core.store.engine import Engine


def password_changes(engine: Engine) -> list[PasswordChange]:
    """Return every change of a password that was recorded, the earliest first."""
    return engine.records(PasswordChange, "ORDER BY t.on_day, t.recorded_at, t.id")


def last_freezes(engine: Engine) -> dict[ChannelId, Instant]:
    """Return when each channel was last frozen on suspicion, as the log tells; for those that ever were."""
    found = engine.rows(
        "SELECT subject_id, max(at) FROM journal WHERE subject_table = 'channel' AND act = 'FreezeChannel'"
        " GROUP BY subject_id"
    )
    return {ChannelId(row[0]): datetime.fromisoformat(row[1]) for row in found}
