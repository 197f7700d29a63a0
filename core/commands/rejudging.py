"""Judging everything in play by another pack, beforehand and outside of any transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from core.commands.calendar import Calendar
from core.commands.content import content_now, titled_channels
from core.commands.judging import facts_of, registers_of
from core.model.content import digest
from core.model.findings import Interval
from core.model.journal import JournalHead
from core.model.kinds import Instant, PostId
from core.model.posts import Placement
from core.model.states import SCHEDULED, State
from core.policy.facts import PostFacts
from core.policy.gate import Judgement, judge
from core.policy.pack import Pack
from core.store import journal
from core.store import posts as post_queries

FRESH = timedelta(minutes=10)
"""How long what was judged beforehand counts; what depends on the day is judged anew after it."""

Classes = tuple[tuple[str, str], ...]
"""What each class is in another pack, as pairs of keys."""


@dataclass(frozen=True)
class Rejudged:
    """What was found by judging everything in play by ``pack``, its classes read as ``classes`` say.

    ``judgements`` are of each post that somebody asked for or that is scheduled; ``passing`` are those that stand under
    the pack exactly as they do: in line or asked for, with the same windows. It is true of the calendar whose log ended
    with ``head``, at the instant ``at``.
    """

    pack: Pack
    classes: Classes
    head: JournalHead
    at: Instant
    judgements: Mapping[PostId, Judgement]
    passing: frozenset[PostId]

    def counts(self, calendar: Calendar, pack: Pack, classes: Classes) -> bool:
        """Tell whether it still holds, for a pack and for the calendar as it is now."""
        age = calendar.ambient.clock.now() - self.at
        is_fresh = timedelta(0) <= age <= FRESH and self.head == journal.head(calendar.engine)
        return is_fresh and (self.pack, self.classes) == (pack, classes)


def judge_beforehand(
    calendar: Calendar,
    pack: Pack,
    classes: Classes,
    progress: Callable[[int, int], None],
    is_stopped: Callable[[], bool],
) -> Rejudged | None:
    """Return which posts would stand under a pack just as they do; ``None`` where it was stopped.

    ``progress`` is told how many of how many posts are judged. Raises: CalendarError where the calendar cannot be read.
    """
    head, now = journal.head(calendar.engine), calendar.ambient.clock.now()
    registers, renamed = registers_of(calendar.engine), dict(classes)
    posts = post_queries.posts_asked_or_scheduled(calendar.engine)
    judgements: dict[PostId, Judgement] = {}
    passing: set[PostId] = set()
    for number, post_id in enumerate(posts):
        if is_stopped():
            return None
        progress(number, len(posts))
        facts = _reclassed(calendar, facts_of(calendar, post_id, now, registers=registers), renamed)
        judgements[post_id] = judge(facts, pack)
        if _stands_as_it_is(facts, judgements[post_id]):
            passing.add(post_id)
    progress(len(posts), len(posts))
    return Rejudged(pack, classes, head, now, judgements, frozenset(passing))


def _stands_as_it_is(facts: PostFacts, judgement: Judgement) -> bool:
    """Tell whether a judgement leaves every placement of a post as it is: none held, none let in, no window moved."""
    return all(_stands(each.placement, judgement) for each in facts.placements)


def _stands(placement: Placement, judgement: Judgement) -> bool:
    if placement.state not in SCHEDULED | {State.ASKED}:
        return True
    closing = judgement.closes_because(placement.channel_id)
    window = judgement.interval(placement.channel_id), "" if closing is None else closing.rule
    is_open = judgement.is_open(placement.channel_id, placement.at)
    is_in_line = placement.state in SCHEDULED
    return is_open is is_in_line and window == (Interval(placement.opens, placement.closes), placement.closes_why)


def _reclassed(calendar: Calendar, facts: PostFacts, renamed: Mapping[str, str]) -> PostFacts:
    """Return the facts of a post as its class will be called."""
    key = renamed.get(facts.post.class_key, facts.post.class_key)
    if key == facts.post.class_key:
        return facts
    post = replace(facts.post, class_key=key)
    titled = titled_channels(calendar.engine, calendar.platforms)
    content_hash = digest(content_now(calendar.engine, post, titled))
    return replace(facts, post=replace(post, content_hash=content_hash))
