"""Making a calendar's tables and bringing older ones up to date, each step with its record in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from core.store.guards import guard_statements
from core.store.records import RECORDS
from core.store.rows import column_names
from core.store.schema import APPLICATION_ID, TABLES_SQL, VERSION
from core.store.schema_comments import TABLES_SQL as COMMENTS_SQL
from core.store.schema_desk_indexes import INDEXES_SQL
from core.store.schema_irregular import TABLES_SQL as IRREGULAR_SQL
from core.store.schema_keys import TABLES_SQL as KEYS_SQL
from core.store.schema_planner import TABLES_SQL as PLANNER_SQL
from core.store.schema_reference import TABLES_SQL as REFERENCE_SQL
from core.store.schema_registers import TABLES_SQL as REGISTERS_SQL
from core.store.versions import fingerprint

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATION_SET = "oyez"

DESK_SQL = (*REFERENCE_SQL, *COMMENTS_SQL, *KEYS_SQL, *INDEXES_SQL)
"""The tables and indexes of version 4."""

APPROVALS_SQL = (*IRREGULAR_SQL,)
"""The tables and indexes of version 5."""


def statements() -> tuple[str, ...]:
    """Return every statement that makes today's schema, in order."""
    return (*TABLES_SQL, *REGISTERS_SQL, *PLANNER_SQL, *DESK_SQL, *APPROVALS_SQL, *_guards())


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema of an open connection up to today's, in one transaction; its guards are made anew.

    Raises: sqlite3.Error where a statement fails; nothing is changed then.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(MIGRATION_SET)

    @migrations(name="0001 first tables")
    def _first_tables(database: Database) -> None:
        _make(database, TABLES_SQL)

    @migrations(name="0002 registers")
    def _registers(database: Database) -> None:
        _make(database, REGISTERS_SQL)

    @migrations(name="0003 planner")
    def _planner(database: Database) -> None:
        _make(database, PLANNER_SQL)

    @migrations(name="0004 desk")
    def _desk(database: Database) -> None:
        _make(database, DESK_SQL)

    @migrations(name="0005 approvals")
    def _approvals(database: Database) -> None:
        _make(database, APPROVALS_SQL)

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


def _guards() -> tuple[str, ...]:
    return guard_statements({table: column_names(kind) for table, kind in RECORDS.items()})


def _make(database: Database, statements: Iterable[str]) -> None:
    for statement in statements:
        database.execute(statement)


def _renew_guards(connection: sqlite3.Connection) -> None:
    guards = connection.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall()
    for kind, name in guards:
        connection.execute(f'DROP {kind} "{name}"')
    for statement in _guards():
        connection.execute(statement)
