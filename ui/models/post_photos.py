"""The photos of a post as Compose shows them: the picture, its name, and how it stands with the rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.model.kinds import PhotoId, Sha256
from core.model.media import Photo
from ui.models.photo_records import read_records
from ui.models.photo_standing import Decision, PhotoJudge, Standing
from ui.models.photo_words import PhotoWords
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.widgets.marks import Mark
from ui.widgets.photo_face import PhotoFace

_MARKS = {Decision.APPROVED: Mark.READY, Decision.WAITING: Mark.WAITING, Decision.RETURNED: Mark.BLOCKED}


@dataclass(frozen=True)
class PhotoView:
    """How one photo is shown, the hash of its file, and how it is described on file."""

    photo_id: PhotoId
    sha256: Sha256
    face: PhotoFace
    description: str


class PostPhotos(QObject):
    """Answer for the photos of a post, each read once until it is forgotten; ``made`` carries a picture's hash."""

    made = Signal(str)

    def __init__(self, session: Session, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = thumbnails
        self._words = PhotoWords(session, self)
        self._judge = PhotoJudge(session)
        self._views: dict[PhotoId, PhotoView] = {}
        thumbnails.made.connect(self.made)

    def view(self, photo_id: PhotoId) -> PhotoView:
        """Return how a photo is shown."""
        if photo_id not in self._views:
            self._views[photo_id] = self._read(photo_id)
        return self._views[photo_id]

    def image(self, sha256: Sha256) -> QImage | None:
        """Return a photo's picture, ``None`` until it is made."""
        return self._thumbnails.image(sha256)

    def forget(self) -> None:
        """Read every photo anew when it is next asked for."""
        self._views.clear()

    def _read(self, photo_id: PhotoId) -> PhotoView:
        records = self._session.read(partial(read_records, photo_id=photo_id))
        if records is None:
            return PhotoView(photo_id, Sha256(""), PhotoFace("", "", Mark.NONE), "")
        photo = records.photo
        face = face_of(photo, self._judge.standing(records, self._session.now()), self._words)
        return PhotoView(photo.id, photo.sha256, face, photo.description)


def face_of(photo: Photo, standing: Standing | None, words: PhotoWords) -> PhotoFace:
    """Return how a photo stands at a glance; ``None`` while the rules have not been asked."""
    if standing is None:
        return PhotoFace(photo.name, "", Mark.NONE)
    lacking = words.lacking(photo, standing)
    if lacking:
        return PhotoFace(photo.name, lacking, Mark.BLOCKED)
    return PhotoFace(photo.name, words.decision(standing.decision), _MARKS[standing.decision])
