"""Gathers what is printed of the calendar as it stands, sealed by nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from core.commands.changed_parts import changed_parts
from core.commands.content import content_now, titled_channels
from core.commands.printed_line import LineToPrint, PrintReading, printed_line, reading_of
from core.exchange.prints.printed_period import PrintedDecision, PrintedLine, PrintedPeriod
from core.model.kinds import ChannelId, Day, Instant, PostId
from core.model.posts import Verdict
from core.model.seals import ShownTime
from core.model.states import State
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.keys import is_signed
from core.store.rows import wall_text

if TYPE_CHECKING:
    from core.commands.calendar import Calendar
    from core.policy.facts import PostFacts
    from core.store.posts import MonthCell

_WISHED = frozenset({State.DRAFT, State.ASKED})


def period_now(
    calendar: Calendar, from_day: Day, until_day: Day, channels: Collection[ChannelId] | None = None
) -> PrintedPeriod:
    """Return what stands in the calendar from a day until (and with) another; ``None`` for all channels.

    A post has a line for each of its times. Posts that only wish for a day are among them, said to be so. Judging takes
    some milliseconds a post.
    """
    reading = reading_of(calendar, channels)
    titled = titled_channels(calendar.engine, calendar.platforms)
    lines: list[PrintedLine] = []
    decisions: list[PrintedDecision] = []
    cells = _cells(reading, from_day, until_day)
    for number, (_key, found) in enumerate(groupby(cells, key=_one_line), 1):
        group = list(found)
        facts = reading.facts(PostId(group[0].post_id))
        lines.append(printed_line(reading, _line(reading, number, group, facts, titled)))
        decisions += _decisions(reading, number, facts)
    return PrintedPeriod(
        town=town_queries.town(calendar.engine).name,
        zone=calendar.zone.name,
        from_day=from_day,
        until_day=until_day,
        channels=tuple(channel.name for channel in reading.channels),
        every_channel=reading.every_channel,
        printed_at=reading.wall(reading.now),
        lines=tuple(lines),
        decisions=tuple(decisions),
    )


def changed_since_approval(
    calendar: Calendar, facts: PostFacts, content: str, until: Instant
) -> tuple[str, ...] | None:
    """Return what differs in a version from the one approved last until an instant, ``None`` where none was."""
    versions = post_queries.versions_of(calendar.engine, facts.post.id)
    contents = {version.content_hash: version.content for version in versions}
    approved = [(each.decided_at, each.content_hash) for each in facts.decisions if each.verdict is Verdict.APPROVED]
    approved += [(each.approved_at, each.content_hash) for each in facts.assurances.periods]
    known = [(at, contents[seen]) for at, seen in approved if seen in contents and at <= until]
    return changed_parts(max(known)[1], content) if known else None


def _cells(reading: PrintReading, from_day: Day, until_day: Day) -> list[MonthCell]:
    low, high = (datetime.combine(day, time()) for day in (from_day, until_day + timedelta(days=1)))
    found = post_queries.placements_between(reading.calendar.engine, wall_text(low), wall_text(high))
    printed = {channel.id for channel in reading.channels}
    numbers = {priority.key: priority.number for priority in reading.calendar.pack.classes}

    def order(cell: MonthCell) -> tuple[str, int, str, str]:
        return cell.wall, numbers.get(cell.class_key, len(numbers) + 1), cell.post_id, cell.state.value

    return sorted((cell for cell in found if cell.channel_id in printed), key=order)


def _one_line(cell: MonthCell) -> tuple[str, str, State]:
    return cell.wall, cell.post_id, cell.state


def _line(
    reading: PrintReading, number: int, cells: list[MonthCell], facts: PostFacts, titled: Collection[ChannelId]
) -> LineToPrint:
    first, on = cells[0], [ChannelId(cell.channel_id) for cell in cells]
    content = content_now(reading.calendar.engine, facts.post, titled)
    wall, is_wish = datetime.fromisoformat(first.wall), first.state in _WISHED
    return LineToPrint(
        number=number,
        title=facts.post.title,
        content=content,
        times=tuple(ShownTime(channel, wall, is_wish) for channel in on),
        state=first.state,
        findings=reading.findings(facts, on),
        changed=changed_since_approval(reading.calendar, facts, content, reading.now),
    )


def _decisions(reading: PrintReading, number: int, facts: PostFacts) -> Iterator[PrintedDecision]:
    """Yield the decisions that stand about a post as it is, the oldest first."""
    engine, seen = reading.calendar.engine, facts.post.content_hash
    found = [
        PrintedDecision(
            lines=(number,),
            verdict=each.verdict,
            decided_by=reading.names.get(each.decided_by, ""),
            role=each.role,
            decided_at=reading.wall(each.decided_at),
            is_signed=is_signed(engine, "post_decision", each.id),
            comment=each.comment,
        )
        for each in facts.decisions
        if each.revoked_at is None and each.content_hash == seen
    ]
    found += [
        PrintedDecision(
            lines=(number,),
            verdict=Verdict.APPROVED,
            decided_by=reading.names.get(each.approved_by, ""),
            role=each.role,
            decided_at=reading.wall(each.approved_at),
            is_signed=is_signed(engine, "period_approval", each.id),
        )
        for each in facts.assurances.periods
        if each.content_hash == seen
    ]
    yield from sorted(found, key=lambda each: each.decided_at)
