"""Posts that go out on all their channels at one time: the first time free on all, or else one where pins give way."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import datetime

from core.model.kinds import PlacementId, PostId
from core.planner.board import Board, Pin
from core.planner.explain import Reason, ReasonKind, UnplacedKind
from core.planner.line import FIRST, LAST, Waiting, covers, has_any, urgency


def split(line: Iterable[Waiting]) -> tuple[list[list[Waiting]], list[Waiting]]:
    """Part a class into posts that go out on several channels at one time, in order of urgency, and the rest."""
    singles: list[Waiting] = []
    posts: dict[PostId, list[Waiting]] = {}
    for item in line:
        if item.together is None:
            singles.append(item)
        else:
            posts.setdefault(item.together, []).append(item)
    groups = []
    for members in posts.values():
        if len(members) > 1:
            groups.append(sorted(members, key=urgency))
        else:
            singles += members
    groups.sort(key=_urgency_of_first)
    return groups, singles


def place_group(board: Board, group: Sequence[Waiting]) -> list[Pin]:
    """Place all of a post's placements at one time, or none of them; return the pins that gave way to it.

    The placements share a class and a window.
    """
    first = group[0]
    at = _first_common([board.free[item.channel] for item in group], first)
    giving_way: list[Pin] = []
    if at is None and first.closes is not None:
        at, giving_way = _time_of_weaker(board, group)
    for pin in giving_way:
        board.lift(pin)
        board.send_back(pin, next(item for item in group if item.channel in pin.channels))
    for item in group:
        if at is None:
            board.refuse(item, _why_none(board, group))
        else:
            board.take(item.channel, at)
            board.place(item, at, _reason(item))
    _claim_pins(board, group, at)
    return giving_way


def _first_common(free: Sequence[Sequence[datetime]], window: Waiting) -> datetime | None:
    """Return the first time in a placement's window that is in each of the ascending lists; ``None``: there is none."""
    at, closes = window.opens, window.closes
    while True:
        latest = None
        for times in free:
            index = 0 if at is None else bisect_left(times, at)
            if index == len(times) or (closes is not None and times[index] >= closes):
                return None
            latest = times[index] if latest is None else max(latest, times[index])
        if latest == at:
            return at
        at = latest


def _time_of_weaker(board: Board, group: Sequence[Waiting]) -> tuple[datetime | None, list[Pin]]:
    """Return a time at which each channel is free or its pin can give way, and those pins; ``None``: there is none.

    Of several the one with the lowest class of pins, then the fewest, then the latest.
    """
    chances = [(at, _pins_in_the_way(board, group, at)) for at in _pinned_times(board, group, group[0].closes)]
    possible = [(at, pins) for at, pins in chances if pins]
    return max(possible, key=_merit, default=(None, []))


def _merit(chance: tuple[datetime, list[Pin]]) -> tuple[int, int, datetime]:
    at, pins = chance
    return min(pin.rank for pin in pins), -len(pins), at


def _pinned_times(board: Board, group: Sequence[Waiting], until: datetime | None) -> list[datetime]:
    """Return the times of weaker pins on the group's channels, from the window's opening and before ``until``."""
    opens = group[0].opens or FIRST
    times = {pin.at for item in group for pin in board.weaker_pins(item.channel, item.rank)}
    return sorted(at for at in times if opens <= at < (until or LAST))


def _pins_in_the_way(board: Board, group: Sequence[Waiting], at: datetime) -> list[Pin]:
    """Return the weaker pins that hold a time on the group's channels; none if anything else holds it on one."""
    pins: list[Pin] = []
    for item in group:
        if board.is_free(item.channel, at):
            continue
        pin = board.pins[item.channel].get(at)
        if pin is None or not pin.gives_way_to(item.rank):
            return []
        if pin not in pins:
            pins.append(pin)
    return pins


def _claim_pins(board: Board, group: Sequence[Waiting], placed: datetime | None) -> None:
    """Mark each weaker pin at whose time the group would go if it were lifted, so that no class below takes it over."""
    for at in _pinned_times(board, group, placed or group[0].closes):
        pins = _pins_in_the_way(board, group, at)
        if len(pins) == 1:
            pins[0].claimed = True


def _why_none(board: Board, group: Sequence[Waiting]) -> UnplacedKind:
    first = group[0]
    for item in group:
        pinned = any(covers(first, at) for at in board.pins[item.channel])
        if not pinned and not has_any(board.times[item.channel], first.opens, first.closes):
            return UnplacedKind.NO_SLOT_IN_WINDOW
    return UnplacedKind.NO_COMMON_TIME


def _urgency_of_first(group: Sequence[Waiting]) -> tuple[datetime, datetime, PlacementId]:
    return urgency(group[0])


def _reason(item: Waiting) -> Reason:
    """Say why a common time was given: by the deadline where there is one, for that is what a person asks about."""
    if item.due is not None:
        return Reason(ReasonKind.DUE_BEFORE, item.due)
    return Reason(ReasonKind.TOGETHER, item.since)
