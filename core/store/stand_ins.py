"""Queries about decisions that were given in somebody's place."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeVar

from core.model.kinds import PersonId
from core.store.engine import Engine
from core.store.rows import Record, table_of

R = TypeVar("R", bound=Record)


def in_place_of(engine: Engine, table: str, decision_ids: Iterable[str]) -> dict[str, PersonId]:
    """Return who was stood in for when decisions of a table were made, by their ids; all others are not in it."""
    wanted = list(decision_ids)
    if not wanted:
        return {}
    found = engine.rows(
        "SELECT subject_id, person_id FROM acted_for"
        " WHERE id IN (SELECT :table || ' ' || value || ' made' FROM json_each(:wanted))",
        table=table,
        wanted=json.dumps(wanted),
    )
    return {decision_id: PersonId(person_id) for decision_id, person_id in found}


def decided_in_place_of(engine: Engine, kind: type[R], person_id: PersonId, limit: int) -> list[R]:
    """Return the decisions of a kind that stand-ins gave in a person's place, the latest first, revoked ones too."""
    where = (
        "WHERE t.id IN (SELECT subject_id FROM acted_for WHERE subject_table = :table AND said = 'made'"
        " AND person_id = :person) ORDER BY t.id DESC LIMIT :limit"
    )
    return engine.records(kind, where, table=table_of(kind), person=person_id, limit=limit)
