"""A connection to one calendar's SQLite file, with the settings that keep it whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from core.errors import CalendarError, Conflict, Damaged, NotAllowed, NotFound, StoreUnavailable
from core.store.rows import Record, column_names, from_cells, select_list, table_of
from core.store.schema import APPLICATION_ID, VERSION

R = TypeVar("R", bound=Record)
Parameters = Mapping[str, Any]

PRAGMAS: Mapping[str, tuple[str, object]] = {
    "journal_mode": ("TRUNCATE", "truncate"),
    "synchronous": ("EXTRA", 3),
    "foreign_keys": ("ON", 1),
    "recursive_triggers": ("ON", 1),
    "trusted_schema": ("OFF", 0),
}
"""Each setting as written, and as it must read back.

No WAL: a copy of a live WAL file is stale, and SQLite before 3.51.3 can lose it.
"""

_FORBIDDEN = frozenset(
    {
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_CREATE_INDEX,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_VIEW,
        sqlite3.SQLITE_CREATE_TEMP_TABLE,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_INDEX,
    }
)

_SET_ONCE = frozenset(PRAGMAS) | {
    "application_id",
    "ignore_check_constraints",
    "legacy_alter_table",
    "schema_version",
    "user_version",
    "writable_schema",
}
"""Settings that are read, and never written again on an open calendar."""


def _authorise(action: int, one: str | None, two: str | None, _database: str | None, _inner: str | None) -> int:
    sets = action == sqlite3.SQLITE_PRAGMA and two is not None and (one or "").lower() in _SET_ONCE
    return sqlite3.SQLITE_DENY if sets or action in _FORBIDDEN else sqlite3.SQLITE_OK


FAILURES = (sqlite3.Error, UnicodeDecodeError)
"""What reading a file may raise; a damaged schema can make a message that is no UTF-8 itself."""


def translate(error: sqlite3.Error | UnicodeDecodeError) -> CalendarError:
    """Return the calendar's own error for one of SQLite's."""
    if isinstance(error, UnicodeDecodeError):
        return Damaged("calendar-damaged", why=str(error))
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return NotFound("points-at-nothing")
    if isinstance(error, sqlite3.IntegrityError):
        return NotAllowed("database-refused", why=str(error))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreUnavailable("calendar-in-use")
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE")):
        return StoreUnavailable("disk-full-or-gone")
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")):
        return StoreUnavailable("calendar-not-writable")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return Damaged("calendar-damaged", why=str(error))
    return StoreUnavailable("store-failed", why=str(error))


class Engine:
    """Read and write one calendar file. A connection belongs to the thread that opened it."""

    def __init__(self, path: Path, *, busy_timeout_ms: int = 250) -> None:
        """Open an existing calendar file for reading and writing; it is never created here.

        Raises: StoreUnavailable where there is none or a setting does not hold, Damaged where it is no calendar.
        """
        self.path = path
        self._in_batch = False
        self._undone = 0
        if not path.is_file():
            raise StoreUnavailable("calendar-missing", path=str(path))
        try:
            self._connection = _connect(path, busy_timeout_ms)
        except FAILURES as error:
            raise translate(error) from error

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """Give the connection itself, for backups and introspection."""
        return self._connection

    def rows(self, statement: str, **parameters: object) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        try:
            return self._connection.execute(statement, parameters).fetchall()
        except FAILURES as error:
            raise translate(error) from error

    def value(self, statement: str, **parameters: object) -> Any:
        """Return the first cell of a query's first row, or None."""
        found = self.rows(statement, **parameters)
        return found[0][0] if found else None

    def records(self, kind: type[R], rest: str = "", **parameters: object) -> list[R]:
        """Return records of one table; ``rest`` is what follows FROM, with ``t`` as the table's alias.

        Raises: Damaged for a row that holds what Oyez never writes.
        """
        return [record for record, _ in self.records_with(kind, "", rest, **parameters)]

    def records_with(
        self, kind: type[R], more: str, rest: str, **parameters: object
    ) -> list[tuple[R, tuple[Any, ...]]]:
        """Return records as ``records`` does, each with the cells of the columns that ``more`` names beside its own.

        Raises: Damaged for a row that holds what Oyez never writes.
        """
        columns = f"{select_list(kind, 't')}, {more}" if more else select_list(kind, "t")
        found = self.rows(f"SELECT {columns} FROM {table_of(kind)} t {rest}", **parameters)
        own = len(column_names(kind))
        try:
            return [(from_cells(kind, cells[:own]), cells[own:]) for cells in found]
        except (ValueError, TypeError) as error:
            raise Damaged("record-unreadable", table=table_of(kind), why=str(error)) from error

    def record(self, kind: type[R], record_id: str) -> R | None:
        """Return one record by its id, or None."""
        found = self.records(kind, "WHERE t.id = :id", id=record_id)
        return found[0] if found else None

    def write(self, statement: str, parameters: Parameters) -> int:
        """Run one INSERT, UPDATE or DELETE inside an open transaction and return how many rows it touched."""
        try:
            return self._connection.execute(statement, parameters).rowcount
        except sqlite3.Error as error:
            raise translate(error) from error

    def write_all(self, statement: str, rows: Iterable[Parameters]) -> int:
        """Run one INSERT, UPDATE or DELETE for each row in turn and return how many rows they touched together."""
        try:
            return self._connection.executemany(statement, rows).rowcount
        except sqlite3.Error as error:
            raise translate(error) from error

    def state(self) -> tuple[int, int]:
        """Return what is another whenever what lies in the file is: what others committed, and what was written here.

        Two moments outside a batch with the same state have the same content.
        """
        return self.value("PRAGMA data_version"), self._written()

    @property
    def in_batch(self) -> bool:
        """Tell whether several transactions are being held in one."""
        return self._in_batch

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the one write transaction: committed at the end, rolled back when anything is raised.

        In a batch it is a part of the batch's: rolled back alone, committed with it. Raises: StoreUnavailable where
        another program holds the file.
        """
        self._run("SAVEPOINT part" if self._in_batch else "BEGIN IMMEDIATE")
        written = self._written()
        try:
            yield
        except BaseException:
            self._roll_back(written)
            raise
        self._commit(written)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Hold one write transaction round several: committed at the end, all rolled back when anything leaves it.

        Raises: StoreUnavailable where another program holds the file.
        """
        with self.transaction():
            outer, self._in_batch = self._in_batch, True
            try:
                yield
            finally:
                self._in_batch = outer

    def _written(self) -> int:
        """Return how many rows were written through this connection and not taken back."""
        return self._connection.total_changes - self._undone

    def _commit(self, written: int) -> None:
        try:
            self._connection.execute("RELEASE part" if self._in_batch else "COMMIT")
        except sqlite3.Error as error:
            self._roll_back(written)
            raise translate(error) from error

    def _roll_back(self, written: int) -> None:
        """Take back all since ``written`` rows had been written."""
        self._undone = self._connection.total_changes - written
        if not self._connection.in_transaction:
            return
        if self._in_batch:
            self._connection.execute("ROLLBACK TO part")
            self._connection.execute("RELEASE part")
        else:
            self._connection.execute("ROLLBACK")

    def _run(self, statement: str) -> None:
        try:
            self._connection.execute(statement)
        except sqlite3.Error as error:
            raise translate(error) from error


def _connect(path: Path, busy_timeout_ms: int) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, cached_statements=512
    )
    try:
        connection.execute(f"PRAGMA busy_timeout = {busy_timeout_ms}")
        _check_identity(connection)
        for pragma, (written, _read_back) in PRAGMAS.items():
            connection.execute(f"PRAGMA {pragma} = {written}")
        for pragma, (_written, read_back) in PRAGMAS.items():
            found = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
            if found != read_back:
                raise StoreUnavailable("pragma-not-kept", pragma=pragma, found=found)
        connection.set_authorizer(_authorise)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_identity(connection: sqlite3.Connection) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID or version < 1:
        raise Damaged("not-a-calendar")
    if version > VERSION:
        raise StoreUnavailable("calendar-is-newer", version=version, known=VERSION)


def conflict(table: str, record_id: str) -> Conflict:
    """Return the error for a record that was changed, or removed, since it was read."""
    return Conflict("changed-meanwhile", table=table, id=record_id)
