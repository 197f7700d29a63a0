"""Rules that look for others in a post: whom it quotes, names or links to, and who stands for election."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.late_dataclass import dataclass
from core.model.findings import Interval, Mend, Where
from core.model.kinds import Instant
from core.model.registers import AgreementKind, Election, PartnerEntry, PartnerKind
from core.model.town import Partner
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.days import ends, is_to_come
from core.policy.rules.named import first_named
from core.policy.rules.partners import agreed, partners_of
from core.policy.rules.rule import NoParameters, Rule, RuleInForce, Said, confirmation_of, reached
from core.policy.year_day import YearDay

if TYPE_CHECKING:
    from core.words.quotations import Quotation

_CITED = frozenset(PartnerKind) - {PartnerKind.NEWS_OUTLET}


@dataclass(frozen=True)
class Excerpt:
    """Say how many words of somebody else a quotation may have."""

    most_words: int = 40


@dataclass(frozen=True)
class NewsSites:
    """List the domains of news outlets that are known without being in the register, subdomains with them."""

    domains: tuple[str, ...]


@dataclass(frozen=True)
class CampaignTime:
    """Say after which day of an election's year a candidate's name is looked for, up to and with the election day."""

    after: YearDay


def quotation(facts: PostFacts, rule: RuleInForce[Excerpt]) -> Iterator[Said]:
    """Ask that a quotation is a short excerpt, and that the text says whose words they are (ADM-7 1.08 b)."""
    from core.words.quotations import quotations

    most = rule.parameters.most_words
    for placement in reached(facts, rule):
        for quoted in quotations(placement.seen):
            case = _amiss(quoted, most)
            if case is not None:
                yield rule.guess(case, placement, (quoted.start, quoted.end), most=str(most))


def cited_party(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that a partner of the register whose name stands in the text agreed to be named (ADM-7 1.08 b).

    News outlets are asked for links alone.
    """
    partners = partners_of(facts, _CITED)
    for placement in reached(facts, rule):
        for name, span in first_named(partners, placement.seen).items():
            where = Where(channel_id=placement.channel.id, span=span)
            yield agreed(facts, rule, partners[name], AgreementKind.TO_BE_NAMED, where)


def news_link(facts: PostFacts, rule: RuleInForce[NewsSites]) -> Iterator[Said]:
    """Ask that a link leads to no news outlet but one that agreed to links (Toronto's guidelines, 3)."""
    for placement in reached(facts, rule):
        for host, span in _hosts(placement).items():
            where = Where(channel_id=placement.channel.id, span=span)
            outlet = _outlet(host, facts)
            if outlet is not None:
                yield agreed(facts, rule, outlet, AgreementKind.LINKS, where, host=host)
            elif _is_within_any(host, rule.parameters.domains):
                yield rule.finding("unknown-outlet", where, Mend.RECORD_AGREEMENT, host=host)


def candidate_named(facts: PostFacts, rule: RuleInForce[CampaignTime]) -> Iterator[Said]:
    """Ask that somebody confirms that a post which names a candidate is no campaign content (ADM-7 1.04 p).

    What counts is when it goes out: at its time, else when it is wished, else not before its window, and never before
    now. Until somebody confirms, a post that would go out before or after the campaign is kept from moving into it.
    """
    campaigns = _campaigns(facts, rule.parameters.after)
    for placement in reached(facts, rule):
        goes_out = _goes_out(facts, placement)
        for name, span in first_named(campaigns, placement.seen).items():
            where, campaign = Where(channel_id=placement.channel.id, span=span), campaigns[name]
            if campaign.covers(goes_out):
                yield rule.asks("candidate", where, candidate=name)
            elif confirmation_of(rule.id, rule.statement, facts) is None:
                yield _kept_out(rule, campaign, goes_out, placement)


def _amiss(quoted: Quotation, most_words: int) -> str | None:
    """Return all that is wrong with a quotation as one case, so that one answer is to all of it."""
    is_long = len(quoted.words.split()) > most_words
    if quoted.is_attributed:
        return "long" if is_long else None
    return "long-not-attributed" if is_long else "not-attributed"


def _hosts(placement: PlacementFacts) -> dict[str, tuple[int, int]]:
    """Return the hosts to which a text links, each with the span of its first link."""
    from core.words.links import host_of

    spans: dict[str, tuple[int, int]] = {}
    for link in placement.platform.links.find(placement.seen):
        spans.setdefault(host_of(link), (link.start, link.end))
    return spans


def _outlet(host: str, facts: PostFacts) -> Partner | None:
    """Return the news outlet of the register to whose domain a host belongs."""
    outlets = {entry.id for entry in facts.registers.entries if _is_outlet_at(entry, host)}
    return next((partner for partner in facts.registers.partners if partner.id in outlets), None)


def _is_outlet_at(entry: PartnerEntry, host: str) -> bool:
    return entry.kind is PartnerKind.NEWS_OUTLET and _is_within_any(host, (entry.domain,))


def _is_within_any(host: str, domains: tuple[str, ...]) -> bool:
    from core.words.links import is_within

    return any(is_within(host, domain) for domain in domains)


def _campaigns(facts: PostFacts, after: YearDay) -> dict[str, Interval]:
    """Return who stands for election, by name, each with the time of the next campaign that is not over."""
    campaigns: dict[str, Interval] = {}
    for election in sorted(facts.registers.elections, key=lambda each: each.day, reverse=True):
        closes = ends(election.day, facts)
        campaign = Interval(ends(after.in_year(election.day.year), facts), closes)
        if closes > facts.now and not campaign.is_empty:
            campaigns.update((name, campaign) for name in _standing_in(election, facts))
    return campaigns


def _standing_in(election: Election, facts: PostFacts) -> Iterator[str]:
    """Yield the names of an election's candidates who have not withdrawn."""
    for candidate in facts.registers.candidates:
        if candidate.election_id == election.id:
            withdrawn = candidate.withdrawn_on
            if withdrawn is None or is_to_come(withdrawn, facts):
                yield candidate.name


def _goes_out(facts: PostFacts, placement: PlacementFacts) -> Instant:
    at, wished = placement.placement.at, placement.placement.planned or facts.post.not_before
    if at is None and wished is not None:
        at = facts.instant_of(wished)
    return facts.now if at is None else max(at, facts.now)


def _kept_out(
    rule: RuleInForce[CampaignTime], campaign: Interval, goes_out: Instant, placement: PlacementFacts
) -> Said:
    """Return the time before a campaign, or after it, as the one in which a post may go out."""
    if campaign.opens is not None and goes_out < campaign.opens:
        return rule.holds("before-campaign", Interval(closes=campaign.opens), placement.channel.id)
    return rule.holds("after-campaign", Interval(opens=campaign.closes), placement.channel.id)


QUOTATION = Rule("quotation", Excerpt, quotation)
CITED_PARTY = Rule("cited-party", NoParameters, cited_party, time_mend=Mend.RECORD_AGREEMENT)
NEWS_LINK = Rule("news-link", NewsSites, news_link, time_mend=Mend.RECORD_AGREEMENT)
CANDIDATE_NAMED = Rule("candidate-named", CampaignTime, candidate_named, time_mend=Mend.EDIT_WINDOW, is_confirmed=True)
