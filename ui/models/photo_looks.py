"""Which photos look alike: each one's look is made once in a job, and kept in a cache that may be thrown away."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import CalendarError
from core.exchange.photo_look import are_alike, photo_look
from core.model.kinds import Sha256
from core.store.files import Files
from ui.jobs import Jobs, Progress

Looks = dict[Sha256, int | None]
"""The look of each photo by the hash of its file, ``None`` for one that has none or cannot be read."""

_AT_ONCE = 8
_NONE = "-"
_FILE_NAME = "looks-1.txt"


class PhotoLooks(QObject):
    """Know the looks of photos; ``found`` is told when more have become known."""

    found = Signal()

    def __init__(self, files: Files, jobs: Jobs, folder: Path, parent: QObject | None = None) -> None:
        """Know the looks of the photos among ``files``, kept in ``folder``."""
        super().__init__(parent)
        self._files = files
        self._jobs = jobs
        self._file = folder / _FILE_NAME
        self._known: Looks | None = None
        self._wanted: dict[Sha256, None] = {}
        self._is_working = False

    def want(self, hashes: Iterable[Sha256]) -> None:
        """Have the looks of these photos made where they are not known, a few at a time."""
        known = self._known or {}
        self._wanted.update(dict.fromkeys(each for each in hashes if each not in known))
        self._go_on()

    def alike(self, sha256: Sha256) -> list[Sha256]:
        """Return the files that look like one, those that are in no calendar now among them."""
        look = (self._known or {}).get(sha256)
        return [] if look is None else [each for each in self.alike_to(look) if each != sha256]

    def alike_to(self, look: int) -> list[Sha256]:
        """Return the files that look so."""
        known = (self._known or {}).items()
        return [sha256 for sha256, other in known if other is not None and are_alike(look, other)]

    def _go_on(self) -> None:
        if self._is_working or (not self._wanted and self._known is not None):
            return
        self._is_working = True
        if self._known is None:
            job = self._jobs.start(partial(_read, self._file))
        else:
            some = {sha256: self._files.path(sha256) for sha256 in list(self._wanted)[:_AT_ONCE]}
            for sha256 in some:
                del self._wanted[sha256]
            job = self._jobs.start(partial(_make, some, self._file))
        job.done.connect(self._on_job_done)
        job.failed.connect(self._on_job_failed)

    @Slot(object)
    def _on_job_done(self, looks: Looks) -> None:
        if self._known is None:
            self._known = {}
        self._known.update(looks)
        for sha256 in looks:
            self._wanted.pop(sha256, None)
        self._is_working = False
        self._go_on()
        if looks:
            self.found.emit()

    @Slot(object)
    def _on_job_failed(self, _error: object) -> None:
        self._on_job_done({})


def _read(file: Path, _progress: Progress) -> Looks:
    """Read what is kept, leaving out lines that cannot be read. Runs in a job."""
    looks: Looks = {}
    with suppress(OSError, UnicodeDecodeError):
        for line in file.read_text(encoding="ascii").splitlines():
            sha256, _, look = line.partition(" ")
            with suppress(ValueError):
                looks[Sha256(sha256)] = None if look == _NONE else int(look, 16)
    return looks


def _make(some: dict[Sha256, Path], file: Path, progress: Progress) -> Looks:
    """Make the looks of a few photos and keep them, as far as nobody stops it. Runs in a job."""
    looks: Looks = {}
    for sha256, photo in some.items():
        if progress.is_stopped:
            break
        try:
            looks[sha256] = photo_look(photo)
        except CalendarError:
            looks[sha256] = None
    lines = (f"{sha256} {_NONE if look is None else format(look, 'x')}\n" for sha256, look in looks.items())
    with suppress(OSError):  # a cache that cannot be written to is made anew the next time
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="ascii") as kept:
            kept.writelines(lines)
    return looks
