"""Tries every door of the database from plain connections: each is refused, and the log stays as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.policy.rules import RULES
from core.store.guards import RIGHTS
from core.store.records import RECORDS
from tests.core.doors.ground import SETTINGS, Ground, raw
from tests.core.doors.oracle import unguarded
from tests.core.doors.raw_doors import DOORS, Door

MAY_BE_REMOVED = (
    "slot_times blackout variant hashtag partner_entry candidate own_contact town_word post_objective holiday_skip"
    " town_province series_occurrence hand_order reference_event".split()
)
TABLES = (*RECORDS, "journal", "journal_content")
REVOKED = (
    "photo_approval post_decision authorisation answer confirmation override second_reading period_approval"
    " photo_authorisation training seal_decision use_step"
).split()
"""Records of what somebody may take back, once."""

MAY_CHANGE = {
    **dict.fromkeys(REVOKED, "revoked_at revoked_by revoked_why revision"),
    "agreement": "ended_at ended_by ended_why revision",
    "official_release": "released released_at how revision",
    "consent": "withdrawn_on withdrawn_by withdrawn_at revision",
    "file": "damaged_at revision",
    "emergency": "ended_at ended_by revision",
    "hold_reason": "settled_at revision",
    "person_role": "ended_at revision",
    "signing_key": "ended_at ended_by ended_why revision",
    "stand_in": "ended_at ended_by ended_why revision",
    "acted_for": "",
    "asking": "",
    "credential": "",
    "signature": "",
    "recorded_decision": "",
    "recorded_answer": "",
    "use_request": "ended_at ended_by ended_why revision",
    "use_notice": "",
    "password_change": "",
    "post_version": "",
    "publication": "",
    "seal": "withdrawn_at withdrawn_by withdrawn_why revision",
    "seal_line": "",
    "packet": "withdrawn_at withdrawn_by withdrawn_why revision",
    "packet_answer": "",
    "answer_outcome": "",
    "key_acceptance": "",
    "journal": "",
    "journal_content": "",
}
"""What may change of a record of an act, once; nothing else of it does."""

UNFIT = "SELECT * FROM main.unfit WHERE state IN ('queued', 'pinned', 'handed over')"
ON_A_COPY = {
    "inserted again": "INSERT INTO {table} SELECT * FROM {table} LIMIT 1",
    "OR REPLACE": "INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
    "OR IGNORE": "INSERT OR IGNORE INTO {table} SELECT * FROM {table} LIMIT 1",
    "REPLACE": "REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
    "UPSERT": "INSERT INTO {table} SELECT * FROM {table} WHERE 1 LIMIT 1 ON CONFLICT DO UPDATE SET {key} = {key}",
    "another key": "UPDATE {table} SET {key} = {key} || '7'",
    "another key OR REPLACE": "UPDATE OR REPLACE {table} SET {key} = (SELECT max({key}) FROM {table}) || '7'",
    "deleted": "DELETE FROM {table}",
}


def _journal(connection: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    return [
        connection.execute(f"SELECT * FROM {table} ORDER BY seq").fetchall() for table in ("journal", "journal_content")
    ]


def _try(connection: sqlite3.Connection, statements: tuple[str, ...], ids: Mapping[str, str]) -> str:
    """Run statements until one is refused, and return what the refusal says."""
    try:
        for statement in statements:
            connection.execute(statement, {name: value for name, value in ids.items() if f":{name}" in statement})
    except sqlite3.IntegrityError as refusal:
        return str(refusal)
    except sqlite3.OperationalError as refusal:
        if "malformed JSON" in str(refusal):
            return str(refusal)
        raise
    return ""


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("door", DOORS, ids=[f"{door.table}: {door.name}" for door in DOORS])
def test_a_door_past_the_gates_or_into_the_log_is_refused(
    door: Door, settings: str, ground: Ground, room: Path
) -> None:
    with raw(ground.copied(room), settings) as connection:
        log = _journal(connection)
        assert _try(connection, door.statements, ground.ids)
        assert unguarded(connection) == []
        assert connection.execute(UNFIT).fetchall() == []
        assert _journal(connection) == log


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("name", ON_A_COPY)
@pytest.mark.parametrize("table", TABLES)
def test_no_record_is_written_over_moved_or_deleted(
    table: str, name: str, settings: str, ground: Ground, room: Path
) -> None:
    key = "seq" if table.startswith("journal") else "id"
    with raw(ground.copied(room), settings) as connection:
        before = connection.execute(f"SELECT * FROM {table}").fetchall()
        assert before
        refused = _try(connection, (ON_A_COPY[name].format(table=table, key=key),), {})
        assert bool(refused) is not (name == "deleted" and table in MAY_BE_REMOVED)
        assert not refused or connection.execute(f"SELECT * FROM {table}").fetchall() == before


@pytest.mark.parametrize("table", MAY_CHANGE)
def test_of_a_record_of_an_act_only_its_end_may_change(table: str, ground: Ground, room: Path) -> None:
    with raw(ground.copied(room)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        columns = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({table})")}
        for column, kind in columns.items():
            other = f"coalesce({column}, '') || '7'" if kind == "TEXT" else f"coalesce({column}, 0) + 7"
            refused = _try(connection, (f"UPDATE {table} SET {column} = {other}",), {})
            assert refused or column in MAY_CHANGE[table].split(), column


ENDED = {
    **dict.fromkeys(REVOKED, ("revoked_at", "revoked_by revoked_why")),
    "agreement": ("ended_at", "ended_by ended_why"),
    "use_request": ("ended_at", "ended_by ended_why"),
    "official_release": ("released_at", "released how"),
    "consent": ("withdrawn_at", "withdrawn_on withdrawn_by"),
    "emergency": ("ended_at", "ended_by"),
    "seal": ("withdrawn_at", "withdrawn_by withdrawn_why"),
    "packet": ("withdrawn_at", "withdrawn_by withdrawn_why"),
    "person_role": ("ended_at", ""),
    "hold_reason": ("settled_at", ""),
}


@pytest.mark.parametrize("table", ENDED)
def test_an_act_that_was_ended_is_not_ended_otherwise(table: str, ground: Ground, room: Path) -> None:
    ended_at, said = ENDED[table]
    with raw(ground.copied(room)) as connection:
        (count,) = connection.execute(f"SELECT count(*) FROM {table} WHERE {ended_at} IS NOT NULL").fetchone()
        assert count
        for column in (ended_at, *said.split()):
            for value in ("NULL", "'2026-01-01T00:00:00.000Z'"):
                statement = f"UPDATE {table} SET {column} = {value} WHERE {ended_at} IS NOT NULL"
                assert _try(connection, (statement,), {}), (column, value)


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("name", ["fit", "spare"])
def test_what_is_in_order_can_be_put_in_line_by_any_hand(name: str, settings: str, ground: Ground, room: Path) -> None:
    """The guards refuse what is amiss, and not everything."""
    statement = "UPDATE placement SET state = 'queued', since = '2026-11-20T16:00:00.000Z' WHERE id = :id"
    with raw(ground.copied(room), settings) as connection:
        assert connection.execute(statement, {"id": ground.ids[f"{name}_placement"]}).rowcount == 1
        assert unguarded(connection) == []


@pytest.mark.parametrize("settings", SETTINGS)
def test_whether_releases_are_needed_may_change_while_nothing_is_promised(
    settings: str, ground: Ground, room: Path
) -> None:
    with raw(ground.copied(room), settings) as connection:
        assert _try(connection, ("UPDATE town SET release_blocks = 0",), {})
        connection.execute("UPDATE placement SET state = 'held' WHERE state IN ('queued', 'pinned', 'handed over')")
        assert connection.execute("UPDATE town SET release_blocks = 0").rowcount == 1
        assert connection.execute(UNFIT).fetchall() == []


def test_the_database_knows_the_rules_of_rights() -> None:
    assert set(RIGHTS) == {rule.id for rule in RULES.values() if rule.is_right}
