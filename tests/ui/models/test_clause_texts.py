"""The words of the clauses that a finding cites."""

from __future__ import annotations

import pytest

from core.model.findings import Finding, Severity
from core.shipped import pack_named
from ui.models.clause_texts import clauses_of_finding, has_words


def cites(clause: str, rule: str = "photo-approved", reading: str = "") -> Finding:
    return Finding(rule, "any", Severity.BLOCK, clause, reading=reading)


@pytest.mark.parametrize(
    ("policy", "finding", "keys"),
    [
        ("taber", cites("ADM-7 1.04 d"), ["1.04 d"]),
        (
            "taber",
            cites("ADM-7 1.06 c-f; 1.02 f; the severity is the house's"),
            ["1.02 f", *(f"1.06 {k}" for k in "cdef")],
        ),
        ("leduc", cites("11.00:27 F (accurate)", "facts-checked"), ["F", "F 3"]),
        (
            "trail",
            cites("Social Media Policy, Guiding Principles 6, 8"),
            ["Guiding Principles 6", "Guiding Principles 8"],
        ),
        ("default", cites("No clause: every pack has photos approved"), []),
    ],
)
def test_a_finding_s_clauses_are_found_in_the_document(policy: str, finding: Finding, keys: list[str]) -> None:
    assert [clause.key for clause in clauses_of_finding(pack_named(policy), finding)] == keys


@pytest.mark.parametrize(
    ("finding", "is_readable"),
    [
        (cites("ADM-7 1.04 d"), True),
        (cites("No clause: the house asks"), False),
        (cites("No clause: the house asks", reading="The Town reads 1.09 d so"), True),
        (cites(""), False),
    ],
)
def test_a_clause_can_be_read_where_there_is_anything_to_read(finding: Finding, is_readable: bool) -> None:
    assert has_words(pack_named("taber"), finding) is is_readable


def test_a_clash_of_two_rules_cites_both() -> None:
    found = clauses_of_finding(pack_named("taber"), cites("ADM-7 1.08 e; ADM-7 1.05 i", "window"))
    assert [clause.key for clause in found] == ["1.05 i", "1.08 e"]
