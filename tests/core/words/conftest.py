"""What is shipped for reading words, loaded once for all tests of them: platforms and dictionaries."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from core.words.counting import Platform
from core.words.platform_file import load_platforms
from core.words.spelling import Speller, load_speller

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="session")
def platforms() -> Mapping[str, Platform]:
    return load_platforms(RESOURCES / "platforms.toml")


@pytest.fixture(scope="session")
def speller() -> Speller:
    return load_speller(RESOURCES / "dictionaries")
