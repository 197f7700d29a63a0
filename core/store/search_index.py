"""The index of what can be found by words: a file of its own beside the calendar, made from it and never part of it.

It holds no record: whatever is wrong with it, it is thrown away and made anew. SQLite's FTS5 looks through it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from core.errors import CalendarError, Damaged, StoreUnavailable
from core.model.kinds import Sha256
from core.model.search import Hit, Hits, Indexed, Marks, Phrase, Wanted
from core.store.engine import FAILURES, translate

APPLICATION_ID = 0x4F79657B
"""One more than a calendar's: marks the file as an index."""

VERSION = 1
"""The number of what is kept and how words are parted; an index of another number is made anew."""

_SERIAL_BITS = 32
"""An entry's number is its day and, in that many bits, its serial: the newest have the highest numbers."""

_SERIAL = (1 << _SERIAL_BITS) - 1

_WORDS = "' ' || w.title || ' ' || w.text || ' '"
"""All words that stand in an entry now."""

_PASSING = frozenset({"calendar-in-use", "calendar-not-writable", "disk-full-or-gone"})
"""Failures that say nothing against the index itself."""

_SCHEMA = (
    "CREATE TABLE noted (id INTEGER PRIMARY KEY CHECK (id = 1), calendar_id TEXT NOT NULL, seq INTEGER NOT NULL,"
    " hash TEXT NOT NULL) STRICT",
    "CREATE TABLE post_entry (serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL) STRICT",
    "CREATE TABLE photo_entry (serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE post_words USING fts5 (title, text, earlier, marks,"
    " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4')",
    "CREATE VIRTUAL TABLE photo_words USING fts5 (title, text, earlier, marks,"
    " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4')",
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {VERSION}",
)


class Shelf(Enum):
    """Name what is looked through."""

    POSTS = "post"
    PHOTOS = "photo"


class Noted(NamedTuple):
    """Up to which row of which calendar's journal the index is."""

    calendar_id: str
    seq: int
    hash: Sha256


class _Place(NamedTuple):
    """Where an entry stands: its day as an ordinal, and its serial."""

    day: int
    serial: int

    @property
    def number(self) -> int:
        """Give the entry's number among its words."""
        return self.day << _SERIAL_BITS | self.serial


class SearchIndex:
    """Read and write an open index. One at a time may use it, in any thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @property
    def noted(self) -> Noted:
        """Give up to where the index is. Raises: Damaged where nothing is noted, or it cannot be read."""
        found = self._rows("SELECT calendar_id, seq, hash FROM noted", {})
        if not found:
            raise Damaged("search-index-unfit")
        return Noted(str(found[0][0]), int(found[0][1]), Sha256(found[0][2]))

    def note(self, noted: Noted) -> None:
        """Remember up to where the index is."""
        self._rows(
            "INSERT OR REPLACE INTO noted (id, calendar_id, seq, hash) VALUES (1, :calendar_id, :seq, :hash)",
            noted._asdict(),
        )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one write transaction: committed at the end, rolled back when anything is raised."""
        self._rows("BEGIN IMMEDIATE", {})
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._rows("COMMIT", {})

    def put(self, shelf: Shelf, entry: Indexed) -> bool:
        """Keep what can be found of a post or photo, and tell whether that differs from what was kept."""
        place = self._place(shelf, entry.id)
        if place is None:
            self.add(shelf, entry)
            return True
        if place.day == entry.day.toordinal() and self._cells(shelf, place) == _cells_of(entry):
            return False
        self._remove(shelf, place)
        self._insert(shelf, _Place(entry.day.toordinal(), place.serial), entry)
        return True

    def add(self, shelf: Shelf, entry: Indexed) -> None:
        """Keep a post or photo of which nothing is kept yet."""
        last = self._rows(f"SELECT max(serial) FROM {shelf.value}_entry", {})[0][0]
        self._insert(shelf, _Place(entry.day.toordinal(), 1 if last is None else int(last) + 1), entry)

    def drop(self, shelf: Shelf, record_id: str) -> None:
        """Keep nothing of a post or photo any more."""
        place = self._place(shelf, record_id)
        if place is not None:
            self._remove(shelf, place)

    def count(self, shelf: Shelf) -> int:
        """Return how many posts or photos are kept."""
        return int(self._rows(f"SELECT count(*) FROM {shelf.value}_entry", {})[0][0])

    def newest(self, shelf: Shelf, wanted: Wanted, limit: int) -> Hits:
        """Return the newest of what is wanted, at most ``limit``.

        Raises: StoreUnavailable where the index is being written, Damaged where it cannot be read.
        """
        standing = " AND ".join(f"instr({_WORDS}, :phrase_{number}) > 0" for number in range(len(wanted.phrases)))
        # CROSS JOIN: SQLite keeps to that order, and FTS5 gives the highest numbers first without sorting.
        found = self._rows(
            f"SELECT e.id, {standing or '1'} FROM {shelf.value}_words w CROSS JOIN {shelf.value}_entry e"
            f" ON e.serial = w.rowid & {_SERIAL} WHERE {shelf.value}_words MATCH :expression"
            " ORDER BY w.rowid DESC LIMIT :limit",
            {
                "expression": expression_of(wanted),
                "limit": limit + 1,
                **{f"phrase_{number}": _as_spaced(phrase) for number, phrase in enumerate(wanted.phrases)},
            },
        )
        return Hits(tuple(Hit(record_id, not stands) for record_id, stands in found[:limit]), len(found) > limit)

    def _insert(self, shelf: Shelf, place: _Place, entry: Indexed) -> None:
        self._rows(
            f"INSERT INTO {shelf.value}_entry (serial, id, day) VALUES (:serial, :id, :day)",
            {"serial": place.serial, "id": entry.id, "day": place.day},
        )
        title, text, earlier, marks = _cells_of(entry)
        self._rows(
            f"INSERT INTO {shelf.value}_words (rowid, title, text, earlier, marks)"
            " VALUES (:number, :title, :text, :earlier, :marks)",
            {"number": place.number, "title": title, "text": text, "earlier": earlier, "marks": marks},
        )

    def _remove(self, shelf: Shelf, place: _Place) -> None:
        self._rows(f"DELETE FROM {shelf.value}_words WHERE rowid = :number", {"number": place.number})
        self._rows(f"DELETE FROM {shelf.value}_entry WHERE serial = :serial", {"serial": place.serial})

    def _place(self, shelf: Shelf, record_id: str) -> _Place | None:
        found = self._rows(f"SELECT day, serial FROM {shelf.value}_entry WHERE id = :id", {"id": record_id})
        return _Place(*found[0]) if found else None

    def _cells(self, shelf: Shelf, place: _Place) -> tuple[str, ...]:
        found = self._rows(
            f"SELECT title, text, earlier, marks FROM {shelf.value}_words WHERE rowid = :number",
            {"number": place.number},
        )
        return tuple(found[0]) if found else ()

    def _rows(self, statement: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except FAILURES as error:
            raise _translated(error) from error


def open_index(path: Path, busy_timeout_ms: int = 5_000) -> SearchIndex:
    """Open an index that lies at a path. Raises: StoreUnavailable where there is none, Damaged where it is unfit."""
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise translate(error) from error
    try:
        connection.execute(f"PRAGMA busy_timeout = {busy_timeout_ms}")
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    except FAILURES as error:
        connection.close()
        raise translate(error) from error
    if found != [APPLICATION_ID, VERSION]:
        connection.close()
        raise Damaged("search-index-unfit")
    return SearchIndex(connection)


@contextmanager
def made_anew(path: Path) -> Iterator[SearchIndex]:
    """Give an empty index to be filled, which takes the place of whatever lies at the path once it is whole.

    What is not finished leaves nothing behind. Raises: StoreUnavailable where it cannot be written.
    """
    building = path.with_name(f".{path.name}.building")
    try:
        building.unlink(missing_ok=True)
        connection = sqlite3.connect(building, isolation_level=None, check_same_thread=False)
        try:
            for statement in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", *_SCHEMA):
                connection.execute(statement)
            yield SearchIndex(connection)
        finally:
            connection.close()
        with building.open("rb+") as stream:
            os.fsync(stream.fileno())
        building.replace(path)
    except OSError as error:
        raise StoreUnavailable("search-index-not-written", path=str(path), why=error.strerror or str(error)) from error
    except FAILURES as error:
        raise translate(error) from error
    finally:
        building.unlink(missing_ok=True)


def expression_of(wanted: Wanted) -> str:
    """Return what is wanted in FTS5's own language; every word stands in quotes, so that none is taken for syntax.

    Source: SQLite's documentation, "SQLite FTS5 Extension", section 3.
    """
    parts = []
    if wanted.phrases:
        columns = "{title text earlier}" if wanted.with_earlier else "{title text}"
        parts.append(f"{columns} : ({' AND '.join(_phrase(phrase) for phrase in wanted.phrases)})")
    parts += [f"marks : ({_any_of(condition)})" for condition in wanted.marks]
    whole = " AND ".join(f"({part})" for part in parts)
    return f"({whole}) NOT marks : ({_any_of(wanted.never)})" if wanted.never else whole


def _translated(error: sqlite3.Error | UnicodeDecodeError) -> CalendarError:
    """Return the calendar's own error: whatever is not the disk's or another program's doing is damage."""
    told = translate(error)
    return told if told.code in _PASSING else Damaged("search-index-unfit")


def _cells_of(entry: Indexed) -> tuple[str, str, str, str]:
    return entry.title, entry.text, entry.earlier, entry.marks


def _phrase(phrase: Phrase) -> str:
    return _quoted(" ".join(phrase.words)) + ("*" if phrase.is_begun else "")


def _as_spaced(phrase: Phrase) -> str:
    """Return a phrase as it stands among words that are parted by spaces."""
    return f" {' '.join(phrase.words)}" + ("" if phrase.is_begun else " ")


def _any_of(ways: Marks) -> str:
    return " OR ".join("(" + " AND ".join(_mark(mark) for mark in way) + ")" for way in ways)


def _mark(mark: str) -> str:
    return _quoted(mark.removesuffix("*")) + ("*" if mark.endswith("*") else "")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
