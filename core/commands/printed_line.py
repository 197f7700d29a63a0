"""Makes a line of a print out of one version of a post: what an approval of it covers, and what is on file of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from core.commands.judging import facts_of, registers_of
from core.exchange.prints.printed_period import PrintedLine, PrintedPhoto, PrintedText, PrintedTime
from core.model.findings import Finding
from core.model.kinds import ChannelId, Instant, PersonId, PostId, Sha256, Wall
from core.model.seals import ShownTime
from core.model.states import State
from core.model.town import Emergency
from core.policy.gate import judge
from core.store import media as media_queries
from core.store import town as town_queries

if TYPE_CHECKING:
    from core.commands.calendar import Calendar
    from core.model.media import PhotoApproval
    from core.model.town import Channel
    from core.policy.facts import PostFacts, Registers

_TITLE, _TEXT, _LINK = range(3)
"""Where a channel's own words stand in the canonical form."""


@dataclass(frozen=True)
class PrintReading:
    """What a print reads once for all its lines: ``names`` are those of all that a version may name, by id.

    ``channels`` are those that are printed, in the order of the screens.
    """

    calendar: Calendar
    now: Instant
    names: Mapping[str, str]
    channels: tuple[Channel, ...]
    registers: Registers

    @property
    def every_channel(self) -> bool:
        """Tell whether these are all channels of the town."""
        return len(self.channels) == len(town_queries.channels(self.calendar.engine))

    def wall(self, at: Instant) -> Wall:
        """Return an instant as the town's clocks show it."""
        return self.calendar.zone.wall(at)

    def facts(self, post_id: PostId) -> PostFacts:
        """Return all that rules may know of a post as it is now."""
        return facts_of(self.calendar, post_id, self.now, registers=self.registers)

    def findings(self, facts: PostFacts, on: Iterable[ChannelId]) -> tuple[Finding, ...]:
        """Return what the rules say of a post on some channels, the gravest first."""
        found, channels = judge(facts, self.calendar.pack).findings, frozenset(on)
        return tuple(each for each in found if each.where.channel_id is None or each.where.channel_id in channels)


@dataclass(frozen=True)
class LineToPrint:
    """One version of a post to be printed: ``content`` is its canonical form; the rest is as in ``PrintedLine``."""

    number: int
    title: str
    content: str
    times: tuple[ShownTime, ...]
    state: State | None = None
    fate: str = ""
    findings: tuple[Finding, ...] = ()
    changed: tuple[str, ...] | None = None


def reading_of(calendar: Calendar, channels: Iterable[str] | None) -> PrintReading:
    """Read what a print of some channels, or (``None``) of all, needs."""
    engine = calendar.engine
    every = town_queries.channels(engine)
    named: list[tuple[str, str]] = [(each.id, each.name) for each in every]
    named += [(each.id, each.name) for each in town_queries.departments(engine)]
    named += [(each.id, each.name) for each in town_queries.people(engine)]
    named += [(each.id, each.name) for each in town_queries.partners(engine)]
    named += [(each.id, each.name) for each in engine.records(Emergency)]
    wanted = None if channels is None else frozenset(channels)
    return PrintReading(
        calendar=calendar,
        now=calendar.ambient.clock.now(),
        names=dict(named),
        channels=tuple(channel for channel in every if wanted is None or channel.id in wanted),
        registers=registers_of(engine),
    )


def printed_line(reading: PrintReading, line: LineToPrint) -> PrintedLine:
    """Return a line as it is printed."""
    form: dict[str, Any] = json.loads(line.content)
    on = {time.channel_id for time in line.times}
    channels = [channel for channel in reading.channels if channel.id in on]
    priority = reading.calendar.pack.class_of(form["class"])
    opens, closes = (None if wall is None else datetime.fromisoformat(wall) for wall in form["window"])
    return PrintedLine(
        number=line.number,
        title=line.title,
        times=_times(reading, line.times),
        state=line.state,
        fate=line.fate,
        class_number=0 if priority is None else priority.number,
        class_ground="" if priority is None else priority.ground.value,
        ground=_ground(reading, form["ground"]),
        channels=tuple(channel.name for channel in channels),
        department=reading.names.get(form["department"], ""),
        author=reading.names.get(form["author"], ""),
        texts=_texts(form, channels),
        photos=tuple(_photo(reading, *photo) for photo in form["photos"]),
        findings=line.findings,
        not_before=opens,
        go_out_before=closes,
        changed=line.changed,
    )


def _times(reading: PrintReading, times: Sequence[ShownTime]) -> tuple[PrintedTime, ...]:
    """Return times by the clock, each with all its channels."""
    order = {channel.id: place for place, channel in enumerate(reading.channels)}
    ordered = sorted(times, key=lambda each: (each.wall, each.is_expected, order.get(each.channel_id, len(order))))
    return tuple(
        PrintedTime(wall, tuple(reading.names.get(each.channel_id, "") for each in found), is_expected)
        for (wall, is_expected), found in groupby(ordered, key=lambda each: (each.wall, each.is_expected))
    )


def _ground(reading: PrintReading, ground: Sequence[str | None]) -> str:
    """Return what puts a post in its class: its own words, then what else it names."""
    words, *ids = ground
    return ", ".join(part for part in (words, *(reading.names.get(each, "") for each in ids if each)) if part)


def _texts(form: Mapping[str, Any], channels: Iterable[Channel]) -> tuple[PrintedText, ...]:
    """Return what a version says, once for all channels on which it says the same."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for channel in channels:
        own = form["variants"].get(channel.id, (None, None, None))
        text = form["text"] if own[_TEXT] is None else own[_TEXT]
        link = form["link"] if own[_LINK] is None else own[_LINK]
        found.setdefault((form.get("titles", {}).get(channel.id, ""), text, link), []).append(channel.name)
    return tuple(PrintedText(tuple(names), *said) for said, names in found.items())


def _photo(reading: PrintReading, sha256: Sha256, description: str, credit: str) -> PrintedPhoto:
    calendar = reading.calendar
    photo = media_queries.photo_with_file(calendar.engine, sha256)
    approval = None if photo is None else _standing(media_queries.approvals_of(calendar.engine, photo.id), sha256)
    return PrintedPhoto(
        path=calendar.files.path(sha256) if calendar.files.seems_intact(sha256) else None,
        name="" if photo is None else photo.name,
        description=description,
        credit=credit,
        verdict=None if approval is None else approval.verdict,
        decided_by="" if approval is None else reading.names.get(PersonId(approval.decided_by), ""),
        role="" if approval is None else approval.role,
        decided_at=None if approval is None else reading.wall(approval.decided_at),
    )


def _standing(approvals: Iterable[PhotoApproval], sha256: Sha256) -> PhotoApproval | None:
    """Return the last decision about a file that nobody took back."""
    standing = (each for each in approvals if each.revoked_at is None and each.sha256 == sha256)
    return max(standing, key=lambda each: each.decided_at, default=None)
