"""Commands on several photos at once, each one step: all of them, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.media import AddPhoto, ApprovePhoto, leave_department, subject_of_photo
from core.errors import NotAllowed
from core.model.kinds import DepartmentId, PhotoId
from core.model.media import Photo
from core.policy.acts import Act
from core.policy.facts import SubjectFacts


@dataclass(frozen=True)
class _OfSeveral:
    """An act on several photos, permitted for each by itself."""

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about no one photo."""
        return SubjectFacts()


@dataclass(frozen=True)
class AddPhotos(_OfSeveral):
    """Take several photos into the calendar."""

    photos: tuple[AddPhoto, ...]

    def apply(self, desk: Desk) -> str:
        """Add each and return the first. Raises: NotAllowed as ``AddPhoto``, or for none."""
        _ensure_any(self.photos)
        for photo in self.photos:
            desk.require(Act.WRITE, photo.subject(desk))
        first, *_ = [photo.apply(desk) for photo in self.photos]
        return first

    def label(self, desk: Desk) -> str:
        """Return the first file's name, and how many there are beside it."""
        return _named(self.photos[0].label(desk), len(self.photos))


@dataclass(frozen=True)
class _OnPhotos(_OfSeveral):
    """An act on photos that are in the calendar."""

    photo_ids: tuple[PhotoId, ...]

    def label(self, desk: Desk) -> str:
        """Return the first photo's name, and how many there are beside it."""
        return _named(desk.get(Photo, self.photo_ids[0]).name, len(self.photo_ids))


@dataclass(frozen=True)
class ApprovePhotos(_OnPhotos):
    """Approve exactly these files, each for every post that uses it."""

    thorough: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Write the approvals and return the first photo's id. Raises: NotAllowed as ``ApprovePhoto``, or for none."""
        _ensure_any(self.photo_ids)
        for photo_id in self.photo_ids:
            desk.require(Act.APPROVE_PHOTO, subject_of_photo(desk.get(Photo, photo_id)))
            ApprovePhoto(photo_id).apply(desk)
        return self.photo_ids[0]


@dataclass(frozen=True)
class MovePhotos(_OnPhotos):
    """Give photos to another department; an approval by the former department's director falls with it."""

    department_id: DepartmentId

    def apply(self, desk: Desk) -> str:
        """Write the department and return the first photo's id. Raises: NotAllowed for none."""
        _ensure_any(self.photo_ids)
        photos = [desk.get(Photo, photo_id) for photo_id in self.photo_ids]
        for photo in photos:
            desk.require(Act.WRITE, subject_of_photo(photo))
            leave_department(desk, photo, self.department_id)
            desk.change(photo, department_id=self.department_id)
        return photos[0].id


def _ensure_any(asked: tuple[object, ...]) -> None:
    if not asked:
        raise NotAllowed("no-photo-chosen")


def _named(first: str, count: int) -> str:
    return first if count == 1 else f"{first} + {count - 1}"
