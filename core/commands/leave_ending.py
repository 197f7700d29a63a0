"""Telling whose leave to post ends within the coming weeks."""

from __future__ import annotations

from dataclasses import dataclass

from core.commands.calendar import Calendar
from core.model.kinds import Day, Instant
from core.model.town import Authorisation
from core.store import town as town_queries
from core.store.whole_registers import all_authorisations

LISTED_DAYS = (30, 14, 7)
"""How many days before its end leave is listed, and again, and once more; the most first."""


@dataclass(frozen=True)
class LeaveEnding:
    """Leave that ends in ``days_left`` days (0: today is its last); ``listed`` is the nearest of ``LISTED_DAYS``."""

    authorisation: Authorisation
    days_left: int
    listed: int


def leave_ending(calendar: Calendar, now: Instant) -> tuple[LeaveEnding, ...]:
    """Return whose leave ends soon and goes on by no other, what ends first first; people who left are not listed."""
    today = calendar.zone.wall(now).date()
    gone = {person.id for person in town_queries.people(calendar.engine) if person.left_on and person.left_on < today}
    standing = [
        each for each in all_authorisations(calendar.engine) if each.revoked_at is None and each.person_id not in gone
    ]
    found = []
    for each in standing:
        listed = _listed(each, today)
        if listed is not None and not any(_goes_on(other, each) for other in standing):
            assert each.until_day is not None
            found.append(LeaveEnding(each, (each.until_day - today).days, listed))
    return tuple(sorted(found, key=lambda ending: (ending.days_left, ending.authorisation.id)))


def _listed(leave: Authorisation, today: Day) -> int | None:
    """Return the nearest of the days at which leave is listed, ``None`` where its end is further off, or past."""
    if leave.until_day is None or leave.from_day > today:
        return None
    left = (leave.until_day - today).days
    return min((days for days in LISTED_DAYS if 0 <= left <= days), default=None)


def _goes_on(other: Authorisation, leave: Authorisation) -> bool:
    """Tell whether other leave of the same person and channel lasts longer."""
    assert leave.until_day is not None
    is_same = (other.person_id, other.channel_id) == (leave.person_id, leave.channel_id)
    return is_same and (other.until_day is None or other.until_day > leave.until_day)
