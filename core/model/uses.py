"""Requests for leave to post on a channel, what was decided about them, and the notices given of them."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Day, Instant, PersonId
from core.model.town import AuthorisationKind


@dataclass(frozen=True)
class UseRequest:
    """A person's request for leave to post on a channel, from a day until (and with) a day.

    ``asked_by`` is who put it in, for themselves or for the person; ``overseer_id`` who would oversee them, ``None``
    for nobody. ``renews`` is the authorisation that it goes on from. It ends where it is withdrawn.
    """

    id: str
    person_id: PersonId
    channel_id: ChannelId
    kind: AuthorisationKind
    why: str
    from_day: Day
    until_day: Day | None
    asked_by: PersonId
    asked_at: Instant
    overseer_id: PersonId | None = None
    renews: str | None = None
    ended_at: Instant | None = None
    ended_by: PersonId | None = None
    ended_why: str = ""
    revision: int = 0


class UseStepKind(Enum):
    """Say what was decided about a request."""

    PERMITTED = "permitted"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True)
class UseStep:
    """One decision about a request, and in which ``role``; an approval names the authorisation that it wrote."""

    id: str
    request_id: str
    kind: UseStepKind
    decided_by: PersonId
    role: str
    comment: str
    decided_at: Instant
    authorisation_id: str | None = None
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


class NoticeWay(Enum):
    """Say how a written notice was given."""

    LETTER = "letter"
    COPY = "copy"


@dataclass(frozen=True)
class UseNotice:
    """The written notice of an approved request, in the words in which it was given, by whom and when."""

    id: str
    request_id: str
    way: NoticeWay
    text: str
    given_by: PersonId
    given_at: Instant
    revision: int = 0
