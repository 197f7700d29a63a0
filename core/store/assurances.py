"""Queries about what people said of posts so that they may go out."""

from __future__ import annotations

from typing import TypeVar

from core.model.assurances import Answer, Confirmation, Override, PeriodApproval, SecondReading
from core.model.kinds import PostId
from core.store.engine import Engine

A = TypeVar("A", Answer, Confirmation, Override, SecondReading, PeriodApproval)


def standing(engine: Engine, kind: type[A], post_id: PostId) -> tuple[A, ...]:
    """Return what was said of a post in one manner, of whatever content, and not taken back."""
    found = engine.records(kind, "WHERE t.post_id = :id AND t.revoked_at IS NULL ORDER BY t.id", id=post_id)
    return tuple(found)


def overrides_ever(engine: Engine, post_id: PostId) -> list[Override]:
    """Return every override that a post ever had, of whatever content, revoked ones too, the oldest first."""
    return engine.records(Override, "WHERE t.post_id = :id ORDER BY t.overridden_at, t.id", id=post_id)
