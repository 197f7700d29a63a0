"""A town whose pack has rules of a test's own: to ask, to guess, to fail, or to read what it is told to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from core.commands.judging import facts_of
from core.commands.packs import Packs
from core.model.findings import Severity
from core.model.kinds import PostId
from core.policy import gate
from core.policy.facts import PostFacts
from core.policy.gate import Judgement
from core.policy.lists import Lists
from core.policy.pack import Pack
from core.policy.rules import RULES
from core.policy.rules.rule import EVERY_KIND, NoParameters, Rule, RuleInForce, Said, reached
from tests.core.builders import Scene

ASKS, GUESSES, READS = "asks", "guesses", "reads"
STATEMENT = "The facts were checked against the website."
FOUND = re.compile("gr[ae]y")

Judge = Callable[[PostFacts, RuleInForce[NoParameters]], Iterator[Said]]


def asks(_facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask for a confirmation of every post."""
    yield rule.asks("asked")


def guesses(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Guess that grey is no word."""
    for placement in reached(facts, rule):
        for found in FOUND.finditer(placement.text):
            yield rule.guess("found", placement, found.span())


def fails(_facts: PostFacts, _rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Fail, as a rule with a mistake does."""
    yield from ()
    raise ZeroDivisionError


def reads(is_met: Callable[[PostFacts], bool]) -> Judge:
    """Make a rule that finds something unless the facts are such."""

    def judge(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
        if not is_met(facts):
            yield rule.finding("amiss")

    return judge


def put_in_force(scene: Scene, patch: pytest.MonkeyPatch, rule_id: str, judge: Judge, **changes: Any) -> None:
    """Have a rule of the test's own in force in the town, one that stops a post unless told otherwise."""
    patch.setattr(gate, "RULES", {**vars(gate)["RULES"], rule_id: Rule(rule_id, NoParameters, judge, EVERY_KIND)})
    in_force = RuleInForce(rule_id, Severity.BLOCK, "1.04 b", EVERY_KIND, NoParameters())
    change_rules(scene, {rule_id: replace(in_force, **changes)})


def change_rules(scene: Scene, rules: Mapping[str, RuleInForce[Any]]) -> None:
    """Have rules in force in the town, beside or instead of its own."""
    have_rules(scene, {**pack_of(scene).rules, **rules})


def leave_only_rights(scene: Scene) -> None:
    """Have no rules in force in the town but those of rights, which every pack has."""
    have_rules(scene, {key: rule for key, rule in pack_of(scene).rules.items() if RULES[key].is_right})


def change_lists(scene: Scene, lists: Lists) -> None:
    """Have the town's pack list these."""
    have_pack(scene, replace(pack_of(scene), lists=lists))


def leave_out(scene: Scene, *rules: str) -> None:
    """Have rules of the town's own out of force."""
    have_rules(scene, {key: rule for key, rule in pack_of(scene).rules.items() if key not in rules})


class _OnePack(Packs):
    """Give one pack, whatever the town's row names."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def named(self, policy: str) -> Pack:
        return self._pack


def have_rules(scene: Scene, rules: Mapping[str, RuleInForce[Any]]) -> None:
    """Have just these rules in force in the town."""
    have_pack(scene, replace(pack_of(scene), rules=rules))


def have_pack(scene: Scene, pack: Pack) -> None:
    """Have a pack of the test's own in the town."""
    scene.office.calendar = replace(scene.office.calendar, pack=pack, packs=_OnePack(pack))


def ask_nobody(scene: Scene) -> None:
    """Have no rule in force that asks for a person's word."""
    leave_out(scene, *(rule_id for rule_id, rule in pack_of(scene).rules.items() if rule.statement))


def pack_of(scene: Scene) -> Pack:
    return scene.office.calendar.pack


def judgement(scene: Scene, post_id: PostId) -> Judgement:
    """Judge a post as it stands now."""
    calendar = scene.office.calendar
    return gate.judge(facts_of(calendar, post_id, scene.clock.now()), calendar.pack)
