"""Setup: its pages, and each register kept by mouse and by keyboard, as far as the person may."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.commands.registers import AddTownWord, EndTownWord, KeepHashtag
from core.model.registers import Fitness
from core.model.states import State
from core.model.town import Person
from core.store import registers as register_queries
from core.store import town as town_queries
from tests.core.builders import Scene, a_queued_post
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.record_form import RecordForm
from ui.jobs import Jobs
from ui.models.registers.listing import REGISTERS
from ui.models.registers.register import Register
from ui.session import Session
from ui.theme import Theme
from ui.views.register_page import RegisterPage
from ui.views.register_table import RegisterTable
from ui.views.setup import POLICY, SetupView
from ui.widgets.page_list import PageList

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
Opened = Callable[..., RegisterPage]


@pytest.fixture
def setup(session: Session, theme: Theme, jobs: Jobs, shown: Callable[..., None]) -> SetupView:
    view = SetupView(session, theme, jobs)
    session.changed.connect(view.refresh)
    shown(view, 1236, 842)
    view.start_focus()
    return view


@pytest.fixture
def opened(setup: SetupView) -> Opened:
    def open_page(key: str) -> RegisterPage:
        setup.show_page(key)
        page = setup.page(key)
        assert isinstance(page, RegisterPage)
        page.start_focus()
        return page

    return open_page


def table(page: RegisterPage) -> RegisterTable:
    return page.findChildren(RegisterTable)[0]


def rows(page: RegisterPage, column: int = 0) -> list[str]:
    model = table(page).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def press(page: RegisterPage, key: Qt.Key) -> None:
    QTest.keyClick(table(page), key)


def click(where: QWidget, text: str) -> None:
    QTest.mouseClick(button(where, text), Qt.MouseButton.LeftButton)


def write(form: QWidget, label: str, text: str) -> None:
    field(form, QLineEdit, label).setText(text)


def choose(form: QWidget, label: str, text: str) -> None:
    choice = field(form, QComboBox, label)
    choice.setCurrentIndex(choice.findText(text))


def form_of(page: RegisterPage) -> RecordForm:
    found = dialog(page, RecordForm)
    assert isinstance(found, RecordForm)
    return found


def tip(control: QAbstractButton) -> str:
    return control.accessibleDescription()


def test_the_policy_comes_first_and_then_every_register(setup: SetupView) -> None:
    (pages,) = setup.findChildren(PageList)
    names = [pages.item(row).text() for row in range(pages.count())]
    assert (setup.current, names[0], len(names)) == (POLICY, "Policy", 1 + len(REGISTERS))


def test_the_arrow_keys_go_from_page_to_page(setup: SetupView) -> None:
    (pages,) = setup.findChildren(PageList)
    QTest.keyClick(pages, Key.Key_Down)
    assert setup.current == "channels"
    assert "Channels" in words(setup)


@pytest.mark.parametrize("register", REGISTERS)
def test_an_empty_register_says_what_belongs_there(opened: Opened, session: Session, register: type[Register]) -> None:
    page = opened(register.key)
    teaching = register(session).teaching()
    assert rows(page) or teaching.title in words(page)


def test_a_hashtag_is_added_by_mouse_and_stood_on(opened: Opened, scene: Scene) -> None:
    page = opened("hashtags")
    click(page, "Add hashtag")
    write(form_of(page), "Hashtag", "#Cornfest")
    choose(form_of(page), "Found", "Fit")
    click(form_of(page), "Add hashtag")
    assert [entry.tag for entry in register_queries.hashtags(scene.office.engine)] == ["cornfest"]
    row = table(page).current_row()
    assert (rows(page), row is not None and row.cells[1].text) == (["#cornfest"], "Fit")


def test_a_hashtag_is_looked_at_again_by_keyboard(opened: Opened, scene: Scene) -> None:
    scene.run(KeepHashtag("cornfest", Fitness.FIT))
    page = opened("hashtags")
    press(page, Key.Key_Return)
    choose(form_of(page), "Found", "Not fit")
    field(form_of(page), QPlainTextEdit, "Notes").setPlainText("A crop swindle used it")
    form_of(page).submit()
    assert (rows(page, 1), rows(page, 4)) == (["Not fit"], ["A crop swindle used it"])


def test_what_a_command_refuses_is_said_in_the_form_and_nothing_is_lost(opened: Opened) -> None:
    page = opened("hashtags")
    press(page, Key.Key_Insert)
    write(form_of(page), "Hashtag", "two words")
    choose(form_of(page), "Found", "Fit")
    form_of(page).submit()
    assert any("is no hashtag" in said for said in words(form_of(page)))
    assert field(form_of(page), QLineEdit, "Hashtag").text() == "two words"


def test_whether_a_hashtag_is_fit_is_for_a_person_to_say(opened: Opened, scene: Scene) -> None:
    page = opened("hashtags")
    page.add()
    write(form_of(page), "Hashtag", "#Cornfest")
    form_of(page).submit()
    assert "Choose one" in words(form_of(page))
    assert register_queries.hashtags(scene.office.engine) == []


def test_a_day_that_cannot_be_read_is_asked_for_again(opened: Opened) -> None:
    page = opened("elections")
    click(page, "Add election")
    write(form_of(page), "Name", "By-election")
    write(form_of(page), "Day of the election", "some day")
    form_of(page).submit()
    assert "Write a day, such as 2026-11-20" in words(form_of(page))


def test_a_word_is_ended_by_delete_with_a_reason_and_is_then_shown_when_asked_for(opened: Opened, scene: Scene) -> None:
    scene.run(AddTownWord("Sugarbeet"))
    page = opened("words")
    press(page, Key.Key_Delete)
    write(form_of(page), "Reason", "Two words")
    form_of(page).submit()
    assert rows(page) == []
    field(page, QCheckBox, "").setChecked(True)
    assert rows(page) == ["Sugarbeet"]


def test_what_was_done_can_be_undone(opened: Opened, session: Session) -> None:
    page = opened("words")
    page.add()
    write(form_of(page), "Word, in the town's spelling", "Cornfest")
    form_of(page).submit()
    assert session.next_undo is not None
    session.undo()
    assert rows(page) == []


def test_a_partner_is_kept_with_what_it_is(opened: Opened, scene: Scene) -> None:
    page = opened("partners")
    click(page, "Add partner")
    write(form_of(page), "Name", "Taber Times")
    choose(form_of(page), "What it is to the municipality", "News outlet")
    form_of(page).submit()
    (entry,) = register_queries.partner_entries(scene.office.engine)
    assert (rows(page), rows(page, 1), entry.kind.value) == (["Taber Times"], ["News outlet"], "news outlet")


def test_a_partner_whose_details_are_refused_is_not_added_twice(opened: Opened, scene: Scene) -> None:
    page = opened("partners")
    page.add()
    write(form_of(page), "Name", "Taber Times")
    write(form_of(page), "Domain of its website, where there is one", "no domain")
    form_of(page).submit()
    write(form_of(page), "Domain of its website, where there is one", "tabertimes.com")
    form_of(page).submit()
    assert len(town_queries.partners(scene.office.engine)) == 1
    assert rows(page, 2) == ["tabertimes.com"]


def test_who_may_not_add_reads_who_may(opened: Opened, session: Session, scene: Scene) -> None:
    page = opened("channels")
    add = button(page, "Ask for a channel")
    assert (add.isEnabled(), tip(add)) == (False, "You may not ask for a channel. It is for: Department Director")
    session.change_person(scene.person("dora"))
    page.refresh(None)
    assert add.isEnabled()


def test_only_what_fits_the_chosen_row_is_offered(opened: Opened) -> None:
    page = opened("channels")
    assert (rows(page)[:2], offers(page, "Freeze"), offers(page, "Approve")) == (
        ["Facebook", "Mon to Fri 9:00"],
        True,
        False,
    )
    press(page, Key.Key_Down)
    assert not offers(page, "Freeze")


def test_freezing_a_channel_asks_for_a_reason_and_holds_what_is_scheduled(
    qtbot: QtBot, opened: Opened, scene: Scene, session: Session
) -> None:
    post_id = a_queued_post(scene)
    page = opened("channels")
    click(page, "Freeze")
    form = form_of(page)
    form.submit()
    assert "Give a reason" in words(form)
    write(form, "Reason", "A login from abroad")
    with qtbot.waitSignal(session.confirmation_needed) as asked:
        form.submit()
    outlook, command = asked.args
    session.run(command, outlook.fingerprint)
    assert (scene.state(post_id), form.isVisible()) == (State.HELD, False)


def test_a_role_is_given_and_ended_under_its_person(opened: Opened, session: Session, scene: Scene) -> None:
    session.change_person(scene.person("tim"))
    page = opened("people")
    assert table(page).choose(scene.person("ada"))
    click(page, "Give role")
    choose(form_of(page), "Role", "Records clerk")
    form_of(page).submit()
    place = rows(page).index("Ada Boer")
    assert rows(page)[place : place + 3] == ["Ada Boer", "Authorized user", "Records clerk"]


def test_a_last_day_is_recorded_and_taken_back_under_its_person(opened: Opened, scene: Scene) -> None:
    page = opened("people")
    table(page).choose(scene.person("ada"))
    click(page, "Record last day")
    form_of(page).submit()
    ada = scene.office.engine.record(Person, scene.person("ada"))
    assert ada is not None
    assert ada.left_on == scene.office.calendar.zone.wall(scene.clock.now()).date()
    assert button(page, "Stays after all").isEnabled()


def test_nobody_gives_themselves_a_role(opened: Opened, scene: Scene) -> None:
    page = opened("people")
    table(page).choose(scene.person("kim"))
    give = button(page, "Give role")
    assert (give.isEnabled(), "to themselves" in tip(give)) == (False, True)


def test_the_menu_of_a_row_offers_the_same(opened: Opened) -> None:
    page = opened("channels")
    table(page).menu_requested.emit(QPoint(5, 5))
    (menu,) = page.findChildren(QMenu)
    actions = menu.findChildren(QAction)
    assert {"Add slots", "Freeze", "Retire"} <= {action.text() for action in actions}


def test_a_click_on_a_heading_sorts_and_the_key_turns_the_order(opened: Opened, scene: Scene) -> None:
    for word in ("Cornfest", "Barnwell"):
        scene.run(AddTownWord(word))
    page = opened("words")
    page.refresh(None)
    table(page).horizontalHeader().sectionClicked.emit(0)
    assert rows(page) == ["Cornfest", "Barnwell"]
    page.start_focus()
    press(page, Key.Key_S)
    assert rows(page) == ["Barnwell", "Cornfest"]


def test_a_filter_that_finds_nothing_says_so(opened: Opened, scene: Scene) -> None:
    scene.run(AddTownWord("Cornfest"))
    page = opened("words")
    page.refresh(None)
    field(page, QLineEdit, "Filter").setText("rink")
    assert "Nothing found" in words(page)


def test_a_page_that_was_not_looked_at_shows_what_was_changed_meanwhile(
    opened: Opened, setup: SetupView, session: Session
) -> None:
    page = opened("words")
    setup.show_page(POLICY)
    session.run(AddTownWord("Cornfest"))
    setup.show_page("words")
    assert rows(page) == ["Cornfest"]


def test_each_page_tells_its_keys(setup: SetupView) -> None:
    told = []
    for page in (POLICY, "words"):
        setup.show_page(page)
        offered = setup.keys()
        told.append([pressed for _words, pressed in offered])
    assert told == [["Return", "Ctrl+F"], ["Return", "Del", "Ins", "S", "Ctrl+F"]]


def test_an_ended_word_keeps_its_row_muted(opened: Opened, session: Session, scene: Scene) -> None:
    done = scene.run(AddTownWord("Sugarbeet"))
    assert done.subject is not None
    session.run(EndTownWord(done.subject, "Two words"))
    page = opened("words")
    field(page, QCheckBox, "").setChecked(True)
    table(page).choose(done.subject)
    row = table(page).current_row()
    assert row is not None
    assert (row.is_over, offers(page, "End")) == (True, False)


def test_with_little_room_the_pages_are_chosen_in_one_line(setup: SetupView, theme: Theme) -> None:
    pages, choice = setup.findChild(PageList), next(c for c in setup.findChildren(QComboBox) if c.count() > 3)
    assert pages is not None
    assert (pages.isVisible(), choice.isVisible()) == (True, False)
    theme.set_text_scale(200)
    assert (pages.isVisible(), choice.isVisible(), choice.hasFocus()) == (False, True, True)
    QTest.keyClick(choice, Key.Key_End)
    assert setup.current == choice.currentData() == REGISTERS[-1].key
