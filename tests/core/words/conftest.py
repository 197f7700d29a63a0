"""The platforms as shipped, by which texts are read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from core.words.counting import Platform
from core.words.platform_file import load_platforms

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="session")
def platforms() -> Mapping[str, Platform]:
    return load_platforms(RESOURCES / "platforms.toml")
