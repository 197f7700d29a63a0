"""Turning to another month with 10,000 posts in the calendar."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.past_posts import fill_with_past_posts
from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.office import Office, Place

POSTS = 10_000
TURNS = 24
TARGET_MS = 16.0


def measure() -> list[Result]:
    """Fill a calendar with posts over ten years, turn through two years of months, and time each turn to its paint."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        fill_with_past_posts(office, POSTS)
        times_ms = _turn_through(office, Path(scratch))
        office.close()
    how = f"median of {len(times_ms)} turns, slowest {max(times_ms):.1f} ms, {POSTS} posts over ten years"
    return [Result("another month", median(times_ms), TARGET_MS, "ms", how)]


def _turn_through(office: Office, scratch: Path) -> list[float]:
    from PySide6.QtCore import QSettings

    from ui import app
    from ui.screens import CALENDAR
    from ui.views.calendar import CalendarView

    application = app.make_application()
    settings = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
    window = app.make_window(office, app.make_theme(application, settings), app.Folders(scratch, scratch), settings)
    window.resize(1440, 900)
    window.show()
    window.show_screen(CALENDAR)
    calendar = window.view(CALENDAR)
    assert isinstance(calendar, CalendarView)
    window.grab()
    times_ms = []
    for turn in range(TURNS):
        begun = time.perf_counter()
        calendar.turn(-1 if turn < TURNS // 2 else 1)
        calendar.repaint()
        times_ms.append((time.perf_counter() - begun) * 1000)
    window.close()
    return times_ms
