"""The journal's head, kept in a small file outside the calendar, so that a cut or rewritten log is found."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from core.errors import StoreUnavailable
from core.model.journal import JournalHead
from core.model.kinds import Sha256
from core.store.rows import instant_text


def write(folder: Path, calendar_id: str, head: JournalHead) -> None:
    """Note the head, replacing the last note in one step.

    Raises: StoreUnavailable where the folder cannot be written.
    """
    target = folder / f"{calendar_id}.json"
    noted = {"count": head.count, "hash": head.hash, "at": None if head.at is None else instant_text(head.at)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = target.with_suffix(".new")
        temporary.write_text(json.dumps(noted), encoding="utf-8")
        temporary.replace(target)
    except OSError as error:
        raise StoreUnavailable("anchor-not-written", path=str(target), why=error.strerror or str(error)) from error


def read(folder: Path, calendar_id: str) -> JournalHead | None:
    """Return the noted head, or None where there is no note, or one that cannot be read."""
    try:
        noted = json.loads((folder / f"{calendar_id}.json").read_text(encoding="utf-8"))
        at = None if noted["at"] is None else datetime.fromisoformat(noted["at"])
        return JournalHead(int(noted["count"]), Sha256(noted["hash"]), at)
    except (OSError, ValueError, KeyError, TypeError):
        return None
