"""Planning a long line from scratch, beside the least that a heap must do for the same places."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from math import log2
from statistics import median

from benchmarks.result import Result
from core.model.kinds import ChannelId, PlacementId, PostId
from core.planner.advice import exchanges
from core.planner.explain import Plan, diff
from core.planner.line import FIRST, LAST, HandPlace, Waiting
from core.planner.plan import plan
from core.planner.slots import Slot

CHANNELS = 8
DAYS = 729
RANKS = 6
SEED = 20_261_120
NOW = datetime(2026, 11, 20, 16, tzinfo=UTC)
ROUNDS = 7
ORDERS = 2_000

LENGTHS = (1_000, 10_000, 100_000)
TARGET_BARE = 3.0
TARGET_GROWTH = 1.5
"""How much more a placement's share of n log n may cost in the longest line than in the shortest."""
TARGET_MOVES_MS = 50.0
TARGET_ADVICE_S = 1.0

Slots = Mapping[ChannelId, Sequence[Slot]]


@dataclass(frozen=True)
class Line:
    """A line with slots for it over two years, an eighth more than there are placements."""

    waiting: list[Waiting]
    slots: Slots

    def planned(self) -> Plan:
        """Plan it from scratch."""
        return plan(self.waiting, self.slots, NOW)


def measure() -> list[Result]:
    """Plan lines of three lengths, sweep the middle one barely, and let one most urgent placement enter it."""
    lines = {length: a_line(length) for length in LENGTHS}
    middle = lines[10_000]
    return [_beside_bare(middle), _ordered_beside_bare(middle), _growth(lines), _moves(middle), _advice(middle)]


def a_line(length: int) -> Line:
    """Draw a line in all classes but the first: half have a deadline, a third may not go out before a day."""
    draw = random.Random(SEED)
    channels = [ChannelId(f"channel {number}") for number in range(CHANNELS)]
    per_channel = length * 9 // (8 * CHANNELS) + 1
    step = timedelta(days=DAYS) / per_channel
    slots = {
        channel: [_slot(channel, NOW + step * (number + 1)) for number in range(per_channel)] for channel in channels
    }
    waiting = [_waiting(draw, number, channels[number % CHANNELS]) for number in range(length)]
    return Line(waiting, slots)


def _slot(channel: ChannelId, at: datetime) -> Slot:
    return Slot(channel, at.replace(tzinfo=None), at)


def _waiting(draw: random.Random, number: int, channel: ChannelId) -> Waiting:
    opens = NOW + timedelta(days=draw.uniform(0, DAYS * 0.8)) if draw.random() < 1 / 3 else None
    closes = (opens or NOW) + timedelta(days=draw.uniform(20, DAYS)) if draw.random() < 1 / 2 else None
    return Waiting(
        PlacementId(f"placement {number:06}"),
        PostId(f"post {number:06}"),
        channel,
        rank=draw.randrange(1, RANKS),
        since=NOW - timedelta(minutes=draw.randrange(500_000)),
        opens=opens,
        closes=closes,
        due=closes,
    )


def _beside_bare(line: Line) -> Result:
    """Compare a plan, reasons included, with a bare sweep that gives the same places; they are timed in turn."""
    if {placement: place.at for placement, place in line.planned().places.items()} != bare_sweep(line):
        raise RuntimeError("the plan and the bare sweep differ")
    bare_s, plan_s = [], []
    for _ in range(ROUNDS):
        bare_s.append(_seconds(lambda: bare_sweep(line)))
        plan_s.append(_seconds(line.planned))
    how = f"{median(plan_s) * 1000:.0f} ms against {median(bare_s) * 1000:.0f} ms, medians of {ROUNDS}"
    ratio = median(plan_s) / median(bare_s)
    return Result("a plan of 10,000 placements", ratio, TARGET_BARE, "times a bare heap sweep", how)


def _ordered_beside_bare(line: Line) -> Result:
    """Compare a plan with many orders by hand in it with a bare sweep of the line without them, timed in turn."""
    ordered = with_orders(line)
    gave_way = len(ordered.planned().gave_way)
    bare_s, plan_s = [], []
    for _ in range(ROUNDS):
        bare_s.append(_seconds(lambda: bare_sweep(line)))
        plan_s.append(_seconds(ordered.planned))
    how = f"{median(plan_s) * 1000:.0f} ms against {median(bare_s) * 1000:.0f} ms; {gave_way} orders gave way"
    ratio = median(plan_s) / median(bare_s)
    return Result("a plan with 2,000 orders by hand", ratio, TARGET_BARE, "times a bare heap sweep", how)


def with_orders(line: Line) -> Line:
    """Put placements without a deadline before others of their class and channel that have none."""
    draw, waiting = random.Random(SEED), line.waiting.copy()
    free = [number for number, item in enumerate(waiting) if item.closes is None]
    mates: dict[tuple[int, ChannelId], list[PlacementId]] = {}
    for number in free:
        mates.setdefault((waiting[number].rank, waiting[number].channel), []).append(waiting[number].placement)
    for number in draw.sample(free, ORDERS):
        item = waiting[number]
        before = draw.choice(mates[(item.rank, item.channel)])
        place = HandPlace(
            None if before == item.placement else before, NOW - timedelta(minutes=draw.randrange(100_000))
        )
        waiting[number] = replace(item, by_hand=place)
    return Line(waiting, line.slots)


def bare_sweep(line: Line) -> dict[PlacementId, datetime]:
    """Return when each goes out by one sweep a channel: each time takes the first of those whose window covers it.

    It is all that a line without pins, and without posts that go out at one time, needs; it tells no reasons.
    """
    given: dict[PlacementId, datetime] = {}
    by_channel: dict[ChannelId, list[Waiting]] = {}
    for item in line.waiting:
        by_channel.setdefault(item.channel, []).append(item)
    for channel, items in by_channel.items():
        coming = sorted(items, key=lambda item: item.opens or FIRST)
        ready: list[tuple[int, datetime, datetime, PlacementId]] = []
        next_up = 0
        for slot in line.slots[channel]:
            at = slot.at
            while next_up < len(coming) and (coming[next_up].opens or FIRST) <= at:
                item = coming[next_up]
                heappush(ready, (item.rank, item.closes or LAST, item.since, item.placement))
                next_up += 1
            while ready and ready[0][1] <= at:
                heappop(ready)
            if ready:
                given[heappop(ready)[3]] = at
    return given


def _growth(lines: Mapping[int, Line]) -> Result:
    shares = {length: _share(line, length) for length, line in lines.items()}
    shortest, longest = min(lines), max(lines)
    told = ", ".join(f"{length:,}: {share * length * log2(length) * 1000:.0f} ms" for length, share in shares.items())
    ratio = shares[longest] / shares[shortest]
    return Result("growth of a plan, by n log n", ratio, TARGET_GROWTH, "times from 1,000 to 100,000", told)


def _share(line: Line, length: int) -> float:
    """Return the median seconds of a plan for each unit of n log n."""
    rounds = max(3, min(ROUNDS * 5, 200_000 // length))
    return median(_seconds(line.planned) for _ in range(rounds)) / (length * log2(length))


def _moves(line: Line) -> Result:
    """Time the plan anew when one placement of the highest class enters, with what differs from the plan before."""
    before = {placement: place.at for placement, place in line.planned().places.items()}
    first = Waiting(PlacementId("most urgent"), PostId("most urgent"), ChannelId("channel 0"), 0, NOW)
    entered = Line([*line.waiting, first], line.slots)
    times_ms = [_seconds(lambda: diff(before, entered.planned())) * 1000 for _ in range(ROUNDS)]
    moved = len(diff(before, entered.planned())) - 1
    how = f"median of {ROUNDS}, planner alone; {moved} placements move"
    return Result("what moves for one most urgent post in 10,000", median(times_ms), TARGET_MOVES_MS, "ms", how)


def _advice(line: Line) -> Result:
    """Time the search for advice, which is bounded."""
    made = line.planned()
    missing = sum(item.closes is not None for item in made.unplaced.values())
    found = exchanges(line.waiting, line.slots, NOW, made)
    times_s = [_seconds(lambda: exchanges(line.waiting, line.slots, NOW, made)) for _ in range(3)]
    how = f"median of 3; {len(found)} of {missing} that miss their windows are told how they would not"
    return Result("advice on 10,000 placements", median(times_s), TARGET_ADVICE_S, "s", how)


def _seconds(work: Callable[[], object]) -> float:
    """Time one call by the processor's time, without collections of garbage: they look at all that a process holds."""
    gc.collect()
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()
