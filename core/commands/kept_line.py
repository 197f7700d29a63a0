"""What plans read of the calendar, kept from one step to the next while nothing in it changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from core.model.kinds import ChannelId, Instant, PlacementId
from core.store import posts as post_queries

if TYPE_CHECKING:
    from core.model.posts import HandOrder
    from core.planner.line import Waiting
    from core.planner.slots import Slot
    from core.policy.pack import Pack
    from core.store.engine import Engine
    from core.store.posts import InLine
    from core.store.tx import Tx

SlotsAsked = tuple[ChannelId, Instant, Instant, tuple[Instant, ...]]
"""What slots were asked for: the channel, after and until which whole minute, and what is taken there."""

_READ_BY_SLOTS = ("channel", "slot_times", "blackout", "holiday_skip", "town", "town_province")
_MOST_READ_AGAIN = 300
"""How many records a step may have written for what it left alone to be taken from what is kept."""


class _Read:
    """What was read of the calendar as it lay when a step began; what the step had written by then was not.

    ``line`` is who stood in line, by channel; ``slots`` are those after one ``minute``; ``waiting`` is what the planner
    was told of each by ``pack``.
    """

    def __init__(self, line: dict[ChannelId, list[InLine]] | None = None) -> None:
        self.line = line or {}
        self.unread_placements: frozenset[str] = frozenset()
        self.unread_posts: frozenset[str] = frozenset()
        self.orders: list[HandOrder] | None = None
        self.minute: Instant | None = None
        self.slots: dict[SlotsAsked, tuple[Slot, ...]] = {}
        self.pack: Pack | None = None
        self.waiting: dict[PlacementId, tuple[InLine, HandOrder | None, Waiting]] = {}


class KeptLine:
    """Read what a plan needs in a step, and keep what the step has not touched.

    What a step wrote is read anew in it and never kept, for the step may be rolled back. All is forgotten as soon as
    anything in the calendar differs for which no step through this connection accounts, see
    ``core.store.engine.Engine.state``.
    """

    def __init__(self) -> None:
        self._state: tuple[int, int] | None = None
        self._read = _Read()

    def begin(self, engine: Engine) -> None:
        """Forget what is no longer so, before a step has written anything."""
        state = None if engine.in_batch else engine.state()
        if state is None or state != self._state:
            self._read = _Read()
        elif self._read.unread_placements or self._read.unread_posts:
            self._read_again(engine)
        self._state = state

    def follow(self, tx: Tx) -> None:
        """Go on from what a committed step has left: what it wrote is read again, the rest is as it was."""
        engine, read = tx.engine, self._read
        state = None if engine.in_batch else engine.state()
        is_own = state is not None and self._state is not None and state[0] == self._state[0]
        self._state = state if is_own else None
        read.unread_placements |= tx.touched("placement")
        read.unread_posts |= tx.touched("post")
        if tx.touched("hand_order"):
            read.orders = None
        if _touches_slots(tx):
            read.slots = {}

    def in_line(self, tx: Tx, channels: Iterable[ChannelId]) -> list[InLine]:
        """Return who stands in line on channels as the step has left them so far."""
        read, on = self._read, list(channels)
        placements, posts = tx.touched("placement"), tx.touched("post")
        if len(placements) + len(posts) > _MOST_READ_AGAIN:
            return post_queries.in_line(tx.engine, on)
        new = [channel for channel in on if channel not in read.line]
        if new:
            read.unread_placements |= placements
            read.unread_posts |= posts
            self._keep(new, post_queries.in_line(tx.engine, new))
        placements, posts = placements | read.unread_placements, posts | read.unread_posts
        found = post_queries.in_line_among(tx.engine, on, placements, posts) if placements or posts else []
        for channel in on:
            found += _without(read.line[channel], placements, posts)
        return found

    def hand_orders(self, tx: Tx) -> list[HandOrder]:
        """Return every order by hand as the step has left it so far, the earliest first."""
        if tx.touched("hand_order"):
            return post_queries.hand_orders(tx.engine)
        if self._read.orders is None:
            self._read.orders = post_queries.hand_orders(tx.engine)
        return self._read.orders

    def slots(self, tx: Tx, asked: SlotsAsked, find: Callable[[], tuple[Slot, ...]]) -> tuple[Slot, ...]:
        """Return the slots asked for, which ``find`` gives from what lies in the calendar."""
        if _touches_slots(tx):
            return find()
        read, minute = self._read, asked[1]
        if read.minute != minute:
            read.minute, read.slots = minute, {}
        if asked not in read.slots:
            read.slots[asked] = find()
        return read.slots[asked]

    def waiting(
        self, pack: Pack, line: InLine, order: HandOrder | None, make: Callable[[InLine, HandOrder | None], Waiting]
    ) -> Waiting:
        """Return what the planner is told of one in line by a pack, which ``make`` gives from nothing else."""
        read = self._read
        if read.pack is not pack:
            read.pack, read.waiting = pack, {}
        known = read.waiting.get(line.placement.id)
        if known is not None and known[0] is line and known[1] is order:
            return known[2]
        made = make(line, order)
        read.waiting[line.placement.id] = line, order, made
        return made

    def _read_again(self, engine: Engine) -> None:
        """Read what was left unread, now that no step has written anything; much of it is left until it is wanted."""
        read = self._read
        placements, posts = read.unread_placements, read.unread_posts
        read.unread_placements, read.unread_posts = frozenset(), frozenset()
        if len(placements) + len(posts) > _MOST_READ_AGAIN:
            read.line = {}
            return
        for channel, lines in read.line.items():
            read.line[channel] = _without(lines, placements, posts)
        for line in post_queries.in_line_among(engine, read.line, placements, posts):
            read.line[line.placement.channel_id].append(line)

    def _keep(self, channels: Iterable[ChannelId], lines: Iterable[InLine]) -> None:
        self._read.line.update({channel: [] for channel in channels})
        for line in lines:
            self._read.line[line.placement.channel_id].append(line)


def _touches_slots(tx: Tx) -> bool:
    return any(tx.touched(table) for table in _READ_BY_SLOTS)


def _without(lines: Iterable[InLine], placements: Collection[str], posts: Collection[str]) -> list[InLine]:
    """Return the lines of which neither placement nor post is among those named."""
    return [line for line in lines if line.placement.id not in placements and line.placement.post_id not in posts]
