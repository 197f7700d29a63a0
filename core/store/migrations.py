"""Making a calendar's tables and bringing older ones up to date, each step with its record in one transaction."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING

from core.store.engine import FAILURES, translate
from core.store.guards import guard_statements
from core.store.rows import RECORDS, column_names
from core.store.schema import APPLICATION_ID, FINGERPRINTS, TABLES_SQL, VERSION
from core.store.schema_keys import TABLES_SQL as KEYS_SQL
from core.store.schema_planner import TABLES_SQL as PLANNER_SQL
from core.store.schema_registers import TABLES_SQL as REGISTERS_SQL

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATION_SET = "oyez"

_OTHERS = (
    'CREATE TABLE "_sqlite_migrations"',
    'CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"',
    "CREATE TABLE sqlite_stat",
)
"""How the statements begin that the library of migrations and SQLite itself keep in a schema."""


def statements() -> tuple[str, ...]:
    """Return every statement that makes today's schema, in order."""
    return (*TABLES_SQL, *REGISTERS_SQL, *PLANNER_SQL, *KEYS_SQL, *_guards())


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema of an open connection up to today's, in one transaction; its guards are made anew.

    Raises: sqlite3.Error where a statement fails; nothing is changed then.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(MIGRATION_SET)

    @migrations(name="0001 first tables")
    def _first_tables(database: Database) -> None:
        for statement in TABLES_SQL:
            database.execute(statement)

    @migrations(name="0002 registers")
    def _registers(database: Database) -> None:
        for statement in REGISTERS_SQL:
            database.execute(statement)

    @migrations(name="0003 planner")
    def _planner(database: Database) -> None:
        for statement in PLANNER_SQL:
            database.execute(statement)

    @migrations(name="0004 desk")
    def _desk(database: Database) -> None:
        for statement in KEYS_SQL:
            database.execute(statement)

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
    return _fingerprint(list(statements()))


def is_as_made(connection: sqlite3.Connection) -> bool:
    """Tell whether a file's schema is just what Oyez made for the version that the file says it has.

    Raises: Damaged where the schema cannot be read.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return fingerprint_of(connection) == FINGERPRINTS.get(version)


def is_current(connection: sqlite3.Connection) -> bool:
    """Tell whether a file's schema is just what Oyez makes today. Raises: Damaged where the schema cannot be read."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return bool(version == VERSION and is_as_made(connection))


def fingerprint_of(connection: sqlite3.Connection) -> str:
    """Return the fingerprint of what lies in a file: every table, index, view and trigger that is not SQLite's own.

    It looks at the statements alone, for those run; the names beside them may say anything. Raises: Damaged where the
    schema cannot be read.
    """
    try:
        texts = [str(row[0]) for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    except FAILURES as error:
        raise translate(error) from error
    return _fingerprint([text for text in texts if not text.startswith(_OTHERS)])


def _guards() -> tuple[str, ...]:
    return guard_statements({table: column_names(kind) for table, kind in RECORDS.items()})


def _renew_guards(connection: sqlite3.Connection) -> None:
    guards = connection.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall()
    for kind, name in guards:
        connection.execute(f'DROP {kind} "{name}"')
    for statement in _guards():
        connection.execute(statement)


def _fingerprint(texts: list[str]) -> str:
    return hashlib.sha256("\n\n".join(sorted(texts)).encode("utf-8")).hexdigest()
