"""A document on file is drawn off the window's thread, and one that cannot be shown says so."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.exchange.document_file import read_document
from core.model.media import Consent
from tests.core.builders import Scene, a_photo, an_attached
from tests.core.exchange.test_document_view import BLUE_BOX, MAIL, RED_BOX, a_pdf
from tests.ui.looking import button, offers, words
from ui.dialogs.show_document import ShowDocument, ShownDocument
from ui.jobs import Jobs
from ui.models.photo_words import PhotoWords
from ui.session import Session
from ui.theme import Theme
from ui.widgets.plain import PictureLabel


def opened(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene, content: bytes) -> ShowDocument:
    path = scene.office.place.folder.parent / "paper"
    path.write_bytes(content)
    changes: dict[str, Any] = {"path": path, "file": read_document(path)}
    consent = scene.office.engine.record(Consent, an_attached(scene, a_photo(scene), **changes))
    assert consent is not None
    file = scene.office.calendar.files.path(consent.document)
    words_of_photos = PhotoWords(session)
    dialog = ShowDocument(theme, jobs, words_of_photos, ShownDocument(file, "Consent", "Signed 1 Nov"))
    words_of_photos.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=20_000)
    return dialog


def middle(dialog: ShowDocument) -> str:
    (picture,) = dialog.findChildren(PictureLabel)
    image = picture.pixmap().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


def test_the_pages_of_a_document_are_turned(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene
) -> None:
    dialog = opened(qtbot, session, theme, jobs, scene, a_pdf(RED_BOX, BLUE_BOX))
    first = middle(dialog)
    assert "Page 1 of 2" in words(dialog)
    button(dialog, "Next page").click()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=20_000)
    assert (first[:3], middle(dialog)[-2:]) == ("#fe", "fe")
    assert not button(dialog, "Next page").isEnabled()


def test_one_page_needs_no_turning(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene) -> None:
    dialog = opened(qtbot, session, theme, jobs, scene, a_pdf(RED_BOX))
    assert not offers(dialog, "Next page")
    assert words(dialog)[:2] == ["Consent", "Signed 1 Nov"]


def test_a_page_is_scrolled_by_keyboard(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene) -> None:
    dialog = opened(qtbot, session, theme, jobs, scene, a_pdf(RED_BOX, BLUE_BOX, box="0 0 300 900"))
    qtbot.waitUntil(lambda: dialog.scroll_bar.maximum() > 0)
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog.scroll_bar.value() > 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.4\nnothing", "This document is broken, or asks for more than it may, and cannot be shown."),
        (MAIL, "Subject: Yes"),
    ],
    ids=["broken", "e-mail"],
)
def test_what_is_no_picture_is_told_in_words(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene, content: bytes, said: str
) -> None:
    dialog = opened(qtbot, session, theme, jobs, scene, content)
    assert any(said in shown for shown in words(dialog))
