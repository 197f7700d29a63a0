"""What the person who works can do about a finding: its mend, what else can be said to it, and who may where not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from core.commands.assuring import SPELLING, act_of_answering
from core.model.findings import Finding, Mend
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.rights import who_may
from core.policy.settled import UNCHECKED, may_set_aside
from ui.models.checks import PHOTO_MENDS
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.finding_card import CardAct

_FIELD_MENDS = frozenset({Mend.EDIT_TEXT, Mend.EDIT_PHOTOS, Mend.EDIT_CHANNELS, Mend.EDIT_WINDOW, Mend.STATE_GROUND})
"""What is mended in a field of Compose."""

_ACTS = {
    Mend.STATE_OBJECTIVE: Act.WRITE,
    Mend.SECOND_READ: Act.SECOND_READ,
    Mend.APPROVE_PERIOD: Act.DECIDE_LINE,
    Mend.AUTHORISE_PHOTO: Act.AUTHORISE_EMERGENCY_PHOTO,
    Mend.RESEARCH_HASHTAG: Act.KEEP_REGISTERS,
    Mend.RECORD_AGREEMENT: Act.KEEP_REGISTERS,
    Mend.RECORD_RELEASE: Act.KEEP_REGISTERS,
    Mend.RECORD_TRAINING: Act.RECORD_TRAINING,
    Mend.DECIDE_REQUEST: Act.RECORD_REQUEST,
}
"""What is mended by a command of its own, and which act that is."""


class FindingAct(StrEnum):
    """Name what can be said to a finding beside mending it."""

    RIGHT_HERE = "right-here"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True)
class Offer:
    """What can be done about a finding. ``mend`` is ``None`` where the person cannot mend it; ``note`` says who may."""

    mend: Mend | None = None
    acts: tuple[CardAct, ...] = ()
    note: str = ""


def offer_for(session: Session, finding: Finding, subject: SubjectFacts, *, is_read_only: bool) -> Offer:
    """Return what the person can do about a finding of a post in Compose.

    A post that ``is_read_only`` to the person has no fields to mend it in.
    """
    mend, notes = _mend(session, finding, subject, is_read_only=is_read_only)
    acts = []
    if finding.words and finding.case != UNCHECKED:
        if session.may(answering(finding), subject):
            acts.append(CardAct(FindingAct.RIGHT_HERE.value, _tr("Right here …")))
        else:
            notes.append(_who(session, answering(finding), _tr("To say that it is right here is for: %1")))
    if finding.case != UNCHECKED and session.roles & set(may_set_aside(finding.rule, session.pack)):
        acts.append(CardAct(FindingAct.SET_ASIDE.value, _tr("Set aside …")))
    return Offer(mend, tuple(acts), "\n".join(notes))


def answering(finding: Finding) -> Act:
    """Return the act that it is to say of what a finding found that it is right there."""
    return act_of_answering(finding.rule)


def is_spelt(finding: Finding) -> bool:
    """Tell whether a finding is about how a word is spelt, so that there are words to choose from."""
    return finding.rule == SPELLING and bool(finding.words)


def of_own_department(session: Session) -> SubjectFacts:
    """Say that an act is about the department of the person who works, as registers are."""
    return SubjectFacts(departments=session.actor.departments)


def _mend(
    session: Session, finding: Finding, subject: SubjectFacts, *, is_read_only: bool
) -> tuple[Mend | None, list[str]]:
    mend = finding.mend
    if mend is None or (mend in PHOTO_MENDS and finding.where.photo_id is not None):
        return mend, []
    if mend in _FIELD_MENDS:
        return (None if is_read_only else mend), []
    if mend not in _ACTS:
        return None, []
    if session.may(_ACTS[mend], _subject(session, mend, subject)):
        return mend, []
    return None, [_who(session, _ACTS[mend], _tr("This is for: %1"))]


def _subject(session: Session, mend: Mend, subject: SubjectFacts) -> SubjectFacts:
    """Return what a mend's act is about: a register for some, nobody in particular for one, else the post."""
    if _ACTS[mend] is Act.KEEP_REGISTERS:
        return of_own_department(session)
    return SubjectFacts() if mend is Mend.RECORD_TRAINING else subject


def _who(session: Session, act: Act, template: str) -> str:
    names = ", ".join(session.pack.role_names[role] for role in who_may(act, session.pack))
    return filled(template, names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("findings", text)
