"""The one function that decides whether a post may be scheduled: it asks every rule and puts the answers together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

from core.late_dataclass import dataclass
from core.model.findings import Finding, Holds, Interval, Mend, Mood, Severity, Where
from core.model.kinds import ChannelId, Instant
from core.model.states import State
from core.policy.basics import BASICS, CHANNEL, WINDOW
from core.policy.facts import PostFacts
from core.policy.pack import Pack
from core.policy.rules import RULES
from core.policy.rules.rule import Said
from core.policy.settled import UNCHECKED, Settled, override_of, settled_by

Answer = TypeVar("Answer")

OTHERS_ACTS = frozenset(
    {
        Mend.APPROVE_PHOTO,
        Mend.ASK_APPROVAL,
        Mend.AUTHORISE,
        Mend.AUTHORISE_PHOTO,
        Mend.RECORD_TRAINING,
        Mend.SECOND_READ,
        Mend.APPROVE_PERIOD,
    }
)
"""What mends a finding without the desk: somebody else has to decide."""

_RANK = {Severity.BLOCK: 0, Severity.ATTEST: 1, Severity.WARN: 2}


@dataclass(frozen=True)
class Judgement:
    """What all rules say of a post.

    ``findings`` stand blocking first, then in the order of the rules; one without a channel means every channel.
    ``intervals`` are what rules answered that depend on the time, ``severities`` each such rule's; ``channels`` are the
    post's, dropped ones aside; ``names`` are those of its photos and channels, by id. ``settled`` are the findings that
    somebody answered, confirmed or set aside, each with who did.
    """

    findings: tuple[Finding, ...]
    intervals: tuple[Holds, ...]
    severities: Mapping[str, Severity]
    channels: frozenset[ChannelId]
    names: Mapping[str, str]
    settled: tuple[Settled, ...] = ()

    def interval(self, channel_id: ChannelId) -> Interval:
        """Return the interval in which all rules that stop a post let it go out on the channel; it may be empty."""
        met = Interval()
        for holds in self._stopping(channel_id):
            met = met.meet(holds.interval)
        return met

    def opens_because(self, channel_id: ChannelId) -> Holds | None:
        """Return what makes the channel's interval begin when it does, ``None`` where it has no beginning."""
        return _latest_to_open(self._stopping(channel_id))

    def closes_because(self, channel_id: ChannelId) -> Holds | None:
        """Return what makes the channel's interval end when it does, ``None`` where it has no end."""
        return _first_to_close(self._stopping(channel_id))

    def is_open(self, channel_id: ChannelId, at: Instant | None) -> bool:
        """Tell whether the post may stand in line on the channel, at an instant or (``None``) at some time."""
        return not self.blocking(channel_id, at)

    def blocking(self, channel_id: ChannelId, at: Instant | None) -> tuple[Finding, ...]:
        """Return what keeps the post from the channel at an instant; with ``None`` the time is left open."""
        if channel_id not in self.channels:
            return (Finding(CHANNEL, "not-of-post", Severity.BLOCK, "", Where(channel_id=channel_id)),)
        standing = (finding for finding in self.findings if finding.where.channel_id in (None, channel_id))
        return tuple(f for f in (*standing, *self.outside(channel_id, at)) if f.severity is not Severity.WARN)

    def outside(self, channel_id: ChannelId, at: Instant | None) -> tuple[Finding, ...]:
        """Return a finding, at its rule's severity, for each interval on the channel in which ``at`` does not lie."""
        if at is None:
            return ()
        missed = (holds for holds in self._all_on(channel_id) if not holds.interval.covers(at))
        return tuple(self._outside(holds, at) for holds in missed)

    @property
    def mood(self) -> Mood:
        """Say where the post stands, times aside."""
        mends = [finding.mend for finding in self.findings if finding.severity is not Severity.WARN]
        if not mends:
            return Mood.READY
        return Mood.WAITING if all(mend in OTHERS_ACTS for mend in mends) else Mood.BLOCKED

    def values_of(self, holds: Holds) -> dict[str, str]:
        """Return what fills a sentence about an interval: the photo, the channel, and its ends as ISO instants."""
        opens, closes = holds.interval.opens, holds.interval.closes
        values = {
            "photo": None if holds.photo_id is None else self.names.get(holds.photo_id),
            "channel": None if holds.channel_id is None else self.names.get(holds.channel_id),
            "opens_at": None if opens is None else opens.isoformat(),
            "closes_at": None if closes is None else closes.isoformat(),
        }
        return {name: value for name, value in values.items() if value is not None}

    def _outside(self, holds: Holds, at: Instant) -> Finding:
        opens = holds.interval.opens
        return Finding(
            rule=holds.rule,
            case=f"{holds.case}-{'not-yet' if opens is not None and at < opens else 'over'}",
            severity=self.severities[holds.rule],
            clause=holds.clause,
            where=Where(holds.photo_id, holds.channel_id),
            mend=RULES[holds.rule].time_mend if holds.rule in RULES else Mend.EDIT_WINDOW,
            values=(*self.values_of(holds).items(), ("at", at.isoformat())),
        )

    def _all_on(self, channel_id: ChannelId) -> Iterator[Holds]:
        return (holds for holds in self.intervals if holds.channel_id in (None, channel_id))

    def _stopping(self, channel_id: ChannelId) -> list[Holds]:
        return [holds for holds in self._all_on(channel_id) if self.severities[holds.rule] is not Severity.WARN]


def judge(facts: PostFacts, pack: Pack) -> Judgement:
    """Ask every rule of the pack, and what every pack asks, about a post as ``facts`` show it.

    A rule that fails is a finding that stops the post, never a pass.
    """
    standing = tuple(p for p in facts.placements if p.placement.state is not State.DROPPED)
    priority = pack.class_of(facts.post.class_key)
    facts = replace(facts, placements=standing, priority=priority, objectives=pack.lists.objectives)
    channels = frozenset(placement.channel.id for placement in standing)
    said = list(_answers(facts, pack))
    intervals = _once_for_all((answer for answer in said if isinstance(answer, Holds)), channels, _bare_holds)
    asked = Judgement((), intervals, _severities(intervals, pack), channels, _names(facts))
    findings = (*(answer for answer in said if isinstance(answer, Finding)), *_clashes(asked, facts))
    said_once = _once_for_all(findings, channels, _bare_finding)
    settled = tuple(Settled(finding, by) for finding in said_once if (by := settled_by(finding, facts, pack)))
    standing_still = set(said_once) - {each.finding for each in settled}
    findings = tuple(finding for finding in said_once if finding in standing_still)
    return replace(asked, findings=tuple(sorted(findings, key=_rank)), settled=settled)


def _rank(finding: Finding) -> int:
    return _RANK[finding.severity]


def _answers(facts: PostFacts, pack: Pack) -> Iterator[Said]:
    for rule_id, basic in BASICS.items():
        yield from _guarded(rule_id, "", partial(basic, facts, pack))
    for rule in pack.rules.values():
        said = _guarded(rule.id, rule.clause, partial(RULES[rule.id].judge, facts, rule))
        is_set_aside = override_of(rule.id, facts, pack) is not None
        yield from (answer for answer in said if not (is_set_aside and isinstance(answer, Holds)))


def _guarded(rule_id: str, clause: str, ask: Callable[[], Iterator[Said]]) -> Iterator[Said]:
    try:
        yield from ask()
    except Exception as error:  # whatever a rule trips over, the post must not pass by it
        problem = f"{type(error).__name__}: {error}"
        yield Finding(rule_id, UNCHECKED, Severity.BLOCK, clause, values=(("problem", problem),))


def _severities(intervals: Iterable[Holds], pack: Pack) -> dict[str, Severity]:
    rules = pack.rules
    return {holds.rule: rules[holds.rule].severity if holds.rule in rules else Severity.BLOCK for holds in intervals}


def _names(facts: PostFacts) -> dict[str, str]:
    names: dict[str, str] = {placement.channel.id: placement.channel.name for placement in facts.placements}
    names.update((photo.photo.id, photo.photo.name) for photo in facts.photos)
    return names


def _clashes(asked: Judgement, facts: PostFacts) -> Iterator[Finding]:
    """Yield a finding for each channel on which two rules leave no time between them."""
    for placement in facts.placements:
        channel_id = placement.channel.id
        opens, closes = asked.opens_because(channel_id), asked.closes_because(channel_id)
        if opens is None or closes is None or opens.rule == closes.rule == WINDOW:
            continue
        if opens.interval.meet(closes.interval).is_empty:
            yield _clash(opens, closes, asked, channel_id)


def _clash(opens: Holds, closes: Holds, asked: Judgement, channel_id: ChannelId) -> Finding:
    ends = {"opens_at": asked.values_of(opens)["opens_at"], "closes_at": asked.values_of(closes)["closes_at"]}
    return Finding(
        rule=WINDOW,
        case="clash",
        severity=Severity.BLOCK,
        clause="; ".join(dict.fromkeys(clause for clause in (opens.clause, closes.clause) if clause)),
        where=Where(closes.photo_id or opens.photo_id, channel_id),
        mend=Mend.EDIT_WINDOW,
        values=(("opens_holds", _key(opens)), ("closes_holds", _key(closes)), *ends.items()),
    )


def _key(holds: Holds) -> str:
    return f"{holds.rule}.{holds.case}"


def _latest_to_open(intervals: Iterable[Holds]) -> Holds | None:
    opening = [(holds.interval.opens, holds) for holds in intervals if holds.interval.opens is not None]
    return max(opening, key=lambda pair: pair[0])[1] if opening else None


def _first_to_close(intervals: Iterable[Holds]) -> Holds | None:
    closing = [(holds.interval.closes, holds) for holds in intervals if holds.interval.closes is not None]
    return min(closing, key=lambda pair: pair[0])[1] if closing else None


def _once_for_all(
    answers: Iterable[Answer], channels: frozenset[ChannelId], bare: Callable[[Answer], tuple[ChannelId | None, Answer]]
) -> tuple[Answer, ...]:
    """Return the answers, each that is the same on all the post's channels said once and without a channel."""
    taken_apart = [(answer, bare(answer)) for answer in dict.fromkeys(answers)]
    reach: dict[Answer, set[ChannelId]] = {}
    for _, (channel_id, without) in taken_apart:
        if channel_id is not None:
            reach.setdefault(without, set()).add(channel_id)
    everywhere = {without for without, reached in reach.items() if reached >= channels}
    said = (without if without in everywhere else answer for answer, (_, without) in taken_apart)
    return tuple(dict.fromkeys(said))


def _bare_finding(finding: Finding) -> tuple[ChannelId | None, Finding]:
    """Take the channel out of a finding, unless its sentence names it: then it is about that channel."""
    where = finding.where
    if where.channel_id is None or any(name == "channel" for name, _ in finding.values):
        return None, finding
    return where.channel_id, replace(finding, where=replace(where, channel_id=None))


def _bare_holds(holds: Holds) -> tuple[ChannelId | None, Holds]:
    return holds.channel_id, holds if holds.channel_id is None else replace(holds, channel_id=None)
