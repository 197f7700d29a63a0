"""What it costs a channel to lose one of its times: who passes on to which other time, class by class."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.planner.explain import Plan
from core.planner.line import LAST, Waiting, sweep, urgency

_SPOILT = LAST
"""What stands for the time that is passed on where somebody is left without one."""


@dataclass(frozen=True, slots=True)
class Passing:
    """A planned channel on which everyone waits for a turn of their own, without pins or orders by hand.

    ``lines`` are its classes in order of urgency and ``times`` what each could choose from; ``holders`` says who has
    which time. ``passed`` remembers which other time is taken in the place of one.
    """

    made: Plan
    lines: Mapping[int, Sequence[Waiting]]
    times: Mapping[int, Sequence[datetime]]
    holders: Mapping[datetime, Waiting]
    passed: dict[datetime, datetime] = field(default_factory=dict)

    def spoils(self, at: datetime) -> bool:
        """Say whether somebody who has a time would have none if one time were taken away."""
        while at in self.holders:
            if at not in self.passed:
                self.passed[at] = self._passed_on(at)
            at = self.passed[at]
        return at is _SPOILT

    def _passed_on(self, at: datetime) -> datetime:
        """Return the time that a class takes in the place of one that it loses.

        Who had an earlier time keeps it: a sweep goes from time to time. The classes above left this one alone.
        """
        rank, places = self.holders[at].rank, self.made.places
        times = self.times[rank]
        line = [item for item in self.lines[rank] if item.placement not in places or places[item.placement].at >= at]
        again = {item.placement: time for item, time in sweep(line, times[bisect_right(times, at) :]).taken}
        had = {item.placement: places[item.placement].at for item in line if item.placement in places}
        if not had.keys() <= again.keys():
            return _SPOILT
        return next(iter(set(again.values()) - set(had.values())))


def passing_of(waiting: Iterable[Waiting], times: Sequence[datetime], made: Plan) -> Passing | None:
    """Return what can be said of a channel's plan; ``None`` where somebody is pinned, tied or ordered by hand.

    ``waiting`` is the channel's line, ``times`` its slots that a plan may use, ascending.
    """
    lines: dict[int, list[Waiting]] = {}
    for item in sorted(waiting, key=urgency):
        if item.pinned is not None or item.together is not None or item.by_hand is not None:
            return None
        if not item.immediate:
            lines.setdefault(item.rank, []).append(item)
    holders: dict[datetime, Waiting] = {}
    left: dict[int, list[datetime]] = {}
    free = list(times)
    for rank in sorted(lines):
        left[rank] = free
        placed = [item for item in lines[rank] if item.placement in made.places]
        holders |= {made.places[item.placement].at: item for item in placed}
        free = [at for at in free if at not in holders]
    return Passing(made, lines, left, holders)
