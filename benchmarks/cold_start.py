"""Cold start of the window on the demo town, against a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.office import Place

ROUNDS = 9
TARGET = 2.0

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
    """Start both windows in turn, each in a process of its own until its first whole paint, and compare the medians."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        build_demo(place, Ambient().clock.now()).close()
        arguments = [str(place.folder), str(place.anchors), scratch]
        bare: list[float] = []
        oyez: list[float] = []
        for program, given in ((_BARE, []), (_OYEZ, arguments)):
            _run(program, given)  # once beforehand, so that compiled modules and files are at hand for both
        for _ in range(ROUNDS):
            bare.append(_run(_BARE, []))
            oyez.append(_run(_OYEZ, arguments))
    ratio = median(oyez) / median(bare)
    how = f"{median(oyez) * 1000:.0f} ms against {median(bare) * 1000:.0f} ms, medians of {ROUNDS}"
    return [Result("cold start of the demo town", ratio, TARGET, "times a bare window", how)]


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
