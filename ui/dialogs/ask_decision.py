"""Asks a person for a decision: of whom, by when, how; a letter is shown whole before the mail program gets it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from core.commands.asking import AskForDecision, Outstanding
from core.errors import CalendarError
from core.model.askings import AskingWay
from core.model.kinds import PersonId
from core.model.town import Person
from ui.dialogs.form_dialog import FormDialog
from ui.models.approval_words import ApprovalWords
from ui.models.ask_letter import Letter, letter_asking
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel, without_mnemonic
from ui.widgets.wall_field import WallField, WallWords

_AFTERNOON = time(16, 0)
_LETTER_LINES = 15


class AskDecision(FormDialog):
    """Ask for one decision; open it with ``open()``. It notes that somebody was asked, and sends nothing itself."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: ApprovalWords,
        outstanding: Outstanding,
        people: Sequence[Person],
        chosen: PersonId,
        parent: QWidget | None = None,
    ) -> None:
        """Offer those of whom it can be had, with one of them chosen at first."""
        heading = filled(self.tr("Ask for a decision: “%1”"), words.title(outstanding.each))
        super().__init__(theme, heading, "", parent)
        self._session = session
        self._words = words
        self._outstanding = outstanding
        self._people = {person.id: person for person in people}
        self._is_handed_over = False
        self._who, self._way = Choice(), Choice()
        self._when = WallField(theme, self._wall_words(), session.today(), _AFTERNOON)
        self._letter = QPlainTextEdit()
        self._letter.setReadOnly(True)
        self._letter.setTabChangesFocus(True)
        self._address = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._paper = QWidget()
        self._fill(chosen)
        self._lay_out()
        for choice in (self._who, self._way):
            choice.currentIndexChanged.connect(self._on_edited)
        self._when.edited.connect(self._on_edited)
        self._show()

    def submit(self) -> None:
        """Hand the letter over, where it is one, and note the asking; say why it cannot be asked."""
        command = self._command()
        refusal = self._session.preview(command)
        if isinstance(refusal, CalendarError):
            self.complain(self._session.texts.error(refusal, self._session.today()), self._who)
            return
        if self._chosen_way() is AskingWay.LETTER and not self._hand_over():
            return
        if self._session.run(command) is not None:
            self.accept()

    def letter(self) -> Letter:
        """Return the letter as it would be handed over now."""
        person, wall = self._chosen_person(), self._when.wall()
        reminds = bool(self._outstanding.asked_of({person.id}))
        return letter_asking(self._session, self._words, self._outstanding.each, person, wall, reminds=reminds)

    def _hand_over(self) -> bool:
        """Open the letter in the mail program; without one lay it on the clipboard, and note it the next time."""
        letter = self.letter()
        if self._is_handed_over or QDesktopServices.openUrl(QUrl(letter.link)):
            return True
        self._is_handed_over = True
        QGuiApplication.clipboard().setText(f"{letter.subject}\n\n{letter.body}")
        self.act_button.set_label(self.tr("Note that I asked"))
        told = self.tr("No mail program opened. The letter is on the clipboard: send it yourself, then note it here.")
        self.complain(told, self._letter)
        return False

    def _fill(self, chosen: PersonId) -> None:
        for person in self._people.values():
            self._who.addItem(without_mnemonic(f"{person.name}, {person.title}"), person.id)
        self._who.choose(chosen)
        for way, text in (
            (AskingWay.LETTER, self.tr("By letter, in my mail program")),
            (AskingWay.PACKET, self.tr("With the packet, on paper or as a file")),
            (AskingWay.IN_PERSON, self.tr("In person or by telephone")),
        ):
            self._way.addItem(text, way)
        wanted = self._outstanding.approve_by
        if wanted is not None and wanted > self._session.wall_now().replace(tzinfo=None):
            self._when.set_wall(wanted)

    def _lay_out(self) -> None:
        metrics = self._letter.fontMetrics()
        self._letter.setMinimumHeight(metrics.lineSpacing() * _LETTER_LINES)
        self._paper = Field(self.theme, self.tr("The letter"), self._letter)
        self._paper.add(self._address)
        self.body.addWidget(Field(self.theme, self.tr("Of whom"), self._who))
        self.body.addWidget(Field(self.theme, self.tr("Wanted by"), self._when))
        self.body.addWidget(Field(self.theme, self.tr("How"), self._way))
        self.body.addWidget(self._paper)
        note = self.tr("Oyez sends nothing. It notes that you asked, of whom and by when.")
        self.body.addWidget(WrappedLabel(self.theme, note, TextStyle.SMALL, ColourRole.MUTED))
        self._who.setFocus()

    def _show(self) -> None:
        """Show the letter as it stands, or that none is written."""
        is_letter = self._chosen_way() is AskingWay.LETTER
        letter = self.letter()
        to = letter.address or self.tr("no address")
        head = (filled(self.tr("To: %1"), to), filled(self.tr("Subject: %1"), letter.subject))
        self._letter.setPlainText("\n".join((*head, "", letter.body)))
        unknown = self.tr("No e-mail address of %1 is on file: write it in your mail program.")
        self._address.setText("" if letter.address else filled(unknown, self._chosen_person().name))
        self._address.setVisible(not letter.address)
        self._paper.setVisible(is_letter)
        self.act_button.set_label(self.tr("Open the letter") if is_letter else self.tr("Note that I asked"))
        self._is_handed_over = False
        self.fit()

    def _command(self) -> AskForDecision:
        each, wall = self._outstanding.each, self._when.wall()
        return AskForDecision(each.kind, each.record_id, each.seen, self._chosen_person().id, self._chosen_way(), wall)

    def _chosen_person(self) -> Person:
        return self._people[self._who.currentData()]

    def _chosen_way(self) -> AskingWay:
        way = self._way.currentData()
        assert isinstance(way, AskingWay)
        return way

    def _wall_words(self) -> WallWords:
        return WallWords(
            none=self.tr("No time"),
            clear=self.tr("No time"),
            time=self.tr("Time"),
            earlier=self.tr("Earlier month"),
            later=self.tr("Later month"),
            done=self.tr("Done"),
        )

    @Slot()
    def _on_edited(self) -> None:
        self.quiet()
        self._show()
