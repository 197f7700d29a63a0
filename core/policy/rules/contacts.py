"""Rules that tell the municipality's own contact details from others': links to its website, and personal details."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.late_dataclass import dataclass
from core.model.findings import Mend, Where
from core.model.registers import ContactKind
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.rule import EVERY_KIND, NoParameters, Rule, RuleInForce, Said, reached
from core.policy.rules.texts import details_in, finder_of

if TYPE_CHECKING:
    from core.words.personal import PersonalDetail


@dataclass(frozen=True)
class Length:
    """Say how many characters a text may have without a link to the municipality's website."""

    most_characters: int = 400


def brevity(facts: PostFacts, rule: RuleInForce[Length]) -> Iterator[Said]:
    """Ask that a long text links to the municipality's website, where it stands first (ADM-7 1.04 a)."""
    most = rule.parameters.most_characters
    domains = _own(facts, ContactKind.DOMAIN)
    for placement in reached(facts, rule):
        used = len(placement.text)
        if used > most and not _links_within(placement, domains):
            case, mend = ("no-own-link", Mend.EDIT_TEXT) if domains else ("no-own-website", None)
            where = Where(channel_id=placement.channel.id)
            yield rule.finding(case, where, mend, used=str(used), most=str(most))


def personal_information(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that a text gives no personal information away (ADM-7 1.07 a, b ii, vi); the municipality's own is none.

    Its own are the telephones, addresses and e-mails that it lists, and every e-mail at a domain of its own.
    """
    for placement in reached(facts, rule):
        for detail in details_in(placement.seen):
            if not _is_own(detail, facts):
                yield rule.guess(detail.kind.value, placement, (detail.start, detail.end))


def _own(facts: PostFacts, kind: ContactKind) -> tuple[str, ...]:
    return tuple(contact.value for contact in facts.registers.own_contacts if contact.kind is kind)


def _links_within(placement: PlacementFacts, domains: tuple[str, ...]) -> bool:
    from core.words.links import host_of, is_within

    links = placement.platform.links.find(placement.seen)
    return any(is_within(host_of(link), domain) for link in links for domain in domains)


def _is_own(detail: PersonalDetail, facts: PostFacts) -> bool:
    from core.words.links import is_within
    from core.words.personal import PersonalKind, same_contact

    match detail.kind:
        case PersonalKind.TELEPHONE:
            return any(same_contact(detail.words, own) for own in _own(facts, ContactKind.TELEPHONE))
        case PersonalKind.EMAIL:
            host = detail.words.rpartition("@")[2]
            at_own_domain = any(is_within(host, domain) for domain in _own(facts, ContactKind.DOMAIN))
            return at_own_domain or any(same_contact(detail.words, own) for own in _own(facts, ContactKind.EMAIL))
        case PersonalKind.ADDRESS | PersonalKind.POSTAL_CODE:
            return any(finder_of((detail.words,)).find(own) for own in _own(facts, ContactKind.ADDRESS))
        case _:
            return False


BREVITY = Rule("brevity", Length, brevity)
PERSONAL_INFORMATION = Rule("personal-information", NoParameters, personal_information, EVERY_KIND)
