"""Puts a consent, contract, licence or release on file: the document, who gave it, for what and until when."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLineEdit, QRadioButton, QWidget

from core.commands.consents import AttachConsent
from core.model.kinds import PhotoId
from core.model.media import ConsentKind
from core.model.steps import Done
from core.model.town import ChannelKind
from ui.dialogs.document_zone import DocumentZone
from ui.dialogs.form_dialog import FormDialog
from ui.jobs import Jobs
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.form import Choice, Field


@dataclass(frozen=True)
class ConsentRequest:
    """Say what a document is wanted for.

    ``kinds`` are those it may be, the likeliest first; ``given_by`` is who is expected to have given it; ``shown_id``
    is the person shown, for a release.
    """

    photo_id: PhotoId
    photo_name: str
    kinds: tuple[ConsentKind, ...]
    given_by: str = ""
    shown_id: str | None = None


class AttachConsentDialog(FormDialog):
    """Ask for a document and what it permits, and put it on file; open it with ``open()``."""

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, request: ConsentRequest, parent: QWidget | None = None
    ) -> None:
        words = PhotoWords(session)
        heading = words.paper(request.kinds[0])
        super().__init__(theme, filled(self.tr("%1: “%2”"), heading, request.photo_name), self.tr("Attach"), parent)
        self._session = session
        self._request = request
        self._words = words
        words.setParent(self)
        self._zone = DocumentZone(theme, jobs, words)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._zone.setFocus()

    def take(self, path: Path) -> None:
        """Begin with a document that was dropped."""
        self._zone.take(path)
        self._given_by.setFocus()

    def submit(self) -> None:
        """Put the document on file, or say what is missing."""
        missing = self._missing()
        if missing is not None:
            self.complain(*missing)
            return
        command = self._command()
        if command is not None:
            self._session.run(command)

    def _make_fields(self) -> None:
        self._kind = Choice()
        for kind in self._request.kinds:
            self._kind.addItem(self._words.paper(kind), kind.value)
        self._given_by = QLineEdit(self._request.given_by)
        self._signed = DayField(self.theme, self._session.today())
        self._uses = {kind: QCheckBox(self._words.channel_kind(kind)) for kind in ChannelKind}
        self._no_end = QRadioButton(self.tr("No end"))
        self._ends = QRadioButton(self.tr("Until, with that day"))
        self._until = DayField(self.theme, self._session.today())
        self._until.set_name(self.tr("Last day on which it holds"))
        self._until.setEnabled(False)
        self._end_choice = QButtonGroup(self)
        self._end_choice.addButton(self._no_end)
        self._end_choice.addButton(self._ends)

    def _lay_out(self) -> None:
        self.body.addWidget(self._zone)
        if len(self._request.kinds) > 1:
            self.body.addWidget(Field(self.theme, self.tr("What it is"), self._kind))
        self.body.addWidget(Field(self.theme, self.tr("Given by"), self._given_by))
        self.body.addWidget(Field(self.theme, self.tr("Signed on"), self._signed))
        uses = QWidget()
        grid = QGridLayout(uses)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self.theme.space(2))
        for place, box in enumerate(self._uses.values()):
            grid.addWidget(box, place // 2, place % 2)
        self.body.addWidget(Field(self.theme, self.tr("It permits the use on"), uses))
        end = QWidget()
        choices = QGridLayout(end)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setVerticalSpacing(self.theme.space(4))
        choices.addWidget(self._no_end, 0, 0)
        choices.addWidget(self._ends, 0, 1)
        choices.addWidget(self._until, 1, 0, 1, 2)
        self.body.addWidget(Field(self.theme, self.tr("It holds"), end))

    def _connect(self) -> None:
        self._zone.changed.connect(self.quiet)
        self._kind.currentIndexChanged.connect(self._on_kind_current_index_changed)
        self._given_by.textChanged.connect(self.quiet)
        self._signed.changed.connect(self.quiet)
        self._until.changed.connect(self.quiet)
        for box in self._uses.values():
            box.toggled.connect(self.quiet)
        self._ends.toggled.connect(self._on_ends_toggled)
        self._no_end.toggled.connect(self.quiet)
        self._session.changed.connect(self._on_session_changed)

    def _missing(self) -> tuple[str, QWidget] | None:
        """Return the first thing that is missing, as a sentence, and the field that is meant."""
        signed, until = self._signed.day(), self._until.day()
        no_end_said = self.tr("Say until when it holds, or that it has no end")
        checks: tuple[tuple[bool, str, QWidget], ...] = (
            (self._zone.is_reading, self.tr("The document is still being read"), self._zone),
            (self._zone.document is None, self.tr("Choose the signed document, or drop it above"), self._zone),
            (not self._given_by.text().strip(), self.tr("Say who gave it"), self._given_by),
            (signed is None, self.tr("Say when it was signed, such as 2026-11-25"), self._signed),
            (signed is not None and signed > self._session.today(), self.tr("That day has not been yet"), self._signed),
            (not self._chosen_uses(), self.tr("Say where it permits the use"), self._uses[ChannelKind.SOCIAL]),
            (self._end_choice.checkedButton() is None, no_end_said, self._no_end),
            (self._ends.isChecked() and until is None, self.tr("Write the last day, such as 2026-12-31"), self._until),
            (
                self._ends.isChecked() and until is not None and signed is not None and until < signed,
                self.tr("It would end before it was signed"),
                self._until,
            ),
        )
        return next(((sentence, field) for is_missing, sentence, field in checks if is_missing), None)

    def _chosen_uses(self) -> tuple[str, ...]:
        return tuple(kind.value for kind, box in self._uses.items() if box.isChecked())

    def _command(self) -> AttachConsent | None:
        document, signed = self._zone.document, self._signed.day()
        if document is None or signed is None:
            return None
        return AttachConsent(
            photo_id=self._request.photo_id,
            path=document.path,
            file=document.file,
            kind=ConsentKind(self._kind.currentData()),
            given_by=self._given_by.text(),
            signed_on=signed,
            uses=self._chosen_uses(),
            until_day=self._until.day() if self._ends.isChecked() else None,
            shown_id=self._request.shown_id,
        )

    @Slot()
    def _on_kind_current_index_changed(self) -> None:
        """Take the person's own name out of a guardian's release, which somebody else signs."""
        is_guardians = self._kind.currentData() == ConsentKind.GUARDIAN.value
        if is_guardians and self._given_by.text() == self._request.given_by:
            self._given_by.clear()

    @Slot(bool)
    def _on_ends_toggled(self, ends: bool) -> None:
        self._until.setEnabled(ends)
        self.quiet()

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        """Close when the document is on file, at once or after a question was answered."""
        if done.command == AttachConsent.__name__:
            self.accept()
