"""Which clause of the town's policy asks for a register."""

from __future__ import annotations

from collections.abc import Iterable

from core.policy.pack import Pack


def clause_of_register(pack: Pack, names: Iterable[str]) -> str:
    """Return the clause by which a pack asks for a register, empty where none does.

    ``names`` are the rules that read it and the words by which packs name it; the first that the pack knows counts.
    """
    for name in names:
        if name in pack.rules:
            return pack.rules[name].clause
        for clause in pack.clauses:
            if name in clause.by:
                return clause.key
    return ""
