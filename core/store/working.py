"""The file beside a calendar in which lies what people write and have not saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import Damaged
from core.model.kinds import Instant, PersonId, PostId
from core.store.engine import FAILURES, translate
from core.store.rows import instant_text

_TABLE = """CREATE TABLE working_copy (
    person_id TEXT NOT NULL, id TEXT NOT NULL, post_id TEXT, seen INTEGER NOT NULL, content TEXT NOT NULL,
    written_at TEXT NOT NULL, PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID"""
_COLUMNS = "person_id, id, post_id, seen, content, written_at"
_PRAGMAS = (
    "busy_timeout = 2000",
    "trusted_schema = OFF",
    "secure_delete = ON",
    "journal_mode = TRUNCATE",
    "synchronous = FULL",
)
"""What is dropped is overwritten: nobody meant it to be kept."""


@dataclass(frozen=True)
class WorkingRow:
    """What a person was writing, as text.

    ``id`` is the post's, or a new one for a post that never was saved; ``post_id`` is ``None`` for that. ``seen`` is
    the revision of the post on which the writing began.
    """

    person_id: PersonId
    id: str
    post_id: PostId | None
    seen: int
    content: str
    written_at: Instant


class WorkingFile:
    """Keep working copies in one small database, opened for each call, so that any thread may ask.

    It is no part of the record: nothing in it is logged, and what is dropped is gone. The file is made with the first
    copy. One that Oyez did not write is laid aside under another name, and the next call begins a new one.
    """

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is opened yet."""
        self.path = path

    @property
    def aside(self) -> Path:
        """Give the name under which a file that cannot be read is laid aside."""
        return self.path.with_name(f"{self.path.name}.damaged")

    def keep(self, row: WorkingRow) -> None:
        """Keep a copy in the place of the person's last one of that id. Raises: StoreUnavailable, Damaged."""
        values = {**vars(row), "written_at": instant_text(row.written_at)}
        slots = ", ".join(f":{name.strip()}" for name in _COLUMNS.split(","))
        with self._opened(makes=True) as connection:
            connection.execute(f"INSERT OR REPLACE INTO working_copy ({_COLUMNS}) VALUES ({slots})", values)

    def drop(self, person_id: PersonId, copy_id: str) -> None:
        """Drop a copy, where there is one. Raises: StoreUnavailable, Damaged."""
        values = {"person": person_id, "id": copy_id}
        with self._opened(makes=False) as connection:
            connection.execute("DELETE FROM working_copy WHERE person_id = :person AND id = :id", values)

    def rows_of(self, person_id: PersonId) -> list[WorkingRow]:
        """Return a person's copies, the last written first. Raises: StoreUnavailable, Damaged."""
        statement = f"SELECT {_COLUMNS} FROM working_copy WHERE person_id = :person ORDER BY written_at DESC, id"
        with self._opened(makes=False) as connection:
            found = connection.execute(statement, {"person": person_id}).fetchall()
        return [
            WorkingRow(person, copy_id, post_id, seen, content, datetime.fromisoformat(written_at))
            for person, copy_id, post_id, seen, content, written_at in found
        ]

    def copy_to(self, target: Path) -> bool:
        """Copy the file as it stands to one that is not there yet; tell whether there is one to copy.

        Raises: StoreUnavailable, Damaged.
        """
        if not self.path.is_file():
            return False
        with self._opened(makes=False) as source, closing(sqlite3.connect(target, isolation_level=None)) as copy:
            source.backup(copy)
        return True

    @contextmanager
    def _opened(self, *, makes: bool) -> Iterator[sqlite3.Connection]:
        """Open the file with its one table; where there is none and none is to be made, an empty one in memory."""
        name = f"{self.path.absolute().as_uri()}?mode=rwc" if makes or self.path.is_file() else ":memory:"
        try:
            with closing(sqlite3.connect(name, uri=True, isolation_level=None)) as connection:
                _ready(connection)
                yield connection
        except FAILURES as error:
            failure = translate(error)
            if isinstance(failure, Damaged):
                raise self._laid_aside() from error
            raise failure from error
        except _NotOurs as error:
            raise self._laid_aside() from error

    def _laid_aside(self) -> Damaged:
        self.path.replace(self.aside)
        return Damaged("working-copies-damaged", path=str(self.aside))


class _NotOurs(Exception):
    """Tell that a file holds other tables than Oyez makes."""


def _ready(connection: sqlite3.Connection) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    made = [str(row[0]) for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    if not made:
        connection.execute(_TABLE.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", 1))
    elif made != [_TABLE]:
        raise _NotOurs
