"""Puts a printed period into words, for paper and for a page alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from core.exchange.prints.period_sheet import (
    DecidedSheet,
    FindingSheet,
    LineSheet,
    PeriodSheet,
    PhotoSheet,
    TextSheet,
    Told,
    in_groups,
)
from core.exchange.prints.printed_period import (
    PrintedDecision,
    PrintedLine,
    PrintedPeriod,
    PrintedPhoto,
    PrintedSeal,
    PrintedText,
    PrintedTime,
)
from core.model.findings import Finding
from core.model.kinds import Instant, Wall
from core.model.posts import Verdict
from ui.text import Texts
from ui.theme import class_roles
from ui.theme.files import load_theme_colours

_WAITS = "waits"
_THEME = "light"
"""Paper is white: its inks are those of the light theme."""


def period_sheet(period: PrintedPeriod, texts: Texts, made_at: Instant) -> PeriodSheet:
    """Return all that is printed of a period, in words; ``made_at`` is the instant that the file bears."""
    return _Writer(period, texts).sheet(made_at)


class _Writer:
    """Write one print: its days are told without the year where that is the year of the first day."""

    def __init__(self, period: PrintedPeriod, texts: Texts) -> None:
        self._period = period
        self._texts = texts
        self._inks = load_theme_colours(_THEME).roles
        self._fates = texts.words("print", "fate")

    def sheet(self, made_at: Instant) -> PeriodSheet:
        """Return the whole print."""
        period, seal = self._period, self._period.seal
        return PeriodSheet(
            title=self._say("title-now" if seal is None else "title"),
            town=period.town,
            span=self._span(),
            told=tuple(self._head()),
            fingerprint="" if seal is None else in_groups(seal.fingerprint),
            standing=self._standing(),
            foot=self._say("not-sealed") if seal is None else in_groups(seal.fingerprint),
            lines=tuple(map(self._line, period.lines)),
            decided=tuple(map(self._decided, period.decisions)),
            asks=seal is not None and not seal.ended and any(line.fate == _WAITS for line in period.lines),
            made_at=made_at,
            words=self._texts.words("print"),
        )

    def _standing(self) -> str:
        seal = self._period.seal
        if seal is None:
            return self._say("not-sealed-says")
        return self._say(f"sealed-{seal.ended}" if seal.ended else "sealed")

    def _span(self) -> str:
        first, last = (self._texts.day(day) for day in (self._period.from_day, self._period.until_day))
        return first if first == last else self._say("span", first=first, last=last)

    def _head(self) -> Iterator[Told]:
        period = self._period
        names = ", ".join(period.channels)
        yield self._told("channels", self._say("every-channel", names=names) if period.every_channel else names)
        if period.seal is not None:
            yield from self._sent(period.seal)
        yield self._told("posts", str(len(period.lines)))
        printed = self._say("printed-at", moment=self._moment(period.printed_at), zone=period.zone)
        yield self._told("printed", printed)

    def _sent(self, seal: PrintedSeal) -> Iterator[Told]:
        said = "sent-by" if seal.version == 1 else "sent-again-by"
        version = str(seal.version)
        yield self._told("sent", self._say(said, moment=self._moment(seal.sent_at), name=seal.sent_by, version=version))
        yield self._told("sent-to", ", ".join(seal.approvers))
        if seal.approve_by is not None:
            yield self._told("approve-by", self._moment(seal.approve_by))
        if seal.note:
            yield self._told("note", seal.note)

    def _line(self, line: PrintedLine) -> LineSheet:
        class_name = self._texts.say("class", line.class_ground) if line.class_ground else self._say("no-class")
        return LineSheet(
            number=line.number,
            title=line.title,
            goes_out=self._goes_out(line),
            class_number=line.class_number,
            class_name=class_name,
            ink=self._inks[class_roles(line.class_number).text],
            channels=", ".join(line.channels),
            changed=self._parts(line.changed or ()),
            told=tuple(each for each in self._told_of(line) if each.value),
            texts=tuple(map(_text, line.texts)),
            photos=tuple(map(self._photo, line.photos)),
            findings=tuple(map(self._finding, line.findings)),
        )

    def _goes_out(self, line: PrintedLine) -> str:
        """Return when a post goes out, and where it does so at several times, on which channels at each."""
        if len(line.times) == 1:
            return self._time(line.times[0])
        told = (self._say("time-on", moment=self._time(time), channels=", ".join(time.channels)) for time in line.times)
        return "; ".join(told)

    def _time(self, time: PrintedTime) -> str:
        moment = self._moment(time.wall)
        return self._say("planned", moment=moment) if time.is_wish else moment

    def _told_of(self, line: PrintedLine) -> Iterator[Told]:
        yield self._told("state", self._state(line))
        yield self._told("department", line.department)
        yield self._told("author", line.author)
        yield self._told("ground", line.ground)
        yield self._told("not-before", "" if line.not_before is None else self._moment(line.not_before))
        yield self._told("go-out-before", "" if line.go_out_before is None else self._moment(line.go_out_before))
        if line.changed is not None:
            yield self._told("since-known", self._parts(line.changed) or self._say("nothing-changed"))

    def _state(self, line: PrintedLine) -> str:
        return self._fates[line.fate] if line.state is None else self._texts.state(line.state)

    def _photo(self, photo: PrintedPhoto) -> PhotoSheet:
        under = (
            self._told("description", photo.description or self._say("no-description")),
            self._told("credit", photo.credit),
            self._told("approval", self._approval(photo)),
        )
        alt = photo.description or self._say("photo-undescribed", name=photo.name)
        return PhotoSheet(photo.path, alt, tuple(each for each in under if each.value))

    def _approval(self, photo: PrintedPhoto) -> str:
        if photo.verdict is None or photo.decided_at is None:
            return self._say("photo-undecided")
        key = "photo-approved" if photo.verdict is Verdict.APPROVED else "photo-returned"
        return self._say(key, name=photo.decided_by, roles=photo.role, moment=self._moment(photo.decided_at))

    def _finding(self, finding: Finding) -> FindingSheet:
        weight = self._texts.words("print", "weight")[finding.severity.value]
        return FindingSheet(finding.severity.value, weight, self._texts.finding(finding), finding.clause)

    def _decided(self, decision: PrintedDecision) -> DecidedSheet:
        return DecidedSheet(
            lines=self._numbers(decision.lines) or self._say("lines-later"),
            verdict=self._say("approved" if decision.verdict is Verdict.APPROVED else "returned"),
            by=decision.decided_by,
            role=self._texts.roles(decision.role),
            at=self._moment(decision.decided_at),
            vouched=self._say("signed" if decision.is_signed else "not-signed"),
            comment=decision.comment,
        )

    def _numbers(self, numbers: Sequence[int]) -> str:
        spans = (
            str(first) if first == last else self._say("lines-span", first=str(first), last=str(last))
            for first, last in _runs(numbers)
        )
        return ", ".join(spans)

    def _parts(self, parts: Iterable[str]) -> str:
        names = self._texts.words("print", "part")
        told = ", ".join(names[part] for part in parts)
        return told[:1].upper() + told[1:]

    def _moment(self, wall: Wall) -> str:
        """Return a wall time with its day; at midnight the day alone, for a day is meant."""
        day = self._day(wall.date())
        is_day = wall.hour == wall.minute == 0
        return day if is_day else self._say("moment", day=day, time=self._texts.clock(wall))

    def _day(self, day: date) -> str:
        return self._texts.day(day, self._period.from_day)

    def _told(self, key: str, value: str) -> Told:
        return Told(self._say(key), value)

    def _say(self, key: str, **values: str) -> str:
        return self._texts.say("print", key, None, **values)


def _text(said: PrintedText) -> TextSheet:
    link = "" if said.link in said.text else said.link
    return TextSheet(", ".join(said.channels), said.title, said.text, link)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of numbers that follow one another."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    yield from ((first, last) for first, last in runs)
