"""Gives tests of commands a town whose pack asks, guesses and lets a rule be set aside."""

from __future__ import annotations

import pytest

from core.model.findings import Severity
from core.model.town import Role
from core.policy.rules import RULES
from tests.core.builders import Scene
from tests.core.ruled import ASKS, GUESSES, STATEMENT, asks, guesses, leave_out, put_in_force


@pytest.fixture
def town(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """Give a town that asks for one confirmation of each post, guesses about grey, and can set that aside."""
    leave_out(scene, *(rule.id for rule in RULES.values() if rule.is_confirmed))
    put_in_force(scene, monkeypatch, ASKS, asks, severity=Severity.ATTEST, statement=STATEMENT)
    put_in_force(scene, monkeypatch, GUESSES, guesses, overridden_by=(Role.CAO, Role.COORDINATOR))
    return scene
