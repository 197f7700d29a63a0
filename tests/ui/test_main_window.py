"""The window leads from screen to screen and from person to person, and keeps what was chosen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from core.commands.policy import SwitchPack
from core.commands.schedule import AddToQueue
from core.errors import StoreUnavailable
from core.model.states import State
from core.model.steps import Outlook
from core.model.town import Role
from core.store import posts as post_queries
from tests.core.builders import Scene, a_photo, a_post, a_queued_post
from tests.ui.hands import ALT, CONTROL, SHIFT, Key, change_person, click, named, press, type_in
from tests.ui.looking import button, field, words
from ui.actions import specs
from ui.dialogs.choose_person import ChoosePerson
from ui.dialogs.keys import KeysSheet
from ui.editors.compose import Compose
from ui.editors.photo_passport import PhotoPassport
from ui.jobs import Jobs, Progress
from ui.main_window import MainWindow
from ui.models.month import MonthModel
from ui.screens import CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP
from ui.session import Session
from ui.theme import Theme, ThemeChoice
from ui.views.month import MonthView
from ui.widgets.foot import Foot
from ui.widgets.rail import Rail

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def compose(window: MainWindow) -> Compose:
    found = window.view(COMPOSE)
    assert isinstance(found, Compose)
    return found


def month(window: MainWindow) -> MonthView:
    return window.findChildren(MonthView)[0]


def titles(window: MainWindow, day: date) -> list[str]:
    model = month(window).model()
    assert isinstance(model, MonthModel)
    return [chip.chip.title for chip in model.day_at(model.index_of(day)).chips]


@pytest.mark.parametrize(("key", "screen"), [(Key.Key_1, CALENDAR), (Key.Key_2, QUEUE), (Key.Key_3, PHOTOS)])
def test_a_key_shows_a_screen(window: MainWindow, key: Qt.Key, screen: str) -> None:
    press(window, Key.Key_3 if screen == CALENDAR else Key.Key_1, CONTROL)
    press(window, key, CONTROL)
    assert (window.current, window.findChildren(Rail)[0].current()) == (screen, screen)


@pytest.mark.parametrize(("name", "screen"), [("Queue", QUEUE), ("Photos", PHOTOS)])
def test_the_rail_shows_a_screen(window: MainWindow, name: str, screen: str) -> None:
    click(window.findChildren(Rail)[0], name)
    assert window.current == screen


@pytest.mark.parametrize("screen", [CALENDAR, QUEUE, PHOTOS])
def test_every_screen_takes_the_keyboard(window: MainWindow, screen: str) -> None:
    window.show_screen(QUEUE if screen == CALENDAR else CALENDAR)
    window.show_screen(screen)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.view(screen).isAncestorOf(focused)


def test_a_post_is_begun_by_key_with_its_title_to_be_written(window: MainWindow) -> None:
    press(window, Key.Key_N, CONTROL)
    focused = QApplication.focusWidget()
    assert window.current == COMPOSE
    assert focused is not None
    assert focused.accessibleName() == "Title, for the desk"


@pytest.mark.parametrize("screen", [CALENDAR, QUEUE, PHOTOS])
def test_back_leads_to_where_one_came_from(window: MainWindow, screen: str) -> None:
    window.show_screen(screen)
    press(window, Key.Key_N, CONTROL)
    press(window, Key.Key_Left, ALT)
    assert window.current == screen


def test_a_post_begun_on_a_day_is_wished_for_it(window: MainWindow) -> None:
    window.show_screen(CALENDAR)
    press(window, Key.Key_Right)
    press(window, Key.Key_Insert)
    planned = compose(window).model.planned
    assert planned is not None
    assert (window.current, planned.date()) == (COMPOSE, date(2026, 11, 21))


def test_a_chip_is_opened_in_compose(scene: Scene, window: MainWindow) -> None:
    post_id = a_queued_post(scene)
    window.view(CALENDAR).refresh(None)
    press(window, Key.Key_Right)
    press(window, Key.Key_Down)
    for _ in range(5):
        press(window, Key.Key_Left)
    press(window, Key.Key_Return)
    assert (window.current, compose(window).post_id) == (COMPOSE, post_id)


def test_leaving_compose_saves_what_was_written(scene: Scene, window: MainWindow) -> None:
    press(window, Key.Key_N, CONTROL)
    type_in("Ice times")
    press(window, Key.Key_1, CONTROL)
    (post,) = post_queries.posts_like(scene.office.engine, "Ice times", 5)
    assert (window.current, post.title) == (CALENDAR, "Ice times")


def test_leaving_compose_asks_before_it_costs_a_post_its_place(scene: Scene, window: MainWindow) -> None:
    post_id = a_queued_post(scene)
    window.open_post(post_id)
    type_in("Now. ")
    press(window, Key.Key_2, CONTROL)
    question = compose(window).leaving.question
    assert question is not None
    assert (window.current, scene.state(post_id)) == (COMPOSE, State.QUEUED)
    QTest.mouseClick(button(question, "Save"), Qt.MouseButton.LeftButton)
    assert (window.current, scene.state(post_id)) == (QUEUE, State.HELD)


def test_a_mend_of_a_photo_opens_its_passport(scene: Scene, window: MainWindow) -> None:
    photo_id = a_photo(scene)
    a_photo(scene)
    post_id = a_post(scene, photos=(photo_id,))
    window.open_post(post_id)
    window.view(COMPOSE).photo_requested.emit(photo_id)
    assert window.current == PHOTOS
    assert window.findChildren(PhotoPassport)[0].photo_id == photo_id


def test_the_window_is_named_after_the_town(window: MainWindow) -> None:
    assert window.windowTitle() == "Oyez · Town of Taber"


def test_the_rail_counts_what_waits(scene: Scene, session: Session, window: MainWindow) -> None:
    post_id = a_post(scene)
    a_photo(scene)
    session.run(AddToQueue(post_id))
    rail = window.findChildren(Rail)[0]
    assert named(rail, "Queue").accessibleName() == "Queue, 1"
    assert named(rail, "Photos").accessibleName() == "Photos, 1"


def test_the_rail_counts_the_decisions_that_wait_for_who_works(
    qtbot: QtBot, scene: Scene, session: Session, window: MainWindow
) -> None:
    scene.run(AddToQueue(a_post(scene, "otto")), "otto")
    session.change_person(scene.person("dana"))
    approvals = named(window.findChildren(Rail)[0], "Approvals")
    qtbot.waitUntil(lambda: approvals.accessibleName() == "Approvals, 1")
    session.change_person(scene.person("rita"))
    qtbot.waitUntil(lambda: approvals.accessibleName() == "Approvals, 0")


def test_the_foot_says_how_many_posts_are_saved(scene: Scene, session: Session, window: MainWindow) -> None:
    a_post(scene)
    session.run(AddToQueue(a_post(scene)))
    assert "Saved 10:00 · 2 posts" in words(window.findChildren(Foot)[0])


def test_one_post_is_one_post(scene: Scene, session: Session, window: MainWindow) -> None:
    session.run(AddToQueue(a_post(scene)))
    assert "Saved 10:00 · 1 post" in words(window.findChildren(Foot)[0])


def test_a_step_shows_at_once_on_the_screen_that_is_looked_at(
    scene: Scene, session: Session, window: MainWindow
) -> None:
    session.run(AddToQueue(a_post(scene, title="Ice times")))
    assert titles(window, date(2026, 11, 23)) == ["Ice times"]


def test_a_step_shows_on_another_screen_when_that_is_looked_at(
    scene: Scene, session: Session, window: MainWindow
) -> None:
    window.show_screen(QUEUE)
    session.run(AddToQueue(a_post(scene, title="Ice times")))
    before = titles(window, date(2026, 11, 23))
    window.show_screen(CALENDAR)
    assert (before, titles(window, date(2026, 11, 23))) == ([], ["Ice times"])


def test_undo_and_redo_by_key_say_what_they_mean(scene: Scene, session: Session, window: MainWindow) -> None:
    post_id = a_post(scene, title="Ice times")
    session.run(AddToQueue(post_id))
    actions = window.actions_of_window
    told = [actions["undo"].text()]
    press(window, Key.Key_Z, CONTROL)
    told.append(actions["redo"].text())
    assert (told, scene.state(post_id)) == (
        ["Undo: Add to queue “Ice times”", "Redo: Add to queue “Ice times”"],
        State.DRAFT,
    )
    press(window, Key.Key_Y, CONTROL)
    assert scene.state(post_id) is State.QUEUED


def test_the_keyboard_stays_where_it_was_when_undo_is_clicked(
    scene: Scene, session: Session, window: MainWindow
) -> None:
    session.run(AddToQueue(a_post(scene)))
    month(window).setFocus()
    for text in ("Undo", "Redo", "Close"):
        QTest.mouseClick(button(window.messages.toast, text), Qt.MouseButton.LeftButton)
    assert month(window).hasFocus()


def test_the_person_at_the_foot_of_the_rail_is_changed_by_pointer(
    qtbot: QtBot, scene: Scene, session: Session, window: MainWindow
) -> None:
    click(window.findChildren(Rail)[0], "Change person")
    dialog = next(each for each in window.findChildren(ChoosePerson) if each.isVisible())
    with qtbot.waitSignal(session.person_changed):
        dialog.choose(scene.person("dana"))
    assert named(window, "Change person").accessibleName() == "Change person: Dana Roy, Director of Recreation"


def test_the_person_is_changed_by_key(session: Session, window: MainWindow) -> None:
    change_person(window, "dana")
    assert session.person.name == "Dana Roy"


def test_another_person_finds_nothing_to_undo(scene: Scene, session: Session, window: MainWindow) -> None:
    session.run(AddToQueue(a_post(scene)))
    change_person(window, "dana")
    actions = window.actions_of_window
    assert not actions["undo"].isEnabled()
    assert not actions["redo"].isEnabled()


def test_what_can_be_done_follows_the_person(scene: Scene, window: MainWindow) -> None:
    a_photo(scene)
    window.show_screen(PHOTOS)
    may = []
    for name in ("kim", "rita", "dana"):
        change_person(window, name)
        may.append(named(window, "Approve").isEnabled())
    assert may == [True, False, True]


def test_what_was_written_is_saved_before_another_person_works(scene: Scene, window: MainWindow) -> None:
    press(window, Key.Key_N, CONTROL)
    type_in("Ice times")
    change_person(window, "dana")
    (post,) = post_queries.posts_like(scene.office.engine, "Ice times", 5)
    assert (window.current, post.author_id) == (CALENDAR, scene.person("kim"))


def test_who_works_is_remembered(scene: Scene, window: MainWindow, settings: QSettings) -> None:
    change_person(window, "dana")
    assert settings.value("person") == scene.person("dana")


def test_light_and_dark_are_chosen_by_key_and_remembered(window: MainWindow, theme: Theme, settings: QSettings) -> None:
    chosen = []
    for _ in range(4):
        press(window, Key.Key_L, CONTROL, SHIFT)
        chosen.append((theme.choice, settings.value("theme")))
    round_again = (ThemeChoice.DARK, ThemeChoice.CONTRAST, ThemeChoice.SYSTEM, ThemeChoice.LIGHT)
    assert chosen == [(each, each.value) for each in round_again]


@pytest.mark.parametrize(
    ("keys", "percents"),
    [
        ([Key.Key_Plus] * 5, [125, 150, 175, 200, 200]),
        ([Key.Key_Equal, Key.Key_Minus, Key.Key_Minus], [125, 100, 100]),
        ([Key.Key_Plus, Key.Key_Plus, Key.Key_0], [125, 150, 100]),
    ],
)
def test_text_is_scaled_by_key_and_remembered(
    window: MainWindow, theme: Theme, settings: QSettings, keys: list[Qt.Key], percents: list[int]
) -> None:
    told = []
    for key in keys:
        press(window, key, CONTROL)
        told.append(theme.text_scale_percent)
    assert told == percents
    assert settings.value("text-scale") == percents[-1]


def test_the_first_paint_is_told_once_and_gives_actions_their_pictures(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.actions_of_window["undo"].icon().isNull())
    with qtbot.assertNotEmitted(window.painted, wait=20):
        window.repaint()


def test_the_sheet_of_keys_names_every_key(window: MainWindow) -> None:
    press(window, Key.Key_F1)
    (sheet,) = window.findChildren(KeysSheet)
    shown = words(sheet)
    assert [spec.text for spec in specs() if spec.text not in shown] == []
    assert "Ctrl+Shift+P" in shown
    QTest.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_sheet_of_keys_is_gone_when_it_is_closed(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Key.Key_F1)
    QTest.keyClick(window.findChildren(KeysSheet)[0], Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(KeysSheet))


def test_the_choice_of_person_is_gone_when_it_is_closed(qtbot: QtBot, window: MainWindow) -> None:
    change_person(window, "dana")
    qtbot.waitUntil(lambda: not window.findChildren(ChoosePerson))


def test_every_action_is_done_by_the_window(window: MainWindow) -> None:
    assert [spec.id for spec, _action in window.actions_of_window.all()] == [spec.id for spec in specs()]


def test_closing_keeps_where_the_window_stood_and_what_it_showed(
    qtbot: QtBot, window: MainWindow, settings: QSettings
) -> None:
    window.show_screen(QUEUE)
    with qtbot.waitSignal(window.closing):
        press(window, Key.Key_Q, CONTROL)
    assert settings.value("screen") == QUEUE
    assert not settings.value("geometry").isEmpty()


def test_closing_saves_what_was_written(scene: Scene, window: MainWindow) -> None:
    press(window, Key.Key_N, CONTROL)
    type_in("Ice times")
    assert window.close()
    assert len(post_queries.posts_like(scene.office.engine, "Ice times", 5)) == 1


def test_closing_waits_for_an_answer_where_saving_does_harm(qtbot: QtBot, scene: Scene, window: MainWindow) -> None:
    window.open_post(a_queued_post(scene))
    type_in("Now. ")
    with qtbot.assertNotEmitted(window.closing):
        assert not window.close()
    question = compose(window).leaving.question
    assert window.isVisible()
    assert question is not None
    with qtbot.waitSignal(window.closing):
        QTest.mouseClick(button(question, "Throw my copy away"), Qt.MouseButton.LeftButton)


def write_of_a_photo(scene: Scene, window: MainWindow) -> None:
    """Write something into a photo's passport, and do not save it."""
    a_photo(scene)
    window.show_screen(PHOTOS)
    credit = field(window.view(PHOTOS), QLineEdit, "Credit, as printed")
    QTest.keyClicks(credit, "Courtesy of ")


def test_closing_asks_about_what_was_written_of_a_photo(qtbot: QtBot, scene: Scene, window: MainWindow) -> None:
    write_of_a_photo(scene, window)
    with qtbot.assertNotEmitted(window.closing):
        assert not window.close()
    question = window.messages.question
    assert question is not None
    assert question.text() == "What was written of 1 photo is not saved."
    QTest.mouseClick(button(question, "Leave it as it is"), Qt.MouseButton.LeftButton)
    assert window.isVisible()


def test_closing_goes_on_without_saving_where_that_is_agreed_to(qtbot: QtBot, scene: Scene, window: MainWindow) -> None:
    write_of_a_photo(scene, window)
    window.close()
    question = window.messages.question
    assert question is not None
    with qtbot.waitSignal(window.closing):
        QTest.mouseClick(button(question, "Close without saving"), Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_what_was_saved_of_a_photo_is_not_asked_about(scene: Scene, window: MainWindow) -> None:
    write_of_a_photo(scene, window)
    press(window, Key.Key_S, CONTROL)
    assert window.close()


def test_closing_ends_the_work_that_is_under_way(window: MainWindow, jobs: Jobs) -> None:
    stopped: list[bool] = []

    def work(progress: Progress) -> None:
        while not progress.is_stopped:
            QTest.qSleep(1)
        stopped.append(True)

    jobs.start(work)
    window.close()
    assert stopped == [True]


def test_the_window_is_busy_while_work_is_under_way(qtbot: QtBot, window: MainWindow, jobs: Jobs) -> None:
    jobs.start(lambda _progress: None)
    assert window.is_busy
    qtbot.waitUntil(lambda: not window.is_busy)


def test_time_is_caught_up_with(scene: Scene, window: MainWindow) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall("2026-11-23T12:00")
    window.catch_up()
    assert scene.state(post_id) is State.MISSED


def test_an_unexpected_error_is_told(window: MainWindow) -> None:
    window.tell_of_error(ValueError("no such row"))
    box = window.messages.question
    assert box is not None
    assert box.text().startswith("Something went wrong. What was saved is safe")
    assert "ValueError: no such row" in box.informativeText()


def test_an_error_of_the_calendar_is_told_in_plain_words(window: MainWindow) -> None:
    window.tell_of_error(StoreUnavailable("calendar-in-use"))
    box = window.messages.question
    assert box is not None
    assert box.text().startswith("The calendar is in use by another program")


def test_another_policy_is_told_in_its_own_words_everywhere(
    qtbot: QtBot, session: Session, scene: Scene, window: MainWindow
) -> None:
    window.show_screen(SETUP)
    before = session.texts.roles("cao")
    session.change_person(scene.person("cora"))
    step = SwitchPack("calgary", (), "Amalgamated")
    outlook = session.preview(step)
    assert isinstance(outlook, Outlook)
    session.run(step, outlook.fingerprint)
    assert (before, session.texts.roles("cao")) == ("Chief Administrative Officer", session.pack.role_names[Role.CAO])
    assert "City of Calgary: Social Media Standards" in heard(window)


def heard(window: MainWindow) -> list[str]:
    """Return what a screen reader says of each clause and line of the policy."""
    lines = next(each for each in window.findChildren(QListView) if each.accessibleName() == "Clauses")
    return [str(lines.model().index(row, 0).data()) for row in range(lines.model().rowCount())]
