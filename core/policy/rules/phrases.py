"""Rules that look for the words and phrases that a pack lists."""

from __future__ import annotations

from collections.abc import Iterator

from core.late_dataclass import dataclass
from core.model.findings import Mend
from core.model.registers import PartnerKind
from core.model.town import ChannelKind
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.named import first_named
from core.policy.rules.partners import partners_of
from core.policy.rules.rule import EVERY_KIND, Rule, RuleInForce, Said, reached
from core.policy.rules.texts import finder_of

_BUSINESS = frozenset({PartnerKind.SPONSOR, PartnerKind.AFFILIATION, PartnerKind.PARTNER})


@dataclass(frozen=True)
class Phrases:
    """List what a rule looks for: whole words, whatever their case; a ``*`` at the end stands for any continuation."""

    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Promotion(Phrases):
    """List what promotes; ``partners_aside`` lets a post promote a sponsor, an affiliation or a business partner."""

    partners_aside: bool = False


def opinion_words(facts: PostFacts, rule: RuleInForce[Phrases]) -> Iterator[Said]:
    """Ask that a post tells facts, never opinion or conjecture (ADM-7 1.04 f)."""
    return _listed(facts, rule, "opinion")


def respectful_words(facts: PostFacts, rule: RuleInForce[Phrases]) -> Iterator[Said]:
    """Ask that nothing harasses, insults, threatens or discriminates, and nothing is profane (ADM-7 1.04 e)."""
    return _listed(facts, rule, "disrespect")


def campaign_content(facts: PostFacts, rule: RuleInForce[Phrases]) -> Iterator[Said]:
    """Ask that nothing promotes a candidate, a campaign or a party (ADM-7 1.04 p, Trail's Guiding Principles 5)."""
    return _listed(facts, rule, "campaign")


def commercial_content(facts: PostFacts, rule: RuleInForce[Promotion]) -> Iterator[Said]:
    """Ask that nothing promotes what is for sale (Toronto 3), partners aside where the pack says so (Trail's 4)."""
    aside = partners_of(facts, _BUSINESS) if rule.parameters.partners_aside else {}
    if facts.partner is not None and facts.partner.name in aside:
        return
    for placement in reached(facts, rule):
        if not first_named(aside, placement.seen):
            yield from _listed_in(placement, rule, "promotion")


def own_view_marked(facts: PostFacts, rule: RuleInForce[Phrases]) -> Iterator[Said]:
    """Ask that a text on a member of Council's own channel says whose view it is (Trail's Scope, Leduc's E).

    A banner can say so instead, which Oyez does not see; so the whole text is a guess, and an answer falls with it.
    """
    finder = finder_of(rule.parameters.phrases)
    for placement in reached(facts, rule):
        if placement.text.strip() and not finder.find(placement.text):
            yield rule.guess("not-marked", placement, (0, len(placement.text)), channel=placement.channel.name)


def _listed(facts: PostFacts, rule: RuleInForce[Phrases], case: str) -> Iterator[Said]:
    for placement in reached(facts, rule):
        yield from _listed_in(placement, rule, case)


def _listed_in(
    placement: PlacementFacts, rule: RuleInForce[Phrases] | RuleInForce[Promotion], case: str
) -> Iterator[Said]:
    for found in finder_of(rule.parameters.phrases).find(placement.seen):
        yield rule.guess(case, placement, (found.start, found.end), Mend.EDIT_TEXT)


OPINION_WORDS = Rule("opinion-words", Phrases, opinion_words)
OWN_VIEW_MARKED = Rule("own-view-marked", Phrases, own_view_marked, frozenset({ChannelKind.MEMBER}))
RESPECTFUL_WORDS = Rule("respectful-words", Phrases, respectful_words, EVERY_KIND)
COMMERCIAL_CONTENT = Rule("commercial-content", Promotion, commercial_content)
CAMPAIGN_CONTENT = Rule("campaign-content", Phrases, campaign_content)
