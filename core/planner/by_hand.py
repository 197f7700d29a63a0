"""The order that people gave by hand inside a class: moves done again on the line, and those that give way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from core.model.kinds import PlacementId
from core.planner.line import Swept, Waiting, sweep, urgency

_END = PlacementId("")
_MOST_GIVING_WAY = 64
"""After so many orders that gave way one by one the later ones give way together: a plan takes bounded time."""

Move = tuple[PlacementId, PlacementId | None]
"""Who was put where: before another placement, or (``None``) at the end."""


def reordered(line: Iterable[PlacementId], moves: Iterable[Move]) -> list[PlacementId]:
    """Return a line after each move was done in turn; a move of or before one that is not in the line is passed over.

    Moves are done again rather than places kept: whoever comes later stands among the rest as if nobody had moved.
    """
    ids = [_END, *line, _END]
    following, preceding = dict(pairwise(ids)), dict(pairwise(reversed(ids)))
    for who, before in moves:
        other = _END if before is None else before
        if who not in following or other not in following or who == other:
            continue
        gap = preceding[who], following[who]
        following[gap[0]], preceding[gap[1]] = gap[1], gap[0]
        last = preceding[other]
        following[last], preceding[who], following[who], preceding[other] = who, last, other, who
    found = []
    each = following[_END]
    while each != _END:
        found.append(each)
        each = following[each]
    return found


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a channel's sweep gave with the orders by hand in it.

    ``kept`` are the placements whose order holds; ``gave_way`` maps each whose order does not to the one who would have
    missed the end of its window by it.
    """

    swept: Swept
    kept: Sequence[PlacementId]
    gave_way: Mapping[PlacementId, PlacementId]


def sweep_as_ordered(line: Sequence[Waiting], orders: Sequence[Waiting], times: Sequence[datetime]) -> Swept:
    """Sweep a line, in order of urgency, with all its orders by hand.

    Where nobody misses a window by it, nobody would without the orders, for by urgency as many are in time as can be:
    the line need not be swept without them.
    """
    return _Hands(line, times, frozenset()).sweep(orders)


def sweep_by_hand(
    line: Sequence[Waiting], orders: Sequence[Waiting], times: Sequence[datetime], ordered: Swept, usual: Swept
) -> ByHand:
    """Sweep a line, in order of urgency, with the orders by hand by which nobody misses the end of a window.

    ``ordered`` is what the sweep gave with all of them, ``usual`` without any. The earliest order is held first; one by
    which somebody would miss a window that was met so far gives way. The same placements are in time, at the same
    times, as without any order.
    """
    hands = _Hands(line, times, frozenset(item.placement for item in usual.missed()))
    kept: list[Waiting] = []
    gave_way: dict[PlacementId, PlacementId] = {}
    todo = orders
    swept = ordered
    while (victim := hands.victim(swept)) is not None:
        if len(gave_way) == _MOST_GIVING_WAY:
            gave_way.update({item.placement: victim for item in todo})
            swept = hands.sweep(kept)
            break
        good = _longest_good(hands, kept, todo)
        kept += todo[:good]
        gave_way[todo[good].placement] = hands.victim(hands.sweep([*kept, todo[good]])) or victim
        todo = todo[good + 1 :]
        swept = hands.sweep([*kept, *todo])
    else:
        kept += todo
    return ByHand(swept, [item.placement for item in kept], gave_way)


def orders_of(line: Sequence[Waiting]) -> list[Waiting]:
    """Return those who were put somewhere by hand in a line, the earliest first, where whom they go before is in it."""
    found = [(item.by_hand.moment, item.placement, item.by_hand.before, item) for item in line if item.by_hand]
    ids = {item.placement for item in line} if found else set()
    return [item for _, _, before, item in sorted(found, key=_moment_and_id) if before is None or before in ids]


def _moment_and_id(order: tuple[datetime, PlacementId, PlacementId | None, Waiting]) -> tuple[datetime, PlacementId]:
    return order[:2]


@dataclass(frozen=True, slots=True)
class _Hands:
    """A line to be swept with some of its orders by hand; ``missed`` are those who miss a window without any."""

    line: Sequence[Waiting]
    times: Sequence[datetime]
    missed: frozenset[PlacementId]

    def sweep(self, orders: Sequence[Waiting]) -> Swept:
        """Sweep the line with these orders."""
        items = {item.placement: item for item in self.line}
        moves = [(item.placement, item.by_hand.before) for item in orders if item.by_hand is not None]
        return sweep([items[each] for each in reordered(items, moves)], self.times)

    def victim(self, swept: Swept) -> PlacementId | None:
        """Return the most urgent who misses a window by the orders of a sweep, ``None`` where nobody does."""
        late = [item for item in swept.missed() if item.placement not in self.missed]
        return min(late, key=urgency).placement if late else None


def _longest_good(hands: _Hands, kept: Sequence[Waiting], todo: Sequence[Waiting]) -> int:
    """Return how many of the orders hold before one by which somebody misses a window, found by halving.

    All but the last are tried first: where a new order is the one too many, no earlier one gives way for it.
    """
    good, bad, middle = 0, len(todo), len(todo) - 1
    while bad - good > 1:
        if hands.victim(hands.sweep([*kept, *todo[:middle]])) is None:
            good = middle
        else:
            bad = middle
        middle = (good + bad) // 2
    return good
