"""Reads a TOML file of packs or platforms strictly, and says of whatever is wrong on which line it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from core.errors import BadInput
from core.late_dataclass import dataclass

KeyPath = tuple[str | int, ...]
"""Where a value stands: keys, and for a table in an array its place counted from 0."""

Choice = TypeVar("Choice", bound=Enum)

_LINE_TOLD = re.compile(r"at line (\d+)")
# What can hide or hold a line's end: strings of several lines, strings, comments, brackets (TOML 1.0).
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}\n]', re.DOTALL
)
_HEAD = re.compile(r'((?:[^"\'=#]|"(?:\\.|[^"\\])*"|\'[^\']*\')+)=')
_KEY = re.compile(r'"((?:\\.|[^"\\])*)"|\'([^\']*)\'|([A-Za-z0-9_-]+)')


@dataclass(frozen=True)
class Source:
    """A TOML text that is read. ``name`` is the file's, as shown to the person."""

    name: str
    text: str

    @cached_property
    def lines(self) -> Mapping[KeyPath, int]:
        """Give the line of each key; only a refusal asks, so that a sound file is not read twice."""
        return lines_of(self.text)

    def refuse(self, path: KeyPath, why: str, **values: object) -> BadInput:
        """Return the refusal of what stands at ``path``, or of its absence, with the nearest line there is."""
        known = path
        while known and known not in self.lines:
            known = known[:-1]
        return BadInput(self.name, self.lines.get(known, 1), _shown(path), why, **values)


@dataclass(frozen=True)
class Table:
    """One table of a TOML file, read key by key; a reader raises ``BadInput`` for what is not as it should be."""

    source: Source
    path: KeyPath
    content: Mapping[str, object]

    def refuse(self, key: str, why: str, **values: object) -> BadInput:
        """Return the refusal of one key of this table."""
        return self.source.refuse((*self.path, key), why, **values)

    def only(self, keys: Collection[str]) -> None:
        """Refuse any key that is not among ``keys``."""
        for key in self.content:
            if key not in keys:
                raise self.refuse(key, "toml-unknown-key", expected=", ".join(sorted(keys)))

    def has(self, key: str) -> bool:
        """Tell whether the table has the key."""
        return key in self.content

    def text(self, key: str) -> str:
        """Return a text that is not blank."""
        value = self._value(key)
        if not isinstance(value, str):
            raise self._wrong_type(key, "string")
        if not value.strip():
            raise self.refuse(key, "toml-empty")
        return value

    def integer(self, key: str, least: int = 1) -> int:
        """Return a whole number of at least ``least``."""
        value = self._value(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong_type(key, "integer")
        if value < least:
            raise self.refuse(key, "toml-too-small", least=str(least))
        return value

    def boolean(self, key: str) -> bool:
        """Return true or false."""
        value = self._value(key)
        if not isinstance(value, bool):
            raise self._wrong_type(key, "boolean")
        return value

    def day(self, key: str) -> date:
        """Return a calendar day."""
        value = self._value(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self._wrong_type(key, "date")
        return value

    def days(self, key: str) -> tuple[date, ...]:
        """Return calendar days in the order given; there may be none."""
        values = self._list(key, "array of dates")
        days = tuple(value for value in values if isinstance(value, date) and not isinstance(value, datetime))
        if len(days) != len(values):
            raise self._wrong_type(key, "array of dates")
        return days

    def time_of_day(self, key: str) -> time:
        """Return a time of day, without a zone."""
        value = self._value(key)
        if not isinstance(value, time):
            raise self._wrong_type(key, "time")
        return value

    def choice(self, key: str, among: type[Choice]) -> Choice:
        """Return one member of an enum, told by its value."""
        return self._member(key, self.text(key), among)

    def choices(self, key: str, among: type[Choice]) -> tuple[Choice, ...]:
        """Return at least one member of an enum, in the order given."""
        values = self._list(key, "array of strings")
        if not values:
            raise self.refuse(key, "toml-empty")
        return tuple(self._member(key, value, among) for value in values)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return at least one text, none of them blank, in the order given."""
        values = self._list(key, "array of strings")
        texts = tuple(value for value in values if isinstance(value, str))
        if len(texts) != len(values):
            raise self._wrong_type(key, "array of strings")
        if not texts or not all(text.strip() for text in texts):
            raise self.refuse(key, "toml-empty")
        return texts

    def table(self, key: str) -> Table:
        """Return a table inside this one."""
        value = self._value(key)
        if not isinstance(value, dict):
            raise self._wrong_type(key, "table")
        return Table(self.source, (*self.path, key), value)

    def tables(self, key: str) -> tuple[Table, ...]:
        """Return the tables of an array of tables, in order; there is at least one."""
        values = self._list(key, "array of tables")
        if not values:
            raise self.refuse(key, "toml-empty")
        return tuple(self._table_in(key, place, value) for place, value in enumerate(values))

    def _table_in(self, key: str, place: int, value: object) -> Table:
        if not isinstance(value, dict):
            raise self._wrong_type(key, "array of tables")
        return Table(self.source, (*self.path, key, place), value)

    def _value(self, key: str) -> object:
        if key not in self.content:
            raise self.refuse(key, "toml-missing-key")
        return self.content[key]

    def _list(self, key: str, expected: str) -> list[object]:
        value = self._value(key)
        if not isinstance(value, list):
            raise self._wrong_type(key, expected)
        return value

    def _member(self, key: str, value: object, among: type[Choice]) -> Choice:
        for member in among:
            if member.value == value:
                return member
        if not isinstance(value, str):
            raise self._wrong_type(key, "string")
        expected = ", ".join(str(member.value) for member in among)
        raise self.refuse(key, "toml-unknown-value", value=value, expected=expected)

    def _wrong_type(self, key: str, expected: str) -> BadInput:
        return self.refuse(key, "toml-wrong-type", expected=expected)


def read_source(path: Path) -> Table:
    """Return the file's whole content as a table.

    Raises: BadInput where the file cannot be read, is not UTF-8 or breaks TOML's grammar.
    """
    return source_of(path.name, read_text(path))


def source_of(name: str, text: str) -> Table:
    """Return a TOML text's whole content as a table; refusals call it ``name``.

    Raises: BadInput where it breaks TOML's grammar.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        told = _LINE_TOLD.search(str(error))
        row = int(told[1]) if told else text.count("\n") + 1
        raise BadInput(name, row, None, "toml-syntax", said=str(error)) from error
    return Table(Source(name, text), (), content)


def read_text(path: Path) -> str:
    """Return the text of a file, each line ended by a line feed alone.

    Raises: BadInput where the file cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise BadInput(path.name, None, None, "settings-not-read", said=error.strerror or "") from error
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        raise BadInput(path.name, row, None, "settings-not-text") from error


def lines_of(text: str) -> dict[KeyPath, int]:
    """Return the line, counted from 1, of each key of a well-formed TOML text; keys inside braces have none."""
    lines: dict[KeyPath, int] = {}
    for path, line in _places(text):
        lines.setdefault(path, line)
    return lines


def _places(text: str) -> Iterator[tuple[KeyPath, int]]:
    at: KeyPath = ()
    places: dict[KeyPath, int] = {}
    for statement, line in _statements(text):
        if statement.startswith("[["):
            array = _resolved(_keys(statement), places)
            places[array] = places.get(array, -1) + 1
            at = (*array, places[array])
            yield array, line
            yield at, line
        elif statement.startswith("["):
            at = _resolved(_keys(statement), places)
            yield at, line
        elif head := _HEAD.match(statement):
            yield (*at, *_keys(head[1])), line


def _statements(text: str) -> Iterator[tuple[str, int]]:
    """Yield each line of TOML that begins a statement, with all that belongs to it, and its number."""
    start, line, depth = 0, 1, 0
    for token in _TOKEN.finditer(text + "\n"):
        if token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1
        elif token[0] == "\n" and depth == 0:
            statement = text[start : token.start()]
            yield statement.strip(), line
            line += statement.count("\n") + 1
            start = token.end()


def _resolved(keys: tuple[str, ...], places: Mapping[KeyPath, int]) -> KeyPath:
    """Return the path that a header means: through an array of tables it goes by the last table so far."""
    path: KeyPath = ()
    for key in keys:
        if path in places:
            path = (*path, places[path])
        path = (*path, key)
    return path


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(basic or literal or bare for basic, literal, bare in _KEY.findall(dotted.split("#")[0]))


def _shown(path: KeyPath) -> str | None:
    shown = ""
    for part in path:
        shown += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if shown else part
    return shown or None
