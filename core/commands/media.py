"""Commands about photos: adding them, what is stated of them, and their approval."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from core.commands.decisions import revoke, standing_of_photo
from core.commands.desk import Desk
from core.commands.photo_use import ensure_unused
from core.errors import NotAllowed
from core.exchange.document_file import DocumentFile
from core.exchange.photo_file import PhotoFile
from core.model.kinds import DepartmentId, PersonId, PhotoId, Sha256
from core.model.media import (
    PeopleAnswer,
    Photo,
    PhotoApproval,
    Source,
    StoredFile,
)
from core.model.posts import Verdict
from core.model.town import Role
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import media as media_queries
from core.words.clean import clean_line, clean_text


@dataclass(frozen=True)
class PhotoDetails:
    """What a person states of a photo, beside the file itself."""

    department_id: DepartmentId
    description: str = ""
    source: Source | None = None
    owner_id: PersonId | None = None
    photographer: str = ""
    credit: str = ""
    source_reason: str = ""
    people: PeopleAnswer | None = None
    people_who: str = ""
    people_when: str = ""
    people_how: str = ""


def subject_of_photo(photo: Photo) -> SubjectFacts:
    """Return what decides who may act on a photo."""
    return SubjectFacts(
        authors=frozenset({photo.added_by}), departments=frozenset({photo.department_id}), photo_id=photo.id
    )


@dataclass(frozen=True)
class AddPhoto:
    """Take a photo into the calendar.

    Its file has been read and is copied in under its hash before the row is written.
    """

    path: Path
    file: PhotoFile
    details: PhotoDetails

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it will be the adder's own."""
        author = frozenset({desk.actor.person.id}) if desk.actor.person is not None else frozenset()
        return SubjectFacts(authors=author, departments=frozenset({self.details.department_id}))

    def apply(self, desk: Desk) -> str:
        """Keep the file and write its row; a photo whose stored file was altered gets its own bytes back.

        Raises: NotAllowed where these very bytes are in the calendar already, unaltered.
        """
        sha256 = Sha256(self.file.sha256)
        present = media_queries.photo_with_file(desk.engine, sha256)
        stored = desk.engine.record(StoredFile, sha256)
        if present is not None and stored is not None and stored.damaged_at is not None:
            desk.calendar.files.keep(self.path, sha256)
            desk.change(stored, damaged_at=None)
            return desk.change(present, discarded=False).id
        if present is not None and not present.discarded:
            raise NotAllowed("photo-is-here", name=present.name)
        keep_file(desk, self.path, self.file)
        claims: dict[str, Any] = {
            "width": self.file.width,
            "height": self.file.height,
            "taken": self.file.taken_wall,
            "creator_in_file": self.file.creator or "",
            "copyright_in_file": self.file.copyright or "",
            "usage_in_file": self.file.usage_terms or "",
            "has_location": self.file.has_location,
        }
        if present is not None:
            leave_department(desk, present, self.details.department_id)
            return desk.change(present, discarded=False, **claims, **_stated(desk, self.details, present)).id
        photo = Photo(
            id=PhotoId(desk.new_id()),
            sha256=sha256,
            name=clean_line(self.path.name),
            added_by=desk.person().id,
            added_at=desk.now,
            **claims,
            **_stated(desk, self.details, None),
        )
        return desk.add(photo).id

    def label(self, desk: Desk) -> str:
        """Return the file's name."""
        return clean_line(self.path.name)


@dataclass(frozen=True)
class OnPhoto:
    """An act on one photo."""

    photo_id: PhotoId

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose photo it is."""
        return subject_of_photo(desk.get(Photo, self.photo_id))

    def label(self, desk: Desk) -> str:
        """Return the photo's name."""
        return desk.get(Photo, self.photo_id).name


@dataclass(frozen=True)
class SavePhoto(OnPhoto):
    """State a photo's source, people, credit and description."""

    details: PhotoDetails

    def apply(self, desk: Desk) -> str:
        """Write what differs; who states the source is who saves it."""
        photo = desk.get(Photo, self.photo_id)
        leave_department(desk, photo, self.details.department_id)
        return desk.change(photo, **_stated(desk, self.details, photo)).id


@dataclass(frozen=True)
class DiscardPhoto(OnPhoto):
    """Put away a photo that no post uses."""

    def apply(self, desk: Desk) -> str:
        """Discard it. Raises: NotAllowed while a post uses it."""
        ensure_unused(desk, self.photo_id)
        return desk.change(desk.get(Photo, self.photo_id), discarded=True).id


@dataclass(frozen=True)
class ApprovePhoto(OnPhoto):
    """Approve exactly this file, for every post that uses it."""

    act: ClassVar[Act | None] = Act.APPROVE_PHOTO
    thorough: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Write the approval. Raises: NotAllowed where one stands, or where the file on disk is another."""
        photo = desk.get(Photo, self.photo_id)
        if not desk.calendar.files.is_intact(photo.sha256):
            raise NotAllowed("photo-altered", name=photo.name)
        if standing_of_photo(desk, photo):
            raise NotAllowed("photo-approved-already", name=photo.name)
        _decide(desk, photo, Verdict.APPROVED, "")
        return photo.id


@dataclass(frozen=True)
class ReturnPhoto(OnPhoto):
    """Say that a photo is not approved, and why. An approval that stood is revoked by it."""

    comment: str

    act: ClassVar[Act | None] = Act.APPROVE_PHOTO

    def apply(self, desk: Desk) -> str:
        """Write the decision. Raises: NotAllowed without a comment."""
        comment = clean_line(self.comment)
        if not comment:
            raise NotAllowed("comment-needed")
        photo = desk.get(Photo, self.photo_id)
        revoke(desk, standing_of_photo(desk, photo), comment)
        _decide(desk, photo, Verdict.RETURNED, comment)
        return photo.id


@dataclass(frozen=True)
class RevokePhotoApproval(OnPhoto):
    """Take a photo's approval back; what is scheduled with it is held in the same step."""

    reason: str

    act: ClassVar[Act | None] = Act.APPROVE_PHOTO

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed without a reason, or where none stands."""
        reason = clean_line(self.reason)
        if not reason:
            raise NotAllowed("reason-needed")
        photo = desk.get(Photo, self.photo_id)
        standing = standing_of_photo(desk, photo)
        if not standing:
            raise NotAllowed("photo-not-approved", name=photo.name)
        revoke(desk, standing, reason)
        return photo.id


def leave_department(desk: Desk, photo: Photo, department_id: DepartmentId) -> None:
    """Take back a director's approval of a photo that moves: it holds for photos of their own department."""
    if department_id != photo.department_id:
        standing = standing_of_photo(desk, photo)
        revoke(desk, [approval for approval in standing if approval.role == Role.DIRECTOR.value], "department changed")


def _stated(desk: Desk, details: PhotoDetails, present: Photo | None) -> dict[str, Any]:
    stated_by = desk.who.person_id if details.source is not None else None
    if present is not None and (details.source, details.owner_id) == (present.source, present.owner_id):
        stated_by = present.stated_by
    return {
        "department_id": details.department_id,
        "description": clean_text(details.description),
        "source": details.source,
        "owner_id": details.owner_id,
        "stated_by": stated_by,
        "photographer": clean_line(details.photographer),
        "credit": clean_line(details.credit),
        "source_reason": clean_line(details.source_reason),
        "people": details.people,
        "people_who": clean_line(details.people_who),
        "people_when": clean_line(details.people_when),
        "people_how": clean_line(details.people_how),
    }


def keep_file(desk: Desk, path: Path, file: PhotoFile | DocumentFile) -> Sha256:
    """Copy a file that has been read in under its hash, and write its row where it has none; return the hash."""
    sha256 = Sha256(file.sha256)
    desk.calendar.files.keep(path, sha256)
    if desk.engine.record(StoredFile, sha256) is None:
        desk.add(StoredFile(sha256, clean_line(path.name), file.media_type, file.size_bytes, desk.now))
    return sha256


def _decide(desk: Desk, photo: Photo, verdict: Verdict, comment: str) -> None:
    desk.add(
        PhotoApproval(
            id=desk.new_id(),
            photo_id=photo.id,
            sha256=photo.sha256,
            verdict=verdict,
            decided_by=desk.person().id,
            role=desk.role_for(Act.APPROVE_PHOTO, subject_of_photo(photo)).value,
            comment=comment,
            decided_at=desk.now,
        )
    )
