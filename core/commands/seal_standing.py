"""How a sealed period stands now: what became of each line, and what is new in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import Enum

from core.commands.calendar import Calendar
from core.commands.period_lines import STANDING, TO_COME, return_of, times_between
from core.commands.writers import writers_of
from core.late_dataclass import dataclass
from core.model.assurances import PeriodApproval
from core.model.kinds import Instant, PersonId, PostId, Sha256
from core.model.posts import Placement, Post, PostDecision
from core.model.seals import (
    Seal,
    SealDecision,
    SealLine,
    ShownTime,
    exception_id,
    fingerprint_of_exceptions,
    shown_text,
    shown_times,
)
from core.model.states import PostState
from core.store import posts as post_queries
from core.store import seals as queries
from core.store.assurances import standing
from core.store.engine import Engine


class LineState(Enum):
    """Say what became of a line.

    ``CHANGED`` says other than was sealed and nobody decided it so, ``OUT`` goes out on other days or channels by now,
    ``GONE`` goes out nowhere.
    """

    WAITS = "waits"
    APPROVED = "approved"
    RETURNED = "returned"
    CHANGED = "changed"
    OUT = "out"
    GONE = "gone"


@dataclass(frozen=True)
class PostFactsNow:
    """What is on file of a post that tells how its line stands; ``approvals`` are those that nobody took back."""

    post: Post
    placements: tuple[Placement, ...]
    approvals: tuple[PeriodApproval, ...]
    decisions: tuple[PostDecision, ...]
    writers: frozenset[PersonId]


@dataclass(frozen=True)
class LineStanding:
    """One line of a seal as it stands now.

    ``by``, ``at`` and ``comment`` tell who approved or returned it; ``times`` are those inside the period now, and
    ``is_moved`` tells that they are others than were shown, which no approval covers. ``is_as_sealed`` tells that the
    post still says what was sealed.
    """

    line: SealLine
    state: LineState
    times: tuple[ShownTime, ...] = ()
    by: PersonId | None = None
    at: Instant | None = None
    comment: str = ""
    is_moved: bool = False
    is_as_sealed: bool = False


@dataclass(frozen=True)
class SealStanding:
    """A sealed period as it stands now.

    ``exceptions`` are lines as they would be sealed today: posts that are new in the period, and those whose line says
    something else by now. ``decisions`` are those that nobody took back; ``is_lapsed`` tells that the
    time to approve by has gone by.
    """

    seal: Seal
    version: int
    lines: tuple[LineStanding, ...]
    exceptions: tuple[SealLine, ...]
    decisions: tuple[SealDecision, ...]
    is_lapsed: bool = False

    @property
    def waiting(self) -> tuple[SealLine, ...]:
        """Give the lines that wait for their approvers; none once the time to approve by has gone by."""
        return () if self.is_lapsed else tuple(e.line for e in self.lines if e.state is LineState.WAITS)

    @property
    def is_decided(self) -> bool:
        """Tell whether somebody decided it, or no line of it waits: approved before, returned or changed."""
        return bool(self.decisions) or all(each.state is not LineState.WAITS for each in self.lines)

    @property
    def waiting_exceptions(self) -> tuple[SealLine, ...]:
        """Give the exceptions that wait for the approvers: none before the seal is decided."""
        return self.exceptions if self.is_decided else ()

    @property
    def exceptions_fingerprint(self) -> Sha256:
        """Give the fingerprint of the exceptions as they are shown."""
        return fingerprint_of_exceptions(self.seal, self.exceptions)

    @property
    def fallen(self) -> tuple[LineStanding, ...]:
        """Give the lines that go out in the period no longer."""
        return tuple(each for each in self.lines if each.state in {LineState.OUT, LineState.GONE})

    def sealed_of(self, post_id: PostId) -> SealLine | None:
        """Return the line of a post, ``None`` for one that is not on the seal."""
        return next((each.line for each in self.lines if each.line.post_id == post_id), None)


def open_seals(calendar: Calendar, now: Instant) -> tuple[SealStanding, ...]:
    """Return how the seals stand that nobody withdrew or replaced and whose period is not past, the oldest first."""
    today = calendar.zone.wall(now).date()
    return tuple(standing_of(calendar, seal, now) for seal in queries.seals_not_past(calendar.engine, today))


def standing_of(calendar: Calendar, seal: Seal, now: Instant) -> SealStanding:
    """Return how a seal stands at an instant."""
    engine = calendar.engine
    lines = queries.lines_of(engine, seal.id)
    days = (seal.from_day, seal.until_day)
    here = times_between(engine, days, seal.channels, STANDING)
    to_come = times_between(engine, days, seal.channels, TO_COME)
    facts = {post_id: _facts(engine, post_id) for post_id in (*(line.post_id for line in lines), *to_come)}
    stand = tuple(line_standing(seal, line, facts[line.post_id], here.get(line.post_id, ())) for line in lines)
    settled = {each.line.post_id for each in stand if each.state is not LineState.CHANGED}
    exceptions = tuple(_exceptions(seal, to_come, settled, facts))
    decisions = tuple(each for each in queries.decisions_of(engine, seal.id) if each.revoked_at is None)
    is_lapsed = seal.approve_by is not None and calendar.zone.at(seal.approve_by) < now
    return SealStanding(seal, queries.version_of(engine, seal), stand, exceptions, decisions, is_lapsed)


def line_standing(seal: Seal, line: SealLine, now: PostFactsNow, times: tuple[ShownTime, ...]) -> LineStanding:
    """Return how a line stands by what is on file of its post; ``times`` are the post's inside the period now."""
    if not times or now.post.state is PostState.DISCARDED:
        return LineStanding(line, LineState.OUT if _goes_out(now) else LineState.GONE)
    moved = {(each.channel_id, each.wall) for each in times} != {(e.channel_id, e.wall) for e in shown_times(line)}
    is_same = now.post.content_hash == line.content_hash
    approval, returned = covering(seal, now), return_of(now.post, now.decisions)
    if approval is not None:
        by, at = approval.approved_by, approval.approved_at
        return LineStanding(line, LineState.APPROVED, times, by, at, "", moved, is_same)
    if returned is not None:
        by, at = returned.decided_by, returned.decided_at
        return LineStanding(line, LineState.RETURNED, times, by, at, returned.comment, moved, is_same)
    state = LineState.WAITS if is_same else LineState.CHANGED
    return LineStanding(line, state, times, is_moved=moved, is_as_sealed=is_same)


def covering(seal: Seal, now: PostFactsNow) -> PeriodApproval | None:
    """Return the earliest standing approval, by no writer, of the post as it is now that covers the whole period."""
    given = (
        each
        for each in now.approvals
        if each.content_hash == now.post.content_hash
        and each.approved_by not in now.writers
        and each.from_day <= seal.from_day
        and seal.until_day <= each.until_day
    )
    return min(given, key=lambda each: (each.approved_at, each.id), default=None)


def _facts(engine: Engine, post_id: PostId) -> PostFactsNow:
    post = engine.record(Post, post_id)
    assert post is not None
    return PostFactsNow(
        post=post,
        placements=tuple(post_queries.placements_of(engine, post_id)),
        approvals=standing(engine, PeriodApproval, post_id),
        decisions=tuple(post_queries.decisions_of(engine, post_id)),
        writers=writers_of(engine, post),
    )


def _goes_out(now: PostFactsNow) -> bool:
    if now.post.state is PostState.DISCARDED:
        return False
    return any(p.state in STANDING and (p.at_wall or p.planned) is not None for p in now.placements)


def _exceptions(
    seal: Seal,
    to_come: Mapping[PostId, tuple[ShownTime, ...]],
    settled: Collection[PostId],
    facts: Mapping[PostId, PostFactsNow],
) -> Iterator[SealLine]:
    position = 0
    for post_id, times in to_come.items():
        now = facts[post_id]
        if post_id in settled or not _is_open(seal, now):
            continue
        content, department = now.post.content_hash, now.post.department_id
        name = exception_id(post_id, content)
        yield SealLine(name, seal.id, position, post_id, content, department, shown_text(times))
        position += 1


def _is_open(seal: Seal, now: PostFactsNow) -> bool:
    """Tell whether nobody has decided a post as it is now."""
    return covering(seal, now) is None and return_of(now.post, now.decisions) is None
