"""Oyez opens the last calendar, and leads to another where that is gone, damaged or in use: it never makes one anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from core.office import DATABASE
from core.places import Places, last_calendar, note_last_calendar
from tests.core.builders import Scene
from ui.door import open_last
from ui.first_run.window import FirstRunWindow
from ui.main_window import MainWindow


@pytest.fixture
def kept(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "state", tmp_path / "cache")


def look(kept: Places, folder: Path | None) -> str:
    """Open what was last, note what the window that is seen says, and close it."""
    seen: list[str] = []

    def note() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
        if isinstance(window, FirstRunWindow):
            seen.append(window.welcome.notice or "first run")
        else:
            seen.append(window.windowTitle())
        window.close()

    QTimer.singleShot(0, lambda: QTimer.singleShot(50, note))
    assert open_last(kept, folder) == 0
    return seen[0]


@pytest.fixture
def calendar(scene: Scene) -> Path:
    scene.office.close()
    return scene.office.place.folder


def nothing(folder: Path) -> None:
    """Leave a calendar as it is."""


def take_away(folder: Path) -> None:
    folder.rename(folder.with_name("moved"))


def take_out(folder: Path) -> None:
    (folder / DATABASE).rename(folder / "old.db")


def spoil(folder: Path) -> None:
    (folder / DATABASE).write_bytes(b"not a calendar at all, though as long as some")


def cut_short(folder: Path) -> None:
    (folder / DATABASE).write_bytes((folder / DATABASE).read_bytes()[:5000])


def make_newer(folder: Path) -> None:
    content = bytearray((folder / DATABASE).read_bytes())
    content[60:64] = (9000).to_bytes(4, "big")  # the user version, see the SQLite file format, 1.3
    (folder / DATABASE).write_bytes(content)


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (nothing, "Oyez · Town of Taber"),
        (take_away, "There is no calendar at"),
        (take_out, "There is no calendar at"),
        (spoil, "damaged"),
        (cut_short, "damaged"),
        (make_newer, "newer Oyez"),
    ],
)
def test_the_last_calendar_is_opened_or_it_is_said_why_not(
    undressed: None, kept: Places, calendar: Path, happens: Callable[[Path], None], said: str
) -> None:
    happens(calendar)
    database = calendar / DATABASE
    before = database.read_bytes() if database.exists() else b""
    assert said in look(kept, calendar)
    assert happens is nothing or (database.read_bytes() if database.exists() else b"") == before


def test_a_calendar_that_another_window_has_open_is_told_of(undressed: None, kept: Places, calendar: Path) -> None:
    lock = QLockFile(str(calendar / "calendar.lock"))
    assert lock.tryLock(0)
    assert "open in another window" in look(kept, calendar)


def test_the_first_time_nothing_is_amiss(undressed: None, kept: Places) -> None:
    assert look(kept, None) == "first run"


def test_a_note_cut_short_leads_to_no_new_calendar(kept: Places, calendar: Path) -> None:
    note_last_calendar(kept.state, calendar)
    note = kept.state / "last-calendar.txt"
    whole = note.read_bytes()
    for length in range(len(whole)):
        note.write_bytes(whole[:length])
        found = last_calendar(kept.state)
        assert found is None or not (found / DATABASE).exists()


def test_another_calendar_is_led_to_from_the_window(undressed: None, kept: Places, calendar: Path) -> None:
    seen: list[str] = []

    def act() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
        seen.append(type(window).__name__)
        if isinstance(window, MainWindow):
            QTimer.singleShot(400, act)
            window.actions_of_window["another-calendar"].trigger()
        else:
            window.close()

    QTimer.singleShot(0, lambda: QTimer.singleShot(50, act))
    assert open_last(kept, calendar) == 0
    assert seen == ["MainWindow", "FirstRunWindow"]
