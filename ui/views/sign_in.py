"""What stands before the calendar until somebody has signed in: people to choose from, and the password."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from core.commands.calendar import Who
from core.errors import CalendarError, NotAllowed
from core.model.kinds import PersonId
from core.signing import LEAST_LENGTH
from ui.announcing import announce
from ui.models.sign_in import SignIn
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card, Ground, GroundFrame
from ui.widgets.form import Field
from ui.widgets.new_password import NewPassword
from ui.widgets.password_field import PasswordField
from ui.widgets.plain import WrappedLabel

_WIDTH_PX = 460
_PAD_PX = 24
_GAP_PX = 12
_LEAST_ROWS, _MOST_ROWS = 3, 8
_TICK_MS = 1_000
_LATER = "sign-in-later"


class SignInCover(QScrollArea):
    """Ask who works and for their password, or for a new one where one was offered.

    ``signed_in`` carries the ``Who`` that may work from now on.
    """

    signed_in = Signal(object)

    def __init__(self, session: Session, theme: Theme, model: SignIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = model
        self._free_at: datetime | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._why = WrappedLabel(theme, "", TextStyle.BODY, ColourRole.MUTED)
        self._people = self._make_people()
        self._password = PasswordField(theme)
        self._known = Field(theme, self.tr("Password"), self._password)
        self._new = NewPassword(theme, LEAST_LENGTH)
        self._complaint = WrappedLabel(theme, "", TextStyle.BODY, ColourRole.TROUBLE_TEXT)
        self._button = Button(theme, self.tr("Sign in"), ButtonKind.PRIMARY)
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> PersonId | None:
        """Give the person who is chosen, ``None`` where nobody is."""
        chosen = self._people.selectedItems()
        return PersonId(str(chosen[0].data(Qt.ItemDataRole.UserRole))) if chosen else None

    def begin(self, why: str, *, chooses: bool) -> None:
        """Stand before the calendar and say why; the keyboard is in the list, or where the password is written."""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._fill(self._session.person.id)
        if chooses:
            self._people.setFocus()
        else:
            self._writing().setFocus()
        announce(self, why)

    def complain(self, sentence: str) -> None:
        """Say why nobody is signed in."""
        self._complaint.setText(sentence)
        self._complaint.setAccessibleName(sentence)
        self._complaint.show()
        announce(self, sentence)

    def _make_people(self) -> QListWidget:
        people = QListWidget()
        people.setAccessibleName(self.tr("People"))
        people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        people.setSpacing(self._theme.space(2))
        people.setWordWrap(True)
        people.setTextElideMode(Qt.TextElideMode.ElideNone)
        people.setResizeMode(QListWidget.ResizeMode.Adjust)
        return people

    def _lay_out(self) -> None:
        card = Card(self._theme)
        card.setMaximumWidth(self._theme.length(_WIDTH_PX))
        heading = self.tr("Oyez · %1").replace("%1", self._session.town.name)
        parts: tuple[QWidget, ...] = (self._why, self._people, self._known, self._new, self._complaint, self._button)
        card.body.addWidget(WrappedLabel(self._theme, heading, TextStyle.TITLE))
        card.body.addWidget(WrappedLabel(self._theme, self.tr("Who works now?"), TextStyle.BODY_STRONG))
        for part in parts:
            card.body.addWidget(part)
        ground = GroundFrame(Ground.PAPER)
        pad_px = self._theme.space(_PAD_PX)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 1000)
        row.addStretch(1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self._people.currentItemChanged.connect(self._on_people_current_item_changed)
        self._people.itemActivated.connect(self._on_people_item_activated)
        self._password.written.connect(self._on_written)
        self._password.returned.connect(self._on_button_clicked)
        self._new.written.connect(self._on_written)
        self._new.returned.connect(self._on_button_clicked)
        self._button.clicked.connect(self._on_button_clicked)
        self._tick.timeout.connect(self._on_tick_timeout)
        self._model.opened.connect(self._on_model_opened)
        self._model.refused.connect(self._on_model_refused)

    def _fill(self, current: PersonId) -> None:
        self._people.clear()
        for person in self._model.people():
            about = " · ".join(part for part in (person.name, person.title, person.department) if part)
            item = QListWidgetItem(about)
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            self._people.addItem(item)
            if person.id == current:
                self._people.setCurrentItem(item)
        rows = min(max(self._people.count(), _LEAST_ROWS), _MOST_ROWS)
        self._people.setFixedHeight(self._row_px() * rows + 2 * self._people.frameWidth())
        self._ask()

    def _row_px(self) -> int:
        """Return the height of a line of the list; what takes more lines is scrolled to."""
        return self._people.fontMetrics().height() + 2 * self._people.spacing()

    def _ask(self) -> None:
        """Ask the chosen person for their password, or for the one that they are to set."""
        sets = self._sets()
        self._known.setVisible(not sets)
        self._new.setVisible(sets)
        self._password.clear()
        self._new.clear()
        self._free_at = None
        self._tick.stop()
        self._complaint.hide()
        self._set_busy(busy=False)

    def _sets(self) -> bool:
        return self.chosen is not None and self._model.may_set(self.chosen)

    def _writing(self) -> QWidget:
        return self._new if self._new.isVisibleTo(self) else self._password

    def _set_busy(self, *, busy: bool) -> None:
        usual = self.tr("Sign in") if self._known.isVisibleTo(self) else self.tr("Set the password and sign in")
        self._button.set_label(self.tr("One moment …") if busy else usual)
        self._button.setEnabled(not busy and self._free_at is None)
        for part in (self._people, self._known, self._new):
            part.setEnabled(not busy)

    def _submit(self, person_id: PersonId) -> None:
        if self._new.isVisibleTo(self):
            if self._new.complaint():
                self.complain(self._new.complaint())
                return
            self._set_busy(busy=True)
            self._model.set_password(person_id, self._new.text())
        else:
            self._set_busy(busy=True)
            self._model.sign_in(person_id, self._password.text())

    @Slot()
    def _on_button_clicked(self) -> None:
        if self.chosen is not None and self._button.isEnabled():
            self._complaint.hide()
            self._submit(self.chosen)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_people_current_item_changed(self, _now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        self._ask()

    @Slot(QListWidgetItem)
    def _on_people_item_activated(self, _item: QListWidgetItem) -> None:
        self._writing().setFocus()

    @Slot()
    def _on_written(self) -> None:
        if self._free_at is None:
            self._complaint.hide()

    @Slot(object)
    def _on_model_opened(self, who: Who) -> None:
        self._ask()
        self.signed_in.emit(who)

    @Slot(object)
    def _on_model_refused(self, refusal: CalendarError) -> None:
        self._password.clear()
        self.complain(self._session.texts.error(refusal, self._session.today()))
        if refusal.code == _LATER:
            self._free_at = self._session.now() + timedelta(seconds=int(str(refusal.values["seconds"])))
            self._tick.start()
        self._set_busy(busy=False)
        self._writing().setFocus()

    @Slot()
    def _on_tick_timeout(self) -> None:
        """Say how many seconds are left, and let the password be tried again after them."""
        left_s = 0 if self._free_at is None else ceil((self._free_at - self._session.now()).total_seconds())
        if left_s > 0:
            told = self._session.texts.error(NotAllowed(_LATER, seconds=left_s))
            self._complaint.setText(told)
            self._complaint.setAccessibleName(told)
            return
        self._free_at = None
        self._tick.stop()
        self._complaint.hide()
        self._set_busy(busy=False)
