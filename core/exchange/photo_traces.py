"""Reads which traces a photo file carries of where and with what it was taken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.exchange.photo_claims import read_claims
from core.exchange.photo_file import MOST_PHOTO_BYTES
from core.exchange.picture import decode, open_picture
from core.exchange.regular_file import read_regular_file, shown_name

_DRAFT_PX = 64


@dataclass(frozen=True, slots=True)
class PhotoTraces:
    """What a file tells that stays here. ``device`` is the camera's name, ``None`` where the file names none."""

    has_location: bool
    device: str | None


def read_traces(path: Path) -> PhotoTraces:
    """Read the traces of the photo at ``path``; call it in a job.

    Raises:
        BadInput: as ``read_photo``.
    """
    name = shown_name(path)
    with open_picture(read_regular_file(path, MOST_PHOTO_BYTES), name) as picture:
        picture.draft("RGB", (_DRAFT_PX, _DRAFT_PX))
        decode(picture, name)
        claims = read_claims(picture)
    return PhotoTraces(claims.has_location, claims.device)
