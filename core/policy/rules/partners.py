"""Weighs what the register says of a partner: what it is to the municipality, and how long its agreements hold."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from core.model.findings import Mend, Where
from core.model.registers import AgreementKind, PartnerKind
from core.model.town import Partner
from core.policy.facts import PostFacts
from core.policy.rules.days import first_stretch
from core.policy.rules.rule import RuleInForce, Said


def partners_of(facts: PostFacts, kinds: Collection[PartnerKind]) -> dict[str, Partner]:
    """Return the partners of some kinds by name; one of whom the register says no more is plainly a partner."""
    said = {entry.id: entry.kind for entry in facts.registers.entries}
    return {
        partner.name: partner
        for partner in facts.registers.partners
        if said.get(partner.id, PartnerKind.PARTNER) in kinds
    }


def agreed(
    facts: PostFacts, rule: RuleInForce[Any], partner: Partner, kind: AgreementKind, where: Where, **values: str
) -> Said:
    """Return how long a partner's agreement holds for this post, or that there is none, or none any more.

    Agreements that touch one another are one stretch; each holds through 23:59:59, town time, of its last day.
    """
    of_partner = [
        agreement
        for agreement in facts.registers.agreements
        if (agreement.partner_id, agreement.kind) == (partner.id, kind) and agreement.post_id in (None, facts.post.id)
    ]
    stretch = first_stretch(of_partner, facts)
    if stretch is not None:
        return rule.holds("agreement", stretch.interval, where.channel_id)
    case = "agreement-ended" if of_partner else "no-agreement"
    return rule.finding(case, where, Mend.RECORD_AGREEMENT, partner=partner.name, **values)
