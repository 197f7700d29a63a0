"""What a photo's file tells of where and with what it was taken, none of which leaves with the photo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from core.errors import CalendarError
from core.exchange.photo_traces import PhotoTraces, read_traces
from core.model.kinds import Sha256
from core.model.media import Photo
from ui.jobs import Job, Jobs, Progress
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel

PathOf = Callable[[Sha256], Path]


class PassportTraces(WrappedLabel):
    """Say which traces a file carries; it is read in a job, once while its photo is shown."""

    def __init__(self, theme: Theme, jobs: Jobs, path_of: PathOf, parent: QWidget | None = None) -> None:
        """Read files where ``path_of`` says that they lie."""
        super().__init__(theme, "", TextStyle.SMALL, ColourRole.MUTED, parent)
        self._jobs = jobs
        self._path_of = path_of
        self._sha256 = ""
        self._job: Job[PhotoTraces] | None = None

    def show_photo(self, photo: Photo) -> None:
        """Say what is on file of a photo at once, and what its file tells when that has been read."""
        if photo.sha256 == self._sha256:
            return
        self._sha256 = photo.sha256
        self._say(PhotoTraces(photo.has_location, None))
        self._job = self._jobs.start(partial(_read, self._path_of(photo.sha256)))
        self._job.done.connect(self._on_job_done)

    def _say(self, traces: PhotoTraces) -> None:
        text = self._told(traces)
        self.setText(text)
        self.setVisible(bool(text))

    def _told(self, traces: PhotoTraces) -> str:
        device = traces.device or ""
        if traces.has_location and device:
            both = self.tr("This file says where it was taken, and with what: %1. What leaves Oyez carries neither.")
            return filled(both, device)
        if traces.has_location:
            return self.tr("This file says where it was taken. What leaves Oyez does not.")
        if device:
            return filled(self.tr("This file says with what it was taken: %1. What leaves Oyez does not."), device)
        return ""

    @Slot(object)
    def _on_job_done(self, traces: PhotoTraces) -> None:
        if self.sender() is self._job:
            self._say(traces)


def _read(photo: Path, _progress: Progress) -> PhotoTraces:
    """Read the traces; of a file that cannot be read nothing is said here. Runs in a job."""
    try:
        return read_traces(photo)
    except CalendarError:
        return PhotoTraces(has_location=False, device=None)
