"""Commands that permit the use of a photo while an emergency is in force, and take that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.ending import take_back
from core.commands.media import OnPhoto, subject_of_photo
from core.errors import NotAllowed
from core.model.kinds import EmergencyId, PhotoId
from core.model.media import Photo, PhotoAuthorisation
from core.model.town import Emergency
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import media as media_queries


@dataclass(frozen=True)
class AuthorisePhoto(OnPhoto):
    """Permit the use of exactly this file in an emergency that is in force: ADM-7 1.09 d."""

    emergency_id: EmergencyId

    act: ClassVar[Act | None] = Act.AUTHORISE_EMERGENCY_PHOTO

    def apply(self, desk: Desk) -> str:
        """Write the leave. Raises: NotAllowed where the emergency has ended, or for a photo that has it already."""
        photo = desk.get(Photo, self.photo_id)
        _ensure_in_force(desk, self.emergency_id)
        meant = (self.emergency_id, photo.sha256)
        given = media_queries.authorisations_of(desk.engine, photo.id)
        if any((leave.emergency_id, leave.sha256) == meant for leave in given):
            raise NotAllowed("photo-authorised-already", name=photo.name)
        leave = PhotoAuthorisation(
            id=desk.new_id(),
            photo_id=photo.id,
            sha256=photo.sha256,
            emergency_id=self.emergency_id,
            authorised_by=desk.person().id,
            role=desk.role_for(Act.AUTHORISE_EMERGENCY_PHOTO, self.subject(desk)).value,
            authorised_at=desk.now,
        )
        desk.add(leave)
        return photo.id


@dataclass(frozen=True)
class RevokePhotoAuthorisation:
    """Take the leave to use a photo in an emergency back; what is scheduled by it is held in the same step."""

    authorisation_id: str
    reason: str

    act: ClassVar[Act | None] = Act.AUTHORISE_EMERGENCY_PHOTO
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose photo it is."""
        return subject_of_photo(_photo_of(desk, self.authorisation_id))

    def apply(self, desk: Desk) -> PhotoId:
        """Revoke it. Raises: NotAllowed without a reason, where it is revoked, or where the emergency has ended."""
        leave = desk.get(PhotoAuthorisation, self.authorisation_id)
        _ensure_in_force(desk, leave.emergency_id)
        take_back(desk, leave, self.reason)
        return leave.photo_id

    def label(self, desk: Desk) -> str:
        """Return the photo's name."""
        return _photo_of(desk, self.authorisation_id).name


def _ensure_in_force(desk: Desk, emergency_id: EmergencyId) -> None:
    if desk.get(Emergency, emergency_id).ended_at is not None:
        raise NotAllowed("emergency-ended-already")


def _photo_of(desk: Desk, authorisation_id: str) -> Photo:
    return desk.get(Photo, desk.get(PhotoAuthorisation, authorisation_id).photo_id)
