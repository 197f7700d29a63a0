"""Each working day's backup in a second folder, with a note of the log's head; the last fourteen are kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.ambient import Ambient, Zone
from core.errors import StoreUnavailable
from core.model.town import Town
from core.office import Place
from core.store import anchor, journal
from core.store import town as town_queries
from core.store.engine import Engine
from core.upkeep.backup import backup

KEPT = 14
"""How many backups of a calendar stay in the second folder."""

_ANCHORS = "Log heads"
_UNFIT = re.compile(r"[^\w .-]")
_DAY = r" \d{4}-\d{2}-\d{2}\.zip"


def back_up_today(place: Place, second: Path, ambient: Ambient, is_stopped: Callable[[], bool]) -> Path | None:
    """Lay today's backup of a calendar in a folder and return it; ``None`` where it lies there already.

    The log is held against the head that was noted there before, then its head is noted anew. It opens a connection of
    its own, so that it may run in any thread; stopped, it leaves nothing.

    Raises: StoreUnavailable where the folder cannot be reached or written, Damaged where the log is not the one whose
    head was noted there.
    """
    if not second.is_dir():
        raise StoreUnavailable("second-folder-gone", path=str(second))
    town = _hold_log(place, second / _ANCHORS)
    today = Zone(town.zone).wall(ambient.clock.now()).date()
    name = _UNFIT.sub("", town.name).strip(" .") or "Oyez"
    target = second / f"{name} {today.isoformat()}.zip"
    if target.exists():
        return None

    def step(_size_bytes: int) -> None:
        if is_stopped():
            raise InterruptedError("closed")

    made = backup(place, target, ambient, step)
    _leave_latest(second, name)
    return made.path


def _hold_log(place: Place, notes: Path) -> Town:
    """Hold the log against its head as noted in a folder, note it anew and return whose the calendar is."""
    engine = Engine(place.database, busy_timeout_ms=5_000)
    try:
        town = town_queries.town(engine)
        noted = anchor.read(notes, town.calendar_id)
        if noted is not None:
            journal.ensure_follows(engine, noted)
        anchor.write(notes, town.calendar_id, journal.head(engine))
    finally:
        engine.close()
    return town


def _leave_latest(second: Path, name: str) -> None:
    """Remove the oldest of a calendar's daily backups; other files are nobody's business here."""
    is_daily = re.compile(re.escape(name) + _DAY)
    found = sorted(path for path in second.iterdir() if is_daily.fullmatch(path.name))
    for path in found[:-KEPT]:
        with suppress(OSError):  # who holds it open keeps it a day longer
            path.unlink()
