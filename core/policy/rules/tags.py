"""Rules that look at a text's hashtags."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.late_dataclass import dataclass
from core.model.findings import Interval, Mend, Where
from core.model.kinds import Day
from core.model.registers import Fitness, HashtagEntry
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.days import ends
from core.policy.rules.rule import Rule, RuleInForce, Said, reached
from core.policy.rules.texts import hashtags_in
from core.words.names import folded

if TYPE_CHECKING:
    from core.words.hashtags import Hashtag

_MONTHS = 12


@dataclass(frozen=True)
class Freshness:
    """Say for how many months after somebody looked a hashtag counts as researched."""

    most_months: int = 12


def hashtag_researched(facts: PostFacts, rule: RuleInForce[Freshness]) -> Iterator[Said]:
    """Ask that every hashtag was researched and found fit, not too long before it goes out (ADM-7 1.04 l).

    What was found holds through the day of that number some months later, or that month's last day.
    """
    tagged = [(placement, hashtags_in(placement.seen)) for placement in reached(facts, rule)]
    if not any(found for _, found in tagged):
        return
    entries = {folded(entry.tag): entry for entry in sorted(facts.registers.hashtags, key=lambda e: e.looked_on)}
    for placement, found in tagged:
        for key, hashtag in {folded(hashtag.tag): hashtag for hashtag in reversed(found)}.items():
            yield _said(facts, rule, placement, hashtag, entries.get(key))


def _said(
    facts: PostFacts,
    rule: RuleInForce[Freshness],
    placement: PlacementFacts,
    hashtag: Hashtag,
    entry: HashtagEntry | None,
) -> Said:
    where = Where(channel_id=placement.channel.id, span=(hashtag.start, hashtag.end))
    if entry is None:
        return rule.finding("not-researched", where, Mend.RESEARCH_HASHTAG, hashtag=hashtag.tag)
    if entry.verdict is Fitness.UNFIT:
        return rule.finding("unfit", where, Mend.EDIT_TEXT, hashtag=hashtag.tag, looked_day=entry.looked_on.isoformat())
    until = ends(_months_after(entry.looked_on, rule.parameters.most_months), facts)
    if until > facts.now:
        return rule.holds("research", Interval(closes=until), placement.channel.id)
    values = {"hashtag": hashtag.tag, "looked_day": entry.looked_on.isoformat()}
    return rule.finding("too-long-ago", where, Mend.RESEARCH_HASHTAG, **values)


def _months_after(day: Day, months: int) -> Day:
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year, month = day.year + years, month + 1
    return day.replace(year=year, month=month, day=min(day.day, monthrange(year, month)[1]))


HASHTAG_RESEARCHED = Rule("hashtag-researched", Freshness, hashtag_researched, time_mend=Mend.RESEARCH_HASHTAG)
