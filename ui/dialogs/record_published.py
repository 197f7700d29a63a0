"""Asks under which link a post went out, where there is one, before that is recorded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel


class RecordPublished(FormDialog):
    """Ask for a post's link on a channel; open it with ``open()``. ``answered`` carries it, or nothing."""

    answered = Signal(str)

    def __init__(self, theme: Theme, title: str, channel: str, parent: QWidget | None = None) -> None:
        form = QCoreApplication.translate("published", "“%1” went out on %2")
        super().__init__(theme, filled(form, title, channel), QCoreApplication.translate("published", "Record"), parent)
        self._link = QLineEdit()
        self.body.addWidget(Field(theme, self.tr("Link to it, if there is one"), self._link))
        kept = self.tr("Its text and photos are kept as they are now. What went out is not taken back by Undo.")
        self.body.addWidget(WrappedLabel(theme, kept, TextStyle.SMALL, ColourRole.MUTED))
        self.body.addStretch(1)
        self._link.setFocus()

    def submit(self) -> None:
        """Tell the link."""
        self.answered.emit(self._link.text().strip())
        self.accept()
