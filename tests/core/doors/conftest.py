"""Gives each test of a door a calendar of its own to attack."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.doors.ground import Ground, build_ground


@pytest.fixture(scope="session")
def ground(built_town: Path, rooms: Path) -> Ground:
    """Build the calendar that is copied; nobody may change it."""
    return build_ground(built_town, rooms / "ground")
