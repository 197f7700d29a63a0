"""What the dialogs about emergencies have in common: on whose word it is done, and how a refusal is said in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import CalendarError
from core.model.kinds import PersonId
from core.model.steps import Done, Outlook
from ui.dialogs.form_dialog import FormDialog
from ui.models.emergency import EmergencyModel
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel, without_mnemonic

if TYPE_CHECKING:
    from core.commands.desk import Command


class WordField(QWidget):
    """Ask on whose word a coordinator does it; nothing is chosen beforehand. ``chosen`` tells of a choice."""

    chosen = Signal()

    def __init__(self, theme: Theme, model: EmergencyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice()
        for person in model.voices():
            self.choice.addItem(without_mnemonic(f"{person.name}, {person.title}"), person.id)
        self.choice.setPlaceholderText(self.tr("Choose"))
        self.choice.setCurrentIndex(-1)
        self.choice.currentIndexChanged.connect(self._on_choice_current_index_changed)
        field = Field(theme, self.tr("On the word of"), self.choice)
        note = self.tr("A coordinator does this on the word of one who may. Whose it was is kept.")
        field.add(WrappedLabel(theme, note, TextStyle.CAPTION, ColourRole.MUTED))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)

    def person_id(self) -> PersonId | None:
        """Return who was chosen, ``None`` for nobody."""
        chosen = self.choice.currentData()
        return None if chosen is None else PersonId(str(chosen))

    @Slot()
    def _on_choice_current_index_changed(self) -> None:
        self.chosen.emit()


class EmergencyForm(FormDialog):
    """Ask what one command about an emergency needs, run it, and say in place why it was refused."""

    def __init__(self, session: Session, theme: Theme, heading: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, heading, act, parent)
        self.session = session
        self.model = EmergencyModel(session, self)
        self._waits_for = ""
        session.changed.connect(self._on_session_changed)

    def run(self, command: Command, field: QWidget) -> None:
        """Run a command with all that it does agreed to, for the dialog has said it; stand on ``field`` if refused."""
        answer = self.session.preview(command)
        if not isinstance(answer, Outlook):
            self.complain(self._said(answer), field)
            return
        self._waits_for = type(command).__name__
        self.session.run(command, answer.fingerprint)

    def _said(self, refusal: CalendarError) -> str:
        return self.session.texts.error(refusal, self.session.today())

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        if done.command == self._waits_for:
            self.accept()
