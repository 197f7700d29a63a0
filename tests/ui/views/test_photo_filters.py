"""The filters above the photos, finding by letters, and marks with what can be done to all marked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from core.model.kinds import PhotoId
from core.store import media as media_queries
from tests.core.builders import COMMUNICATIONS, Scene, a_photo, a_sound_photo
from tests.ui.looking import button, field, offers, words
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme
from ui.views.photo_bar import PhotoBar
from ui.views.photo_grid import PhotoGrid
from ui.views.photo_rows import PhotoMarksRow
from ui.views.photos import PhotosView

Key = Qt.Key
WORDS = "Words of the photos shown: name, photographer, credit, description"


@pytest.fixture
def make_view(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, tmp_path: Path, settings: QSettings
) -> Callable[[], PhotosView]:
    """Make the screen, not yet looked at, as often as it is asked for."""

    def make() -> PhotosView:
        view = PhotosView(session, theme, jobs, tmp_path / "cache", settings)
        qtbot.addWidget(view)
        session.changed.connect(view.refresh)
        view.resize(1236, 872)
        return view

    return make


@pytest.fixture
def view(make_view: Callable[[], PhotosView]) -> PhotosView:
    return make_view()


@pytest.fixture
def again(make_view: Callable[[], PhotosView]) -> PhotosView:
    """Give the screen of the next time, not looked at before the first was."""
    return make_view()


def opened(view: PhotosView) -> PhotoGrid:
    view.show()
    view.activateWindow()
    view.start_focus()
    (grid,) = view.findChildren(PhotoGrid)
    return grid


def entry(view: PhotosView, name: str) -> QAction:
    (bar,) = view.findChildren(PhotoBar)
    button(view, "Filter").click()
    bar.menu.hide()
    return next(action for action in bar.menu.findChildren(QAction) if action.text() == name)


def approved(scene: Scene, photo_id: PhotoId) -> bool:
    return bool(media_queries.approvals_of(scene.office.engine, photo_id))


def press(grid: PhotoGrid, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(grid, key)


def test_a_filter_becomes_a_chip_and_the_number_shown_is_told(view: PhotosView, scene: Scene) -> None:
    a_sound_photo(scene)
    a_photo(scene)
    opened(view)
    entry(view, "Approved").trigger()
    assert offers(view, "Approved")
    assert "1 of 2 shown" in words(view)


def test_a_press_on_a_chip_takes_the_filter_away(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    grid = opened(view)
    entry(view, "Approved").trigger()
    button(view, "Approved").click()
    assert (grid.model().rowCount(), offers(view, "Clear")) == (1, False)


def test_whoever_takes_a_chip_away_goes_on_from_the_photos(qtbot: QtBot, view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    grid = opened(view)
    qtbot.waitUntil(view.isActiveWindow)
    for name in ("Approved", "Used in a post"):
        entry(view, name).trigger()
    QTest.keyClick(button(view, "Used in a post"), Key.Key_Return)
    way_out = view.window().focusWidget()
    QTest.keyClick(button(view, "Approved"), Key.Key_Return)
    assert way_out is button_of(view, "Clear the filters")
    assert view.window().focusWidget() is grid


def button_of(view: PhotosView, text: str) -> QAbstractButton:
    return next(each for each in view.findChildren(QAbstractButton) if each.text() == text)


def test_words_are_searched_after_a_pause(qtbot: QtBot, view: PhotosView, scene: Scene) -> None:
    a_photo(scene, description="A rink at night")
    a_photo(scene, description="A field")
    grid = opened(view)
    QTest.keyClicks(field(view, QLineEdit, WORDS), "rink")
    qtbot.waitUntil(lambda: grid.model().rowCount() == 1)
    assert offers(view, "“rink”")


def test_where_no_photo_fits_there_is_a_way_out(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    grid = opened(view)
    entry(view, "Used in a post").trigger()
    assert "No photo fits" in words(view)
    button(view, "Clear the filters").click()
    assert grid.isVisible()
    assert field(view, QLineEdit, WORDS).text() == ""


def test_the_filters_are_there_again_the_next_time(view: PhotosView, scene: Scene, again: PhotosView) -> None:
    a_photo(scene)
    opened(view)
    entry(view, "Approved").trigger()
    button(view, "Waiting 1").click()
    again.show()
    assert offers(again, "Approved")
    assert button(again, "Waiting 1").isChecked()


def test_a_photo_that_a_wish_hides_is_shown_all_the_same(view: PhotosView, scene: Scene) -> None:
    photo_id = a_photo(scene)
    grid = opened(view)
    entry(view, "Approved").trigger()
    view.show_photo(photo_id)
    assert grid.chosen == photo_id


def test_letters_find_a_photo_by_its_name(view: PhotosView, scene: Scene) -> None:
    for _ in range(3):
        a_photo(scene)
    grid = opened(view)
    QTest.keyClicks(grid, "photo-1")
    assert str(grid.currentIndex().data()).startswith("photo-1.jpg")


def test_an_a_within_what_is_typed_approves_nothing(view: PhotosView, scene: Scene) -> None:
    photo_id = a_photo(scene)
    QTest.keyClicks(opened(view), "pa")
    assert not approved(scene, photo_id)


def test_a_slash_goes_to_the_words(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    press(opened(view), Key.Key_Slash)
    assert view.window().focusWidget() is field(view, QLineEdit, WORDS)


def test_the_space_bar_marks_and_the_arrows_leave_the_marks(view: PhotosView, scene: Scene) -> None:
    for _ in range(3):
        a_photo(scene)
    press(opened(view), Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Space, Key.Key_Left)
    assert "2 photos marked" in words(view)


def test_escape_and_mark_none_mark_none(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    grid = opened(view)
    press(grid, Key.Key_Space, Key.Key_Escape)
    assert "1 photo marked" not in words(view)
    press(grid, Key.Key_Space)
    button(view, "Mark none").click()
    assert not grid.selectionModel().hasSelection()


def click(grid: PhotoGrid, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = grid.visualRect(grid.model().index(row, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_a_plain_click_marks_none_and_one_with_ctrl_marks(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    a_photo(scene)
    grid = opened(view)
    for row in range(2):
        click(grid, row, Qt.KeyboardModifier.ControlModifier)
    marked = "2 photos marked" in words(view)
    click(grid, 0)
    assert (marked, grid.selectionModel().hasSelection()) == (True, False)


def test_delete_does_nothing(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    grid = opened(view)
    press(grid, Key.Key_Space, Key.Key_Delete)
    assert grid.model().rowCount() == 1


def test_marked_photos_that_wait_are_approved_at_once(view: PhotosView, scene: Scene) -> None:
    waiting = [a_photo(scene), a_photo(scene)]
    a_sound_photo(scene)
    opened(view).selectAll()
    button(view, "Approve 2").click()
    assert all(approved(scene, photo_id) for photo_id in waiting)
    assert not button(view, "Approve 0").isEnabled()
    assert isinstance(view.window().focusWidget(), PhotoGrid)


def test_marked_photos_are_given_to_a_department(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    a_photo(scene)
    opened(view).selectAll()
    (row,) = view.findChildren(PhotoMarksRow)
    button(view, "Department …").click()
    row.menu.hide()
    next(action for action in row.menu.actions() if action.text() == COMMUNICATIONS).trigger()
    found = media_queries.photos(scene.office.engine)
    assert {photo.department_id for photo in found} == {scene.department(COMMUNICATIONS)}


def test_who_may_not_is_offered_nothing_for_the_marked(view: PhotosView, scene: Scene, session: Session) -> None:
    a_photo(scene)
    session.change_person(scene.person("rita"))
    grid = opened(view)
    grid.selectionModel().select(grid.model().index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    assert not button(view, "Approve 0").isEnabled()
    assert not button(view, "Department …").isEnabled()
