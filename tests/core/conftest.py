"""Gives each test a town of its own: one is built for all, and copied for each."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.builders import Scene, build_town, open_copy

IN_MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory: a commit there waits for no disk."""


@pytest.fixture(scope="session")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the folder below which towns are built, in memory where that can be."""
    if not os.access(IN_MEMORY, os.W_OK):
        yield tmp_path_factory.mktemp("rooms")
        return
    with tempfile.TemporaryDirectory(prefix="oyez-tests-", dir=IN_MEMORY) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def built_town(rooms: Path) -> Path:
    """Build the town that is copied; nobody may change it."""
    folder = rooms / "town"
    build_town(folder)
    return folder


@pytest.fixture
def room(rooms: Path) -> Iterator[Path]:
    """Give a test a folder of its own, to put a calendar in."""
    with tempfile.TemporaryDirectory(dir=rooms) as folder:
        yield Path(folder)


@pytest.fixture
def scene(built_town: Path, room: Path) -> Iterator[Scene]:
    """Open a town of the test's own."""
    scene = open_copy(built_town, room)
    yield scene
    scene.office.close()
