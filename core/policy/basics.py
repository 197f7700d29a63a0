"""What every pack asks of a post: a text, a channel, the ground of its class and a window that is not shut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from core.model.findings import Finding, Holds, Interval, Mend, Severity, Where
from core.policy.classes import GroundKind, PriorityClass
from core.policy.facts import PostFacts
from core.policy.pack import GROUND, Pack
from core.policy.rules.rule import WHOLE_POST, Said, told

TEXT, CHANNEL, WINDOW = "text", "channel", "window"


def text(facts: PostFacts, _pack: Pack) -> Iterator[Said]:
    """Say where a post has nothing to say, on each channel as it would stand there."""
    if not facts.placements and not facts.post.text.strip():
        yield _finding(TEXT, "empty", Mend.EDIT_TEXT)
    for placement in facts.placements:
        if not placement.text.strip():
            yield _finding(TEXT, "empty", Mend.EDIT_TEXT, where=Where(channel_id=placement.channel.id))


def channel(facts: PostFacts, _pack: Pack) -> Iterator[Said]:
    """Say that a post goes nowhere."""
    if not facts.placements:
        yield _finding(CHANNEL, "none", Mend.EDIT_CHANNELS)


def ground(facts: PostFacts, pack: Pack) -> Iterator[Said]:
    """Say that a post lacks what would put it in its priority class (ADM-7 1.04 r i to vi, or as the pack has it)."""
    priority = pack.class_of(facts.post.class_key)
    if priority is None:
        yield _finding(GROUND, "unknown-class", Mend.STATE_GROUND, priority=facts.post.class_key)
        return
    case = _GROUNDS[priority.ground](facts, priority)
    if case:
        mend = Mend.EDIT_WINDOW if priority.ground is GroundKind.DEADLINE else Mend.STATE_GROUND
        values = [("priority", priority.name)]
        if priority.deemed_by:
            values.append(("roles", told(priority.deemed_by)))
        yield Finding(GROUND, case, Severity.BLOCK, priority.clause, WHOLE_POST, mend, tuple(values))


def window(facts: PostFacts, _pack: Pack) -> Iterator[Said]:
    """Say from when to when a post may go out, and that its window has no time in it, or none left."""
    post = facts.post
    opens = None if post.not_before is None else facts.instant_of(post.not_before)
    closes = None if post.go_out_before is None else facts.instant_of(post.go_out_before)
    if opens is not None:
        yield Holds(WINDOW, "not-before", "", Interval(opens=opens))
    if closes is not None:
        yield Holds(WINDOW, "go-out-before", "", Interval(closes=closes))
    if Interval(opens, closes).is_empty:
        yield _finding(WINDOW, "empty", Mend.EDIT_WINDOW)
    elif closes is not None and closes <= facts.now:
        yield _finding(WINDOW, "past", Mend.EDIT_WINDOW, closes_at=closes.isoformat())


BASICS: Mapping[str, Callable[[PostFacts, Pack], Iterator[Said]]] = {
    TEXT: text,
    CHANNEL: channel,
    GROUND: ground,
    WINDOW: window,
}
"""The rules that no pack names or may leave out, each with its id; they stop a post."""


def _emergency(facts: PostFacts, _priority: PriorityClass) -> str | None:
    if facts.post.emergency_id is None:
        return "no-emergency"
    return None if facts.emergency_in_force else "emergency-over"


def _deadline(facts: PostFacts, _priority: PriorityClass) -> str | None:
    return None if facts.post.go_out_before is not None else "no-deadline"


def _meeting(facts: PostFacts, _priority: PriorityClass) -> str | None:
    return None if facts.post.ground.strip() else "no-meeting"


def _program(facts: PostFacts, _priority: PriorityClass) -> str | None:
    return None if facts.post.ground.strip() or facts.department.strip() else "no-program"


def _partner(facts: PostFacts, _priority: PriorityClass) -> str | None:
    return None if facts.partner is not None else "no-partner"


def _deemed(facts: PostFacts, priority: PriorityClass) -> str | None:
    if facts.post.deemed_by is None:
        return "not-deemed"
    return None if facts.deemed_roles & set(priority.deemed_by) else "deemed-by-another"


_GROUNDS: Mapping[GroundKind, Callable[[PostFacts, PriorityClass], str | None]] = {
    GroundKind.EMERGENCY: _emergency,
    GroundKind.DEADLINE: _deadline,
    GroundKind.MEETING: _meeting,
    GroundKind.PROGRAM: _program,
    GroundKind.PARTNER: _partner,
    GroundKind.DEEMED: _deemed,
}


def _finding(rule: str, case: str, mend: Mend, where: Where = WHOLE_POST, **values: str) -> Finding:
    return Finding(rule, case, Severity.BLOCK, "", where, mend, tuple(values.items()))
