"""Advice on the queue as it stands: which exchange would let a post go out that misses its window."""

from __future__ import annotations

from dataclasses import dataclass

from core.commands.actors import actor_facts
from core.commands.calendar import THE_CALENDAR, Calendar
from core.commands.desk import Desk
from core.commands.planning import queue_of
from core.model.kinds import PlacementId, Wall
from core.planner.advice import exchanges
from core.planner.plan import plan
from core.store import posts as post_queries
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
    lines = post_queries.in_line(calendar.engine)
    titles = {line.placement.id: line.title for line in lines}
    waiting, slots = queue_of(desk, lines)
    found = exchanges(waiting, slots, now, plan(waiting, slots, now))
    wall = calendar.zone.wall
    return tuple(
        Advice(each.rescued, wall(each.at), titles[each.moved], wall(each.to))
        for each in found
        if calendar.zone.at(wall(each.at)) == each.at
    )
