"""What is printed of a period: its posts as approvers are shown them, without any words of the print itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.model.findings import Finding
from core.model.kinds import Day, Wall
from core.model.posts import Verdict
from core.model.states import State


@dataclass(frozen=True, slots=True)
class PrintedText:
    """What a post says on channels where it says the same; ``title`` is empty where readers see none."""

    channels: tuple[str, ...]
    title: str
    text: str
    link: str


@dataclass(frozen=True, slots=True)
class PrintedPhoto:
    """A photo of a post: its file, ``None`` where it is not on disk, and the decision that stands about that file.

    ``verdict`` is ``None`` where nobody decided; then ``decided_by``, ``role`` and ``decided_at`` are empty too.
    """

    path: Path | None
    name: str
    description: str
    credit: str
    verdict: Verdict | None = None
    decided_by: str = ""
    role: str = ""
    decided_at: Wall | None = None


@dataclass(frozen=True, slots=True)
class PrintedTime:
    """When a post goes out on some channels; ``is_wish``: nothing was promised. A wish at midnight is for a day."""

    wall: Wall
    channels: tuple[str, ...]
    is_wish: bool


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One post; ``number`` counts from 1 and is what a decision on paper names.

    ``state`` is that of its placements, or in a sealed period ``fate`` what became of the line, as
    ``core.commands.seal_standing.LineState`` calls it; the other is empty. ``class_ground`` is what the class asks for,
    empty and with number 0 where the policy has no such class; ``ground`` is what puts the post there. ``changed`` are
    the parts that differ from what approvers knew before, as ``core.commands.changed_parts`` names them, ``None`` where
    they knew nothing.
    """

    number: int
    title: str
    times: tuple[PrintedTime, ...]
    state: State | None
    fate: str
    class_number: int
    class_ground: str
    ground: str
    channels: tuple[str, ...]
    department: str
    author: str
    texts: tuple[PrintedText, ...]
    photos: tuple[PrintedPhoto, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_before: Wall | None = None
    go_out_before: Wall | None = None
    changed: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class PrintedDecision:
    """A decision that was given about some lines by number; about none where it is of what came later."""

    lines: tuple[int, ...]
    verdict: Verdict
    decided_by: str
    role: str
    decided_at: Wall
    is_signed: bool
    comment: str = ""


@dataclass(frozen=True, slots=True)
class PrintedSeal:
    """What fixes a period: its fingerprint (64 hexadecimal digits), who sent it to whom when, and until when to decide.

    ``version`` counts from 1 how often the period was sent. ``ended`` is ``withdrawn`` or ``replaced`` where nobody is
    asked any longer, else empty.
    """

    fingerprint: str
    version: int
    sent_by: str
    sent_at: Wall
    approvers: tuple[str, ...]
    approve_by: Wall | None
    note: str
    ended: str = ""


@dataclass(frozen=True, slots=True)
class PrintedPeriod:
    """A period of a town's calendar, both days in it; ``seal`` is ``None`` for the calendar as it stands.

    ``channels`` are those that it is of, ``every_channel`` tells that these are all.
    """

    town: str
    zone: str
    from_day: Day
    until_day: Day
    channels: tuple[str, ...]
    every_channel: bool
    printed_at: Wall
    lines: tuple[PrintedLine, ...]
    seal: PrintedSeal | None = None
    decisions: tuple[PrintedDecision, ...] = ()
