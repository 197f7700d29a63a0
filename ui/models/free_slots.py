"""The slots of a span that nothing takes yet, on the channels that are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from core.commands.slotting import slots_ahead
from core.model.kinds import ChannelId
from core.model.town import ChannelState
from core.store import spans
from ui.models.calendar_cells import midnight_text
from ui.models.channels import open_channels
from ui.session import Session

_BESIDE = timedelta(days=1)
"""How far beside the span posts are looked at: they keep their distance over midnight too."""


@dataclass(frozen=True)
class FreeSlot:
    """A time at which nothing goes out yet on the channels named, in the order of screens."""

    wall: datetime
    channels: tuple[str, ...]


def free_slots(session: Session, channels: frozenset[str], first: date, last: date) -> Sequence[FreeSlot]:
    """Return the free slots still to come from the first day to the last, by time.

    ``channels`` are the ids of those looked at; empty for all.
    """
    begins = session.zone.at(datetime.combine(first, time.min))
    ends = session.zone.at(datetime.combine(last + timedelta(days=1), time.min)) - timedelta(minutes=1)
    since = max(session.now(), begins - timedelta(minutes=1))
    if since >= ends:
        return ()
    taken = _taken(session, first, last)
    at_once: defaultdict[datetime, list[str]] = defaultdict(list)
    for channel in open_channels(session):
        if channel.state is ChannelState.OPEN and (not channels or channel.id in channels):
            for slot in slots_ahead(session.office.calendar, channel.id, taken[channel.id], since, ends):
                at_once[slot.wall].append(channel.name)
    return [FreeSlot(wall, tuple(names)) for wall, names in sorted(at_once.items()) if first <= wall.date() <= last]


def _taken(session: Session, first: date, last: date) -> defaultdict[ChannelId, list[datetime]]:
    low, high = midnight_text(first - _BESIDE), midnight_text(last + 2 * _BESIDE)
    found: defaultdict[ChannelId, list[datetime]] = defaultdict(list)
    for channel_id, at in session.read(partial(spans.taken_between, from_wall=low, to_wall=high)):
        found[ChannelId(channel_id)].append(datetime.fromisoformat(at))
    return found
