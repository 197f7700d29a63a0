"""Asks what an act in a register needs, does it, and says in place why it was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from core.errors import CalendarError
from core.model.steps import Done
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.form_inputs import make_input
from ui.dialogs.letter_buttons import LetterButtons
from ui.jobs import Jobs
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FieldKind
from ui.models.registers.register import RegisterAct, Row
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel

if TYPE_CHECKING:
    from core.commands.desk import Command


class RecordForm(FormDialog):
    """Ask what the command of an act needs; open it with ``open()``. It closes when the command was done.

    What a command refuses is said under the fields, and all that was written stays.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        act: RegisterAct,
        row: Row | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _heading(act, row), act.words, parent)
        self._session = session
        self._act = act
        self._row = row
        self._made: str | None = None
        self._waits_for = ""
        self._fields = act.fields(row)
        self._inputs = {field.key: make_input(field, session, theme, jobs) for field in self._fields}
        self._lay_out()
        self._connect()
        if self._fields:
            self._inputs[self._fields[0].key].target.setFocus()

    def submit(self) -> None:
        """Do the act with what was written, or say what is wrong with it."""
        for each in self._inputs.values():
            if each.complaint():
                self.complain(each.complaint(), each.target)
                return
        if self._made is None:
            self._run(self._act.command(self._row, self._answers()))
        elif self._act.follow is not None:
            self._run(self._act.follow(self._made, self._answers()))

    def _lay_out(self) -> None:
        for field in self._fields:
            widget = self._inputs[field.key].widget
            if field.kind is FieldKind.TICK:
                self.body.addWidget(widget)
                continue
            shown = Field(self.theme, field.label, widget)
            if field.note:
                shown.add(WrappedLabel(self.theme, field.note, TextStyle.CAPTION, ColourRole.MUTED))
            self.body.addWidget(shown)
        if self._act.letter is not None and self._row is not None:
            letter = self._act.letter(self._row)
            self.body.addWidget(LetterButtons(self.theme, letter, self._inputs[letter.field]))
        if self._act.note:
            self.body.addWidget(WrappedLabel(self.theme, self._act.note, TextStyle.SMALL, ColourRole.MUTED))
        self.body.addStretch(1)

    def _connect(self) -> None:
        for each in self._inputs.values():
            each.tell(self.quiet)
        self._session.changed.connect(self._on_session_changed)

    def _answers(self) -> Answers:
        return Answers({key: each.answer() for key, each in self._inputs.items()})

    def _run(self, command: Command) -> None:
        """Run a command that would not be refused; say of one that would why."""
        answer = self._session.preview(command)
        if isinstance(answer, CalendarError):
            said = self._session.texts.error(answer, self._session.today())
            self.complain(said, self._meant(answer))
            return
        self._waits_for = type(command).__name__
        self._session.run(command)

    def _meant(self, refusal: CalendarError) -> QWidget:
        """Return the field that a refusal means, the first where none is said to be."""
        meant = [field.key for field in self._fields if refusal.code in field.refusals]
        keys = meant or [field.key for field in self._fields]
        return self._inputs[keys[0]].target if keys else self.act_button

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        """Close when the act is done, at once or after a question was answered; go on where something follows it."""
        if done.command != self._waits_for:
            return
        if self._made is None and self._act.follow is not None and done.subject is not None:
            self._made = done.subject
            self._run(self._act.follow(done.subject, self._answers()))
            return
        self.accept()


def _heading(act: RegisterAct, row: Row | None) -> str:
    """Return what is asked, and of which row."""
    heading = act.heading or act.words
    form = QCoreApplication.translate("form", "%1: “%2”")
    return heading if row is None else filled(form, heading, row.cells[0].text)
