"""Partners, agreements, elections and candidates in the registers around a post."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from core.model.kinds import PartnerId
from core.model.registers import Agreement, AgreementKind, Candidate, Election, PartnerEntry, PartnerKind
from core.model.town import ChannelKind, Partner
from core.policy.facts import PlacementFacts, PostFacts, Registers
from tests.core.policy.builders import COORDINATOR, NOW, a_channel, a_post, on_channel

LIBRARY = Partner(PartnerId("library"), "Taber Public Library")
TIMES = Partner(PartnerId("times"), "The Taber Times")
AT_THE_LIBRARY = "Story time at the Taber Public Library"
IN_THE_TIMES = "Read more: https://news.tabertimes.ca/ice"


def saying(text: str, registers: Registers | None = None, **placement: Any) -> PostFacts:
    """Return a post that says something on Facebook; ``placement`` changes what the calendar keeps of it there."""
    on_facebook = on_channel(text=text)
    placed = replace(on_facebook, placement=replace(on_facebook.placement, **placement))
    return a_post(facts={"placements": (placed,), "registers": registers or Registers()})


def on_members_own(text: str) -> PlacementFacts:
    return on_channel(a_channel(kind=ChannelKind.MEMBER), text=text)


def an_agreement(
    partner: Partner = LIBRARY, kind: AgreementKind = AgreementKind.TO_BE_NAMED, **changes: Any
) -> Agreement:
    """Return an agreement since the spring of 2026, for all posts and without an end."""
    agreement = Agreement("agreement", partner.id, kind, date(2026, 4, 1), None, COORDINATOR, NOW)
    return replace(agreement, **changes)


def with_library(*agreements: Agreement, kind: PartnerKind = PartnerKind.PARTNER) -> Registers:
    """Return registers in which the library is a partner, with these agreements."""
    return Registers(partners=(LIBRARY,), entries=(PartnerEntry(LIBRARY.id, kind),), agreements=agreements)


def with_times(*agreements: Agreement) -> Registers:
    """Return registers in which the Taber Times is a news outlet, with these agreements."""
    entry = PartnerEntry(TIMES.id, PartnerKind.NEWS_OUTLET, "tabertimes.ca")
    return Registers(partners=(TIMES,), entries=(entry,), agreements=agreements)


def named_in_the_times(**changes: Any) -> Registers:
    """Return registers in which the Taber Times agreed to links."""
    return with_times(an_agreement(TIMES, AgreementKind.LINKS, **changes))


def with_candidate(day: date = date(2026, 12, 7), **changes: Any) -> Registers:
    """Return registers with an election on a day, in which Rosa Berg stands."""
    candidate = Candidate("rosa", "election", "Rosa Berg", "Mayor")
    return Registers(
        elections=(Election("election", "General election", day),), candidates=(replace(candidate, **changes),)
    )
