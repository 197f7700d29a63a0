"""Finding what waits for a decision of somebody else than its writers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from core.commands.actors import actor_facts
from core.commands.calendar import Calendar, Who
from core.commands.judging import facts_of, registers_of, required
from core.commands.media import subject_of_photo
from core.commands.period_lines import may_decide_line, return_of, subject_of_line
from core.commands.readings_after import readings_asked
from core.commands.seal_standing import SealStanding, open_seals
from core.late_dataclass import dataclass
from core.model.findings import Severity
from core.model.kinds import Day, Instant, PersonId, Sha256, Wall
from core.model.posts import Placement, Post
from core.model.seals import SealLine, exception_id
from core.model.states import State
from core.model.town import Role
from core.policy.acts import Act
from core.policy.facts import ActorFacts, PostFacts, SubjectFacts
from core.policy.gate import judge
from core.policy.pack import Pack
from core.policy.rights import Yes, may
from core.policy.rules.approval import CALENDAR_APPROVED, POST_APPROVED, SECOND_READER, Whose
from core.store import awaited as queries
from core.store import posts as post_queries
from core.store import town as town_queries

if TYPE_CHECKING:
    from core.policy.facts import Registers
    from core.policy.rules.rule import RuleInForce

_RULES = (POST_APPROVED.id, CALENDAR_APPROVED.id, SECOND_READER.id)
_STOPPED = frozenset({State.ASKED, State.HELD})


class AwaitedKind(Enum):
    """Say what is asked for.

    It is a photo's approval, a post's, a post's for a period, a second reading of it, the lines of a sealed period, or
    what is new or changed in one since it was decided.
    """

    PHOTO = "photo"
    POST = "post"
    PERIOD = "period"
    READING = "reading"
    SEAL = "seal"
    EXCEPTIONS = "exceptions"


ACTS = {
    AwaitedKind.PHOTO: Act.APPROVE_PHOTO,
    AwaitedKind.POST: Act.APPROVE_POST,
    AwaitedKind.PERIOD: Act.DECIDE_LINE,
    AwaitedKind.READING: Act.SECOND_READ,
    AwaitedKind.SEAL: Act.DECIDE_LINE,
    AwaitedKind.EXCEPTIONS: Act.DECIDE_LINE,
}
"""The act that each decision is."""


@dataclass(frozen=True)
class SealAwaited:
    """What one approver is asked of a sealed period: so many of its lines are theirs to decide."""

    approver: PersonId
    from_day: Day
    until_day: Day
    channels: int
    lines: int
    own: int
    version: int


@dataclass(frozen=True)
class Awaited:
    """One decision that is waited for, about exactly the content or file ``seen``.

    ``since`` is when it was asked for, ``asked_by`` by whom (``None`` for nobody: it follows from a rule); ``until`` is
    the wall time until which it is of use, ``None`` for no end. ``roles`` are those that count where a rule names them,
    else none; ``posts`` are the titles of the posts that wait for it, the most pressing first. ``went_out`` tells that
    it is asked for after the fact; ``seal`` tells more of a sealed period.
    """

    kind: AwaitedKind
    record_id: str
    name: str
    seen: Sha256
    subject: SubjectFacts
    since: Instant
    asked_by: PersonId | None
    until: Wall | None = None
    roles: tuple[Role, ...] = ()
    posts: tuple[str, ...] = ()
    went_out: bool = False
    seal: SealAwaited | None = None

    @property
    def key(self) -> tuple[AwaitedKind, str]:
        """Give what tells it from every other."""
        return self.kind, self.record_id


def awaited(calendar: Calendar, now: Instant) -> tuple[Awaited, ...]:
    """Return every decision that is waited for at an instant, the longest waiting first."""
    seals = open_seals(calendar, now)
    lines = (line for seal in seals for line in (*seal.waiting, *seal.waiting_exceptions))
    asked = frozenset(exception_id(line.post_id, line.content_hash) for line in lines)
    found = [
        *_photos(calendar),
        *_posts(calendar, now, asked),
        *_readings_after(calendar),
        *_seals(calendar, now, seals),
    ]
    return tuple(sorted(found, key=lambda each: (each.since, each.record_id, each.kind.value)))


def may_decide(each: Awaited, actor: ActorFacts, pack: Pack) -> bool:
    """Tell whether somebody's decision would be taken, and would count: in a role that counts, by no writer."""
    if each.seal is not None:
        return actor.person is not None and actor.person.id == each.seal.approver
    answer = may(ACTS[each.kind], actor, each.subject, pack)
    if not isinstance(answer, Yes) or actor.person is None or actor.person.id in each.subject.writers:
        return False
    return not each.roles or answer.role in each.roles


def _photos(calendar: Calendar) -> Iterator[Awaited]:
    engine = calendar.engine
    stopped = defaultdict(list)
    for use in queries.posts_stopped_with_photos(engine):
        stopped[use.photo_id].append(use)
    revoked = queries.last_revocations(engine)
    for photo in queries.undecided_photos(engine):
        uses = stopped[photo.id]
        until = next((use.until for use in uses if use.until is not None), None)
        yield Awaited(
            kind=AwaitedKind.PHOTO,
            record_id=photo.id,
            name=photo.name,
            seen=photo.sha256,
            subject=subject_of_photo(photo),
            since=max(photo.added_at, revoked.get(photo.id, photo.added_at)),
            asked_by=photo.added_by,
            until=None if until is None else datetime.fromisoformat(until),
            posts=tuple(use.title for use in uses),
        )


def _posts(calendar: Calendar, now: Instant, asked: Collection[str]) -> Iterator[Awaited]:
    """Yield what posts that were asked for or are held lack of others' decisions, by the rules alone that ask them.

    A version is not listed that is ``asked`` for on a seal and lacks nothing that an approval for its period is not.
    """
    in_force = (calendar.pack.rules[rule] for rule in _RULES if rule in calendar.pack.rules)
    rules = {rule.id: rule for rule in in_force if rule.severity is not Severity.WARN}
    read = queries.stopped_posts_of_overseen if all(map(_is_of_overseen, rules.values())) else queries.stopped_posts
    posts = read(calendar.engine) if rules else []
    if not posts:
        return
    pack, registers = replace(calendar.pack, rules=rules), registers_of(calendar.engine)
    for post in posts:
        is_on_seal = exception_id(post.id, post.content_hash) in asked
        for each in _of_post(calendar, post, pack, now, registers):
            if not (is_on_seal and _is_given_for_period(each.kind, pack)):
                yield each


def _is_of_overseen(rule: RuleInForce[Any]) -> bool:
    """Tell whether a rule asks for decisions about posts of overseen authors alone: others need not be judged."""
    if rule.id == CALENDAR_APPROVED.id:
        whose: Whose = rule.parameters.of
        return whose is Whose.OVERSEEN
    return rule.id == POST_APPROVED.id


def _of_post(calendar: Calendar, post: Post, pack: Pack, now: Instant, registers: Registers) -> Iterator[Awaited]:
    facts = facts_of(calendar, post.id, now, registers=registers)
    placements = [p for p in post_queries.placements_of(calendar.engine, post.id) if p.state in _STOPPED]
    since: Instant | None = None
    for kind in _lacking(facts, pack):
        since = since or _asked_at(calendar, post, placements)
        yield Awaited(
            kind=kind,
            record_id=post.id,
            name=post.title,
            seen=post.content_hash,
            subject=subject_of_line(calendar, post, now),
            since=since,
            asked_by=next((p.asked_by for p in placements if p.asked_by is not None), post.author_id),
            until=_until(post, placements),
            roles=_roles(kind, pack),
            posts=(post.title,),
        )


def _lacking(facts: PostFacts, pack: Pack) -> list[AwaitedKind]:
    """Return what stops a post; one that was returned waits for its author, and one approval may be enough for two."""
    if return_of(facts.post, facts.decisions) is not None:
        return []
    found = {finding.rule for finding in judge(facts, pack).findings if finding.severity is not Severity.WARN}
    kinds = [AwaitedKind.READING] if SECOND_READER.id in found else []
    asks_post, asks_period = POST_APPROVED.id in found, CALENDAR_APPROVED.id in found
    if asks_post:
        kinds.append(AwaitedKind.POST)
    if asks_period and not (asks_post and pack.rules[CALENDAR_APPROVED.id].parameters.or_by_itself):
        kinds.append(AwaitedKind.PERIOD)
    return kinds


def _is_given_for_period(kind: AwaitedKind, pack: Pack) -> bool:
    """Tell whether an approval for a period gives what is asked for."""
    if kind is AwaitedKind.POST:
        approvers = pack.rules[POST_APPROVED.id].parameters
        return bool(approvers.or_for_period) and CALENDAR_APPROVED.id in pack.rules
    return kind is AwaitedKind.PERIOD


def _roles(kind: AwaitedKind, pack: Pack) -> tuple[Role, ...]:
    if kind is AwaitedKind.PERIOD:
        approved_by: tuple[Role, ...] = pack.rules[CALENDAR_APPROVED.id].parameters.approved_by
        return approved_by
    return ()


def _asked_at(calendar: Calendar, post: Post, placements: list[Placement]) -> Instant:
    """Return since when exactly this content is asked for: it was asked for, and then saved as it is."""
    versions = post_queries.versions_of(calendar.engine, post.id)
    saved = [version.saved_at for version in versions if version.content_hash == post.content_hash]
    stopped = (queries.stopped_since(calendar.engine, placement.id) for placement in placements)
    asked = min((at for at in stopped if at is not None), default=post.created_at)
    return max(asked, max(saved, default=asked))


def _until(post: Post, placements: list[Placement]) -> Wall | None:
    pinned = [placement.at_wall for placement in placements]
    bounds = [wall for wall in (post.go_out_before, *pinned) if wall is not None]
    wished = [placement.planned for placement in placements if placement.planned is not None]
    return min(bounds or wished, default=None)


def _readings_after(calendar: Calendar) -> Iterator[Awaited]:
    for asked in readings_asked(calendar):
        yield Awaited(
            kind=AwaitedKind.READING,
            record_id=asked.post.id,
            name=asked.post.title,
            seen=asked.seen,
            subject=asked.subject,
            since=asked.went_out_at,
            asked_by=None,
            went_out=True,
        )


def _seals(calendar: Calendar, now: Instant, seals: Sequence[SealStanding]) -> Iterator[Awaited]:
    """Yield what each approver of a sealed period is asked: its lines, and what is new or changed since."""
    for stands in seals:
        asked = ((AwaitedKind.SEAL, stands.waiting), (AwaitedKind.EXCEPTIONS, stands.waiting_exceptions))
        for kind, lines in asked:
            subjects = [subject_of_line(calendar, required(calendar.engine, Post, e.post_id), now) for e in lines]
            for approver in stands.seal.approvers:
                actor = actor_facts(calendar, Who(PersonId(approver)), now)
                own = sum(may_decide_line(actor, subject, calendar.pack) for subject in subjects)
                if own:
                    yield _of_seal(calendar, kind, stands, lines, PersonId(approver), own)


def _of_seal(
    calendar: Calendar,
    kind: AwaitedKind,
    stands: SealStanding,
    lines: Sequence[SealLine],
    approver: PersonId,
    own: int,
) -> Awaited:
    seal, is_whole = stands.seal, kind is AwaitedKind.SEAL
    every = seal.channels or town_queries.channels(calendar.engine)
    total = len(stands.lines) if is_whole else len(lines)
    return Awaited(
        kind=kind,
        record_id=seal.id,
        name=seal.note,
        seen=seal.fingerprint if is_whole else stands.exceptions_fingerprint,
        subject=SubjectFacts(),
        since=seal.asked_at if is_whole else _excepted_at(calendar, stands, lines),
        asked_by=seal.asked_by if is_whole else None,
        until=seal.approve_by if is_whole else None,
        seal=SealAwaited(approver, seal.from_day, seal.until_day, len(every), total, own, stands.version),
    )


def _excepted_at(calendar: Calendar, stands: SealStanding, lines: Sequence[SealLine]) -> Instant:
    """Return since when the first of the exceptions is as it is: at the earliest since the seal was decided."""
    decided = min((each.decided_at for each in stands.decisions), default=stands.seal.asked_at)
    saved = []
    for line in lines:
        versions = post_queries.versions_of(calendar.engine, line.post_id)
        saved += [version.saved_at for version in versions if version.content_hash == line.content_hash]
    return max(decided, min(saved, default=decided))
