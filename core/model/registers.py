"""The registers that rules read: what the desk keeps about words, outside parties, elections, releases and training."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Day, Instant, PartnerId, PersonId, PostId, Sha256, Wall


class Fitness(Enum):
    """Say what was found of a hashtag."""

    FIT = "fit"
    UNFIT = "unfit"


@dataclass(frozen=True)
class HashtagEntry:
    """A hashtag that somebody researched. ``tag`` is without its sign; ``looked_on`` the day of the last look."""

    id: str
    tag: str
    verdict: Fitness
    looked_by: PersonId
    looked_on: Day
    notes: str = ""
    revision: int = 0


class PartnerKind(Enum):
    """Say what an organisation is to the municipality."""

    PARTNER = "partner"
    PATRON = "patron"
    SUPPLIER = "supplier"
    SPONSOR = "sponsor"
    AFFILIATION = "affiliation"
    NEWS_OUTLET = "news outlet"


@dataclass(frozen=True)
class PartnerEntry:
    """What the register says of a partner besides the name; its id is the partner's.

    ``domain`` is the host of its website, by which links are known, or empty.
    """

    id: PartnerId
    kind: PartnerKind = PartnerKind.PARTNER
    domain: str = ""
    notes: str = ""
    revision: int = 0


class AgreementKind(Enum):
    """Say what a partner agreed to: being named in posts, or links to what it publishes."""

    TO_BE_NAMED = "to be named"
    LINKS = "links"


@dataclass(frozen=True)
class Agreement:
    """A partner's agreement, from a day until (and with) a day, for one post or (``None``) for all.

    ``document`` is the stored file, ``None`` where it was given otherwise, as ``notes`` say.
    """

    id: str
    partner_id: PartnerId
    kind: AgreementKind
    from_day: Day
    until_day: Day | None
    recorded_by: PersonId
    recorded_at: Instant
    post_id: PostId | None = None
    document: Sha256 | None = None
    notes: str = ""
    ended_at: Instant | None = None
    ended_by: PersonId | None = None
    ended_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Election:
    """An election, by its day."""

    id: str
    name: str
    day: Day
    revision: int = 0


@dataclass(frozen=True)
class Candidate:
    """A person who stands in an election. ``withdrawn_on`` is the day on which that ended before its time."""

    id: str
    election_id: str
    name: str
    office: str = ""
    party: str = ""
    withdrawn_on: Day | None = None
    revision: int = 0


class ContactKind(Enum):
    """Say what sort of the municipality's own contact details something is."""

    DOMAIN = "domain"
    TELEPHONE = "telephone"
    EMAIL = "email"
    ADDRESS = "address"


@dataclass(frozen=True)
class OwnContact:
    """A contact detail of the municipality's own, which may stand in any post."""

    id: str
    kind: ContactKind
    value: str
    notes: str = ""
    ended_at: Instant | None = None
    ended_by: PersonId | None = None
    ended_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class TownWord:
    """A word that the municipality spells so."""

    id: str
    word: str
    added_by: PersonId
    added_at: Instant
    ended_at: Instant | None = None
    ended_by: PersonId | None = None
    ended_why: str = ""
    revision: int = 0


class TrainingKind(Enum):
    """Say whether somebody was trained to post, or is familiar with the procedures and communications plans."""

    TRAINING = "training"
    FAMILIAR = "familiar"


@dataclass(frozen=True)
class Training:
    """A training that a person completed on a day, for one channel or (``None``) for all."""

    id: str
    person_id: PersonId
    kind: TrainingKind
    on_day: Day
    recorded_by: PersonId
    recorded_at: Instant
    channel_id: ChannelId | None = None
    notes: str = ""
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class OfficialRelease:
    """A meeting or bylaw of Council by the name that posts give as their ground, and when its decision was released.

    ``released`` and ``released_at`` are wall time and instant of the same moment, ``None`` until then; ``how`` says
    through what (minutes, proceedings, the municipality). ``is_closed`` tells of a meeting held in camera.
    """

    id: str
    name: str
    is_closed: bool = False
    released: Wall | None = None
    released_at: Instant | None = None
    how: str = ""
    revision: int = 0


class RequestOutcome(Enum):
    """Say what became of what an outside group asked for: ADM-7 1.04 s, or an exception under 1.04 t."""

    OPEN = "open"
    DEFERRED = "deferred"
    RECOGNISED_DAY = "t i"
    SINGULAR = "t ii"
    UNIQUE_INTEREST = "t iii"


@dataclass(frozen=True)
class CommunityRequest:
    """What an outside group asked to have posted. ``post_id`` is the post that serves it, where one was written.

    ``deferred_to`` names the other channel, ``reply`` what the group was told; ``decided_by`` is who decided and in
    which ``role``.
    """

    id: str
    asked_by: str
    what: str
    asked_on: Day
    post_id: PostId | None = None
    outcome: RequestOutcome = RequestOutcome.OPEN
    deferred_to: str = ""
    reply: str = ""
    decided_by: PersonId | None = None
    role: str = ""
    decided_at: Instant | None = None
    revision: int = 0


@dataclass(frozen=True)
class PostObjective:
    """The objective of the pack's list that a post serves; its id is the post's. Empty: none."""

    id: PostId
    objective: str = ""
    revision: int = 0
