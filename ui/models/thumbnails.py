"""Small copies of photos for the screen, made in jobs and kept in a cache folder under the photos' hashes."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from core.errors import CalendarError
from core.exchange.photo_copies import thumbnail
from core.model.kinds import Sha256
from core.store.files import Files
from ui.jobs import Job, Jobs, Progress

TILE_PX = 600
"""The longer edge of a picture in the grid."""

PASSPORT_PX = 840
"""The longer edge of a picture that stands alone."""

_MOST_BYTES_IN_MEMORY = 64_000_000
_MOST_PENDING = 120
_AT_ONCE = 2
_FORMAT = "JPEG"


class _Wanted(NamedTuple):
    sha256: Sha256
    edge_px: int


class _Made(NamedTuple):
    """``image`` is ``None`` where the photo's file cannot be shown."""

    wanted: _Wanted
    image: QImage | None


class Thumbnails(QObject):
    """Give small pictures of photos; ``made`` carries the hash of one that has become ready, or turned out unreadable.

    What was asked for last is made first, so that scrolling past a thousand photos does not wait for them.
    """

    made = Signal(str)

    def __init__(self, files: Files, jobs: Jobs, folder: Path, parent: QObject | None = None) -> None:
        """Keep the copies of the photos among ``files`` in ``folder``, which may be thrown away at any time."""
        super().__init__(parent)
        self._files = files
        self._jobs = jobs
        self._folder = folder
        self._images: OrderedDict[_Wanted, QImage] = OrderedDict()
        self._unreadable: set[_Wanted] = set()
        self._pending: OrderedDict[_Wanted, None] = OrderedDict()
        self._under_way: dict[Job[_Made], _Wanted] = {}

    def image(self, sha256: Sha256, edge_px: int = TILE_PX) -> QImage | None:
        """Return a photo that fits a square of ``edge_px``, or ``None`` and begin to make it."""
        wanted = _Wanted(sha256, edge_px)
        if wanted in self._images:
            self._images.move_to_end(wanted)
            return self._images[wanted]
        if wanted not in self._unreadable and wanted not in self._under_way.values():
            self._pending[wanted] = None
            self._pending.move_to_end(wanted)
            if len(self._pending) > _MOST_PENDING:
                self._pending.popitem(last=False)
            self._start_some()
        return None

    def is_unreadable(self, sha256: Sha256, edge_px: int = TILE_PX) -> bool:
        """Tell whether the photo's file turned out to be missing or damaged."""
        return _Wanted(sha256, edge_px) in self._unreadable

    def forget(self) -> None:
        """Try again what could not be read, for a file may have been put back."""
        self._unreadable.clear()

    def _start_some(self) -> None:
        while self._pending and len(self._under_way) < _AT_ONCE:
            wanted, _ = self._pending.popitem(last=True)
            job = self._jobs.start(partial(_make, wanted, self._files.path(wanted.sha256), self._folder))
            self._under_way[job] = wanted
            job.done.connect(self._on_job_done)
            job.failed.connect(self._on_job_failed)

    @Slot(object)
    def _on_job_done(self, made: _Made) -> None:
        if made.image is None:
            self._unreadable.add(made.wanted)
        else:
            self._images[made.wanted] = made.image
            self._make_room()
        self._end(made.wanted)

    @Slot(object)
    def _on_job_failed(self, _error: object) -> None:
        wanted = next(wanted for job, wanted in self._under_way.items() if job is self.sender())
        self._unreadable.add(wanted)
        self._end(wanted)

    def _end(self, wanted: _Wanted) -> None:
        self._under_way = {job: other for job, other in self._under_way.items() if other != wanted}
        self._start_some()
        self.made.emit(wanted.sha256)

    def _make_room(self) -> None:
        held_bytes = sum(image.sizeInBytes() for image in self._images.values())
        while held_bytes > _MOST_BYTES_IN_MEMORY and len(self._images) > 1:
            _, image = self._images.popitem(last=False)
            held_bytes -= image.sizeInBytes()


def _make(wanted: _Wanted, photo: Path, folder: Path, _progress: Progress) -> _Made:
    """Read a kept copy, or make and keep one. Runs in a job."""
    kept = folder / wanted.sha256[:2] / f"{wanted.sha256[2:]}-{wanted.edge_px}.jpg"
    image = _kept_image(kept)
    if image is not None:
        return _Made(wanted, image)
    try:
        content = thumbnail(photo, wanted.edge_px)
    except CalendarError:
        return _Made(wanted, None)
    _keep(kept, content)
    return _Made(wanted, _decoded(content))


def _kept_image(kept: Path) -> QImage | None:
    try:
        return _decoded(kept.read_bytes())
    except OSError:
        return None


def _decoded(content: bytes) -> QImage | None:
    image = QImage()
    return image if image.loadFromData(content, _FORMAT) else None


def _keep(kept: Path, content: bytes) -> None:
    """Keep a copy for the next time; a cache that cannot be written to is no reason to show nothing."""
    temporary = kept.with_name(f"{kept.name}.{secrets.token_hex(4)}")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(kept)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
