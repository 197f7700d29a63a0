"""Advice on the queue as it stands: which exchange would let a post go out that misses its window."""

from __future__ import annotations

from dataclasses import dataclass

from core.commands.actors import actor_facts
from core.commands.calendar import THE_CALENDAR, Calendar
from core.commands.desk import Desk
from core.commands.planned_queue import queue_on
from core.model.kinds import PlacementId, Wall
from core.planner.advice import exchanges
from core.store.tx import Tx


@dataclass(frozen=True)
class Advice:
    """What lets a placement go out in time: a pin ``at`` a time, from which the post called ``moved`` moves ``to``."""

    placement_id: PlacementId
    at: Wall
    moved: str
    to: Wall


def advice_of(calendar: Calendar) -> tuple[Advice, ...]:
    """Return the advice on everything in line that misses its window, see ``core.planner.advice``; nothing is written.

    It may take a second where thousands miss their windows.
    """
    now = calendar.ambient.clock.now()
    desk = Desk(calendar, Tx(calendar.engine), THE_CALENDAR, actor_facts(calendar, THE_CALENDAR, now), now)
    queue = queue_on(desk, None)
    titles = {line.placement.id: line.title for line in queue.lines}
    found = exchanges(queue.waiting, queue.slots, now, queue.planned())
    wall = calendar.zone.wall
    return tuple(
        Advice(each.rescued, wall(each.at), titles[each.moved], wall(each.to))
        for each in found
        if calendar.zone.at(wall(each.at)) == each.at
    )
