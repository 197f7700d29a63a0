"""Reads what each platform takes from its data file, or says what is wrong with that file and where."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from core.toml_file import Table, read_source
from core.words.counting import Counting, Limit, LimitKind, LinkCounting, Platform, PlatformKind
from core.words.links import LinkFinder
from core.words.reading import Reading

_PLATFORM_KEYS = ("label", "kind", "counting", "link_counting", "link_weight", "counts_local_mentions", "reading")
_LIMIT_KEYS = ("refuse", "warn", "source", "checked_on", "note")


def load_platforms(path: Path) -> Mapping[str, Platform]:
    """Read the platforms of ``path`` by key, in the order of the file.

    Raises: BadInput where it cannot be read, is no TOML, or something in it is missing, misspelt or of another kind.
    """
    whole = read_source(path)
    whole.only(("links", "platform"))
    links = whole.table("links")
    links.only(("top_level_domains", "source", "checked_on"))
    domains = links.text("top_level_domains").split()
    finders = {reading: LinkFinder(domains, reading) for reading in Reading}
    platforms = whole.table("platform")
    return MappingProxyType({key: _platform(key, platforms.table(key), finders) for key in platforms.content})


def _platform(key: str, table: Table, finders: Mapping[Reading, LinkFinder]) -> Platform:
    kinds = {kind.value: kind for kind in LimitKind}
    table.only((*_PLATFORM_KEYS, *kinds))
    link_counting = table.choice("link_counting", LinkCounting)
    link_weight = _number(table, "link_weight")
    if (link_weight is not None) != (link_counting is LinkCounting.WEIGHT):
        raise table.refuse("link_weight", "platform-link-weight")
    reading = table.choice("reading", Reading) if table.has("reading") else Reading.GENERAL
    forbidden = LimitKind.CHARACTERS.value
    return Platform(
        key=key,
        label=table.text("label"),
        kind=table.choice("kind", PlatformKind),
        counting=table.choice("counting", Counting),
        link_counting=link_counting,
        link_weight=link_weight or 0,
        counts_local_mentions=table.has("counts_local_mentions") and table.boolean("counts_local_mentions"),
        forbidden=table.table(forbidden).text("forbidden") if table.has(forbidden) else "",
        limits=MappingProxyType(
            {kind: _limit(kind, table.table(value)) for value, kind in kinds.items() if table.has(value)}
        ),
        links=finders[reading],
        reading=reading,
    )


def _limit(kind: LimitKind, table: Table) -> Limit:
    table.only((*_LIMIT_KEYS, *(["forbidden"] if kind is LimitKind.CHARACTERS else [])))
    refuse, warn = _number(table, "refuse"), _number(table, "warn")
    if refuse is None and warn is None:
        raise table.refuse("refuse", "platform-no-limit")
    if refuse is not None and warn is not None and warn >= refuse:
        raise table.refuse("warn", "platform-warn-late", refuse=refuse)
    note = table.text("note") if table.has("note") else ""
    return Limit(refuse, warn, table.text("source"), table.day("checked_on"), note)


def _number(table: Table, key: str) -> int | None:
    return table.integer(key, least=0) if table.has(key) else None
