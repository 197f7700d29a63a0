"""A channel's slots in a few words, and its next free one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.commands.slotting import skipped_holiday, slots_ahead
from core.model.kinds import ChannelId, PlacementId, Wall
from core.model.posts import Placement
from core.model.town import SlotTimes
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.engine import Engine
from core.store.rows import instant_text
from ui.models.channels import open_channels
from ui.models.photo_words import filled
from ui.session import Session

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LOOKED_AHEAD = timedelta(days=92)
_A_DAY = timedelta(days=1)


def slots_line(session: Session, channel_id: ChannelId | None) -> str:
    """Return in a line a channel's slots and its next free one, or (``None``) the next free one of each channel."""
    today = session.today()
    if channel_id is None:
        free = [(channel.name, next_free_slot(session, channel.id)) for channel in open_channels(session)]
        each = [f"{name} {session.texts.wall(wall, today)}" for name, wall in free if wall is not None]
        return filled(_tr("Next free slot: %1"), ", ".join(each)) if each else ""
    told = slots_told(session, channel_id)
    if not told:
        return _tr("No slots: give the channel some, or pin its posts")
    found = next_free_slot(session, channel_id)
    if found is None:
        return filled(_tr("%1 · no free slot in three months"), told)
    return filled(_tr("%1 · next free slot %2"), told, session.texts.wall(found, today))


def slots_told(session: Session, channel_id: ChannelId) -> str:
    """Return when a channel posts, such as ``Mon to Fri 9:00, 12:00``; empty where it has no slots."""
    today = session.today()
    rules = [
        rule
        for rule in session.read(town_queries.slot_times)
        if rule.channel_id == channel_id and (rule.until_day is None or rule.until_day >= today)
    ]
    by_days: dict[str, list[SlotTimes]] = {}
    for rule in sorted(rules, key=lambda each: each.time):
        by_days.setdefault(days_told(rule.rrule), []).append(rule)
    told = (f"{days} {', '.join(_times(session, same))}" for days, same in by_days.items())
    return "; ".join(told)


def days_told(rrule: str) -> str:
    """Return the days of a recurrence rule (RFC 5545) in words; one that is not weekly or daily as ``by rule``."""
    return weekdays_told(rrule) or _tr("By rule")


def weekdays_told(rrule: str) -> str:
    """Return the days of a weekly or daily rule in words; empty for any other rule."""
    parts = dict(part.partition("=")[::2] for part in rrule.upper().split(";"))
    if parts.get("FREQ") == "DAILY" and parts.keys() == {"FREQ"}:
        return _tr("Daily")
    days = parts.get("BYDAY", "").split(",")
    if parts.get("FREQ") != "WEEKLY" or not parts.keys() <= {"FREQ", "BYDAY", "WKST"} or set(days) - set(WEEKDAYS):
        return ""
    places = sorted(WEEKDAYS.index(day) for day in set(days))
    if len(places) == len(WEEKDAYS):
        return _tr("Daily")
    names = [_tr("Mon"), _tr("Tue"), _tr("Wed"), _tr("Thu"), _tr("Fri"), _tr("Sat"), _tr("Sun")]
    is_run = len(places) > 2 and places == list(range(places[0], places[-1] + 1))
    if is_run:
        return filled(_tr("%1 to %2"), names[places[0]], names[places[-1]])
    return ", ".join(names[place] for place in places)


def next_free_slot(session: Session, channel_id: ChannelId) -> Wall | None:
    """Return the first slot of a channel that nothing takes, ``None`` where the coming three months have none."""
    now = session.now()
    taken = session.read(partial(_taken, channel_id=channel_id, since=instant_text(now - _A_DAY)))
    found = slots_ahead(session.office.calendar, channel_id, taken, now, now + _LOOKED_AHEAD)
    return found[0].wall if found else None


def skipped_on(session: Session, placement_id: PlacementId, day: date) -> str:
    """Return the name of the holiday for which a placement's channel has no slots on a day; empty for any other day."""
    placement = session.read(partial(_placement, placement_id=placement_id))
    if placement is None:
        return ""
    holiday = session.read(partial(skipped_holiday, channel_id=placement.channel_id, day=day))
    return "" if holiday is None else holiday.name


def _placement(engine: Engine, *, placement_id: PlacementId) -> Placement | None:
    return engine.record(Placement, placement_id)


def _taken(engine: Engine, *, channel_id: ChannelId, since: str) -> Sequence[datetime]:
    out = [datetime.fromisoformat(at) for _, at in post_queries.taken_instants(engine, [channel_id], since)]
    in_line = (line.placement for line in post_queries.in_line(engine, [channel_id]))
    return [*out, *(placement.at for placement in in_line if placement.at is not None)]


def _times(session: Session, rules: Iterable[SlotTimes]) -> list[str]:
    return list(dict.fromkeys(session.texts.clock(rule.time) for rule in rules))


def _tr(text: str) -> str:
    return QCoreApplication.translate("slots", text)
