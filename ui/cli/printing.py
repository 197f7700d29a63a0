"""Prints what the command line reports: lines for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime

import click

from core.model.search import Note
from core.upkeep.report import Part, Problem, Report
from ui.cli.reports import ChannelQueue, Found, PostCheck, QueueRow
from ui.text import Texts

_WIDEST = (3, 26, 44, 20)
"""The most characters of each column of a queue but the last."""


class Printer:
    """Print in one town's words, on one day. ``as_json`` is asked of the commands, not here."""

    def __init__(self, texts: Texts, today: date | None = None) -> None:
        self.texts = texts
        self.today = today

    def say(self, key: str, **values: object) -> None:
        """Print one sentence of the command line."""
        tell(self.texts.say("cli", key, self.today, **values))

    def plan(self, queues: Iterable[ChannelQueue], emergencies: Sequence[str]) -> None:
        """Print every channel's queue."""
        for name in emergencies:
            self.say("plan-emergency", name=name)
        for queue in queues:
            tell(f"\n{queue.channel}")
            if not queue.queue and not queue.unplaced:
                tell(f"  {self.texts.say('cli', 'plan-empty')}")
            if queue.queue:
                self._table(queue.queue)
            if queue.unplaced:
                tell(f"  {self.texts.say('cli', 'plan-unplaced')}")
            for row in queue.unplaced:
                tell(f"    {row.number} {row.title}: {row.reason}")

    def checks(self, checks: Sequence[PostCheck]) -> None:
        """Print what stands against each post, then how many are stopped."""
        for check in checks:
            self._head(check)
            if not check.findings:
                tell(f"  {self.texts.say('cli', 'check-ready')}")
            for finding in check.findings:
                severity = self.texts.say("cli", finding.severity.value)
                tell(f"  [{severity}] {self.texts.finding_with_clause(finding, self.today)}")
        self.say("check-sum", count=len(checks), stopped=sum(check.is_stopped for check in checks))

    def found(self, found: Found) -> None:
        """Print what was found; what could not be read as it may have been meant goes first, to the other stream."""
        for note in found.notes:
            click.echo(note_sentence(note, self.texts), err=True)
        for post in found.posts:
            line = self._line(post)
            is_earlier = post.post.id in found.earlier
            tell(self.texts.say("cli", "search-earlier", line=line) if is_earlier else line)
        for photo in found.photos:
            self.say("search-photo", name=photo.name, id=photo.id)
        if not found.posts and not found.photos:
            self.say("search-none")

    def report(self, report: Report) -> None:
        """Print what a verification found."""
        for problem in report.problems:
            tell(self.problem(problem))
        for note in report.notes:
            self.say("verify-note", said=self.problem(note))
        counts = ", ".join(
            f"{self.texts.say('part', part.value)}: {count:,}"
            for part, count in report.counts.items()
            if part is not Part.DATABASE
        )
        key = "verify-whole" if report.is_whole else "verify-wrong"
        self.say(key, counts=counts, count=len(report.problems))

    def problem(self, problem: Problem) -> str:
        """Return what is wrong, in a sentence."""
        why = "" if problem.error is None else self.texts.error(problem.error)
        return self.texts.say("verify", problem.code, self.today, **problem.values, why=why)

    def _head(self, check: PostCheck) -> None:
        tell(self._line(check))

    def _line(self, check: PostCheck) -> str:
        state = self.texts.say("state", "none") if check.state is None else self.texts.state(check.state)
        return self.texts.say(
            "cli", "post", title=check.post.title, class_name=check.class_name, state=state, id=check.post.id
        )

    def _table(self, rows: Sequence[QueueRow]) -> None:
        heads = [self.texts.say("cli", f"plan-head-{name}") for name in ("rank", "class", "post", "at", "why")]
        cells = [heads, *([*self._cells(row), row.reason] for row in rows)]
        widths = [min(most, max(len(line[place]) for line in cells)) for place, most in enumerate(_WIDEST)]
        for line in cells:
            columns = [_fitted(text, width) for text, width in zip(line[:-1], widths, strict=True)]
            tell(f"  {'  '.join([*columns, line[-1]])}".rstrip())

    def _cells(self, row: QueueRow) -> list[str]:
        when = "" if row.wall is None else self.texts.wall(row.wall, self.today)
        return [str(row.rank), f"{row.number} {row.short_name}", row.title, when]


def plan_json(queues: Iterable[ChannelQueue], zone: str, emergencies: Sequence[str]) -> dict[str, object]:
    """Return the queue as data. ``at`` is the instant, ``wall`` the town's time of the same moment."""
    channels = [
        {
            "channel": queue.channel,
            "queue": [_row_json(row) for row in queue.queue],
            "unplaced": [_row_json(row) for row in queue.unplaced],
        }
        for queue in queues
    ]
    return {"zone": zone, "emergencies": list(emergencies), "channels": channels}


def checks_json(checks: Iterable[PostCheck], texts: Texts, today: date) -> dict[str, object]:
    """Return what stands against posts as data."""
    return {
        "posts": [
            {
                **_post_json(check),
                "findings": [
                    {
                        "rule": finding.rule,
                        "case": finding.case,
                        "severity": finding.severity.value,
                        "clause": finding.clause,
                        "channel": finding.where.channel_id,
                        "photo": finding.where.photo_id,
                        "sentence": texts.finding(finding, today),
                    }
                    for finding in check.findings
                ],
            }
            for check in checks
        ]
    }


def found_json(found: Found, texts: Texts) -> dict[str, object]:
    """Return what was found as data."""
    return {
        "posts": [{**_post_json(post), "earlier": post.post.id in found.earlier} for post in found.posts],
        "photos": [{"photo": photo.id, "name": photo.name} for photo in found.photos],
        "notes": [note_sentence(note, texts) for note in found.notes],
    }


def note_sentence(note: Note, texts: Texts) -> str:
    """Return what of a search could not be read as it may have been meant."""
    return texts.say("search", note.remark.value, operator=note.operator, value=note.value)


def report_json(report: Report, printer: Printer) -> dict[str, object]:
    """Return what a verification found as data."""

    def told(problem: Problem) -> dict[str, object]:
        return {"code": problem.code, "sentence": printer.problem(problem), **problem.values}

    return {
        "whole": report.is_whole,
        "checked_at": _instant(report.checked_at),
        "counts": {part.value: count for part, count in report.counts.items()},
        "problems": [told(problem) for problem in report.problems],
        "notes": [told(note) for note in report.notes],
    }


def tell(line: str) -> None:
    """Print a line. What would steer a terminal is shown as a mark: names and texts come from outside."""
    click.echo("".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in line))


def tell_json(data: object) -> None:
    """Print data as JSON, in ASCII, so that every pipe takes it."""
    click.echo(json.dumps(data, indent=2, default=str))


def _post_json(check: PostCheck) -> dict[str, object]:
    state = None if check.state is None else check.state.value
    return {"post": check.post.id, "title": check.post.title, "class": check.class_name, "state": state}


def _row_json(row: QueueRow) -> dict[str, object]:
    return {
        "rank": row.rank,
        "class": row.number,
        "class_name": row.class_name,
        "post": row.post,
        "title": row.title,
        "at": None if row.at is None else _instant(row.at),
        "wall": None if row.wall is None else row.wall.isoformat(timespec="minutes"),
        "reason": row.reason,
    }


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def _fitted(text: str, width: int) -> str:
    return text.ljust(width) if len(text) <= width else f"{text[: width - 1]}…"
