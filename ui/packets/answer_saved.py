"""Says where an answer was saved, how it goes back, and which words go with it the first time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.letters import open_letter, show_in_folder
from ui.models.photo_words import filled
from ui.packets.desk import PacketDesk
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.plain import WrappedLabel
from ui.widgets.word_row import WordRow


class AnswerSaved(FormDialog):
    """Tell of a saved answer; open it with ``open()``."""

    def __init__(self, theme: Theme, desk: PacketDesk, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk.tr("Your answer is saved"), desk.tr("Done"), parent)
        self._desk = desk
        self._file = file
        self.cancel_button.hide()
        sender = desk.read.packet.sender.name
        told = filled(self.tr("Send the file back to %1 by your own mail. It is at:"), sender)
        self.body.addWidget(WrappedLabel(theme, told))
        self.body.addWidget(WrappedLabel(theme, str(file), TextStyle.SMALL, ColourRole.MUTED))
        why = filled(self.tr("%1 may call you to compare these six words. They are those of your key:"), sender)
        self.words = WordRow(theme, why)
        self.words.show_words(desk.own_words)
        self.body.addWidget(self.words)
        acts = FlowRow(theme.space(8))
        self.folder_button = Button(theme, self.tr("Show in folder"))
        self.letter_button = Button(theme, self.tr("Open a letter"))
        for button in (self.folder_button, self.letter_button):
            acts.add_left(button)
        self.body.addWidget(acts)
        self.folder_button.clicked.connect(self._on_folder_button_clicked)
        self.letter_button.clicked.connect(self._on_letter_button_clicked)
        self.act_button.setFocus()

    @Slot()
    def _on_folder_button_clicked(self) -> None:
        show_in_folder(self._file)

    @Slot()
    def _on_letter_button_clicked(self) -> None:
        body = filled(self.tr("My answer is attached (please attach the file %1)."), self._file.name)
        open_letter("", filled(self.tr("Answer from %1"), self._desk.read.packet.reader.name), body)
