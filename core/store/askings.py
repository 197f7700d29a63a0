"""Queries about what was asked of whom."""

from __future__ import annotations

import json
from collections.abc import Iterable

from core.model.askings import Asking
from core.store.engine import Engine


def askings_about(engine: Engine, subject_ids: Iterable[str]) -> list[Asking]:
    """Return what was asked about records, of whatever content and kind, the first asked first."""
    wanted = json.dumps(list(subject_ids))
    where = "WHERE t.subject_id IN (SELECT value FROM json_each(:wanted)) ORDER BY t.asked_at, t.id"
    return engine.records(Asking, where, wanted=wanted)
