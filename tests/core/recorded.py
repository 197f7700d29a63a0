"""Decisions given outside Oyez, as tests have them recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from core.commands.parties import IncomingDocument
from core.commands.recording import Decision, RecordDecision
from core.exchange.document_file import read_document
from core.model.recorded import RecordedDecision, Way
from tests.core.builders import Scene, a_document_file

YESTERDAY = date(2026, 11, 19)


def a_scan(scene: Scene) -> IncomingDocument:
    """Scan a sheet of its own."""
    path = a_document_file(scene)
    return IncomingDocument(path, read_document(path))


def recorded(scene: Scene, decision: Decision, by: str = "dana", **changes: Any) -> RecordDecision:
    """Make the command that records what somebody decided on paper yesterday, with its scan."""
    return replace(RecordDecision(decision, scene.person(by), Way.PAPER, YESTERDAY, a_scan(scene)), **changes)


def on_record(scene: Scene) -> RecordedDecision:
    """Return the one decision that was recorded."""
    (record,) = scene.office.engine.records(RecordedDecision, "ORDER BY t.id")
    return record
