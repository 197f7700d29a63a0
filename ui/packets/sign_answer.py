"""Asks for the password that signs an answer, or for a new one at the first packet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import CalendarError
from core.signing import LEAST_LENGTH
from ui.dialogs.form_dialog import FormDialog
from ui.packets.desk import PacketDesk
from ui.text import Texts
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.form import Field
from ui.widgets.new_password import NewPassword
from ui.widgets.password_field import PasswordField
from ui.widgets.plain import WrappedLabel


class SignAnswer(FormDialog):
    """Sign what is decided; open it with ``open()``. It is accepted once the answer is signed.

    ``forgotten`` says that the old key was laid aside, so that a new one can be made.
    """

    forgotten = Signal()

    def __init__(self, theme: Theme, desk: PacketDesk, left: str, parent: QWidget | None = None) -> None:
        """Make the dialog; ``left`` says what is not decided or was not read, empty for nothing."""
        super().__init__(theme, self.tr("Sign your answer"), self.tr("Sign and save …"), parent)
        self._desk = desk
        self._is_first = not desk.has_key
        self._known = PasswordField(theme)
        self._new = NewPassword(theme, LEAST_LENGTH)
        if left:
            self.body.addWidget(WrappedLabel(theme, left, TextStyle.BODY, ColourRole.WARNING_TEXT))
        if self._is_first:
            told = self.tr(
                "Your decisions are signed by a key of your own, which is made now and stays on this computer. The"
                " password opens it. Nobody can tell you a password that was forgotten; a new key is made then."
            )
            self.body.addWidget(WrappedLabel(theme, told, TextStyle.SMALL, ColourRole.MUTED))
            self.body.addWidget(self._new)
        else:
            self.body.addWidget(Field(theme, self.tr("Your password on this computer"), self._known))
            self.forgotten_button = Button(theme, self.tr("I forgot it: make a new key"), ButtonKind.LINK)
            self.forgotten_button.clicked.connect(self._on_forgotten_button_clicked)
            self.body.addWidget(self.forgotten_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        (self._new if self._is_first else self._known).setFocus()
        self._connect()

    def submit(self) -> None:
        """Sign, or say what is missing."""
        if self._is_first and self._new.complaint():
            self.complain(self._new.complaint(), self._new)
            return
        self.act_button.setEnabled(False)
        self._desk.sign(self._new.text() if self._is_first else self._known.text())

    def _connect(self) -> None:
        for field in (self._known, self._new):
            field.written.connect(self.quiet)
            field.returned.connect(self.act_button.click)
        self._desk.signed.connect(self.accept)
        self._desk.refused.connect(self._on_desk_refused)

    @Slot()
    def _on_forgotten_button_clicked(self) -> None:
        """Begin anew with another key, whose words are compared again."""
        if self._desk.lay_key_aside():
            self.forgotten.emit()
            self.reject()

    @Slot(object)
    def _on_desk_refused(self, refusal: CalendarError) -> None:
        self.act_button.setEnabled(True)
        self.complain(Texts.plain(refusal), self._new if self._is_first else self._known)
