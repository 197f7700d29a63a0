"""The municipality: its people, departments, channels, slots and who may post where."""

from __future__ import annotations

from datetime import time
from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Day, DepartmentId, EmergencyId, Instant, PartnerId, PersonId, Wall

TOWN_ID = "town"
"""The id of the one row that describes the municipality."""


@dataclass(frozen=True)
class Town:
    """One calendar's municipality.

    ``tzdata`` is the zone data by which every stored instant was derived; ``release_blocks`` says that the pack blocks
    a photo whose people have not consented, for the database's own guard.
    """

    id: str
    calendar_id: str
    name: str
    zone: str
    policy: str
    policy_version: str
    tzdata: str
    created_at: Instant
    release_blocks: bool = True
    revision: int = 0


@dataclass(frozen=True)
class Department:
    """A department of the municipality."""

    id: DepartmentId
    name: str
    revision: int = 0


class Role(Enum):
    """Name what a person may be in a calendar; a pack says what its town calls each."""

    AUTHOR = "author"
    COORDINATOR = "coordinator"
    DIRECTOR = "director"
    CAO = "cao"
    INFORMATION_OFFICER = "information officer"
    EMERGENCY_DIRECTOR = "director of emergency management"
    IT = "it"
    RECORDS_CLERK = "records clerk"
    COUNCIL_MEMBER = "council member"


@dataclass(frozen=True)
class Person:
    """A person on file by real name and title. ``left_on`` is the last day of employment."""

    id: PersonId
    name: str
    title: str
    department_id: DepartmentId
    email: str = ""
    left_on: Day | None = None
    revision: int = 0


@dataclass(frozen=True)
class PersonRole:
    """A role that a person has since an instant, until it ended."""

    id: str
    person_id: PersonId
    role: Role
    since: Instant
    ended_at: Instant | None = None
    revision: int = 0


@dataclass(frozen=True)
class StandIn:
    """A person who stands in for another, in some of the other's roles, from a day until (and with) a day.

    ``roles`` are their values as named; what the other holds of them no longer gives nothing. When the last day is over
    it is over by itself; ``ended_at`` is set where somebody ended it before.
    """

    id: str
    person_id: PersonId
    stand_in_id: PersonId
    roles: tuple[str, ...]
    from_day: Day
    until_day: Day
    named_by: PersonId
    named_at: Instant
    reason: str
    ended_at: Instant | None = None
    ended_by: PersonId | None = None
    ended_why: str = ""
    revision: int = 0


class ChannelKind(Enum):
    """Say what sort of place a channel is; rules name the kinds they look at."""

    SOCIAL = "social"
    WEBSITE = "website"
    NEWSLETTER = "newsletter"
    SIGN = "sign"
    MEMBER = "member's own"


class ChannelState(Enum):
    """Say whether a channel takes posts."""

    OPEN = "open"
    FROZEN = "frozen"
    RETIRED = "retired"


@dataclass(frozen=True)
class Channel:
    """One profile on one platform.

    ``position`` orders channels on every screen; ``least_gap_minutes`` and ``most_a_day`` space posts.
    """

    id: ChannelId
    name: str
    platform: str
    kind: ChannelKind
    handle: str
    purpose: str
    position: int
    department_id: DepartmentId | None = None
    official: bool = True
    approved_by: PersonId | None = None
    approved_role: str = ""
    approved_on: Day | None = None
    state: ChannelState = ChannelState.OPEN
    state_reason: str = ""
    least_gap_minutes: int = 0
    most_a_day: int | None = None
    revision: int = 0


@dataclass(frozen=True)
class SlotTimes:
    """A recurrence of slots on a channel: an RFC 5545 rule and a wall time, from a day until a day."""

    id: str
    channel_id: ChannelId
    rrule: str
    time: time
    from_day: Day
    until_day: Day | None = None
    revision: int = 0


@dataclass(frozen=True)
class BlackoutTime:
    """A span of wall time without slots, on one channel or (``None``) on all."""

    id: str
    channel_id: ChannelId | None
    from_wall: Wall
    to_wall: Wall
    reason: str
    revision: int = 0


@dataclass(frozen=True)
class HolidaySkip:
    """A channel, by its own id, that has no slots on statutory holidays."""

    id: ChannelId
    revision: int = 0


class AuthorisationKind(Enum):
    """Say whether somebody oversees the author."""

    REGULAR = "regular"
    OVERSEEN = "overseen"


@dataclass(frozen=True)
class Authorisation:
    """A person's leave to post on a channel, from a day until (and with) a day."""

    id: str
    person_id: PersonId
    channel_id: ChannelId
    kind: AuthorisationKind
    from_day: Day
    until_day: Day | None
    approved_by: PersonId
    approved_on: Day
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Partner:
    """An organisation that the municipality works with, from its register."""

    id: PartnerId
    name: str
    revision: int = 0


@dataclass(frozen=True)
class Emergency:
    """An emergency that was declared; in force until ``ended_at``.

    ``on_word_of`` is who may declare one and said so to ``declared_by``; ``None`` where that person declared it.
    """

    id: EmergencyId
    name: str
    declared_at: Instant
    declared_by: PersonId
    on_word_of: PersonId | None = None
    ended_at: Instant | None = None
    ended_by: PersonId | None = None
    revision: int = 0
