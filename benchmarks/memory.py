"""How much memory the window holds with 100,000 posts in the calendar and a month shown, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.past_rows import fill
from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.office import Place

POSTS = 100_000
TURNS = 12
TARGET_MIB = 200.0
BYTES_A_MIB = 1024 * 1024

_SHOWN = """
import os
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
def say_held():
    app.settle(window)
    window.grab()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    print(pages * os.sysconf("SC_PAGE_SIZE"), flush=True)
say_held()
calendar = window.view("calendar")
for step in [-1] * TURNS + [1] * TURNS:
    calendar.turn(step)
    calendar.repaint()
say_held()
os._exit(0)
"""


def measure() -> list[Result]:
    """Show the month of a large calendar, let all that follows the first paint come, and weigh the process.

    Linux alone says what a process holds without another library, so nothing is measured elsewhere.
    """
    if not Path("/proc/self/statm").exists():
        return []
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        fill(office, POSTS)
        office.close()
        shown_mib, turned_mib = _held(place, scratch)
    how = f"resident, {POSTS:,} posts; {turned_mib:.0f} MiB after {2 * TURNS} months more"
    return [Result("memory with a month shown", max(shown_mib, turned_mib), TARGET_MIB, "MiB", how)]


def _held(place: Place, scratch: str) -> tuple[float, float]:
    """Return what a window holds with its month shown, and once it was turned for a year and back, in MiB."""
    program = _SHOWN.replace("TURNS", str(TURNS))
    command = [sys.executable, "-c", program, str(place.folder), str(place.anchors), scratch]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    root = Path(__file__).resolve().parent.parent
    run = subprocess.run(
        command, env=environment, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True
    )
    shown, turned = (int(line) / BYTES_A_MIB for line in run.stdout.split())
    return shown, turned


if __name__ == "__main__":
    for found in measure():
        print(found.line())
