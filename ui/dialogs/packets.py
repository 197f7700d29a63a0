"""Offers packets for people who decide elsewhere, and the answers that wait for their key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.packets import Endable, Reader, WaitingAnswer
from ui.models.photo_words import filled
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, SectionHeading
from ui.widgets.plain import WrappedLabel


class PacketsDialog(FormDialog):
    """List them; open it with ``open()``.

    ``make_requested`` carries a ``Reader``, ``accept_requested`` the id of an answer; ``file_requested`` asks for an
    answer's file. ``withdrawal_requested`` and ``ending_requested`` carry the id of a packet and of a key.
    """

    make_requested = Signal(object)
    accept_requested = Signal(str)
    file_requested = Signal()
    withdrawal_requested = Signal(str)
    ending_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        readers: tuple[Reader, ...],
        waiting: tuple[WaitingAnswer, ...],
        sent: tuple[Endable, ...] = (),
        keys: tuple[Endable, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Packets for other computers"), self.tr("Take in an answer …"), parent)
        told = self.tr(
            "Somebody without a calendar decides from a packet: a file that you send by your own mail. They open it"
            " with Oyez, and send an answer back."
        )
        self.body.addWidget(WrappedLabel(theme, told, TextStyle.SMALL, ColourRole.MUTED))
        self._add_readers(readers)
        if waiting:
            self.body.addWidget(SectionHeading(theme, self.tr("Answers that wait for their key")))
        for each in waiting:
            act = self._add(each.person, self.tr("The words of the key were not compared yet"), self.tr("Compare …"))
            act.clicked.connect(partial(self._accept, each.id))
        self._add_endable(sent, self.tr("Packets that went out"), self.tr("Withdraw …"), self._withdraw)
        self._add_endable(keys, self.tr("Keys on other computers"), self.tr("End …"), self._end)
        self.body.addStretch(1)
        self.act_button.setFocus()

    def submit(self) -> None:
        """Ask for an answer's file."""
        self.file_requested.emit()
        self.accept()

    def _add_readers(self, readers: tuple[Reader, ...]) -> None:
        self.body.addWidget(SectionHeading(self.theme, self.tr("Make a packet for")))
        if not readers:
            none = self.tr("Nothing waits for anybody else to decide. Send a period for approval first.")
            self.body.addWidget(WrappedLabel(self.theme, none))
        for reader in readers:
            name = filled(self.tr("%1, %2"), reader.person.name, reader.person.title)
            act = self._add(name, reader.told, self.tr("Make a packet …"))
            act.clicked.connect(partial(self._make, reader))

    def _add_endable(self, found: tuple[Endable, ...], heading: str, label: str, end: Callable[[str], None]) -> None:
        if found:
            self.body.addWidget(SectionHeading(self.theme, heading))
        for each in found:
            self._add(each.person, each.told, label).clicked.connect(partial(end, each.id))

    def _add(self, name: str, told: str, label: str) -> Button:
        card = Card(self.theme)
        card.body.addWidget(WrappedLabel(self.theme, name, TextStyle.BODY_STRONG))
        card.body.addWidget(WrappedLabel(self.theme, told, TextStyle.SMALL, ColourRole.MUTED))
        button = Button(self.theme, label, icon=IconName.FILE_TEXT)
        button.setAccessibleName(f"{label} {name}, {told}")
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        return button

    @Slot()
    def _make(self, reader: Reader) -> None:
        self.make_requested.emit(reader)
        self.accept()

    @Slot()
    def _withdraw(self, packet_id: str) -> None:
        self.withdrawal_requested.emit(packet_id)
        self.accept()

    @Slot()
    def _end(self, key_id: str) -> None:
        self.ending_requested.emit(key_id)
        self.accept()

    @Slot()
    def _accept(self, answer_id: str) -> None:
        self.accept_requested.emit(answer_id)
        self.accept()
