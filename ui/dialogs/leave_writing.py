"""Asks what becomes of words that are not saved, with the price of saving them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from ui.widgets.message_box import PlainMessageBox
from ui.widgets.plain import MessageText


class LeaveAnswer(StrEnum):
    """Name what becomes of the words."""

    SAVE = "save"
    KEEP = "keep"
    THROW = "throw"


class LeaveWriting(PlainMessageBox):
    """Ask before Compose is left; open it with ``open()``. ``chosen`` carries an answer, Escape goes on writing."""

    chosen = Signal(str)

    def __init__(self, price: str, parent: QWidget | None = None, *, may_save: bool = True) -> None:
        """Say the price of saving, or why it cannot be saved."""
        message = MessageText(_tr("What you wrote is not saved"), price, _tr("A kept copy is offered to you alone."))
        super().__init__(QMessageBox.Icon.Question, message, parent)
        if may_save:
            self._add(_tr("Save"), QMessageBox.ButtonRole.AcceptRole, LeaveAnswer.SAVE)
        self._add(_tr("Keep my copy"), QMessageBox.ButtonRole.AcceptRole, LeaveAnswer.KEEP)
        self._add(_tr("Throw my copy away"), QMessageBox.ButtonRole.DestructiveRole, LeaveAnswer.THROW)
        stay = self.addButton(_tr("Go on writing"), QMessageBox.ButtonRole.RejectRole)
        stay.setAccessibleName(_tr("Go on writing"))
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        self.buttonClicked.connect(self._on_button_clicked)

    def _add(self, words: str, role: QMessageBox.ButtonRole, answer: LeaveAnswer) -> None:
        button = self.addButton(words, role)
        button.setAccessibleName(words)
        button.setProperty("answer", answer.value)

    @Slot(QAbstractButton)
    def _on_button_clicked(self, button: QAbstractButton) -> None:
        answer = button.property("answer")
        if answer is not None:
            self.chosen.emit(str(answer))


def _tr(text: str) -> str:
    return QCoreApplication.translate("leave_writing", text)
