"""Asks whether the six words of a key are the ones that its person reads aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from core.commands.answers import RefuseAnswer
from core.commands.own_computer_keys import AcceptKey
from ui.dialogs.form_dialog import FormDialog
from ui.models.packets import WaitingAnswer
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel
from ui.widgets.wall_field import WallField, WallWords
from ui.widgets.word_row import WordRow


class AcceptKeyDialog(FormDialog):
    """Compare words by telephone; open it with ``open()``. ``wanted`` carries the command, to accept or turn down."""

    wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme, answer: WaitingAnswer, parent: QWidget | None = None) -> None:
        act = filled(self.tr("I compared these words with %1"), answer.person)
        super().__init__(theme, filled(self.tr("The first answer of %1"), answer.person), act, parent)
        self._answer = answer
        told = self.tr(
            "It is signed by a key that nobody here knows yet. Call them, by a number that you know and not one from"
            " the letter, and let them read their six words to you. Only where all six are the same is the key theirs."
        )
        self.body.addWidget(WrappedLabel(theme, told, TextStyle.SMALL, ColourRole.MUTED))
        self.words = WordRow(theme, self.tr("The six words of the key in the answer:"))
        self.words.show_words(answer.words)
        self.how = QLineEdit()
        self._at = WallField(theme, _wall_words(self), session.today(), session.wall_now().time())
        self._at.set_wall(session.wall_now().replace(second=0, microsecond=0))
        self.others_button = Button(theme, self.tr("The words are others: turn the answer down"), ButtonKind.DANGER)
        self.body.addWidget(self.words)
        self.body.addWidget(Field(theme, self.tr("By telephone at, or where you met"), self.how))
        self.body.addWidget(Field(theme, self.tr("When"), self._at))
        self.body.addWidget(self.others_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.how.textChanged.connect(self.quiet)
        self.others_button.clicked.connect(self._on_others_button_clicked)
        self.how.setFocus()

    def submit(self) -> None:
        """Tell that the key is accepted, where it is said how the words were compared."""
        wall = self._at.wall()
        if not self.how.text().strip() or wall is None:
            self.complain(self.tr("Say by which telephone number you compared them, or where you met."), self.how)
            return
        self.wanted.emit(AcceptKey(self._answer.id, self.how.text(), wall))
        self.accept()

    @Slot()
    def _on_others_button_clicked(self) -> None:
        self.wanted.emit(RefuseAnswer(self._answer.id, self.tr("The words of its key were others")))
        self.reject()


def _wall_words(dialog: FormDialog) -> WallWords:
    none, time = dialog.tr("Not said"), dialog.tr("Time")
    return WallWords(none, none, time, dialog.tr("Earlier month"), dialog.tr("Later month"), dialog.tr("Done"))
