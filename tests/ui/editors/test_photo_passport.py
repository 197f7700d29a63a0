"""The passport of a photo: what stands against it with its clause, and every act on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.commands.media import AddPhoto, ApprovePhoto, DiscardPhoto, RevokePhotoApproval, SavePhoto
from core.commands.stand_ins import NameStandIn
from core.exchange.photo_file import read_photo
from core.model.kinds import PersonId, PhotoId
from core.model.media import ConsentKind, PeopleAnswer, Photo, Source
from core.store import media as media_queries
from tests.core.builders import (
    Scene,
    a_document_file,
    a_person_shown,
    a_photo,
    a_photo_file,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_attached,
    details,
)
from tests.core.exchange.builders import EVERYTHING, a_jpeg
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.ask_line import AskLine
from ui.dialogs.attach_consent import AttachConsentDialog
from ui.dialogs.compare_photos import ComparePhotos
from ui.dialogs.show_document import ShowDocument
from ui.dialogs.withdraw_consent import WithdrawConsentDialog
from ui.editors.paper_card import PaperCard
from ui.editors.photo_passport import PhotoPassport
from ui.jobs import Jobs
from ui.models.photo_looks import PhotoLooks
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def passport(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, tmp_path: Path) -> PhotoPassport:
    """Give the inspector, showing no photo yet."""
    thumbnails = Thumbnails(session.office.calendar.files, jobs, tmp_path / "cache")
    looks = PhotoLooks(session.office.calendar.files, jobs, tmp_path / "cache")
    passport = PhotoPassport(session, theme, jobs, thumbnails, looks)
    looks.setParent(passport)
    thumbnails.setParent(passport)
    qtbot.addWidget(passport)
    session.changed.connect(passport.refresh)
    return passport


def showing(passport: PhotoPassport, photo_id: PhotoId) -> PhotoPassport:
    passport.show_photo(photo_id)
    passport.show()
    return passport


def saved(scene: Scene, photo_id: PhotoId) -> Photo:
    found = scene.office.engine.record(Photo, photo_id)
    assert found is not None
    return found


def choose(passport: PhotoPassport, label: str, value: object) -> None:
    choice = field(passport, QComboBox, label)
    choice.setCurrentIndex(choice.findData(value))


def a_photo_that_claims(scene: Scene) -> PhotoId:
    """Add a photo whose file names creator, copyright, terms and a place."""
    path = a_photo_file(scene)
    path.write_bytes(a_jpeg(EVERYTHING))
    return PhotoId(scene.run(AddPhoto(path, read_photo(path), details(scene, photographer=""))).subject or "")


def has(passport: QWidget, *said: str) -> bool:
    return all(any(each in shown for shown in words(passport)) for each in said)


def test_what_is_missing_is_told_with_its_clause(passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_photo(scene))
    assert has(passport, "Written consent from the photographer", "Not on file yet", "ADM-7 1.08 e")
    assert has(passport, "Approval by Department Director or Communications Coordinator", "ADM-7 1.04 d")


def test_what_stands_in_order_is_told_too(passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_sound_photo(scene))
    assert has(passport, "Approved by Dana Roy", "Signed 1 Nov by Jané Friesen, for social media, website; no end")


def test_place_and_device_in_a_file_are_told(qtbot: QtBot, passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_photo_that_claims(scene))
    assert has(passport, "60 by 40 · taken 25 Nov, 19:42")
    assert has(passport, "This file says where it was taken. What leaves Oyez does not.")
    both = "This file says where it was taken, and with what: Canon EOS R6. What leaves Oyez carries neither."
    qtbot.waitUntil(lambda: has(passport, both))


def test_of_a_file_without_traces_nothing_is_told(
    qtbot: QtBot, passport: PhotoPassport, scene: Scene, jobs: Jobs
) -> None:
    showing(passport, a_photo(scene))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert not has(passport, "What leaves Oyez")


def a_drawn_photo(scene: Scene, quality: int) -> PhotoId:
    path = a_photo_file(scene)
    Image.linear_gradient("L").resize((90, 60)).rotate(30).save(path, "JPEG", quality=quality)
    return PhotoId(scene.run(AddPhoto(path, read_photo(path), details(scene))).subject or "")


def test_a_photo_that_looks_like_another_is_compared_with_it(
    qtbot: QtBot, passport: PhotoPassport, scene: Scene
) -> None:
    one, other = a_drawn_photo(scene, 95), a_drawn_photo(scene, 50)
    for photo_id in (one, other):
        showing(passport, photo_id)
    qtbot.waitUntil(lambda: has(passport, f"Looks like {saved(scene, one).name}"))
    button(passport, "Compare").click()
    compared = dialog(passport.window(), ComparePhotos)
    assert has(compared, saved(scene, one).name, saved(scene, other).name)
    with qtbot.waitSignal(passport.photo_requested) as told:
        button(compared, "Show its passport").click()
    assert told.args == [other]


def test_a_discarded_photo_is_no_longer_like_any(
    qtbot: QtBot, passport: PhotoPassport, scene: Scene, session: Session
) -> None:
    one, other = a_drawn_photo(scene, 95), a_drawn_photo(scene, 50)
    for photo_id in (one, other):
        showing(passport, photo_id)
    qtbot.waitUntil(lambda: has(passport, "Looks like"))
    session.run(DiscardPhoto(one))
    assert not has(passport, "Looks like")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"source": None}, "Whose photo it is has not been said"),
        ({"source": Source.COMMISSIONED}, "Contract with the photographer"),
        ({"source": Source.LICENSED}, "Licence"),
        ({"source": Source.PUBLIC_DOMAIN, "source_reason": "Taken in 1912"}, "Taken in 1912"),
        ({"people": None}, "Whom it shows has not been said"),
        ({"people": PeopleAnswer.NAMED}, "People shown: nobody is named yet"),
        ({"people": PeopleAnswer.CROWD, "people_how": "On the poster"}, "Announced: On the poster"),
        ({"people": PeopleAnswer.WORKPLACE, "people_who": "Crew", "people_when": "Monday"}, "Crew, told Monday"),
    ],
)
def test_each_answer_is_told(passport: PhotoPassport, scene: Scene, changes: dict[str, Any], said: str) -> None:
    assert has(showing(passport, a_photo(scene, **changes)), said)


def test_approve_approves(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene)
    button(showing(passport, photo_id), "Approve").click()
    assert has(passport, "Approved by Kim Dyck", "Communications Coordinator, 20 Nov")


def test_revoking_asks_why_and_tells_it(passport: PhotoPassport, scene: Scene, session: Session) -> None:
    photo_id = a_photo(scene)
    session.run(ApprovePhoto(photo_id))
    button(showing(passport, photo_id), "Revoke …").click()
    asked = dialog(passport, AskLine)
    asked.findChildren(QLineEdit)[0].setText("Another person asked not to be shown")
    button(asked, "Revoke").click()
    assert has(passport, "Revoked by Kim Dyck on 20 Nov: “Another person asked not to be shown”")


def test_revoking_what_is_scheduled_asks_the_window_to_confirm(
    qtbot: QtBot, passport: PhotoPassport, scene: Scene, session: Session
) -> None:
    photo_id = a_sound_photo(scene)
    a_queued_post(scene, photos=(photo_id,))
    button(showing(passport, photo_id), "Revoke …").click()
    asked = dialog(passport, AskLine)
    asked.findChildren(QLineEdit)[0].setText("A mistake")
    with qtbot.waitSignal(session.confirmation_needed) as told:
        button(asked, "Revoke").click()
    assert isinstance(told.args[1], RevokePhotoApproval)


def test_a_dropped_document_opens_the_form(qtbot: QtBot, passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_photo(scene))
    path = a_document_file(scene)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    action, held, free = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    passport.findChildren(PaperCard)[0].dropEvent(QDropEvent(QPointF(9, 9), action, mime, held, free))
    form = dialog(passport, AttachConsentDialog)
    qtbot.waitUntil(lambda: has(form, f"{path.name} · PDF"))


def test_a_document_on_file_is_shown_to_who_may_only_look(
    passport: PhotoPassport, scene: Scene, session: Session
) -> None:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    session.change_person(scene.person("rita"))
    button(showing(passport, photo_id), "Show").click()
    shown = dialog(passport, ShowDocument)
    assert has(shown, "Written consent of the photographer")
    assert has(shown, "Signed 1 Nov by Jané Friesen, for social media, website; no end")


def test_a_withdrawal_is_recorded_with_its_day(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    button(showing(passport, photo_id), "Withdrawn …").click()
    asked = dialog(passport, WithdrawConsentDialog)
    asked.findChildren(QLineEdit)[0].setText("2026-11-18")
    button(asked, "Record").click()
    (consent,) = media_queries.consents_of(scene.office.engine, photo_id)
    assert consent.withdrawn_on == date(2026, 11, 18)
    assert not offers(passport, "Withdrawn …")


def test_a_person_shown_is_named(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene, people=PeopleAnswer.NAMED)
    showing(passport, photo_id)
    field(passport, QLineEdit, "Name of a person shown").setText("Mia Janzen")
    next(box for box in passport.findChildren(QCheckBox) if box.text() == "Under 18").setChecked(True)
    button(passport, "Name").click()
    (person,) = media_queries.people_in(scene.office.engine, photo_id)
    assert (person.name, person.minor) == ("Mia Janzen", True)
    assert field(passport, QLineEdit, "Name of a person shown").text() == ""


def test_a_person_is_named_where_the_answer_asks_for_it(passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_photo(scene))
    before = offers(passport, "Name")
    choose(passport, "Whom does it show?", "named")
    assert (before, offers(passport, "Name")) == (False, True)


def test_a_person_without_a_release_can_be_removed(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene, people=PeopleAnswer.NAMED)
    a_person_shown(scene, photo_id)
    button(showing(passport, photo_id), "Remove").click()
    assert media_queries.people_in(scene.office.engine, photo_id) == []


@pytest.mark.parametrize(("minor", "kind"), [(False, "Release by a person shown"), (True, "Release by a guardian")])
def test_the_release_that_is_asked_for_fits_the_person(
    passport: PhotoPassport, scene: Scene, minor: bool, kind: str
) -> None:
    photo_id = a_photo(scene, source=Source.OWNED, people=PeopleAnswer.NAMED)
    a_person_shown(scene, photo_id, minor=minor)
    button(showing(passport, photo_id), "Attach").click()
    assert has(dialog(passport, AttachConsentDialog), kind)


def test_people_who_agreed_are_told(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene, people=PeopleAnswer.NAMED)
    shown_id = a_person_shown(scene, photo_id)
    before = has(showing(passport, photo_id), "One person shown, without a release")
    an_attached(scene, photo_id, kind=ConsentKind.RELEASE, shown_id=shown_id, given_by="Sam Lowen")
    passport.refresh(None)
    assert (before, has(passport, "One person shown, who agreed")) == (True, True)


def test_the_fields_are_saved_together(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene)
    showing(passport, photo_id)
    choose(passport, "Whose photo is it?", "owned")
    choose(passport, "Who took it", scene.person("ada"))
    choose(passport, "Whom does it show?", "crowd")
    field(passport, QLineEdit, "How photography was announced").setText("On the poster")
    field(passport, QPlainTextEdit, "Description for people who cannot see it").setPlainText("Skaters at dusk")
    button(passport, "Save").click()
    photo = saved(scene, photo_id)
    assert (photo.source, photo.owner_id) == (Source.OWNED, scene.person("ada"))
    assert (photo.people, photo.people_how) == (PeopleAnswer.CROWD, "On the poster")
    assert photo.description == "Skaters at dusk"


def test_nothing_is_saved_before_save(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene)
    showing(passport, photo_id)
    field(passport, QLineEdit, "Photographer").setText("Bea Moss")
    assert saved(scene, photo_id).photographer == "Jané Friesen"
    assert has(passport, "Not saved yet")


def test_what_does_not_apply_to_the_answer_is_left_out(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene, source=Source.OWNED, owner_id=PersonId(scene.person("ada")))
    showing(passport, photo_id)
    choose(passport, "Whose photo is it?", "given")
    passport.save()
    assert saved(scene, photo_id).owner_id is None


def test_save_waits_for_something_to_save(passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_photo(scene))
    credit = field(passport, QLineEdit, "Credit, as printed")
    before, said = button(passport, "Save").isEnabled(), credit.text()
    credit.setText("Photo: J. Friesen")
    changed = button(passport, "Save").isEnabled()
    credit.setText(said)
    assert (before, changed, button(passport, "Save").isEnabled()) == (False, True, False)


def test_revert_shows_what_is_saved(passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_photo(scene))
    credit = field(passport, QLineEdit, "Credit, as printed")
    credit.setText("Photo: somebody")
    button(passport, "Revert").click()
    assert credit.text() == "Jané Friesen"
    assert passport.unsaved == frozenset()


def test_what_one_person_wrote_is_not_shown_to_another(passport: PhotoPassport, scene: Scene, session: Session) -> None:
    showing(passport, a_photo(scene))
    credit = field(passport, QLineEdit, "Credit, as printed")
    credit.setText("Photo: somebody")
    session.change_person(scene.person("dana"))
    passport.refresh(None)
    assert credit.text() == "Jané Friesen"


def test_saving_what_holds_posts_keeps_it_until_it_is_confirmed(
    qtbot: QtBot, passport: PhotoPassport, scene: Scene, session: Session
) -> None:
    photo_id = a_sound_photo(scene)
    a_queued_post(scene, photos=(photo_id,))
    showing(passport, photo_id)
    choose(passport, "Whose photo is it?", None)
    with qtbot.waitSignal(session.confirmation_needed) as told:
        passport.save()
    outlook, command = told.args
    assert isinstance(command, SavePhoto)
    assert passport.unsaved == {photo_id}
    session.run(command, outlook.fingerprint)
    assert passport.unsaved == frozenset()


def test_what_the_file_says_can_be_taken_over(passport: PhotoPassport, scene: Scene) -> None:
    showing(passport, a_photo_that_claims(scene))
    assert has(passport, "Creator: Jané Friesen", "Terms of use: Social media & web only")
    button(passport, "Use").click()
    assert field(passport, QLineEdit, "Photographer").text() == "Jané Friesen"
    button(passport, "Use").click()
    assert field(passport, QLineEdit, "Credit, as printed").text() == "© 2026 Jané Friesen"
    assert not offers(passport, "Use")


def test_nothing_a_file_says_is_read_as_markup(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene, photographer="<b>Bea</b>", people=PeopleAnswer.CROWD, people_how="<img src='x'>")
    assert has(showing(passport, photo_id), "Announced: <img src='x'>")


def test_a_photo_in_use_cannot_be_discarded(passport: PhotoPassport, scene: Scene) -> None:
    photo_id = a_photo(scene)
    a_post(scene, photos=(photo_id,))
    discard = button(showing(passport, photo_id), "Discard this photo")
    assert not discard.isEnabled()
    assert discard.accessibleDescription() == "A photo that a post uses stays: take it out of the post first"


def test_who_may_not_write_may_look(passport: PhotoPassport, scene: Scene, session: Session) -> None:
    photo_id = a_photo(scene)
    session.change_person(scene.person("rita"))
    showing(passport, photo_id)
    assert has(passport, "To look at only")
    assert not field(passport, QLineEdit, "Photographer").isEnabled()


def test_no_photo_says_what_belongs_here(passport: PhotoPassport) -> None:
    assert has(passport, "No photo chosen")


def test_an_approval_in_somebodys_place_says_so(passport: PhotoPassport, scene: Scene) -> None:
    photo_id, today = a_photo(scene), scene.clock.now().date()
    scene.run(NameStandIn(scene.person("dana"), scene.person("ada"), today, today), "dana")
    scene.run(ApprovePhoto(photo_id), "ada")
    assert has(showing(passport, photo_id), "Approved by Ada Boer", "In the place of Dana Roy")
