"""Rules that look at how a text is written: its spelling and its grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from core.model.findings import Severity
from core.policy.facts import PostFacts
from core.policy.rules.rule import NoParameters, Rule, RuleInForce, Said, reached
from core.policy.rules.texts import slips_in

if TYPE_CHECKING:
    from core.words.grammar import GrammarSlip

_WORD_OF_NAME = re.compile(r"[^\s,;:/&()]+")

_SAID_IN_WORDS_OF_THEIR_OWN = frozenset({"doubled-word", "missing-capital"})
"""The slips, by their kinds' values, that are told otherwise than by what the words should be."""


def spelling(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that no word is misspelt in Canadian English (ADM-7 1.04 c).

    The town's own words are right, and so are the names of its partners and of the post's photographers. A word that
    may well be a name is only shown, whatever the severity.
    """
    from core.words.spelling import misspellings

    placements = reached(facts, rule)
    known = tuple(_known_words(facts))
    texts = {placement.seen for placement in placements}
    misspelt = {text: misspellings(text, facts.speller, known) for text in texts}
    for placement in placements:
        for wrong in misspelt[placement.seen]:
            span = (wrong.start, wrong.end)
            if wrong.is_name_like:
                yield replace(rule.guess("unknown-name", placement, span), severity=Severity.WARN)
            else:
                yield rule.guess("misspelt", placement, span)


def _known_words(facts: PostFacts) -> Iterator[str]:
    yield from (town_word.word for town_word in facts.registers.town_words)
    names = [partner.name for partner in facts.registers.partners]
    names += [name for photo in facts.photos for name in (photo.photo.photographer, photo.photo.credit)]
    for name in names:
        yield from _WORD_OF_NAME.findall(name)


def grammar(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that no plain slip of grammar stands, such as a word written twice (ADM-7 1.04 c)."""
    for placement in reached(facts, rule):
        for slip in slips_in(placement.seen):
            yield rule.guess(_case_of(slip), placement, (slip.start, slip.end), better=slip.better)


def _case_of(slip: GrammarSlip) -> str:
    if slip.slip.value in _SAID_IN_WORDS_OF_THEIR_OWN:
        return slip.slip.value
    return "should-be" if slip.better else "two-articles"


SPELLING = Rule("spelling", NoParameters, spelling)
GRAMMAR = Rule("grammar", NoParameters, grammar)
