"""A calendar of the last release is copied, brought up to date, and opened; or it is left as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.registers import AddTownWord
from core.errors import Damaged, StoreUnavailable
from core.model.states import State
from core.office import Place, open_calendar
from core.store.schema import FINGERPRINTS, VERSION
from core.store.upgrade import upgrade
from core.store.versions import fingerprint_of, is_as_made, is_current, is_older
from core.upkeep.backup import backup
from core.upkeep.restore import restore
from core.upkeep.verify import verify
from tests.core.builders import NOW, Scene, a_place, rows
from tests.core.store.earlier import an_earlier_calendar, dumped, upgrade_killed_before

AMBIENT = Ambient(SetClock(NOW))


@pytest.fixture
def earlier(room: Path) -> Path:
    """Give the database of a calendar that version 1 left."""
    return an_earlier_calendar(room)


@pytest.fixture
def opened(earlier: Path, room: Path) -> Iterator[Scene]:
    """Open the calendar that version 1 left."""
    scene = Scene(open_calendar(a_place(room), AMBIENT), SetClock(NOW))
    yield scene
    scene.office.close()


def copies(room: Path) -> list[str]:
    return sorted(path.name for path in (a_place(room).folder / "backups").iterdir())


def test_the_calendar_that_version_1_left_is_as_version_1_made_it(earlier: Path) -> None:
    with closing(sqlite3.connect(earlier)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert is_as_made(connection)
        assert not is_current(connection)


def test_an_earlier_calendar_is_opened_as_one_of_today(opened: Scene) -> None:
    connection = opened.office.engine.connection
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert fingerprint_of(connection) == FINGERPRINTS[VERSION]


def test_its_posts_still_stand_in_line(opened: Scene) -> None:
    assert rows(opened, "SELECT state FROM placement") == [(State.QUEUED.value,)]


def test_its_posts_are_judged_by_the_rules_that_are_new(opened: Scene) -> None:
    opened.office.catch_up()
    held = rows(opened, "SELECT DISTINCT rule FROM hold_reason")
    assert ("facts-checked",) in held
    assert rows(opened, "SELECT state FROM placement") == [(State.HELD.value,)]


def test_an_earlier_calendar_brought_up_to_date_is_whole(opened: Scene) -> None:
    assert verify(opened.office.place, AMBIENT).problems == ()


def test_an_earlier_calendar_takes_what_is_new(opened: Scene) -> None:
    opened.run(AddTownWord("Taberite"))
    assert rows(opened, "SELECT word FROM town_word") == [("Taberite",)]


def test_what_version_1_left_lies_among_the_backups(earlier: Path, room: Path) -> None:
    before = dumped(earlier)
    open_calendar(a_place(room), AMBIENT).close()
    (copy,) = copies(room)
    assert copy == "version-1-2026-11-20-160000.db"
    assert dumped(a_place(room).folder / "backups" / copy) == before


def test_a_calendar_of_today_is_not_copied_again(earlier: Path, room: Path) -> None:
    for _ in range(2):
        open_calendar(a_place(room), AMBIENT).close()
    assert len(copies(room)) == 1


def test_a_copy_is_never_written_over(earlier: Path, room: Path) -> None:
    backups = a_place(room).folder / "backups"
    (backups / "version-1-2026-11-20-160000.db").write_bytes(b"another")
    assert upgrade(earlier, backups, NOW) == backups / "version-1-2026-11-20-160000-2.db"
    assert (backups / "version-1-2026-11-20-160000.db").read_bytes() == b"another"


def test_without_a_copy_nothing_is_changed(earlier: Path, room: Path) -> None:
    before = dumped(earlier)
    backups = a_place(room).folder / "backups"
    backups.rmdir()
    backups.write_bytes(b"in the way")
    with pytest.raises(StoreUnavailable, match="backup-not-written"):
        open_calendar(a_place(room), AMBIENT)
    assert dumped(earlier) == before


DOCTORED = {
    "a trigger dropped": ("DROP TRIGGER placement_gate",),
    "a trigger added": ("CREATE TRIGGER mine AFTER INSERT ON post BEGIN DELETE FROM blackout; END",),
    "a table added": ("CREATE TABLE answer (id TEXT PRIMARY KEY)",),
    "a column added": ("ALTER TABLE post ADD COLUMN mine TEXT",),
    "the number of today": (f"PRAGMA user_version = {VERSION}",),
}


@pytest.mark.parametrize("name", DOCTORED)
def test_an_earlier_calendar_that_is_not_as_it_was_made_is_refused_untouched(
    name: str, earlier: Path, room: Path
) -> None:
    with closing(sqlite3.connect(earlier, isolation_level=None)) as connection:
        for statement in DOCTORED[name]:
            connection.execute(statement)
    before = earlier.read_bytes()
    with pytest.raises(Damaged, match="schema-changed"):
        open_calendar(a_place(room), AMBIENT)
    assert earlier.read_bytes() == before
    assert copies(room) == []


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE answer",
        "CREATE INDEX community_request_post",
        "DROP trigger",
        "CREATE VIEW unfit",
        "PRAGMA user_",
        "COMMIT",
    ],
)
def test_an_upgrade_that_is_killed_leaves_version_1_whole(statement: str, earlier: Path) -> None:
    before = dumped(earlier)
    assert upgrade_killed_before(earlier, statement) == 9
    assert is_older(earlier)
    assert dumped(earlier) == before


def test_a_calendar_whose_upgrade_was_killed_is_opened_the_next_time(earlier: Path, room: Path) -> None:
    assert upgrade_killed_before(earlier, "COMMIT") == 9
    office = open_calendar(a_place(room), AMBIENT)
    assert is_current(office.engine.connection)
    office.close()


def test_an_upgrade_is_killed_with_half_of_it_on_the_disk(earlier: Path) -> None:
    upgrade_killed_before(earlier, "COMMIT")
    assert earlier.with_name("calendar.db-journal").stat().st_size > 0


def test_a_backup_that_version_1_made_is_restored_and_then_opened(earlier: Path, room: Path) -> None:
    made = backup(a_place(room), room / "taber.zip", AMBIENT)
    again = Place(room / "again", room / "anchors")
    restore(made.path, again, AMBIENT)
    assert is_older(again.database)
    scene = Scene(open_calendar(again, AMBIENT), SetClock(NOW))
    assert rows(scene, "SELECT state FROM placement") == [(State.QUEUED.value,)]
    assert verify(again, AMBIENT).problems == ()
    scene.office.close()


def test_a_calendar_that_was_not_brought_up_to_date_is_not_verified(earlier: Path, room: Path) -> None:
    before = earlier.read_bytes()
    with pytest.raises(StoreUnavailable, match="calendar-is-older"):
        verify(a_place(room), AMBIENT)
    assert earlier.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"a diary", b"SQLite format 3\0" + bytes(84)])
def test_what_is_no_calendar_is_not_an_older_one(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "calendar.db"
    path.write_bytes(content)
    assert not is_older(path)
    assert path.read_bytes() == content


def test_a_calendar_that_is_not_there_is_not_an_older_one(tmp_path: Path) -> None:
    assert not is_older(tmp_path / "calendar.db")
    assert list(tmp_path.iterdir()) == []
