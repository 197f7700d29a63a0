"""Asks which emergency ends, and on whose word, and says what follows."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from core.commands.emergency import DeclaredByMistake, EndEmergency
from core.model.emergencies import EndingKind
from core.model.kinds import EmergencyId
from core.model.town import Emergency
from ui.dialogs.emergency_fields import EmergencyForm, WordField
from ui.session import Session
from ui.theme import TextStyle, Theme
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel, without_mnemonic


class EndEmergencyDialog(EmergencyForm):
    """End an emergency, or say that it was declared by mistake; open it with ``open()``."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        kind: EndingKind,
        emergencies: tuple[Emergency, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Make the dialog about the emergencies that may end in that way; there is one at least."""
        super().__init__(session, theme, _heading(self, kind), _act(self, kind), parent)
        self._kind = kind
        self._emergencies = {emergency.id: emergency for emergency in emergencies}
        self._which = Choice()
        for emergency in emergencies:
            self._which.addItem(without_mnemonic(emergency.name), emergency.id)
        self._which.currentIndexChanged.connect(self._on_which_current_index_changed)
        self._word = WordField(theme, self.model) if self.model.needs_word else None
        self._lay_out()
        self._show_word()
        (self._which if len(emergencies) > 1 else self._word_or_act()).setFocus()

    def submit(self) -> None:
        """End it, or say what is missing."""
        emergency_id = EmergencyId(str(self._which.currentData()))
        word = None if self._word is None or self._word.isHidden() else self._word.person_id()
        if self._word is not None and not self._word.isHidden() and word is None:
            self.complain(self.tr("Name the person on whose word it ends"), self._word.choice)
            return
        make = EndEmergency if self._kind is EndingKind.OVER else DeclaredByMistake
        self.run(make(emergency_id, word), self._word_or_act())

    def _lay_out(self) -> None:
        which = Field(self.theme, self.tr("Emergency"), self._which)
        which.setVisible(len(self._emergencies) > 1)
        self.body.addWidget(which)
        if self._word is not None:
            self._word.chosen.connect(self.quiet)
            self.body.addWidget(self._word)
        self.body.addWidget(WrappedLabel(self.theme, self._follows(), TextStyle.BODY))
        self.body.addStretch(1)

    def _follows(self) -> str:
        if self._kind is EndingKind.MISTAKE:
            return self.tr("Everything stands again as if it had not been declared. The log keeps that it was.")
        if len(self._emergencies) > 1:
            return self.tr("Posts stay held until the last emergency ends.")
        return self.tr(
            "Posts whose time fell in it, or comes within two weeks, stay held until each has been looked at. "
            "The rest is looked at together. Nothing moves before that."
        )

    def _show_word(self) -> None:
        """Ask nobody's word for taking one's own declaration back."""
        if self._word is None:
            return
        emergency = self._emergencies[EmergencyId(str(self._which.currentData()))]
        is_own = self._kind is EndingKind.MISTAKE and self.model.was_declared_by_me(emergency)
        self._word.setVisible(not is_own)

    def _word_or_act(self) -> QWidget:
        return self.act_button if self._word is None or self._word.isHidden() else self._word.choice

    @Slot()
    def _on_which_current_index_changed(self) -> None:
        self._show_word()
        self.quiet()


def _heading(dialog: QWidget, kind: EndingKind) -> str:
    over = dialog.tr("End the emergency")
    return over if kind is EndingKind.OVER else dialog.tr("Declared by mistake")


def _act(dialog: QWidget, kind: EndingKind) -> str:
    return dialog.tr("End") if kind is EndingKind.OVER else dialog.tr("Put all back")
