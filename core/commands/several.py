"""Commands that do one act on several posts as one step: all of it or nothing, undone as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from core.commands.copying import CopyPost
from core.commands.desk import Command, Desk
from core.commands.posts import DiscardPost, PlanFor, SavePost
from core.commands.schedule import Hold, Pin
from core.errors import BadInput, Conflict, NotAllowed, NotFound, PartRefused, RuleBroken
from core.policy.acts import Act
from core.policy.facts import SubjectFacts

_REFUSALS = (NotAllowed, RuleBroken, Conflict, NotFound, BadInput)
_TITLES_TOLD = 3


class Together(Protocol):
    """Several commands of one kind that are done as one."""

    @property
    def parts(self) -> Sequence[Command]:
        """Give the commands, in the order in which they are done."""


class _Together:
    """Do the parts one after another; who may is asked for each, and the queue is planned once, at the end."""

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = True

    def subject(self: Together, desk: Desk) -> SubjectFacts:
        """Say that each part has a subject of its own."""
        return SubjectFacts()

    def apply(self: Together, desk: Desk) -> str | None:
        """Do every part, and return the id of the one record that all of them mean, ``None`` where they mean several.

        Raises: PartRefused for the first part that its command refuses.
        """
        meant = {_do(desk, number, part) for number, part in enumerate(self.parts)}
        return meant.pop() if len(meant) == 1 else None

    def label(self: Together, desk: Desk) -> str:
        """Return the titles of the first posts."""
        titles = list(dict.fromkeys(part.label(desk) for part in self.parts))
        return ", ".join(titles if len(titles) <= _TITLES_TOLD else [*titles[:_TITLES_TOLD], "…"])


@dataclass(frozen=True)
class MoveTogether(_Together):
    """Give several placements another time: drafts the wish for a day, what waits or is scheduled a pin."""

    parts: tuple[PlanFor | Pin, ...]


@dataclass(frozen=True)
class HoldTogether(_Together):
    """Hold several placements."""

    parts: tuple[Hold, ...]


@dataclass(frozen=True)
class ReclassTogether(_Together):
    """Give several posts another class: each is saved as it stands, but for its class."""

    parts: tuple[SavePost, ...]


@dataclass(frozen=True)
class DiscardTogether(_Together):
    """Discard several posts."""

    parts: tuple[DiscardPost, ...]


@dataclass(frozen=True)
class CopyTogether(_Together):
    """Copy several posts, or one to several days."""

    parts: tuple[CopyPost, ...]


def _do(desk: Desk, number: int, part: Command) -> str | None:
    try:
        if part.act is not None:
            desk.require(part.act, part.subject(desk))
        meant = part.apply(desk)
    except _REFUSALS as refusal:
        raise PartRefused(number, _title(desk, part), refusal) from refusal
    desk.plans = desk.plans or part.plans
    return meant


def _title(desk: Desk, part: Command) -> str:
    """Return what a refused part is about; nothing where that is not in the calendar."""
    try:
        return part.label(desk)
    except NotFound:
        return ""
