"""The calendar's own step after its zone data changed: times keep their wall clock, and get its instant anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.ambient import tzdata_version
from core.commands.calendar import THE_CALENDAR, Calendar
from core.commands.desk import Desk
from core.commands.of_town import OfTown
from core.errors import NotAllowed
from core.model.posts import Placement
from core.model.states import IN_PLAY
from core.model.town import TOWN_ID, Town
from core.policy.acts import Act
from core.store import posts as post_queries
from core.store import town as town_queries


@dataclass(frozen=True)
class TakeUpZoneData(OfTown):
    """Derive the instants of what may still go out from its wall times, by the zone data that came with this Oyez.

    What went out keeps the instant at which it did, and what lies elsewhere to go out the one that it was handed over
    with.
    """

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the instants, and judge what is in play. Raises: NotAllowed for anyone but the calendar itself."""
        if desk.who != THE_CALENDAR:
            raise NotAllowed("only-the-calendar")
        desk.change(desk.get(Town, TOWN_ID), tzdata=tzdata_version())
        desk.plans_moved_windows = True
        for placement in post_queries.placements_in_states(desk.engine, IN_PLAY):
            _derive(desk, placement)
        return TOWN_ID

    def label(self, desk: Desk) -> str:
        """Return the version."""
        return tzdata_version()


def is_zone_data_newer(calendar: Calendar) -> bool:
    """Tell whether the zone data at hand is newer than that by which the calendar's instants were derived."""
    return town_queries.town(calendar.engine).tzdata < tzdata_version()


def _derive(desk: Desk, placement: Placement) -> None:
    """Give a placement the instant of its wall time; one in an hour that is skipped now moves, and the plan with it."""
    if placement.at_wall is None:
        return
    resolved = desk.calendar.zone.resolve(placement.at_wall)
    desk.plans = desk.plans or resolved.wall != placement.at_wall
    desk.change(placement, at=resolved.at, at_wall=resolved.wall)
