"""The pictures of a packet's photos, made small in jobs from the bytes that came with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from core.exchange.photo_copies import thumbnail
from core.model.kinds import Sha256
from ui.jobs import Jobs, Progress

_EDGE_PX = 1_200


class PacketPictures(QObject):
    """Give pictures; ``made`` says that one more is ready. What cannot be read as a photo has none."""

    made = Signal()

    def __init__(self, files: Mapping[Sha256, bytes], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._jobs = jobs
        self._images: dict[Sha256, QImage | None] = {}

    def image(self, sha256: Sha256) -> QImage | None:
        """Return a picture, ``None`` until it is ready; the first asking has it made."""
        if sha256 not in self._images and sha256 in self._files:
            self._images[sha256] = None
            job = self._jobs.start(partial(_make, sha256, self._files[sha256]))
            job.done.connect(self._on_job_done)
        return self._images.get(sha256)

    @Slot(object)
    def _on_job_done(self, made: tuple[Sha256, QImage]) -> None:
        sha256, image = made
        if not image.isNull():
            self._images[sha256] = image
            self.made.emit()


def _make(sha256: Sha256, content: bytes, _progress: Progress) -> tuple[Sha256, QImage]:
    """Decode one photo within the limits that stand for every photo from outside. Runs in a job."""
    image = QImage()
    image.loadFromData(thumbnail(content, _EDGE_PX), "JPEG")
    return sha256, image
