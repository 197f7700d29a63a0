"""The line in Compose that offers what was left unsaved, or says that what is typed cannot be kept."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.kept_writing import KeptWriting
from ui.models.writing_words import left_words, since_words
from ui.session import Session
from ui.theme import Theme
from ui.widgets.banner import WAITS, Banner


class WritingOffer(QWidget):
    """Offer to go on where the person stopped, or to throw that away; hidden where there is nothing to say."""

    def __init__(self, session: Session, theme: Theme, kept: KeptWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept = kept
        self._banner = Banner(theme, WAITS)
        self._go_on = self._banner.add_act(self.tr("Go on"))
        self._throw = self._banner.add_act(self.tr("Throw away"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self._go_on.clicked.connect(self._on_go_on_clicked)
        self._throw.clicked.connect(kept.throw_away)
        kept.changed.connect(self._on_kept_changed)
        self._on_kept_changed()

    def start_focus(self) -> bool:
        """Stand on the offer; tell whether there is one."""
        if self._kept.offer is None:
            return False
        self._go_on.setFocus()
        return True

    @Slot()
    def _on_go_on_clicked(self) -> None:
        if self._kept.offer is not None:
            self._kept.go_on(self._kept.offer)

    @Slot()
    def _on_kept_changed(self) -> None:
        offer, trouble = self._kept.offer, self._kept.trouble
        self._go_on.setVisible(offer is not None)
        self._throw.setVisible(offer is not None)
        if offer is not None:
            self._banner.show_texts(left_words(self._session, offer), since_words(self._session, offer))
        elif trouble is not None:
            sentence = self._session.texts.error(trouble, self._session.today())
            self._banner.show_texts(self.tr("What you type is not kept until you save it"), sentence)
        self._banner.fold()
        self.setVisible(offer is not None or trouble is not None)
