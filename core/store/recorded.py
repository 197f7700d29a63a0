"""Queries about decisions that were recorded in somebody's name."""

from __future__ import annotations

from core.model.kinds import PersonId
from core.model.recorded import RecordedAnswer, RecordedDecision
from core.store.engine import Engine
from core.store.seals import given_sql

_OF_PERIOD = f"""w.subject_table = 'seal_decision' AND w.decided_by = t.decided_by AND w.recorded_by = t.recorded_by
    AND w.recorded_at = t.recorded_at AND w.document IS t.document AND EXISTS (
        SELECT 1 FROM ({given_sql("w.subject_id")}) g WHERE g.of_id = t.subject_id AND g.of_table = t.subject_table)"""
"""Whether the record ``t`` is of a line that the decision about a sealed period gave whose record is ``w``."""


def uncounted(engine: Engine, *, in_emergency: bool = False) -> frozenset[str]:
    """Return the ids of decisions that were recorded in somebody's name and do not count.

    Those without a document count ``in_emergency``, for posts about one that is in force.
    """
    return denied(engine) if in_emergency else denied(engine) | bare(engine)


def denied(engine: Engine) -> frozenset[str]:
    """Return the ids of decisions of which their givers say that they did not decide so."""
    found = engine.rows(
        "SELECT r.subject_id FROM recorded_answer w JOIN recorded_decision r ON r.id = w.id WHERE w.confirms = 0"
    )
    return frozenset(row[0] for row in found)


def bare(engine: Engine) -> frozenset[str]:
    """Return the ids of decisions that were recorded without a document and that their givers did not confirm."""
    found = engine.rows(
        "SELECT r.subject_id FROM recorded_decision r WHERE r.document IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM recorded_answer w WHERE w.id = r.id AND w.confirms = 1"
        " AND w.answered_by = r.decided_by)"
    )
    return frozenset(row[0] for row in found)


def unanswered(engine: Engine, person_id: PersonId) -> list[RecordedDecision]:
    """Return what was recorded in a person's name and waits for their word, the oldest first.

    The lines of a sealed period are answered with it and do not wait by themselves.
    """
    return engine.records(
        RecordedDecision,
        "WHERE t.decided_by = :id AND NOT EXISTS (SELECT 1 FROM recorded_answer a WHERE a.id = t.id)"
        f" AND NOT EXISTS (SELECT 1 FROM recorded_decision w WHERE {_OF_PERIOD})"
        " ORDER BY t.recorded_at, t.id",
        id=person_id,
    )


def in_name_of(engine: Engine, person_id: PersonId) -> dict[str, RecordedDecision]:
    """Return what was ever recorded in a person's name, by the id of the decision."""
    found = engine.records(RecordedDecision, "WHERE t.decided_by = :id", id=person_id)
    return {record.subject_id: record for record in found}


def lines_of(engine: Engine, record: RecordedDecision) -> list[RecordedDecision]:
    """Return what was recorded with a decision about a sealed period, one for each of its lines; none for another."""
    where = f"JOIN recorded_decision w ON w.id = :id WHERE {_OF_PERIOD} ORDER BY t.id"
    return engine.records(RecordedDecision, where, id=record.id)


def is_of_period(engine: Engine, record: RecordedDecision) -> bool:
    """Tell whether a decision was recorded as a line of a sealed period."""
    where = f"WHERE t.id = :id AND EXISTS (SELECT 1 FROM recorded_decision w WHERE {_OF_PERIOD})"
    return bool(engine.records(RecordedDecision, where, id=record.id))


def record_of(engine: Engine, table: str, decision_id: str) -> RecordedDecision | None:
    """Return by what a decision was recorded in its giver's name, ``None`` where they decided themselves."""
    where = "WHERE t.subject_id = :id AND t.subject_table = :of"
    return next(iter(engine.records(RecordedDecision, where, id=decision_id, of=table)), None)


def answer_to(engine: Engine, record: RecordedDecision) -> RecordedAnswer | None:
    """Return what the giver says of what was recorded in their name, ``None`` while they have said nothing."""
    return engine.record(RecordedAnswer, record.id)
