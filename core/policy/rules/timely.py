"""Rules that look at the days that a text names, against the time at which it goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.late_dataclass import dataclass
from core.model.findings import Interval, Mend, Severity
from core.model.kinds import Day
from core.model.posts import Post
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.days import begins, ends
from core.policy.rules.rule import NoParameters, Rule, RuleInForce, Said, reached
from core.policy.rules.texts import dates_in, relative_days_in

if TYPE_CHECKING:
    from core.words.dates import DateMention, RelativeMention

_BESIDE = re.compile(r"\s?(?:,\s|\(|[-–:]\s)?(?:on\s)?(?:the\s)?", re.IGNORECASE)
"""What may stand between "today" and the date that it means."""


@dataclass(frozen=True)
class _Dated:
    """A word such as "tomorrow" with the date beside it: it fits on ``fits_on`` alone."""

    relative: RelativeMention
    date: DateMention

    @property
    def fits_on(self) -> Day:
        return self.date.day - timedelta(days=self.relative.offset_days)


def stale_content(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that nothing in a text is out of date when it goes out (ADM-7 1.04 j).

    A weekday that is not its date's is a guess at a slip. A text that names days is current through the last of them;
    once that day is over, somebody may say that it looks back. A word such as "tomorrow" with its date right behind it
    fits on one day. Without a date only its author knows the day that is meant, and a post in line has no day yet: the
    word is then only shown, whatever the severity, unless the post's window is a single day. A date without a year is
    read as of the day on which the post was begun.
    """
    written_on = facts.wall_of(facts.post.created_at).date()
    for placement in reached(facts, rule):
        dates = dates_in(placement.seen, written_on)
        relatives = relative_days_in(placement.seen)
        dated = list(_dates_beside(placement.seen, relatives, dates))
        with_date = {each.relative for each in dated}
        yield from _wrong_weekdays(rule, placement, dates)
        yield from _fitting_days(facts, rule, placement, dated)
        yield from _undated(facts, rule, placement, [mention for mention in relatives if mention not in with_date])
        if dates and not dated:
            yield _current(facts, rule, placement, max(dates, key=lambda mention: mention.day))


def _wrong_weekdays(
    rule: RuleInForce[NoParameters], placement: PlacementFacts, dates: tuple[DateMention, ...]
) -> Iterator[Said]:
    for mention in dates:
        if not mention.weekday_fits:
            yield rule.guess("weekday", placement, (mention.start, mention.end), named_day=mention.day.isoformat())


def _fitting_days(
    facts: PostFacts, rule: RuleInForce[NoParameters], placement: PlacementFacts, dated: list[_Dated]
) -> Iterator[Said]:
    for each in dated:
        day = Interval(begins(each.fits_on, facts), ends(each.fits_on, facts))
        if day.closes is None or day.closes > facts.now:
            yield rule.holds("one-day", day, placement.channel.id)
        else:
            span = (each.relative.start, each.date.end)
            yield rule.guess("one-day-past", placement, span, fits_day=each.fits_on.isoformat())


def _undated(
    facts: PostFacts, rule: RuleInForce[NoParameters], placement: PlacementFacts, relatives: list[RelativeMention]
) -> Iterator[Said]:
    if _is_for_one_day(facts.post):
        return
    for mention in {mention.offset_days: mention for mention in reversed(relatives)}.values():
        yield replace(rule.guess("undated", placement, (mention.start, mention.end)), severity=Severity.WARN)


def _current(facts: PostFacts, rule: RuleInForce[NoParameters], placement: PlacementFacts, last: DateMention) -> Said:
    over = ends(last.day, facts)
    if over > facts.now:
        return rule.holds("last-date", Interval(closes=over), placement.channel.id)
    return rule.guess("past", placement, (last.start, last.end), named_day=last.day.isoformat())


def _dates_beside(text: str, relatives: Iterable[RelativeMention], dates: Iterable[DateMention]) -> Iterator[_Dated]:
    """Yield each word such as "today" that has its date right behind it."""
    for relative in relatives:
        following = next((mention for mention in dates if mention.start >= relative.end), None)
        if following is not None and _BESIDE.fullmatch(text, relative.end, following.start):
            yield _Dated(relative, following)


def _is_for_one_day(post: Post) -> bool:
    if post.not_before is None or post.go_out_before is None:
        return False
    return post.not_before.date() == (post.go_out_before - timedelta.resolution).date()


STALE_CONTENT = Rule("stale-content", NoParameters, stale_content, time_mend=Mend.EDIT_TEXT)
