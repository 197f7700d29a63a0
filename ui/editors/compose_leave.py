"""Leaving Compose: a plain draft is saved by itself, any other change is asked about with its price."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from core.model.steps import Outlook
from ui.dialogs.leave_writing import LeaveAnswer, LeaveWriting
from ui.models.compose import ComposeModel
from ui.models.kept_writing import KeptWriting
from ui.models.saving_price import price_of
from ui.session import Session


class ComposeLeave(QObject):
    """Let Compose be left without losing a word."""

    def __init__(self, session: Session, model: ComposeModel, kept: KeptWriting, window: QWidget) -> None:
        """Ask over a widget, which it goes with."""
        super().__init__(window)
        self._session = session
        self._model = model
        self._kept = kept
        self._window = window
        self._question: LeaveWriting | None = None
        self._agreed: str | None = None
        self._then: Callable[[], None] | None = None

    @property
    def question(self) -> LeaveWriting | None:
        """Give the question that stands open, or ``None``."""
        return self._question

    def leave(self, then: Callable[[], None]) -> bool:
        """Tell whether Compose may be left now; where that is asked first, ``then`` is done once it may."""
        if not self._model.is_changed:
            return True
        record, outlook = self._model.record, self._model.outlook()
        is_plain = record is None or record.is_plain_draft
        if isinstance(outlook, Outlook) and is_plain and not outlook.harms:
            return self._model.save()
        self._then = then
        if not isinstance(outlook, Outlook):
            self._agreed = None
            self._ask(
                LeaveWriting(self._session.texts.error(outlook, self._session.today()), self._window, may_save=False)
            )
        else:
            assert record is not None
            self._agreed = outlook.fingerprint if outlook.harms else None
            self._ask(LeaveWriting(price_of(self._session, record, outlook), self._window))
        return False

    def _ask(self, question: LeaveWriting) -> None:
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.chosen.connect(self._on_question_chosen)
        question.finished.connect(self._on_question_finished)
        self._question = question
        question.open()

    def _go(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot(str)
    def _on_question_chosen(self, answer: str) -> None:
        may_go = True
        if answer == LeaveAnswer.SAVE:
            may_go = self._model.save(self._agreed)
        elif answer == LeaveAnswer.KEEP:
            may_go = self._kept.keep_and_let_go()
        else:
            self._model.revert()
        if may_go:
            self._go()

    @Slot(int)
    def _on_question_finished(self, _result: int) -> None:
        self._question = None
