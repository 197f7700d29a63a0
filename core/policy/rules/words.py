"""Rules that look at a post's words as they would stand on each channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from core.model.findings import Finding, Mend, Severity, Where
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.rule import NoParameters, Rule, RuleInForce, Said, reached

if TYPE_CHECKING:
    from core.words.counting import LimitBroken

_MENDED_BY_PHOTOS = frozenset({"images", "image-missing", "description"})
"""The limits that are about photos, by their kinds' values."""


def platform_limits(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that text, pictures and descriptions are within what each channel's platform takes.

    What a platform refuses is found at the rule's severity, what it merely takes badly is only shown.
    """
    from core.words.counting import limits_broken

    descriptions = [photo.link.description for photo in facts.photos]
    for placement in reached(facts, rule):
        broken = limits_broken(placement.text, len(descriptions), descriptions, placement.platform, placement.title)
        for limit in broken:
            yield _finding(facts, rule, placement, limit)


def _finding(
    facts: PostFacts, rule: RuleInForce[NoParameters], placement: PlacementFacts, broken: LimitBroken
) -> Finding:
    from core.words.counting import LimitSeverity

    photo = None if broken.photo is None else facts.photos[broken.photo].photo
    where = Where(None if photo is None else photo.id, placement.channel.id)
    values = {"channel": placement.channel.name, "used": str(broken.used), "limit": str(broken.limit)}
    if photo is not None:
        values["photo"] = photo.name
    mend = Mend.EDIT_PHOTOS if broken.kind.value in _MENDED_BY_PHOTOS else Mend.EDIT_TEXT
    if broken.severity is LimitSeverity.REFUSE:
        return rule.finding(broken.kind.value, where, mend, **values)
    return replace(rule.finding(f"{broken.kind.value}-advised", where, mend, **values), severity=Severity.WARN)


PLATFORM_LIMITS = Rule("platform-limits", NoParameters, platform_limits)
