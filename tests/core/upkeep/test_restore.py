"""Restoring: a calendar comes back as it was and goes on, and no doctored archive writes a byte."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import stat
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from core.ambient import Ambient, SetClock
from core.errors import BadInput, CalendarError, Damaged, StoreUnavailable
from core.model.journal import RESTORED
from core.model.posts import Post
from core.office import Place, open_calendar
from core.store import journal
from core.upkeep import archive
from core.upkeep.archive import MANIFEST
from core.upkeep.backup import backup
from core.upkeep.restore import restore
from core.upkeep.verify import verify
from tests.core.builders import NOW, Scene, a_post, a_queued_post, a_sound_photo, open_copy

Entries = dict[str, bytes]
AMBIENT = Ambient(SetClock(NOW))
LATER = Ambient(SetClock(NOW + timedelta(hours=1)))


@pytest.fixture(scope="module")
def kept(built_town: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a backup of a town with a post and a photo; nobody may change it."""
    folder = tmp_path_factory.mktemp("kept")
    scene = open_copy(built_town, folder)
    a_queued_post(scene, photos=(a_sound_photo(scene),), title="Boil water advisory")
    backup(scene.office.place, folder / "taber.zip", AMBIENT)
    scene.office.close()
    return folder / "taber.zip"


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Place]:
    folder = tmp_path / "target"
    folder.mkdir()
    yield Place(folder / "calendar", tmp_path / "anchors")
    assert not list(folder.glob(".*")), "something was left behind"


def doctored(kept: Path, folder: Path, change: Callable[[Entries], Entries], *, relisted: bool = False) -> Path:
    """Write the backup anew with other entries; ``relisted`` makes the manifest fit them."""
    with zipfile.ZipFile(kept) as reader:
        entries = change({name: reader.read(name) for name in reader.namelist()})
    if relisted:
        told = json.loads(entries[MANIFEST])
        told["entries"] = {
            name: {"bytes": len(content), "sha256": sha256(content).hexdigest()}
            for name, content in entries.items()
            if name != MANIFEST
        }
        entries[MANIFEST] = json.dumps(told).encode()
    path = folder / "doctored.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, content in entries.items():
            writer.writestr(name, content)
    return path


def with_database(entries: Entries, folder: Path, statement: str) -> Entries:
    path = folder / "hostile.db"
    path.write_bytes(entries["calendar.db"])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)
    return entries | {"calendar.db": path.read_bytes()}


def without_approvals(entries: Entries, folder: Path) -> Entries:
    """Take the photos' approvals out of the database, and leave its guards as if they had never been away."""
    path = folder / "unapproved.db"
    path.write_bytes(entries["calendar.db"])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'photo_approval'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute("DELETE FROM photo_approval").rowcount
        for _, guard in guards:
            connection.execute(guard)
    return entries | {"calendar.db": path.read_bytes()}


def stored_name(entries: Mapping[str, Any]) -> str:
    return next(name for name in entries if name.startswith("files/"))


def refused(path: Path, target: Place) -> CalendarError:
    """Restore in vain: nothing may have been written."""
    with pytest.raises(CalendarError) as error:
        restore(path, target, AMBIENT)
    assert not target.folder.exists()
    return error.value


def test_a_calendar_comes_back_whole(kept: Path, target: Place) -> None:
    restore(kept, target, AMBIENT)
    assert verify(target, AMBIENT).problems == ()
    office = open_calendar(target, AMBIENT)
    assert [post.title for post in office.engine.records(Post)] == ["Boil water advisory"]
    office.close()


def test_the_log_says_that_it_was_restored_and_goes_on(kept: Path, target: Place) -> None:
    count = restore(kept, target, AMBIENT).manifest.log_count
    office = open_calendar(target, AMBIENT)
    *_, last = (entry for entry, *_ in journal.entries(office.engine))
    assert (last.seq, last.act, last.label, last.actor) == (count + 1, RESTORED, "taber.zip", "the calendar")
    office.close()


def test_a_calendar_restored_in_its_own_place_is_not_taken_for_a_cut_one(scene: Scene, tmp_path: Path) -> None:
    backup(scene.office.place, tmp_path / "taber.zip", AMBIENT)
    a_post(scene)
    scene.office.close()
    shutil.rmtree(scene.office.place.folder)
    restore(tmp_path / "taber.zip", scene.office.place, AMBIENT)
    scene.reopen()
    assert verify(scene.office.place, AMBIENT).problems == ()


def test_a_head_noted_elsewhere_is_explained_by_the_restore(scene: Scene, tmp_path: Path) -> None:
    backup(scene.office.place, tmp_path / "taber.zip", AMBIENT)
    a_post(scene)
    scene.office.close()
    kept = scene.office.place.anchors
    restored = Place(tmp_path / "restored", tmp_path / "other anchors")
    restore(tmp_path / "taber.zip", restored, LATER)
    (problem,) = verify(Place(restored.folder, kept), AMBIENT).problems
    assert (problem.code, problem.values["name"]) == ("log-restored", "taber.zip")
    with pytest.raises(Damaged, match="log-restored-since"):
        open_calendar(Place(restored.folder, kept), AMBIENT)


def test_a_restore_explains_no_cut_that_was_made_after_it(kept: Path, target: Place) -> None:
    restore(kept, target, AMBIENT)
    scene = Scene(open_calendar(target, LATER), SetClock(NOW))
    a_post(scene)
    scene.office.close()
    with closing(sqlite3.connect(target.database, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER journal_undeleted")
        connection.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    assert "log-tail-cut" in [problem.code for problem in verify(target, AMBIENT).problems]


def test_an_empty_folder_will_do(kept: Path, target: Place) -> None:
    target.folder.mkdir()
    restore(kept, target, AMBIENT)
    assert target.database.is_file()


@pytest.mark.parametrize("name", ["calendar.db", "notes.txt", "files"])
def test_a_folder_with_anything_in_it_is_left_as_it_is(kept: Path, target: Place, name: str) -> None:
    target.folder.mkdir()
    (target.folder / name).write_text("mine", encoding="utf-8")
    with pytest.raises(BadInput, match="folder-not-empty"):
        restore(kept, target, AMBIENT)
    assert [path.name for path in target.folder.iterdir()] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/etc/evil",
        "C:/evil",
        "C:\\evil",
        "..\\evil",
        "files/../../evil",
        "files/ab/" + "CD" * 31,
        ".. /x",
        "files/ab/",
        "Calendar.db",
        "calendar.db ",
        "calendar.db\u202e",
        "files/ab/" + "c" * 61,
        "CALENDAR.DB",
        "evil",
    ],
)
@pytest.mark.parametrize("relisted", [False, True])
def test_a_name_that_no_backup_has_refuses_the_whole(
    kept: Path, target: Place, tmp_path: Path, name: str, relisted: bool
) -> None:
    path = doctored(kept, tmp_path, lambda entries: {name: b"evil"} | entries, relisted=relisted)
    assert refused(path, target).code == "backup-name"
    assert not list(tmp_path.rglob("evil*"))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda e: e | {stored_name(e): b"other"}, "backup-altered"),
        (lambda e: e | {stored_name(e): e[stored_name(e)][:-1] + b"\0"}, "backup-altered"),
        (lambda e: e | {"calendar.db": e["calendar.db"][:-1] + b"\1"}, "backup-altered"),
        (lambda e: {name: content for name, content in e.items() if name != "calendar.db"}, "backup-entry-missing"),
        (lambda e: {name: content for name, content in e.items() if name != stored_name(e)}, "backup-entry-missing"),
        (lambda e: {name: content for name, content in e.items() if name != MANIFEST}, "backup-no-manifest"),
        (lambda e: e | {MANIFEST: b"{}"}, "backup-no-manifest"),
        (lambda e: e | {MANIFEST: b"[" * 100_000}, "backup-no-manifest"),
        (lambda e: e | {MANIFEST: b"\xff"}, "backup-no-manifest"),
        (lambda e: e | {MANIFEST: e[MANIFEST].replace(b'"form": 1', b'"form": 2')}, "backup-newer"),
        (lambda e: e | {"files/ab/" + "c" * 62: b"unlisted"}, "backup-not-listed"),
    ],
)
def test_an_archive_that_is_not_as_its_manifest_says_is_refused(
    kept: Path, target: Place, tmp_path: Path, change: Callable[[Entries], Entries], code: str
) -> None:
    assert refused(doctored(kept, tmp_path, change), target).code == code


def test_a_file_under_another_hash_than_its_own_is_refused_though_it_is_listed(
    kept: Path, target: Place, tmp_path: Path
) -> None:
    path = doctored(kept, tmp_path, lambda e: e | {stored_name(e): b"another photo"}, relisted=True)
    assert refused(path, target).code == "backup-altered"


def test_an_archive_without_a_database_is_refused_though_its_manifest_agrees(
    kept: Path, target: Place, tmp_path: Path
) -> None:
    without = doctored(kept, tmp_path, lambda e: {n: c for n, c in e.items() if n != "calendar.db"}, relisted=True)
    assert refused(without, target).code == "backup-entry-missing"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(kept: Path, target: Place, tmp_path: Path) -> None:
    path = tmp_path / "twice.zip"
    shutil.copy(kept, path)
    with zipfile.ZipFile(path, "a") as writer:
        writer.writestr("calendar.db", b"the other one")
    assert refused(path, target).code == "backup-name-twice"


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO])
def test_what_is_no_plain_file_is_refused(kept: Path, target: Place, tmp_path: Path, mode: int) -> None:
    path = tmp_path / "link.zip"
    shutil.copy(kept, path)
    with zipfile.ZipFile(path, "a") as writer:
        info = zipfile.ZipInfo("files/ab/" + "c" * 62)
        info.external_attr = (mode | 0o777) << 16
        writer.writestr(info, "/etc/passwd")
    assert refused(path, target).code == "backup-not-a-file"


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip" * 100, b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_archive_is_refused(target: Place, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.zip"
    path.write_bytes(content)
    assert refused(path, target).code in {"backup-not-readable", "backup-too-many"}


def test_a_truncated_archive_is_refused(kept: Path, target: Place, tmp_path: Path) -> None:
    path = tmp_path / "cut.zip"
    path.write_bytes(kept.read_bytes()[:-200])
    assert refused(path, target).code == "backup-not-readable"


def test_a_missing_archive_is_refused(target: Place, tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.zip", target).code == "file-missing"


def test_an_archive_of_too_many_files_is_refused_before_its_list_is_read(
    kept: Path, target: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 2)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert refused(kept, target).code == "backup-too-many"


def test_an_archive_that_unpacks_to_far_more_than_it_is_is_refused(kept: Path, target: Place, tmp_path: Path) -> None:
    path = doctored(kept, tmp_path, lambda e: e | {"calendar.db": bytes(90_000_000)}, relisted=True)
    assert path.stat().st_size < 400_000
    assert refused(path, target).code == "backup-too-large"


def test_an_archive_larger_than_the_room_there_is_is_refused(
    kept: Path, target: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 9, 1))
    assert refused(kept, target).code == "no-room"


@pytest.mark.parametrize(
    ("statement", "kind", "code"),
    [
        ("CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM consent; END", Damaged, "schema-changed"),
        ("CREATE VIEW evil AS SELECT load_extension('evil')", Damaged, "schema-changed"),
        ("DROP TRIGGER placement_gate", Damaged, "schema-changed"),
        ("PRAGMA user_version = 99", StoreUnavailable, "calendar-is-newer"),
        ("PRAGMA application_id = 7", Damaged, "not-a-calendar"),
    ],
)
def test_a_hostile_database_is_refused_before_it_is_opened_to_be_written(
    kept: Path, target: Place, tmp_path: Path, statement: str, kind: type[CalendarError], code: str
) -> None:
    path = doctored(kept, tmp_path, lambda entries: with_database(entries, tmp_path, statement), relisted=True)
    error = refused(path, target)
    assert isinstance(error, kind)
    assert error.code == code


def test_a_backup_whose_approvals_were_taken_out_behind_the_guards_is_not_worked_on(
    kept: Path, target: Place, tmp_path: Path
) -> None:
    path = doctored(kept, tmp_path, lambda entries: without_approvals(entries, tmp_path), relisted=True)
    restore(path, target, AMBIENT)
    with pytest.raises(Damaged) as error:
        open_calendar(target, AMBIENT)
    assert error.value.code == "gate-broken"


def test_bytes_that_are_no_database_are_refused(kept: Path, target: Place, tmp_path: Path) -> None:
    path = doctored(kept, tmp_path, lambda entries: entries | {"calendar.db": b"no database" * 500}, relisted=True)
    assert isinstance(refused(path, target), Damaged)


def test_what_a_killed_restore_left_is_cleared_by_the_next(kept: Path, target: Place) -> None:
    half = target.folder.with_name(f".{target.folder.name}.restoring")
    half.mkdir()
    (half / "calendar.db").write_bytes(b"half")
    restore(kept, target, AMBIENT)
    assert not half.exists()


def test_the_end_of_a_large_archive_is_read_in_its_own_form() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as writer:
        for number in range(70_000):
            writer.writestr(str(number), b"")
    stream.seek(0)
    assert archive._list_told(stream)[0] == 70_000
