"""Marking several photos of the grid, by pointer and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model.kinds import PhotoId
from tests.core.builders import Scene, a_photo
from ui.jobs import Jobs
from ui.models.media import PhotosModel
from ui.models.photo_words import PhotoWords
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.photo_grid import PhotoGrid

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def grid(qtbot: QtBot, scene: Scene, session: Session, theme: Theme, model: PhotosModel) -> PhotoGrid:
    """Give the grid of nine photos in rows of several."""
    grid = PhotoGrid(theme, model, PhotoWords(session))
    qtbot.addWidget(grid)
    grid.resize(720, 700)
    grid.show()
    return grid


@pytest.fixture
def model(scene: Scene, session: Session, jobs: Jobs, tmp_path: Path) -> PhotosModel:
    for _ in range(9):
        a_photo(scene)
    model = PhotosModel(session, Thumbnails(session.office.calendar.files, jobs, tmp_path / "cache"))
    model.refresh(None)
    return model


def clicked(grid: PhotoGrid, row: int, held: Qt.KeyboardModifier = NONE) -> None:
    place = grid.visualRect(grid.model().index(row, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, held, place)


def marked(grid: PhotoGrid) -> list[int]:
    return sorted(index.row() for index in grid.selectionModel().selectedIndexes())


@pytest.mark.parametrize(("first", "last"), [(1, 6), (6, 1), (2, 4), (3, 3)])
def test_shift_marks_all_between_in_reading_order(grid: PhotoGrid, first: int, last: int) -> None:
    clicked(grid, first)
    clicked(grid, last, SHIFT)
    assert marked(grid) == list(range(min(first, last), max(first, last) + 1))


def test_shift_again_marks_from_the_same_photo(grid: PhotoGrid) -> None:
    clicked(grid, 2)
    clicked(grid, 7, SHIFT)
    clicked(grid, 1, SHIFT)
    assert marked(grid) == [1, 2]


def test_control_marks_one_more_and_shift_goes_on_from_it(grid: PhotoGrid) -> None:
    clicked(grid, 0)
    clicked(grid, 5, CONTROL)
    clicked(grid, 7, SHIFT)
    assert marked(grid) == [5, 6, 7]


def test_shift_and_arrows_mark_on_from_where_one_stands(grid: PhotoGrid) -> None:
    clicked(grid, 1)
    for _ in range(2):
        QTest.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert marked(grid) == [1, 2, 3]


def test_the_marked_are_told_in_their_order(qtbot: QtBot, grid: PhotoGrid, model: PhotosModel) -> None:
    clicked(grid, 4)
    told: list[Sequence[PhotoId]] = []
    grid.marks_changed.connect(told.append)
    clicked(grid, 2, SHIFT)
    assert told[-1] == tuple(model.photo_at(model.index(row)) for row in (2, 3, 4))
