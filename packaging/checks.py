"""Runs every check of the tree, one after the other, and says at the end which failed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
# Processes for the tests: more than four cost more to start than they save. Each begins with tests that follow each
# other, so that what is built for many of them is mostly built by one, and takes over from another at the end.
WORKERS = ("--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal")
# Where Linux keeps files in memory, and how much room there must be: a commit there waits for no disk.
IN_MEMORY = Path("/dev/shm")
NEEDED_BYTES = 1_000_000_000
# Without pytest-qt its settings in pyproject.toml are unknown, which pytest warns of.
WITHOUT_PYTEST_QT = ("-p", "no:pytest-qt", "-W", "ignore::pytest.PytestConfigWarning")


def run_all(python: str, pytest_arguments: list[str]) -> int:
    """Run all checks with the given Python in the working folder, and return 0 if all passed, else 1.

    The tests come last, so that their closing line is the last one where all is well. Those of core run where PySide6
    cannot be imported. The arguments are pytest's.
    """
    with tempfile.TemporaryDirectory() as folder, room_for_files() as room:
        with_room = {"TMPDIR": str(room)}
        without_qt = environment_without_qt(Path(folder)) | with_room
        core_alone = ("tests/core", *WITHOUT_PYTEST_QT, *pytest_arguments)
        others = ("--ignore=tests/core", *pytest_arguments)
        pytest = (python, "-m", "pytest", *WORKERS)
        passed = {
            "ruff check": _passes("Linter", [python, "-m", "ruff", "check"]),
            "ruff format": _passes("Layout of the code", [python, "-m", "ruff", "format", "--check"]),
            "mypy": _passes("Types", [python, "-m", "mypy"]),
            "import contracts": _passes("Import contracts", [python, "-c", LINT_IMPORTS, "--no-logo"]),
            "tests of core": _passes("Tests of core, without Qt", [*pytest, *core_alone], without_qt),
            "other tests": _passes("All other tests", [*pytest, *others], {**os.environ, **with_room}),
        }
    failed = [name for name, is_well in passed.items() if not is_well]
    if failed:
        print(f"\nFailed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


@contextmanager
def room_for_files() -> Iterator[Path]:
    """Give a folder for what the tests write, in memory where there is room; it is gone afterwards."""
    in_memory = os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free >= NEEDED_BYTES
    with tempfile.TemporaryDirectory(prefix="oyez-tests-", dir=IN_MEMORY if in_memory else None) as folder:
        yield Path(folder)


def environment_without_qt(folder: Path) -> dict[str, str]:
    """Fill the folder so that PySide6 cannot be imported, and return the environment variables that put it in force.

    It holds in every process started with them, also in those that a test starts.
    """
    for name in ("PySide6", "shiboken6"):
        (folder / f"{name}.py").write_text(f"raise ImportError('{name} is blocked: core does without it')\n", "utf-8")
    return {**os.environ, "PYTHONPATH": str(folder)}


def _passes(heading: str, command: list[str], environment: Mapping[str, str] | None = None) -> bool:
    print(f"\n== {heading}", flush=True)
    return subprocess.call(command, env=environment) == 0
