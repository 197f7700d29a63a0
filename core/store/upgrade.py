"""Bringing the database of a calendar that an earlier version left up to date, after a copy of it was made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from core.errors import Damaged, StoreUnavailable
from core.store.engine import FAILURES, translate
from core.store.files import sync_folder
from core.store.migrations import migrate
from core.store.versions import is_as_made, open_plainly


def upgrade(path: Path, backups: Path, now: datetime) -> Path:
    """Bring an older database up to today's schema, in one transaction, and return the copy made before.

    Raises: Damaged where its schema is not as that version made it, StoreUnavailable where the copy cannot be made or
    another program holds the file; nothing is changed then.
    """
    try:
        with closing(open_plainly(path)) as source:
            version = source.execute("PRAGMA user_version").fetchone()[0]
            if not is_as_made(source):
                raise Damaged("schema-changed")
            copy = _copied(source, backups, f"version-{version}-{now:%Y-%m-%d-%H%M%S}")
            source.execute("PRAGMA synchronous = EXTRA")
            migrate(source)
    except FAILURES as error:
        raise translate(error) from error
    return copy


def _copied(source: sqlite3.Connection, backups: Path, name: str) -> Path:
    """Copy a database whole or not at all, under a name at which nothing lies yet, and return where."""
    building = backups / f".{name}.copying"
    try:
        backups.mkdir(exist_ok=True)
        building.unlink(missing_ok=True)
        with closing(sqlite3.connect(building, isolation_level=None)) as copy:
            source.backup(copy)
        target = _free(backups, name)
        building.rename(target)
        sync_folder(backups)
    except OSError as error:
        raise StoreUnavailable("backup-not-written", path=str(backups), why=error.strerror or str(error)) from error
    return target


def _free(backups: Path, name: str) -> Path:
    numbered = (f"{name}-{number}" for number in count(2))
    return next(path for each in chain((name,), numbered) if not (path := backups / f"{each}.db").exists())
