"""Gives tests of commands a town whose pack asks, guesses and lets a rule be set aside."""

from __future__ import annotations

import pytest

from core.model.findings import Severity
from core.model.town import Role
from tests.core.builders import Scene
from tests.core.ruled import ASKS, GUESSES, STATEMENT, asks, guesses, put_in_force


@pytest.fixture
def town(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """Give a town that asks for a confirmation of each post, guesses about grey, and can set that aside."""
    put_in_force(scene, monkeypatch, ASKS, asks, severity=Severity.ATTEST, statement=STATEMENT)
    put_in_force(scene, monkeypatch, GUESSES, guesses, overridden_by=(Role.CAO, Role.COORDINATOR))
    return scene
