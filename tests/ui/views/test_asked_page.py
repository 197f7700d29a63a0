"""What others are asked for, in Approvals: who sees what, asking and reminding by mouse and keys, and what lapsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QWidget

from core.commands.asking import AskForDecision
from core.commands.awaited import awaited
from core.commands.media import ApprovePhoto
from core.commands.schedule import AddToQueue
from core.commands.stand_ins import NameStandIn
from core.commands.town import AddPerson, GiveRole, NewPerson
from core.model.askings import AskingWay
from core.model.kinds import PersonId, PostId
from core.model.town import Role
from tests.core.builders import RECREATION, Scene, a_photo, a_post, an_asked_post, rows
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.ask_decision import AskDecision
from ui.jobs import Jobs
from ui.models.ask_letter import Letter
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approvals import ApprovalsView
from ui.views.asked_page import AskedPage
from ui.widgets.entry_list import Entry, EntryList
from ui.widgets.wall_field import WallField

Key = Qt.Key
Opened = Callable[[str], ApprovalsView]
MONDAY_NOON = datetime.fromisoformat("2026-11-23T12:00")


class MailProgram(QObject):
    """Takes what would be opened in a mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, link: QUrl) -> None:
        self.opened.append(link.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def mail() -> Iterator[MailProgram]:
    """Let letters be opened by a mail program of the test's own."""
    program = MailProgram()
    QDesktopServices.setUrlHandler("mailto", program, cast("bytes", "open"))  # PySide takes a str, its stub says bytes
    yield program
    QDesktopServices.unsetUrlHandler("mailto")


@pytest.fixture
def opened(
    scene: Scene,
    session: Session,
    theme: Theme,
    jobs: Jobs,
    moods: Moods,
    tmp_path: Path,
    shown: Callable[[QWidget, int, int], None],
) -> Opened:
    """Open the screen as somebody."""
    kept: list[ApprovalsView] = []

    def open_as(name: str) -> ApprovalsView:
        session.change_person(scene.person(name))
        thumbnails = Thumbnails(scene.office.calendar.files, jobs, tmp_path / "thumbnails")
        view = ApprovalsView(session, theme, moods, thumbnails, jobs)
        kept.append(view)
        session.changed.connect(view.refresh)
        shown(view, 1240, 840)
        return view

    return open_as


@pytest.fixture
def asked(opened: Opened) -> Callable[[str], AskedPage]:
    """Open what others are asked for, as somebody."""

    def open_as(name: str) -> AskedPage:
        view = opened(name)
        first = next(text for text in segments(view) if text.startswith("Asked of others"))
        QTest.mouseClick(button(view, first), Qt.MouseButton.LeftButton)
        view.start_focus()
        return view.findChildren(AskedPage)[0]

    return open_as


def segments(view: ApprovalsView) -> list[str]:
    return [each.text() for each in view.findChildren(QAbstractButton) if each.isVisible()]


def entries(page: QWidget, name: str = "Asked of others") -> list[Entry]:
    (found,) = [each for each in page.findChildren(EntryList) if each.accessibleName() == name]
    return list(found.entries)


def an_asked_post_of_otto(scene: Scene) -> PostId:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def ask(scene: Scene, of: str = "dana", by: str = "kim", wall: datetime | None = MONDAY_NOON) -> None:
    each = awaited(scene.office.calendar, scene.clock.now())[0]
    command = AskForDecision(each.kind, each.record_id, each.seen, scene.person(of), AskingWay.LETTER, wall)
    scene.run(command, by)


def askings(scene: Scene) -> list[tuple[str, str, int]]:
    return rows(scene, "SELECT of_person, way, is_reminder FROM asking ORDER BY asked_at, id")


def form_of(page: AskedPage) -> AskDecision:
    found = dialog(page, AskDecision)
    assert isinstance(found, AskDecision)
    return found


@pytest.mark.parametrize(("name", "sees"), [("kim", True), ("otto", True), ("ada", False), ("dora", False)])
def test_the_coordinator_sees_what_waits_for_others_and_an_author_their_own(
    asked: Callable[[str], AskedPage], scene: Scene, name: str, sees: bool
) -> None:
    post_id = an_asked_post_of_otto(scene)
    names = [entry.name for entry in entries(asked(name))]
    assert names == ([scene.post(post_id).title] if sees else [])


def test_what_nobody_was_asked_for_says_who_may_give_it(asked: Callable[[str], AskedPage], scene: Scene) -> None:
    an_asked_post_of_otto(scene)
    (entry,) = entries(asked("otto"))
    assert entry.line == "Nobody was asked · for Dana Roy, Kim Dyck"


def test_where_nothing_waits_it_is_told_what_would_stand_there(asked: Callable[[str], AskedPage]) -> None:
    assert "Nothing waits for others" in words(asked("kim"))


def test_asking_opens_a_letter_without_the_words_of_the_post_and_notes_it(
    asked: Callable[[str], AskedPage], scene: Scene, mail: MailProgram
) -> None:
    post_id = an_asked_post_of_otto(scene)
    page = asked("otto")
    QTest.keyClick(page.focusWidget(), Key.Key_A)
    form = form_of(page)
    QTest.keyClick(form, Key.Key_Return)
    (link,) = mail.opened
    assert link.startswith("mailto:?subject=")
    assert "Public%20skating%20is%20on" not in link
    assert "waits%20for%20your%20decision" in link
    assert askings(scene) == [(scene.person("dana"), "letter", 0)]
    assert scene.post(post_id).title in QUrl.fromPercentEncoding(link.encode())


def test_it_is_said_where_no_address_is_on_file(asked: Callable[[str], AskedPage], scene: Scene) -> None:
    an_asked_post_of_otto(scene)
    page = asked("otto")
    QTest.mouseClick(button(page, "Ask … (A)"), Qt.MouseButton.LeftButton)
    form = form_of(page)
    assert "No e-mail address of Dana Roy is on file: write it in your mail program." in words(form)
    assert field(form, QPlainTextEdit, "The letter").toPlainText().startswith("To: no address\nSubject: ")


def test_where_no_mail_program_opens_the_letter_is_on_the_clipboard_and_noted_next(
    asked: Callable[[str], AskedPage], scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_asked_post_of_otto(scene)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _link: False)
    page = asked("otto")
    QTest.keyClick(page.focusWidget(), Key.Key_A)
    form = form_of(page)
    QTest.mouseClick(button(form, "Open the letter"), Qt.MouseButton.LeftButton)
    assert askings(scene) == []
    assert "Hello Dana Roy," in QGuiApplication.clipboard().text()
    QTest.mouseClick(button(form, "Note that I asked"), Qt.MouseButton.LeftButton)
    assert len(askings(scene)) == 1


def test_who_was_asked_is_reminded_by_a_key_and_it_is_said_when(
    asked: Callable[[str], AskedPage], scene: Scene
) -> None:
    an_asked_post_of_otto(scene)
    ask(scene)
    page = asked("kim")
    QTest.keyClick(page.focusWidget(), Key.Key_R)
    form = form_of(page)
    assert field(form, WallField, "Wanted by").wall() == MONDAY_NOON
    field(form, QComboBox, "How").setCurrentIndex(2)
    QTest.keyClick(form, Key.Key_Return)
    assert askings(scene)[-1] == (scene.person("dana"), "in person", 1)
    assert [entry.line for entry in entries(page)] == ["Reminded Dana Roy, 20 Nov 10:00"]


def test_nobody_is_reminded_who_was_not_asked(asked: Callable[[str], AskedPage], scene: Scene) -> None:
    an_asked_post_of_otto(scene)
    page = asked("otto")
    assert not offers(page, "Remind … (R)")


def test_what_lapsed_stands_first_and_is_asked_again(asked: Callable[[str], AskedPage], scene: Scene) -> None:
    a_photo(scene, by="otto")
    scene.clock.set_to(scene.clock.now() + timedelta(minutes=1))
    post_id, _ = an_asked_post(scene, "otto")
    title = scene.post(post_id).title
    each = next(each for each in awaited(scene.office.calendar, scene.clock.now()) if each.name == title)
    command = AskForDecision(each.kind, each.record_id, each.seen, scene.person("dana"), AskingWay.LETTER, MONDAY_NOON)
    scene.run(command)
    scene.set_wall("2026-11-23T13:00")
    page = asked("kim")
    assert (entries(page)[0].name, entries(page)[0].line) == (title, "Approval lapsed Mon 12:00")
    assert "Approval lapsed Mon 12:00. It can still be given." in words(page)
    assert offers(page, "Ask again … (A)")


def test_the_bar_counts_what_lapsed(opened: Opened, scene: Scene) -> None:
    a_photo(scene)
    ask(scene)
    scene.set_wall("2026-11-23T13:00")
    assert "Asked of others, 1 lapsed" in segments(opened("kim"))


def test_a_time_that_is_past_is_refused_in_the_dialog(asked: Callable[[str], AskedPage], scene: Scene) -> None:
    an_asked_post_of_otto(scene)
    page = asked("otto")
    QTest.keyClick(page.focusWidget(), Key.Key_A)
    form = form_of(page)
    field(form, WallField, "Wanted by").set_wall(datetime.fromisoformat("2026-11-20T09:00"))
    QTest.keyClick(form, Key.Key_Return)
    assert any("gone by" in said for said in words(form))
    assert askings(scene) == []


def test_who_decides_reads_by_when_and_for_whom_and_stays_in_the_order_of_waiting(opened: Opened, scene: Scene) -> None:
    a_photo(scene)
    ask(scene, wall=datetime.fromisoformat("2026-11-21T09:00"))
    view = opened("dana")
    (entry,) = entries(view, "Waiting for me")
    assert (entry.note, entry.is_pressing) == ("by Sat 9:00", True)
    assert any("Kim Dyck wants it by Sat 9:00" in said for said in words(view))


def test_what_was_asked_of_somebody_is_told_to_who_stands_in_for_them(opened: Opened, scene: Scene) -> None:
    a_photo(scene)
    ask(scene)
    today = scene.office.calendar.zone.wall(scene.clock.now()).date()
    scene.run(NameStandIn(scene.person("dana"), scene.person("ada"), today, today + timedelta(days=7)), "dana")
    view = opened("ada")
    assert "You stand in for Dana Roy (Director of Recreation) until Fri 27 Nov." in words(view)
    assert [entry.note for entry in entries(view, "Waiting for me")] == ["by Mon 12:00"]


def test_a_decision_in_somebodys_place_stands_in_both_lists_with_both_names(opened: Opened, scene: Scene) -> None:
    photo_id = a_photo(scene)
    today = scene.office.calendar.zone.wall(scene.clock.now()).date()
    scene.run(NameStandIn(scene.person("dana"), scene.person("ada"), today, today + timedelta(days=7)), "dana")
    scene.run(ApprovePhoto(photo_id), "ada")
    for name in ("ada", "dana"):
        view = opened(name)
        QTest.mouseClick(button(view, "Decided"), Qt.MouseButton.LeftButton)
        assert entries(view, "Decided")[0].line == "Approved · by Ada Boer for Dana Roy (Director of Recreation)"


def test_a_post_whose_window_passed_says_so_to_who_decides(opened: Opened, scene: Scene) -> None:
    post_id = a_post(scene, "otto", go_out_before=MONDAY_NOON)
    scene.run(AddToQueue(post_id), "otto")
    scene.set_wall("2026-11-23T12:30")
    assert [entry.note for entry in entries(opened("dana"), "Waiting for me")] == ["window passed"]


@pytest.mark.parametrize("address", ["a@b.ca?bcc=x@y.z", "a@b.ca&subject=no", "a@b.ca\r\nBcc: x"])
def test_an_address_adds_nothing_to_a_letter(address: str) -> None:
    link = QUrl(Letter(address, "Subject", "Body").link)
    assert link.query() == "subject=Subject&body=Body"
    assert "\n" not in link.toString()


def test_a_letter_goes_to_the_address_on_file(asked: Callable[[str], AskedPage], scene: Scene) -> None:
    new = NewPerson("Ann Lee", "Director of Parks", "", frozenset(), "ann@taber.ca")
    ann = PersonId(str(scene.run(AddPerson(new, scene.department(RECREATION))).subject))
    scene.run(GiveRole(ann, Role.DIRECTOR), "tim")
    an_asked_post_of_otto(scene)
    page = asked("otto")
    QTest.keyClick(page.focusWidget(), Key.Key_A)
    assert form_of(page).letter().link.startswith("mailto:ann@taber.ca?subject=")
