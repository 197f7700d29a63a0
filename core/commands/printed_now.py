"""Gathers what is printed of the calendar as it stands, sealed by nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from core.commands.changed_parts import changed_parts
from core.commands.judging import facts_of, registers_of
from core.exchange.prints.printed_period import (
    PrintedDecision,
    PrintedLine,
    PrintedPeriod,
    PrintedPhoto,
    PrintedText,
)
from core.model.findings import Finding
from core.model.kinds import ChannelId, Day, Instant, PersonId, PostId
from core.model.posts import Post, Verdict
from core.model.states import State
from core.model.town import Emergency
from core.policy.gate import judge
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.keys import is_signed

if TYPE_CHECKING:
    from core.commands.calendar import Calendar
    from core.model.town import Channel
    from core.policy.facts import PhotoFacts, PlacementFacts, PostFacts, Registers
    from core.store.posts import MonthCell

_WISHED = frozenset({State.DRAFT, State.ASKED})


@dataclass(frozen=True)
class _Reading:
    """What one print reads once for all its posts."""

    calendar: Calendar
    now: Instant
    registers: Registers
    names: dict[PersonId, str]
    on: frozenset[ChannelId]


def period_now(
    calendar: Calendar, from_day: Day, until_day: Day, channels: Collection[ChannelId] | None = None
) -> PrintedPeriod:
    """Return what stands in the calendar from a day until (and with) another; ``None`` for all channels.

    Posts that only wish for a day are among them, said to be so. Judging takes some milliseconds a post.
    """
    engine, now = calendar.engine, calendar.ambient.clock.now()
    every = town_queries.channels(engine)
    wanted = [channel for channel in every if channels is None or channel.id in channels]
    reading = _Reading(
        calendar=calendar,
        now=now,
        registers=registers_of(engine),
        names={person.id: person.name for person in town_queries.people(engine)},
        on=frozenset(channel.id for channel in wanted),
    )
    lines, decisions = _lines(reading, _cells(reading, from_day, until_day), wanted)
    return PrintedPeriod(
        town=town_queries.town(engine).name,
        zone=calendar.zone.name,
        from_day=from_day,
        until_day=until_day,
        channels=tuple(channel.name for channel in wanted),
        every_channel=len(wanted) == len(every),
        printed_at=calendar.zone.wall(now),
        lines=lines,
        decisions=decisions,
    )


def _cells(reading: _Reading, from_day: Day, until_day: Day) -> list[MonthCell]:
    low, high = (datetime.combine(day, time()) for day in (from_day, until_day + timedelta(days=1)))
    engine = reading.calendar.engine
    found = post_queries.placements_between(engine, *(wall.isoformat(timespec="minutes") for wall in (low, high)))
    return [cell for cell in found if cell.channel_id in reading.on]


def _lines(
    reading: _Reading, cells: Iterable[MonthCell], channels: Sequence[Channel]
) -> tuple[tuple[PrintedLine, ...], tuple[PrintedDecision, ...]]:
    """Return a line for each post at one time in one state, by time, and what was decided about each."""
    order = {channel.id: channel.position for channel in channels}
    lines: list[PrintedLine] = []
    decisions: list[PrintedDecision] = []
    for number, (_key, found) in enumerate(groupby(cells, key=_one_line), 1):
        group = list(found)
        facts = facts_of(reading.calendar, PostId(group[0].post_id), reading.now, registers=reading.registers)
        on = sorted({ChannelId(cell.channel_id) for cell in group}, key=lambda channel: order[channel])
        lines.append(_line(reading, number, group[0], facts, on))
        decisions += _decisions(reading, number, facts)
    return tuple(lines), tuple(decisions)


def _one_line(cell: MonthCell) -> tuple[str, str, State]:
    return cell.wall, cell.post_id, cell.state


def _line(reading: _Reading, number: int, cell: MonthCell, facts: PostFacts, on: Sequence[ChannelId]) -> PrintedLine:
    calendar, post = reading.calendar, facts.post
    priority = calendar.pack.class_of(post.class_key)
    placements = [each for channel in on for each in facts.placements if each.channel.id == channel]
    return PrintedLine(
        number=number,
        title=post.title,
        at=datetime.fromisoformat(cell.wall),
        is_wish=cell.state in _WISHED,
        state=cell.state,
        class_number=0 if priority is None else priority.number,
        class_ground="" if priority is None else priority.ground.value,
        ground=_ground(reading, facts),
        channels=tuple(each.channel.name for each in placements),
        department=facts.department,
        author=facts.author.name,
        texts=_texts(calendar, post, placements),
        photos=tuple(_photo(reading, photo) for photo in facts.photos),
        findings=_findings(reading, facts, frozenset(on)),
        not_before=post.not_before,
        go_out_before=post.go_out_before,
        changed=_changed(calendar, facts),
    )


def _ground(reading: _Reading, facts: PostFacts) -> str:
    """Return what puts a post in its class, by name."""
    post = facts.post
    emergency = reading.calendar.engine.record(Emergency, post.emergency_id) if post.emergency_id else None
    named = (
        post.ground,
        "" if facts.partner is None else facts.partner.name,
        "" if emergency is None else emergency.name,
        reading.names.get(post.deemed_by, "") if post.deemed_by else "",
    )
    return ", ".join(name for name in named if name)


def _texts(calendar: Calendar, post: Post, placements: Iterable[PlacementFacts]) -> tuple[PrintedText, ...]:
    """Return what the post says, once for all channels on which it says the same."""
    variants = {each.channel_id: each for each in post_queries.variants_of(calendar.engine, post.id)}
    channels: dict[tuple[str, str, str], list[str]] = {}
    for each in placements:
        own = variants.get(each.channel.id)
        text = post.text if own is None or own.text is None else own.text
        link = post.link if own is None or own.link is None else own.link
        title = each.title if each.platform.shows_title else ""
        channels.setdefault((title, text, link), []).append(each.channel.name)
    return tuple(PrintedText(tuple(names), *said) for said, names in channels.items())


def _photo(reading: _Reading, facts: PhotoFacts) -> PrintedPhoto:
    calendar, photo = reading.calendar, facts.photo
    standing = [each for each in facts.approvals if each.revoked_at is None and each.sha256 == photo.sha256]
    last = max(standing, key=lambda each: each.decided_at, default=None)
    return PrintedPhoto(
        path=calendar.files.path(photo.sha256) if facts.intact else None,
        name=photo.name,
        description=facts.link.description,
        credit=photo.credit,
        verdict=None if last is None else last.verdict,
        decided_by="" if last is None else reading.names.get(last.decided_by, ""),
        role="" if last is None else last.role,
        decided_at=None if last is None else calendar.zone.wall(last.decided_at),
    )


def _findings(reading: _Reading, facts: PostFacts, on: frozenset[ChannelId]) -> tuple[Finding, ...]:
    found = judge(facts, reading.calendar.pack).findings
    return tuple(each for each in found if each.where.channel_id is None or each.where.channel_id in on)


def _changed(calendar: Calendar, facts: PostFacts) -> tuple[str, ...] | None:
    """Return what differs from the version that was approved last, ``None`` where none ever was."""
    versions = post_queries.versions_of(calendar.engine, facts.post.id)
    contents = {version.content_hash: version.content for version in versions}
    approved = [(each.decided_at, each.content_hash) for each in facts.decisions if each.verdict is Verdict.APPROVED]
    approved += [(each.approved_at, each.content_hash) for each in facts.assurances.periods]
    known = [(at, contents[seen]) for at, seen in approved if seen in contents]
    now = contents.get(facts.post.content_hash)
    if not known or now is None:
        return None
    return changed_parts(max(known)[1], now)


def _decisions(reading: _Reading, number: int, facts: PostFacts) -> Iterator[PrintedDecision]:
    """Yield the decisions that stand about a post as it is, the oldest first."""
    seen = facts.post.content_hash
    zone, engine = reading.calendar.zone, reading.calendar.engine
    found = [
        PrintedDecision(
            lines=(number,),
            verdict=each.verdict,
            decided_by=reading.names.get(each.decided_by, ""),
            role=each.role,
            decided_at=zone.wall(each.decided_at),
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
            decided_at=zone.wall(each.approved_at),
            is_signed=is_signed(engine, "period_approval", each.id),
        )
        for each in facts.assurances.periods
        if each.content_hash == seen
    ]
    yield from sorted(found, key=lambda each: each.decided_at)
