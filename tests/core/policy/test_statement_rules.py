"""Rules that ask for a person's word: of which posts, in which words, and until when it counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.model.findings import Mend, Severity
from core.policy.facts import Assurances
from core.policy.gate import judge
from core.policy.rules import RULES
from tests.core.policy.builders import (
    ABOUT_WORDS,
    FACEBOOK,
    OTHER_FILE,
    PACKS,
    TABER,
    a_confirmation,
    a_photo,
    a_post,
    a_post_in_an_emergency,
    an_unassured_post,
    findings,
    of_rule,
    on_channel,
    on_sign,
)

ASKED = [
    (town, rule)
    for town, pack in PACKS.items()
    for rule in pack.rules
    if RULES[rule].is_confirmed and rule not in ABOUT_WORDS
]
CONFIDENTIAL = TABER.rules["nothing-confidential"]


@pytest.mark.parametrize(("town", "rule"), ASKED)
def test_a_rule_asks_for_its_statement_once_and_a_confirmation_settles_it(town: str, rule: str) -> None:
    pack, confirmed = PACKS[town], a_post_in_an_emergency()
    (finding,) = of_rule(rule, replace(confirmed, assurances=Assurances()), pack)
    in_force = pack.rules[rule]
    assert (finding.mend, finding.statement) == (Mend.CONFIRM, in_force.statement)
    assert (finding.severity, finding.clause) == (in_force.severity, in_force.clause)
    assert of_rule(rule, confirmed, pack) == []


@pytest.mark.parametrize(
    "changes", [{"content_hash": OTHER_FILE}, {"words": "All is well."}, {"rule": "safety-and-law"}]
)
def test_a_confirmation_of_other_content_or_other_words_settles_nothing(changes: dict[str, Any]) -> None:
    said = replace(a_confirmation(CONFIDENTIAL.id, CONFIDENTIAL.statement), **changes)
    facts = a_post(facts={"assurances": Assurances(confirmations=(said,))})
    assert of_rule(CONFIDENTIAL.id, facts) != []


def test_a_post_that_is_for_the_sign_alone_is_not_asked_about() -> None:
    assert findings(replace(an_unassured_post(), placements=(on_sign(),))) == []


@pytest.mark.parametrize("placements", [(), (on_channel(),), (on_channel(), on_sign())])
def test_one_that_is_for_social_media_too_or_for_no_channel_yet_is_asked_about_as_a_whole(placements: Any) -> None:
    (finding,) = of_rule(CONFIDENTIAL.id, replace(an_unassured_post(), placements=placements))
    assert finding.where.channel_id is None


@pytest.mark.parametrize(("severity", "is_open"), [(Severity.ATTEST, False), (Severity.WARN, True)])
def test_a_statement_holds_a_post_where_it_is_to_be_attested(severity: Severity, is_open: bool) -> None:
    rules = {CONFIDENTIAL.id: replace(CONFIDENTIAL, severity=severity)}
    assert judge(an_unassured_post(), replace(TABER, rules=rules)).is_open(FACEBOOK, None) is is_open


def test_leduc_takes_a_persons_word_for_a_photo_in_an_emergency_and_taber_does_not() -> None:
    facts = a_post_in_an_emergency(a_photo())
    assert of_rule("emergency-photo", facts, PACKS["leduc"]) == []
    assert of_rule("emergency-photo", replace(facts, assurances=Assurances()), PACKS["leduc"]) != []
    assert of_rule("emergency-photo", facts) != []
