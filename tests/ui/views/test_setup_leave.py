"""Leave to post in Setup: asked for, decided, told of and renewed; and the passwords that are to be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from core.commands.authorising import RevokeAuthorisation
from core.commands.password_days import RecordPasswordChanged
from core.commands.town import AddPerson, GiveRole, NewPerson
from core.commands.uses import PermitUse
from core.model.kinds import PersonId
from core.model.town import Role
from core.model.uses import UseNotice, UseRequest
from core.store import town as town_queries
from core.store.password_days import password_changes
from core.store.uses import use_notices, use_requests
from tests.core.builders import COMMUNICATIONS, NOW, WEBSITE, Scene, an_approved_use, asked_use
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.letter_buttons import letter_address
from ui.dialogs.record_form import RecordForm
from ui.jobs import Jobs
from ui.models.registers.form import Letter
from ui.session import Session
from ui.theme import Theme
from ui.views.register_page import RegisterPage
from ui.views.register_table import RegisterTable
from ui.views.setup import SetupView

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
ASKED, LEAVE, PASSWORDS = "requests-for-leave", "authorisations", "passwords"
Opened = Callable[..., RegisterPage]


@pytest.fixture
def opened(scene: Scene, session: Session, theme: Theme, jobs: Jobs, shown: Callable[..., None]) -> Opened:
    """Open a page of Setup as somebody."""
    view = SetupView(session, theme, jobs)
    session.changed.connect(view.refresh)
    shown(view, 1236, 842)

    def open_page(key: str, by: str = "kim", row: str = "") -> RegisterPage:
        session.change_person(scene.person(by))
        view.show_page(key)
        page = view.page(key)
        assert isinstance(page, RegisterPage)
        page.refresh(None)
        page.show_row(row)
        return page

    return open_page


def table(page: RegisterPage) -> RegisterTable:
    return page.findChildren(RegisterTable)[0]


def lines(page: RegisterPage) -> list[list[str]]:
    """Return what the rows of a page say, cell by cell."""
    model = table(page).model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def click(where: QWidget, text: str) -> None:
    QTest.mouseClick(button(where, text), Qt.MouseButton.LeftButton)


def choose(form: QWidget, label: str, text: str) -> None:
    choice = field(form, QComboBox, label)
    choice.setCurrentIndex(choice.findText(text))


def form_of(page: RegisterPage) -> RecordForm:
    found = dialog(page, RecordForm)
    assert isinstance(found, RecordForm)
    return found


def requests(scene: Scene) -> list[UseRequest]:
    """Return the requests that the test made; the first is the town's own."""
    return use_requests(scene.office.engine)[1:]


def notices(scene: Scene) -> list[UseNotice]:
    return use_notices(scene.office.engine)


def test_an_author_asks_by_mouse(scene: Scene, opened: Opened) -> None:
    page = opened(ASKED, "otto")
    click(page, "Ask for leave")
    form = form_of(page)
    assert field(form, QComboBox, "Person").count() == 1
    choose(form, "Channel", "Website")
    field(form, QLineEdit, "What for").setText("The day camps")
    field(form, QLineEdit, "Until, with that day").setText("2026-12-31")
    choose(form, "Who oversees", "Dana Roy, Director of Recreation")
    click(form, "Ask for leave")
    (request,) = requests(scene)
    assert (request.person_id, request.until_day) == (scene.person("otto"), date(2026, 12, 31))
    assert [
        "Otto Falk",
        "Website",
        "20 Nov 2026",
        "31 Dec 2026",
        "Waits for: Department Director, Recreation",
    ] in lines(page)


def test_what_is_refused_is_said_in_the_form_on_its_field(opened: Opened) -> None:
    page = opened(ASKED, "dana")
    QTest.keyClick(table(page), Key.Key_Insert)
    form = form_of(page)
    choose(form, "Person", "Otto Falk, Summer student")
    choose(form, "Channel", "Website")
    field(form, QLineEdit, "What for").setText("The day camps")
    field(form, QLineEdit, "Until, with that day").setText("2026-12-31")
    choose(form, "Who oversees", "Dora Penner, Director of Communications")
    form.submit()
    assert any(said.startswith("Dora Penner may not oversee this person.") for said in words(form))
    assert form.focusWidget() is field(form, QComboBox, "Who oversees")


def test_the_director_permits_by_keyboard_and_the_steps_are_shown(scene: Scene, opened: Opened) -> None:
    asked = scene.run(asked_use(scene, channel_id=scene.channel(WEBSITE)), "otto").subject
    page = opened(ASKED, "dana", asked)
    QTest.keyClick(table(page), Key.Key_Return)
    form = form_of(page)
    field(form, QLineEdit, "Comment, if there is one").setText("For the camps")
    QTest.keyClick(form, Key.Key_Return)
    place = next(number for number, row in enumerate(lines(page)) if row[1] == "Website")
    assert lines(page)[place][4] == "Waits for: Chief Administrative Officer"
    assert lines(page)[place + 2] == ["Permitted", "Dana Roy", "20 Nov 2026", "", "For the camps"]


@pytest.mark.parametrize(
    ("by", "can"), [("dana", True), ("dora", False), ("cora", False), ("kim", False), ("otto", False)]
)
def test_who_may_not_permit_is_told_who_may(scene: Scene, opened: Opened, by: str, can: bool) -> None:
    asked = scene.run(asked_use(scene, channel_id=scene.channel(WEBSITE)), "otto").subject
    page = opened(ASKED, by, asked)
    permit = button(page, "Permit")
    assert (permit.isEnabled(), bool(permit.accessibleDescription())) == (can, not can)
    assert offers(page, "Withdraw") is (by == "otto")


def test_who_asked_withdraws_with_delete(scene: Scene, opened: Opened) -> None:
    asked = scene.run(asked_use(scene, channel_id=scene.channel(WEBSITE)), "otto").subject
    page = opened(ASKED, "otto", asked)
    QTest.keyClick(table(page), Key.Key_Delete)
    form = form_of(page)
    field(form, QLineEdit, "Reason").setText("Another time")
    form.submit()
    assert requests(scene)[0].ended_why == "Another time"
    assert ["Website"] not in [row[1:2] for row in lines(page)]


class Mail(QObject):
    """Take letters in the place of a mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def mail(session: Session) -> Iterator[Mail]:
    """Let letters be opened in the test's own mail program."""
    mail = Mail()
    method: Any = "take"  # a text, though the stubs ask for bytes
    QDesktopServices.setUrlHandler("mailto", mail, method)
    yield mail
    QDesktopServices.unsetUrlHandler("mailto")


def a_notice(scene: Scene, opened: Opened) -> RecordForm:
    """Open the notice of leave for the website."""
    request = an_approved_use(scene, channel_id=scene.channel(WEBSITE), until_day=date(2026, 12, 31))
    page = opened(ASKED, "dana", request)
    click(page, "Give notice")
    return form_of(page)


def test_the_notice_names_approval_platform_name_and_time_frame(scene: Scene, opened: Opened) -> None:
    """ADM-7 1.05 c."""
    text = field(a_notice(scene, opened), QPlainTextEdit, "What is told").toPlainText()
    for said in (
        "Information Technology, Communications Coordinator",
        "is approved",
        "Otto Falk, Summer student, Recreation",
        "Website (Website)",
        "from 20 Nov 2026 until 31 Dec 2026",
        "Approved: Cora Wiebe, 20 Nov 2026",
    ):
        assert said in text


def test_the_notice_is_copied_and_then_said_to_be_given(scene: Scene, opened: Opened) -> None:
    form = a_notice(scene, opened)
    text = field(form, QPlainTextEdit, "What is told").toPlainText()
    click(form, "Copy the words")
    assert QGuiApplication.clipboard().text() == text
    choose(form, "How it is given", "As a copy")
    click(form, "Give notice")
    (notice,) = notices(scene)
    assert (notice.text, notice.way.value, notice.given_by) == (text, "copy", scene.person("dana"))


def test_the_notice_opens_as_a_letter_to_those_who_are_told(scene: Scene, opened: Opened, mail: Mail) -> None:
    new = NewPerson("Ivy Ross", "Network analyst", "", frozenset(), "ivy@taber.ca")
    ivy = scene.run(AddPerson(new, scene.department(COMMUNICATIONS)), "tim").subject or ""
    scene.run(GiveRole(PersonId(ivy), Role.IT), "tim")
    form = a_notice(scene, opened)
    click(form, "Open as a letter")
    (letter,) = mail.opened
    assert letter.startswith("mailto:ivy@taber.ca?subject=Approved%3A%20Otto%20Falk%20posts%20on%20Website&body=To%3A")
    assert notices(scene) == []


def test_a_letters_words_cannot_write_its_head() -> None:
    address = letter_address(Letter(("a@taber.ca", "b@taber.ca"), "Leave & co", "text"), "One\nTwo&cc=x@y.ca?")
    encoded = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    assert encoded == "mailto:a@taber.ca,b@taber.ca?subject=Leave%20%26%20co&body=One%0D%0ATwo%26cc%3Dx%40y.ca%3F"


def test_leave_shows_oversight_training_and_how_soon_it_ends(scene: Scene, opened: Opened) -> None:
    an_approved_use(scene, channel_id=scene.channel(WEBSITE), until_day=date(2026, 12, 1))
    told = [row for row in lines(opened(LEAVE)) if row[:2] == ["Otto Falk", "Website"]]
    assert told == [
        [
            "Otto Falk",
            "Website",
            "Overseen by Dana Roy",
            "20 Nov 2026",
            "1 Dec 2026, in 11 days",
            "On file",
            "Cora Wiebe",
        ]
    ]


def test_leave_is_renewed_by_a_request_that_is_filled_in(scene: Scene, opened: Opened) -> None:
    an_approved_use(scene, channel_id=scene.channel(WEBSITE), until_day=date(2026, 12, 1))
    (leave,) = town_queries.authorisations_of(scene.office.engine, scene.person("otto"), scene.channel(WEBSITE))
    page = opened(LEAVE, "dana", leave.id)
    click(page, "Ask to renew")
    form = form_of(page)
    assert field(form, QComboBox, "Channel").currentText() == "Website"
    assert field(form, QLineEdit, "From").text() == "2 Dec 2026"
    field(form, QLineEdit, "What for").setText("The winter camps")
    field(form, QLineEdit, "Until, with that day").setText("2026-12-31")
    choose(form, "Who oversees", "Dana Roy, Director of Recreation")
    form.submit()
    assert (requests(scene)[-1].renews, requests(scene)[-1].from_day) == (leave.id, date(2026, 12, 2))


def test_leave_that_is_asked_for_first_is_not_given_at_once(opened: Opened) -> None:
    page = opened(LEAVE, "cora")
    click(page, "Authorize")
    oversight = field(form_of(page), QComboBox, "Oversight")
    assert [oversight.itemText(place) for place in range(oversight.count())] == ["Regular"]


def test_a_password_to_change_is_listed_until_the_change_is_recorded(scene: Scene, opened: Opened) -> None:
    (leave,) = town_queries.authorisations_of(scene.office.engine, scene.person("ada"), scene.channel(WEBSITE))
    scene.run(RevokeAuthorisation(leave.id, "Moved"), "cora")
    page = opened(PASSWORDS, "tim")
    assert lines(page)[:2] == [
        ["Website", "", "20 Nov 2026", "Not on file"],
        ["Authorization revoked", "Ada Boer", "20 Nov 2026", ""],
    ]
    QTest.keyClick(table(page), Key.Key_Return)
    form = form_of(page)
    assert "Change it at the platform first. The password itself is written nowhere here." in words(form)
    form.submit()
    assert ["Website", "", "Nothing to do", "20 Nov 2026"] in lines(page)
    assert [each.on_day for each in password_changes(scene.office.engine)] == [NOW.date()]


def test_only_who_keeps_channels_records_a_change(scene: Scene, opened: Opened) -> None:
    scene.run(RecordPasswordChanged(scene.channel(WEBSITE), NOW.date()), "tim")
    assert not button(opened(PASSWORDS, "dana"), "Record change").isEnabled()


def test_no_form_of_a_channels_password_has_a_field_for_it(opened: Opened) -> None:
    page = opened(PASSWORDS, "tim")
    QTest.keyClick(table(page), Key.Key_Return)
    assert [each.accessibleName() for each in form_of(page).findChildren(QLineEdit)] == ["Changed on"]


def test_a_request_that_waits_is_decided_in_another_window_too(scene: Scene, opened: Opened) -> None:
    asked = scene.run(asked_use(scene, channel_id=scene.channel(WEBSITE)), "otto").subject or ""
    page = opened(ASKED, "dana", asked)
    page.refresh(scene.run(PermitUse(asked), "dana"))
    assert [offers(page, text) for text in ("Permit", "Approve", "Take permission back")] == [False, True, True]
