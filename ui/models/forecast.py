"""Where a post would go if it were queued now, and what would move for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from core.commands.schedule import AddToQueue
from core.model.journal import Change
from core.model.kinds import ChannelId, Wall
from core.model.posts import Placement
from core.model.states import SCHEDULED, State
from core.model.steps import Harm, Moved, Outlook
from core.policy.acts import Act
from core.store import town as town_queries
from ui.models.compose_record import ComposeRecord
from ui.session import Session

_ENDED = frozenset({State.DROPPED, State.DRAFT})


@dataclass(frozen=True)
class Going:
    """One time of a post, ``None`` for none: on which channels, by name, and why, as placements keep it."""

    state: State
    wall: Wall | None
    channels: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Forecast:
    """Where a post is and would be.

    ``now`` are its placements as they stand, ``then`` those that would be put in line and ``waiting`` the channels, by
    name, on which they would only be asked for; ``moved`` is what would move, ``harms`` what that would spoil.
    ``is_old`` says that the post was changed since.
    """

    now: tuple[Going, ...] = ()
    then: tuple[Going, ...] = ()
    waiting: tuple[str, ...] = ()
    moved: tuple[Moved, ...] = ()
    harms: tuple[Harm, ...] = ()
    is_old: bool = False


def forecast_of(session: Session, record: ComposeRecord) -> Forecast:
    """Return where a post stands, and where its drafts would go by the very road that would take them there."""
    names = {channel.id: channel.name for channel in session.read(town_queries.channels)}
    standing = [placement for placement in record.placements if placement.state not in _ENDED]
    now = _together((p.state, p.at_wall, names.get(p.channel_id, ""), p.why) for p in standing)
    wanted = [p for p in record.placements if p.state in {State.DRAFT, State.ASKED}]
    if not wanted or not session.may(Act.QUEUE, record.subject):
        return Forecast(now)
    outlook = session.preview(AddToQueue(record.post.id))
    if not isinstance(outlook, Outlook):
        return Forecast(now)
    queued = list(_queued(outlook.changes, {p.id: p for p in wanted}, names))
    in_line = {channel for _state, _wall, channel, _why in queued}
    waiting = tuple(name for name in (names.get(p.channel_id, "") for p in wanted) if name not in in_line)
    others = tuple(moved for moved in outlook.moved if moved.post_id != record.post.id)
    return Forecast(now, _together(queued), waiting, others, outlook.harms)


_Place = tuple[State, Wall | None, str, str]


def _queued(
    changes: Iterable[Change], wanted: Mapping[str, Placement], names: Mapping[ChannelId, str]
) -> Iterable[_Place]:
    for change in changes:
        if change.table != "placement" or change.after is None or change.id not in wanted:
            continue
        state = State(change.after["state"])
        if state in SCHEDULED:
            at = change.after["at_wall"]
            wall = None if at is None else datetime.fromisoformat(str(at))
            yield state, wall, names.get(wanted[change.id].channel_id, ""), str(change.after["why"])


def _together(places: Iterable[_Place]) -> tuple[Going, ...]:
    """Put channels of one time together, earliest first, those without a time last."""
    found: dict[tuple[State, Wall | None, str], list[str]] = {}
    for state, wall, channel, why in places:
        found.setdefault((state, wall, why), []).append(channel)
    goings = [Going(state, wall, tuple(channels), why) for (state, wall, why), channels in found.items()]
    return tuple(sorted(goings, key=lambda going: (going.wall is None, str(going.wall))))
