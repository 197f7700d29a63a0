"""Reckons with the days in the town from which, and until which, what people recorded holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Generic, Protocol, TypeVar

from core.late_dataclass import dataclass
from core.model.findings import Interval
from core.model.kinds import Day, Instant
from core.policy.facts import PostFacts


class Spanning(Protocol):
    """What holds from a day until (and with) a day, or (``None``) without an end."""

    @property
    def from_day(self) -> Day:
        """The first day."""
        ...

    @property
    def until_day(self) -> Day | None:
        """The last day."""
        ...


Span = TypeVar("Span", bound=Spanning)


@dataclass(frozen=True)
class Stretch(Generic[Span]):
    """The time that spans of days cover together, and the spans."""

    interval: Interval
    spans: tuple[Span, ...]


def begins(day: Day, facts: PostFacts) -> Instant:
    """Return the instant at which a day begins in the town."""
    return facts.instant_of(datetime.combine(day, time.min))


def ends(day: Day, facts: PostFacts) -> Instant:
    """Return the instant at which a day is over in the town."""
    return begins(day + timedelta(days=1), facts)


def is_to_come(day: Day, facts: PostFacts) -> bool:
    """Tell whether a day has not begun yet in the town."""
    return begins(day, facts) > facts.now


def first_stretch(spans: Iterable[Span], facts: PostFacts) -> Stretch[Span] | None:
    """Return the first stretch that is not over, of spans that overlap or follow one another without a gap."""
    stretch: Stretch[Span] | None = None
    for span in sorted(spans, key=lambda each: each.from_day):
        opens, until = begins(span.from_day, facts), span.until_day
        closes = None if until is None else ends(until, facts)
        if closes is not None and closes <= max(opens, facts.now):
            continue
        if stretch is None:
            stretch = Stretch(Interval(opens, closes), (span,))
        elif stretch.interval.closes is not None and opens <= stretch.interval.closes:
            longer = None if closes is None else max(closes, stretch.interval.closes)
            stretch = Stretch(Interval(stretch.interval.opens, longer), (*stretch.spans, span))
    return stretch
