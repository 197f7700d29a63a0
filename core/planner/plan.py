"""The plan: class by class, the most urgent of those waiting takes each free slot in turn."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.model.kinds import ChannelId, PlacementId, PostId
from core.planner.board import HORIZON, Board, Pin
from core.planner.by_hand import orders_of, sweep_as_ordered, sweep_by_hand
from core.planner.explain import Place, Plan, Reason, ReasonKind, UnplacedKind
from core.planner.line import FIRST, LAST, Swept, Waiting, crowded, has_any, sweep, urgency
from core.planner.slots import Slot
from core.planner.together import place_group, split


def horizon(waiting: Iterable[Waiting], now: datetime) -> datetime:
    """Return until when slots are needed: the last window's end, at most two years from now."""
    return min(max((item.closes or LAST for item in waiting), default=now), now + HORIZON)


def plan(waiting: Sequence[Waiting], slots: Mapping[ChannelId, Sequence[Slot]], now: datetime) -> Plan:
    """Give each placement in line its time, or the reason why it has none.

    ``slots`` holds each channel's slots, already thinned; those before ``now`` or past the horizon are left alone. A
    pinned time counts as a time of its channel, slot or not. Placement ids are unique, and a post has one placement a
    channel. The order of ``waiting`` makes no difference.

    Class by class in order of rank, posts that go out on all channels at one time come first, each at the first time
    free on all; then each channel's free times are swept once, see ``core.planner.line.sweep``. A pin gives way to a
    higher class only where that brings one more of the class out before its window closes, and only while nobody who
    comes before waits for that very time: freed, it would be theirs. Of those pins the lowest class gives way, then the
    latest time. Of two pins at one time on one channel the higher class keeps it.

    Orders by hand come last: they change who of a class has which of its times on a channel, never who is in time or
    which times are left, see ``core.planner.by_hand``.
    """
    board = Board(slots, now)
    board.enter(_with_common_windows(waiting))
    for rank in sorted({item.rank for item in waiting}):
        _place_class(board, rank)
    return Plan(board.places, board.unplaced, tuple(board.displaced), board.gave_way)


def _with_common_windows(waiting: Iterable[Waiting]) -> list[Waiting]:
    """Give those of a post that go out at one time the window in which all of them may."""
    plain = [item for item in waiting if item.together is None]
    groups: dict[PostId, list[Waiting]] = {}
    for item in waiting:
        if item.together is not None:
            groups.setdefault(item.together, []).append(item)
    for members in groups.values():
        opens = max((item.opens for item in members if item.opens is not None), default=None)
        first = min(members, key=_closing)
        plain.extend(replace(item, opens=opens, closes=first.closes, why_closes=first.why_closes) for item in members)
    return plain


def _closing(item: Waiting) -> tuple[datetime, str]:
    return item.closes or LAST, item.why_closes or ""


@dataclass(slots=True)
class _Turn:
    """The turn of one class.

    ``lines`` holds its line on each channel and ``orders`` the orders by hand in it, ``times`` the times it could
    choose from, ``swept`` what sweeps gave and ``ordered`` what they gave with all orders; ``lifted`` are the pins that
    gave way to the sweeps, ``reasons`` what orders by hand say of those they are of.
    """

    rank: int
    lines: Mapping[ChannelId, list[Waiting]]
    orders: Mapping[ChannelId, list[Waiting]]
    times: defaultdict[ChannelId, list[datetime]]
    swept: dict[ChannelId, Swept] = field(default_factory=dict)
    ordered: dict[ChannelId, Swept] = field(default_factory=dict)
    lifted: list[Pin] = field(default_factory=list)
    reasons: dict[PlacementId, Reason] = field(default_factory=dict)


def _place_class(board: Board, rank: int) -> None:
    """Place a class's line on what the classes above have left."""
    groups, singles = split(board.lines.pop(rank, []))
    lines: dict[ChannelId, list[Waiting]] = {}
    for item in sorted(singles, key=urgency):
        lines.setdefault(item.channel, []).append(item)
    orders = {channel: found for channel, line in lines.items() if (found := orders_of(line))}
    times = defaultdict(list, {channel: times.copy() for channel, times in board.free.items()})
    turn = _Turn(rank, lines, orders, times)
    lifted = [pin for group in groups for pin in place_group(board, group)]
    _sweep_channels(board, turn)
    _spare_pins(board, turn)
    _order_by_hand(board, turn)
    _send_back_lifted(board, turn)
    for pin in (*lifted, *turn.lifted):
        for channel in pin.channels:
            insort(turn.times[channel], pin.at)
    for channel, swept in turn.swept.items():
        board.free[channel] = swept.free
        _settle(board, turn, channel)
        _claim_pins(board, turn, channel)


# One channel at a time: the sweep, and the pins that give way to it


def _sweep_channels(board: Board, turn: _Turn) -> None:
    """Sweep each channel; where windows are missed, lift the pins that can help and sweep again."""
    todo = deque(sorted(turn.lines))
    while todo:
        channel = todo.popleft()
        _sweep_channel(board, turn, channel)
        for pin in _helping_pins(board, turn, channel):
            board.lift(pin)
            turn.lifted.append(pin)
            todo.extend(other for other in pin.channels if other in turn.lines and other not in todo)


def _sweep_channel(board: Board, turn: _Turn, channel: ChannelId) -> None:
    """Sweep a channel, with its orders by hand first; without them only where somebody misses a window."""
    line, free = turn.lines[channel], board.free[channel]
    if channel in turn.orders:
        turn.swept[channel] = turn.ordered[channel] = sweep_as_ordered(line, turn.orders[channel], free)
        if not turn.swept[channel].missed():
            return
    turn.swept[channel] = sweep(line, free)


def _helping_pins(board: Board, turn: _Turn, channel: ChannelId) -> list[Pin]:
    """Return pins each of which, lifted, brings one more out in time: the lowest class first, then the latest time."""
    swept = turn.swept[channel]
    missed = len(swept.missed())
    weaker = board.weaker_pins(channel, turn.rank) if missed else []
    if not weaker:
        return []
    spans = crowded(swept)
    helping = [pin for pin in weaker if any(opens <= pin.at < closes for opens, closes in spans)]
    helping.sort(key=_weakness, reverse=True)
    several = helping[:missed]
    while len(several) > 1:  # each alone would help; all together may not
        times = sorted([*board.free[channel], *(pin.at for pin in several)])
        if missed - len(sweep(turn.lines[channel], times).missed()) == len(several):
            break
        several = several[: len(several) // 2]
    return several


def _weakness(pin: Pin) -> tuple[int, datetime]:
    return pin.rank, pin.at


def _spare_pins(board: Board, turn: _Turn) -> None:
    """Give back each pin without which as many get out in time.

    There are such only where a pin on several channels was lifted for the sake of one, and its time on another spares
    a pin there.
    """
    if all(len(pin.members) == 1 for pin in turn.lifted):
        return
    for pin in reversed(turn.lifted.copy()):
        board.hold(pin)
        swept_before = [channel for channel in pin.channels if channel in turn.lines]
        again = {channel: sweep(turn.lines[channel], board.free[channel]) for channel in swept_before}
        if all(len(swept.missed()) <= len(turn.swept[channel].missed()) for channel, swept in again.items()):
            turn.swept.update(again)
            for channel in again.keys() & turn.orders.keys():
                turn.ordered[channel] = sweep_as_ordered(turn.lines[channel], turn.orders[channel], board.free[channel])
            turn.lifted.remove(pin)
        else:
            board.lift(pin)


def _order_by_hand(board: Board, turn: _Turn) -> None:
    """Tell who was put where by hand, now that each channel's times are settled; sweep again where it is to be seen."""
    for channel, orders in turn.orders.items():
        swept = turn.swept[channel]
        ordered = sweep_by_hand(turn.lines[channel], orders, board.free[channel], turn.ordered[channel], swept)
        turn.swept[channel] = ordered.swept
        board.gave_way.update(ordered.gave_way)
        places = {item.placement: item.by_hand for item in orders if item.by_hand is not None}
        for placement in ordered.kept:
            place = places[placement]
            kind = ReasonKind.BY_HAND_LAST if place.before is None else ReasonKind.BY_HAND
            turn.reasons[placement] = Reason(kind, place.moment, place.before)
        for placement, victim in ordered.gave_way.items():
            turn.reasons[placement] = Reason(ReasonKind.HAND_GAVE_WAY, places[placement].moment, victim)


def _send_back_lifted(board: Board, turn: _Turn) -> None:
    """Put those whose pins gave way back in line, and report by whose doing."""
    if not turn.lifted:
        return
    holders = {(item.channel, at): item for swept in turn.swept.values() for item, at in swept.taken}
    for pin in turn.lifted:
        keys = ((channel, pin.at) for channel in pin.channels)
        board.send_back(pin, next(holders[key] for key in keys if key in holders))


def _settle(board: Board, turn: _Turn, channel: ChannelId) -> None:
    """Write down what a channel's sweep gave, with reasons."""
    times = turn.times[channel]
    swept = turn.swept[channel]
    now = board.now
    for item, at in swept.taken:
        reason = turn.reasons.get(item.placement) or _reason(item, at, times, now)
        board.places[item.placement] = Place(item.placement, channel, at, reason)
    if swept.late:
        _settle_late(board, turn, channel)


def _reason(item: Waiting, at: datetime, times: Sequence[datetime], now: datetime) -> Reason:
    """Say why the sweep gave this time; ``times`` are those that the class could choose from."""
    closes, opens = item.closes, item.opens
    if closes is not None:
        if item.due is not None and item.due <= closes:
            return Reason(ReasonKind.DUE_BEFORE, item.due)
        return Reason(ReasonKind.CLOSES_BEFORE, closes, item.why_closes)
    if opens is not None and opens > now and not has_any(times, opens, at):
        return Reason(ReasonKind.NOT_BEFORE, opens)
    return Reason(ReasonKind.IN_LINE_SINCE, item.since)


def _settle_late(board: Board, turn: _Turn, channel: ChannelId) -> None:
    """Write down who has the times in each window: its own class, a pin that holds against it, a higher class."""
    pins = board.pins[channel]
    pinned = sorted(at for at, pin in pins.items() if pin.rank >= turn.rank)
    higher = sorted([*board.times[channel], *pins])
    for item in turn.swept[channel].late:
        kind = UnplacedKind.NO_SLOT_IN_WINDOW
        for times, taken in (
            (turn.times[channel], UnplacedKind.TAKEN_BY_EARLIER),
            (pinned, UnplacedKind.TAKEN_BY_PINNED),
            (higher, UnplacedKind.TAKEN_BY_HIGHER),
        ):
            if has_any(times, item.opens, item.closes):
                kind = taken
                break
        board.refuse(item, kind)


def _claim_pins(board: Board, turn: _Turn, channel: ChannelId) -> None:
    """Mark the weaker pins at whose time somebody of this class waits, so that no class below takes it over."""
    swept = turn.swept[channel]
    taken = swept.taken.copy()
    # Those who missed their window did so without a weaker pin in it: it would have been lifted.
    opened = min((item.opens or FIRST for item in swept.late if item.closes is None), default=LAST)
    for pin in sorted(board.weaker_pins(channel, turn.rank), key=_time_of, reverse=True):
        while opened > pin.at and taken and taken[-1][1] > pin.at:
            opened = min(opened, taken.pop()[0].opens or FIRST)
        pin.claimed = opened <= pin.at


def _time_of(pin: Pin) -> datetime:
    return pin.at
