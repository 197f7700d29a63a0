"""Edits the text of a policy pack into a town's own, keeping its remarks and its order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.errors import NotAllowed
from core.toml_file import KeyPath, lines_of

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import Item

Value = str | int | bool | date | tuple[str, ...]
"""What a key of a rule may hold."""


@dataclass(frozen=True)
class SetKey:
    """Give one key of a rule that is in force another value, or (``None``) take the key away."""

    rule: str
    key: str
    value: Value | None


@dataclass(frozen=True)
class AddRule:
    """Put a rule in force that the pack lacks; ``keys`` are what stands in its table, in order."""

    rule: str
    keys: tuple[tuple[str, Value], ...]


@dataclass(frozen=True)
class DropRule:
    """Take a rule out of force, with the remark above it."""

    rule: str


PackChange = SetKey | AddRule | DropRule


def as_own(text: str, base: str) -> str:
    """Return the text of a shipped pack as that of a town's own, made from it.

    Its document, and what it says of the document's clauses, stay with the shipped pack, whose key is ``base``.
    """
    text = _with_line(text, f'base = "{base}"', lines_of(text)["pack", "key"])
    whole = _parsed(_without(text, ("clauses",)))
    whole["pack"].pop("document", None)
    return _written(whole)


def edited(text: str, version: str, changes: Iterable[PackChange]) -> str:
    """Return the text of an own pack with changes made, in their order, as a version of its own.

    Whether the result is a pack is for the loader to say. Raises: NotAllowed for a change of, or the dropping of, a
    rule that is not in force, and for the adding of one that is.
    """
    for change in changes:
        text = _changed(text, change)
    whole = _parsed(text)
    whole["pack"]["version"] = version
    return _written(whole)


def _changed(text: str, change: PackChange) -> str:
    whole = _parsed(text)
    is_in_force = change.rule in whole["rules"]
    if isinstance(change, AddRule) is is_in_force:
        raise NotAllowed("rule-in-force" if is_in_force else "rule-not-in-force", rule=change.rule)
    match change:
        case DropRule(rule):
            return _without(text, ("rules", rule))
        case AddRule(rule, keys):
            return _with_rule(whole, rule, keys)
        case SetKey(rule, key, value):
            return _with_key(text, (rule, key), value)


def _with_rule(whole: TOMLDocument, rule: str, keys: Iterable[tuple[str, Value]]) -> str:
    import tomlkit

    table = tomlkit.table()
    for key, value in keys:
        table.add(key, _item(value))
    whole["rules"].append(rule, table)
    return _written(whole)


def _with_key(text: str, place: tuple[str, str], value: Value | None) -> str:
    """Return the text with one key of a rule as told; a new one stands under the severity."""
    rule, key = place
    whole = _parsed(text)
    table = whole["rules"][rule]
    if value is None:
        table.pop(key, None)
    elif key in table:
        table[key] = _item(value)
    else:
        lines = lines_of(text)
        under = lines.get(("rules", rule, "severity"), lines["rules", rule])
        return _with_line(text, f"{_key(key)} = {_item(value).as_string()}", under)
    return _written(whole)


def _parsed(text: str) -> TOMLDocument:
    import tomlkit

    return tomlkit.parse(text)


def _written(whole: TOMLDocument) -> str:
    import tomlkit

    return tomlkit.dumps(whole)


def _item(value: Value) -> Item:
    import tomlkit

    return tomlkit.item(list(value) if isinstance(value, tuple) else value)


def _key(name: str) -> str:
    import tomlkit

    return tomlkit.key(name).as_string()


def _with_line(text: str, line: str, after: int) -> str:
    """Return the text with a line put in behind another, counted from 1."""
    lines = text.split("\n")
    return "\n".join([*lines[:after], line, *lines[after:]])


def _without(text: str, path: KeyPath) -> str:
    """Return the text without a table, or an array of tables, and the remark above it; the next one keeps its own."""
    places = lines_of(text)
    if path not in places:
        return text
    lines = text.split("\n")
    behind = [line for other, line in places.items() if line > places[path] and other[: len(path)] != path]
    end = _first_of_remark(lines, min(behind)) if behind else len(lines)
    kept = [*lines[: _first_of_remark(lines, places[path])], *lines[end:]]
    return "\n".join(kept).rstrip("\n") + "\n"


def _first_of_remark(lines: Sequence[str], head: int) -> int:
    """Return the index at which the remark above a head begins; ``head`` is a line counted from 1."""
    first = head - 1
    while first > 1 and _is_remark(lines[first - 1], lines[first - 2]):
        first -= 1
    return first


def _is_remark(line: str, above: str) -> bool:
    return line.startswith("#") or (not line.strip() and above.startswith("#"))
