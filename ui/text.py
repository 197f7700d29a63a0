"""Makes sentences for people out of codes and values: errors, findings, reasons, steps, days and times."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.ambient import Zone
from core.errors import BadInput, CalendarError, NeedsConfirmation, PartRefused, RuleBroken
from core.model.findings import Finding, Mend
from core.model.posts import HoldKind, HoldReason, Placement
from core.model.provinces import Province
from core.model.states import SCHEDULED, State
from core.model.steps import Done, Moved, Outlook

if TYPE_CHECKING:
    from core.policy.classes import PriorityClass
    from core.policy.pack import Pack

STRINGS = Path(__file__).resolve().parent.parent / "resources" / "strings"

_SECTION_BEGINS = re.compile(r"^(?=\[)", re.MULTILINE)
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
"""A span of days as the log names it, after ISO 8601."""
_NEAR = timedelta(days=7)
_INTO_PLACE = frozenset({"AddToQueue", "Pin", "PutBack", "Unpin", "PlaceBefore", "MoveTogether", "PlanFor"})
"""Commands of which one wants to know where the post stands now."""

_MOST_ENTERED_NAMED = 2
"""Up to so many posts that a fact put in line are told by name; more would be a page and not a line."""

_PLANNING = frozenset({"PlanFor", "MoveTogether"})
"""Commands that give a draft a day, where they give no time."""

_CODES = ("refusal", "right", "error", "pack")
"""The sections that hold sentences of errors, by their codes."""


class Texts:
    """All that Oyez says, in English, in the words of one town: its policy's names for roles, and its zone.

    Without a town, roles have their names in the code and instants are told in UTC. ``today`` shortens times that are
    near; None tells them in full.
    """

    def __init__(self, pack: Pack | None = None, zone: Zone | None = None) -> None:
        self._strings = _strings()
        self._roles: dict[str, str] = {}
        self._zone = zone
        if pack is not None:
            self.follow(pack)

    def follow(self, pack: Pack) -> None:
        """Call roles as another policy of the town does."""
        self._roles = {role.value: name for role, name in pack.role_names.items()}

    @staticmethod
    def plain(error: CalendarError) -> str:
        """Return what was refused or failed, where there is no town to tell it for."""
        return Texts().error(error)

    def say(self, section: str, key: str, today: date | None = None, **values: object) -> str:
        """Return one sentence of a section, its gaps filled by the values."""
        return self._fill(self._strings[section][key], values, today)

    def words(self, section: str, part: str | None = None) -> Mapping[str, str]:
        """Return the words of a section that have no gaps to fill, or of a part of it, by their keys."""
        found = self._strings[section] if part is None else self._strings[section][part]
        return {key: said for key, said in found.items() if isinstance(said, str)}

    def error(self, error: CalendarError, today: date | None = None) -> str:
        """Return what was refused or failed, where, and what to do; what stands follows line by line."""
        if isinstance(error, PartRefused):
            return self.say("step", "of-several", title=error.title, said=self.error(error.refusal, today))
        code = f"{error.code}-by" if error.values.get("by") else error.code
        if isinstance(error, RuleBroken) and error.values.get("title"):
            code = f"{code}-for"
        said = self._fill(self._sentence(code), error.values, today)
        if isinstance(error, BadInput):
            return self._placed(error, said)
        if isinstance(error, RuleBroken):
            return "\n".join([said, *(f"- {self.finding_with_clause(finding, today)}" for finding in error.findings)])
        if isinstance(error, NeedsConfirmation):
            return f"{said}\n{self.harm(error.outlook, today)}"
        return said

    def finding(self, finding: Finding, today: date | None = None) -> str:
        """Return what a rule found."""
        findings = self._strings["finding"]
        template = findings.get(finding.rule, {}).get(finding.case) or findings["any"][finding.case]
        return self._fill(template, dict(finding.values), today)

    def finding_with_clause(self, finding: Finding, today: date | None = None) -> str:
        """Return what a rule found, and the clause that asks for it."""
        said = self.finding(finding, today)
        return f"{said} ({finding.clause})" if finding.clause else said

    def hold(self, reason: HoldReason, today: date | None = None, by: str = "") -> str:
        """Return why a placement is held; ``by`` is the name of the person who held it."""
        if reason.kind is HoldKind.PERSON:
            return self.say("hold", "person-by" if by else "person", said=reason.said, by=by)
        told = json.loads(reason.said)
        case = str(told["case"])
        findings, holds = self._strings["finding"], self._strings["hold"]
        template = findings.get(reason.rule, {}).get(case) or findings["any"].get(case) or holds.get(case)
        return self._fill(template or holds["other"], {**told, "rule": reason.rule}, today)

    def reason(self, why: str, today: date | None = None) -> str:
        """Return why a placement has its time, or none, from what it keeps as ``why``; nothing for nothing."""
        if not why:
            return ""
        kind, moment, key = why.split("|", 2)
        if kind.startswith("unplaced:"):
            return self.say("unplaced", kind.removeprefix("unplaced:"))
        until = self._strings["reason"]["until"]
        wall = self._wall_of(moment)
        if kind in _by_hand():
            return self.say("reason", kind, **json.loads(key))
        told = {
            "moment": self._bound(wall, today),
            "since": self.since(wall, today),
            "until": until.get(key, until["other"]),
        }
        return self._fill(self._strings["reason"][kind], told, today)

    def step(self, done: Done, today: date | None = None, walked: str = "") -> str:
        """Return what a step did in one line: where its post stands now, or its name, and what else moved.

        ``walked`` is the title of what a step was about that was walked back or on again.
        """
        own = [moved for moved in done.moved if moved.post_id == done.subject and moved.after is not None]
        is_walk = done.command in {"Undo", "Redo"}
        shifted = {m.post_id for m in done.moved if m.before is not None and not (is_walk and m.after is None)}
        others = shifted - {done.subject}
        parts = [self._placed_where(done, own, today) or self._named(done, walked, today)]
        parts += self._entered(done, today)
        if others:
            parts.append(self.say("step", "one-moves" if len(others) == 1 else "others-move", count=len(others)))
        held = sum(
            _enters(change.before, change.after, State.HELD) for change in done.changes if change.table == "placement"
        )
        if held and done.command != "Hold":
            parts.append(self.say("step", "held", count=held))
        return str(self._strings["step"]["joint"]).join(parts)

    def _entered(self, done: Done, today: date | None) -> list[str]:
        """Return which posts a fact put in line, or how many: what was asked for, and what was settled by this step."""
        if done.command in {"Undo", "Redo", "AddToQueue", "Pin", "PutBack", "CloseUp", "PlaceBefore", "MoveTogether"}:
            return []
        first = {m.post_id: m for m in reversed(done.moved) if m.before is None and m.after is not None}
        told = [(m.title, self.wall(m.after, today)) for m in first.values() if m.after is not None]
        if len(told) > _MOST_ENTERED_NAMED:
            return [self.say("step", "many-entered", count=len(told))]
        return [self.say("step", "entered", title=title, when=when) for title, when in told]

    def harm(self, outlook: Outlook, today: date | None = None) -> str:
        """Return what a step would spoil, a line each."""
        told = (self.say("harm", harm.kind.value, today, title=harm.title) for harm in outlook.harms)
        return "\n".join(dict.fromkeys(told))

    def moves(self, moved: Iterable[Moved], today: date | None = None) -> str:
        """Return which times move in a step, a line each."""
        lines = []
        for one in moved:
            was, to = (
                self._strings["step"]["no-time"] if w is None else self.wall(w, today) for w in (one.before, one.after)
            )
            lines.append(self.say("step", "move", title=one.title, channel=one.channel, was=was, to=to))
        return "\n".join(lines)

    def placement(
        self, channel: str, placement: Placement, holds: Iterable[HoldReason], today: date | None = None
    ) -> str:
        """Return where a post stands on a channel: its state, its time, and why."""
        state = self.state(placement.state)
        wall = placement.planned if placement.state is State.DRAFT else placement.at_wall
        parts = [state if wall is None else self.say("place", "state-at", state=state, wall=self.planned(wall, today))]
        if placement.state in SCHEDULED:
            parts.append(self.reason(placement.why, today))
        parts.extend(self.hold(reason, today) for reason in holds if placement.state is State.HELD)
        told = str(self._strings["step"]["joint"]).join(part for part in parts if part)
        return self.say("place", "line", channel=channel, told=told)

    def state(self, state: State) -> str:
        """Return the word for a state of a placement."""
        return str(self._strings["state"][state.value])

    def standing(self, stopping: int, looking: int) -> str:
        """Return how much stops a post, and how much is to be looked at."""
        stops = self.say("standing", "none" if not stopping else "one" if stopping == 1 else "many", count=stopping)
        return self.say("standing", "and-look", stops=stops, count=looking) if looking else stops

    def rule_name(self, rule_id: str) -> str:
        """Return what a rule looks at, in a few words."""
        return str(self._strings["rule"].get(rule_id, rule_id))

    def parameter(self, name: str) -> str:
        """Return what a parameter of a rule says, in a few words."""
        return str(self._strings["parameter"].get(name, name))

    def mend(self, mend: Mend) -> str:
        """Return the words on the button that mends a finding."""
        return str(self._strings["mend"][mend.value])

    def class_name(self, priority: PriorityClass) -> str:
        """Return a priority class in a word or two; its number is told beside it."""
        return str(self._strings["class"][priority.ground.value])

    def province(self, province: Province) -> str:
        """Return what a province or territory is called."""
        return str(self._strings["province"][province.value])

    def command(self, name: str) -> str:
        """Return what a command is called."""
        return str(self._strings["command"].get(name, name))

    def did(self, command: str, label: str, today: date | None = None) -> str:
        """Return what a step of the log did, with the title, name or days that it is about."""
        did = str(self._strings["did"].get(command, command))
        days = _DAYS.fullmatch(label)
        if days is not None:
            return self.say("step", "of-days", today, command=did, first_day=days[1], last_day=days[2])
        return self.say("step", "of-post" if label else "bare", command=did, label=label)

    def day(self, day: date, today: date | None = None) -> str:
        """Return a day as "Tue 15 Dec", with the year where it is not today's."""
        words = self._strings["date"]
        key = "day" if today is not None and day.year == today.year else "day-of-year"
        return str(words[key]).format(**self._day_words(day))

    def clock(self, wall: datetime | time) -> str:
        """Return a time of day as "9:00"."""
        return str(self._strings["date"]["time"]).format(hour=wall.hour, minute=wall.minute)

    def wall(self, wall: datetime, today: date | None = None) -> str:
        """Return a wall time as "Thu 9:00" in the coming seven days, else as "Thu 10 Dec 9:00"."""
        words = self._strings["date"]
        near = today is not None and timedelta(0) <= wall.date() - today < _NEAR
        told = {**self._day_words(wall.date()), "time": self.clock(wall)}
        return str(words["near"] if near else words["far"]).format(**{**told, "day": self.day(wall.date(), today)})

    def planned(self, wall: datetime, today: date | None = None) -> str:
        """Return a wished or given wall time; at midnight the day alone, for a day was wished and no time."""
        return self._bound(wall, today)

    def since(self, wall: datetime, today: date | None = None) -> str:
        """Return a moment gone by as "2 Dec 09:30"."""
        words = self._strings["date"]
        key = "since" if today is not None and wall.year == today.year else "since-of-year"
        return str(words[key]).format(hour=wall.hour, minute=wall.minute, **self._day_words(wall.date()))

    def roles(self, told: str) -> str:
        """Return roles, given as the code's names parted by ``|``, as the town's policy calls them."""
        return " / ".join(self._roles.get(role, role) for role in told.split("|") if role)

    def _sentence(self, code: str) -> str:
        found = (self._strings[section][code] for section in _CODES if code in self._strings[section])
        return str(next(found, code))

    def _placed(self, error: BadInput, said: str) -> str:
        """Put before a sentence where in a file it is about, unless it says so itself."""
        if error.file is None or error.code in self._strings["pack"]:
            return said
        key = "where-file" if error.row is None else "where-row" if error.field is None else "where-field"
        where = {"file": error.file, "row": error.row, "field": error.field, "said": said}
        return str(self._strings["error"][key]).format(**where)

    def _placed_where(self, done: Done, own: list[Moved], today: date | None) -> str:
        if done.subject is None or done.command not in _INTO_PLACE:
            return ""
        if own:
            on_channel = [(self.wall(m.after, today), m.channel) for m in own if m.after is not None]
            several = len(on_channel) > 1
            told = [self.say("step", "on-channel", when=w, channel=c) if several else w for w, c in on_channel]
            key = {"Pin": "pinned", "PlaceBefore": "ordered", "MoveTogether": "moved"}.get(done.command, "queued")
            return self.say("step", key, places=str(self._strings["step"]["and"]).join(told))
        rows = [
            c.after for c in done.changes if c.table == "placement" and c.after and c.after["post_id"] == done.subject
        ]
        if any(row["state"] == State.ASKED.value for row in rows):
            return self.say("step", "asked")
        if done.command in _PLANNING:
            return self._planned_for(rows, today)
        unplaced = [str(row["why"]) for row in rows if str(row["why"]).startswith("unplaced:")]
        return self.say("step", "no-slot", why=self.reason(unplaced[0], today)) if unplaced else ""

    def _planned_for(self, rows: list[Mapping[str, Any]], today: date | None) -> str:
        wished = [str(row["planned"]) for row in rows if row["planned"] is not None]
        if not wished:
            return self.say("step", "no-day")
        return self.say("step", "planned", when=self.planned(datetime.fromisoformat(min(wished)), today))

    def act(self, command: str, label: str) -> str:
        """Return what a step does, with the title or name of what it is about: what Undo and Redo name."""
        return self.say("step", "act", command=self.command(command), label=label) if label else self.command(command)

    def _named(self, done: Done, walked: str, today: date | None) -> str:
        if walked and done.command in {"Undo", "Redo"}:
            did = str(self._strings["did"][done.command])
            return self.say("step", "walked", command=did, walk=self.act(done.label, walked))
        label = self.command(done.label) if done.command in {"Undo", "Redo"} else done.label
        return self.did(done.command, label, today)

    def _fill(self, template: str, values: Mapping[str, object], today: date | None) -> str:
        return str(template).format_map(_Gaps({name: self._told(name, value, today) for name, value in values.items()}))

    def _told(self, name: str, value: object, today: date | None) -> object:
        """Return a value as its name asks for, see the head of the strings."""
        if not isinstance(value, str):
            return size_text(value) if name.endswith("_bytes") and isinstance(value, int) else value
        if name.endswith("_at"):
            return self._bound(self._wall_of(value), today)
        if name.endswith("_day"):
            return self.day(date.fromisoformat(value), today)
        if name.endswith("_holds"):
            rule, _, case = value.partition(".")
            return self._strings["holds"][rule][case]
        if name == "roles":
            return self.roles(value)
        if name == "act":
            return self._strings["right"]["act"][value]
        return self._strings["record"].get(value, value) if name == "table" else value

    def _wall_of(self, instant: str) -> datetime:
        at = datetime.fromisoformat(instant)
        return at.astimezone(UTC).replace(tzinfo=None) if self._zone is None else self._zone.wall(at)

    def _bound(self, wall: datetime, today: date | None) -> str:
        """Return a bound; at midnight the day alone tells it."""
        return self.day(wall.date(), today) if wall.time() == time() else self.wall(wall, today)

    def _day_words(self, day: date) -> dict[str, object]:
        words = self._strings["date"]
        weekday, month = words["weekdays"][day.weekday()], words["months"][day.month - 1]
        return {"weekday": weekday, "day": day.day, "month": month, "year": day.year}


class _Sections(Mapping[str, Mapping[str, Any]]):
    """The sections of a file of strings, each read when something of it is first said: to start, few are needed."""

    def __init__(self, path: Path) -> None:
        self._sources: dict[str, str] = {}
        self._read: dict[str, Mapping[str, Any]] = {}
        for source in _SECTION_BEGINS.split(path.read_text(encoding="utf-8"))[1:]:
            name = source[1 : source.index("]")].partition(".")[0]
            self._sources[name] = self._sources.get(name, "") + source

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        if name not in self._read:
            self._read[name] = tomllib.loads(self._sources[name])[name]
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


@cache
def _strings() -> Mapping[str, Any]:
    return _Sections(STRINGS / "en.toml")


@cache
def _by_hand() -> frozenset[str]:
    """Return the reasons of which the key tells a title."""
    from core.planner.explain import ReasonKind

    return frozenset(kind.value for kind in (ReasonKind.BY_HAND, ReasonKind.BY_HAND_LAST, ReasonKind.HAND_GAVE_WAY))


def size_text(size_bytes: int) -> str:
    """Return a size as "12.3 MB", a small one as "31 kB"."""
    if size_bytes < 1_000_000:
        return f"{max(1, round(size_bytes / 1_000))} kB"
    return f"{size_bytes / 1_000_000:,.1f} MB"


class _Gaps(dict[str, object]):
    """Fill a gap for which there is no value with a mark: a sentence must come out, whatever is missing."""

    def __missing__(self, name: str) -> str:
        return "…"


def _enters(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, state: State) -> bool:
    is_so, was_so = ((row is not None and row["state"] == state.value) for row in (after, before))
    return is_so and not was_so
