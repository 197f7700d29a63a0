"""Only plain files are read: no link, folder, device or pipe, nothing empty, too large or changing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import BadInput
from core.exchange.regular_file import read_regular_file, shown_name


def why_refused(path: Path, most_bytes: int = 100) -> str:
    with pytest.raises(BadInput) as refusal:
        read_regular_file(path, most_bytes)
    return refusal.value.why


def test_a_plain_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)
    assert read_regular_file(tmp_path / "a", 100) == b"x" * 100


def test_a_link_is_refused_even_to_a_plain_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert why_refused(tmp_path / "link") == "file-is-link"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert why_refused(tmp_path) == "file-is-folder"


def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert why_refused(tmp_path / "pipe") == "file-not-regular"


def test_a_device_is_refused() -> None:
    assert why_refused(Path("/dev/zero")) == "file-not-regular"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert why_refused(tmp_path / "empty") == "file-empty"


def test_a_file_over_the_limit_is_refused_with_both_sizes(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 101)
    with pytest.raises(BadInput) as refusal:
        read_regular_file(tmp_path / "large", 100)
    assert refusal.value.values == {"file": "large", "row": None, "field": None, "size_bytes": 101, "most_bytes": 100}


@pytest.mark.parametrize(("name", "why"), [("gone", "file-missing"), ("a\0b", "file-unreadable")])
def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, name: str, why: str) -> None:
    assert why_refused(tmp_path / name) == why


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing"
    path.write_bytes(b"x")
    stands_still = os.lstat(path)
    path.write_bytes(b"xx")
    monkeypatch.setattr(os, "lstat", {path: stands_still}.__getitem__)
    assert why_refused(path) == "file-changed"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.jpg", "a.jpg"),
        ("e\u0301.jpg", "é.jpg"),
        ("gpj\u202e.exe", "gpj.exe"),
        ("line\nbreak.jpg", "line break.jpg"),
        ("\udcff.jpg", ".jpg"),
        ("👩\u200d🚒.jpg", "👩\u200d🚒.jpg"),
        ("\x07", "?"),
    ],
)
def test_a_name_is_shown_without_what_could_deceive(name: str, shown: str) -> None:
    assert shown_name(Path(name)) == shown
