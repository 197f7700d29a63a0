"""Ageing: which posts have waited so long that somebody should look; it is told and never changes the order."""

from __future__ import annotations

from datetime import datetime

_SPANS = 2
"""A post that waits this many times the usual span of its class has waited long."""


def long_wait_days(since: datetime, now: datetime, span_days: int | None) -> int | None:
    """Return how many whole days somebody waits in line who waits long, ``None`` for who does not.

    ``span_days`` is the usual span of the class; in one that has none (``None``) nobody waits long. Exactly twice the
    span is long.
    """
    waited_days = (now - since).days
    return waited_days if span_days is not None and waited_days >= _SPANS * span_days else None
