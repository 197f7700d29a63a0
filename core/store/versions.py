"""Telling by which version of Oyez a database's schema was made, and whether it is still as that version made it."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from core.store.engine import FAILURES, translate
from core.store.schema import APPLICATION_ID, FINGERPRINTS, VERSION

_OTHERS = (
    'CREATE TABLE "_sqlite_migrations"',
    'CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"',
    "CREATE TABLE sqlite_stat",
)
"""How the statements begin that the library of migrations and SQLite itself keep in a schema."""


def is_older(path: Path) -> bool:
    """Tell whether a file is a calendar's database whose schema an earlier version made; a file that is none is not.

    It is opened for writing, as what a killed program left half done is rolled back only then.
    """
    try:
        with closing(open_plainly(path)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
    except FAILURES:
        return False
    return bool(application == APPLICATION_ID and 1 <= version < VERSION)


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
    return fingerprint([text for text in texts if not text.startswith(_OTHERS)])


def fingerprint(statements: list[str]) -> str:
    """Return the fingerprint of a schema that these statements make, in whatever order they stand."""
    return hashlib.sha256("\n\n".join(sorted(statements)).encode("utf-8")).hexdigest()


def open_plainly(path: Path) -> sqlite3.Connection:
    """Return a connection for writing to a file that exists, without any setting of a calendar's engine."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
