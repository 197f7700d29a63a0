"""Asks the index off the window's thread: one question at a time, and of those typed meanwhile only the last."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import CalendarError
from core.model.search import SearchQuery
from core.office import Place
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.search.asking import Asked, Directory, directory_of
from core.search.keeping import keep_index
from core.search.searching import search
from core.store.engine import Engine
from ui.jobs import Job, Jobs, Progress
from ui.session import Session

_FOLLOW_AFTER_MS = 1_500
"""How long after a step the index is led on, where nobody searches meanwhile."""


class SearchRunner(QObject):
    """Find posts and photos. ``answered`` carries the question and its ``Asked``; late answers are dropped.

    ``progressed`` tells how far the making of an index is, ``failed`` the ``CalendarError`` for which nothing is found.
    """

    answered = Signal(object, object)
    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._directory: Directory | None = None
        self._wanted: SearchQuery | None = None
        self._asked: SearchQuery | None = None
        self._job: Job[Asked | None] | Job[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FOLLOW_AFTER_MS)
        self._timer.timeout.connect(self.follow)
        session.changed.connect(self._on_session_changed)
        session.person_changed.connect(self._on_session_person_changed)

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._wanted is not None

    def directory(self) -> Directory:
        """Return what operators may name now, for the person who works."""
        if self._directory is None:
            self._directory = self._session.read(self._read_directory)
        return self._directory

    def ask(self, query: SearchQuery) -> None:
        """Look for something; what was looked for before is no longer wanted."""
        self._wanted = query
        if self._job is None:
            self._start()

    def forget(self) -> None:
        """Want no answer any more."""
        self._wanted = None

    @Slot()
    def follow(self) -> None:
        """Bring the index up to date where nobody waits for an answer, which would do so itself."""
        if self._job is None:
            job = self._jobs.start(partial(_followed, self._session.office.place))
            self._take(job)

    def _start(self) -> None:
        self._asked = self._wanted
        if self._asked is None:
            return
        self._take(self._jobs.start(partial(_found, self._session.office.place, self._asked, self.directory())))

    def _take(self, job: Job[Asked | None] | Job[None]) -> None:
        self._job = job
        job.done.connect(self._on_job_done)
        job.failed.connect(self._on_job_failed)
        job.progressed.connect(self.progressed)

    def _read_directory(self, engine: Engine) -> Directory:
        return directory_of(engine, self._session.pack, self._session.person.id, self._may)

    def _may(self, act: Act) -> bool:
        return self._session.may(act, SubjectFacts())

    @Slot(object)
    def _on_job_done(self, asked: Asked | None) -> None:
        is_wanted = asked is not None and self._asked is not None and self._asked is self._wanted
        question, self._asked, self._job = self._asked, None, None
        if is_wanted:
            self._wanted = None
            self.answered.emit(question, asked)
        elif self._wanted is not None and self._wanted is not question:
            self._start()

    @Slot(object)
    def _on_job_failed(self, error: BaseException) -> None:
        self._asked, self._wanted, self._job = None, None, None
        if not isinstance(error, CalendarError):
            raise error
        self.failed.emit(error)

    @Slot(object)
    def _on_session_changed(self, _done: object) -> None:
        self._directory = None
        self._timer.start()

    @Slot()
    def _on_session_person_changed(self) -> None:
        self._directory = None
        self._wanted = None


def _found(place: Place, query: SearchQuery, directory: Directory, progress: Progress) -> Asked | None:
    return search(place, query, directory, progress.at, partial(_is_stopped, progress))


def _followed(place: Place, progress: Progress) -> None:
    keep_index(place, progress.at, partial(_is_stopped, progress))


def _is_stopped(progress: Progress) -> bool:
    return progress.is_stopped
