"""The clauses of the town's document in its own words, as screens show them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from core.model.findings import Finding
from core.policy.cited import cited_keys, document_name
from core.policy.document import DocumentClause, load_document
from core.policy.pack import Pack


def clause_texts(pack: Pack) -> tuple[DocumentClause, ...]:
    """Return the clauses of the pack's document in its order, none for a pack without one; read once.

    Raises: BadInput where the document cannot be read.
    """
    return () if pack.document is None else _read(pack.document)


def has_words(pack: Pack, finding: Finding) -> bool:
    """Tell whether there is anything to read about a finding's clause: words of the document, or how it is read."""
    return bool(finding.reading or _cited(pack, finding.clause))


def clauses_of_finding(pack: Pack, finding: Finding) -> tuple[DocumentClause, ...]:
    """Return the clauses that a finding cites, and those under them that its rule checks, in the document's order.

    Raises: BadInput where the document cannot be read.
    """
    cited = _cited(pack, finding.clause)
    checked = (clause.key for clause in pack.clauses if finding.rule in clause.by)
    under = {key for key in checked if any(key.startswith(f"{above} ") for above in cited)}
    return tuple(text for text in clause_texts(pack) if text.key in {*cited, *under})


def _cited(pack: Pack, citation: str) -> tuple[str, ...]:
    name = _name_in(frozenset(rule.clause for rule in pack.rules.values()))
    return cited_keys(citation, [clause.key for clause in pack.clauses], name)


@cache
def _name_in(citations: frozenset[str]) -> str:
    return document_name(citations)


@cache
def _read(path: Path) -> tuple[DocumentClause, ...]:
    return load_document(path)
