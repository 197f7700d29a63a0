"""Shows what an answer to a packet says before it is taken in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.packets import AnswerTold
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel


class TakeInAnswer(FormDialog):
    """Say whose answer it is, to what, and each decision; ``wanted`` carries the signed answer to be taken in."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, told: AnswerTold, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Take in an answer"), self.tr("Take in"), parent)
        self._told = told
        by = filled(self.tr("By %1"), told.person) if told.person else self.tr("By nobody whom this calendar knows")
        self.body.addWidget(WrappedLabel(theme, by, TextStyle.BODY_STRONG))
        if told.packet:
            self.body.addWidget(WrappedLabel(theme, told.packet, TextStyle.SMALL, ColourRole.MUTED))
        if told.problem:
            self.body.addWidget(_trouble(theme, told.problem))
        for decision in told.decisions:
            self.body.addWidget(WrappedLabel(theme, decision))
        self.act_button.setEnabled(not told.problem)
        self.body.addStretch(1)

    def submit(self) -> None:
        """Have it taken in."""
        self.wanted.emit(self._told.signed)
        self.accept()


def _trouble(theme: Theme, sentence: str) -> GroundFrame:
    frame = GroundFrame(Ground.TROUBLE)
    QVBoxLayout(frame).addWidget(WrappedLabel(theme, sentence, TextStyle.BODY, ColourRole.TROUBLE_TEXT))
    return frame
