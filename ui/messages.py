"""What the window says of steps: a line that can be undone, a refusal in plain words, a question before harm."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from core.errors import CalendarError
from core.model.steps import Done, Outlook
from ui.session import Session
from ui.theme import TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import MessageText, PlainMessageBox, WrappedLabel

if TYPE_CHECKING:
    from core.commands.desk import Command

_SHOWN_MS = 9000
_MARGIN_PX = 24
_WIDTH_PX = 460


class Offer(Enum):
    """Say what can be done about the step that a line tells of."""

    NOTHING = "nothing"
    UNDO = "undo"
    REDO = "redo"


class Toast(GroundFrame):
    """A line at the foot of the window about the last step, with Undo or Redo where it can be walked back."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Ground.CARD, parent)
        self._theme = theme
        self._window = parent
        self._text = WrappedLabel(theme, "", TextStyle.BODY)
        self._undo = Button(theme, self.tr("Undo"), ButtonKind.LINK)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._redo = Button(theme, self.tr("Redo"), ButtonKind.LINK)
        self._redo.clicked.connect(self._on_redo_clicked)
        self._close = Button(theme, self.tr("Close"), ButtonKind.LINK)
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        for button in (self._undo, self._redo, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where the work is
            self._row.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, offer: Offer) -> None:
        """Show a line for a while and say it to a screen reader."""
        self._text.setText(text)
        self._undo.setVisible(offer is Offer.UNDO)
        self._redo.setVisible(offer is Offer.REDO)
        self.show()
        self.place()
        self.raise_()
        self._timer.start(_SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """Return the line that was said last."""
        return self._text.text()

    def place(self) -> None:
        """Stand at the foot of the window, in the middle, as high as the line needs."""
        room = self._window.rect()
        width_px = min(self._theme.length(_WIDTH_PX), room.width() - 2 * _MARGIN_PX)
        self._row.activate()
        self.setFixedSize(width_px, self._row.totalHeightForWidth(width_px))
        corner = QPoint((room.width() - self.width()) // 2, room.height() - self.height() - 2 * _MARGIN_PX)
        self.move(corner)

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.hide()
        self.undo_requested.emit()

    @Slot()
    def _on_redo_clicked(self) -> None:
        self.hide()
        self.redo_requested.emit()


class Messages(QObject):
    """Say what a session's steps did, why one was refused, and ask before one that does harm.

    ``agreed`` carries the key of a question of the window's own that was answered with yes.
    """

    agreed = Signal(str)

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.toast = Toast(theme, window)
        self.toast.undo_requested.connect(self._on_toast_undo_requested)
        self.toast.redo_requested.connect(self._on_toast_redo_requested)
        self._question: PlainMessageBox | None = None
        self._waiting: tuple[Outlook, Command] | None = None
        self._asked = ""
        session.changed.connect(self._on_session_changed)
        session.refused.connect(self._on_session_refused)
        session.confirmation_needed.connect(self._on_session_confirmation_needed)
        session.person_changed.connect(self.toast.hide)

    @property
    def question(self) -> PlainMessageBox | None:
        """Give the box that stands open, or ``None``."""
        return self._question

    def tell(self, title: str, sentence: str, detail: str = "") -> None:
        """Show a message that a person has to see."""
        box = PlainMessageBox(QMessageBox.Icon.Warning, MessageText(title, sentence, detail), self._window)
        self._open(box)

    def ask(self, key: str, message: MessageText, agree: str) -> None:
        """Ask something of the window's own; ``agree`` is the word for yes, and to leave it is the usual answer."""
        self._waiting = None
        self._asked = key
        self._open(self._question_box(message, agree))

    def _question_box(self, message: MessageText, agree: str) -> PlainMessageBox:
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
        sentence = self._session.texts.step(done, self._session.today())
        if sentence:
            self.toast.say(sentence, self._offer_for(done))

    def _offer_for(self, done: Done) -> Offer:
        """Return Undo for what can be walked back now, also after it was done again, and Redo for what was."""
        undo = self._session.next_undo
        if done.command == "Undo":
            return Offer.REDO
        is_last = undo is not None and (undo.step == done.id or done.command == "Redo")
        return Offer.UNDO if is_last else Offer.NOTHING

    @Slot(object)
    def _on_session_refused(self, refusal: CalendarError) -> None:
        self.tell(self.tr("This was not done"), self._session.texts.error(refusal, self._session.today()))

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
    def _on_toast_redo_requested(self) -> None:
        self._session.redo()
