"""Queries about what waits for somebody's decision, and what a person decided."""

from __future__ import annotations

import json
from datetime import datetime
from typing import NamedTuple

from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import Instant, PersonId, PhotoId, PlacementId
from core.model.media import Photo, PhotoApproval
from core.model.posts import Post, PostDecision
from core.model.states import State
from core.store.engine import Engine

_STOPPED = "('asked', 'held')"
_STOPPED_STATES = frozenset({State.ASKED.value, State.HELD.value})
_UNDECIDED = (
    "f.discarded = 0 AND NOT EXISTS (SELECT 1 FROM photo_approval a"
    " WHERE a.photo_id = f.id AND a.sha256 = f.sha256 AND a.revoked_at IS NULL)"
)


class Stopped(NamedTuple):
    """A post that was asked for or is held and uses a photo: its title, and until when (ISO) it is of use."""

    photo_id: PhotoId
    title: str
    until: str | None


def undecided_photos(engine: Engine) -> list[Photo]:
    """Return the photos in use of whose file no decision counts, oldest first."""
    return engine.records(
        Photo, f"WHERE t.id IN (SELECT f.id FROM photo f WHERE {_UNDECIDED}) ORDER BY t.added_at, t.id"
    )


def last_revocations(engine: Engine) -> dict[PhotoId, Instant]:
    """Return when the last decision about a photo was taken back, for those of which one ever was."""
    found = engine.rows(
        "SELECT photo_id, max(revoked_at) FROM photo_approval WHERE revoked_at IS NOT NULL GROUP BY photo_id"
    )
    return {PhotoId(row[0]): datetime.fromisoformat(row[1]) for row in found}


def posts_stopped_with_photos(engine: Engine) -> list[Stopped]:
    """Return which posts asked for or held use an undecided photo, those first that are of use the shortest."""
    found = engine.rows(
        "SELECT l.photo_id, p.title, min(coalesce(min(p.go_out_before, x.at_wall), p.go_out_before, x.at_wall,"
        " x.planned)) AS useful"
        " FROM post p JOIN placement x ON x.post_id = p.id JOIN post_photo l ON l.post_id = p.id"
        f" JOIN photo f ON f.id = l.photo_id WHERE p.state = 'open' AND x.state IN {_STOPPED} AND {_UNDECIDED}"
        " GROUP BY l.photo_id, p.id ORDER BY useful IS NULL, useful, p.created_at, p.id"
    )
    return [Stopped(PhotoId(row[0]), row[1], row[2]) for row in found]


def stopped_posts(engine: Engine) -> list[Post]:
    """Return the open posts that somebody asked for or that are held, oldest first."""
    return engine.records(
        Post,
        f"WHERE t.id IN (SELECT x.post_id FROM placement x WHERE x.state IN {_STOPPED})"
        " AND t.state = 'open' ORDER BY t.created_at, t.id",
    )


def stopped_posts_of_overseen(engine: Engine) -> list[Post]:
    """Return those of them whose author somebody oversees on some channel, now or at some other time, oldest first."""
    return engine.records(
        Post,
        f"WHERE t.id IN (SELECT x.post_id FROM placement x WHERE x.state IN {_STOPPED})"
        " AND t.state = 'open' AND EXISTS (SELECT 1 FROM authorisation a WHERE a.person_id = t.author_id"
        " AND a.kind = 'overseen' AND a.revoked_at IS NULL) ORDER BY t.created_at, t.id",
    )


def stopped_since(engine: Engine, placement_id: PlacementId) -> Instant | None:
    """Return the moment since which a placement is asked for or held without a break, ``None`` where it is not."""
    found = engine.rows(
        "SELECT j.at, c.after FROM journal j JOIN journal_content c ON c.seq = j.seq"
        " WHERE j.subject_table = 'placement' AND j.subject_id = :id ORDER BY j.seq DESC",
        id=placement_id,
    )
    since = None
    for at, after in found:
        if after is None or json.loads(after)["state"] not in _STOPPED_STATES:
            break
        since = at
    return None if since is None else datetime.fromisoformat(since)


def photo_decisions_by(engine: Engine, person_id: PersonId, limit: int) -> list[PhotoApproval]:
    """Return a person's decisions about photos, the latest first, revoked ones too."""
    where = "WHERE t.decided_by = :by ORDER BY t.decided_at DESC, t.id DESC LIMIT :limit"
    return engine.records(PhotoApproval, where, by=person_id, limit=limit)


def post_decisions_by(engine: Engine, person_id: PersonId, limit: int) -> list[PostDecision]:
    """Return a person's decisions about posts, the latest first, revoked ones too."""
    where = "WHERE t.decided_by = :by ORDER BY t.decided_at DESC, t.id DESC LIMIT :limit"
    return engine.records(PostDecision, where, by=person_id, limit=limit)


def periods_approved_by(engine: Engine, person_id: PersonId, limit: int) -> list[PeriodApproval]:
    """Return a person's approvals for a period, the latest first, revoked ones too."""
    where = "WHERE t.approved_by = :by ORDER BY t.approved_at DESC, t.id DESC LIMIT :limit"
    return engine.records(PeriodApproval, where, by=person_id, limit=limit)


def readings_by(engine: Engine, person_id: PersonId, limit: int) -> list[SecondReading]:
    """Return a person's second readings, the latest first, revoked ones too."""
    where = "WHERE t.read_by = :by ORDER BY t.read_at DESC, t.id DESC LIMIT :limit"
    return engine.records(SecondReading, where, by=person_id, limit=limit)
