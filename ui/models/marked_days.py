"""What days are marked for, worked out in a job for the years that are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.store import town as town_queries
from ui.jobs import Job, Jobs, Progress
from ui.models.calendar_filter import CalendarFilter, Layer
from ui.session import Session

if TYPE_CHECKING:
    from core.model.provinces import Province
    from core.planner.marked_days import Marked

REFERENCE_TABLES = ("election", "official_release", "reference_event")
"""What of the calendar days are marked by, beside holidays and observances."""

_AFTER_MS = 100
"""How long the first paint goes before: the library of holidays is slow to import, also beside the window's thread."""

Year = tuple["Province | None", int]
Days = Mapping[date, "tuple[Marked, ...]"]


class MarkedDays(QObject):
    """Answer what days are marked for. ``found`` tells that what was not known before is known now."""

    found = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._known: dict[Year, Days] = {}
        self._wanted: set[Year] = set()
        self._job: Job[Mapping[Year, Days]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is still to be found."""
        return self._timer.isActive() or self._job is not None

    def of(self, days: Iterable[date], wanted: CalendarFilter | None = None) -> Days:
        """Return what is known of some days, of the layers that a filter shows; ``None`` for all.

        What is not known yet, and the years beside them, are worked out for later.
        """
        province = self._session.read(town_queries.province)
        whole = sorted(days)
        shown = {day.year for day in whole}
        self._wanted |= {(province, year) for year in _with_neighbours(shown)} - self._known.keys()
        if self._wanted and not self.is_busy:
            self._timer.start()
        known = {year: self._known.get((province, year), {}) for year in shown}
        found = {day: _shown(known[day.year][day], wanted) for day in whole if day in known[day.year]}
        if not whole or not self._known:
            return found  # what stands beside comes with the first holidays, after the first paint
        from ui.models.reference_days import reference_days

        beside = reference_days(self._session, wanted, whole[0], whole[-1])
        for day, marked in beside.items():
            found[day] = tuple(sorted(found.get(day, ()) + marked, key=_order))
        return found

    @Slot()
    def _start(self) -> None:
        self._job = self._jobs.start(partial(_worked_out, frozenset(self._wanted)))
        self._job.done.connect(self._on_job_done)
        self._job.failed.connect(self._on_job_failed)

    @Slot(object)
    def _on_job_done(self, found: Mapping[Year, Days]) -> None:
        is_closing = self._job is not None and self._job.progress.is_stopped
        self._job = None
        if is_closing:
            return
        self._known |= found
        self._wanted -= found.keys()
        if self._wanted:
            self._timer.start()
        self.found.emit()

    @Slot(object)
    def _on_job_failed(self, error: BaseException) -> None:
        """Leave the days bare, and the error to who hears of every error that nobody foresaw."""
        self._job = None
        self._wanted.clear()
        raise error


def _order(marked: Marked) -> tuple[bool, bool]:
    """Put holidays first, and what lasts longest last; others stay in their order."""
    return not marked.is_holiday, not marked.is_one_day


def _shown(marked: tuple[Marked, ...], wanted: CalendarFilter | None) -> tuple[Marked, ...]:
    if wanted is None:
        return marked
    return tuple(each for each in marked if wanted.shows(Layer.HOLIDAYS if each.is_holiday else Layer.OBSERVANCES))


def _with_neighbours(years: Iterable[int]) -> set[int]:
    return {each for year in years for each in (year - 1, year, year + 1) if date.min.year < each < date.max.year}


def _worked_out(wanted: frozenset[Year], progress: Progress) -> Mapping[Year, Days]:
    from core.planner.marked_days import marked_days
    from core.shipped import observances

    found: dict[Year, Days] = {}
    for province, year in wanted:
        if progress.is_stopped:
            break
        found[(province, year)] = marked_days(observances(), province, year)
    return found
