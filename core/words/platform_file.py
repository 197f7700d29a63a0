"""Reads what each platform takes from its data file, or says what is wrong with that file and where."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from core.words.counting import Counting, Limit, LimitKind, LinkCounting, Platform, PlatformKind
from core.words.links import LinkFinder

_Choice = TypeVar("_Choice", bound=Enum)

_LIMIT_KEYS = ("refuse", "warn", "source", "checked_on", "note")


class PlatformFileWrong(ValueError):
    """Refuse a platform file: which ``table`` and ``key`` of ``file`` is wrong, and what was ``expected`` there."""

    def __init__(self, file: str, table: str, key: str, expected: str) -> None:
        super().__init__(f"{file}: [{table}] {key}: expected {expected}")
        self.file = file
        self.table = table
        self.key = key
        self.expected = expected


def load_platforms(path: Path) -> Mapping[str, Platform]:
    """Read the platforms of ``path`` by key, in the order of the file.

    Raises:
        PlatformFileWrong: it cannot be read, is no TOML, or something in it is missing, misspelt or of another kind.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as failure:
        raise PlatformFileWrong(path.name, "", "", f"a TOML file in UTF-8 ({failure})") from failure
    whole = _Table(path.name, "", content)
    whole.allow("links", "platform")
    links = whole.table("links")
    links.allow("top_level_domains", "source", "checked_on")
    finder = LinkFinder(links.text("top_level_domains").split())
    platforms = whole.table("platform")
    return MappingProxyType({key: _platform(key, platforms.table(key), finder) for key in platforms.keys})


class _Table:
    """One table of the file, asked for its values one by one; every wrong one is told with its place."""

    def __init__(self, file: str, name: str, values: Mapping[str, Any]) -> None:
        self._file = file
        self._name = name
        self._values = values

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._values)

    def wrong(self, key: str, expected: str) -> PlatformFileWrong:
        return PlatformFileWrong(self._file, self._name, key, expected)

    def allow(self, *keys: str) -> None:
        for key in self._values:
            if key not in keys:
                raise self.wrong(key, "one of " + ", ".join(sorted(keys)))

    def has(self, key: str) -> bool:
        return key in self._values

    def table(self, key: str) -> _Table:
        value = self._values.get(key)
        if not isinstance(value, dict):
            raise self.wrong(key, "a table")
        return _Table(self._file, f"{self._name}.{key}".lstrip("."), value)

    def text(self, key: str) -> str:
        value = self._values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, "a text that is not empty")
        return value

    def number(self, key: str) -> int | None:
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.wrong(key, "a whole number, 0 or more")
        return value

    def is_set(self, key: str) -> bool:
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def day(self, key: str) -> date:
        value = self._values.get(key)
        if type(value) is not date:
            raise self.wrong(key, "a date such as 2026-11-20")
        return value

    def choice(self, key: str, choices: type[_Choice]) -> _Choice:
        value = self._values.get(key)
        for choice in choices:
            if choice.value == value:
                return choice
        raise self.wrong(key, "one of " + ", ".join(f'"{choice.value}"' for choice in choices))


def _platform(key: str, table: _Table, links: LinkFinder) -> Platform:
    kinds = {kind.value: kind for kind in LimitKind}
    table.allow("label", "kind", "counting", "link_counting", "link_weight", "counts_local_mentions", *kinds)
    link_counting = table.choice("link_counting", LinkCounting)
    link_weight = table.number("link_weight")
    if (link_weight is not None) != (link_counting is LinkCounting.WEIGHT):
        raise table.wrong("link_weight", f'a number where link_counting is "{LinkCounting.WEIGHT.value}", else nothing')
    forbidden = LimitKind.CHARACTERS.value
    return Platform(
        key=key,
        label=table.text("label"),
        kind=table.choice("kind", PlatformKind),
        counting=table.choice("counting", Counting),
        link_counting=link_counting,
        link_weight=link_weight or 0,
        counts_local_mentions=table.is_set("counts_local_mentions"),
        forbidden=table.table(forbidden).text("forbidden") if table.has(forbidden) else "",
        limits=MappingProxyType(
            {kind: _limit(kind, table.table(value)) for value, kind in kinds.items() if table.has(value)}
        ),
        links=links,
    )


def _limit(kind: LimitKind, table: _Table) -> Limit:
    table.allow(*_LIMIT_KEYS, *(["forbidden"] if kind is LimitKind.CHARACTERS else []))
    refuse, warn = table.number("refuse"), table.number("warn")
    if refuse is None and warn is None:
        raise table.wrong("refuse", "a whole number, here or as warn")
    if refuse is not None and warn is not None and warn >= refuse:
        raise table.wrong("warn", f"less than the {refuse} of refuse")
    note = table.text("note") if table.has("note") else ""
    return Limit(refuse, warn, table.text("source"), table.day("checked_on"), note)
