"""What people are asked to confirm of a post, as rows of one card: still open, or confirmed by whom and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.assurances import Confirmation
from core.model.findings import Finding, Severity
from core.model.kinds import PersonId
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.models.clause_texts import has_words
from ui.models.photo_words import filled
from ui.models.ruling import Ruling
from ui.session import Session


@dataclass(frozen=True)
class StatementView:
    """One statement. ``about`` says what made a rule ask, ``confirmed`` who confirmed it and when; each may be empty.

    ``is_optional`` tells that nothing waits for it; ``has_words`` that its clause can be read.
    """

    rule: str
    statement: str
    clause: str
    about: str = ""
    confirmed: str = ""
    is_optional: bool = False
    has_words: bool = False

    @property
    def asked(self) -> tuple[str, str]:
        """Give what ``Confirm`` is told."""
        return self.rule, self.statement


def statements_of(session: Session, ruling: Ruling, names: Mapping[PersonId, str]) -> tuple[StatementView, ...]:
    """Return what is asked of a post and what of it was confirmed, in the order of the policy's rules."""
    order = {rule: place for place, rule in enumerate(session.pack.rules)}
    views: dict[tuple[str, str], StatementView] = {}
    for view in (*_open(session, ruling), *_confirmed(session, ruling, names)):
        views.setdefault(view.asked, view)
    return tuple(sorted(views.values(), key=lambda view: order.get(view.rule, len(order))))


def may_confirm(session: Session, subject: SubjectFacts) -> bool:
    """Tell whether the person may confirm what is asked of a post."""
    return session.may(Act.ATTEST, subject)


def _open(session: Session, ruling: Ruling) -> Iterator[StatementView]:
    for finding in ruling.findings:
        if finding.statement:
            yield _view(session, finding, "")


def _confirmed(session: Session, ruling: Ruling, names: Mapping[PersonId, str]) -> Iterator[StatementView]:
    for settled in ruling.settled:
        by = settled.by
        if isinstance(by, Confirmation):
            when = session.texts.since(session.zone.wall(by.confirmed_at), session.today())
            told = filled(_tr("Confirmed by %1, %2"), names.get(by.confirmed_by, ""), when)
            yield _view(session, settled.finding, told)


def _view(session: Session, finding: Finding, confirmed: str) -> StatementView:
    is_about_words = finding.where.span is not None
    return StatementView(
        rule=finding.rule,
        statement=finding.statement,
        clause=finding.clause,
        about=session.texts.finding(finding, session.today()) if is_about_words else "",
        confirmed=confirmed,
        is_optional=finding.severity is Severity.WARN,
        has_words=has_words(session.pack, finding),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("statements", text)
