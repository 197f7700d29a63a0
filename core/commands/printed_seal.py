"""Gathers what is printed of a sealed period: what its approvers were shown, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from core.commands.changed_parts import NEW, TIMES, changed_parts
from core.commands.judging import required
from core.commands.printed_line import LineToPrint, PrintReading, printed_line, reading_of
from core.commands.printed_now import changed_since_approval
from core.commands.seal_standing import LineStanding, SealStanding, standing_of
from core.exchange.prints.printed_period import PrintedDecision, PrintedPeriod, PrintedSeal
from core.model.kinds import Instant, PersonId, PostId, Sha256
from core.model.posts import Post, Verdict
from core.model.seals import Seal, SealDecision, SealLine, shown_times
from core.store import posts as post_queries
from core.store import seals as queries
from core.store import town as town_queries
from core.store.keys import is_signed

if TYPE_CHECKING:
    from core.commands.calendar import Calendar


def printed_seal(calendar: Calendar, seal_id: str) -> PrintedPeriod:
    """Return a sealed period with each line as it was sealed, whatever the post says by now.

    What the rules say is told of posts that still say what was sealed. Raises: NotFound.
    """
    seal = required(calendar.engine, Seal, seal_id)
    reading = reading_of(calendar, seal.channels or None)
    standing = standing_of(calendar, seal, reading.now)
    earlier = _earlier(calendar, seal)
    lines = (_line(reading, each, earlier, seal.asked_at) for each in standing.lines)
    return PrintedPeriod(
        town=town_queries.town(calendar.engine).name,
        zone=calendar.zone.name,
        from_day=seal.from_day,
        until_day=seal.until_day,
        channels=tuple(channel.name for channel in reading.channels),
        every_channel=not seal.channels or reading.every_channel,
        printed_at=reading.wall(reading.now),
        lines=tuple(printed_line(reading, line) for line in lines),
        seal=_seal(reading, standing),
        decisions=tuple(_decisions(reading, standing)),
    )


def _seal(reading: PrintReading, standing: SealStanding) -> PrintedSeal:
    seal = standing.seal
    is_replaced = queries.is_replaced(reading.calendar.engine, seal.id)
    return PrintedSeal(
        fingerprint=seal.fingerprint,
        version=standing.version,
        sent_by=reading.names.get(seal.asked_by, ""),
        sent_at=reading.wall(seal.asked_at),
        approvers=tuple(reading.names.get(PersonId(approver), "") for approver in seal.approvers),
        approve_by=seal.approve_by,
        note=seal.note,
        ended="withdrawn" if seal.withdrawn_at is not None else "replaced" if is_replaced else "",
    )


def _earlier(calendar: Calendar, seal: Seal) -> Mapping[PostId, SealLine] | None:
    """Return the lines of the seal that a seal replaced, by post; ``None`` where it is the first of its period."""
    if seal.follows is None:
        return None
    return {line.post_id: line for line in queries.lines_of(calendar.engine, seal.follows)}


def _line(
    reading: PrintReading, standing: LineStanding, earlier: Mapping[PostId, SealLine] | None, sealed_at: Instant
) -> LineToPrint:
    calendar, line = reading.calendar, standing.line
    post = required(calendar.engine, Post, line.post_id)
    facts = reading.facts(post.id)
    content = _content(calendar, line)
    times = shown_times(line)
    is_as_sealed = post.content_hash == line.content_hash
    if earlier is None:
        changed = changed_since_approval(calendar, facts, content, sealed_at)
    else:
        changed = _since(calendar, line, content, earlier.get(post.id))
    return LineToPrint(
        number=line.position + 1,
        title=post.title,
        content=content,
        times=times,
        fate=standing.state.value,
        findings=reading.findings(facts, (time.channel_id for time in times)) if is_as_sealed else (),
        changed=changed,
    )


def _since(calendar: Calendar, line: SealLine, content: str, before: SealLine | None) -> tuple[str, ...]:
    """Return what differs in a line from that of the earlier seal."""
    if before is None:
        return (NEW,)
    times = () if before.shown == line.shown else (TIMES,)
    return (*times, *changed_parts(_content(calendar, before), content))


def _content(calendar: Calendar, line: SealLine) -> str:
    """Return the canonical form of the version that a line is of: it was saved before it was sealed."""
    return _contents(calendar, line.post_id)[line.content_hash]


def _contents(calendar: Calendar, post_id: PostId) -> dict[Sha256, str]:
    return {each.content_hash: each.content for each in post_queries.versions_of(calendar.engine, post_id)}


def _decisions(reading: PrintReading, standing: SealStanding) -> Iterator[PrintedDecision]:
    numbers = {each.line.id: each.line.position + 1 for each in standing.lines}
    for decision in standing.decisions:
        for verdict, lines in ((Verdict.APPROVED, decision.approved), (Verdict.RETURNED, decision.returned)):
            if lines:
                told = tuple(sorted(numbers[line] for line in lines if line in numbers))
                yield _decision(reading, decision, verdict, told)


def _decision(
    reading: PrintReading, decision: SealDecision, verdict: Verdict, lines: tuple[int, ...]
) -> PrintedDecision:
    return PrintedDecision(
        lines=lines,
        verdict=verdict,
        decided_by=reading.names.get(decision.decided_by, ""),
        role=decision.role,
        decided_at=reading.wall(decision.decided_at),
        is_signed=is_signed(reading.calendar.engine, "seal_decision", decision.id),
        comment=decision.comment,
    )
