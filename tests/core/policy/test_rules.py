"""Each rule finds what is wrong, with its clause and severity, and nothing in what is sound."""

from __future__ import annotations

from datetime import datetime

import pytest

from core.model.findings import Severity
from core.policy.basics import BASICS
from core.policy.facts import PostFacts
from core.policy.gate import judge
from core.policy.rules import RULES
from tests.core.policy.builders import FACEBOOK, TABER, a_post, findings, with_rule
from tests.core.policy.situations import FOUND, FOUND_ELSEWHERE, OUT_OF_TIME, OUT_OF_TIME_ELSEWHERE, SOUND

OF_PACK = {key: facts for key, facts in FOUND.items() if key[0] in RULES}
ALWAYS_SHOWN_ONLY = {
    ("media-rights", "other-creator"),
    ("media-rights", "creator-not-named"),
    ("spelling", "unknown-name"),
    ("stale-content", "undated"),
}


@pytest.mark.parametrize(("rule", "case"), FOUND)
def test_a_rule_finds_what_is_wrong(rule: str, case: str) -> None:
    assert (rule, case) in findings(FOUND[rule, case])


def test_a_post_with_nothing_in_it_lacks_both_text_and_channel() -> None:
    assert findings(a_post(text=" ", facts={"placements": ()})) == [("text", "empty"), ("channel", "none")]


@pytest.mark.parametrize(("rule", "case"), FOUND_ELSEWHERE)
def test_a_rule_finds_what_only_another_pack_asks_for(rule: str, case: str) -> None:
    facts, pack = FOUND_ELSEWHERE[rule, case]
    assert [(finding.rule, finding.case) for finding in judge(facts, pack).findings] == [(rule, case)]


@pytest.mark.parametrize(("rule", "case"), OF_PACK)
def test_a_finding_carries_the_clause_of_the_pack(rule: str, case: str) -> None:
    clauses = {f.clause for f in judge(OF_PACK[rule, case], TABER).findings if f.rule == rule}
    assert clauses == {TABER.rules[rule].clause}


@pytest.mark.parametrize(("rule", "case"), OF_PACK)
@pytest.mark.parametrize("severity", Severity)
def test_a_finding_has_the_severity_of_the_pack(rule: str, case: str, severity: Severity) -> None:
    pack = with_rule(rule, severity=severity)
    given = next(f.severity for f in judge(OF_PACK[rule, case], pack).findings if (f.rule, f.case) == (rule, case))
    shown_only = case.endswith("-advised") or (rule, case) in ALWAYS_SHOWN_ONLY
    assert given is (Severity.WARN if shown_only else severity)


@pytest.mark.parametrize(("rule", "case"), OF_PACK)
def test_a_rule_that_the_pack_does_not_name_is_not_in_force(rule: str, case: str) -> None:
    without = {key: value for key, value in TABER.rules.items() if key != rule}
    pack = type(TABER)(**{**vars(TABER), "rules": without})
    assert rule not in {found for found, _ in findings(OF_PACK[rule, case], pack)}


@pytest.mark.parametrize(("rule", "facts"), SOUND.values(), ids=SOUND)
def test_a_rule_finds_nothing_in_what_is_sound(rule: str, facts: PostFacts) -> None:
    assert rule not in {found for found, _ in findings(facts)}


@pytest.mark.parametrize(("rule", "case"), OUT_OF_TIME)
def test_a_rule_that_depends_on_time_stops_a_time_outside_its_interval(rule: str, case: str) -> None:
    facts, at = OUT_OF_TIME[rule, case]
    pack = with_rule(rule, severity=Severity.BLOCK) if rule in RULES else TABER
    assert [(f.rule, f.case) for f in judge(facts, pack).blocking(FACEBOOK, at)] == [(rule, case)]


@pytest.mark.parametrize(("rule", "case"), OUT_OF_TIME_ELSEWHERE)
def test_so_does_one_that_only_another_pack_has(rule: str, case: str) -> None:
    facts, at, pack = OUT_OF_TIME_ELSEWHERE[rule, case]
    assert [(f.rule, f.case) for f in judge(facts, pack).blocking(FACEBOOK, at)] == [(rule, case)]


@pytest.mark.parametrize(("facts", "at"), OUT_OF_TIME.values(), ids=map(str, OUT_OF_TIME))
def test_a_rule_that_depends_on_time_leaves_the_time_open_until_there_is_one(facts: PostFacts, at: datetime) -> None:
    assert judge(facts, TABER).is_open(FACEBOOK, None)


def test_every_rule_of_the_code_is_tried_here() -> None:
    assert {rule for rule, _ in {*FOUND, *FOUND_ELSEWHERE}} == {*RULES, *BASICS}
    assert {rule for rule, _ in SOUND.values()} >= {*TABER.rules, *BASICS} - {"text", "channel"}
