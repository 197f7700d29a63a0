"""The clauses of a town's document as its pack lists them: what Oyez does about each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from enum import Enum

from core.late_dataclass import dataclass
from core.toml_file import Table


class Does(Enum):
    """Say what Oyez does about a clause: judge posts by it, keep records for it, show it, or leave it to others."""

    CHECKS = "checks"
    REGISTER = "register"
    SHOWN = "shown"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Clause:
    """A clause of a document by its key there, and what Oyez does about it.

    ``by`` are the rules that check it, or the names of the registers that are kept for it, else empty; ``why`` is one
    sentence in the pack's words, empty where a town's own pack left out the rules that the sentence told of.
    """

    key: str
    does: Does
    by: tuple[str, ...]
    why: str


def read_clauses(tables: tuple[Table, ...], rules: Collection[str]) -> tuple[Clause, ...]:
    """Return the clauses that a pack lists, in its order; ``rules`` are those in force.

    Raises: BadInput for a clause listed twice, or one said to be checked by a rule that is not in force.
    """
    clauses: dict[str, Clause] = {}
    for table in tables:
        clause = _clause(table)
        if clause.key in clauses:
            raise table.refuse("key", "pack-clause-twice", value=clause.key)
        if clause.does is Does.CHECKS:
            _refuse_unchecked(table, clause, rules)
        clauses[clause.key] = clause
    return tuple(clauses.values())


def clauses_under(clauses: Iterable[Clause], rules: Collection[str]) -> tuple[Clause, ...]:
    """Return clauses as they stand where only ``rules`` are in force: one that none of them checks is shown."""
    return tuple(_under(clause, rules) for clause in clauses)


def _under(clause: Clause, rules: Collection[str]) -> Clause:
    by = tuple(rule for rule in clause.by if rule in rules)
    if clause.does is not Does.CHECKS or by == clause.by:
        return clause
    return replace(clause, does=Does.CHECKS if by else Does.SHOWN, by=by, why="")


def _clause(table: Table) -> Clause:
    does = table.choice("does", Does)
    is_done_by = does in {Does.CHECKS, Does.REGISTER}
    table.only({"key", "does", "by", "why"} if is_done_by else {"key", "does", "why"})
    return Clause(table.text("key"), does, table.texts("by") if is_done_by else (), table.text("why"))


def _refuse_unchecked(table: Table, clause: Clause, rules: Collection[str]) -> None:
    for rule in clause.by:
        if rule not in rules:
            raise table.refuse("by", "pack-clause-unchecked", value=clause.key, rule=rule, expected=", ".join(rules))
