"""The forms by which findings are mended: an act of a register with what the finding knows filled in already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.commands.periods import ApproveForPeriod
from core.model.findings import Finding, Mend
from core.model.kinds import PersonId
from core.model.posts import Post
from core.model.registers import AgreementKind, PartnerKind, TrainingKind
from core.policy.acts import Act
from core.words.names import folded
from core.words.registered import folded_tag
from ui.models.registers.form import Answers, FormField
from ui.models.registers.meetings import Meetings
from ui.models.registers.parties import Partners
from ui.models.registers.register import Register, RegisterAct, Row, day
from ui.models.registers.requests import Requests
from ui.models.registers.trained import Trainings
from ui.models.registers.words_kept import Hashtags
from ui.session import Session

_USUAL_PERIOD = timedelta(days=13)
_NOT_FAMILIAR = "not-familiar"


@dataclass(frozen=True)
class MendForm:
    """An act to ask for, and the row of the register to which it is done, ``None`` for adding."""

    act: RegisterAct
    row: Row | None = None


def form_for(session: Session, finding: Finding, post: Post | None) -> MendForm | None:
    """Return the form that mends a finding, ``None`` where no form does; ``post`` is ``None`` before it is saved."""
    values = dict(finding.values)
    match finding.mend:
        case Mend.RESEARCH_HASHTAG:
            return _research(session, values)
        case Mend.RECORD_AGREEMENT:
            return _agreement(session, values)
        case Mend.RECORD_RELEASE:
            return _release(session, values)
        case Mend.RECORD_TRAINING:
            return _training(session, finding, session.person.id if post is None else post.author_id)
        case Mend.DECIDE_REQUEST if post is not None:
            return _request(session, values, post)
        case Mend.APPROVE_PERIOD if post is not None:
            return _period(session, post)
        case _:
            return None


def _research(session: Session, values: Mapping[str, str]) -> MendForm:
    register, tag = Hashtags(session), values.get("hashtag", "")
    row = _row(register, lambda row: row.record.tag == folded_tag(tag))
    return _done_to(register, "again", row) or MendForm(_filled_in(register.adding(), tag=tag))


def _agreement(session: Session, values: Mapping[str, str]) -> MendForm:
    """Ask what a partner agreed to; of a host that nobody knows ask first for whom it is."""
    register, host = Partners(session), values.get("host", "")
    row = _row(register, lambda row: not row.under and row.cells[0].text == values.get("partner"))
    agreed = AgreementKind.LINKS if host else AgreementKind.TO_BE_NAMED
    form = _done_to(register, "agree", row, kind=agreed.value)
    if form is not None:
        return form
    return MendForm(_filled_in(register.adding(), name=host, domain=host, kind=PartnerKind.NEWS_OUTLET.value))


def _release(session: Session, values: Mapping[str, str]) -> MendForm:
    """Ask when a meeting's decisions were released; one that is not on file is put there first."""
    register, meeting = Meetings(session), values.get("meeting", "")
    row = _row(register, lambda row: folded(row.record.name) == folded(meeting))
    return _done_to(register, "release", row) or MendForm(_filled_in(register.adding(), name=meeting))


def _training(session: Session, finding: Finding, person_id: PersonId) -> MendForm:
    kind = TrainingKind.FAMILIAR if finding.case == _NOT_FAMILIAR else TrainingKind.TRAINING
    return MendForm(_filled_in(Trainings(session).adding(), person=person_id, kind=kind.value))


def _request(session: Session, values: Mapping[str, str], post: Post) -> MendForm | None:
    asked = (post.id, values.get("group"))
    register = Requests(session)
    return _done_to(register, "decide", _row(register, lambda row: (row.record.post_id, row.record.asked_by) == asked))


def _period(session: Session, post: Post) -> MendForm:
    today = session.today()
    fields = (
        day("from", _tr("From"), today),
        day("until", _tr("Until, with that day"), today + _USUAL_PERIOD),
    )
    act = RegisterAct(
        "approve-period",
        _tr("Approve"),
        (Act.DECIDE_LINE,),
        partial(_approve, post=post),
        heading=_tr("Approve this post for a period"),
        note=_tr("It goes out only inside that period, exactly as it is now; a change asks anew."),
        fields=lambda _row: fields,
    )
    return MendForm(act)


def _approve(_row: Row | None, answers: Answers, *, post: Post) -> ApproveForPeriod:
    return ApproveForPeriod(post.id, post.content_hash, answers.day("from"), answers.day("until"))


def _row(register: Register, is_meant: Callable[[Row], bool]) -> Row | None:
    return next((row for row in register.rows() if is_meant(row)), None)


def _done_to(register: Register, key: str, row: Row | None, **values: str) -> MendForm | None:
    """Return the form of an act done to a row, ``None`` where there is no such row, or the act does not fit it."""
    act = next(act for act in register.acts() if act.key == key)
    return None if row is None or not act.fits(row) else MendForm(_filled_in(act, **values), row)


def _filled_in(act: RegisterAct, **values: str) -> RegisterAct:
    return replace(act, fields=partial(_fields_with, fields=act.fields, values=values))


def _fields_with(
    row: Row | None, *, fields: Callable[[Row | None], tuple[FormField, ...]], values: Mapping[str, str]
) -> tuple[FormField, ...]:
    return tuple(replace(field, value=values.get(field.key, field.value)) for field in fields(row))


def _tr(text: str) -> str:
    return QCoreApplication.translate("mends", text)
