"""What people said of a post so that it may go out, as lines: what stands now, and every rule ever set aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.commands.assuring import TakeWordBack, act_of_saying
from core.commands.periods import RevokePeriodApproval
from core.model.assurances import Answer, Confirmation, Override, PeriodApproval, SecondReading
from core.model.findings import Finding
from core.model.kinds import Instant, PersonId
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.settled import Settled, may_set_aside
from core.store.rows import table_of
from ui.models.photo_words import filled
from ui.models.recording import recorded_note
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.desk import Command

Said = Answer | Confirmation | Override | SecondReading | PeriodApproval
"""Everything that a person can say of a post."""


@dataclass(frozen=True)
class SettledView:
    """One thing that somebody said: ``about`` what, ``told`` in which words, by whom and when.

    ``may_take_back`` tells whether the person who works may take it back.
    """

    said: Said
    about: str
    told: str
    by: str
    may_take_back: bool


def settled_of(
    session: Session,
    settled_findings: Iterable[Settled],
    said: Iterable[SecondReading | PeriodApproval],
    names: Mapping[PersonId, str],
    subject: SubjectFacts,
) -> tuple[SettledView, ...]:
    """Return what stands of what people said of a post: to findings, and ``said`` beside them.

    ``names`` are people's, ``subject`` decides who may take something back.
    """
    settled: list[tuple[Said, Finding | None]] = [(each.by, each.finding) for each in settled_findings]
    settled += [(each, None) for each in said]
    views = (_view(session, said, finding, names, subject) for said, finding in settled)
    return tuple({view.said.id: view for view in views}.values())


def settled_words(count: int) -> str:
    """Return how much people settled, in a line."""
    return _tr("1 settled by people") if count == 1 else filled(_tr("%1 settled by people"), str(count))


def set_aside_words(count: int) -> str:
    """Return how often rules were set aside, in a line."""
    return _tr("1 rule was set aside") if count == 1 else filled(_tr("Rules were set aside %1 times"), str(count))


def override_told(session: Session, override: Override, names: Mapping[PersonId, str]) -> str:
    """Return in a line which rule was set aside, why, by whom and when, and whether that was taken back."""
    rule = session.texts.rule_name(override.rule)
    when = _moment(session, override.overridden_at)
    told = filled(_tr("%1: %2 (%3, %4)"), rule, override.reason, names.get(override.overridden_by, ""), when)
    if override.revoked_at is None:
        return told
    return filled(_tr("%1; taken back %2: %3"), told, _moment(session, override.revoked_at), override.revoked_why)


def taking_back(said: Said, reason: str) -> Command:
    """Return the command that takes back what was said."""
    if isinstance(said, PeriodApproval):
        return RevokePeriodApproval(said.id, reason)
    return TakeWordBack(type(said), said.id, reason)


def _view(
    session: Session, said: Said, finding: Finding | None, names: Mapping[PersonId, str], subject: SubjectFacts
) -> SettledView:
    found = "" if finding is None else session.texts.finding(finding, session.today())
    about, told = _words(session, said, found)
    who, at = _by(said)
    given = filled(_tr("%1, %2"), names.get(who, ""), _moment(session, at))
    by = " · ".join(part for part in (given, recorded_note(session, table_of(type(said)), said.id)) if part)
    return SettledView(said, about, told, by, _may_take_back(session, said, subject))


def _words(session: Session, said: Said, found: str) -> tuple[str, str]:
    """Return about what something was said, and what."""
    match said:
        case Answer():
            return found, filled(_tr("Right here: %1"), said.said)
        case Confirmation():
            return said.words, _tr("Confirmed")
        case Override():
            return found, filled(_tr("Set aside: %1"), said.reason)
        case SecondReading():
            return _tr("Read by somebody else"), said.comment
        case PeriodApproval():
            days = (session.texts.day(day, session.today()) for day in (said.from_day, said.until_day))
            return filled(_tr("Approved for %1 to %2"), *days), ""


def _by(said: Said) -> tuple[PersonId, Instant]:
    match said:
        case Answer():
            return said.answered_by, said.answered_at
        case Confirmation():
            return said.confirmed_by, said.confirmed_at
        case Override():
            return said.overridden_by, said.overridden_at
        case SecondReading():
            return said.read_by, said.read_at
        case PeriodApproval():
            return said.approved_by, said.approved_at


def _may_take_back(session: Session, said: Said, subject: SubjectFacts) -> bool:
    match said:
        case Override():
            return bool(session.roles & set(may_set_aside(said.rule, session.pack)))
        case PeriodApproval():
            return session.may(Act.DECIDE_LINE, subject)
        case _:
            return session.may(act_of_saying(said), subject)


def _moment(session: Session, at: Instant) -> str:
    return session.texts.since(session.zone.wall(at), session.today())


def _tr(text: str) -> str:
    return QCoreApplication.translate("settled", text)
