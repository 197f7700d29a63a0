"""Events of other calendars that a town looks at beside its posts."""

from __future__ import annotations

from datetime import time

from core.late_dataclass import dataclass
from core.model.kinds import Day


@dataclass(frozen=True)
class ReferenceEvent:
    """An event that was taken in from a file; nothing depends on it.

    ``source`` is the file's name, ``uid`` by what the event is known again. ``until_day`` is its last day, ``begins``
    the town's wall time or ``None`` for whole days. ``rrule`` is how it recurs (RFC 5545, without UNTIL) or empty,
    ``last_day`` the last day on which it may recur, ``left_out`` the days on which it does not, as ISO dates.
    ``stated_zone`` names the zone that its file gave and Oyez does not know: its wall time was taken as the town's.
    """

    id: str
    source: str
    uid: str
    title: str
    from_day: Day
    until_day: Day
    begins: time | None = None
    rrule: str = ""
    last_day: Day | None = None
    left_out: tuple[str, ...] = ()
    place: str = ""
    stated_zone: str = ""
    revision: int = 0
