"""A sealed period decided on paper: which of its posts somebody may decide, and the command for what they decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from core.commands.actors import actor_facts
from core.commands.awaited import Awaited
from core.commands.calendar import Who
from core.commands.period_lines import may_decide_line, subject_of_line
from core.commands.seal_standing import standing_of
from core.model.askings import AwaitedKind
from core.model.kinds import PersonId
from core.model.posts import Post
from core.model.seals import Seal, SealLine, shown_times
from core.policy.facts import ActorFacts
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.commands.recording import Decision


@dataclass(frozen=True)
class PeriodPost:
    """One post of a period that can be decided: by which id of its line, its title, and when it was shown to go out."""

    line_id: str
    title: str
    when: str


@dataclass(frozen=True)
class PeriodTold:
    """What was decided of the posts of a period, by the ids of their lines: ``returned`` has the comment of each."""

    approved: tuple[str, ...] = ()
    returned: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def posts_of_period(session: Session, each: Awaited, giver: PersonId) -> tuple[PeriodPost, ...]:
    """Return the posts of a sealed period that waits, or its exceptions, that somebody may decide, in its order."""
    actor = actor_facts(session.office.calendar, Who(giver), session.now())
    return tuple(_post(session, line) for line in _waiting(session, each) if _may_decide(session, line, actor))


def decides_any(session: Session, each: Awaited, actor: ActorFacts) -> bool:
    """Tell whether any post of a sealed period that waits is somebody's to decide."""
    seal = each.seal
    return seal is not None and any(may_decide_line(actor, subject, session.pack) for subject in seal.subjects)


def deciding(each: Awaited, told: PeriodTold) -> Decision:
    """Return the command that decides a sealed period, or its exceptions, under the fingerprint that waits."""
    from core.commands.seal_decisions import DecideExceptions, DecideSeal

    kind = DecideExceptions if each.kind is AwaitedKind.EXCEPTIONS else DecideSeal
    return kind(each.record_id, each.seen, told.approved, told.returned)


def _waiting(session: Session, each: Awaited) -> tuple[SealLine, ...]:
    seal = session.office.engine.record(Seal, each.record_id)
    assert seal is not None
    stands = standing_of(session.office.calendar, seal, session.now())
    return stands.waiting_exceptions if each.kind is AwaitedKind.EXCEPTIONS else stands.waiting


def _may_decide(session: Session, line: SealLine, actor: ActorFacts) -> bool:
    post = session.office.engine.record(Post, line.post_id)
    assert post is not None
    return may_decide_line(actor, subject_of_line(session.office.calendar, post, session.now()), session.pack)


def _post(session: Session, line: SealLine) -> PeriodPost:
    post = session.office.engine.record(Post, line.post_id)
    assert post is not None
    walls = dict.fromkeys(session.texts.planned(each.wall, session.today()) for each in shown_times(line))
    return PeriodPost(line.id, post.title, ", ".join(walls))
