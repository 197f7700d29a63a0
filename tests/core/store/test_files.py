"""What the calendar keeps by its hash is written whole or not at all, and is given only as it was kept."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from core.errors import Damaged, StoreUnavailable
from core.model.kinds import Sha256
from core.store.files import Files
from tests.core.builders import flip_a_byte

CONTENT = b"[pack]\n"
SHA256 = Sha256(hashlib.sha256(CONTENT).hexdigest())


def test_bytes_are_kept_under_their_hash_and_given_back(tmp_path: Path) -> None:
    files = Files(tmp_path)
    assert files.keep_bytes(CONTENT, "pack") == SHA256
    assert (files.content(SHA256), files.is_intact(SHA256)) == (CONTENT, True)


def test_bytes_that_are_here_are_not_written_again(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.keep_bytes(CONTENT, "pack")
    place = files.path(SHA256).stat().st_ino
    files.keep_bytes(CONTENT, "pack")
    assert files.path(SHA256).stat().st_ino == place


def test_bytes_that_were_altered_are_written_anew(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.keep_bytes(CONTENT, "pack")
    flip_a_byte(files.path(SHA256))
    files.keep_bytes(CONTENT, "pack")
    assert files.content(SHA256) == CONTENT


def test_bytes_that_cannot_be_written_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / SHA256[:2]).write_text("in the way")
    files = Files(tmp_path)
    with pytest.raises(StoreUnavailable, match="file-not-kept"):
        files.keep_bytes(CONTENT, "pack")
    assert files.unclaimed() == []


def test_a_file_that_is_gone_is_not_given(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match="stored-file-missing"):
        Files(tmp_path).content(SHA256)


def test_a_file_that_was_altered_is_not_given(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.keep_bytes(CONTENT, "pack")
    flip_a_byte(files.path(SHA256))
    with pytest.raises(Damaged, match="stored-file-altered"):
        files.content(SHA256)
