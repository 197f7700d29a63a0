"""What a citation means: every clause that a rule cites is one of its document."""

from __future__ import annotations

import pytest

from core.policy.cited import cited_keys, document_name, is_of_the_house
from core.policy.document import load_document
from core.policy.pack import Pack
from core.shipped import pack_named

PACKS = ("calgary", "default", "leduc", "taber", "toronto", "trail")
RULES = [(name, rule) for name in PACKS for rule in pack_named(name).rules]

TABER = (
    *("1.02 a", "1.02 b", "1.02 c", "1.02 c a", "1.02 d", "1.03 a", "1.07 a", "1.07 b", "1.07 b i", "1.07 b ii"),
    *("1.07 b iii", "1.08 a", "1.08 c"),
)
TRAIL = ("Purpose", "Policy", "Primary Goals 1", "Primary Goals 2", "Guiding Principles 6", "Guiding Principles 8")
CALGARY = ("Roles", "Managers", "Content providers", "Content providers, Get trained", "Content providers, Add value")


def citations(pack: Pack) -> list[str]:
    return [rule.clause for rule in pack.rules.values()]


@pytest.mark.parametrize(
    ("citation", "keys", "document", "meant"),
    [
        ("ADM-7 1.03 a", TABER, "ADM-7", ["1.03 a"]),
        ("ADM-7 1.02 a-d; 1.03 a", TABER, "ADM-7", ["1.02 a", "1.02 b", "1.02 c", "1.02 d", "1.03 a"]),
        ("ADM-7 1.08 a, c", TABER, "ADM-7", ["1.08 a", "1.08 c"]),
        ("ADM-7 1.07 a, b i-iii", TABER, "ADM-7", ["1.07 a", "1.07 b i", "1.07 b ii", "1.07 b iii"]),
        ("ADM-7 1.07 a; 1.07 b ii, iii", TABER, "ADM-7", ["1.07 a", "1.07 b ii", "1.07 b iii"]),
        ("ADM-7 1.03 a (physical security); the severity is the house's", TABER, "ADM-7", ["1.03 a"]),
        ("ADM-7 1.08 c (ADM-7 section 13), as read here", TABER, "ADM-7", ["1.08 c"]),
        ("ADM-7 1.03 a; ADM-7 1.08 a", TABER, "ADM-7", ["1.03 a", "1.08 a"]),
        ("The Policy, Guiding Principles 6, 8", TRAIL, "The Policy,", ["Guiding Principles 6", "Guiding Principles 8"]),
        ("The Policy, Policy (X, Y)", TRAIL, "The Policy,", ["Policy"]),
        ("The Policy, Primary Goals", TRAIL, "The Policy,", ["Primary Goals 1", "Primary Goals 2"]),
        ("Standards, Content providers: Get trained", CALGARY, "Standards,", ["Content providers, Get trained"]),
        ("Standards, Roles; Managers", CALGARY, "Standards,", ["Roles", "Managers"]),
        ("No clause: the house asks", TABER, "ADM-7", []),
    ],
)
def test_a_citation_means_its_clauses(citation: str, keys: tuple[str, ...], document: str, meant: list[str]) -> None:
    assert list(cited_keys(citation, keys, document)) == meant


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_every_clause_that_a_rule_cites_is_one_of_the_document(name: str, rule: str) -> None:
    pack = pack_named(name)
    keys = [clause.key for clause in pack.clauses]
    found = cited_keys(pack.rules[rule].clause, keys, document_name(citations(pack)))
    assert bool(found) is not is_of_the_house(pack.rules[rule].clause)


@pytest.mark.parametrize("name", [name for name in PACKS if name != "default"])
def test_what_is_cited_has_words(name: str) -> None:
    pack = pack_named(name)
    assert pack.document is not None
    keys = [clause.key for clause in pack.clauses]
    cited = {key for each in citations(pack) for key in cited_keys(each, keys, document_name(citations(pack)))}
    assert cited <= {clause.key for clause in load_document(pack.document)}


@pytest.mark.parametrize(
    ("citations", "name"),
    [
        (["ADM-7 1.02 a", "ADM-7 1.03 b", "No clause: the house asks"], "ADM-7"),
        (["The Policy, Scope", "The Policy, Policy"], "The Policy,"),
        (["ADM-7 1.02 a"], ""),
        ([], ""),
    ],
)
def test_the_name_of_a_document_is_what_all_citations_begin_with(citations: list[str], name: str) -> None:
    assert document_name(citations) == name
