"""Reads what a long list of photos is ordered and searched by, a line a photo, without what is on file behind each."""

from __future__ import annotations

from typing import NamedTuple

from core.model.kinds import DepartmentId, PhotoId, PostId, Sha256
from core.store.engine import Engine

_LINES = (
    "SELECT f.id, f.sha256, f.name, f.department_id, f.source, f.added_at, f.photographer, f.credit, f.description,"
    " coalesce(o.name, ''), (SELECT count(DISTINCT l.post_id) FROM post_photo l JOIN post p ON p.id = l.post_id"
    " WHERE l.photo_id = f.id AND p.state = 'open')"
    " FROM photo f LEFT JOIN person o ON o.id = f.owner_id WHERE f.discarded = 0"
)


class PhotoLine(NamedTuple):
    """A photo in use.

    ``source`` is a ``Source``'s value; ``added`` orders as its text; ``owner`` is an employee's name; ``uses`` counts
    open posts.
    """

    id: PhotoId
    sha256: Sha256
    name: str
    department_id: DepartmentId
    source: str | None
    added: str
    photographer: str
    credit: str
    description: str
    owner: str
    uses: int


def photo_lines(engine: Engine) -> list[PhotoLine]:
    """Return the line of every photo in use, newest first."""
    return [PhotoLine._make(row) for row in engine.rows(f"{_LINES} ORDER BY f.added_at DESC, f.id DESC")]


def photo_line(engine: Engine, photo_id: PhotoId) -> PhotoLine | None:
    """Return the line of one photo, ``None`` where it is not in use."""
    found = engine.rows(f"{_LINES} AND f.id = :id", id=photo_id)
    return PhotoLine._make(found[0]) if found else None


def photos_of_post(engine: Engine, post_id: PostId) -> list[PhotoId]:
    """Return the photos that a post uses, in order."""
    found = engine.rows("SELECT l.photo_id FROM post_photo l WHERE l.post_id = :id ORDER BY l.position", id=post_id)
    return [PhotoId(row[0]) for row in found]
