"""Reads the table of doors in the database: what each is about, what it is called, and its statements."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Door(NamedTuple):
    """One way in: which table it is about, what it is called, and the statements."""

    table: str
    name: str
    statements: tuple[str, ...]


def _read() -> Iterator[Door]:
    tables = tomllib.loads((Path(__file__).parent / "doors.toml").read_text(encoding="utf-8"))
    words: Mapping[str, str] = tables.pop("words")
    for table, doors in tables.items():
        for name, statements in doors.items():
            yield Door(table, name, tuple(_filled(statement, words) for statement in statements))


def _filled(statement: str, words: Mapping[str, str]) -> str:
    for word, meaning in words.items():
        statement = statement.replace(f"{{{word}}}", meaning.strip())
    return statement.strip()


DOORS = tuple(_read())
