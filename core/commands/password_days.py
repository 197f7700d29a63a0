"""Recording that a channel's password was changed, and telling which passwords are to be changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import ClassVar

from core.commands.calendar import Calendar
from core.commands.desk import Desk
from core.commands.of_town import OfTown
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import ChannelId, Day, Instant, PersonId
from core.model.password_days import PasswordChange
from core.model.town import Authorisation, Channel, ChannelKind, ChannelState, Person
from core.policy.acts import Act
from core.store import password_days as queries
from core.store import town as town_queries
from core.store.whole_registers import all_authorisations

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class RecordPasswordChanged(OfTown):
    """Record that a channel's password was changed on a day; the password itself is told to nobody here."""

    channel_id: ChannelId
    on_day: Day

    act: ClassVar[Act | None] = Act.EDIT_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed for a day ahead, or in an unlikely year."""
        check_years(self.on_day)
        if self.on_day > desk.today:
            raise NotAllowed("is-ahead")
        channel = desk.get(Channel, self.channel_id)
        desk.add(PasswordChange(desk.new_id(), channel.id, self.on_day, desk.person().id, desk.now))
        return channel.id

    def label(self, desk: Desk) -> str:
        """Return the channel's name."""
        return desk.get(Channel, self.channel_id).name


class DueWhy(Enum):
    """Say why a password is to be changed."""

    LEFT = "left"
    ENDED = "ended"
    REVOKED = "revoked"
    SUSPECTED = "suspected"
    AGED = "aged"


@dataclass(frozen=True)
class PasswordDue:
    """A channel's password is to be changed since a day, because of a person or (``None``) of the channel itself."""

    channel_id: ChannelId
    since: Day
    why: DueWhy
    person_id: PersonId | None = None


@dataclass(frozen=True)
class _Loss:
    """Somebody has leave no more: since a day's beginning, or since an instant of it."""

    day: Day
    why: DueWhy
    at: Instant | None = None


def passwords_due(calendar: Calendar, now: Instant) -> tuple[PasswordDue, ...]:
    """Return which passwords are to be changed, what is so the longest first.

    A member's own channels are not the municipality's, and those that are retired have no readers.
    """
    today = calendar.zone.wall(now).date()
    channels = [each for each in town_queries.channels(calendar.engine) if has_password(each)]
    changes: dict[ChannelId, list[PasswordChange]] = defaultdict(list)
    for change in queries.password_changes(calendar.engine):
        changes[change.channel_id].append(change)
    people = {person.id: person for person in town_queries.people(calendar.engine)}
    leave: dict[ChannelId, dict[PersonId, list[Authorisation]]] = defaultdict(lambda: defaultdict(list))
    for each in all_authorisations(calendar.engine):
        leave[each.channel_id][each.person_id].append(each)
    freezes = queries.last_freezes(calendar.engine)
    found: list[PasswordDue] = []
    for channel in channels:
        known = changes[channel.id]
        for person_id, loss in _of_people(calendar, leave[channel.id], people, known, today):
            found.append(PasswordDue(channel.id, loss.day, loss.why, person_id))
        found.extend(_of_channel(calendar, channel, freezes.get(channel.id), known, today))
    return tuple(sorted(found, key=lambda due: (due.since, due.channel_id, due.why.value, due.person_id or "")))


def has_password(channel: Channel) -> bool:
    """Tell whether a channel's password is the municipality's own, and of use."""
    return channel.kind is not ChannelKind.MEMBER and channel.state is not ChannelState.RETIRED


def _of_people(
    calendar: Calendar,
    given: Mapping[PersonId, Sequence[Authorisation]],
    people: Mapping[PersonId, Person],
    changes: Sequence[PasswordChange],
    today: Day,
) -> Iterator[tuple[PersonId, _Loss]]:
    """Yield who knew a channel's password and has leave for it no more, since its last change."""
    for person_id, leave in given.items():
        spans = [(each.from_day, _loss(calendar, each, people[person_id])) for each in leave]
        if any(begins <= today and (loss is None or today < loss.day) for begins, loss in spans):
            continue
        lost = [loss for begins, loss in spans if loss is not None and _was_used(begins, loss) and loss.day <= today]
        last = max(lost, key=_day_of, default=None)
        if last is not None and not _is_changed(changes, last):
            yield person_id, last


def _loss(calendar: Calendar, leave: Authorisation, person: Person) -> _Loss | None:
    """Return by what a person's leave ends first, ``None`` where it has no end."""
    ends = []
    if leave.revoked_at is not None:
        ends.append(_Loss(calendar.zone.wall(leave.revoked_at).date(), DueWhy.REVOKED, leave.revoked_at))
    if leave.until_day is not None:
        ends.append(_Loss(leave.until_day + _DAY, DueWhy.ENDED))
    if person.left_on is not None:
        ends.append(_Loss(person.left_on + _DAY, DueWhy.LEFT))
    return min(ends, key=_day_of, default=None)


def _was_used(begins: Day, loss: _Loss) -> bool:
    """Tell whether leave held at all before it was lost."""
    return begins < loss.day or (loss.at is not None and begins == loss.day)


def _is_changed(changes: Sequence[PasswordChange], loss: _Loss) -> bool:
    """Tell whether a password was changed since; on the very day of a loss by what was recorded after it."""
    return any(
        loss.day < change.on_day or (loss.day == change.on_day and (loss.at is None or loss.at <= change.recorded_at))
        for change in changes
    )


def _day_of(loss: _Loss) -> Day:
    return loss.day


def _of_channel(
    calendar: Calendar, channel: Channel, frozen_at: Instant | None, changes: Sequence[PasswordChange], today: Day
) -> Iterator[PasswordDue]:
    """Yield what is asked of a channel whoever knows its password: a suspicion, or its age."""
    if frozen_at is not None:
        suspicion = _Loss(calendar.zone.wall(frozen_at).date(), DueWhy.SUSPECTED, frozen_at)
        if not _is_changed(changes, suspicion):
            yield PasswordDue(channel.id, suspicion.day, suspicion.why)
    most_days = calendar.pack.leave.password_days
    known_since = max((change.on_day for change in changes), default=channel.approved_on)
    if most_days is None or known_since is None or channel.kind is not ChannelKind.SOCIAL:
        return
    due = known_since + timedelta(days=most_days)
    if due <= today:
        yield PasswordDue(channel.id, due, DueWhy.AGED)
