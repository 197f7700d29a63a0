"""Making a calendar's tables and bringing older ones up to date, each step with its record in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from core.store.guards import guard_statements
from core.store.records import RECORDS
from core.store.rows import column_names
from core.store.schema import APPLICATION_ID, TABLES_SQL, VERSION
from core.store.schema_comments import TABLES_SQL as COMMENTS_SQL
from core.store.schema_desk_indexes import INDEXES_SQL
from core.store.schema_irregular import TABLES_SQL as IRREGULAR_SQL
from core.store.schema_keys import TABLES_SQL as KEYS_SQL
from core.store.schema_packets import TABLES_SQL as PACKETS_SQL
from core.store.schema_planner import TABLES_SQL as PLANNER_SQL
from core.store.schema_recorded import TABLES_SQL as RECORDED_SQL
from core.store.schema_reference import TABLES_SQL as REFERENCE_SQL
from core.store.schema_registers import TABLES_SQL as REGISTERS_SQL
from core.store.schema_seals import TABLES_SQL as SEALS_SQL
from core.store.schema_stand_ins import TABLES_SQL as STAND_INS_SQL
from core.store.versions import fingerprint

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATION_SET = "oyez"

DESK_SQL = (*REFERENCE_SQL, *COMMENTS_SQL, *KEYS_SQL, *INDEXES_SQL)
"""The tables and indexes of version 4."""

APPROVALS_SQL = (*SEALS_SQL, *RECORDED_SQL, *IRREGULAR_SQL, *STAND_INS_SQL, *PACKETS_SQL)
"""The tables and indexes of version 5."""

MIGRATIONS: Mapping[str, tuple[str, ...]] = {
    "0001 first tables": TABLES_SQL,
    "0002 registers": REGISTERS_SQL,
    "0003 planner": PLANNER_SQL,
    "0004 desk": DESK_SQL,
    "0005 approvals": APPROVALS_SQL,
}
"""What each migration makes, in order."""


def statements() -> tuple[str, ...]:
    """Return every statement that makes today's schema, in order."""
    return (*chain.from_iterable(MIGRATIONS.values()), *_guards())


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema of an open connection up to today's, in one transaction; its guards are made anew.

    Raises: sqlite3.Error where a statement fails; nothing is changed then.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(MIGRATION_SET)

    for name, made in MIGRATIONS.items():
        migrations(name=name)(_making(made))

    database = Database(connection, execute_plugins=False, strict=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(database)
        _renew_guards(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def fingerprint_expected() -> str:
    """Return the fingerprint of today's schema, worked out from its statements; ``FINGERPRINTS`` notes it."""
    return fingerprint(list(statements()))


def _making(made: tuple[str, ...]) -> Callable[[Database], None]:
    def make(database: Database) -> None:
        for statement in made:
            database.execute(statement)

    return make


def _guards() -> tuple[str, ...]:
    return guard_statements({table: column_names(kind) for table, kind in RECORDS.items()})


def _renew_guards(connection: sqlite3.Connection) -> None:
    guards = connection.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall()
    for kind, name in guards:
        connection.execute(f'DROP {kind} "{name}"')
    for statement in _guards():
        connection.execute(statement)
