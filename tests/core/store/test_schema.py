"""Holds the tables to the records, and the schema to its fingerprint."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest

from core.errors import StoreUnavailable
from core.model.states import PostState, State
from core.store.create import create_database
from core.store.guards import GUARDED
from core.store.migrations import fingerprint_expected, statements
from core.store.records import RECORDS
from core.store.schema import APPLICATION_ID, FINGERPRINTS, VERSION
from core.store.versions import fingerprint_of


@pytest.fixture
def empty(room: Path) -> Iterator[sqlite3.Connection]:
    create_database(room / "calendar.db")
    with closing(sqlite3.connect(room / "calendar.db", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        yield connection


@pytest.mark.parametrize("table", RECORDS)
def test_a_record_has_a_column_for_each_of_its_fields_and_no_other(empty: sqlite3.Connection, table: str) -> None:
    columns = [row[1] for row in empty.execute(f"PRAGMA table_info({table})")]
    assert columns == [field.name for field in fields(RECORDS[table])]


def test_every_table_is_strict_and_guarded(empty: sqlite3.Connection) -> None:
    tables = {row[1]: row[5] for row in empty.execute("PRAGMA table_list") if row[2] == "table" and row[0] == "main"}
    own = {name: strict for name, strict in tables.items() if not name.startswith(("sqlite_", "_sqlite"))}
    assert set(own) == {*RECORDS, "journal", "journal_content"}
    assert set(own.values()) == {1}
    assert set(GUARDED) == set(RECORDS)


@pytest.mark.parametrize("table", [*RECORDS, "journal", "journal_content"])
def test_what_is_hashed_is_text_or_a_whole_number(empty: sqlite3.Connection, table: str) -> None:
    """A fraction has other digits on another machine."""
    assert {row[2] for row in empty.execute(f"PRAGMA table_info({table})")} <= {"TEXT", "INTEGER"}


def test_no_table_has_a_second_unique_column(empty: sqlite3.Connection) -> None:
    for table in (*RECORDS, "journal", "journal_content"):
        unique = [row for row in empty.execute(f"PRAGMA index_list({table})") if row[2] and row[3] != "pk"]
        assert unique == []


def test_no_record_of_a_table_goes_with_another(empty: sqlite3.Connection) -> None:
    for table in RECORDS:
        actions = {tuple(row[5:7]) for row in empty.execute(f"PRAGMA foreign_key_list({table})")}
        assert actions <= {("NO ACTION", "NO ACTION")}


@pytest.mark.parametrize(("table", "states"), [("placement", State), ("post", PostState)])
def test_the_table_knows_every_state(
    empty: sqlite3.Connection, table: str, states: type[State] | type[PostState]
) -> None:
    sql = empty.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    assert all(f"'{state.value}'" in sql for state in states)


def test_a_new_calendar_carries_the_marks_and_the_fingerprint(empty: sqlite3.Connection) -> None:
    assert empty.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert empty.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert fingerprint_of(empty) == fingerprint_expected()


def test_the_fingerprint_that_is_noted_is_that_of_the_statements() -> None:
    assert fingerprint_expected() == FINGERPRINTS[VERSION]


def test_the_fingerprint_is_the_same_each_time() -> None:
    assert fingerprint_expected() == fingerprint_expected()
    assert len(set(statements())) == len(statements())


_KINDS = ("trigger", "view", "index")


@pytest.mark.parametrize("kind", _KINDS)
def test_the_fingerprint_is_another_without_any_one_trigger_view_or_index(empty: sqlite3.Connection, kind: str) -> None:
    found = empty.execute("SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL", (kind,)).fetchall()
    own = [(name, sql) for name, sql in found if "_sqlite_migrations" not in name]
    assert own
    for name, sql in own:
        empty.execute(f"DROP {kind} {name}")
        assert fingerprint_of(empty) != fingerprint_expected(), name
        empty.execute(sql)
    assert fingerprint_of(empty) == fingerprint_expected()


def test_a_calendar_is_never_made_over_a_file_that_lies_there(tmp_path: Path) -> None:
    path = tmp_path / "calendar.db"
    path.write_bytes(b"a diary")
    with pytest.raises(StoreUnavailable, match="calendar-not-made"):
        create_database(path)
    assert path.read_bytes() == b"a diary"
