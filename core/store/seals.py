"""Queries about sealed periods of the calendar."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.kinds import Day, PersonId, PostId
from core.model.seals import Seal, SealDecision, SealLine
from core.store.engine import Engine

_LINE_OF_POST = """coalesce(l.post_id, substr(n.value, 1, instr(n.value, ' ') - 1))"""
_LINE_OF_CONTENT = """coalesce(l.content_hash, substr(n.value, instr(n.value, ' ') + 1))"""


def given_sql(decision: str) -> str:
    """Return the SELECT of what a decision about a seal gave, by table and id; ``decision`` is its id in SQL."""
    return f"""SELECT 'period_approval' AS of_table, a.id AS of_id
        FROM seal_decision d JOIN seal s ON s.id = d.seal_id JOIN json_each(d.approved) n
        LEFT JOIN seal_line l ON l.id = n.value
        JOIN period_approval a ON a.post_id = {_LINE_OF_POST} AND a.content_hash = {_LINE_OF_CONTENT}
            AND a.approved_by = d.decided_by AND a.approved_at = d.decided_at
            AND a.from_day = s.from_day AND a.until_day = s.until_day
        WHERE d.id = {decision}
        UNION ALL SELECT 'post_decision', a.id
        FROM seal_decision d JOIN json_each(d.returned) n LEFT JOIN seal_line l ON l.id = n.value
        JOIN post_decision a ON a.post_id = {_LINE_OF_POST} AND a.content_hash = {_LINE_OF_CONTENT}
            AND a.decided_by = d.decided_by AND a.decided_at = d.decided_at AND a.verdict = 'returned'
        WHERE d.id = {decision}"""


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
    """Return the posts that a decision approved or returned."""
    return posts_named(engine, (*decision.approved, *decision.returned))


def posts_named(engine: Engine, names: Iterable[str]) -> tuple[PostId, ...]:
    """Return the posts of lines, each by its id; the id of an exception begins with its post's."""
    found = []
    for name in names:
        line = engine.record(SealLine, name)
        found.append(PostId(name.partition(" ")[0]) if line is None else line.post_id)
    return tuple(dict.fromkeys(found))
