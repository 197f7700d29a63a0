"""The menu of a misspelt word: what it may have been meant for, the town's own list, and that it is right here."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.commands.registers import AddTownWord
from core.model.findings import Finding
from core.policy.acts import Act
from ui.jobs import Jobs
from ui.models.compose import ComposeModel
from ui.models.finding_acts import answering, is_spelt, of_own_department
from ui.models.photo_words import filled
from ui.models.suggestions import suggestions
from ui.session import Session
from ui.widgets.plain import without_mnemonic


class SpellingMenu(QObject):
    """Offer what can be done with a misspelt word.

    ``replace_requested`` carries the finding and the word to write instead, ``right_here_requested`` the finding, and
    ``edit_requested`` one whose word is to be written by hand.
    """

    replace_requested = Signal(object, str)
    right_here_requested = Signal(object)
    edit_requested = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, model: ComposeModel, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._model = model
        self._menu = QMenu(window)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._finding: Finding | None = None
        self._corner = QPoint()

    @property
    def menu(self) -> QMenu:
        """Give the menu."""
        return self._menu

    def begin(self, finding: Finding, corner: QPoint) -> bool:
        """Look up suggestions for a misspelt word and open the menu when they are there; tell whether it is one."""
        if not is_spelt(finding):
            return False
        self._finding, self._corner = finding, corner
        job = self._jobs.start(partial(suggestions, _word(finding)))
        job.done.connect(self._on_job_done)
        job.failed.connect(self._on_job_failed)
        return True

    def _fill(self, finding: Finding, suggested: tuple[str, ...]) -> None:
        self._menu.clear()
        for word in suggested:
            self._add(without_mnemonic(word), partial(self.replace_requested.emit, finding, word))
        if not suggested:
            self._menu.addAction(self.tr("No suggestion")).setEnabled(False)
        self._menu.addSeparator()
        self._add(self.tr("Write it anew"), partial(self.edit_requested.emit, finding))
        word = _word(finding)
        if self._session.may(Act.KEEP_REGISTERS, of_own_department(self._session)):
            words = without_mnemonic(filled(self.tr("Add “%1” to the town's words"), word))
            self._add(words, partial(self._session.run, AddTownWord(word)))
        if self._session.may(answering(finding), self._model.subject):
            self._add(self.tr("Right here only …"), partial(self.right_here_requested.emit, finding))

    def _add(self, words: str, act: partial[Any]) -> None:
        self._menu.addAction(words).setData(act)

    @Slot(object)
    def _on_job_done(self, suggested: tuple[str, ...]) -> None:
        if self._finding is not None:
            self._fill(self._finding, suggested)
            self._menu.popup(self._corner)

    @Slot(object)
    def _on_job_failed(self, _error: Exception) -> None:
        self._on_job_done(())

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        act = action.data()
        if isinstance(act, partial):
            act()


def _word(finding: Finding) -> str:
    return dict(finding.values).get("found", finding.words)
