"""The clauses of the town's document in its own words, as screens show them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from core.policy.document import DocumentClause, load_document
from core.policy.pack import Pack


def clause_texts(pack: Pack) -> tuple[DocumentClause, ...]:
    """Return the clauses of the pack's document in its order, none for a pack without one; read once.

    Raises: BadInput where the document cannot be read.
    """
    return () if pack.document is None else _read(pack.document)


def clauses_of_rule(pack: Pack, rule_id: str) -> tuple[DocumentClause, ...]:
    """Return the clauses that a rule checks, in the document's order and words. Raises: BadInput."""
    keys = {clause.key for clause in pack.clauses if rule_id in clause.by}
    return tuple(text for text in clause_texts(pack) if text.key in keys)


@cache
def _read(path: Path) -> tuple[DocumentClause, ...]:
    return load_document(path)
