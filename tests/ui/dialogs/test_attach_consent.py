"""Attaching a consent: what is missing is said in place, and nothing is put on file before all is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from core.model.kinds import PhotoId
from core.model.media import Consent, ConsentKind, PeopleAnswer
from core.store import media as media_queries
from tests.core.builders import Scene, a_document_file, a_person_shown, a_photo
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.attach_consent import AttachConsentDialog, ConsentRequest
from ui.dialogs.show_document import ShowDocument
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme

Open = Callable[[ConsentRequest], AttachConsentDialog]


@pytest.fixture
def open_form(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs) -> Open:
    """Give what opens the form for a request."""

    def opened(request: ConsentRequest) -> AttachConsentDialog:
        form = AttachConsentDialog(session, theme, jobs, request)
        qtbot.addWidget(form)
        form.show()
        return form

    return opened


def a_request(scene: Scene, **changes: Any) -> ConsentRequest:
    asked = ConsentRequest(a_photo(scene), "rink.jpg", (ConsentKind.PHOTOGRAPHER,), "Jané Friesen")
    return replace(asked, **changes)


def read(qtbot: QtBot, form: AttachConsentDialog, path: Path) -> None:
    form.take(path)
    qtbot.waitUntil(lambda: any(path.name in said and "Reading" not in said for said in words(form)))


def tick(form: AttachConsentDialog, kind: type[QAbstractButton], text: str) -> None:
    next(each for each in form.findChildren(kind) if each.text() == text).setChecked(True)


def signed(form: AttachConsentDialog, text: str) -> None:
    field(form, QLineEdit, "Signed on").setText(text)


def fill(qtbot: QtBot, form: AttachConsentDialog, scene: Scene) -> None:
    read(qtbot, form, a_document_file(scene))
    signed(form, "2026-11-01")
    tick(form, QCheckBox, "Social media")
    tick(form, QRadioButton, "No end")


def on_file(scene: Scene, photo_id: PhotoId) -> list[Consent]:
    return media_queries.consents_of(scene.office.engine, photo_id)


def test_the_document_is_looked_at_before_it_is_put_on_file(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    form = open_form(a_request(scene))
    before = offers(form, "Show")
    path = a_document_file(scene)
    read(qtbot, form, path)
    button(form, "Show").click()
    assert (before, words(dialog(form, ShowDocument))[0]) == (False, path.name)


def test_a_filled_form_puts_the_consent_on_file(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    request = a_request(scene)
    form = open_form(request)
    fill(qtbot, form, scene)
    button(form, "Attach").click()
    (consent,) = on_file(scene, request.photo_id)
    assert (consent.given_by, consent.signed_on, consent.uses) == ("Jané Friesen", date(2026, 11, 1), ("social",))
    assert consent.until_day is None
    assert not form.isVisible()


def test_a_consent_ends_on_the_day_that_is_written(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    request = a_request(scene)
    form = open_form(request)
    fill(qtbot, form, scene)
    tick(form, QRadioButton, "Until, with that day")
    field(form, QLineEdit, "Last day on which it holds").setText("31 Dec 2026")
    button(form, "Attach").click()
    assert on_file(scene, request.photo_id)[0].until_day == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda form: field(form, QLineEdit, "Given by").clear(), "Say who gave it"),
        (lambda form: signed(form, "07/08/26"), "Say when it was signed, such as 2026-11-25"),
        (lambda form: signed(form, "2026-11-21"), "That day has not been yet"),
        (lambda form: form.findChildren(QCheckBox)[0].setChecked(False), "Say where it permits the use"),
        (lambda form: tick(form, QRadioButton, "Until, with that day"), "Write the last day, such as 2026-12-31"),
    ],
)
def test_what_is_missing_is_said_in_place(
    qtbot: QtBot, open_form: Open, scene: Scene, spoil: Callable[[AttachConsentDialog], None], said: str
) -> None:
    request = a_request(scene)
    form = open_form(request)
    fill(qtbot, form, scene)
    spoil(form)
    button(form, "Attach").click()
    assert said in words(form)
    assert on_file(scene, request.photo_id) == []


def test_without_a_document_nothing_is_attached(open_form: Open, scene: Scene) -> None:
    form = open_form(a_request(scene))
    button(form, "Attach").click()
    assert "Choose the signed document, or drop it above" in words(form)


def test_an_end_before_the_signature_is_refused(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    form = open_form(a_request(scene))
    fill(qtbot, form, scene)
    tick(form, QRadioButton, "Until, with that day")
    field(form, QLineEdit, "Last day on which it holds").setText("2026-10-31")
    button(form, "Attach").click()
    assert "It would end before it was signed" in words(form)


def test_whether_it_ends_has_to_be_said(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    form = open_form(a_request(scene))
    read(qtbot, form, a_document_file(scene))
    signed(form, "2026-11-01")
    tick(form, QCheckBox, "Website")
    button(form, "Attach").click()
    assert "Say until when it holds, or that it has no end" in words(form)


def test_what_was_said_to_be_missing_goes_when_something_is_written(open_form: Open, scene: Scene) -> None:
    form = open_form(a_request(scene))
    button(form, "Attach").click()
    field(form, QLineEdit, "Given by").setText("Bea Moss")
    assert "Choose the signed document, or drop it above" not in words(form)


def test_a_file_that_is_no_document_is_refused_at_once(
    qtbot: QtBot, open_form: Open, scene: Scene, tmp_path: Path
) -> None:
    path = tmp_path / "consent.docx"
    path.write_bytes(b"PK not a kind that is kept")
    form = open_form(a_request(scene))
    read(qtbot, form, path)
    button(form, "Attach").click()
    assert "Choose the signed document, or drop it above" in words(form)


def test_a_release_is_for_its_person(qtbot: QtBot, open_form: Open, scene: Scene) -> None:
    photo_id = a_photo(scene, people=PeopleAnswer.NAMED)
    shown_id = a_person_shown(scene, photo_id)
    form = open_form(ConsentRequest(photo_id, "rink.jpg", (ConsentKind.RELEASE,), "Sam Lowen", shown_id))
    fill(qtbot, form, scene)
    button(form, "Attach").click()
    (consent,) = on_file(scene, photo_id)
    assert (consent.kind, consent.shown_id, consent.given_by) == (ConsentKind.RELEASE, shown_id, "Sam Lowen")


def test_a_guardians_release_is_not_signed_by_the_person(open_form: Open, scene: Scene) -> None:
    kinds = (ConsentKind.RELEASE, ConsentKind.GUARDIAN)
    form = open_form(a_request(scene, kinds=kinds, given_by="Mia Janzen"))
    field(form, QComboBox, "What it is").setCurrentIndex(1)
    assert field(form, QLineEdit, "Given by").text() == ""


def test_a_refused_attachment_keeps_what_was_written(
    qtbot: QtBot, open_form: Open, scene: Scene, session: Session
) -> None:
    form = open_form(a_request(scene))
    fill(qtbot, form, scene)
    session.change_person(scene.person("rita"))
    with qtbot.waitSignal(session.refused):
        button(form, "Attach").click()
    assert form.isVisible()
    assert field(form, QLineEdit, "Given by").text() == "Jané Friesen"
