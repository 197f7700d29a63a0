"""Asks what an emergency is called, and says what it would hold before it is declared."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from core.commands.emergency import DeclareEmergency
from ui.dialogs.emergency_fields import EmergencyForm, WordField
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel


class DeclareEmergencyDialog(EmergencyForm):
    """Declare an emergency; open it with ``open()``. A second declaration joins the first."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, self.tr("Declare an emergency"), self.tr("Declare"), parent)
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Such as: Boil water advisory"))
        self._name.textChanged.connect(self.quiet)
        self._word = WordField(theme, self.model) if self.model.needs_word else None
        self._lay_out()
        self._name.setFocus()

    def submit(self) -> None:
        """Declare it, or say what is missing."""
        if not self._name.text().strip():
            self.complain(self.tr("Say what the emergency is"), self._name)
            return
        word = None if self._word is None else self._word.person_id()
        if self._word is not None and word is None:
            self.complain(self.tr("Name the person on whose word it is declared"), self._word.choice)
            return
        self.run(DeclareEmergency(self._name.text(), word), self._name)

    def _lay_out(self) -> None:
        self.body.addWidget(Field(self.theme, self.tr("What is the emergency?"), self._name))
        if self._word is not None:
            self._word.chosen.connect(self.quiet)
            self.body.addWidget(self._word)
        held = self.model.held()
        self.body.addWidget(WrappedLabel(self.theme, self.tr("What follows"), TextStyle.SMALL_STRONG, ColourRole.MUTED))
        self.body.addWidget(WrappedLabel(self.theme, self.model.held_told(held), TextStyle.BODY))
        for line in self.model.held_lines(held):
            self.body.addWidget(WrappedLabel(self.theme, line, TextStyle.SMALL, ColourRole.MUTED))
        then = self.tr("Posts about the emergency go out at once, in the order in which they become ready.")
        self.body.addWidget(WrappedLabel(self.theme, then, TextStyle.SMALL))
        self.body.addStretch(1)
