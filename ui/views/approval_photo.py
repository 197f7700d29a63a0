"""A photo as who decides about it sees it: large, with what stands against it, its people, consents and uses."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.model.kinds import PhotoId
from core.model.media import PeopleAnswer
from core.policy.rules.photos import PHOTO_APPROVED
from ui.editors.passport_uses import PassportUses
from ui.models.checks import Checks
from ui.models.passport import Passport, read_passport
from ui.models.photo_standing import PhotoJudge
from ui.models.photo_words import PhotoWords, filled
from ui.models.thumbnails import PASSPORT_PX, Thumbnails
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.views.approval_pane import ApprovalPane
from ui.widgets.buttons import Button
from ui.widgets.finding_list import FindingList, FindingWords
from ui.widgets.narrow_row import NarrowRow
from ui.widgets.photo_frame import PhotoFrame
from ui.widgets.plain import WrappedLabel

_LEAST_PX, _WIDEST_PX = 300, 760
_SHARE = 0.95
"""How wide a photo is at most against the height of the room: one on its side then leaves some for the words."""


class ApprovalPhoto(ApprovalPane):
    """Show one photo. ``post_requested`` carries the id of a post that uses it, ``photo_requested`` the photo's own."""

    post_requested = Signal(str)
    photo_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("The photo"))
        self._session = session
        self._thumbnails = thumbnails
        self._words = PhotoWords(session, self)
        self._passport: Passport | None = None
        self._picture = PhotoFrame(theme)
        words = FindingWords(
            self.tr("Stops the photo"), self.tr("To confirm"), self.tr("To look at"), self.tr("Show"), self.tr("Hide")
        )
        self._findings = FindingList(theme, words)
        self._facts = WrappedLabel(theme, "", TextStyle.BODY)
        self._consents = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._uses = PassportUses(theme, self._words)
        self._open = Button(theme, self.tr("Open its passport"))
        self._room = NarrowRow(self._picture, _WIDEST_PX)
        for part in (self._room, self._findings, self._facts, self._consents, self._uses):
            self.column.addWidget(part)
        self.column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._uses.post_requested.connect(self.post_requested)
        self._open.clicked.connect(self._on_open_clicked)
        thumbnails.made.connect(self._on_thumbnails_made)

    def show_photo(self, photo_id: PhotoId, name: str, about: str) -> None:
        """Show a photo as it is on file now."""
        self.show_head(name, about)
        self._passport = read_passport(self._session, PhotoJudge(self._session), photo_id)
        if self._passport is None:
            return
        self._show_picture(self._passport)
        checks = Checks(self._session)
        findings = tuple(each for each in self._passport.standing.findings if each.rule != PHOTO_APPROVED.id)
        self._findings.set_findings([replace(view, mend_label=None) for view in checks.views(findings)], None)
        self._findings.setVisible(bool(findings))
        self._facts.setText("\n".join(self._told(self._passport)))
        consents = self._consents_told(self._passport)
        self._consents.setText("\n".join(consents) or self.tr("No document is on file."))
        self._uses.show_passport(self._passport)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the photo be as large as can be seen at once with what is said of it."""
        super().resizeEvent(event)
        self._room.set_most(max(_LEAST_PX, min(_WIDEST_PX, round(self.viewport().height() * _SHARE))))

    def _show_picture(self, passport: Passport) -> None:
        photo = passport.photo
        image = self._thumbnails.image(photo.sha256, PASSPORT_PX)
        self._picture.show_image(image, filled(self.tr("Picture: %1"), photo.description or photo.name))

    def _told(self, passport: Passport) -> list[str]:
        """Return what is stated of the photo: the description, whose it is, the credit, and whom it shows."""
        photo, records = passport.photo, passport.records
        about = [records.department, self._words.origin(photo, records.owner)]
        if photo.credit:
            about.append(filled(self.tr("credit: %1"), photo.credit))
        lines = [photo.description or self.tr("No description"), " · ".join(part for part in about if part)]
        return [*lines, self._people(passport)]

    def _people(self, passport: Passport) -> str:
        """Return whom the photo shows, with what is told of how they knew."""
        photo = passport.photo
        shown = [
            filled(self.tr("%1 (a minor)"), person.name) if person.minor else person.name
            for person in passport.records.people
        ]
        told = {
            None: self.tr("Whom it shows is not stated"),
            PeopleAnswer.NOBODY: self.tr("Shows nobody who can be recognized"),
            PeopleAnswer.NAMED: self.tr("Shows people, each to be named"),
            PeopleAnswer.WORKPLACE: self.tr("Shows people at work who knew beforehand"),
            PeopleAnswer.CROWD: self.tr("Shows a crowd at an announced event"),
        }[photo.people]
        said = filled(self.tr("Shows %1"), ", ".join(shown)) if shown else told
        return ", ".join(part for part in (said, photo.people_who, photo.people_when, photo.people_how) if part)

    def _consents_told(self, passport: Passport) -> list[str]:
        consents = passport.records.consents
        return [f"{self._words.paper(each.kind)}: {self._words.consent(each)}" for each in consents]

    @Slot(str)
    def _on_thumbnails_made(self, sha256: str) -> None:
        if self._passport is not None and self._passport.photo.sha256 == sha256:
            self._show_picture(self._passport)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._passport is not None:
            self.photo_requested.emit(self._passport.photo.id)
