"""Where a post is put in the calendar by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from core.model.kinds import Day


@dataclass(frozen=True)
class Place:
    """Hold where something is put: a day, and there a time or (``None``) the first free slot; no day is the tray."""

    day: Day | None
    time: time | None = None
