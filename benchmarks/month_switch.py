"""Turning to another month, week or page of the agenda, with few posts in the calendar and with very many."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.past_rows import fill
from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.office import Office, Place

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.views.calendar import CalendarView

SIZES = (10_000, 100_000)
MOST_POSTS = 1_000_000
TURNS = 24
TARGET_MS = 16.0
MOST_GROWTH = 2.0
FIRST_SHOW_MS = 100.0


class _Turn(NamedTuple):
    """How long one act took to its paint, and how much of it the window's thread worked: others may be busy too."""

    wall_ms: float
    worked_ms: float


def measure(sizes: Sequence[int] = SIZES) -> list[Result]:
    """Fill calendars over ten years, turn through each page, and time each turn to its paint."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results: list[Result] = []
    medians: dict[str, list[float]] = {}
    for posts in sizes:
        for page, first, turns in _of_size(posts):
            times_ms = [turn.wall_ms for turn in turns]
            worked = median(turn.worked_ms for turn in turns)
            spread = f"median of {len(turns)} turns, slowest {max(times_ms):.1f} ms"
            how = f"{spread}; the thread itself worked {worked:.1f} ms"
            target_ms = TARGET_MS if posts < MOST_POSTS else MOST_GROWTH * medians[page][-1]
            medians.setdefault(page, []).append(median(times_ms))
            results.append(Result(f"another {page}, {posts:,} posts", median(times_ms), target_ms, "ms", how))
            once = f"once; the thread itself worked {first.worked_ms:.1f} ms"
            results.append(Result(f"{page} first shown, {posts:,} posts", first.wall_ms, FIRST_SHOW_MS, "ms", once))
    return results


def _of_size(posts: int) -> Iterator[tuple[str, _Turn, list[_Turn]]]:
    from ui.views.calendar_page import PageKey

    with _calendar(posts) as calendar:
        for page in PageKey:
            first = _timed(calendar, partial(calendar.show_page, page))
            yield page.value, first, _turns(calendar)


@contextmanager
def _calendar(posts: int) -> Iterator[CalendarView]:
    import shiboken6

    from ui.views.calendar import CalendarView

    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        fill(office, posts)
        window = _shown(office, Path(scratch))
        calendar = window.view("calendar")
        assert isinstance(calendar, CalendarView)
        yield calendar
        window.close()
        shiboken6.delete(window)  # before its calendar is closed, which its timers would read
        office.close()


def _shown(office: Office, scratch: Path) -> MainWindow:
    from PySide6.QtCore import QSettings

    from ui import app
    from ui.garbage import GarbageCollection
    from ui.screens import CALENDAR

    application = app.make_application()
    settings = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
    window = app.make_window(office, app.make_theme(application, settings), app.Folders(scratch, scratch), settings)
    window.resize(1440, 900)
    window.show()
    window.show_screen(CALENDAR)
    window.grab()
    gc.disable()  # as main.py does
    GarbageCollection(window)
    app.settle(window)
    return window


def _turns(calendar: CalendarView) -> list[_Turn]:
    """Turn back and on again, each to its paint."""
    steps = [-1] * (TURNS // 2) + [1] * (TURNS // 2)
    return [_timed(calendar, partial(calendar.turn, step)) for step in steps]


def _timed(calendar: CalendarView, act: Callable[[], None]) -> _Turn:
    begun, begun_work = time.perf_counter(), time.thread_time()
    act()
    calendar.repaint()
    return _Turn((time.perf_counter() - begun) * 1000, (time.thread_time() - begun_work) * 1000)


if __name__ == "__main__":
    for found in measure([int(each) for each in sys.argv[1:]] or (*SIZES, MOST_POSTS)):
        print(found.line())
