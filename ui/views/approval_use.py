"""A request for leave to post as who decides about it sees it: who, where, until when, what for, the steps so far."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.models.use_told import facts_told, read_use, steps_told
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.views.approval_pane import ApprovalPane
from ui.widgets.plain import WrappedLabel


class ApprovalUse(ApprovalPane):
    """Show one request for leave to post."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("The request"))
        self._session = session
        self._facts = WrappedLabel(theme, "", TextStyle.BODY)
        self._heading = WrappedLabel(theme, self.tr("Steps"), TextStyle.BODY_STRONG)
        self._steps = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        for part in (self._facts, self._heading, self._steps):
            self.column.addWidget(part)

    def show_use(self, request_id: str, name: str, about: str) -> None:
        """Show a request as it is on file now."""
        self.show_head(name, about)
        told = read_use(self._session, request_id)
        if told is None:
            return
        self._facts.setText("\n".join(facts_told(told)))
        self._steps.setText("\n".join(steps_told(told)))
