"""Whichever row of a log of two hundred is edited, taken out, put in or moved, verification names it, and first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.ambient import Ambient
from core.commands.town import AddPartner
from core.store import journal
from core.upkeep.report import Problem
from core.upkeep.verify import verify
from tests.core.builders import Scene, a_queued_post, a_sound_photo, open_copy

ROWS = 200
TABLES = ("journal", "journal_content")
CELLS = {
    "step": "'another'",
    "at": "'2026-01-01T00:00:00.000Z'",
    "station": "'another'",
    "actor_id": "coalesce(actor_id, '') || 'x'",
    "actor": "'Nobody'",
    "act": "'Nothing'",
    "label": "label || '.'",
    "subject_table": "subject_table || 'x'",
    "subject_id": "subject_id || 'x'",
    "content_hash": f"'{'a' * 64}'",
    "previous": f"'{'b' * 64}'",
    "hash": f"'{'c' * 64}'",
}
"""What each column of a row is edited to."""


@pytest.fixture(scope="module")
def long_log(built_town: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a town whose log has two hundred rows; nobody may change it."""
    folder = tmp_path_factory.mktemp("long")
    scene = open_copy(built_town, folder)
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    for number in range(ROWS - journal.head(scene.office.engine).count):
        scene.run(AddPartner(f"Partner {number}"))
    scene.office.close()
    return folder


@pytest.fixture
def long(long_log: Path, tmp_path: Path) -> Iterator[Scene]:
    scene = open_copy(long_log, tmp_path)
    yield scene
    scene.office.close()


def found_after(scene: Scene, statements: Iterable[str]) -> tuple[Problem, ...]:
    """Write past the guards, verify, and take all of it back."""
    database = scene.office.place.database
    before = database.read_bytes()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, guard in guards:
            connection.execute(guard)
        connection.execute("COMMIT")
    report = verify(scene.office.place, Ambient())
    database.write_bytes(before)
    return report.problems


@pytest.mark.parametrize("rest", [0, 1])
@pytest.mark.parametrize("cell", CELLS)
def test_every_row_that_was_edited_is_named(long: Scene, cell: str, rest: int) -> None:
    assert journal.head(long.office.engine).count == ROWS
    edited = f"UPDATE journal SET {cell} = {CELLS[cell]} WHERE seq % 2 = {rest}"
    named = [each.values["seq"] for each in found_after(long, [edited]) if each.code == "log-row-edited"]
    assert named == list(range(rest or 2, ROWS + 1, 2))


@pytest.mark.parametrize("rest", [0, 1, 2])
def test_every_row_that_was_taken_out_is_named(long: Scene, rest: int) -> None:
    """The last one is known by the head that was noted outside."""
    taken = [f"DELETE FROM {table} WHERE seq % 3 = {rest}" for table in TABLES]
    found = found_after(long, taken)
    named = {each.values["first"] for each in found if each.code == "log-rows-missing"}
    assert named == {seq for seq in range(1, ROWS) if seq % 3 == rest}
    assert ("log-tail-cut" in {each.code for each in found}) is (rest == ROWS % 3)


@pytest.mark.parametrize("first", [1, 2, 3, 4])
def test_every_two_rows_that_changed_places_are_named(long: Scene, first: int) -> None:
    pairs = [(seq, seq + 1) for seq in range(first, ROWS, 4)]
    changes = [f"{-there} WHERE seq = {here}" for pair in pairs for here, there in (pair, pair[::-1])]
    moves = [f"UPDATE {table} SET seq = {change}" for table in TABLES for change in (*changes, "-seq WHERE seq < 0")]
    named = [each.values["seq"] for each in found_after(long, moves) if each.code == "log-row-moved"]
    assert named == [seq for pair in pairs for seq in pair]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(1, ROWS), source=st.integers(1, ROWS))
def test_a_row_that_was_put_in_is_named_first(long: Scene, place: int, source: int) -> None:
    """A copy of one row stands at the place of another, and all behind it move on by one."""
    columns = "step, at, station, actor_id, actor, act, label, subject_table, subject_id, content_hash, previous, hash"
    found = found_after(
        long,
        [
            f"CREATE TEMP TABLE copied AS SELECT {columns} FROM journal WHERE seq = {source}",
            *(f"UPDATE {table} SET seq = -(seq + 1) WHERE seq >= {place}" for table in TABLES),
            *(f"UPDATE {table} SET seq = -seq WHERE seq < 0" for table in TABLES),
            f"INSERT INTO journal (seq, {columns}) SELECT {place}, {columns} FROM copied",
        ],
    )
    expected = {place} if source != place else {place, place + 1}
    assert found[0].values.get("seq") in expected
