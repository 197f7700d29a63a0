"""Adding photos: each file is judged before anything is added, and nothing is added twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from core.commands.media import AddPhoto
from core.exchange.photo_file import read_photo
from core.model.media import Photo
from core.store import media as media_queries
from tests.core.builders import RECREATION, Scene, a_photo_file, details
from tests.core.exchange.builders import EVERYTHING, a_jpeg
from tests.ui.looking import button, field, offers, words
from ui.dialogs.add_photos import AddPhotosDialog
from ui.jobs import Jobs
from ui.models.photo_looks import PhotoLooks
from ui.session import Session
from ui.theme import Theme

Open = Callable[..., AddPhotosDialog]


@pytest.fixture
def open_on(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs) -> Open:
    """Give what opens the dialog on files, when they have been read."""

    def opened(*paths: Path) -> AddPhotosDialog:
        adding = AddPhotosDialog(session, theme, jobs, paths)
        qtbot.addWidget(adding)
        adding.show()
        qtbot.waitUntil(lambda: rows(adding) != [])
        return adding

    return opened


def rows(adding: AddPhotosDialog) -> list[str]:
    model = adding.findChildren(QTableView)[0].model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def photos(scene: Scene) -> list[Photo]:
    return media_queries.photos(scene.office.engine)


def test_what_can_be_added_is_added(qtbot: QtBot, open_on: Open, scene: Scene) -> None:
    adding = open_on(a_photo_file(scene), a_photo_file(scene))
    with qtbot.waitSignal(adding.added) as told:
        button(adding, "Add 2 photos").click()
    assert sorted(told.args[0]) == sorted(photo.id for photo in photos(scene))


def test_each_refused_file_says_why(open_on: Open, scene: Scene, tmp_path: Path) -> None:
    broken, empty = tmp_path / "notes.jpg", tmp_path / "empty.png"
    broken.write_bytes(b"hello")
    empty.write_bytes(b"")
    said = rows(open_on(broken, empty, a_photo_file(scene)))
    assert said[0].startswith("notes.jpg: ")
    assert said[1].startswith("empty.png: ")
    assert said[2] == "8 by 8"


def test_a_photo_that_is_here_already_is_named(qtbot: QtBot, open_on: Open, scene: Scene) -> None:
    path = a_photo_file(scene)
    adding = open_on(path)
    with qtbot.waitSignal(adding.added):
        button(adding, "Add 1 photo").click()
    assert rows(open_on(path)) == [f"It is here already, as “{path.name}”"]


def test_the_same_photo_twice_is_added_once(open_on: Open, scene: Scene, tmp_path: Path) -> None:
    first = a_photo_file(scene)
    second = tmp_path / "copy.jpg"
    second.write_bytes(first.read_bytes())
    adding = open_on(first, second)
    assert rows(adding) == ["8 by 8", f"It is here already, as “{first.name}”"]


def test_photos_belong_to_the_department_that_is_chosen(qtbot: QtBot, open_on: Open, scene: Scene) -> None:
    adding = open_on(a_photo_file(scene))
    choice = field(adding, QComboBox, "Department that they belong to")
    before = choice.currentText()
    choice.setCurrentIndex(choice.findText(RECREATION))
    with qtbot.waitSignal(adding.added):
        button(adding, "Add 1 photo").click()
    assert (before, photos(scene)[0].department_id) == ("Communications", scene.department(RECREATION))


@pytest.mark.parametrize(("wanted", "description"), [(True, "Two firefighters roll a hose."), (False, "")])
def test_what_a_file_says_of_itself_is_taken_over_where_wanted(
    qtbot: QtBot, open_on: Open, scene: Scene, tmp_path: Path, wanted: bool, description: str
) -> None:
    path = tmp_path / "claims.jpg"
    path.write_bytes(a_jpeg(EVERYTHING))
    adding = open_on(path)
    adding.findChildren(QCheckBox)[0].setChecked(wanted)
    with qtbot.waitSignal(adding.added):
        button(adding, "Add 1 photo").click()
    photo = photos(scene)[0]
    assert photo.description == description
    assert photo.photographer == ((EVERYTHING.creator or "") if wanted else "")


def test_cancel_adds_nothing(open_on: Open, scene: Scene) -> None:
    adding = open_on(a_photo_file(scene))
    button(adding, "Cancel").click()
    assert photos(scene) == []


def test_cancel_while_the_files_are_copied_adds_nothing(qtbot: QtBot, open_on: Open, scene: Scene, jobs: Jobs) -> None:
    adding = open_on(*(a_photo_file(scene) for _ in range(4)))
    button(adding, "Add 4 photos").click()
    adding.reject()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert photos(scene) == []


def test_twenty_photos_are_one_step_of_undo(qtbot: QtBot, open_on: Open, scene: Scene, session: Session) -> None:
    adding = open_on(*(a_photo_file(scene) for _ in range(20)))
    with qtbot.waitSignal(adding.accepted):
        button(adding, "Add 20 photos").click()
    count = len(photos(scene))
    session.undo()
    assert (count, photos(scene)) == (20, [])


def test_where_some_were_not_taken_the_dialog_stays_and_says_so(qtbot: QtBot, open_on: Open, scene: Scene) -> None:
    path = a_photo_file(scene)
    a_copy = path.with_name("copy.jpg")
    a_copy.write_bytes(path.read_bytes())
    adding = open_on(path, a_copy)
    with qtbot.waitSignal(adding.added):
        button(adding, "Add 1 photo").click()
    assert "1 photo is in the calendar. 1 was not taken:" in words(adding)
    assert rows(adding) == ["Added", f"It is here already, as “{path.name}”"]
    with qtbot.waitSignal(adding.accepted):
        button(adding, "Close").click()


def a_drawn_photo(path: Path, quality: int) -> Path:
    Image.linear_gradient("L").resize((90, 60)).rotate(30).convert("RGB").save(path, "JPEG", quality=quality)
    return path


def test_a_photo_that_looks_like_another_is_pointed_out(open_on: Open, tmp_path: Path) -> None:
    one, other = a_drawn_photo(tmp_path / "one.jpg", 95), a_drawn_photo(tmp_path / "other.jpg", 60)
    said = rows(open_on(one, other))
    assert said == ["90 by 60", "Looks like “one.jpg”"]


def test_a_photo_that_looks_like_one_of_the_calendar_is_pointed_out(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene, tmp_path: Path
) -> None:
    looks = PhotoLooks(session.office.calendar.files, jobs, tmp_path / "cache")
    path = a_drawn_photo(tmp_path / "rink.jpg", 95)
    scene.run(AddPhoto(path, read_photo(path), details(scene)))
    with qtbot.waitSignal(looks.found):
        looks.want([photos(scene)[0].sha256])
    adding = AddPhotosDialog(session, theme, jobs, [a_drawn_photo(tmp_path / "again.jpg", 60)], None, looks)
    qtbot.addWidget(adding)
    qtbot.waitUntil(lambda: rows(adding) == ["Looks like “rink.jpg”"])


def test_what_one_file_says_of_itself_is_left_out(qtbot: QtBot, open_on: Open, scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "claims.jpg"
    path.write_bytes(a_jpeg(EVERYTHING))
    adding = open_on(path)
    model = adding.findChildren(QTableView)[0].model()
    offer = model.index(0, 2)
    assert str(offer.data()).startswith(f"Photographer: {EVERYTHING.creator} · Credit: {EVERYTHING.copyright}")
    table = adding.findChildren(QTableView)[0]
    table.setCurrentIndex(offer)
    QTest.keyClick(table, Qt.Key.Key_Space)
    with qtbot.waitSignal(adding.added):
        button(adding, "Add 1 photo").click()
    assert (photos(scene)[0].photographer, photos(scene)[0].credit) == ("", "")


def test_a_refusal_stops_the_rest(qtbot: QtBot, open_on: Open, scene: Scene, session: Session) -> None:
    adding = open_on(a_photo_file(scene), a_photo_file(scene))
    session.change_person(scene.person("rita"))
    with qtbot.waitSignal(session.refused):
        button(adding, "Add 2 photos").click()
    assert photos(scene) == []
    assert offers(adding, "Add 2 photos")


def test_the_files_are_a_sound_model(open_on: Open, scene: Scene) -> None:
    adding = open_on(a_photo_file(scene))
    model = adding.findChildren(QTableView)[0].model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None
