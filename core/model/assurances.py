"""What people said of a post so that it may go out: answers, confirmations, overrides, readings, approved periods."""

from __future__ import annotations

from core.late_dataclass import dataclass
from core.model.kinds import Day, Instant, PersonId, PostId, Sha256


@dataclass(frozen=True)
class Answer:
    """A person's word that what a rule guessed is right here.

    ``words`` are those that the rule found with the word on either side, so that the answer falls when they change;
    ``said`` is the person's one line.
    """

    id: str
    post_id: PostId
    rule: str
    words: str
    said: str
    answered_by: PersonId
    role: str
    answered_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Confirmation:
    """A person's confirmation of what a rule asks, about exactly one content, in the very ``words`` that were shown."""

    id: str
    post_id: PostId
    content_hash: Sha256
    rule: str
    words: str
    confirmed_by: PersonId
    role: str
    confirmed_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Override:
    """A rule set aside for exactly one content, for a reason, by a role to which the pack leaves it; shown for ever."""

    id: str
    post_id: PostId
    content_hash: Sha256
    rule: str
    reason: str
    overridden_by: PersonId
    role: str
    overridden_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class SecondReading:
    """Somebody's reading of exactly one content that they had not written."""

    id: str
    post_id: PostId
    content_hash: Sha256
    read_by: PersonId
    role: str
    comment: str
    read_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class PeriodApproval:
    """An approval of exactly one content to go out from a day until (and with) a day."""

    id: str
    post_id: PostId
    content_hash: Sha256
    from_day: Day
    until_day: Day
    approved_by: PersonId
    role: str
    approved_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0
