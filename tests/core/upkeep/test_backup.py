"""Backups are complete, read again before they get their name, and leave nothing behind when they fail."""

from __future__ import annotations

import itertools
import json
import zipfile
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.working_copies import WorkingCopies, WorkingCopy
from core.errors import BadInput, Damaged, StoreUnavailable
from core.model.media import Photo, StoredFile
from core.office import Place
from core.store import journal
from core.store.working import WorkingFile
from core.upkeep.archive import MANIFEST, entry_name, open_archive
from core.upkeep.backup import Backup, backup
from core.upkeep.restore import restore
from tests.core.builders import NOW, Scene, a_draft, a_post, a_queued_post, a_sound_photo


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "taber.zip"


def made(scene: Scene, out: Path) -> Backup:
    return backup(scene.office.place, out, Ambient(SetClock(NOW)))


def test_a_backup_holds_the_database_and_every_stored_file(scene: Scene, out: Path) -> None:
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    stored = {entry_name(file.id) for file in scene.office.engine.records(StoredFile)}
    assert made(scene, out).left_out == ()
    with zipfile.ZipFile(out) as archive:
        assert set(archive.namelist()) == {"calendar.db", MANIFEST} | stored
        assert archive.testzip() is None


def test_the_manifest_says_of_which_calendar_it_is_and_where_its_log_ended(scene: Scene, out: Path) -> None:
    made(scene, out)
    with zipfile.ZipFile(out) as archive:
        told = json.loads(archive.read(MANIFEST))
    head = journal.head(scene.office.engine)
    assert (told["town"], told["zone"], told["made_at"]) == (
        "Town of Taber",
        "America/Edmonton",
        "2026-11-20T16:00:00.000Z",
    )
    assert (told["log_count"], told["log_hash"]) == (head.count, head.hash)


def test_a_backup_is_of_one_moment_and_the_calendar_stays_open(scene: Scene, out: Path) -> None:
    before = journal.head(scene.office.engine).count
    made(scene, out)
    a_post(scene)
    with open_archive(out) as archive:
        assert archive.manifest.log_count == before


def test_progress_is_told_in_bytes(scene: Scene, out: Path) -> None:
    told: list[int] = []
    made_now = backup(scene.office.place, out, Ambient(), told.append)
    assert sum(told) == 2 * made_now.manifest.size_bytes


def test_a_file_that_is_there_is_never_written_over(scene: Scene, out: Path) -> None:
    out.write_text("the only copy", encoding="utf-8")
    with pytest.raises(BadInput, match="backup-exists"):
        made(scene, out)
    assert out.read_text(encoding="utf-8") == "the only copy"
    assert list(out.parent.iterdir()) == [out]


def test_a_file_that_is_altered_or_missing_is_left_out_by_name(scene: Scene, out: Path) -> None:
    first, second = a_sound_photo(scene), a_sound_photo(scene)
    paths = {p.id: scene.office.calendar.files.path(p.sha256) for p in scene.office.engine.records(Photo)}
    paths[first].write_bytes(b"not a photo")
    paths[second].unlink()
    assert sorted(made(scene, out).left_out) == ["photo-0.jpg", "photo-2.jpg"]


def test_a_damaged_calendar_is_not_backed_up_as_if_it_were_whole(scene: Scene, out: Path) -> None:
    scene.office.close()
    content = scene.office.place.database.read_bytes()
    scene.office.place.database.write_bytes(content[:40_960] + b"\xff" * 4_096 + content[45_056:])
    with pytest.raises(Damaged):
        made(scene, out)
    assert list(out.parent.iterdir()) == []


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(scene: Scene, out: Path) -> None:
    a_sound_photo(scene)
    with pytest.raises(StoreUnavailable, match="backup-not-written"):
        made(scene, out.parent / "nowhere" / "taber.zip")

    def fail_at_the_last_file(size_bytes: int) -> None:
        if size_bytes < 1_000:
            raise OSError("drive gone")

    with pytest.raises(StoreUnavailable, match="backup-not-written"):
        backup(scene.office.place, out, Ambient(), fail_at_the_last_file)
    assert list(out.parent.iterdir()) == []


@pytest.mark.parametrize("step", range(1, 7))
def test_a_backup_stopped_at_any_step_leaves_nothing_under_its_name(scene: Scene, out: Path, step: int) -> None:
    a_sound_photo(scene)
    steps = itertools.count(1)

    def stop(_size_bytes: int) -> None:
        if next(steps) == step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backup(scene.office.place, out, Ambient(), stop)
    assert list(out.parent.iterdir()) == []


def test_what_a_killed_backup_left_is_cleared_by_the_next(scene: Scene, out: Path) -> None:
    for ending in (".partial", ".copy"):
        out.with_name(f".{out.name}{ending}").write_bytes(b"half")
    made(scene, out)
    assert list(out.parent.iterdir()) == [out]


def test_what_is_written_and_not_saved_is_in_the_backup(scene: Scene, out: Path, tmp_path: Path) -> None:
    kim, post_id = scene.person("kim"), a_post(scene)
    copy = WorkingCopy(kim, post_id, post_id, 1, a_draft(scene, text="Half a sent"), None, NOW)
    scene.office.working_copies.keep(copy)
    made(scene, out)
    place = Place(tmp_path / "restored", tmp_path / "other anchors")
    restore(out, place, Ambient(SetClock(NOW)))
    assert WorkingCopies(WorkingFile(place.working)).of(kim) == [copy]


def test_working_copies_that_cannot_be_read_do_not_stop_a_backup(scene: Scene, out: Path) -> None:
    scene.office.place.working.write_bytes(b"no database at all, but long enough for one")
    made(scene, out)
    with zipfile.ZipFile(out) as archive:
        assert "working.db" not in archive.namelist()
