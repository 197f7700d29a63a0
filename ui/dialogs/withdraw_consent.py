"""Records that a consent was withdrawn, after showing what follows: posts that are held, and posts to take down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.consents import WithdrawConsent
from ui.dialogs.form_dialog import FormDialog
from ui.models.photo_words import PhotoWords, filled
from ui.models.withdrawal import Reached, Withdrawal
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.day_field import DayField
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel

_MOST_SHOWN = 20


class WithdrawConsentDialog(FormDialog):
    """Ask when a consent was withdrawn and record it; open it with ``open()``.

    ``post_requested`` carries the id of a post to open.
    """

    post_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, withdrawal: Withdrawal, parent: QWidget | None = None) -> None:
        """Show what ``withdrawal`` foresees."""
        heading = filled(self.tr("A consent for “%1” was withdrawn"), withdrawal.photo_name)
        super().__init__(theme, heading, self.tr("Record"), parent)
        self._session = session
        self._withdrawal = withdrawal
        self._words = PhotoWords(session, self)
        self._name_act()
        paper = self._words.paper(withdrawal.consent.kind)
        said = f"{paper}, {self._words.consent(withdrawal.consent)}"
        self.body.addWidget(WrappedLabel(theme, said, TextStyle.BODY))
        self._day = DayField(theme, session.today())
        self._day.set_day(session.today())
        self._day.changed.connect(self.quiet)
        self.body.addWidget(Field(theme, self.tr("When was it withdrawn?"), self._day))
        self._show_consequences()
        kept = self.tr("This is kept on record and cannot be undone; a new consent can be attached.")
        self.body.addWidget(WrappedLabel(theme, kept, TextStyle.SMALL, ColourRole.MUTED))
        self._day.setFocus()

    def submit(self) -> None:
        """Record the withdrawal, on a day that has been, with all that was shown."""
        day = self._day.day()
        if day is None:
            self.complain(self.tr("Write a day, such as 2026-11-25"), self._day)
        elif day > self._session.today():
            self.complain(self.tr("That day has not been yet"), self._day)
        else:
            command = WithdrawConsent(self._withdrawal.consent.id, day)
            self.accept()
            self._session.run(command, self._withdrawal.fingerprint)

    def _name_act(self) -> None:
        count = len({reached.post_id for reached in self._withdrawal.held})
        if count:
            several = self.tr("Record, and hold %n posts", "", count)
            self.act_button.set_label(self.tr("Record, and hold 1 post") if count == 1 else several)

    def _show_consequences(self) -> None:
        held, out = self._withdrawal.held, self._withdrawal.out
        if held:
            self._show_reached(self.tr("Held at once, with the reason"), held, Ground.WARNING)
        if out:
            self._show_reached(self.tr("Out already, and to be taken down by hand"), out, Ground.TROUBLE)
        if not held and not out:
            nothing = self.tr("Nothing that is scheduled or out depends on it.")
            self.body.addWidget(WrappedLabel(self.theme, nothing, TextStyle.BODY))

    def _show_reached(self, heading: str, reached: Sequence[Reached], ground: Ground) -> None:
        card = GroundFrame(ground)
        lines = QVBoxLayout(card)
        lines.setSpacing(self.theme.space(2))
        lines.addWidget(WrappedLabel(self.theme, heading, TextStyle.SMALL_STRONG))
        for each in reached[:_MOST_SHOWN]:
            lines.addLayout(self._make_line(each))
        if len(reached) > _MOST_SHOWN:
            more = self.tr("and %n more", "", len(reached) - _MOST_SHOWN)
            lines.addWidget(WrappedLabel(self.theme, more, TextStyle.SMALL, ColourRole.MUTED))
        self.body.addWidget(card)

    def _make_line(self, reached: Reached) -> QHBoxLayout:
        row = QHBoxLayout()
        when = self.tr("no time yet") if reached.wall is None else self._words.moment(reached.wall)
        text = filled(self.tr("%1 · %2, %3"), reached.title or self.tr("Without a title"), reached.channel, when)
        row.addWidget(WrappedLabel(self.theme, text, TextStyle.SMALL), 1, Qt.AlignmentFlag.AlignVCenter)
        button = Button(self.theme, self.tr("Open"), ButtonKind.LINK)
        button.setAccessibleName(filled(self.tr("Open: %1"), text))
        button.setProperty("post", reached.post_id)
        button.clicked.connect(self._on_open_clicked)
        row.addWidget(button)
        return row

    @Slot()
    def _on_open_clicked(self) -> None:
        self.post_requested.emit(str(self.sender().property("post")))
        self.reject()
