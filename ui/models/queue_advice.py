"""Advice on the queue, looked for beside the window's work: it may take a while where many posts miss their windows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from core.commands.advising import Advice
from ui.jobs import Job, Jobs, Progress
from ui.models.queue import QueueRow
from ui.session import Session

_COULD_BE_RESCUED = "unplaced:taken-by-"


class QueueAdvice(QObject):
    """Look for advice whenever somebody in line misses a window that others took. ``found`` tells of a new answer."""

    found = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job[tuple[Advice, ...]] | None = None
        self._missing: tuple[str, ...] = ()
        self._told: tuple[Advice, ...] = ()

    @property
    def told(self) -> tuple[Advice, ...]:
        """Give the advice on those who miss their windows now."""
        return tuple(advice for advice in self._told if advice.placement_id in self._missing)

    def look(self, rows: Sequence[QueueRow]) -> None:
        """Look for advice on the rows that are without a time; where there is none of them nothing is done."""
        missing = tuple(p.id for row in rows for p in row.placements if p.why.startswith(_COULD_BE_RESCUED))
        self._missing = missing
        if not missing:
            self._told = ()
            self._job = None
            return
        self._job = self._jobs.start(self._work)
        self._job.done.connect(self._on_job_done)

    def _work(self, _progress: Progress) -> tuple[Advice, ...]:
        return self._session.office.advice()

    @Slot(object)
    def _on_job_done(self, told: tuple[Advice, ...]) -> None:
        if self.sender() is self._job:
            self._job = None
            self._told = told
            self.found.emit()
