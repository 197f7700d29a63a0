"""Queries about sealed periods of the calendar."""

from __future__ import annotations

from core.model.kinds import Day, PersonId, PostId
from core.model.seals import Seal, SealDecision, SealLine
from core.store.engine import Engine


def seals_not_past(engine: Engine, today: Day) -> list[Seal]:
    """Return the seals that nobody withdrew or replaced and whose period is not past, the oldest first."""
    return engine.records(
        Seal,
        "WHERE t.until_day >= :today AND t.withdrawn_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM seal later WHERE later.follows = t.id) ORDER BY t.asked_at, t.id",
        today=today.isoformat(),
    )


def every_seal(engine: Engine) -> list[Seal]:
    """Return every seal there is, the oldest first."""
    return engine.records(Seal, "ORDER BY t.asked_at, t.id")


def seals_of_period(engine: Engine, from_day: Day, until_day: Day) -> list[Seal]:
    """Return every seal of exactly a period, the oldest first."""
    return engine.records(
        Seal,
        "WHERE t.from_day = :low AND t.until_day = :high ORDER BY t.asked_at, t.id",
        low=from_day.isoformat(),
        high=until_day.isoformat(),
    )


def lines_of(engine: Engine, seal_id: str) -> list[SealLine]:
    """Return the lines of a seal in order."""
    return engine.records(SealLine, "WHERE t.seal_id = :id ORDER BY t.position, t.id", id=seal_id)


def decisions_of(engine: Engine, seal_id: str) -> list[SealDecision]:
    """Return every decision about a seal, the oldest first, revoked ones too."""
    return engine.records(SealDecision, "WHERE t.seal_id = :id ORDER BY t.decided_at, t.id", id=seal_id)


def decisions_by(engine: Engine, person_id: PersonId, limit: int) -> list[SealDecision]:
    """Return a person's decisions about seals, the latest first, revoked ones too."""
    where = "WHERE t.decided_by = :by ORDER BY t.decided_at DESC, t.id DESC LIMIT :limit"
    return engine.records(SealDecision, where, by=person_id, limit=limit)


def version_of(engine: Engine, seal: Seal) -> int:
    """Return which version of its period a seal is, counted from 1."""
    found = engine.value(
        "WITH RECURSIVE before(id, follows) AS (SELECT id, follows FROM seal WHERE id = :id"
        " UNION ALL SELECT s.id, s.follows FROM seal s JOIN before b ON s.id = b.follows)"
        " SELECT count(*) FROM before",
        id=seal.id,
    )
    return int(found)


def is_replaced(engine: Engine, seal_id: str) -> bool:
    """Tell whether the period was sent again since."""
    return bool(engine.value("SELECT count(*) FROM seal WHERE follows = :id", id=seal_id))


def posts_decided(engine: Engine, decision: SealDecision) -> tuple[PostId, ...]:
    """Return the posts that a decision approved or returned; the id of an exception begins with its post's."""
    found = []
    for name in (*decision.approved, *decision.returned):
        line = engine.record(SealLine, name)
        found.append(PostId(name.partition(" ")[0]) if line is None else line.post_id)
    return tuple(dict.fromkeys(found))
