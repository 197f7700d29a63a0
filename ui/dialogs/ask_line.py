"""Asks for one line of words, such as why a photo is returned."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel


@dataclass(frozen=True)
class LineWords:
    """Hold what is asked, what follows from the answer, what the button does, and what is said of an empty line."""

    question: str
    consequence: str
    act: str
    missing: str


class AskLine(FormDialog):
    """Ask a question that a line answers; open it with ``open()``. ``answered`` carries a line that is not empty."""

    answered = Signal(str)

    def __init__(self, theme: Theme, words: LineWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.question, words.act, parent)
        self._missing = words.missing
        self._line = QLineEdit()
        self._line.setAccessibleName(words.question)
        self._line.textChanged.connect(self.quiet)
        self.body.addWidget(self._line)
        self.body.addWidget(WrappedLabel(theme, words.consequence, TextStyle.SMALL, ColourRole.MUTED))
        self._line.setFocus()

    def submit(self) -> None:
        """Tell the line, where there is one."""
        line = self._line.text().strip()
        if not line:
            self.complain(self._missing, self._line)
            return
        self.answered.emit(line)
        self.accept()
