"""Sealed periods of the calendar: what was sent for approval, as it was shown, and what was decided of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from core.late_dataclass import dataclass
from core.model.content import canonical, digest
from core.model.kinds import ChannelId, Day, DepartmentId, Instant, PersonId, PostId, Sha256, Wall

FORM = 1
"""The number of the canonical form of a seal; a new form gets a new number, old fingerprints stay valid."""


@dataclass(frozen=True)
class Seal:
    """A period of the calendar sent for approval: all that stands on ``channels`` from a day until (and with) a day.

    No ``channels`` are all of them. ``approvers`` are the ids of the people who were asked, ``approve_by`` is until
    when. ``fingerprint`` is of what was shown, see ``fingerprint_of``; ``follows`` is the seal of the same period that
    this one replaces, ``None`` for the first.
    """

    id: str
    from_day: Day
    until_day: Day
    channels: tuple[str, ...]
    approvers: tuple[str, ...]
    approve_by: Wall | None
    note: str
    fingerprint: Sha256
    asked_by: PersonId
    asked_at: Instant
    follows: str | None = None
    withdrawn_at: Instant | None = None
    withdrawn_by: PersonId | None = None
    withdrawn_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class SealLine:
    """One post of a sealed period as it was shown: which version, whose, and when on which channel.

    ``shown`` is canonical JSON, see ``shown_text``; ``position`` counts from 0.
    """

    id: str
    seal_id: str
    position: int
    post_id: PostId
    content_hash: Sha256
    department_id: DepartmentId
    shown: str
    revision: int = 0


@dataclass(frozen=True)
class SealDecision:
    """A named person's decision about lines of a seal, or about exceptions to it, in one step.

    ``fingerprint`` is of what they were shown. ``approved`` and ``returned`` are ids of lines; of an exception the id
    is its post's and its content's hash, see ``exception_id``. ``unseen`` is how many of the lines had not been on
    screen.
    """

    id: str
    seal_id: str
    fingerprint: Sha256
    decided_by: PersonId
    role: str
    decided_at: Instant
    approved: tuple[str, ...]
    returned: tuple[str, ...]
    unseen: int
    comment: str = ""
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class ShownTime:
    """When a post was shown to go out on a channel; ``is_expected`` tells that nothing was promised yet."""

    channel_id: ChannelId
    wall: Wall
    is_expected: bool


def shown_text(times: Iterable[ShownTime]) -> str:
    """Return times as a line keeps them: ``[channel, wall time, whether it is expected]``, by time, then channel."""
    ordered = sorted(times, key=lambda each: (each.wall, each.channel_id))
    return canonical([[each.channel_id, each.wall.isoformat(timespec="minutes"), each.is_expected] for each in ordered])


def shown_times(line: SealLine) -> tuple[ShownTime, ...]:
    """Return the times that a line was shown with."""
    told = json.loads(line.shown)
    return tuple(ShownTime(ChannelId(channel), datetime.fromisoformat(wall), bool(e)) for channel, wall, e in told)


def fingerprint_of(town: str, days: tuple[Day, Day], channels: Iterable[str], lines: Sequence[SealLine]) -> Sha256:
    """Return the SHA-256 of what was shown: the town's calendar, the period, the channels, and the lines in order."""
    return digest(
        canonical(
            {
                "form": FORM,
                "town": town,
                "period": [day.isoformat() for day in days],
                "channels": sorted(channels),
                "lines": [_told(line) for line in lines],
            }
        )
    )


def fingerprint_of_exceptions(seal: Seal, lines: Sequence[SealLine]) -> Sha256:
    """Return the SHA-256 of exceptions to a seal as they are shown, in order."""
    return digest(canonical({"form": FORM, "seal": seal.fingerprint, "exceptions": [_told(line) for line in lines]}))


def exception_id(post_id: PostId, content_hash: Sha256) -> str:
    """Return what names one version of a post that is on no seal."""
    return f"{post_id} {content_hash}"


def _told(line: SealLine) -> list[object]:
    return [line.post_id, line.content_hash, line.department_id, json.loads(line.shown)]
