"""Cold start of the window: on the demo town against a bare PySide6 window, on 100,000 posts against the demo town."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.past_rows import fill
from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.office import Place

ROUNDS = 9
TARGET = 2.0
TARGET_MANY = 1.1
MANY_POSTS = 100_000

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Oyez"))
window.resize(1440, 900)
window.show()
window.grab()
print("ready", flush=True)
"""

_OYEZ = """
import gc
gc.disable()  # as main.py does
import sys
from pathlib import Path
from core.ambient import Ambient
from core.office import Place, open_calendar
from PySide6.QtCore import QSettings
from ui import app
folder, anchors, scratch = (Path(argument) for argument in sys.argv[1:4])
application = app.make_application()
settings = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
theme = app.make_theme(application, settings)
office = open_calendar(Place(folder, anchors), Ambient())
window = app.make_window(office, theme, app.Folders(scratch, scratch), settings)
window.resize(1440, 900)
window.show()
window.show_screen("calendar")
window.grab()
print("ready", flush=True)
"""


def measure() -> list[Result]:
    """Start the windows in turn, each in a process of its own until its first whole paint, and compare the medians."""
    with tempfile.TemporaryDirectory() as scratch:
        small, large = (Place(Path(scratch) / name, Path(scratch) / "anchors") for name in ("town", "large town"))
        build_demo(small, Ambient().clock.now()).close()
        office = build_demo(large, Ambient().clock.now())
        fill(office, MANY_POSTS)
        office.close()
        starts = {
            "bare": (_BARE, []),
            "demo": (_OYEZ, [str(small.folder), str(small.anchors), scratch]),
            "many": (_OYEZ, [str(large.folder), str(large.anchors), scratch]),
        }
        for program, given in starts.values():
            _run(program, given)  # once beforehand, so that compiled modules and files are at hand for all
        rounds = [{name: _run(*start) for name, start in starts.items()} for _ in range(ROUNDS)]
    times_s = {name: median(each[name] for each in rounds) for name in starts}
    return [
        _compared("cold start of the demo town", times_s["demo"], times_s["bare"], (TARGET, "times a bare window")),
        _compared(
            f"cold start with {MANY_POSTS:,} posts", times_s["many"], times_s["demo"], (TARGET_MANY, "times the demo's")
        ),
    ]


def _compared(name: str, measured_s: float, base_s: float, target: tuple[float, str]) -> Result:
    how = f"{measured_s * 1000:.0f} ms against {base_s * 1000:.0f} ms, medians of {ROUNDS}"
    return Result(name, measured_s / base_s, *target, how)


def _run(program: str, arguments: list[str]) -> float:
    """Return the seconds from starting a process until it says that its window has been painted whole."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", program, *arguments]
    begun = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, cwd=_root(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        passed = time.perf_counter() - begun
    if said != b"ready\n":
        raise RuntimeError("a window did not start")
    return passed


def _root() -> Path:
    return Path(__file__).resolve().parent.parent
