"""What is done in a job when a day's work begins: the backup in the second folder, and a look at the room left."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.ambient import Ambient
from core.errors import CalendarError
from core.office import Place
from core.store.fit_folder import LITTLE_ROOM_BYTES
from core.upkeep.daily import back_up_today
from ui.jobs import Jobs, Progress
from ui.session import Session
from ui.text import size_text


class DayBegun(QObject):
    """Begin a day; ``told`` carries a sentence of what is amiss: no backup could be laid, or little room."""

    told = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._place = session.office.place
        self._jobs = jobs
        self._texts = session.texts

    def begin(self, second: Path | None) -> None:
        """Look at the room left on the disk, and lay today's backup in a folder, where one was named."""
        free_bytes = shutil.disk_usage(self._place.folder).free
        if free_bytes < max(LITTLE_ROOM_BYTES, 2 * self._place.database.stat().st_size):
            self.told.emit(self._texts.say("window", "little-room", free=size_text(free_bytes)))
        if second is not None:
            self._jobs.start(_Backup(self._place, second).run).failed.connect(self._on_job_failed)

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        told = self._texts.error(error) if isinstance(error, CalendarError) else str(error)
        self.told.emit(self._texts.say("window", "no-backup", why=told))


class _Backup:
    """Today's backup, off the window's thread."""

    def __init__(self, place: Place, second: Path) -> None:
        self._place = place
        self._second = second

    def run(self, progress: Progress) -> Path | None:
        """Lay it, unless the window is closing."""
        return back_up_today(self._place, self._second, Ambient(), lambda: progress.is_stopped)
