"""The review after an emergency: what was held one by one, the rest together, and once what moves."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model.emergencies import Fate
from core.model.steps import Done, Outlook
from ui.dialogs.review_lines import ReviewLines
from ui.dialogs.review_post import ReviewPost
from ui.models.emergency import EmergencyModel
from ui.models.emergency_review import ReviewModel
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import WrappedLabel, single_line

_WIDTH_PX, _HEIGHT_PX = 640, 620
_MOST_OF_SCREEN = 0.9
_PAD_PX = 20
_GAP_PX = 12


class ReviewEmergency(QDialog):
    """Go through the review page by page; open it with ``open()``. It closes when the review was done.

    What was decided is kept by the model when it is closed before.
    """

    def __init__(self, session: Session, theme: Theme, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = model
        self._agreed = ""
        heading = filled(self.tr("After “%1”"), EmergencyModel(session, self).over())
        self.setWindowTitle(single_line(heading))
        self._heading = WrappedLabel(theme, heading, TextStyle.HEADING)
        self._one_by_one = ReviewPost(session, theme, model)
        self._rest = ReviewLines(theme, self.tr("What goes out later"))
        self._moves = ReviewLines(theme, self.tr("What moves"))
        self._complaint = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        self._complaint.hide()
        self._back = Button(theme, self.tr("Back"))
        self._later = Button(theme, self.tr("Go on another time"))
        self._onward = Button(theme, "", ButtonKind.PRIMARY)
        self._lay_out()
        self._connect()
        model.read()
        self._show_page(self._one_by_one if model.posts else self._rest)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self._one_by_one, self._rest, self._moves):
            self._pages.addWidget(page)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._later)
        buttons.addWidget(self._onward)
        column = QVBoxLayout(self)
        pad_px = self._theme.space(_PAD_PX)
        column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        column.setSpacing(self._theme.space(_GAP_PX))
        column.addWidget(self._heading)
        column.addWidget(self._pages, 1)
        column.addWidget(self._complaint)
        column.addLayout(buttons)
        room = self.screen().availableGeometry()
        width_px, height_px = self._theme.length(_WIDTH_PX), self._theme.length(_HEIGHT_PX)
        self.resize(
            min(width_px, round(room.width() * _MOST_OF_SCREEN)), min(height_px, round(room.height() * _MOST_OF_SCREEN))
        )

    def _connect(self) -> None:
        self._model.changed.connect(self._show_buttons)
        self._one_by_one.decided.connect(self._on_one_by_one_decided)
        self._back.clicked.connect(self._on_back_clicked)
        self._later.clicked.connect(self.reject)
        self._onward.clicked.connect(self._on_onward_clicked)
        self._session.changed.connect(self._on_session_changed)

    def _show_page(self, page: QWidget) -> None:
        self._complaint.hide()
        if page is self._rest:
            self._show_rest()
        if page is self._moves and not self._show_moves():
            return
        self._pages.setCurrentWidget(page)
        self._show_buttons()
        if page is self._one_by_one:
            self._one_by_one.show_post()
            self._one_by_one.start_focus()
        else:
            self._onward.setFocus()

    def _show_rest(self) -> None:
        count = len(self._model.rest)
        some = self.tr(
            "These go out later than two weeks after the end, or have no time yet. They stand in line as before: look "
            "whether they still fit."
        )
        self._rest.show_lines(some if count else self.tr("Nothing else stands in line."), self._model.rest)

    def _show_moves(self) -> bool:
        """Show what would move, and tell whether it can be done."""
        outlook = self._model.outlook()
        if not isinstance(outlook, Outlook):
            self._complaint.setText(self._session.texts.error(outlook, self._session.today()))
            self._complaint.show()
            return False
        counts = [str(self._model.count(fate)) for fate in Fate]
        told = filled(self.tr("%1 kept, %2 to be changed, %3 dropped."), *counts)
        moves = self._model.moves(outlook)
        none = self.tr("No time changes.")
        self._agreed = outlook.fingerprint
        self._moves.show_lines(told if moves else f"{told} {none}", moves, self._model.harms(outlook))
        return True

    @Slot()
    def _show_buttons(self) -> None:
        page = self._pages.currentWidget()
        if page is self._one_by_one:
            self._onward.set_label(self.tr("On to the rest"))
        else:
            self._onward.set_label(self.tr("Do it") if page is self._moves else self.tr("Looked at: show what moves"))
        self._onward.setEnabled(page is not self._one_by_one or self._model.is_decided)
        self._back.setVisible(page is self._moves or (page is self._rest and bool(self._model.posts)))

    @Slot()
    def _on_one_by_one_decided(self) -> None:
        self._show_buttons()
        self._onward.setFocus()

    @Slot()
    def _on_back_clicked(self) -> None:
        self._show_page(self._rest if self._pages.currentWidget() is self._moves else self._one_by_one)

    @Slot()
    def _on_onward_clicked(self) -> None:
        page = self._pages.currentWidget()
        if page is self._one_by_one:
            self._show_page(self._rest)
        elif page is self._rest:
            self._show_page(self._moves)
        else:
            self._session.run(self._model.command(), self._agreed)

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        """Close when the review was done; after any other step read what is held anew."""
        if done.command == "ReviewAfterEmergency":
            self._model.forget()
            self.accept()
            return
        self._model.read()
        if not self._model.is_decided:
            self._show_page(self._one_by_one)
