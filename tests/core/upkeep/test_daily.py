"""A second folder has a backup of every working day, and holds the log against the head that was noted there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from core.ambient import Ambient
from core.errors import Damaged, StoreUnavailable
from core.upkeep.daily import KEPT, back_up_today
from core.upkeep.restore import restore
from tests.core.builders import NOW, Scene, a_place, a_post


def run(scene: Scene, second: Path, *, stopped: bool = False) -> Path | None:
    return back_up_today(scene.office.place, second, Ambient(scene.clock), lambda: stopped)


@pytest.fixture
def second(room: Path) -> Path:
    folder = room / "share"
    folder.mkdir()
    return folder


def test_a_backup_is_laid_once_a_day_and_can_be_restored(scene: Scene, second: Path, room: Path) -> None:
    made = run(scene, second)
    assert made is not None
    assert made.name.endswith(" 2026-11-20.zip")
    assert run(scene, second) is None
    assert restore(made, a_place(room / "restored"), Ambient(scene.clock)).manifest.log_count


def test_the_latest_are_kept_and_other_files_left_alone(scene: Scene, second: Path) -> None:
    (second / "minutes.zip").write_bytes(b"")
    for day in range(KEPT + 2):
        scene.clock.set_to(NOW + timedelta(days=day))
        run(scene, second)
    left = sorted(path.name for path in second.glob("*.zip"))
    assert len(left) == KEPT + 1
    assert "minutes.zip" in left
    assert not any("2026-11-20" in name or "2026-11-21" in name for name in left)


def test_a_folder_that_is_gone_is_told_and_not_made_anew(scene: Scene, room: Path) -> None:
    with pytest.raises(StoreUnavailable, match="second-folder-gone"):
        run(scene, room / "unplugged")
    assert not (room / "unplugged").exists()


def test_what_is_stopped_leaves_no_backup(scene: Scene, second: Path) -> None:
    with pytest.raises(StoreUnavailable, match="backup-not-written"):
        run(scene, second, stopped=True)
    assert [path.name for path in second.iterdir() if path.is_file()] == []


def test_a_log_that_was_put_back_is_found_by_the_head_noted_there(scene: Scene, second: Path) -> None:
    database = scene.office.place.database
    older = database.read_bytes()
    a_post(scene)
    run(scene, second)
    scene.office.close()
    database.write_bytes(older)
    with pytest.raises(Damaged, match="log-cut-or-rewritten"):
        run(scene, second)


def test_a_log_that_went_on_from_an_older_backup_is_told_as_restored_and_not_as_cut(
    scene: Scene, second: Path, room: Path
) -> None:
    made = run(scene, second)
    assert made is not None
    a_post(scene)
    run(scene, second)
    scene.clock.set_to(NOW + timedelta(hours=1))
    restored = a_place(room / "restored")
    restore(made, restored, Ambient(scene.clock))
    with pytest.raises(Damaged, match="log-restored-since") as told:
        back_up_today(restored, second, Ambient(scene.clock), lambda: False)
    assert told.value.values["name"] == made.name
