"""Reads a photo file that a person adds: what it is, how large, and what it says of itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.exchange.photo_claims import read_claims
from core.exchange.picture import MEDIA_TYPES, decode, open_picture, orientation, standing_size
from core.exchange.regular_file import read_regular_file, shown_name

MOST_PHOTO_BYTES = 100_000_000

METADATA_UNREADABLE = "metadata-unreadable"
"""The problem of a photo whose pixels are sound and whose EXIF, IPTC or XMP is not, in part or whole."""

_DRAFT_PX = 64


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A photo file as found; every text in it is a claim to be confirmed by a person.

    ``media_type`` is ``image/jpeg``, ``image/png`` or ``image/webp``; ``width`` and ``height`` are pixels as a person
    sees the photo, turned as its orientation asks; ``sha256`` is 64 hexadecimal digits of the bytes that were read.
    ``taken_wall`` is the camera's clock, in no zone. ``None`` where the file says nothing. ``problems`` are keys.
    """

    media_type: str
    width: int
    height: int
    size_bytes: int
    taken_wall: datetime | None
    creator: str | None
    copyright: str | None
    usage_terms: str | None
    description: str | None
    has_location: bool
    device: str | None
    sha256: str
    problems: tuple[str, ...]


def read_photo(path: Path) -> PhotoFile:
    """Read and wholly decode the photo at ``path``; broken metadata is a problem, never a refusal.

    It takes the time of decoding, up to seconds: call it in a job.

    Raises:
        BadInput: the ``why`` keys of ``read_regular_file`` (at most 100 MB), of ``open_picture`` (at most 60
            million pixels; JPEG, PNG or WebP by content) and ``photo-damaged``.
    """
    content = read_regular_file(path, MOST_PHOTO_BYTES)
    name = shown_name(path)
    with open_picture(content, name) as picture:
        size = picture.size
        media_type = MEDIA_TYPES[picture.format or ""]
        picture.draft("RGB", (_DRAFT_PX, _DRAFT_PX))
        decode(picture, name)
        width, height = standing_size(size, orientation(picture))
        claims = read_claims(picture)
    return PhotoFile(
        media_type=media_type,
        width=width,
        height=height,
        size_bytes=len(content),
        taken_wall=claims.taken_wall,
        creator=claims.creator,
        copyright=claims.copyright,
        usage_terms=claims.usage_terms,
        description=claims.description,
        has_location=claims.has_location,
        device=claims.device,
        sha256=hashlib.sha256(content).hexdigest(),
        problems=() if claims.is_readable else (METADATA_UNREADABLE,),
    )
