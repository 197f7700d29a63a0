"""What the window loads before it is first painted, in a process of its own: all else is imported when it is wanted."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from core.ambient import Ambient
from core.demo.build import build_demo
from core.office import Place

ROOT = Path(__file__).resolve().parents[2]
MOST_OWN = 107
"""How many modules of core and ui a start may import. A screen, a panel or a rule that needs more is to come late."""

START = """
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
window = app.make_window(
    open_calendar(Place(folder, anchors), Ambient()), theme, app.Folders(scratch, scratch), settings
)
window.resize(1440, 900)
window.show()
window.show_screen("calendar")
window.grab()
print(*sys.modules)
"""


@cache
def loaded() -> frozenset[str]:
    """Return the names of the modules that are there when the window on the demo town has been painted once."""
    with TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        build_demo(place, Ambient().clock.now()).close()
        command = [sys.executable, "-c", START, str(place.folder), str(place.anchors), scratch]
        variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        run = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True)
    return frozenset(run.stdout.split())


def test_a_start_imports_few_modules_of_its_own() -> None:
    own = sorted(name for name in loaded() if name.partition(".")[0] in {"core", "ui"})
    assert len(own) <= MOST_OWN, own


@pytest.mark.parametrize(
    "late",
    """core.commands.desk core.commands.execute core.commands.judging core.demo core.exchange core.planner
    core.policy.gate core.policy.rules core.store.create core.store.guards core.store.migrations core.store.tx
    core.upkeep core.words.counting core.words.spelling ui.cli ui.dialogs ui.editors ui.models.queue
    ui.models.registers ui.views.photos ui.views.post_panel ui.views.queue ui.views.setup ui.widgets.banner
    ui.widgets.toast core.commands.awaited ui.models.approvals ui.views.approvals ui.widgets.entry_list""".split(),
)
def test_what_a_first_paint_does_not_need_is_imported_after_it(late: str) -> None:
    assert [name for name in loaded() if name == late or name.startswith(f"{late}.")] == []


@pytest.mark.parametrize(
    "heavy",
    """PIL calendar dateutil defusedxml holidays icalendar importlib.resources pypdfium2 regex secrets spylls
    sqlite_utils tomlkit""".split(),
)
def test_no_heavy_library_is_imported_before_the_first_paint(heavy: str) -> None:
    assert heavy not in loaded()
