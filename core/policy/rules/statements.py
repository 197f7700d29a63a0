"""Rules that ask for nothing but a person's word: what each means is the statement that the pack gives."""

from __future__ import annotations

from collections.abc import Iterator

from core.policy.classes import GroundKind
from core.policy.facts import PostFacts
from core.policy.rules.rule import NoParameters, Rule, RuleInForce, Said, is_reached

NOT_CONFIRMED = "not-confirmed"


def confirmed(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that somebody confirms the pack's statement of the whole post."""
    if is_reached(facts, rule):
        yield rule.asks(NOT_CONFIRMED)


def emergency_authority(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that somebody confirms who stands behind emergency information (Leduc, E)."""
    if facts.priority is not None and facts.priority.ground is GroundKind.EMERGENCY:
        yield from confirmed(facts, rule)


NOTHING_CONFIDENTIAL = Rule("nothing-confidential", NoParameters, confirmed, is_confirmed=True)
SAFETY_AND_LAW = Rule("safety-and-law", NoParameters, confirmed, is_confirmed=True)
FACTS_CHECKED = Rule("facts-checked", NoParameters, confirmed, is_confirmed=True)
CHANNEL_PURPOSE = Rule("channel-purpose", NoParameters, confirmed, is_confirmed=True)
CLASSIFICATION = Rule("classification", NoParameters, confirmed, is_confirmed=True)
EMERGENCY_AUTHORITY = Rule("emergency-authority", NoParameters, emergency_authority, is_confirmed=True)
