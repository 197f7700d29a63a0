"""What the commands about a municipality have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import Day
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.words.clean import clean_line


@dataclass(frozen=True)
class OfTown:
    """An act on the municipality itself."""

    act: ClassVar[Act | None] = Act.KEEP_PEOPLE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it belongs to nobody in particular."""
        return SubjectFacts()


@dataclass(frozen=True)
class OfRegister(OfTown):
    """An act on a register that the desk keeps."""

    act: ClassVar[Act | None] = Act.KEEP_REGISTERS

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is of the department of who keeps it."""
        return of_own_department(desk)


def of_own_department(desk: Desk) -> SubjectFacts:
    """Return what decides whether somebody may keep a register: it is of their department."""
    return SubjectFacts(departments=desk.actor.departments)


def named(text: str) -> str:
    """Return a name, cleaned. Raises: NotAllowed for an empty one."""
    name = clean_line(text)
    if not name:
        raise NotAllowed("name-needed")
    return name


def reasoned(text: str) -> str:
    """Return a reason, cleaned. Raises: NotAllowed for an empty one."""
    reason = clean_line(text)
    if not reason:
        raise NotAllowed("reason-needed")
    return reason


def check_span(from_day: Day, until_day: Day | None) -> None:
    """Refuse days that nobody means, and a span that ends before it begins. Raises: NotAllowed."""
    check_years(from_day, until_day)
    if until_day is not None and until_day < from_day:
        raise NotAllowed("ends-before-it-begins")
