"""What the database cannot refuse, whoever may write to its schema, is found when the calendar is opened again."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.signatures import SIGNED
from core.errors import CalendarError, Damaged
from core.model.journal import Change
from core.office import Place, open_calendar
from core.store import journal
from core.store.journal import Stamp
from core.upkeep.verify import verify
from tests.core.builders import NOW, a_place
from tests.core.doors.ground import Ground, raw

Edit = Callable[[sqlite3.Connection, Ground], None]

HIDDEN = (
    "CREATE TRIGGER hidden AFTER UPDATE ON post BEGIN UPDATE placement SET state = 'queued' WHERE post_id = NEW.id; END"
)


def _runs(*statements: str) -> Edit:
    def edit(connection: sqlite3.Connection, ground: Ground) -> None:
        for statement in statements:
            connection.execute(statement, {k: v for k, v in ground.ids.items() if f":{k}" in statement})

    return edit


def _without(triggers: str, *statements: str) -> Edit:
    """Drop triggers by the beginning of their names, run statements, and make them anew, word for word."""

    def edit(connection: sqlite3.Connection, ground: Ground) -> None:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        dropped = [(name, sql) for name, sql in found if name.startswith(tuple(triggers.split()))]
        for name, _ in dropped:
            connection.execute(f"DROP TRIGGER {name}")
        _runs(*statements)(connection, ground)
        for _, sql in dropped:
            connection.execute(sql)

    return edit


_SCHEMA_ROW = (
    "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ({}, 0, '"
    + HIDDEN.replace("'", "''")
    + "')"
)

_ALIKE = {"calendar-damaged": ("schema-changed",)}
"""Newer releases of SQLite see for themselves that a schema is not sound; older ones read it."""

EDITS: dict[str, tuple[str, Edit]] = {
    "a gate dropped": ("schema-changed", _runs("DROP TRIGGER placement_gate")),
    "a gate dropped, a post put in line, the gate made anew": (
        "gate-broken",
        _without(
            "placement_gate",
            "UPDATE placement SET state = 'queued', since = '2026-11-20T16:00:00.000Z' WHERE id = :bad_placement",
        ),
    ),
    "an approval taken away behind the guards' back": (
        "gate-broken",
        _without("photo_approval", "DELETE FROM photo_approval WHERE id = :approval"),
    ),
    "a consent taken away behind the guards' back": (
        "gate-broken",
        _without("consent", "DELETE FROM consent WHERE id = :consent"),
    ),
    "a view that finds nothing unfit": (
        "schema-changed",
        _runs(
            "DROP VIEW unfit",
            "CREATE VIEW unfit AS SELECT '' AS placement_id, '' AS post_id, '' AS state, '' AS photo_id WHERE 0",
        ),
    ),
    "a trigger more": ("schema-changed", _runs(HIDDEN)),
    "a table more": ("schema-changed", _runs("CREATE TABLE extra (id TEXT)")),
    "an index more": ("schema-changed", _runs("CREATE UNIQUE INDEX extra ON post_photo (post_id, position)")),
    "a view more": ("schema-changed", _runs("CREATE VIEW extra AS SELECT 1")),
    "a column more": ("schema-changed", _runs("ALTER TABLE post ADD COLUMN extra TEXT")),
    "a table renamed": ("schema-changed", _runs("ALTER TABLE partner RENAME TO partners")),
    "a trigger rewritten": (
        "schema-changed",
        _runs(
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_master SET sql = replace(sql, 'WHEN', 'WHEN 0 AND') WHERE name = 'placement_gate'",
        ),
    ),
    "a trigger behind another table's name": (
        "calendar-damaged",
        _runs("PRAGMA writable_schema = ON", _SCHEMA_ROW.format("'trigger', 'hidden', '_sqlite_migrations'")),
    ),
    "a trigger that says it is an index": (
        "calendar-damaged",
        _runs(
            "PRAGMA writable_schema = ON",
            _SCHEMA_ROW.format("'index', 'idx__sqlite_migrations_x', '_sqlite_migrations'"),
        ),
    ),
    "a trigger that says it is SQLite's": (
        "calendar-damaged",
        _runs("PRAGMA writable_schema = ON", _SCHEMA_ROW.format("'trigger', 'sqlite_stat1', 'post'")),
    ),
    "the version taken back": ("not-a-calendar", _runs("PRAGMA user_version = 0")),
    "the mark of a calendar taken away": ("not-a-calendar", _runs("PRAGMA application_id = 0")),
    "the town taken away": ("no-town", _without("town", "DELETE FROM town")),
    "the log cut": (
        "log-cut-or-rewritten",
        _without("journal", "DELETE FROM journal WHERE seq > 5", "DELETE FROM journal_content WHERE seq > 5"),
    ),
    "the log emptied": (
        "log-cut-or-rewritten",
        _without("journal", "DELETE FROM journal", "DELETE FROM journal_content"),
    ),
    "the log's last row rewritten": (
        "log-cut-or-rewritten",
        _without("journal", f"UPDATE journal SET hash = '{'f' * 64}' WHERE seq = (SELECT max(seq) FROM journal)"),
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_was_done_behind_the_guards_is_found_at_the_next_opening(name: str, ground: Ground, room: Path) -> None:
    shutil.copytree(ground.folder, room, dirs_exist_ok=True)
    place = a_place(room)
    code, edit = EDITS[name]
    with raw(place.database) as connection:
        edit(connection, ground)
    with pytest.raises(Damaged) as refused:
        open_calendar(place, Ambient(SetClock(NOW)))
    assert refused.value.code in {code, *_ALIKE.get(code, ())}


def test_statistics_that_another_program_gathered_are_no_damage(ground: Ground, room: Path) -> None:
    shutil.copytree(ground.folder, room, dirs_exist_ok=True)
    with raw(a_place(room).database) as connection:
        connection.execute("ANALYZE")
    open_calendar(a_place(room), Ambient(SetClock(NOW))).close()


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER placement_gate",
        "DROP VIEW unfit",
        "DROP TABLE journal",
        "ALTER TABLE placement RENAME TO placements",
        HIDDEN,
        "CREATE TEMP TRIGGER quiet AFTER UPDATE ON placement BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TEMP TABLE photo_approval (id TEXT)",
        "CREATE TEMP VIEW unfit AS SELECT 1",
        "CREATE TEMP TRIGGER quiet BEFORE INSERT ON photo_approval BEGIN SELECT RAISE(IGNORE); END",
        "ATTACH ':memory:' AS other",
        "VACUUM INTO 'other.db'",
        "CREATE INDEX extra ON post (title)",
        "CREATE TEMP TABLE placement AS SELECT 1",
        "CREATE VIRTUAL TABLE temp.approvals USING fts5(text)",
        "ALTER TABLE post ADD COLUMN extra TEXT",
        "UPDATE sqlite_master SET sql = ''",
        "PRAGMA trusted_schema = ON",
        "PRAGMA legacy_alter_table = ON",
        "SELECT load_extension('x')",
        "PRAGMA writable_schema = ON",
        "PRAGMA ignore_check_constraints = ON",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA main.recursive_triggers(0)",
        "PRAGMA user_version = 7",
    ],
)
def test_the_calendars_own_connection_cannot_take_a_guard_away(statement: str, ground: Ground, room: Path) -> None:
    shutil.copytree(ground.folder, room, dirs_exist_ok=True)
    office = open_calendar(a_place(room), Ambient(SetClock(NOW)))
    with pytest.raises(CalendarError):
        office.engine.rows(statement)
    office.close()


Cells = dict[str, str | int | None]


def _forge(place: Place, table: str, ground: Ground) -> Cells:
    """Put a decision that nobody gave into a table with plain SQL, made after one that stands there; return its row."""
    spare = ground.ids["spare_approval"]
    others: dict[str, Cells] = {
        "acted_for": {
            "id": f"photo_approval {spare} made",
            "subject_table": "photo_approval",
            "subject_id": spare,
            "said": "made",
        },
        "recorded_decision": {"subject_table": "photo_approval", "subject_id": spare},
        "recorded_answer": {"id": ground.ids["recorded"], "confirms": 1, "why": ""},
    }
    with raw(place.database) as connection:
        connection.row_factory = sqlite3.Row
        row: Cells = dict(connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchone())
        if "revoked_at" in row:
            row |= {"revoked_at": None, "revoked_by": None, "revoked_why": ""}
        row |= {"id": "forged", **others.get(table, {})}
        connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES (:{', :'.join(row)})", row)
    return row


def _told(place: Place) -> set[tuple[str, object]]:
    """Return what a verification finds, each with the id of what it is about."""
    found = verify(place, Ambient(SetClock(NOW))).problems
    return {(problem.code, problem.values.get("id")) for problem in found}


@pytest.mark.parametrize("table", SIGNED)
def test_a_decision_that_nobody_gave_is_found_in_whichever_table(table: str, ground: Ground, room: Path) -> None:
    shutil.copytree(ground.folder, room, dirs_exist_ok=True)
    place = a_place(room)
    assert verify(place, Ambient(SetClock(NOW))).problems == ()
    forged = _forge(place, table, ground)
    assert ("record-not-logged", forged["id"]) in _told(place)


@pytest.mark.parametrize("table", SIGNED)
def test_a_decision_that_nobody_gave_is_found_though_the_log_tells_of_it(
    table: str, ground: Ground, room: Path
) -> None:
    shutil.copytree(ground.folder, room, dirs_exist_ok=True)
    place = a_place(room)
    forged = _forge(place, table, ground)
    office = open_calendar(place, Ambient(SetClock(NOW)))
    stamp = Stamp("forged", NOW, "here", None, "Dana Roy, Director of Recreation", "Decide", "")
    with office.engine.transaction():
        journal.append(office.engine, stamp, (Change(table, str(forged["id"]), None, forged),), "salt")
    office.close()
    assert ("decision-unsigned", forged["id"]) in _told(place)
