"""The Photos screen through its own doors: keys, clicks, dropped files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.media import ApprovePhoto
from core.model.kinds import PhotoId
from core.store import media as media_queries
from tests.core.builders import Scene, a_photo, a_photo_file, a_post, a_sound_photo, an_attached
from tests.ui.looking import button, dialog, offers, words
from ui.dialogs.add_photos import AddPhotosDialog
from ui.dialogs.ask_line import AskLine
from ui.editors.photo_passport import PhotoPassport
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme
from ui.views.photo_grid import PhotoGrid
from ui.views.photos import PhotosView


@pytest.fixture
def view(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, tmp_path: Path, settings: QSettings) -> PhotosView:
    """Give the screen, not yet looked at."""
    view = PhotosView(session, theme, jobs, tmp_path / "cache", settings)
    qtbot.addWidget(view)
    session.changed.connect(view.refresh)
    view.resize(1236, 872)
    return view


def opened(view: PhotosView) -> PhotoGrid:
    """Look at the screen, standing on the first photo, and return its grid."""
    view.show()
    view.activateWindow()
    view.start_focus()
    (grid,) = view.findChildren(PhotoGrid)
    return grid


def passport(view: PhotosView) -> PhotoPassport:
    (found,) = view.findChildren(PhotoPassport)
    return found


def is_approved(scene: Scene, photo_id: PhotoId) -> bool:
    return any(a.verdict.value == "approved" for a in media_queries.approvals_of(scene.office.engine, photo_id))


def dropped(view: PhotosView, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, held, free = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dragEnterEvent(QDragEnterEvent(QPoint(50, 50), action, mime, held, free))
    view.dropEvent(QDropEvent(QPointF(50, 50), action, mime, held, free))


def test_nothing_is_read_before_the_screen_is_looked_at(view: PhotosView) -> None:
    assert view.findChildren(PhotoGrid) == []


def test_the_first_photo_is_stood_on(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    newest = a_photo(scene)
    opened(view)
    assert passport(view).photo_id == newest


def test_an_arrow_shows_the_next_photos_passport(view: PhotosView, scene: Scene) -> None:
    older = a_photo(scene)
    a_photo(scene)
    QTest.keyClick(opened(view), Qt.Key.Key_Right)
    assert passport(view).photo_id == older


def test_a_approves_the_photo(view: PhotosView, scene: Scene) -> None:
    photo_id = a_photo(scene)
    QTest.keyClick(opened(view), Qt.Key.Key_A)
    assert is_approved(scene, photo_id)
    assert "Approved by Kim Dyck" in words(passport(view))


def test_r_asks_why_and_returns_the_photo(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    QTest.keyClick(opened(view), Qt.Key.Key_R)
    asked = dialog(view, AskLine)
    QTest.keyClicks(asked.findChildren(QLineEdit)[0], "Crop it")
    button(asked, "Return").click()
    assert "Returned by Kim Dyck on 20 Nov: “Crop it”" in words(passport(view))


def test_a_in_a_field_is_a_letter(view: PhotosView, scene: Scene) -> None:
    photo_id = a_photo(scene)
    opened(view)
    credit = next(f for f in view.findChildren(QLineEdit) if f.accessibleName() == "Credit, as printed")
    QTest.keyClicks(credit, "a")
    assert credit.text().endswith("a")
    assert not is_approved(scene, photo_id)


def test_enter_goes_to_the_passport_and_escape_back(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    grid = opened(view)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    inside = view.window().focusWidget()
    assert inside is not None
    assert passport(view).isAncestorOf(inside)
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert view.window().focusWidget() is grid


def test_who_may_not_approve_is_told_who_may(view: PhotosView, scene: Scene, session: Session) -> None:
    a_photo(scene)
    session.change_person(scene.person("ada"))
    opened(view)
    approve = button(passport(view), "Approve")
    assert not approve.isEnabled()
    assert approve.accessibleDescription() == "This is for: Department Director, Communications Coordinator"


def test_another_persons_rights_are_shown_when_the_person_changes(
    view: PhotosView, scene: Scene, session: Session
) -> None:
    a_photo(scene)
    opened(view)
    before = button(passport(view), "Approve").isEnabled()
    session.change_person(scene.person("rita"))
    view.refresh(None)
    assert (before, button(passport(view), "Approve").isEnabled()) == (True, False)
    assert not button(view, "Add photos").isEnabled()


def test_the_bar_counts_each_filter(view: PhotosView, scene: Scene) -> None:
    a_sound_photo(scene)
    an_attached(scene, a_photo(scene), until_day=date(2026, 12, 1))
    opened(view)
    counted = ["All 2", "Waiting 1", "No consent 0", "Ending soon 1"]
    assert all(offers(view, text) for text in counted)


def test_a_filter_without_photos_says_so_and_leads_back(view: PhotosView, scene: Scene) -> None:
    a_sound_photo(scene)
    opened(view)
    button(view, "Waiting 0").click()
    assert "No photo here" in words(view)
    button(view, "Show all photos").click()
    assert "No photo here" not in words(view)


def test_approving_among_those_that_wait_goes_on_to_the_next(view: PhotosView, scene: Scene) -> None:
    older = a_photo(scene)
    a_photo(scene)
    grid = opened(view)
    button(view, "Waiting 2").click()
    QTest.keyClick(grid, Qt.Key.Key_A)
    assert passport(view).photo_id == older
    assert offers(view, "Waiting 1")


def test_a_photo_that_a_filter_hides_is_shown_all_the_same(view: PhotosView, scene: Scene) -> None:
    sound = a_sound_photo(scene)
    a_photo(scene)
    opened(view)
    button(view, "Waiting 1").click()
    view.show_photo(sound)
    assert passport(view).photo_id == sound


def test_the_chosen_photo_stays_chosen_when_all_is_read_anew(view: PhotosView, scene: Scene) -> None:
    older = a_photo(scene)
    a_photo(scene)
    QTest.keyClick(opened(view), Qt.Key.Key_Right)
    a_photo(scene)
    view.refresh(None)
    assert passport(view).photo_id == older


def test_a_discarded_photo_makes_room_for_the_next(view: PhotosView, scene: Scene) -> None:
    older = a_photo(scene)
    a_photo(scene)
    opened(view)
    button(view, "Discard this photo").click()
    assert passport(view).photo_id == older


def test_a_screen_without_photos_offers_the_first_step(view: PhotosView) -> None:
    view.show()
    view.start_focus()
    assert "No photos yet" in words(view)
    assert not passport(view).isVisibleTo(view)


def test_a_post_that_uses_the_photo_can_be_opened(qtbot: QtBot, view: PhotosView, scene: Scene) -> None:
    photo_id = a_photo(scene)
    post_id = a_post(scene, photos=(photo_id,))
    opened(view)
    with qtbot.waitSignal(view.post_requested) as told:
        button(passport(view), "Open").click()
    assert told.args == [post_id]


def test_dropped_files_are_added(qtbot: QtBot, view: PhotosView, scene: Scene) -> None:
    opened(view)
    dropped(view, a_photo_file(scene))
    adding = dialog(view, AddPhotosDialog)
    qtbot.waitUntil(lambda: offers(adding, "Add 1 photo"))
    with qtbot.waitSignal(adding.finished):
        button(adding, "Add 1 photo").click()
    assert words(passport(view))[0].startswith("photo-")


def test_a_dropped_folder_gives_its_photos(qtbot: QtBot, view: PhotosView, scene: Scene, tmp_path: Path) -> None:
    folder = tmp_path / "from the camera"
    folder.mkdir()
    for _ in range(2):
        path = a_photo_file(scene)
        path.rename(folder / path.name)
    (folder / "notes.txt").write_text("not a photo", encoding="utf-8")
    opened(view)
    dropped(view, folder)
    qtbot.waitUntil(lambda: offers(dialog(view, AddPhotosDialog), "Add 2 photos"))
    dialog(view, AddPhotosDialog).reject()


def test_a_copied_file_is_added(qtbot: QtBot, view: PhotosView, scene: Scene) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_photo_file(scene)))])
    QGuiApplication.clipboard().setMimeData(mime)
    grid = opened(view)
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: offers(dialog(view, AddPhotosDialog), "Add 1 photo"))
    dialog(view, AddPhotosDialog).reject()


def test_a_copied_picture_is_added(qtbot: QtBot, view: PhotosView) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(picture)
    opened(view)
    view.paste()
    qtbot.waitUntil(lambda: offers(dialog(view, AddPhotosDialog), "Add 1 photo"))
    dialog(view, AddPhotosDialog).reject()


def test_add_photos_asks_for_files(qtbot: QtBot, view: PhotosView, scene: Scene) -> None:
    opened(view)
    button(view, "Add photos").click()
    asked = view.findChildren(QFileDialog)[0]
    asked.selectFile(str(a_photo_file(scene)))
    asked.accept()
    qtbot.waitUntil(lambda: offers(dialog(view, AddPhotosDialog), "Add 1 photo"))
    dialog(view, AddPhotosDialog).reject()


def test_what_was_written_is_kept_while_others_are_looked_at(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    written = a_photo(scene)
    grid = opened(view)
    people = next(c for c in view.findChildren(QComboBox) if c.accessibleName() == "Whom does it show?")
    people.setCurrentIndex(4)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert people.currentIndex() == 4
    assert view.unsaved == {written}


def test_save_saves_what_is_written(view: PhotosView, scene: Scene, session: Session) -> None:
    photo_id = a_photo(scene)
    opened(view)
    next(c for c in view.findChildren(QComboBox) if c.accessibleName() == "Whom does it show?").setCurrentIndex(4)
    view.save()
    found = session.read(media_queries.photos)[0]
    assert (found.id, found.people.value if found.people else "") == (photo_id, "crowd")
    assert view.unsaved == frozenset()


def test_every_button_says_what_it_is(view: PhotosView, scene: Scene) -> None:
    a_photo(scene)
    opened(view)
    assert all(each.accessibleName() for each in view.findChildren(QAbstractButton) if each.isVisible())


def test_a_photo_approved_elsewhere_shows_it(view: PhotosView, scene: Scene, session: Session) -> None:
    photo_id = a_photo(scene)
    opened(view)
    session.run(ApprovePhoto(photo_id))
    assert "Approved by Kim Dyck" in words(passport(view))
