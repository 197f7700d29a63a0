"""Work off the window's thread comes back to it, whatever becomes of the work."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs, Progress


class Desk(QObject):
    """Stand where the window stands, and note in which thread a result comes."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[QThread] = []

    @Slot(object)
    def take(self, _result: object) -> None:
        self.threads.append(QThread.currentThread())


def fail(_progress: Progress) -> None:
    raise ValueError("no such file")


def test_work_is_done_in_another_thread(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(lambda _progress: threading.get_ident())
    with qtbot.waitSignal(job.done) as told:
        pass
    assert told.args[0] != threading.get_ident()


def test_a_result_comes_in_the_thread_of_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    desk = Desk()
    job = jobs.start(lambda _progress: 7)
    job.done.connect(desk.take)
    qtbot.waitUntil(lambda: bool(desk.threads))
    assert desk.threads == [desk.thread()]


def test_a_result_that_was_there_before_anybody_listened_is_not_missed(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(lambda _progress: 7)
    jobs.finish()
    with qtbot.waitSignal(job.done, timeout=1000) as told:
        pass
    assert told.args == [7]


def test_a_failure_is_delivered_as_it_was_raised(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(fail)
    with qtbot.assertNotEmitted(job.done), qtbot.waitSignal(job.failed) as told:
        pass
    assert isinstance(told.args[0], ValueError)


def test_work_tells_how_far_it_is(qtbot: QtBot, jobs: Jobs) -> None:
    go = threading.Event()
    told: list[tuple[int, int]] = []

    def count(progress: Progress) -> None:
        go.wait(5)
        for part in range(3):
            progress.at(part, 3)

    job = jobs.start(count)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.done):
        go.set()
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_cancelled_work_stops_at_its_next_part_and_gives_what_it_has(qtbot: QtBot, jobs: Jobs) -> None:
    def read(progress: Progress) -> str:
        waits = threading.Event()
        while not progress.is_stopped:
            waits.wait(0.001)
        return "as far as it went"

    job = jobs.start(read)
    with qtbot.waitSignal(job.done) as told:
        job.cancel()
    assert told.args == ["as far as it went"]


@pytest.mark.parametrize("work", [lambda _progress: 7, fail], ids=["done", "failed"])
def test_jobs_are_busy_until_the_last_is_over(qtbot: QtBot, jobs: Jobs, work: object) -> None:
    assert callable(work)
    jobs.start(work)
    jobs.start(work)
    assert jobs.is_busy
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_finishing_stops_work_and_waits_for_it(qtbot: QtBot, jobs: Jobs) -> None:
    over = threading.Event()

    def copy(progress: Progress) -> None:
        waits = threading.Event()
        while not progress.is_stopped:
            waits.wait(0.001)
        over.set()

    jobs.start(copy)
    jobs.finish()
    assert over.is_set()


def test_work_whose_job_nobody_keeps_is_done(qtbot: QtBot, jobs: Jobs) -> None:
    over = threading.Event()
    jobs.start(lambda _progress: over.set())
    qtbot.waitUntil(over.is_set)
