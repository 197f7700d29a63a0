"""Slow and sure answers for tiny cases, by trying everything; shares no code with the planner."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

Window = tuple[int, int]
"""From an hour, until before an hour."""


def most_in_time(windows: Sequence[Window], times: Sequence[int]) -> int:
    """Return how many of the windows can get a time of their own, at most."""
    if not windows:
        return 0
    (opens, closes), rest = windows[0], windows[1:]
    best = most_in_time(rest, times)
    for index, hour in enumerate(times):
        if opens <= hour < closes:
            best = max(best, 1 + most_in_time(rest, [*times[:index], *times[index + 1 :]]))
    return best


def in_time(windows: Sequence[Window], times: Sequence[int]) -> set[int]:
    """Return which of the windows, counted from 0, get a time where each hour takes the first that covers it."""
    found: set[int] = set()
    for hour in sorted(times):
        covering = [i for i, (opens, closes) in enumerate(windows) if opens <= hour < closes and i not in found]
        found.update(covering[:1])
    return found


def pins_that_give_way(
    windows: Sequence[Window], times: Sequence[int], pins: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return which of the pins, each a rank and an hour, must give way so that most of the windows get a time.

    As few as can be; of those the lowest class, then the latest hour.
    """
    choices = [choice for count in range(len(pins) + 1) for choice in combinations(sorted(pins, reverse=True), count)]
    counts = [most_in_time(windows, [*times, *(hour for _, hour in choice)]) for choice in choices]
    best = [choice for choice, count in zip(choices, counts, strict=True) if count == max(counts)]
    fewest = min(len(choice) for choice in best)
    return max(choice for choice in best if len(choice) == fewest)
