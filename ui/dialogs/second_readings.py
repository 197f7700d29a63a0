"""Reads emergency posts a second time after they went out, one after the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from core.commands.assuring import SecondRead
from core.commands.readings_after import ReadingAsked
from core.errors import CalendarError
from core.model.steps import Done
from core.policy.acts import Act
from ui.dialogs.form_dialog import FormDialog
from ui.models.emergency import EmergencyModel
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel


class SecondReadings(FormDialog):
    """Show what waits for a second reading and record that it was read; open it with ``open()``."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _tr("Second reading after the fact"), _tr("I have read this"), parent)
        self._session = session
        self._model = EmergencyModel(session, self)
        self._asked: tuple[ReadingAsked, ...] = ()
        self._place = 0
        self._progress = WrappedLabel(theme, "", TextStyle.SMALL_STRONG, ColourRole.MUTED)
        self._title = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        self._text = WrappedLabel(theme, "", TextStyle.READING)
        self._why_not = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.WARNING_TEXT)
        self._comment = QLineEdit()
        self._comment_field = Field(theme, self.tr("Comment, if there is one"), self._comment)
        self._next = Button(theme, self.tr("Next post"))
        self._lay_out()
        self._next.clicked.connect(self._on_next_clicked)
        session.changed.connect(self._on_session_changed)
        self._read()

    def submit(self) -> None:
        """Record that the post that is shown was read."""
        asked = self._asked[self._place]
        command = SecondRead(asked.post.id, asked.seen, self._comment.text())
        answer = self._session.preview(command)
        if isinstance(answer, CalendarError):
            self.complain(self._session.texts.error(answer, self._session.today()), self._comment)
            return
        self._session.run(command)

    def _lay_out(self) -> None:
        about = self.tr(
            "These went out in an emergency before a second person had read them. Read each as it went out; what is "
            "wrong in it is corrected where it stands."
        )
        self.body.addWidget(WrappedLabel(self.theme, about, TextStyle.SMALL, ColourRole.MUTED))
        for widget in (self._progress, self._title, self._text, self._why_not, self._comment_field):
            self.body.addWidget(widget)
        self.body.addWidget(self._next)
        self.body.addStretch(1)

    def _read(self) -> None:
        self._asked = self._model.readings()
        if not self._asked:
            self.accept()
            return
        self._place = min(self._place, len(self._asked) - 1)
        self._show()

    def _show(self) -> None:
        asked, today = self._asked[self._place], self._session.today()
        out_at = self._session.texts.wall(self._session.zone.wall(asked.went_out_at), today)
        place, count = str(self._place + 1), str(len(self._asked))
        self._progress.setText(filled(self.tr("%1 of %2 · went out %3"), place, count, out_at))
        self._title.setText(asked.post.title)
        self._text.setText(asked.post.text)
        may_read = self._session.may(Act.SECOND_READ, asked.subject)
        self._why_not.setText(self.tr("You wrote in it, so another person reads it."))
        self._why_not.setVisible(not may_read and self._session.person.id in asked.subject.writers)
        self._comment_field.setVisible(may_read)
        self._comment.clear()
        self.act_button.setEnabled(may_read)
        self.act_button.setAccessibleName(filled(self.tr("I have read this: %1"), asked.post.title))
        self._next.setVisible(len(self._asked) > 1)
        (self._comment if may_read else self.cancel_button).setFocus()
        self.fit()

    @Slot()
    def _on_next_clicked(self) -> None:
        self._place = (self._place + 1) % len(self._asked)
        self._show()

    @Slot(object)
    def _on_session_changed(self, _done: Done) -> None:
        self._read()


def _tr(text: str) -> str:
    return QCoreApplication.translate("second-readings", text)
