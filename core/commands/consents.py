"""Commands about documents that permit, and the people whom a photo shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.media import OnPhoto, keep_file, subject_of_photo
from core.commands.photo_use import ensure_unreleased
from core.commands.years import FIRST_YEAR_OF_PAPERS, check_years
from core.errors import NotAllowed
from core.exchange.document_file import DocumentFile
from core.model.kinds import Day, PhotoId
from core.model.media import (
    Consent,
    ConsentKind,
    PersonShown,
    Photo,
)
from core.model.town import ChannelKind
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.words.clean import clean_line

_RELEASES = frozenset({ConsentKind.RELEASE, ConsentKind.GUARDIAN})
_USES = frozenset(kind.value for kind in ChannelKind)


@dataclass(frozen=True)
class AttachConsent(OnPhoto):
    """Put a document on file: who gave it, when it was signed, for which kinds of channels and until when."""

    path: Path
    file: DocumentFile
    kind: ConsentKind
    given_by: str
    signed_on: Day
    uses: tuple[str, ...]
    until_day: Day | None = None
    shown_id: str | None = None

    act: ClassVar[Act | None] = Act.ATTACH_CONSENT

    def apply(self, desk: Desk) -> str:
        """Keep the document and write the consent.

        Raises: NotAllowed for one that permits nothing or says who is missing.
        """
        given_by = clean_line(self.given_by)
        if not given_by:
            raise NotAllowed("consent-giver-needed")
        if not self.uses or not _USES.issuperset(self.uses):
            raise NotAllowed("consent-uses-needed")
        check_years(self.signed_on, self.until_day, first_year=FIRST_YEAR_OF_PAPERS)
        if self.signed_on > desk.today:
            raise NotAllowed("consent-signed-ahead")
        if self.until_day is not None and self.until_day < self.signed_on:
            raise NotAllowed("consent-ends-before-signed")
        _check_shown(desk, self.photo_id, self.kind, self.shown_id)
        consent = Consent(
            id=desk.new_id(),
            photo_id=self.photo_id,
            kind=self.kind,
            document=keep_file(desk, self.path, self.file),
            given_by=given_by,
            signed_on=self.signed_on,
            uses=self.uses,
            recorded_by=desk.person().id,
            recorded_at=desk.now,
            until_day=self.until_day,
            shown_id=self.shown_id,
        )
        return desk.add(consent).id


@dataclass(frozen=True)
class WithdrawConsent:
    """Record that a consent was withdrawn; a fact, never refused.

    What is scheduled with it is held in the same step.
    """

    consent_id: str
    withdrawn_on: Day

    act: ClassVar[Act | None] = Act.ATTACH_CONSENT
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose photo the consent is for."""
        return subject_of_photo(desk.get(Photo, desk.get(Consent, self.consent_id).photo_id))

    def apply(self, desk: Desk) -> str:
        """Write the withdrawal. Raises: NotAllowed where it is withdrawn already, or for a year that nobody means."""
        check_years(self.withdrawn_on, first_year=FIRST_YEAR_OF_PAPERS)
        consent = desk.get(Consent, self.consent_id)
        if consent.withdrawn_at is not None:
            raise NotAllowed("consent-withdrawn-already")
        desk.change(consent, withdrawn_on=self.withdrawn_on, withdrawn_by=desk.who.person_id, withdrawn_at=desk.now)
        return consent.photo_id

    def label(self, desk: Desk) -> str:
        """Return the photo's name."""
        return desk.get(Photo, desk.get(Consent, self.consent_id).photo_id).name


@dataclass(frozen=True)
class NamePersonShown(OnPhoto):
    """Name a recognisable person in a photo."""

    name: str
    minor: bool = False

    act: ClassVar[Act | None] = Act.ATTACH_CONSENT

    def apply(self, desk: Desk) -> str:
        """Write the person. Raises: NotAllowed without a name."""
        name = clean_line(self.name)
        if not name:
            raise NotAllowed("name-needed")
        return desk.add(PersonShown(desk.new_id(), self.photo_id, name, self.minor)).id


@dataclass(frozen=True)
class RemovePersonShown:
    """Say that a person is not in a photo after all."""

    shown_id: str

    act: ClassVar[Act | None] = Act.ATTACH_CONSENT
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose photo it is."""
        return subject_of_photo(desk.get(Photo, desk.get(PersonShown, self.shown_id).photo_id))

    def apply(self, desk: Desk) -> str:
        """Remove the person. Raises: NotAllowed where a release of theirs is on file."""
        shown = desk.get(PersonShown, self.shown_id)
        ensure_unreleased(desk, shown)
        desk.remove(shown)
        return shown.photo_id

    def label(self, desk: Desk) -> str:
        """Return the name of the person, who is gone by now."""
        gone = desk.tx.before("people_shown", self.shown_id)
        return desk.get(PersonShown, self.shown_id).name if gone is None else str(gone["name"])


def _check_shown(desk: Desk, photo_id: PhotoId, kind: ConsentKind, shown_id: str | None) -> None:
    if (kind in _RELEASES) != (shown_id is not None):
        raise NotAllowed("release-needs-a-person")
    if shown_id is not None and desk.get(PersonShown, shown_id).photo_id != photo_id:
        raise NotAllowed("person-not-in-photo")
