"""Acts on several posts at once: the one command for them, and which of them it cannot be done with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial
from typing import TypeVar

from core.commands.copying import CopyPost
from core.commands.desk import Command
from core.commands.moving import move_to
from core.commands.posts import DiscardPost, SavePost
from core.commands.schedule import Hold
from core.commands.several import CopyTogether, DiscardTogether, HoldTogether, MoveTogether, ReclassTogether
from core.commands.written_draft import draft_of
from core.errors import CalendarError, PartRefused
from core.model.day_place import Place
from core.model.kinds import PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.steps import Outlook
from core.store.engine import Engine
from ui.models.day_chips import DayChip
from ui.session import Session

P = TypeVar("P", bound=Command)


@dataclass(frozen=True)
class Refused:
    """One post with which an act cannot be done: its title, and why."""

    title: str
    refusal: CalendarError


@dataclass(frozen=True)
class Sifted:
    """An act as far as it can be done: ``command`` is ``None`` where it can be done with no post."""

    command: Command | None
    done_with: int
    refused: tuple[Refused, ...]


def hold_all(session: Session, chips: Sequence[DayChip], reason: str) -> Sifted:
    """Return what holds posts for one reason."""
    parts = [(chip, tuple(Hold(PlacementId(each), reason) for each in chip.placements)) for chip in chips]
    return _sifted(session, parts, HoldTogether)


def reclass_all(session: Session, chips: Sequence[DayChip], class_key: str) -> Sifted:
    """Return what gives posts another class, without the ground of the old one; those that have it are left alone."""
    parts = []
    for chip in _one_a_post(chips):
        save = session.read(partial(_reclassed, post_id=chip.post_id, class_key=class_key))
        parts.append((chip, () if save is None else (save,)))
    return _sifted(session, parts, ReclassTogether)


def discard_all(session: Session, chips: Sequence[DayChip]) -> Sifted:
    """Return what discards posts."""
    return _sifted(session, [(chip, (DiscardPost(chip.post_id),)) for chip in _one_a_post(chips)], DiscardTogether)


def copy_all(session: Session, chips: Sequence[DayChip], day: date | None) -> Sifted:
    """Return what copies posts to a day, or (``None``) each to its own, without a day where that has gone by."""
    parts = [(chip, (CopyPost(chip.post_id, _wished(session, chip, day)),)) for chip in _one_a_post(chips)]
    return _sifted(session, parts, CopyTogether)


def move_all(session: Session, chips: Sequence[DayChip], day: date) -> Sifted:
    """Return what moves posts to a day, each to a free slot of its own."""
    movable: list[DayChip] = []
    refused: list[Refused] = []
    command = MoveTogether(())
    for chip in chips:
        placements = session.read(partial(_placements, chips=[*movable, chip]))
        try:
            command = move_to(session.office.calendar, placements, Place(day))
        except CalendarError as refusal:
            refused.append(Refused(chip.chip.title, refusal))
        else:
            movable.append(chip)
    of_chip = {each: chip for chip in movable for each in chip.placements}
    parts = [(chip, tuple(p for p in command.parts if of_chip[p.placement_id] == chip)) for chip in movable]
    sifted = _sifted(session, parts, MoveTogether)
    return Sifted(sifted.command, sifted.done_with, (*refused, *sifted.refused))


def _sifted(
    session: Session, parts: Sequence[tuple[DayChip, tuple[P, ...]]], make: Callable[[tuple[P, ...]], Command]
) -> Sifted:
    """Leave out one refused post after the other, until the road takes the rest as one."""
    left, refused = list(parts), list[Refused]()
    while any(commands for _chip, commands in left):
        command = make(tuple(each for _chip, commands in left for each in commands))
        answer = session.preview(command)
        if isinstance(answer, Outlook):
            return Sifted(command, len(left), tuple(refused))
        if not isinstance(answer, PartRefused):
            return Sifted(None, 0, (*refused, *(Refused(chip.chip.title, answer) for chip, _commands in left)))
        position = _position(left, answer.part)
        refused.append(Refused(left.pop(position)[0].chip.title, answer.refusal))
    return Sifted(None, 0, tuple(refused))


def _position(parts: Sequence[tuple[DayChip, tuple[P, ...]]], number: int) -> int:
    """Return which post a command is about, by its place among all commands."""
    owners = [position for position, (_chip, commands) in enumerate(parts) for _each in commands]
    return owners[number]


def _one_a_post(chips: Sequence[DayChip]) -> list[DayChip]:
    """Return the first chip of each post."""
    return list({chip.post_id: chip for chip in reversed(chips)}.values())[::-1]


def _wished(session: Session, chip: DayChip, day: date | None) -> datetime | None:
    wanted = chip.wall.date() if day is None else day
    return datetime.combine(wanted, time()) if wanted >= session.today() else None


def _reclassed(engine: Engine, *, post_id: PostId, class_key: str) -> SavePost | None:
    post = engine.record(Post, post_id)
    if post is None or post.class_key == class_key:
        return None
    return SavePost(post_id, replace(draft_of(engine, post), class_key=class_key, ground=""), post.revision)


def _placements(engine: Engine, *, chips: Sequence[DayChip]) -> list[Placement]:
    found = (engine.record(Placement, each) for chip in chips for each in chip.placements)
    return [placement for placement in found if placement is not None]
