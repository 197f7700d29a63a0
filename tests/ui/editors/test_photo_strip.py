"""The photos of a post: chosen from the calendar's, dropped as files, ordered, described, taken out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from core.model.kinds import PhotoId
from tests.core.builders import Scene, a_photo, a_photo_file, a_post, a_queued_post, a_sound_photo
from tests.ui.editors.composing import click, named, open_post
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.add_photos import AddPhotosDialog
from ui.dialogs.choose_photos import ChoosePhotos
from ui.editors.compose import Compose
from ui.editors.photo_button import PhotoButton
from ui.editors.photo_strip import PhotoStrip
from ui.widgets.form import TextBox

# Off screen no dialog can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
DESCRIBE = "Describe the photo for people who cannot see it"


def photos(compose: Compose) -> list[PhotoId]:
    return [use.photo_id for use in compose.model.draft.photos]


def tile(compose: Compose, photo_id: PhotoId) -> PhotoButton:
    return next(each for each in compose.findChildren(PhotoButton) if each.photo_id == photo_id and each.isVisible())


def test_photos_are_chosen_from_the_calendar_s(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    open_post(qtbot, compose, a_post(scene))
    QTest.mouseClick(named(compose, "Drop a photo"), Qt.MouseButton.LeftButton)
    chooser = dialog(compose, ChoosePhotos)
    shown = chooser.findChildren(QListView)[0]
    place = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(button(chooser, "Put into the post"), Qt.MouseButton.LeftButton)
    assert photos(compose) == [photo_id]


def test_a_photo_brings_the_description_that_is_on_file(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    photo_id = a_sound_photo(scene, description="Skaters at dusk")
    open_post(qtbot, compose, a_post(scene))
    compose.findChildren(PhotoStrip)[0].add([photo_id])
    assert field(compose, TextBox, DESCRIBE).toPlainText() == "Skaters at dusk"


def test_how_a_photo_stands_is_said_of_it(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    sound, new = a_sound_photo(scene), a_photo(scene)
    open_post(qtbot, compose, a_post(scene, photos=(sound, new)))
    said = [tile(compose, photo_id).accessibleName() for photo_id in (sound, new)]
    assert said == ["photo-0.jpg, Approved, 1 of 2", "photo-2.jpg, No consent, 2 of 2"]


def test_a_description_is_written_for_the_chosen_photo(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    one, two = a_photo(scene), a_photo(scene)
    open_post(qtbot, compose, a_post(scene, photos=(one, two)))
    tile(compose, two).setFocus()
    field(compose, TextBox, DESCRIBE).setPlainText("A rink")
    assert [use.description for use in compose.model.draft.photos] == ["Skaters", "A rink"]


def test_photos_are_put_in_order_by_keys(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    one, two = a_photo(scene), a_photo(scene)
    open_post(qtbot, compose, a_post(scene, photos=(one, two)))
    tile(compose, two).setFocus()
    QTest.keyClick(tile(compose, two), Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert photos(compose) == [two, one]
    assert tile(compose, two).hasFocus()


def test_photos_are_put_in_order_by_buttons(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    one, two = a_photo(scene), a_photo(scene)
    open_post(qtbot, compose, a_post(scene, photos=(one, two)))
    click(compose, "Later")
    assert photos(compose) == [two, one]
    assert not button(compose, "Later").isEnabled()


def test_the_arrows_walk_from_photo_to_photo(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    one, two = a_photo(scene), a_photo(scene)
    open_post(qtbot, compose, a_post(scene, photos=(one, two)))
    tile(compose, one).setFocus()
    QTest.keyClick(tile(compose, one), Key.Key_Right)
    assert tile(compose, two).hasFocus()


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_photo_is_taken_out(qtbot: QtBot, compose: Compose, scene: Scene, way: str) -> None:
    one, two = a_photo(scene), a_photo(scene)
    open_post(qtbot, compose, a_post(scene, photos=(one, two)))
    tile(compose, one).setFocus()
    if way == "key":
        QTest.keyClick(tile(compose, one), Key.Key_Delete)
    else:
        click(compose, "Take out")
    assert photos(compose) == [two]


def test_the_passport_of_a_photo_is_one_press_away(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    photo_id = a_photo(scene)
    open_post(qtbot, compose, a_post(scene, photos=(photo_id,)))
    with qtbot.waitSignal(compose.photo_requested) as asked:
        click(compose, "Passport")
    assert asked.args == [photo_id]


def test_a_dropped_file_becomes_a_photo_of_the_calendar_and_the_post(
    qtbot: QtBot, compose: Compose, scene: Scene
) -> None:
    open_post(qtbot, compose, a_post(scene))
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(a_photo_file(scene)))])
    action, mouse, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    compose.findChildren(PhotoStrip)[0].dropEvent(QDropEvent(QPoint(5, 5), action, content, mouse, keys))
    adding = dialog(compose, AddPhotosDialog)
    qtbot.waitUntil(lambda: offers(adding, "Add 1 photo"))
    QTest.mouseClick(button(adding, "Add 1 photo"), mouse)
    qtbot.waitUntil(lambda: len(photos(compose)) == 1)


def test_photos_of_somebody_else_s_post_are_only_looked_at(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    compose.model.open(post_id)
    compose.findChildren(PhotoStrip)[0].set_read_only(True)
    QTest.keyClick(tile(compose, photo_id), Key.Key_Delete)
    assert photos(compose) == [photo_id]
    assert not offers(compose, "Take out")
    assert "Drop a photo" not in words(compose)
