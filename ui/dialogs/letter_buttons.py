"""The two ways out for the words of a form's field: the clipboard, and a letter in one's own mail program."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.announcing import announce
from ui.dialogs.form_inputs import Input
from ui.models.registers.form import Letter
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow

_GAP_PX = 8


class LetterButtons(FlowRow):
    """Copy what a field holds, or open it as a letter. Oyez itself sends nothing."""

    def __init__(self, theme: Theme, letter: Letter, field: Input, parent: QWidget | None = None) -> None:
        super().__init__(theme.space(_GAP_PX), parent)
        self._letter = letter
        self._field = field
        self._copy = Button(theme, self.tr("Copy the words"))
        self._open = Button(theme, self.tr("Open as a letter"))
        self._copy.clicked.connect(self._on_copy_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        for button in (self._copy, self._open):
            self.add_left(button)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(str(self._field.answer()))
        announce(self, self.tr("The words lie in the clipboard."))

    @Slot()
    def _on_open_clicked(self) -> None:
        QDesktopServices.openUrl(letter_address(self._letter, str(self._field.answer())))


def letter_address(letter: Letter, text: str) -> QUrl:
    """Return the address that opens a letter in a mail program, all of it encoded: RFC 6068."""
    to = ",".join(quote(address, safe="@") for address in letter.addresses)
    lines = "\r\n".join(text.splitlines())
    return QUrl.fromEncoded(
        f"mailto:{to}?subject={quote(letter.heading, safe='')}&body={quote(lines, safe='')}".encode()
    )
