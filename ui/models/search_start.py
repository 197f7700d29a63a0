"""Brings the index of words up to date beside the window, before anybody searches."""

from __future__ import annotations

from functools import partial

from core.office import Place
from ui.jobs import Jobs, Progress
from ui.session import Session


def keep_index_beside(session: Session, jobs: Jobs) -> None:
    """Begin a job that leads the index on, or makes it where there is none; if it fails, the first search says why."""
    jobs.start(partial(_kept, session.office.place))


def _kept(place: Place, progress: Progress) -> None:
    from core.search.keeping import keep_index

    def is_stopped() -> bool:
        return progress.is_stopped

    keep_index(place, progress.at, is_stopped)
