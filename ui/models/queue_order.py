"""Where a row of the queue is put by hand: which command a drop, or a step by keyboard, asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.commands.ordering import PlaceBefore
from core.model.kinds import ChannelId, PlacementId
from core.model.states import State
from ui.models.queue import QueueRow


def is_on_several(row: QueueRow) -> bool:
    """Tell whether a row stands in the lines of several channels, so that it has no one place to be put."""
    return len(row.placements) != 1


def put_at(rows: Sequence[QueueRow], number: int, gap: int) -> PlaceBefore | None:
    """Return the command that puts a row of one channel into a gap, counted from 0 above the first row.

    ``None`` where the row stands beside the gap. A gap in another class gives a command that is refused with the names.
    """
    if gap in {number, number + 1}:
        return None
    row = rows[number]
    own = row.placements[0]
    mates = [n for n, other in enumerate(rows) if other.class_number == row.class_number]
    if not mates[0] <= gap <= mates[-1] + 1:
        return PlaceBefore(own.id, rows[min(gap, len(rows) - 1)].placements[0].id)
    return PlaceBefore(own.id, _first_waiting(rows, (n for n in mates if n >= gap and n != number), own.channel_id))


def one_up(rows: Sequence[QueueRow], number: int) -> PlaceBefore | None:
    """Return the command that puts a row before the one above it in its line, ``None`` for the first of its class."""
    above = [n for n in _mates_in_line(rows, number) if n < number]
    return put_at(rows, number, above[-1]) if above else None


def one_down(rows: Sequence[QueueRow], number: int) -> PlaceBefore | None:
    """Return the command that puts a row after the one below it in its line, ``None`` for the last of its class."""
    below = [n for n in _mates_in_line(rows, number) if n > number]
    return put_at(rows, number, below[0] + 1) if below else None


def _mates_in_line(rows: Sequence[QueueRow], number: int) -> list[int]:
    """Return the rows of a row's class that wait for their turn on its channel, itself left out."""
    row = rows[number]
    channel = row.placements[0].channel_id
    same = (n for n, other in enumerate(rows) if other.class_number == row.class_number and n != number)
    return [n for n in same if _first_waiting(rows, [n], channel) is not None]


def _first_waiting(rows: Sequence[QueueRow], numbers: Iterable[int], channel: ChannelId) -> PlacementId | None:
    placements = (placement for n in numbers for placement in rows[n].placements)
    return next((p.id for p in placements if p.channel_id == channel and p.state is State.QUEUED), None)
