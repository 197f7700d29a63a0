"""What stands in a period of the calendar, post by post, and which of it can be sent for approval."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from enum import Enum

from core.commands.actors import actor_facts
from core.commands.calendar import Calendar, Who
from core.commands.writers import writers_of
from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Day, Instant, PersonId, PostId
from core.model.posts import Post, PostDecision, Verdict
from core.model.seals import ShownTime
from core.model.states import SCHEDULED, State
from core.policy.acts import Act
from core.policy.facts import ActorFacts, SubjectFacts
from core.policy.pack import Pack
from core.policy.rights import Yes, is_overseen, may
from core.store import posts as post_queries
from core.store.engine import Engine
from core.store.rows import wall_text

TO_COME = frozenset({State.DRAFT, State.ASKED, State.QUEUED, State.PINNED, State.HELD})
"""States that are sent. Drafts with a day too: a period is approved (ADM-7 1.05 i) before its posts are ready."""

STANDING = TO_COME | {State.HANDED_OVER, State.PUBLISHED, State.MISSED}
"""States in which a post stands in its period still."""

_GIVEN = SCHEDULED | {State.HANDED_OVER, State.PUBLISHED, State.MISSED}


class LeftOut(Enum):
    """Say why a post cannot go: none of the people asked may decide it, or this very version was returned."""

    NOBODY = "nobody"
    RETURNED = "returned"


@dataclass(frozen=True)
class PeriodPost:
    """A post in a period with its times there; ``left_out`` says why it cannot be sent, ``None`` that it can."""

    post: Post
    times: tuple[ShownTime, ...]
    left_out: LeftOut | None = None


def times_between(
    engine: Engine, days: tuple[Day, Day], channels: Collection[str], states: Collection[State]
) -> dict[PostId, tuple[ShownTime, ...]]:
    """Return when each post stands from a day until (and with) a day, by time; no ``channels`` are all of them."""
    low, high = (datetime.combine(day, time.min) for day in (days[0], days[1] + timedelta(days=1)))
    found: dict[PostId, tuple[ShownTime, ...]] = {}
    for cell in post_queries.placements_between(engine, wall_text(low), wall_text(high)):
        if cell.state in states and (not channels or cell.channel_id in channels):
            wall = datetime.fromisoformat(cell.wall)
            shown = ShownTime(ChannelId(cell.channel_id), wall, cell.state not in _GIVEN)
            post_id = PostId(cell.post_id)
            found[post_id] = (*found.get(post_id, ()), shown)
    return found


def posts_to_send(
    calendar: Calendar, now: Instant, days: tuple[Day, Day], channels: Sequence[str], approvers: Sequence[PersonId]
) -> tuple[PeriodPost, ...]:
    """Return what stands in a period and is to come, by time, with the reason where a post cannot be sent."""
    engine = calendar.engine
    actors = [actor_facts(calendar, Who(approver), now) for approver in approvers]
    found = []
    for post_id, times in times_between(engine, days, channels, TO_COME).items():
        post = engine.record(Post, post_id)
        assert post is not None
        found.append(PeriodPost(post, times, _why_not(calendar, post, actors, now)))
    return tuple(found)


def may_decide_line(actor: ActorFacts, subject: SubjectFacts, pack: Pack) -> bool:
    """Tell whether a line is somebody's to decide: the table gives it to them, and they wrote nothing in it.

    Nor did who is stood in for, where they decide in another's place.
    """
    answer = may(Act.DECIDE_LINE, actor, subject, pack)
    return isinstance(answer, Yes) and not is_by_writer(answer, actor, subject)


def is_by_writer(answer: Yes, actor: ActorFacts, subject: SubjectFacts) -> bool:
    """Tell whether somebody who may do an act wrote what it is about, or acts in the place of one who did."""
    people = (actor.person, None if answer.stands_for is None else answer.stands_for.person)
    return any(person is not None and person.id in subject.writers for person in people)


def subject_of_line(calendar: Calendar, post: Post, now: Instant) -> SubjectFacts:
    """Return whose post it is, who wrote it, and whether somebody oversees its author."""
    placements = post_queries.placements_of(calendar.engine, post.id)
    priority = calendar.pack.class_of(post.class_key)
    subject = SubjectFacts(
        authors=frozenset({post.author_id}),
        departments=frozenset({post.department_id}),
        writers=writers_of(calendar.engine, post),
        channels=frozenset(p.channel_id for p in placements if p.state is not State.DROPPED),
        emergency_class=priority is not None and priority.immediate,
    )
    author = actor_facts(calendar, Who(post.author_id), now)
    return replace(subject, author_overseen=is_overseen(author, subject))


def return_of(post: Post, decisions: Sequence[PostDecision]) -> PostDecision | None:
    """Return the standing return of a post as it is now, ``None`` where its last decision is none."""
    last = max(decisions, key=lambda decision: decision.decided_at, default=None)
    if last is None or last.revoked_at is not None or last.content_hash != post.content_hash:
        return None
    return last if last.verdict is Verdict.RETURNED else None


def _why_not(calendar: Calendar, post: Post, approvers: Sequence[ActorFacts], now: Instant) -> LeftOut | None:
    if return_of(post, post_queries.decisions_of(calendar.engine, post.id)) is not None:
        return LeftOut.RETURNED
    subject = subject_of_line(calendar, post, now)
    is_decided = any(may_decide_line(approver, subject, calendar.pack) for approver in approvers)
    return None if is_decided else LeftOut.NOBODY
