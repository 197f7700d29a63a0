"""Photos are chosen from the calendar's for a post that does not have them yet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from core.model.kinds import PhotoId
from tests.core.builders import Scene, a_photo, a_sound_photo
from tests.ui.looking import button, field
from ui.dialogs.choose_photos import ChoosePhotos
from ui.jobs import Jobs
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme

Opened = Callable[..., ChoosePhotos]


@pytest.fixture
def choose(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, tmp_path: Path) -> Opened:
    kept: list[ChoosePhotos] = []

    def open_dialog(*present: PhotoId) -> ChoosePhotos:
        thumbnails = Thumbnails(session.office.calendar.files, jobs, tmp_path / "thumbnails", session)
        dialog = ChoosePhotos(session, theme, thumbnails, present)
        kept.append(dialog)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_dialog


def photos(dialog: ChoosePhotos) -> QListView:
    return field(dialog, QListView, "Photos")


def names(dialog: ChoosePhotos) -> list[str]:
    model = photos(dialog).model()
    return [str(model.index(row, 0).data()).partition(",")[0] for row in range(model.rowCount())]


def select(dialog: ChoosePhotos, *rows: int) -> None:
    for row in rows:
        index: QModelIndex = photos(dialog).model().index(row, 0)
        photos(dialog).selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def test_several_photos_are_chosen_at_once(qtbot: QtBot, choose: Opened, scene: Scene) -> None:
    one, two, _three = a_photo(scene), a_photo(scene), a_photo(scene)
    dialog = choose()
    select(dialog, 2, 1)
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.mouseClick(button(dialog, "Put into the post"), Qt.MouseButton.LeftButton)
    assert told.args == [[two, one]]


def test_a_photo_that_the_post_has_is_not_offered(choose: Opened, scene: Scene) -> None:
    one, _two = a_photo(scene), a_photo(scene)
    assert names(choose(one)) == ["photo-1.jpg"]


def test_nothing_chosen_cannot_be_put_into_the_post(choose: Opened, scene: Scene) -> None:
    a_photo(scene)
    assert not button(choose(), "Put into the post").isEnabled()


def test_words_find_photos_by_name_and_by_state(choose: Opened, scene: Scene) -> None:
    a_sound_photo(scene)
    a_photo(scene)
    dialog = choose()
    QTest.keyClicks(field(dialog, QLineEdit, "Search photos"), "approved")
    assert names(dialog) == ["photo-0.jpg"]


def test_enter_takes_the_photo_on_which_the_keyboard_stands(qtbot: QtBot, choose: Opened, scene: Scene) -> None:
    photo_id = a_photo(scene)
    dialog = choose()
    photos(dialog).setCurrentIndex(photos(dialog).model().index(0, 0))
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.keyClick(photos(dialog), Qt.Key.Key_Return)
    assert told.args == [[photo_id]]
