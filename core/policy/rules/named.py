"""Finds where a text first names each entry of a register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.words.phrases import NameFinder

_MOST_REGISTERS = 16
"""How many registers are kept ready to be looked for; each change of one makes another."""


def first_named(names: Iterable[str], text: str) -> Mapping[str, tuple[int, int]]:
    """Return the names that stand in a text, each with its first span in code points, in the text's order."""
    spans: dict[str, tuple[int, int]] = {}
    for name, start, end in _finder(tuple(names)).find(text):
        spans.setdefault(name, (start, end))
    return spans


@lru_cache(maxsize=_MOST_REGISTERS)
def _finder(names: tuple[str, ...]) -> NameFinder[str]:
    from core.words.phrases import NameFinder

    return NameFinder({name: name for name in names})
