"""Steps that change the town's policy: packs to choose from, judging beforehand in a job, what a step would do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from core.commands.packs import MEDIA_TYPE
from core.errors import CalendarError
from core.model.steps import HarmKind, Outlook
from core.policy.classes import PriorityClass
from core.policy.pack import Pack
from core.store import media as media_queries
from ui.jobs import Job, Jobs, Progress
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.policy import ChangePack, SwitchPack
    from core.commands.rejudging import Rejudged

MOST_TOLD = 12
"""How many posts are told by their titles before the rest is counted."""


@dataclass(frozen=True)
class PackChoice:
    """A pack to choose: the name by which a step takes it, and the pack."""

    policy: str
    pack: Pack


@dataclass(frozen=True)
class Foreseen:
    """What a step would do: the titles of the posts that it would hold, how many more, and what else it would spoil."""

    outlook: Outlook
    held: tuple[str, ...]
    more: int
    others: int


def other_packs(session: Session) -> tuple[PackChoice, ...]:
    """Return every pack but the one in force: the shipped ones, then the town's own of before."""
    packs, in_force = session.office.calendar.packs, session.town.policy
    own = [file.id for file in session.read(media_queries.files) if file.media_type == MEDIA_TYPE]
    names = [*packs.shipped(), *own]
    return tuple(PackChoice(name, packs.named(name)) for name in names if name != in_force)


def classes_without_place(session: Session, other: Pack) -> tuple[PriorityClass, ...]:
    """Return the classes of the pack in force whose keys the other lacks."""
    return tuple(each for each in session.pack.classes if other.class_of(each.key) is None)


def judge_in_job(session: Session, jobs: Jobs, step: ChangePack | SwitchPack) -> Job[Rejudged | None]:
    """Judge everything in play by the pack that a step would put in force, off the window's thread."""
    return jobs.start(partial(_judge, session, step))


def foresee(session: Session, step: ChangePack | SwitchPack, judged: Rejudged) -> Foreseen | CalendarError:
    """Return what a step would do, or why it would be refused; nothing is changed."""
    answer = session.preview(replace(step, judged=judged))
    if not isinstance(answer, Outlook):
        return answer
    titles = tuple(dict.fromkeys(harm.title for harm in answer.harms if harm.kind is HarmKind.HELD))
    others = sum(1 for harm in answer.harms if harm.kind is not HarmKind.HELD)
    return Foreseen(answer, titles[:MOST_TOLD], max(len(titles) - MOST_TOLD, 0), others)


def _judge(session: Session, step: ChangePack | SwitchPack, progress: Progress) -> Rejudged | None:
    def is_stopped() -> bool:
        return progress.is_stopped

    return session.office.judge_beforehand(step, progress.at, is_stopped)
