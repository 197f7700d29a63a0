"""Photos are dragged out of the grid: the one under the pointer, or all that are marked with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model.kinds import PhotoId
from tests.core.builders import Scene, a_photo
from tests.ui.views.moving import LEFT, NONE
from ui.jobs import Jobs
from ui.models.dropped import Dropped, dropped_in
from ui.session import Session
from ui.theme import Theme
from ui.views.photo_grid import PhotoGrid
from ui.views.photos import PhotosView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def photos(scene: Scene) -> tuple[PhotoId, ...]:
    """Give three photos, the newest first as the grid has them."""
    return tuple(reversed([a_photo(scene) for _ in range(3)]))


@pytest.fixture
def view(
    qtbot: QtBot,
    photos: tuple[PhotoId, ...],
    session: Session,
    theme: Theme,
    jobs: Jobs,
    tmp_path: Path,
    settings: QSettings,
) -> PhotosView:
    view = PhotosView(session, theme, jobs, tmp_path / "cache", settings)
    qtbot.addWidget(view)
    view.resize(1236, 872)
    view.show()
    view.activateWindow()
    view.start_focus()
    return view


@pytest.fixture
def grid(view: PhotosView) -> PhotoGrid:
    (grid,) = view.findChildren(PhotoGrid)
    return grid


def centre(grid: PhotoGrid, row: int) -> QPoint:
    return grid.visualRect(grid.model().index(row, 0)).center()


def drag(grid: PhotoGrid, row: int, far: int = 60) -> Dropped | None:
    """Drag from a photo so many pixels, and return what would be dropped; ``None`` where nothing was taken."""
    at = centre(grid, row)
    QTest.mousePress(grid.viewport(), LEFT, NONE, at)
    QTest.mouseMove(grid.viewport(), at + QPoint(far, far))
    drags = grid.viewport().findChildren(QDrag)
    taken = dropped_in(drags[-1].mimeData()) if drags else None
    QTest.mouseRelease(grid.viewport(), LEFT, NONE, at)
    return taken


def mark(grid: PhotoGrid, *rows: int) -> None:
    for row in rows:
        QTest.mouseClick(grid.viewport(), LEFT, CONTROL, centre(grid, row))


def test_a_photo_is_dragged_alone(grid: PhotoGrid, photos: tuple[PhotoId, ...]) -> None:
    assert drag(grid, 1) == Dropped(photos=(photos[1],))


def test_marked_photos_are_dragged_together_in_the_order_of_the_grid(
    grid: PhotoGrid, photos: tuple[PhotoId, ...]
) -> None:
    mark(grid, 2, 0)
    assert drag(grid, 2) == Dropped(photos=(photos[0], photos[2]))


def test_a_photo_beside_those_marked_is_dragged_alone(grid: PhotoGrid, photos: tuple[PhotoId, ...]) -> None:
    mark(grid, 0, 2)
    assert drag(grid, 1) == Dropped(photos=(photos[1],))


def test_a_press_that_hardly_moves_takes_nothing(grid: PhotoGrid) -> None:
    assert drag(grid, 1, far=1) is None


def test_a_click_on_a_marked_photo_marks_none(grid: PhotoGrid) -> None:
    mark(grid, 0, 2)
    QTest.mouseClick(grid.viewport(), LEFT, NONE, centre(grid, 0))
    assert not grid.selectionModel().hasSelection()


def test_several_are_dragged_under_a_picture_that_says_how_many(grid: PhotoGrid) -> None:
    pictures = []
    for row in (0, 2):
        mark(grid, row)
        at = centre(grid, 0)
        QTest.mousePress(grid.viewport(), LEFT, NONE, at)
        QTest.mouseMove(grid.viewport(), at + QPoint(60, 60))
        pictures.append(grid.viewport().findChildren(QDrag)[-1].pixmap().toImage())
        QTest.mouseRelease(grid.viewport(), LEFT, CONTROL, at)
    assert pictures[0].size() == pictures[1].size()
    assert pictures[0] != pictures[1]
