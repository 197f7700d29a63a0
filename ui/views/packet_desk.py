"""The way of packets out of the calendar and of answers into it, over the Approvals screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core.commands.answers import TakeAnswer
from core.commands.own_computer_keys import EndKey
from core.commands.packets import MakePacket, WithdrawPacket
from core.errors import CalendarError
from core.model.steps import Done
from core.packets.answer import SignedAnswer
from core.packets.six_words import six_words
from ui.models.packet_words import PacketTexts
from ui.models.packets import (
    ANSWER_SUFFIX,
    PACKET_SUFFIX,
    Reader,
    is_refused,
    keys_elsewhere,
    left_out,
    open_packets,
    packet_name,
    read_answer,
    readers,
    told_answer,
    waiting_answer,
    waiting_answers,
    write_packet,
)
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import Theme

_FOLDER = "packets-folder"
_TAKEN = frozenset({"TakeAnswer", "AcceptKey"})


class PacketDesk(QObject):
    """Make packets and take answers in for a screen."""

    def __init__(self, session: Session, theme: Theme, settings: QSettings, screen: QWidget) -> None:
        """Ask over ``screen``; ``settings`` remember the folder."""
        super().__init__(screen)
        self._session = session
        self._theme = theme
        self._settings = settings
        self._screen = screen
        self._words = PacketTexts(session, self)
        self._reader: Reader | None = None
        self._ending: Callable[[str], WithdrawPacket | EndKey] | None = None
        session.changed.connect(self._on_session_changed)

    @Slot()
    def open(self) -> None:
        """Offer for whom a packet can be made, and the answers that wait."""
        from ui.dialogs.packets import PacketsDialog

        session = self._session
        offered = (readers(session), waiting_answers(session), open_packets(session), keys_elsewhere(session))
        dialog = PacketsDialog(self._theme, *offered, self._screen)
        dialog.withdrawal_requested.connect(self._on_withdrawal_requested)
        dialog.ending_requested.connect(self._on_ending_requested)
        dialog.make_requested.connect(self._on_make_requested)
        dialog.accept_requested.connect(self.compare)
        dialog.file_requested.connect(self.ask_for_answer)
        self._open(dialog)

    @Slot()
    def ask_for_answer(self) -> None:
        """Let an answer's file be chosen."""
        chooser = self._chooser(self.tr("Take in an answer"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Answers (*.oyez-answer)"), self.tr("All files (*)")])
        chooser.fileSelected.connect(self._on_answer_selected)
        chooser.open()

    def take(self, path: Path) -> None:
        """Show what an answer's file says, to be taken in."""
        from ui.dialogs.take_in_answer import TakeInAnswer

        try:
            told = told_answer(self._session, read_answer(path))
        except CalendarError as refused:
            self._session.tell_refusal(refused)
            return
        dialog = TakeInAnswer(self._theme, told, self._screen)
        dialog.wanted.connect(self._on_answer_wanted)
        self._open(dialog)

    @Slot(str)
    def compare(self, answer_id: str) -> None:
        """Ask whether the words of an answer's key are its person's."""
        from ui.dialogs.accept_key import AcceptKeyDialog

        waiting = waiting_answer(self._session, answer_id)
        if waiting is not None:
            dialog = AcceptKeyDialog(self._session, self._theme, waiting, self._screen)
            dialog.wanted.connect(self._session.run)
            self._open(dialog)

    def save_packet(self, path: Path) -> None:
        """Make the packet and write its file."""
        from ui.dialogs.packet_made import PacketMade

        reader = self._reader
        if reader is None:
            return
        target = path if path.suffix else path.with_suffix(PACKET_SUFFIX)
        done = self._session.run(MakePacket(reader.person.id, reader.seal_id, reader.photos, self._words))
        signer = self._session.who.signer
        if done is None or done.subject is None or signer is None:
            return
        try:
            write_packet(self._session, done.subject, target)
        except CalendarError as refused:
            self._session.tell_refusal(refused)
            return
        self._settings.setValue(_FOLDER, str(target.parent))
        self._open(PacketMade(self._theme, reader, target, six_words(signer.public), self._screen))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self._screen, title)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setDirectory(str(self._settings.value(_FOLDER, "")) or str(Path.home()))
        return chooser

    @Slot(object)
    def _on_make_requested(self, reader: Reader) -> None:
        """Ask where the packet goes; one who has not signed in is told why there is none."""
        if self._session.who.signer is None:
            self._session.run(MakePacket(reader.person.id, reader.seal_id, reader.photos, self._words))
            return
        self._reader = reader
        chooser = self._chooser(self.tr("Save the packet"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(PACKET_SUFFIX.removeprefix("."))
        chooser.selectFile(packet_name(self._session, reader))
        chooser.fileSelected.connect(self._on_packet_selected)
        chooser.open()

    @Slot(str)
    def _on_withdrawal_requested(self, packet_id: str) -> None:
        """Ask why no answer to a packet is taken any more."""
        consequence = self.tr("An answer to it is refused from now on. What was decided by others stands.")
        self._ask_why(self.tr("Why is this packet withdrawn?"), consequence, self.tr("Withdraw"))
        self._ending = partial(WithdrawPacket, packet_id)

    @Slot(str)
    def _on_ending_requested(self, key_id: str) -> None:
        """Ask why a key counts no more."""
        consequence = self.tr("What it signs is refused from now on. What it signed stands.")
        self._ask_why(self.tr("Why does this key end?"), consequence, self.tr("End the key"))
        self._ending = partial(EndKey, key_id)

    def _ask_why(self, question: str, consequence: str, act: str) -> None:
        from ui.dialogs.ask_line import AskLine, LineWords

        missing = self.tr("Say in a few words why.")
        dialog = AskLine(self._theme, LineWords(question, consequence, act, missing), self._screen)
        dialog.answered.connect(self._on_reason_answered)
        self._open(dialog)

    @Slot(str)
    def _on_reason_answered(self, reason: str) -> None:
        if self._ending is not None:
            self._session.run(self._ending(reason))

    @Slot(str)
    def _on_packet_selected(self, path: str) -> None:
        self.save_packet(Path(path))

    @Slot(str)
    def _on_answer_selected(self, path: str) -> None:
        self._settings.setValue(_FOLDER, str(Path(path).parent))
        self.take(Path(path))

    @Slot(object)
    def _on_answer_wanted(self, signed: SignedAnswer) -> None:
        self._session.run(TakeAnswer(signed))

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        """Go on with the words where an answer waits for its key, and tell what of one was not applied."""
        if done.command not in _TAKEN or done.subject is None:
            return
        self.compare(done.subject)
        count = left_out(self._session, done.subject)
        if is_refused(self._session, done.subject):
            told = self.tr("The key is accepted. The answer could not be applied any more: make a new packet.")
            self._session.note(told)
        elif count:
            told = self.tr("The answer is taken in. Left out, because it was changed meanwhile: %1.")
            self._session.note(filled(told, str(count)))


def is_answer(path: Path) -> bool:
    """Tell whether a file is called as answers are."""
    return path.suffix == ANSWER_SUFFIX
