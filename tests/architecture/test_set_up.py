"""Holds the set-up to its promises: nothing half made counts as ready, and what is told is blocked is."""

import subprocess
import sys
from pathlib import Path

import pytest

import checks
import debian
import environment

LOCK = "click==8.5.1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An environment that was made whole, beside its lock file."""
    (tmp_path / "requirements.lock").write_text(LOCK, encoding="utf-8")
    python = environment.python_in(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / ".venv" / environment.STAMP).write_text(_fingerprint(tmp_path / ".venv"), encoding="ascii")
    return tmp_path / ".venv"


def test_an_environment_made_whole_is_ready(folder: Path) -> None:
    assert environment.provide(folder.parent) == str(environment.python_in(folder))


def test_an_environment_without_stamp_is_not_ready(folder: Path) -> None:
    (folder / environment.STAMP).unlink()
    assert not environment.is_ready(folder, _fingerprint(folder))


def test_an_environment_whose_python_is_gone_is_not_ready(folder: Path) -> None:
    environment.python_in(folder).unlink()
    assert not environment.is_ready(folder, _fingerprint(folder))


def test_an_environment_of_another_lock_is_not_ready(folder: Path) -> None:
    (folder.parent / "requirements.lock").write_text("click==8.5.0\n", encoding="utf-8")
    assert not environment.is_ready(folder, _fingerprint(folder))


def test_an_environment_that_was_moved_is_not_ready(folder: Path) -> None:
    moved = folder.rename(folder.with_name("moved"))
    assert not environment.is_ready(moved, _fingerprint(moved))


@pytest.mark.parametrize("version", [(3, 10), (3, 15), (2, 7)])
def test_an_unfit_python_is_refused_by_its_number(version: tuple[int, int]) -> None:
    with pytest.raises(environment.SetUpError, match=rf"this one is {version[0]}\.{version[1]} "):
        environment.refuse_unfit_python(version)


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_a_fit_python_is_taken(version: tuple[int, int]) -> None:
    environment.refuse_unfit_python(version)


def test_the_command_for_libraries_is_complete() -> None:
    assert debian.command_for(["libegl1", "xvfb"]).endswith("apt-get install --no-install-recommends libegl1 xvfb")


def test_core_is_tested_where_qt_cannot_be_imported(tmp_path: Path) -> None:
    variables = checks.environment_without_qt(tmp_path)
    run = subprocess.run([sys.executable, "-c", "import PySide6"], env=variables, capture_output=True, check=False)
    assert b"PySide6 is blocked" in run.stderr


def test_what_tests_write_is_gone_afterwards() -> None:
    with checks.room_for_files() as room:
        (room / "calendar.db").write_bytes(b"rows")
    assert not room.exists()


def _fingerprint(folder: Path) -> str:
    return environment.fingerprint_of(folder.parent / "requirements.lock", folder)
