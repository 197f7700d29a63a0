"""One step of setting a town up: a heading, a sentence, and fields under their labels."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel

_GAP_PX = 14
_WIDTH_PX = 620


class Complaint(Exception):
    """Tell that a step cannot be left yet: the sentence, and the field that is meant."""

    def __init__(self, sentence: str, field: QWidget) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class Step(QWidget):
    """Ask for a few things that belong together; put the fields into ``body``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.body = QVBoxLayout(self)
        self._heading = WrappedLabel(theme, "", TextStyle.TITLE)
        self._sentence = WrappedLabel(theme, "", TextStyle.BODY, ColourRole.MUTED)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._sentence)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def check(self) -> None:
        """Raise a Complaint where something is missing."""

    def begin(self) -> None:
        """Stand where this step begins."""

    def set_texts(self, heading: str, sentence: str) -> None:
        """Say what is asked for, and what it is good for."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)

    def add_line(self, label: str, value: str = "") -> QLineEdit:
        """Put a line to write in under those before, and return it."""
        line = QLineEdit(value)
        line.setCursorPosition(0)
        self.body.addWidget(Field(self.theme, label, line))
        return line

    @Slot()
    def _on_theme_changed(self) -> None:
        self.body.setSpacing(self.theme.space(_GAP_PX))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setMaximumWidth(self.theme.length(_WIDTH_PX))


def check_written(line: QLineEdit, sentence: str) -> None:
    """Raise a Complaint with a sentence where a line is empty."""
    if not line.text().strip():
        raise Complaint(sentence, line)
