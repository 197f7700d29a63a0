"""Makes `.venv` hold exactly the packages of requirements.lock, checked by their hashes."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 14)  # PySide6 before 6.12 has no build for a later one
STAMP = "oyez-ready"


class SetUpError(Exception):
    """Says in a sentence for the person at the terminal why the environment could not be made."""


def refuse_unfit_python(version: tuple[int, int]) -> None:
    """Refuse a Python for which the locked packages are not made.

    Raises:
        SetUpError: the version is outside of those that the lock covers.
    """
    if not OLDEST_PYTHON <= version <= NEWEST_PYTHON:
        wanted = f"{_dotted(OLDEST_PYTHON)} to {_dotted(NEWEST_PYTHON)}"
        raise SetUpError(f"Oyez needs Python {wanted}; this one is {_dotted(version)} ({sys.executable}).")


def debian_packages_for(root: Path) -> list[str]:
    """List what Debian and Ubuntu split off from Python and making the environment needs; empty where it is ready."""
    is_made = is_ready(root / ".venv", fingerprint_of(root / "requirements.lock", root / ".venv"))
    if is_made or shutil.which("uv") or _can_make_environments():
        return []
    return [f"python{_dotted(sys.version_info[:2])}-venv"]


def provide(root: Path) -> str:
    """Make the environment of the tree at root where it is not ready, and return the path of its Python.

    Two starts at once are served one after the other. An environment counts as ready only by the stamp that is written
    into it last, so that one left half made is made anew.

    Raises:
        SetUpError: the packages could not be installed.
    """
    folder = root / ".venv"
    lock = root / "requirements.lock"
    fingerprint = fingerprint_of(lock, folder)
    if not is_ready(folder, fingerprint):
        with _alone(root / ".venv.busy"):
            if not is_ready(folder, fingerprint):
                _make(folder, lock)
                (folder / STAMP).write_text(fingerprint, encoding="ascii")
    return str(python_in(folder))


def is_ready(folder: Path, fingerprint: str) -> bool:
    """Tell whether the environment was made whole, from this lock, and its Python is still there."""
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint and python_in(folder).exists()


def fingerprint_of(lock: Path, folder: Path) -> str:
    """Hash what an environment depends on: the lock, the version of Python, and its place (scripts in it name it)."""
    dependent_on = (lock.read_bytes(), _dotted(sys.version_info[:2]).encode(), str(folder).encode())
    return hashlib.sha256(b"\0".join(dependent_on)).hexdigest()


def python_in(folder: Path) -> Path:
    """Give the path of the Python of an environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _make(folder: Path, lock: Path) -> None:
    print("Installing the locked packages into .venv. This happens once and takes a minute or so.", flush=True)
    uv = shutil.which("uv")
    if uv and _make_with_uv(uv, folder, lock):
        return
    _make_with_pip(folder, lock)


def _make_with_uv(uv: str, folder: Path, lock: Path) -> bool:
    _remove(folder)
    python = str(python_in(folder))
    made = _succeeds([uv, "venv", "--quiet", "--python", _base_python(), str(folder)]) and _succeeds(
        [uv, "pip", "sync", "--quiet", "--python", python, "--require-hashes", "--no-build", str(lock)]
    )
    if not made:
        print("uv could not do it; trying pip.", flush=True)
    return made


def _make_with_pip(folder: Path, lock: Path) -> None:
    if not _can_make_environments():
        raise SetUpError("This Python cannot make environments, for it lacks the module ensurepip.")
    _remove(folder)
    python = str(python_in(folder))
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    if not _succeeds([_base_python(), "-m", "venv", str(folder)]):
        raise SetUpError("Python could not make an environment in .venv; what it said stands above.")
    if not _succeeds([*install, "--only-binary", ":all:", "--requirement", str(lock)]):
        raise SetUpError("The packages could not be installed; what pip said stands above. This start needs a network.")


def _can_make_environments() -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def _base_python() -> str:
    """Give the Python outside of any environment, so that .venv may be removed even when it is the one running."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, check=False).returncode == 0


def _remove(folder: Path) -> None:
    """Remove the environment, its stamp first: a removal that is broken off leaves nothing that counts as ready."""
    (folder / STAMP).unlink(missing_ok=True)
    if folder.exists():
        shutil.rmtree(folder)


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock on the file; the system gives it free when the process ends, however it ends."""
    with path.open("ab") as file:
        if not _is_locked(file):
            print("Another start is setting up; waiting for it.", flush=True)
            while not _is_locked(file):
                time.sleep(0.5)
        yield


def _is_locked(file: IO[bytes]) -> bool:
    """Try to take the lock, without waiting, and tell whether it is ours."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"
