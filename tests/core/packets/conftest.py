"""Gives tests of packets a town in which people sign in."""

from __future__ import annotations

import pytest

from tests.core.builders import Scene, set_password


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """Open a town in which Kim, who makes packets, and Cora, who confirms, have signed in."""
    set_password(scene, "kim")
    set_password(scene, "cora")
    return scene
