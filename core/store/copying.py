"""Copying a calendar's database as it stands at one moment, while others may write to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from core.errors import StoreUnavailable
from core.store.engine import Engine, translate

_PAGES_AT_ONCE = 4_096


def copy_database(engine: Engine, target: Path) -> None:
    """Copy an open calendar's database to a file that is not there yet, by SQLite's own backup.

    Raises: StoreUnavailable where it cannot be written.
    """
    try:
        with target.open("xb"):
            pass
        copy = sqlite3.connect(target, isolation_level=None)
        try:
            engine.connection.backup(copy, pages=_PAGES_AT_ONCE)
        finally:
            copy.close()
    except OSError as error:
        raise StoreUnavailable("backup-not-written", path=str(target), why=error.strerror or str(error)) from error
    except sqlite3.Error as error:
        raise translate(error) from error
