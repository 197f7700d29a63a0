"""Making a new, empty calendar database: the one place where a file comes to be."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from core.errors import StoreUnavailable
from core.store.migrations import migrate


def create_database(path: Path) -> None:
    """Make a calendar database at a path where nothing lies. Raises: StoreUnavailable where it cannot be made."""
    try:
        with path.open("xb"):
            pass
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = EXTRA")
            migrate(connection)
        finally:
            connection.close()
    except (OSError, sqlite3.Error) as error:
        raise StoreUnavailable("calendar-not-made", path=str(path), why=str(error)) from error
