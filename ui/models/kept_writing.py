"""What is typed in Compose, kept as its person's working copy within a second, and offered when it was left there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import CalendarError
from core.model.kinds import PostId
from ui.jobs import Job, Jobs, Progress
from ui.models.compose import ComposeModel
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.working_copies import WorkingCopy

KEPT_AFTER_MS = 400
"""How long after the first key that is not kept yet it is written away."""


class _Turns:
    """Let what concerns one copy be written in the order in which it was asked for, whichever thread comes first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked = 0
        self._done: dict[str, int] = {}

    def next(self) -> int:
        """Return a turn; asked for in the window's thread alone."""
        self._asked += 1
        return self._asked

    def take(self, copy_id: str, turn: int, act: Callable[[], None]) -> None:
        """Act, unless a later turn of the same copy was taken."""
        with self._lock:
            if turn > self._done.get(copy_id, 0):
                act()
                self._done[copy_id] = turn


class KeptWriting(QObject):
    """Keep the writing of a ``ComposeModel``, and know what was left of the post that it shows.

    ``changed`` says that there is another offer, or another trouble with keeping.
    """

    changed = Signal()

    def __init__(self, session: Session, jobs: Jobs, model: ComposeModel, parent: QObject | None = None) -> None:
        """Follow a model from now on."""
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._model = model
        self._turns = _Turns()
        self._id = ""
        self._is_kept = False
        self._pending: WorkingCopy | None = None
        self._offer: WorkingCopy | None = None
        self._trouble: CalendarError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        model.edited.connect(self._on_model_edited)
        model.loaded.connect(self._on_model_loaded)

    @property
    def offer(self) -> WorkingCopy | None:
        """Give what the person was writing of the post that is shown and has not answered for, or ``None``."""
        return self._offer

    @property
    def trouble(self) -> CalendarError | None:
        """Give why what is typed could last not be kept, ``None`` while it is."""
        return self._trouble

    @property
    def is_pending(self) -> bool:
        """Tell whether something typed is not written away yet."""
        return self._pending is not None

    def open(self, post_id: PostId) -> None:
        """Show a post, with what was left of it as an offer: nothing can be written before that is answered.

        Raises: NotFound.
        """
        self._let_go()
        self._model.open(post_id)
        record = self._model.record
        if record is not None:
            self._offer = self._found(record.post.id)
            if self._offer is not None and self._offer.draft == record.draft:
                self._drop(self._offer.id)
                self._offer = None
        self._model.set_waiting(waits=self._offer is not None)
        self.changed.emit()

    def begin(self, day: date | None, title: str = "") -> None:
        """Show a new post, wished for a day or (``None``) for none."""
        self._let_go()
        self._model.begin(day, title)
        self.changed.emit()

    def go_on(self, copy: WorkingCopy) -> None:
        """Write on where a copy ends; of a post that never was saved it is shown as a new one."""
        if copy.post_id is None:
            self.begin(None if copy.planned is None else copy.planned.date())
        self._answered()
        self._id, self._is_kept = copy.id, True
        self._model.edit(copy.draft)

    def throw_away(self) -> None:
        """Drop what is offered and show the post as it is saved."""
        if self._offer is not None:
            self._drop(self._offer.id)
        self._answered()

    def keep_and_let_go(self) -> bool:
        """Keep what is written for another time and show the post as it is saved; tell whether that was done."""
        if not self.flush():
            return False
        self._id, self._is_kept = "", False
        self._model.revert()
        return True

    def drop(self) -> None:
        """Drop what is kept of the post that is shown."""
        self._pending = None
        if self._is_kept:
            self._drop(self._id)
        self._is_kept = False

    def flush(self) -> bool:
        """Write away at once what is not kept yet; tell whether all is kept."""
        copy, self._pending = self._pending, None
        self._timer.stop()
        if copy is None:
            return self._trouble is None
        try:
            self._keep(copy, self._turns.next())
        except CalendarError as error:
            self._tell(error)
            return False
        self._tell(None)
        return True

    def _found(self, post_id: PostId) -> WorkingCopy | None:
        try:
            return self._session.office.working_copies.of_post(self._session.person.id, post_id)
        except CalendarError as error:
            self._trouble = error
            return None

    def _let_go(self) -> None:
        """Be about another post from now on; what is kept of the last one stays kept."""
        self.flush()
        self._id, self._is_kept, self._offer = "", False, None

    def _answered(self) -> None:
        self._offer = None
        self._model.set_waiting(waits=False)
        self.changed.emit()

    def _copy_now(self) -> WorkingCopy:
        from core.commands.working_copies import WorkingCopy

        record, session = self._model.record, self._session
        if not self._id:
            self._id = session.office.calendar.ambient.new_id() if record is None else record.post.id
        return WorkingCopy(
            person_id=session.person.id,
            id=self._id,
            post_id=None if record is None else record.post.id,
            seen=0 if record is None else record.post.revision,
            draft=self._model.draft,
            planned=self._model.planned,
            written_at=session.now(),
        )

    def _keep(self, copy: WorkingCopy, turn: int) -> None:
        copies = self._session.office.working_copies

        def act() -> None:
            copies.keep(copy)

        self._turns.take(copy.id, turn, act)

    def _drop(self, copy_id: str) -> None:
        copies, person_id, turn = self._session.office.working_copies, self._session.person.id, self._turns.next()

        def act() -> None:
            copies.drop(person_id, copy_id)

        def work(_progress: Progress) -> None:
            self._turns.take(copy_id, turn, act)

        self._watch(self._jobs.start(work))

    def _watch(self, job: Job[None]) -> None:
        job.done.connect(self._on_job_done)
        job.failed.connect(self._on_job_failed)

    def _tell(self, trouble: CalendarError | None) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.changed.emit()

    @Slot()
    def _on_model_edited(self) -> None:
        if not self._model.is_changed:
            self.drop()
            return
        self._pending = self._copy_now()
        self._is_kept = True
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_model_loaded(self) -> None:
        """Drop what was kept once nothing is written that is not saved."""
        if not self._model.is_changed and self._offer is None:
            self.drop()
            self._id = ""

    @Slot()
    def _on_timer_timeout(self) -> None:
        copy, self._pending = self._pending, None
        if copy is None:
            return
        turn = self._turns.next()

        def work(_progress: Progress) -> None:
            self._keep(copy, turn)

        self._watch(self._jobs.start(work))

    @Slot(object)
    def _on_job_done(self, _result: object) -> None:
        self._tell(None)

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        if not isinstance(error, CalendarError):
            raise error
        self._tell(error)
