"""What a preview of a post on a channel shows, and how its kind of platform lays it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QImage


class Family(Enum):
    """Name how platforms lay a post out; each stands for several that look alike."""

    SHORT = "short"
    PAGE = "page"
    PHOTO = "photo"
    VIDEO = "video"
    ARTICLE = "article"
    LETTER = "letter"
    SIGN = "sign"


@dataclass(frozen=True)
class PreviewPhoto:
    """A photo in a preview: its picture, ``None`` until there is one, and its description."""

    image: QImage | None
    description: str


@dataclass(frozen=True)
class PreviewView:
    """All that a preview of a ``channel`` shows: the profile's ``name`` and, where it stands beside it, its ``handle``.

    ``text`` is what is seen before anything is unfolded, ``is_folded`` whether more follows. ``marked`` are spans of it
    that are links or hashtags, in code points. ``host`` is where the first link leads, empty for none.
    """

    family: Family
    channel: str
    name: str
    handle: str
    title: str
    text: str
    is_folded: bool
    marked: tuple[tuple[int, int], ...]
    photos: tuple[PreviewPhoto, ...]
    host: str
