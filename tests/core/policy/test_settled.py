"""What a person said settles a finding only where it is of these words, this statement, this content and this pack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.assurances import Answer, Confirmation, Override
from core.model.findings import Finding, Severity
from core.model.kinds import PersonId, PostId, Sha256
from core.model.town import Role
from core.policy.facts import Assurances, PostFacts
from core.policy.gate import judge
from core.policy.pack import Pack
from core.policy.rules import RULES
from core.policy.settled import UNCHECKED, may_set_aside, override_of, settled_by
from tests.core.policy.builders import (
    CONTENT,
    COORDINATOR,
    FACEBOOK,
    FILE,
    NOW,
    TABER,
    a_given_photo,
    a_photo,
    a_post,
    an_authorisation,
    on_channel,
    with_rule,
)

RIGHTS = sorted(rule.id for rule in RULES.values() if rule.is_right)
LEFT = with_rule("platform-limits", overridden_by=(Role.CAO,))
FOUND = Finding("platform-limits", "text", Severity.BLOCK, "", words="is grey today", statement="All is well.")


def an_answer(**changes: Any) -> Answer:
    answer = Answer("answer", PostId("post"), FOUND.rule, FOUND.words, "So", COORDINATOR, "coordinator", NOW)
    return replace(answer, **changes)


def a_confirmation(**changes: Any) -> Confirmation:
    of = (PostId("post"), CONTENT, FOUND.rule, FOUND.statement)
    return replace(Confirmation("confirmation", *of, COORDINATOR, "coordinator", NOW), **changes)


def an_override(**changes: Any) -> Override:
    override = Override("override", PostId("post"), CONTENT, FOUND.rule, "So", PersonId("cao"), "cao", NOW)
    return replace(override, **changes)


def assured(said: Assurances, facts: PostFacts | None = None) -> PostFacts:
    return replace(facts or a_post(), assurances=said)


SETTLING: dict[str, tuple[Assurances, bool]] = {
    "nothing": (Assurances(), False),
    "an answer": (Assurances(answers=(an_answer(),)), True),
    "an answer to other words": (Assurances(answers=(an_answer(words="is grey now"),)), False),
    "an answer to another rule": (Assurances(answers=(an_answer(rule="grammar"),)), False),
    "a confirmation": (Assurances(confirmations=(a_confirmation(),)), True),
    "a confirmation of another content": (Assurances(confirmations=(a_confirmation(content_hash=FILE),)), False),
    "a confirmation of another statement": (Assurances(confirmations=(a_confirmation(words="All was well."),)), False),
    "a confirmation of another rule": (Assurances(confirmations=(a_confirmation(rule="grammar"),)), False),
    "an override": (Assurances(overrides=(an_override(),)), True),
    "an override of another content": (Assurances(overrides=(an_override(content_hash=FILE),)), False),
    "an override of another rule": (Assurances(overrides=(an_override(rule="channel-open"),)), False),
    "an override by another role": (Assurances(overrides=(an_override(role="director"),)), False),
    "an override by no role": (Assurances(overrides=(an_override(role=""),)), False),
    "one of two overrides": (Assurances(overrides=(an_override(role="it"), an_override())), True),
}


@pytest.mark.parametrize("name", SETTLING)
def test_a_finding_is_settled_by_what_is_about_it(name: str) -> None:
    said, is_settled = SETTLING[name]
    assert (settled_by(FOUND, assured(said), LEFT) is not None) is is_settled


ALL_SAID = Assurances((an_answer(),), (a_confirmation(),), (an_override(),))


def test_what_could_not_be_checked_is_settled_by_nobody() -> None:
    assert settled_by(replace(FOUND, case=UNCHECKED), assured(ALL_SAID), LEFT) is None


def test_a_post_that_has_no_content_yet_is_confirmed_by_nobody() -> None:
    said = Assurances(confirmations=(a_confirmation(content_hash=Sha256("")),))
    facts = assured(said, a_post(content_hash=Sha256("")))
    assert settled_by(FOUND, facts, TABER) is None


def test_what_no_rule_guessed_and_none_asks_is_neither_answered_nor_confirmed() -> None:
    plain = replace(FOUND, words="", statement="")
    said = Assurances((an_answer(words=""),), (a_confirmation(words=""),))
    assert settled_by(plain, assured(said), TABER) is None


def test_an_override_falls_when_the_pack_no_longer_leaves_it_to_its_role() -> None:
    facts = assured(Assurances(overrides=(an_override(),)))
    assert override_of("platform-limits", facts, LEFT) == an_override()
    assert override_of("platform-limits", facts, TABER) is None


def test_a_rule_set_aside_no_longer_narrows_the_time() -> None:
    ending = on_channel(authorisations=(an_authorisation(until_day=date(2026, 11, 22)),))
    facts = a_post(facts={"placements": (ending,)})
    pack = with_rule("author-authorised", overridden_by=(Role.CAO,))
    said = Assurances(overrides=(an_override(rule="author-authorised"),))
    assert judge(facts, pack).interval(FACEBOOK).closes is not None
    assert judge(assured(said, facts), pack).interval(FACEBOOK).closes is None


def test_what_was_settled_is_told_with_who_settled_it() -> None:
    facts = a_post(facts={"placements": (on_channel(text="x" * 281),)})
    alone = replace(LEFT, rules={"platform-limits": LEFT.rules["platform-limits"]})
    judged = judge(assured(Assurances(overrides=(an_override(),)), facts), alone)
    assert judged.findings == ()
    assert [(each.finding.rule, each.by) for each in judged.settled] == [("platform-limits", an_override())]


AMISS: dict[str, PostFacts] = {
    "photo-approved": a_post(a_photo(approvals=())),
    "photographer-consent": a_post(a_given_photo()),
    "media-rights": a_post(a_photo(source=None)),
    "media-unchanged": a_post(a_photo(intact=False)),
}


def any_pack(rule: str) -> st.SearchStrategy[Pack]:
    """Draw packs that lower or leave a rule, as none that is read from a file may."""
    roles = st.lists(st.sampled_from(Role), unique=True).map(tuple)
    return st.builds(
        lambda by, statement: with_rule(rule, overridden_by=by, statement=statement),
        roles,
        st.sampled_from(["", "All is well."]),
    )


def any_words(rule: str, finding: Finding) -> st.SearchStrategy[Assurances]:
    """Draw all that people, or forged rows, could say to what a rule found."""
    texts = st.sampled_from(["", finding.words, finding.statement, finding.case, "All is well."])
    role = st.sampled_from([role.value for role in Role])
    content = st.sampled_from([CONTENT, FILE])
    answers = st.builds(lambda words: an_answer(rule=rule, words=words), texts)
    confirmations = st.builds(lambda words, of: a_confirmation(rule=rule, words=words, content_hash=of), texts, content)
    overrides = st.builds(lambda by, of: an_override(rule=rule, role=by, content_hash=of), role, content)
    return st.builds(lambda *said: Assurances(*map(tuple, said)), *map(st.lists, (answers, confirmations, overrides)))


def test_the_rules_of_rights_are_all_tried() -> None:
    assert sorted(AMISS) == RIGHTS


@given(st.data())
@pytest.mark.parametrize("rule", RIGHTS)
def test_what_a_rule_of_rights_found_stands_whatever_is_said(rule: str, data: st.DataObject) -> None:
    pack, facts = data.draw(any_pack(rule)), AMISS[rule]
    finding = next(found for found in judge(facts, pack).findings if found.rule == rule)
    said = data.draw(any_words(rule, finding))
    judged = judge(assured(said, facts), pack)
    assert finding in judged.findings
    assert not judged.is_open(FACEBOOK, NOW)
    assert may_set_aside(rule, pack) == ()
