"""Small copies of photos: made once, kept on disk, and never in the way."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.model.kinds import Sha256
from core.store.files import Files
from ui.jobs import Jobs
from ui.models.thumbnails import Thumbnails


@pytest.fixture
def files(tmp_path: Path) -> Files:
    folder = tmp_path / "files"
    folder.mkdir()
    return Files(folder)


def a_kept_photo(files: Files, size: tuple[int, int] = (90, 60)) -> Sha256:
    path = files.folder.parent / "photo.png"
    Image.new("RGB", size, "navy").save(path)
    sha256 = Sha256(hashlib.sha256(path.read_bytes()).hexdigest())
    files.keep(path, sha256)
    return sha256


def made(qtbot: QtBot, thumbnails: Thumbnails, sha256: Sha256, edge_px: int = 30) -> QImage | None:
    with qtbot.waitSignal(thumbnails.made):
        assert thumbnails.image(sha256, edge_px) is None
    return thumbnails.image(sha256, edge_px)


def test_a_picture_fits_the_square_that_is_asked_for(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    image = made(qtbot, Thumbnails(files, jobs, tmp_path / "cache"), a_kept_photo(files))
    assert image is not None
    assert (image.width(), image.height()) == (30, 20)


def test_a_picture_is_read_from_the_cache_the_next_time(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    sha256 = a_kept_photo(files)
    made(qtbot, Thumbnails(files, jobs, tmp_path / "cache"), sha256)
    files.path(sha256).unlink()
    assert made(qtbot, Thumbnails(files, jobs, tmp_path / "cache"), sha256) is not None


def test_a_cache_that_cannot_be_written_still_shows(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    assert made(qtbot, Thumbnails(files, jobs, blocked), a_kept_photo(files)) is not None


def test_a_damaged_copy_in_the_cache_is_made_anew(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    sha256 = a_kept_photo(files)
    made(qtbot, Thumbnails(files, jobs, tmp_path / "cache"), sha256)
    (kept,) = (tmp_path / "cache").rglob("*.jpg")
    kept.write_bytes(b"no picture")
    assert made(qtbot, Thumbnails(files, jobs, tmp_path / "cache"), sha256) is not None


def test_a_photo_that_cannot_be_read_is_not_tried_again_and_again(
    qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path
) -> None:
    thumbnails = Thumbnails(files, jobs, tmp_path / "cache")
    missing = Sha256("0" * 64)
    assert made(qtbot, thumbnails, missing) is None
    assert thumbnails.is_unreadable(missing, 30)
    with qtbot.assertNotEmitted(thumbnails.made, wait=50):
        assert thumbnails.image(missing, 30) is None


def test_a_photo_that_was_put_back_is_tried_again(qtbot: QtBot, jobs: Jobs, files: Files, tmp_path: Path) -> None:
    thumbnails = Thumbnails(files, jobs, tmp_path / "cache")
    sha256 = a_kept_photo(files)
    content = files.path(sha256).read_bytes()
    files.path(sha256).unlink()
    assert made(qtbot, thumbnails, sha256) is None
    files.path(sha256).write_bytes(content)
    thumbnails.forget()
    assert made(qtbot, thumbnails, sha256) is not None
