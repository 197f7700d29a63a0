"""A calendar as version 1 left it, and a program that is killed while it brings one up to date."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.core.builders import a_place

DUMPS = {version: Path(__file__).parent / f"version_{version}.sql" for version in (1, 3)}

_KILLED = """
import os, sqlite3, sys
from core.store.migrations import migrate

path, last = sys.argv[1:]

def watch(statement):
    if statement.startswith(last):
        os._exit(9)

connection = sqlite3.connect(path, isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.set_trace_callback(watch)
migrate(connection)
"""


def an_earlier_calendar(folder: Path, version: int = 1) -> Path:
    """Lay a calendar of an earlier version below a folder and return its database."""
    database = a_place(folder).database
    (database.parent / "files").mkdir(parents=True)
    (database.parent / "backups").mkdir()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.executescript(DUMPS[version].read_text(encoding="utf-8"))
    return database


def upgrade_killed_before(database: Path, statement: str) -> int:
    """Bring a database up to date in another process that ends at once before a statement; return its exit code."""
    arguments = [sys.executable, "-c", _KILLED, str(database), statement]
    return subprocess.run(arguments, check=False, cwd=Path(__file__).parents[3]).returncode


def dumped(database: Path) -> list[str]:
    """Read all that a database holds."""
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())
