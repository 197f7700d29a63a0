"""Twenty photos come in at once, by mouse and by keyboard: looked through, added in one step, approved, undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from core.store import media as media_queries
from tests.flows.by_keyboard import ByKeyboard
from tests.flows.by_mouse import ByMouse
from tests.flows.stage import Stage
from tests.ui.hands import CONTROL, Key, click, press
from tests.ui.looking import offers, words
from ui.screens import PHOTOS
from ui.views.photos import PhotosView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Bring = Callable[[Stage, Path], None]
Hand = ByMouse | ByKeyboard
NEW = 20
SUMMARY = "20 photos are in the calendar. 2 were not taken:"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Fill a folder with twenty photos, a second copy of one and a file that is no photo."""
    folder = tmp_path / "from the camera"
    folder.mkdir()
    for number in range(NEW):
        Image.new("RGB", (40, 30), (number * 12, 90, 120)).save(folder / f"night-{number:02}.png")
    (folder / "night-copy.png").write_bytes((folder / "night-00.png").read_bytes())
    (folder / "notes.jpg").write_bytes(b"not a photo")
    return folder


def dropped(stage: Stage, folder: Path) -> None:
    """Drop the folder on the screen."""
    (view,) = stage.window.findChildren(PhotosView)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    action, held, free = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dragEnterEvent(QDragEnterEvent(QPoint(50, 50), action, mime, held, free))
    view.dropEvent(QDropEvent(QPointF(50, 50), action, mime, held, free))


def pasted(stage: Stage, folder: Path) -> None:
    """Paste the files that were copied in the system's own window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted(folder.iterdir())])
    QGuiApplication.clipboard().setMimeData(mime)
    press(stage.window, Key.Key_V, CONTROL)


def in_calendar(stage: Stage) -> int:
    return len(media_queries.photos(stage.office.engine))


def wait_for(stage: Stage, text: str) -> None:
    stage.qtbot.waitUntil(lambda: offers(stage.top(), text))
    stage.rest()


@pytest.mark.parametrize("bring", [dropped, pasted])
def test_twenty_photos_are_added_in_one_step_and_undone_in_one(stage: Stage, folder: Path, bring: Bring) -> None:
    stage.window.show_screen(PHOTOS)
    stage.rest()
    bring(stage, folder)
    wait_for(stage, "Add 20 photos")
    click(stage.top(), "Add 20 photos") if bring is dropped else press(stage.top(), Key.Key_Return)
    wait_for(stage, "Close")
    assert SUMMARY in words(stage.top())
    click(stage.top(), "Close") if bring is dropped else press(stage.top(), Key.Key_Return)
    stage.wait_for_window()
    assert in_calendar(stage) == NEW
    stage.rest()
    press(stage.window, Key.Key_Z, CONTROL)
    assert in_calendar(stage) == 0


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_all_that_came_in_are_approved_in_one_step(stage: Stage, folder: Path, kind: type[Hand]) -> None:
    stage.window.show_screen(PHOTOS)
    stage.rest()
    pasted(stage, folder)
    wait_for(stage, "Add 20 photos")
    press(stage.top(), Key.Key_Return)
    wait_for(stage, "Close")
    press(stage.top(), Key.Key_Return)
    stage.wait_for_window()
    kind(stage).approve_all_photos(NEW)
    assert media_queries.number_waiting(stage.office.engine) == 0
