"""Opens the words of the clauses that a finding cites, with how the town reads them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from core.errors import CalendarError
from core.model.findings import Finding
from ui.dialogs.clause_words import ClauseWords
from ui.models.clause_texts import clauses_of_finding
from ui.session import Session
from ui.theme import TextStyle, Theme
from ui.widgets.plain import WrappedLabel


def read_clause(session: Session, theme: Theme, finding: Finding, window: QWidget) -> None:
    """Open the words that a finding cites over a window; a document that cannot be read is told as a refusal."""
    try:
        clauses = clauses_of_finding(session.pack, finding)
    except CalendarError as error:
        session.refused.emit(error)
        return
    title = finding.clause or session.texts.rule_name(finding.rule)
    dialog = ClauseWords(theme, title, clauses, finding.reading, window)
    if finding.house:
        dialog.add(WrappedLabel(theme, _of_the_house(is_cited=bool(clauses)), TextStyle.BODY_MEDIUM))
    dialog.fit()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _of_the_house(*, is_cited: bool) -> str:
    if is_cited:
        return _tr("The document asks for it in softer words, or not in so many: how strictly, the house says")
    return _tr("No clause asks for this: the house does")


def _tr(text: str) -> str:
    return QCoreApplication.translate("clauses", text)
