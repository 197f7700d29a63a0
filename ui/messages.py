"""What the window says of steps: a line that can be undone, a refusal in plain words, a question before harm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import CalendarError
from core.model.steps import Done, Outlook
from ui.session import Session
from ui.theme import Theme
from ui.widgets.plain import MessageText, single_line

if TYPE_CHECKING:
    from core.commands.desk import Command
    from ui.widgets.message_box import PlainMessageBox
    from ui.widgets.toast import Offer, Toast


class Messages(QObject):
    """Say what a session's steps did, why one was refused, and ask before one that does harm.

    ``agreed`` carries the key of a question of the window's own that was answered with yes.
    """

    agreed = Signal(str)

    def __init__(self, session: Session, theme: Theme, room: QWidget, window: QWidget) -> None:
        """Stand ready; the line about the last step stands at the foot of the room."""
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._room = room
        self._window = window
        self._toast: Toast | None = None
        self._question: PlainMessageBox | None = None
        self._waiting: tuple[Outlook, Command] | None = None
        self._asked = ""
        self._saved = Path()
        session.changed.connect(self._on_session_changed)
        session.refused.connect(self._on_session_refused)
        session.noted.connect(self._on_session_noted)
        session.file_saved.connect(self._on_session_file_saved)
        session.confirmation_needed.connect(self._on_session_confirmation_needed)
        session.person_changed.connect(self._on_session_person_changed)
        session.locked.connect(self._on_session_person_changed)

    @property
    def toast(self) -> Toast:
        """Give the line about the last step, made when there is something to say."""
        if self._toast is None:
            from ui.widgets.toast import Toast

            self._toast = Toast(self._theme, self._room, self._window)
            self._toast.undo_requested.connect(self._on_toast_undo_requested)
            self._toast.redo_requested.connect(self._on_toast_redo_requested)
            self._toast.folder_requested.connect(self._on_toast_folder_requested)
        return self._toast

    @property
    def question(self) -> PlainMessageBox | None:
        """Give the box that stands open, or ``None``."""
        return self._question

    def say(self, sentence: str) -> None:
        """Say something for a while, about which nothing has to be done."""
        from ui.widgets.toast import Offer

        self.toast.say(sentence, Offer.NOTHING)

    def say_memory_lost(self) -> None:
        """Say that what the window remembered of itself is lost, and that nothing else is."""
        self.say(
            self.tr("How this window looked last could not be read, so it looks as at first. The calendar is whole.")
        )

    def tell_of_error(self, error: BaseException) -> None:
        """Say that something went wrong that nobody foresaw; what was saved is safe."""
        if isinstance(error, CalendarError):  # such as a calendar that another program holds while it is read
            self._session.tell_refusal(error)
            return
        detail = f"{type(error).__name__}: {error}"
        sentence = self.tr("Something went wrong. What was saved is safe; what you did last may not have been done.")
        self.tell(self.tr("An unexpected error"), sentence, detail)

    def tell(self, title: str, sentence: str, detail: str = "") -> None:
        """Show a message that a person has to see."""
        from PySide6.QtWidgets import QMessageBox

        from ui.widgets.message_box import PlainMessageBox

        box = PlainMessageBox(QMessageBox.Icon.Warning, MessageText(title, sentence, detail), self._window)
        self._open(box)

    def ask(self, key: str, message: MessageText, agree: str) -> None:
        """Ask something of the window's own; ``agree`` is the word for yes, and to leave it is the usual answer."""
        self._waiting = None
        self._asked = key
        self._open(self._question_box(message, agree))

    def _question_box(self, message: MessageText, agree: str) -> PlainMessageBox:
        from PySide6.QtWidgets import QMessageBox

        from ui.widgets.message_box import PlainMessageBox

        box = PlainMessageBox(QMessageBox.Icon.Question, message, self._window)
        box.addButton(agree, QMessageBox.ButtonRole.AcceptRole).setAccessibleName(agree)
        keep = box.addButton(self.tr("Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.accepted.connect(self._on_question_accepted)
        return box

    def _open(self, box: PlainMessageBox) -> None:
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._on_box_finished)
        self._question = box
        box.open()

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        walked = {"Undo": self._session.next_redo, "Redo": self._session.next_undo}.get(done.command)
        label = "" if walked is None else walked.label
        sentence = self._session.texts.step(done, self._session.today(), label)
        if sentence and not self._session.is_locked:
            self.toast.say(sentence, self._offer_for(done))

    def _offer_for(self, done: Done) -> Offer:
        """Return Undo for what can be walked back now, also after it was done again, and Redo for what was."""
        from ui.widgets.toast import Offer

        undo = self._session.next_undo
        if done.command == "Undo":
            return Offer.REDO
        is_last = undo is not None and (undo.step == done.id or done.command == "Redo")
        return Offer.UNDO if is_last else Offer.NOTHING

    @Slot(object)
    def _on_session_refused(self, refusal: CalendarError) -> None:
        self.tell(self.tr("This was not done"), self._session.texts.error(refusal, self._session.today()))

    @Slot(str)
    def _on_session_noted(self, sentence: str) -> None:
        from ui.widgets.toast import Offer

        self.toast.say(sentence, Offer.NOTHING)

    @Slot(object)
    def _on_session_file_saved(self, path: Path) -> None:
        from ui.widgets.toast import Offer

        self._saved = path
        self.toast.say(self.tr("Saved “%1”").replace("%1", single_line(path.name)), Offer.FOLDER)

    @Slot()
    def _on_session_person_changed(self) -> None:
        if self._toast is not None:
            self._toast.hide()

    @Slot(object, object)
    def _on_session_confirmation_needed(self, outlook: Outlook, command: Command) -> None:
        self._waiting = (outlook, command)
        texts = self._session.texts
        sentence = texts.harm(outlook, self._session.today())
        detail = texts.moves(outlook.moved, self._session.today())
        message = MessageText(self.tr("Before this is done"), sentence, detail)
        self._open(self._question_box(message, self.tr("Do it")))

    @Slot()
    def _on_question_accepted(self) -> None:
        if self._waiting is None:
            self.agreed.emit(self._asked)
            return
        outlook, command = self._waiting
        self._waiting = None
        self._session.run(command, outlook.fingerprint)

    @Slot(int)
    def _on_box_finished(self, _result: int) -> None:
        if self.sender() is self._question:  # by its answer another may stand open already
            self._question = None

    @Slot()
    def _on_toast_undo_requested(self) -> None:
        self._session.undo()

    @Slot()
    def _on_toast_folder_requested(self) -> None:
        """Show the folder of the file that was saved last, in the system's own way."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    @Slot()
    def _on_toast_redo_requested(self) -> None:
        self._session.redo()
