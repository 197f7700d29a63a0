"""Which photos look alike: made once, kept in a cache, and never in the way."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from core.model.kinds import Sha256
from core.store.files import Files
from ui.jobs import Jobs
from ui.models.photo_looks import PhotoLooks


@pytest.fixture
def files(tmp_path: Path) -> Files:
    folder = tmp_path / "files"
    folder.mkdir()
    return Files(folder)


def a_kept_photo(files: Files, turned: int, quality: int = 90) -> Sha256:
    path = files.folder.parent / "photo.jpg"
    Image.linear_gradient("L").resize((90, 60)).rotate(turned).save(path, "JPEG", quality=quality)
    sha256 = Sha256(hashlib.sha256(path.read_bytes()).hexdigest())
    files.keep(path, sha256)
    return sha256


def known(qtbot: QtBot, jobs: Jobs, looks: PhotoLooks, *hashes: Sha256) -> PhotoLooks:
    looks.want(hashes)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    return looks


def test_two_copies_of_a_photo_look_alike_and_another_does_not(
    qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path
) -> None:
    one, copy, other = a_kept_photo(files, 20), a_kept_photo(files, 20, 50), a_kept_photo(files, 110)
    looks = known(qtbot, jobs, PhotoLooks(files, jobs, tmp_path / "cache"), one, copy, other)
    assert (looks.alike(one), looks.alike(other)) == ([copy], [])


def test_looks_are_read_from_the_cache_the_next_time(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    one, copy = a_kept_photo(files, 20), a_kept_photo(files, 20, 50)
    known(qtbot, jobs, PhotoLooks(files, jobs, tmp_path / "cache"), one, copy)
    files.path(one).unlink()
    again = known(qtbot, jobs, PhotoLooks(files, jobs, tmp_path / "cache"), one)
    assert again.alike(copy) == [one]


@pytest.mark.parametrize("kept", [b"nonsense\n\n", b"\xff\xfe", b"abc zz\n"])
def test_a_damaged_cache_is_passed_over(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path, kept: bytes) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "looks-1.txt").write_bytes(kept)
    one, copy = a_kept_photo(files, 20), a_kept_photo(files, 20, 50)
    assert known(qtbot, jobs, PhotoLooks(files, jobs, folder), one, copy).alike(one) == [copy]


def test_a_cache_that_cannot_be_written_is_done_without(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    one, copy = a_kept_photo(files, 20), a_kept_photo(files, 20, 50)
    assert known(qtbot, jobs, PhotoLooks(files, jobs, blocked), one, copy).alike(one) == [copy]


def test_a_file_that_is_missing_has_no_look(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    missing = Sha256("0" * 64)
    looks = known(qtbot, jobs, PhotoLooks(files, jobs, tmp_path / "cache"), missing, a_kept_photo(files, 20))
    assert looks.alike(missing) == []
