"""The line over the screens that offers to go on with what a person was writing when the program ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.left_copies import LeftCopies
from ui.models.writing_words import left_of_words, since_words
from ui.session import Session
from ui.theme import Theme
from ui.widgets.banner import WAITS, Banner

if TYPE_CHECKING:
    from core.commands.working_copies import WorkingCopy


class LeftWriting(QWidget):
    """Offer one copy after the other, the last written first. ``go_on_requested`` carries the one to write on."""

    go_on_requested = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._copies = LeftCopies(session)
        self._shown: WorkingCopy | None = None
        self._banner = Banner(theme, WAITS)
        go_on = self._banner.add_act(self.tr("Go on"))
        throw = self._banner.add_act(self.tr("Throw away"))
        later = self._banner.add_act(self.tr("Later"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        go_on.clicked.connect(self._on_go_on_clicked)
        throw.clicked.connect(self._on_throw_clicked)
        later.clicked.connect(self.hide)
        self.hide()

    def look(self) -> None:
        """Look for copies of the person who works, and offer the last one."""
        self._copies.read()
        self._offer_next()

    def _offer_next(self) -> None:
        self._shown = self._copies.next()
        if self._shown is not None:
            self._banner.show_texts(left_of_words(self._session, self._shown), since_words(self._session, self._shown))
            self._banner.fold()
        self.setVisible(self._shown is not None)

    @Slot()
    def _on_go_on_clicked(self) -> None:
        copy = self._shown
        self.hide()
        if copy is not None:
            self.go_on_requested.emit(copy)

    @Slot()
    def _on_throw_clicked(self) -> None:
        if self._shown is not None:
            self._copies.throw_away(self._shown)
        self._offer_next()
