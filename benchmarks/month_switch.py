"""Turning to another month with 10,000 posts in the calendar."""

from __future__ import annotations

import os
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from statistics import median

from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.model.kinds import PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.states import State
from core.office import Office, Place
from core.store import town as town_queries
from core.store.tx import Tx

POSTS = 10_000
DAYS = 3_650
TURNS = 24
TARGET_MS = 16.0


def measure() -> list[Result]:
    """Fill a calendar with posts over ten years, turn through two years of months, and time each turn to its paint."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        _fill(office)
        times_ms = _turn_through(office, Path(scratch))
        office.close()
    how = f"median of {len(times_ms)} turns, slowest {max(times_ms):.1f} ms, {POSTS} posts over ten years"
    return [Result("another month", median(times_ms), TARGET_MS, "ms", how)]


def _fill(office: Office) -> None:
    """Write posts of the past straight into the tables: the road is not what is measured here."""
    engine = office.engine
    department = town_queries.departments(engine)[0]
    author = town_queries.people(engine)[0]
    channels = town_queries.channels(engine)
    classes = office.calendar.pack.classes
    now = office.calendar.ambient.clock.now()
    nine = office.calendar.zone.wall(now).replace(hour=9, minute=0, second=0, microsecond=0)
    first = nine - timedelta(days=DAYS // 2)
    with engine.transaction():
        tx = Tx(engine)
        for number in range(POSTS):
            wall = first + timedelta(days=number * DAYS // POSTS, hours=number % 8)
            key = classes[1 + number % (len(classes) - 1)].key
            post_id = PostId(office.calendar.ambient.new_id())
            tx.add(Post(post_id, f"Post number {number}", key, department.id, author.id, now))
            at = office.calendar.zone.at(wall)
            placement_id = PlacementId(office.calendar.ambient.new_id())
            tx.add(Placement(placement_id, post_id, channels[number % len(channels)].id, State.PAST, None, wall, at))


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
