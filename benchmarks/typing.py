"""The longest gap in the event loop while somebody types in Compose, on a calendar with 100,000 posts."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.model.kinds import PlacementId, PostId
from core.model.posts import Placement, Post
from core.office import Office, Place
from core.store import town as town_queries
from core.store.tx import Tx
from ui.app import Folders, make_application, make_theme, make_window, settle
from ui.editors.compose import Compose
from ui.garbage import GarbageCollection
from ui.screens import COMPOSE

POSTS = 100_000
KEYS = 2_000
KEY_MS = 20
PAUSE_MS, KEYS_BETWEEN_PAUSES = 400, 100
CHANNELS = 6
TARGET_MS = 50.0
TEXT = (
    "Winter swim lessons open for registration on Thursday at 9 a.m. Classes run from January to March at the Taber "
    "Aquafun Centre, from parent-and-tot to Bronze Cross. Spots fill quikly. Register: taber.ca/swim #TaberRec "
)


def measure() -> list[Result]:
    """Type into a new post with a pause after each hundred keys, in which the rules are asked, and time the loop."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        _fill(office)
        try:
            return [_typed(office, Path(scratch))]
        finally:
            office.close()


def _fill(office: Office) -> None:
    """Write drafts of ten years straight into the tables: the road is not what is measured here."""
    calendar = office.calendar
    person, channels = town_queries.people(office.engine)[0], town_queries.channels(office.engine)
    now = calendar.ambient.clock.now()
    first = calendar.zone.wall(now).replace(minute=0, second=0, microsecond=0)
    with office.engine.transaction():
        tx = Tx(office.engine)
        for number in range(POSTS):
            post = Post(
                id=PostId(calendar.ambient.new_id()),
                title=f"Post number {number}",
                class_key="program",
                department_id=person.department_id,
                author_id=person.id,
                created_at=now,
                text=f"{TEXT} Notice {number}.",
            )
            tx.add(post)
            channel = channels[number % len(channels)]
            planned = first + timedelta(minutes=number % (60 * 24 * 3650))
            tx.add(Placement(PlacementId(calendar.ambient.new_id()), post.id, channel.id, planned=planned))


class _Pulse:
    """Beat every millisecond in the window's thread, and remember the longest time between two beats.

    The longest work of the thread itself between two beats is remembered too: on a busy machine others' work is in the
    first number and not in the second.
    """

    def __init__(self) -> None:
        self.longest_ms = self.longest_cpu_ms = 0.0
        self._last_s, self._last_cpu_s = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to beat."""
        self._last_s, self._last_cpu_s = time.perf_counter(), time.thread_time()
        self._timer.start()

    def _beat(self) -> None:
        now_s, cpu_s = time.perf_counter(), time.thread_time()
        self.longest_ms = max(self.longest_ms, (now_s - self._last_s) * 1000)
        self.longest_cpu_ms = max(self.longest_cpu_ms, (cpu_s - self._last_cpu_s) * 1000)
        self._last_s, self._last_cpu_s = now_s, cpu_s


def _typed(office: Office, scratch: Path) -> Result:
    application = make_application()
    settings = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
    theme = make_theme(application, settings)
    window = make_window(office, theme, Folders(scratch, scratch), settings)
    window.resize(1440, 900)
    window.show()
    gc.disable()  # as main.py does
    GarbageCollection(window)
    window.new_post()
    compose = window.view(COMPOSE)
    assert isinstance(compose, Compose)
    model = compose.model
    channels = tuple(channel.id for channel in model.choices.channels[:CHANNELS])
    model.edit(replace(model.draft, channels=channels))
    settle(window)
    pulse, keys = _Pulse(), (TEXT * (KEYS // len(TEXT) + 1))[:KEYS]
    pulse.start()
    for number, key in enumerate(keys, 1):
        QTest.keyClicks(compose.writing, key)
        _wait(PAUSE_MS if number % KEYS_BETWEEN_PAUSES == 0 else KEY_MS)
    settle(window)
    typed = f"{KEYS:,} keys at {KEY_MS} ms, {len(channels)} channels, {POSTS:,} posts"
    how = f"{typed}; the thread itself worked {pulse.longest_cpu_ms:.0f} ms at most"
    window.close()
    return Result("longest gap while typing", pulse.longest_ms, TARGET_MS, "ms", how)


def _wait(for_ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()
