"""What was typed is offered again after the program was killed, and when the computer's session ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.flows.stage import Stage
from tests.ui.hands import CONTROL, Key, click, press, type_in
from tests.ui.looking import words

TYPED = "Public skating is on."

TYPES = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from core.ambient import Ambient, SetClock
from core.office import open_calendar
from tests.core.builders import NOW, a_place
from tests.flows.test_typed_words_outlive_the_program import TYPED
from tests.ui.editors.composing import text
from ui.app import Folders, make_application, make_theme, make_window

folder = Path(sys.argv[1])
application = make_application()
settings = QSettings(str(folder / "other.ini"), QSettings.Format.IniFormat)
theme = make_theme(application, settings)
window = make_window(open_calendar(a_place(folder), Ambient(SetClock(NOW))), theme, Folders(folder, folder), settings)
window.show()
window.new_post()
compose = window.view("compose")
QTest.keyClicks(text(compose), TYPED)
while compose.is_busy or window.is_busy:
    QTest.qWait(20)
print("kept", flush=True)
while True:
    QTest.keyClicks(text(compose), " More")
    QTest.qWait(5)
"""


def type_until_killed(folder: Path) -> None:
    """Type in a program of its own and kill it as soon as it has had its second."""
    command = [sys.executable, "-c", TYPES, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdout is not None
        assert typing.stdout.readline() == "kept\n"
        os.kill(typing.pid, signal.SIGKILL)


def test_a_killed_program_offers_what_was_typed(stage: Stage, tmp_path: Path) -> None:
    stage.close()
    type_until_killed(tmp_path)
    stage.open()
    stage.window.offer_writing()
    assert f"You were writing “{TYPED[:-1]}” at 10:00" in words(stage.window)
    click(stage.window, "Go on")
    stage.rest()
    assert stage.written().startswith(TYPED)


def test_the_end_of_the_session_keeps_the_words_and_asks_nothing(stage: Stage) -> None:
    press(stage.window, Key.Key_N, CONTROL)
    type_in("Skating")
    stage.window.keep_writing()
    assert stage.window.close()
    assert [copy.draft.title for copy in stage.office.working_copies.of(stage.scene.person("kim"))] == ["Skating"]


def test_what_is_thrown_away_is_not_offered_again(stage: Stage) -> None:
    press(stage.window, Key.Key_N, CONTROL)
    type_in("Skating")
    stage.window.keep_writing()
    stage.close()
    stage.open()
    stage.window.offer_writing()
    click(stage.window, "Throw away")
    stage.window.offer_writing()
    assert not any(said.startswith("You were writing") for said in words(stage.window))
