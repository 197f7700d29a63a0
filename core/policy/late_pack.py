"""Reads of a shipped pack what a window needs to start, and its rules and clauses when they are first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from core.policy.clauses import Clause
from core.policy.pack import Pack, load_pack, read_frame
from core.toml_file import read_text, source_of

if TYPE_CHECKING:
    from core.policy.rules.rule import RuleInForce

_TABLE_BEGINS = re.compile(r"^(?=\[)", re.MULTILINE)
_LATE = ("[rules.", "[[clauses]]")


def begin_pack(path: Path) -> Pack:
    """Return the pack that a shipped file holds, equal to what ``load_pack`` returns.

    The file must be one that ``load_pack`` does not refuse: what is wrong in its rules is only found when they are
    asked for. Raises: BadInput where the rest is not as it should be.
    """
    first = "".join(part for part in _TABLE_BEGINS.split(read_text(path)) if not part.startswith(_LATE))
    frame = read_frame(source_of(path.name, first), path)
    rest = _Rest(path)
    return replace(frame, rules=_LateRules(rest), clauses=_LateClauses(rest))


class _Rest:
    """A pack that is read as a whole when something of it is first asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def pack(self) -> Pack:
        return load_pack(self._path)


class _LateRules(Mapping[str, "RuleInForce[Any]"]):
    """The rules in force of a pack, by their ids."""

    def __init__(self, rest: _Rest) -> None:
        self._rest = rest

    def __getitem__(self, rule_id: str) -> RuleInForce[Any]:
        return self._rest.pack.rules[rule_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rest.pack.rules)

    def __len__(self) -> int:
        return len(self._rest.pack.rules)


class _LateClauses(Sequence[Clause]):
    """The clauses of a pack's document, in its order."""

    def __init__(self, rest: _Rest) -> None:
        self._rest = rest

    @overload
    def __getitem__(self, place: int) -> Clause: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Clause]: ...

    def __getitem__(self, place: int | slice) -> Clause | Sequence[Clause]:
        return self._rest.pack.clauses[place]

    def __len__(self) -> int:
        return len(self._rest.pack.clauses)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
