"""Work off the window's thread, with progress and cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


class Progress:
    """Let work say how far it is and ask whether it should stop. Given to the work; safe from its thread."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    def at(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` parts are done."""
        self._report(done, total)

    def stop(self) -> None:
        """Ask the work to stop at the next part."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._stop.is_set()


class Job(QObject, Generic[T]):
    """One piece of work under way.

    ``done`` carries its result, ``failed`` the exception; both are told in the window's thread, never before the caller
    that started it has gone back to the event loop.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(self, work: Callable[[Progress], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.progress = Progress(self.progressed.emit)
        self._returned.connect(self.done, Qt.ConnectionType.QueuedConnection)
        self._raised.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; what it returns then is still delivered."""
        self.progress.stop()

    def run(self) -> None:
        """Do the work in the calling thread and deliver its result."""
        try:
            result = self._work(self.progress)
        except Exception as error:
            self._raised.emit(error)
        else:
            self._returned.emit(result)


class _Runner(QRunnable):
    def __init__(self, job: Job[T]) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        """Do the job's work, called by the pool in its thread."""
        self._job.run()


class Jobs(QObject):
    """Keep the jobs of a window and their threads; at closing, wait for what cannot be left half done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._under_way: set[Job[Any]] = set()

    def start(self, work: Callable[[Progress], T]) -> Job[T]:
        """Begin work in a thread and return its job, to connect to; its end is told from the event loop."""
        job: Job[T] = Job(work)
        self._under_way.add(job)
        job.done.connect(self._on_job_over, Qt.ConnectionType.QueuedConnection)
        job.failed.connect(self._on_job_over, Qt.ConnectionType.QueuedConnection)
        self._pool.start(_Runner(job))
        return job

    def finish(self) -> None:
        """Ask all work to stop and wait until it has."""
        for job in self._under_way:
            job.cancel()
        self._pool.waitForDone()

    @property
    def is_busy(self) -> bool:
        """Tell whether any work is under way."""
        return bool(self._under_way)

    @Slot(object)
    def _on_job_over(self, _result: object) -> None:
        job = self.sender()
        self._under_way = {other for other in self._under_way if other is not job}
