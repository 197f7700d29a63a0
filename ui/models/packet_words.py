"""What a packet says in sentences: what rules found of its posts, and what is stated of its photos."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.model.findings import Finding
from core.model.media import Consent, PeopleAnswer, PersonShown, Photo
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session


class PacketTexts(QObject):
    """Make the sentences of a packet in the words of the town."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._photos = PhotoWords(session, self)

    def finding(self, finding: Finding) -> str:
        """Return what a rule found; days are told in full, for nobody knows when it is read."""
        return self._session.texts.finding(finding)

    def stated(
        self, photo: Photo, owner: str, consents: Sequence[Consent], people: Sequence[PersonShown]
    ) -> tuple[str, ...]:
        """Return whose a photo is, whom it shows, and each document on file."""
        papers = tuple(f"{self._photos.paper(each.kind)}: {self._photos.consent(each)}" for each in consents)
        return (self._photos.origin(photo, owner), self._people(photo, people), *papers)

    def _people(self, photo: Photo, people: Sequence[PersonShown]) -> str:
        minor = self.tr("%1 (a minor)")
        shown = ", ".join(filled(minor, person.name) if person.minor else person.name for person in people)
        told = {
            None: self.tr("Whom it shows is not stated"),
            PeopleAnswer.NOBODY: self.tr("Shows nobody who can be recognized"),
            PeopleAnswer.NAMED: self.tr("Shows people, each to be named"),
            PeopleAnswer.WORKPLACE: self.tr("Shows people at work who knew beforehand"),
            PeopleAnswer.CROWD: self.tr("Shows a crowd at an announced event"),
        }[photo.people]
        said = filled(self.tr("Shows %1"), shown) if shown else told
        return ", ".join(part for part in (said, photo.people_who, photo.people_when, photo.people_how) if part)
