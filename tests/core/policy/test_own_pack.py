"""A town's own pack is the text of a shipped one with changes made in it; remarks and order stay as they were."""

from __future__ import annotations

import difflib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import BadInput, NotAllowed
from core.model.findings import Severity
from core.model.town import Role
from core.policy.clauses import Does
from core.policy.own_pack import AddRule, DropRule, PackChange, SetKey, as_own, edited
from core.policy.pack import Pack, read_own_pack
from core.policy.rules import RULES
from core.policy.rules.photos import OtherCreator
from tests.core.policy.builders import PACKS, POLICIES

OWN_1 = "ADM-7, own 1"


@cache
def own_text(key: str = "taber") -> str:
    return as_own((POLICIES / f"{key}.toml").read_text(encoding="utf-8"), key)


def own(*changes: PackChange, key: str = "taber") -> Pack:
    return read_own_pack("own.toml", edited(own_text(key), OWN_1, changes), PACKS.__getitem__)


def lines_changed(*changes: PackChange) -> list[str]:
    """Return the lines taken out and put in, version aside."""
    before, after = edited(own_text(), OWN_1, ()), edited(own_text(), OWN_1, changes)
    told = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in told if line[0] in "+-" and line[2:]]


@pytest.mark.parametrize("key", PACKS)
def test_an_own_pack_without_a_change_is_the_shipped_one_under_its_own_version(key: str) -> None:
    assert own(key=key) == replace(PACKS[key], version=OWN_1, base=key)


@pytest.mark.parametrize("key", PACKS)
def test_an_own_pack_is_made_once_and_changed_further(key: str) -> None:
    first = edited(own_text(key), "own 1", [SetKey("subject-consent", "severity", "warn")])
    second = edited(
        first, "own 2", [SetKey("subject-consent", "severity", PACKS[key].rules["subject-consent"].severity.value)]
    )
    assert read_own_pack("own.toml", second, PACKS.__getitem__) == replace(PACKS[key], version="own 2", base=key)


def test_one_key_changed_changes_one_line() -> None:
    assert lines_changed(SetKey("subject-consent", "severity", "warn")) == [
        '- severity = "block"',
        '+ severity = "warn"',
    ]


def test_a_new_key_stands_in_its_rule_under_the_severity() -> None:
    assert lines_changed(SetKey("media-rights", "reading", "As “the Town” reads it")) == [
        '+ reading = "As “the Town” reads it"'
    ]
    assert own(SetKey("media-rights", "reading", "Read so")).rules["media-rights"].reading == "Read so"


def test_a_key_taken_away_leaves_the_rule_s_default() -> None:
    rule = own(SetKey("media-rights", "other_creator", None)).rules["media-rights"]
    assert rule.parameters == type(rule.parameters)()
    assert lines_changed(SetKey("media-rights", "other_creator", None)) == ['- other_creator = "warn"']


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (SetKey("channel-approved", "approved_by", ("director", "cao")), (Role.DIRECTOR, Role.CAO)),
        (SetKey("media-rights", "other_creator", "block"), OtherCreator(Severity.BLOCK)),
        (SetKey("post-approved", "overridden_by", ("cao",)), (Role.CAO,)),
        (SetKey("post-approved", "house", True), True),
    ],
)
def test_values_of_every_kind_are_written_as_the_loader_reads_them(change: SetKey, found: object) -> None:
    rule = own(change).rules[change.rule]
    assert found in (rule.parameters, getattr(rule.parameters, change.key, None), getattr(rule, change.key, None))


def test_a_rule_dropped_goes_with_its_own_remark_and_no_other() -> None:
    gone = lines_changed(DropRule("channel-open"))
    assert len(gone) == 6
    assert gone[0].startswith("- # 1.06 tells what to do about a breach")
    toronto = edited(own_text("toronto"), OWN_1, [DropRule("channel-open")])
    assert '# "Should disclose"' in toronto


def test_a_clause_whose_rule_is_dropped_is_shown_without_a_reason() -> None:
    clauses = {clause.key: clause for clause in own(DropRule("channel-approved")).clauses}
    assert (clauses["1.02 a"].does, clauses["1.02 a"].by, clauses["1.02 a"].why) == (Does.SHOWN, (), "")
    assert len(clauses) == len(PACKS["taber"].clauses)


def test_a_rule_that_the_pack_lacks_is_added() -> None:
    rule = AddRule("post-approved", (("severity", "warn"), ("clause", "No clause"), ("approved_by", ("cao",))))
    added = own(rule, key="calgary").rules["post-approved"]
    assert (added.severity, added.parameters.approved_by) == (Severity.WARN, (Role.CAO,))


RIGHTS = [rule.id for rule in RULES.values() if rule.is_right]


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("severity", "warn", "pack-right-lowered"),
        ("kinds", ("social",), "pack-right-narrowed"),
        ("overridden_by", ("cao",), "pack-right-set-aside"),
    ],
)
def test_no_change_lowers_a_right(right: str, key: str, value: str | tuple[str, ...], why: str) -> None:
    with pytest.raises(BadInput) as refused:
        own(SetKey(right, key, value))
    assert (refused.value.why, refused.value.field) == (why, f"rules.{right}.{key}")


@pytest.mark.parametrize("right", RIGHTS)
def test_no_change_drops_a_right(right: str) -> None:
    with pytest.raises(BadInput, match="pack-right-missing"):
        own(DropRule(right))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (SetKey("post-approved", "severity", "severe"), "toml-unknown-value"),
        (SetKey("post-approved", "colour", "red"), "toml-unknown-key"),
        (SetKey("post-approved", "severity", "attest"), "pack-statement-missing"),
        (SetKey("post-approved", "house", "yes"), "toml-wrong-type"),
    ],
)
def test_what_the_loader_would_refuse_is_refused_with_its_reason(change: PackChange, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        own(change)


@pytest.mark.parametrize("change", [SetKey("no-rule", "severity", "warn"), DropRule("no-rule")])
def test_a_rule_that_is_not_in_force_is_neither_changed_nor_dropped(change: PackChange) -> None:
    with pytest.raises(NotAllowed, match="rule-not-in-force"):
        own(change)


def test_a_rule_in_force_is_not_added_again() -> None:
    with pytest.raises(NotAllowed, match="rule-in-force"):
        own(AddRule("post-approved", (("severity", "warn"),)))


def test_text_of_a_person_is_a_value_and_never_toml() -> None:
    said = 'He said "stop"\n[rules.photo-approved]\nseverity = "warn" \\u0041'
    rule = own(SetKey("post-approved", "severity", "attest"), SetKey("post-approved", "statement", said))
    assert rule.rules["post-approved"].statement == said


@settings(max_examples=20)  # each reads the whole pack
@given(said=st.text().filter(str.strip))
def test_whatever_a_person_writes_is_read_back_as_written(said: str) -> None:
    confirmed = SetKey("post-approved", "severity", "attest"), SetKey("post-approved", "statement", said)
    assert own(*confirmed).rules["post-approved"].statement == said


def test_an_own_pack_names_the_pack_that_it_was_made_from() -> None:
    text = own_text().replace('base = "taber"\n', "")
    with pytest.raises(BadInput, match="toml-missing-key"):
        read_own_pack("own.toml", text, PACKS.__getitem__)


def test_an_own_pack_has_no_document_and_no_clauses_of_its_own() -> None:
    text = (POLICIES / "taber.toml").read_text(encoding="utf-8")
    with pytest.raises(BadInput, match="toml-unknown-key"):
        read_own_pack("own.toml", text, PACKS.__getitem__)


def test_the_document_of_an_own_pack_is_that_of_its_base() -> None:
    assert own().document == POLICIES / Path("taber/procedure.md")
