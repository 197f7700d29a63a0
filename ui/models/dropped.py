"""What is dropped on the calendar from elsewhere, to begin a post with: photos, files, words, a link."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from core.model.kinds import PhotoId
from core.model.media import Photo
from ui.models.drafting import title_from
from ui.session import Session

PHOTOS_MIME = "application/x-oyez-photos"
"""The kind of a drag that carries photos of the calendar: their ids, a line each."""

_MOST_LETTERS = 60_000


@dataclass(frozen=True)
class Dropped:
    """Hold what a post is begun with; files are to become photos of the calendar first."""

    photos: tuple[PhotoId, ...] = ()
    files: tuple[Path, ...] = ()
    title: str = ""
    text: str = ""
    link: str = ""


def mime_of_photos(photos: tuple[PhotoId, ...]) -> QMimeData:
    """Return photos of the calendar as what a drag carries."""
    mime = QMimeData()
    mime.setData(PHOTOS_MIME, "\n".join(photos).encode())
    return mime


def dropped_in(mime: QMimeData) -> Dropped | None:
    """Return what a post can be begun with of what a drag carries, ``None`` where it carries nothing of the kind."""
    if mime.hasFormat(PHOTOS_MIME):
        ids = bytes(mime.data(PHOTOS_MIME).data()).decode(errors="replace").split("\n")
        return Dropped(photos=tuple(PhotoId(each) for each in ids if each))
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Dropped(files=files)
    links = [url.toString() for url in mime.urls() if url.scheme() in {"http", "https"}]
    text = mime.text().strip()[:_MOST_LETTERS] if mime.hasText() else ""
    link = links[0] if links else text if _is_link(text) else ""
    said = "" if text == link else text
    return Dropped(title=title_from(said) if said else "", text=said, link=link) if said or link else None


def known_photos(session: Session, photos: tuple[PhotoId, ...]) -> list[PhotoId]:
    """Return those of some photos that this calendar has: a drag may come from the window of another."""
    return session.read(lambda engine: [each for each in photos if engine.record(Photo, each) is not None])


def _is_link(text: str) -> bool:
    return text.startswith(("http://", "https://")) and len(text.split()) == 1
