"""Asks for another password for the person who works, or for the first one of the calendar."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from core.errors import CalendarError
from core.signing import LEAST_LENGTH
from ui.dialogs.form_dialog import FormDialog
from ui.models.sign_in import SignIn
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.new_password import NewPassword
from ui.widgets.password_field import PasswordField
from ui.widgets.plain import WrappedLabel

_OF_THE_OLD = frozenset({"password-wrong", "sign-in-later", "no-password-set"})


class ChangePassword(FormDialog):
    """Set a password; open it with ``open()``. The person who works signs with its key from then on."""

    def __init__(self, session: Session, theme: Theme, model: SignIn, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Your password"), self.tr("Set the password"), parent)
        self._session = session
        self._model = model
        model.setParent(self)
        self._is_first = not session.asks_sign_in
        self._old = PasswordField(theme)
        self._new = NewPassword(theme, LEAST_LENGTH)
        if self._is_first:
            told = self.tr(
                "From then on everybody signs in, and decisions are signed. You offer the others their passwords under"
                " Setup, People. Nobody can tell you a password that was forgotten: who keeps the people offers"
                " another, so let there be two of them."
            )
            self.body.addWidget(WrappedLabel(theme, told, TextStyle.SMALL, ColourRole.MUTED))
        else:
            self.body.addWidget(Field(theme, self.tr("Present password"), self._old))
        self.body.addWidget(self._new)
        self.body.addStretch(1)
        self._connect()
        (self._new if self._is_first else self._old).setFocus()

    def submit(self) -> None:
        """Set it, or say what is missing."""
        if self._model.is_busy:
            return
        if self._new.complaint():
            self.complain(self._new.complaint(), self._new)
            return
        self.act_button.setEnabled(False)
        if self._is_first:
            self._model.set_password(self._session.person.id, self._new.text())
        else:
            self._model.change_password(self._old.text(), self._new.text())

    def _connect(self) -> None:
        self._old.written.connect(self.quiet)
        self._old.returned.connect(self._new.setFocus)
        self._new.returned.connect(self.act_button.click)
        self._new.written.connect(self.quiet)
        self._model.opened.connect(self.accept)
        self._model.refused.connect(self._on_model_refused)

    @Slot(object)
    def _on_model_refused(self, refusal: CalendarError) -> None:
        self.act_button.setEnabled(True)
        meant = self._old if refusal.code in _OF_THE_OLD else self._new
        self.complain(self._session.texts.error(refusal, self._session.today()), meant)
