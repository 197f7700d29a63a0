"""The line of one class: who waits, in which order, and what one sweep of it over free times gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import heappop, heappush

from core.model.kinds import ChannelId, PlacementId, PostId

FIRST = datetime.min.replace(tzinfo=UTC)
LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class HandPlace:
    """Where a person put a placement in the line of its class, and when: before another, or (``None``) at the end."""

    before: PlacementId | None
    moment: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """A placement in line, as the planner sees it; every moment is an aware UTC instant.

    ``rank`` 0 is the first class; ``immediate`` says that its class does not wait for slots. The window is from
    ``opens`` until before ``closes``, ``None`` where it has no bound; ``due`` ("must go out before") lies in ``closes``
    already and is there to be told, as is ``why_closes``, the name of what else closes the window. ``together`` is the
    same for all placements of a post that go out at one time; they share a rank and are pinned all or none.
    ``by_hand`` counts only while its class waits on its channel one by one.
    """

    placement: PlacementId
    post: PostId
    channel: ChannelId
    rank: int
    since: datetime
    immediate: bool = False
    opens: datetime | None = None
    closes: datetime | None = None
    due: datetime | None = None
    pinned: datetime | None = None
    together: PostId | None = None
    why_closes: str | None = None
    by_hand: HandPlace | None = None


def urgency(item: Waiting) -> tuple[datetime, datetime, PlacementId]:
    """Return what orders a class: the end of the window, then the moment in line since, then the id."""
    return item.closes or LAST, item.since, item.placement


def covers(item: Waiting, at: datetime) -> bool:
    """Say whether a placement's window covers a time."""
    return (item.opens or FIRST) <= at < (item.closes or LAST)


def span(times: Sequence[datetime], opens: datetime | None, closes: datetime | None) -> tuple[int, int]:
    """Return the indices, from and until before, of the ascending times in a window; ``None`` bounds nothing."""
    start = 0 if opens is None else bisect_left(times, opens)
    return start, len(times) if closes is None else bisect_left(times, closes)


def has_any(times: Sequence[datetime], opens: datetime | None, closes: datetime | None) -> bool:
    """Say whether any of the ascending times is in a window."""
    start, end = span(times, opens, closes)
    return start < end


@dataclass(frozen=True, slots=True)
class Swept:
    """What one sweep gave: who got which time, who got none, which times are left; times in order."""

    taken: list[tuple[Waiting, datetime]]
    late: list[Waiting]
    free: list[datetime]

    def missed(self) -> list[Waiting]:
        """Return those whose window closes without a time for them."""
        return [item for item in self.late if item.closes is not None]


def sweep(line: Sequence[Waiting], times: Sequence[datetime]) -> Swept:
    """Let each time in turn take, of those whose window covers it, the first in line.

    ``line`` is in order of urgency, ``times`` ascending. Earliest deadline first gets as many out in time as any
    assignment can: Glover, "Maximum matching in a convex bipartite graph", 1967.
    """
    taken: list[tuple[Waiting, datetime]] = []
    late: list[Waiting] = []
    free: list[datetime] = []
    start = times[0] if times else LAST
    ready = [index for index, item in enumerate(line) if item.opens is None or item.opens <= start]  # sorted: a heap
    coming = [(item.opens, index) for index, item in enumerate(line) if item.opens is not None and item.opens > start]
    coming.sort(reverse=True)
    position, count = 0, len(times)
    opening = coming[-1][0] if coming else LAST
    while position < count:
        at = times[position]
        if opening <= at:
            while coming and coming[-1][0] <= at:
                heappush(ready, coming.pop()[1])
            opening = coming[-1][0] if coming else LAST
        if not ready:
            after = bisect_left(times, opening, position)
            free += times[position:after]
            position = after
            continue
        item = line[heappop(ready)]
        closes = item.closes
        if closes is None or at < closes:
            taken.append((item, at))
            position += 1
        else:
            late.append(item)
    late.extend(line[index] for index in (*ready, *(index for _, index in coming)))
    return Swept(taken, late, free)


def crowded(swept: Swept) -> list[tuple[datetime, datetime]]:
    """Return the spans, from and until before, in which one more time would let one more out before its window closes.

    A span starts as the window of one that missed. Whoever took a time in it could make room by taking another in its
    own window, which widens the span. A time outside all spans helps nobody.
    """
    missed = sorted(swept.missed(), key=urgency)
    taken = swept.taken.copy()
    spans = []
    while missed:
        last = missed.pop()
        opens, closes = last.opens or FIRST, last.closes or LAST
        while taken and taken[-1][1] >= closes:
            taken.pop()
        while taken and taken[-1][1] >= opens:
            opens = min(opens, taken.pop()[0].opens or FIRST)
        spans.append((opens, closes))
    return spans
