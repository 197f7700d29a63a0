"""Shows what a file of events holds before it is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.events_import import found_words
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel

if TYPE_CHECKING:
    from core.exchange.events_file import EventsRead


class TakeInEvents(FormDialog):
    """Say what was found in a file; ``accepted`` tells that it is to be taken in."""

    def __init__(self, theme: Theme, name: str, read: EventsRead, parent: QWidget | None = None) -> None:
        super().__init__(theme, _heading(name), _act(), parent)
        for place, line in enumerate(found_words(read)):
            role = ColourRole.TEXT if place == 0 else ColourRole.MUTED
            self.body.addWidget(WrappedLabel(theme, line, TextStyle.BODY, role))
        note = self.tr("They stand beside your posts as quiet lines. Undo takes them out again.")
        self.body.addWidget(WrappedLabel(theme, note, TextStyle.SMALL, ColourRole.MUTED))
        self.act_button.setEnabled(bool(read.events))


def _heading(name: str) -> str:
    from PySide6.QtCore import QCoreApplication

    return filled(QCoreApplication.translate("TakeInEvents", "Events of “%1”"), name)


def _act() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("TakeInEvents", "Take in")
