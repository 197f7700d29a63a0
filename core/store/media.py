"""Queries about photos and what stands behind them."""

from __future__ import annotations

from typing import NamedTuple

from core.model.kinds import PhotoId, Sha256
from core.model.media import Consent, PersonShown, Photo, PhotoApproval, PhotoAuthorisation, StoredFile
from core.store.engine import Engine


def approvals_of(engine: Engine, photo_id: PhotoId) -> list[PhotoApproval]:
    """Return every decision about a photo, oldest first, revoked ones too."""
    return engine.records(PhotoApproval, "WHERE t.photo_id = :id ORDER BY t.decided_at, t.id", id=photo_id)


def consents_of(engine: Engine, photo_id: PhotoId) -> list[Consent]:
    """Return every document of a photo, oldest first, withdrawn ones too."""
    return engine.records(Consent, "WHERE t.photo_id = :id ORDER BY t.recorded_at, t.id", id=photo_id)


def authorisations_of(engine: Engine, photo_id: PhotoId) -> list[PhotoAuthorisation]:
    """Return the leaves to use a photo in an emergency that nobody revoked, the oldest first."""
    return engine.records(
        PhotoAuthorisation,
        "WHERE t.photo_id = :id AND t.revoked_at IS NULL ORDER BY t.authorised_at, t.id",
        id=photo_id,
    )


def people_in(engine: Engine, photo_id: PhotoId) -> list[PersonShown]:
    """Return the people a photo shows, by name."""
    return engine.records(PersonShown, "WHERE t.photo_id = :id ORDER BY t.name, t.id", id=photo_id)


def number_of_files(engine: Engine, media_type: str) -> int:
    """Return how many files of a media type the calendar keeps."""
    return int(engine.value("SELECT count(*) FROM file WHERE media_type = :kind", kind=media_type))


def photos(engine: Engine) -> list[Photo]:
    """Return every photo in use, newest first."""
    return engine.records(Photo, "WHERE t.discarded = 0 ORDER BY t.added_at DESC, t.id DESC")


def photo_with_file(engine: Engine, sha256: Sha256) -> Photo | None:
    """Return the photo with these bytes, or None."""
    found = engine.records(Photo, "WHERE t.sha256 = :id ORDER BY t.discarded, t.id", id=sha256)
    return found[0] if found else None


def files(engine: Engine) -> list[StoredFile]:
    """Return every stored file."""
    return engine.records(StoredFile, "ORDER BY t.added_at, t.id")


class Use(NamedTuple):
    """A post in which a photo is used."""

    post_id: str
    title: str


def uses_of(engine: Engine, photo_id: PhotoId) -> list[Use]:
    """Return where a photo is used, newest post first."""
    found = engine.rows(
        "SELECT p.id, p.title FROM post p JOIN post_photo l ON l.post_id = p.id"
        " WHERE l.photo_id = :id AND p.state = 'open' GROUP BY p.id ORDER BY p.created_at DESC",
        id=photo_id,
    )
    return [Use(*row) for row in found]


def number_waiting(engine: Engine) -> int:
    """Return how many photos in use have no decision that counts for their file."""
    return int(
        engine.value(
            "SELECT count(*) FROM photo f WHERE f.discarded = 0 AND NOT EXISTS (SELECT 1 FROM photo_approval a"
            " WHERE a.photo_id = f.id AND a.sha256 = f.sha256 AND a.revoked_at IS NULL)"
        )
    )
