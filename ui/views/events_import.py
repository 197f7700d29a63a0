"""The way of a file of events into the calendar: chosen, read in a job, shown, and taken in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core.commands.reference_events import ImportEvents, RemoveEvents
from core.errors import CalendarError
from ui.jobs import Job, Jobs
from ui.models.events_import import read_file
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from core.exchange.events_file import EventsRead


class EventsImport(QObject):
    """Take events in for a screen, and out again."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, screen: QWidget) -> None:
        """Ask over ``screen``."""
        super().__init__(screen)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._screen = screen
        self._path = Path()
        self._read: EventsRead | None = None
        self._job: Job[EventsRead] | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a file is being read."""
        return self._job is not None

    def ask_for_file(self) -> None:
        """Let a file be chosen."""
        dialog = QFileDialog(self._screen, self.tr("Import events"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Calendars (*.ics *.ical *.ifb)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a file in a job, and show what it holds."""
        self._path = path
        self._job = self._jobs.start(partial(read_file, path, self._session.zone))
        self._job.done.connect(self._on_job_done)
        self._job.failed.connect(self._on_job_failed)

    def remove(self, source: str) -> None:
        """Take the events of a file out of the calendar."""
        self._session.run(RemoveEvents(source))

    @Slot(str)
    def _on_dialog_file_selected(self, path: str) -> None:
        self.read(Path(path))

    @Slot(object)
    def _on_job_done(self, found: EventsRead) -> None:
        from ui.dialogs.take_in_events import TakeInEvents

        is_closing = self._job is not None and self._job.progress.is_stopped
        self._job = None
        if is_closing:
            return
        self._read = found
        dialog = TakeInEvents(self._theme, self._path.name, found, self._screen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_dialog_accepted)
        dialog.open()

    @Slot(object)
    def _on_job_failed(self, error: BaseException) -> None:
        """Say why a file is not taken; leave any other error to who hears of all that nobody foresaw."""
        self._job = None
        if not isinstance(error, CalendarError):
            raise error
        self._session.tell_refusal(error)

    @Slot()
    def _on_dialog_accepted(self) -> None:
        assert self._read is not None
        self._session.run(ImportEvents(self._path.name, self._read.events))
