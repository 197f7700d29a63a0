"""Starting: the window opens as it was left, is refused kindly where it cannot, and tells of what nobody foresaw."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLockFile, QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from core.ambient import Ambient, SystemClock
from core.model.states import State
from core.office import Office, Place, open_calendar
from tests.core.builders import NOW, Scene, a_place, a_post, a_queued_post
from ui.app import Folders, Shot, make_theme, make_window, run_window, snapshot
from ui.main_window import MainWindow
from ui.screens import CALENDAR, COMPOSE, PHOTOS, QUEUE
from ui.theme import Theme, ThemeChoice
from ui.widgets.rail import Rail
from ui.window_memory import open_memory


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "cache", tmp_path)


@pytest.fixture
def settings(folders: Folders) -> QSettings:
    return open_memory(folders.settings).settings


@contextmanager
def a_window(office: Office, theme: Theme, folders: Folders, settings: QSettings) -> Iterator[MainWindow]:
    window = make_window(office, theme, folders, settings)
    yield window
    window.close()
    shiboken6.delete(window)


def place_of(scene: Scene) -> Place:
    """Close the scene's calendar, so that a window can open it."""
    place = scene.office.place
    scene.office.close()
    return place


def run(place: Place, folders: Folders, act: Callable[[MainWindow], object]) -> tuple[int, object]:
    """Run the window until an act is done in it; return the exit status and what came of the act."""
    results: list[object] = []

    def do() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        try:
            results.append(act(window))
        finally:
            window.close()

    QTimer.singleShot(0, lambda: QTimer.singleShot(50, do))
    return run_window(place, folders), results[0] if results else None


@pytest.mark.parametrize(
    ("remembered", "works"), [("", "Kim Dyck"), ("an id that is not on file", "Kim Dyck"), ("dana", "Dana Roy")]
)
def test_who_worked_last_works_first_else_the_coordinator(
    qtbot: QtBot, scene: Scene, theme: Theme, folders: Folders, settings: QSettings, remembered: str, works: str
) -> None:
    settings.setValue("person", scene.person("dana") if remembered == "dana" else remembered)
    with a_window(scene.office, theme, folders, settings) as window:
        names = [each.accessibleName() for each in window.findChildren(Rail)[0].findChildren(QAbstractButton)]
    assert [name for name in names if name.startswith(f"Change person: {works}")] != []


@pytest.mark.parametrize(
    ("kept", "choice", "percent"),
    [
        ({}, ThemeChoice.SYSTEM, 100),
        ({"theme": "dark", "text-scale": 150}, ThemeChoice.DARK, 150),
        ({"theme": "sepia", "text-scale": "large"}, ThemeChoice.SYSTEM, 100),
        ({"text-scale": 950}, ThemeChoice.SYSTEM, 200),
    ],
)
def test_the_theme_is_the_one_that_was_chosen_last_where_there_is_one(
    undressed: QApplication, settings: QSettings, kept: dict[str, object], choice: ThemeChoice, percent: int
) -> None:
    for key, value in kept.items():
        settings.setValue(key, value)
    theme = make_theme(undressed, settings)
    assert (theme.choice, theme.text_scale_percent) == (choice, percent)


@pytest.mark.parametrize(
    ("kept", "screen"), [(None, CALENDAR), (QUEUE, QUEUE), (PHOTOS, PHOTOS), ("records", CALENDAR)]
)
def test_the_window_opens_on_the_screen_that_was_left(
    undressed: QApplication, scene: Scene, folders: Folders, settings: QSettings, kept: str | None, screen: str
) -> None:
    if kept is not None:
        settings.setValue("screen", kept)
        settings.sync()
    assert run(place_of(scene), folders, lambda window: window.current) == (0, screen)


def test_the_window_opens_where_it_stood(undressed: QApplication, scene: Scene, folders: Folders) -> None:
    place = place_of(scene)

    def resize(window: MainWindow) -> object:
        window.resize(790, 700)
        return window.size()

    _status, left = run(place, folders, resize)
    assert run(place, folders, lambda window: window.size()) == (0, left)


def test_after_the_first_paint_the_calendar_catches_up_with_time(
    undressed: QApplication, scene: Scene, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_id = a_queued_post(scene)
    place = place_of(scene)
    monkeypatch.setattr(SystemClock, "now", lambda _clock: NOW + timedelta(days=4))
    run(place, folders, lambda window: None)
    scene.office = open_calendar(place, Ambient(scene.clock))
    assert scene.state(post_id) is State.MISSED


def answer_box(texts: list[str]) -> None:
    """Note what the message box says that stands open, and close it."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    texts.append(box.text())
    box.close()


def test_a_second_window_on_the_same_calendar_is_refused_kindly(
    undressed: QApplication, scene: Scene, folders: Folders
) -> None:
    place = place_of(scene)
    lock = QLockFile(str(place.folder / "calendar.lock"))
    assert lock.tryLock(0)
    texts: list[str] = []
    QTimer.singleShot(0, lambda: answer_box(texts))
    assert run_window(place, folders) == 1
    assert "another window" in texts[0]


def test_a_calendar_that_is_not_one_is_refused_kindly(
    undressed: QApplication, tmp_path: Path, folders: Folders
) -> None:
    place = a_place(tmp_path)
    place.folder.mkdir()
    place.database.write_bytes(b"not a calendar")
    texts: list[str] = []
    QTimer.singleShot(0, lambda: answer_box(texts))
    assert run_window(place, folders) == 1
    assert texts[0]


def test_a_calendar_is_open_to_others_after_it_was_closed(
    undressed: QApplication, scene: Scene, folders: Folders
) -> None:
    place = place_of(scene)
    run(place, folders, lambda window: None)
    assert QLockFile(str(place.folder / "calendar.lock")).tryLock(0)


def test_an_error_that_nobody_foresaw_is_told_and_the_window_goes_on(
    undressed: QApplication, scene: Scene, folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("a slot failed")

    def look(window: MainWindow) -> str:
        QTimer.singleShot(0, fail)
        QApplication.processEvents()
        question = window.messages.question
        return "" if question is None else question.informativeText()

    status, told = run(place_of(scene), folders, look)
    assert (status, "RuntimeError: a slot failed" in str(told)) == (0, True)
    assert "a slot failed" in capsys.readouterr().err


@pytest.mark.parametrize("screen", [CALENDAR, QUEUE, PHOTOS, COMPOSE])
def test_each_screen_is_drawn_without_a_display(
    undressed: QApplication, scene: Scene, folders: Folders, tmp_path: Path, screen: str
) -> None:
    a_queued_post(scene)
    shot = Shot(screen, scene.office.calendar.zone.wall(scene.clock.now()).date(), ThemeChoice.DARK, (1100, 700), 125)
    snapshot(scene.office, shot, folders, tmp_path / "screen.png")
    image = QImage(str(tmp_path / "screen.png"))
    assert (image.width(), image.height()) == (1100, 700)
    assert len({image.pixel(x, y) for x in range(0, 1100, 20) for y in range(0, 700, 20)}) > 3


def test_a_new_post_that_is_drawn_is_not_written(
    undressed: QApplication, scene: Scene, folders: Folders, tmp_path: Path
) -> None:
    a_post(scene)
    snapshot(scene.office, Shot(COMPOSE), folders, tmp_path / "screen.png")
    assert scene.office.engine.value("SELECT count(*) FROM post") == 1
