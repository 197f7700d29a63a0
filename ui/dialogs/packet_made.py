"""Says where a packet was saved and how it is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.letters import open_letter, show_in_folder
from ui.models.packets import Reader
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.plain import WrappedLabel
from ui.widgets.word_row import WordRow

_GAP_PX = 8
_MEGABYTE = 1_000_000


class PacketMade(FormDialog):
    """Tell of a saved packet; open it with ``open()``."""

    def __init__(
        self, theme: Theme, reader: Reader, file: Path, words: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        """Make the dialog; ``words`` are those of the sender's own key."""
        super().__init__(theme, self.tr("The packet is saved"), self.tr("Done"), parent)
        self._reader = reader
        self._file = file
        self.cancel_button.hide()
        told = filled(self.tr("Send it to %1 by your own mail: Oyez sends nothing."), reader.person.name)
        size = filled(self.tr("%1 (%2 MB)"), str(file), f"{file.stat().st_size / _MEGABYTE:.1f}")
        self.body.addWidget(WrappedLabel(theme, told))
        self.body.addWidget(WrappedLabel(theme, size, TextStyle.SMALL, ColourRole.MUTED))
        row = WordRow(theme, self.tr("The six words of your own key, should they ask:"))
        row.show_words(words)
        self.body.addWidget(row)
        self.folder_button = Button(theme, self.tr("Show in folder"))
        self.letter_button = Button(theme, self.tr("Open a letter"))
        acts = FlowRow(theme.space(_GAP_PX))
        acts.add_left(self.folder_button)
        acts.add_left(self.letter_button)
        self.body.addWidget(acts)
        self.folder_button.clicked.connect(self._on_folder_button_clicked)
        self.letter_button.clicked.connect(self._on_letter_button_clicked)
        self.act_button.setFocus()

    @Slot()
    def _on_folder_button_clicked(self) -> None:
        show_in_folder(self._file)

    @Slot()
    def _on_letter_button_clicked(self) -> None:
        told = self.tr(
            "Please open the attached packet with Oyez, decide in it, and send me the answer file that it saves."
            " (Attach the file %1 to this letter.)"
        )
        subject = filled(self.tr("For your decision: %1"), self._reader.told)
        open_letter(self._reader.person.email, subject, filled(told, self._file.name))
