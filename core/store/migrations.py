"""Making a calendar's tables and bringing older ones up to date, each step with its record in one transaction."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING

from core.store.engine import FAILURES, translate
from core.store.guards import guard_statements
from core.store.rows import RECORDS, column_names
from core.store.schema import APPLICATION_ID, TABLES_SQL, VERSION

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
    columns = {table: column_names(kind) for table, kind in RECORDS.items()}
    return (*TABLES_SQL, *guard_statements(columns))


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema of an open connection up to today's, in one transaction.

    Raises: sqlite3.Error where a statement fails; nothing is changed then.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(MIGRATION_SET)

    @migrations(name="0001 first tables")
    def _first_tables(database: Database) -> None:
        for statement in statements():
            database.execute(statement)

    database = Database(connection, execute_plugins=False, strict=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(database)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def fingerprint_expected() -> str:
    """Return the fingerprint of today's schema, worked out from its statements; ``FINGERPRINT`` notes it."""
    return _fingerprint(list(statements()))


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


def _fingerprint(texts: list[str]) -> str:
    return hashlib.sha256("\n\n".join(sorted(texts)).encode("utf-8")).hexdigest()
