"""Whether a person settled what a rule found: by an answer, a confirmation, or by setting the rule aside."""

from __future__ import annotations

from core.late_dataclass import dataclass
from core.model.assurances import Answer, Confirmation, Override
from core.model.findings import Finding
from core.model.town import Role
from core.policy.facts import PostFacts
from core.policy.pack import Pack
from core.policy.rules import RULES
from core.policy.rules.rule import confirmation_of

UNCHECKED = "could-not-be-checked"
"""The case of a rule that failed: it stops the post, whatever its severity, and nobody settles it."""


@dataclass(frozen=True)
class Settled:
    """A finding that no longer stands, and what a person said to it."""

    finding: Finding
    by: Answer | Confirmation | Override


def settled_by(finding: Finding, facts: PostFacts, pack: Pack) -> Answer | Confirmation | Override | None:
    """Return what settles a finding, ``None`` where it stands.

    An answer is to the words that were found; a confirmation or an override is of the present content alone, and a
    confirmation of the very statement that the pack gives now. Nobody settles what a rule of rights found.
    """
    if finding.case == UNCHECKED or _is_right(finding.rule):
        return None
    confirmation = confirmation_of(finding.rule, finding.statement, facts)
    return _answer_to(finding, facts) or confirmation or override_of(finding.rule, facts, pack)


def may_set_aside(rule_id: str, pack: Pack) -> tuple[Role, ...]:
    """Return the roles to which a pack leaves it to set a rule aside: none for a rule of rights, whatever it says."""
    rule = pack.rules.get(rule_id)
    return () if rule is None or _is_right(rule_id) else rule.overridden_by


def override_of(rule_id: str, facts: PostFacts, pack: Pack) -> Override | None:
    """Return the override by which a rule is set aside for the post's present content, where the pack lets its role."""
    may = {role.value for role in may_set_aside(rule_id, pack)}
    for override in facts.assurances.overrides:
        if override.rule == rule_id and override.role in may and override.content_hash == facts.post.content_hash:
            return override
    return None


def _is_right(rule_id: str) -> bool:
    return rule_id in RULES and RULES[rule_id].is_right


def _answer_to(finding: Finding, facts: PostFacts) -> Answer | None:
    if not finding.words:
        return None
    answers = facts.assurances.answers
    return next((each for each in answers if each.rule == finding.rule and each.words == finding.words), None)
