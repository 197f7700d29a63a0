"""Where people sign in the window is covered until somebody has, and locked when they leave."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from core.commands.passwords import OfferPassword
from core.commands.posts import WritePost
from core.commands.sign_in import FREE_TRIES, note_try
from core.commands.town import EndRole
from core.model.town import Role
from core.store import keys
from tests.core.builders import PASSWORD, Scene, a_draft, set_password
from tests.ui.hands import CONTROL, SHIFT, Key, press, type_in
from tests.ui.looking import words
from ui.app import Folders, make_window
from ui.dialogs.change_password import ChangePassword
from ui.dialogs.keys import KeysSheet
from ui.editors.compose import Compose
from ui.main_window import MainWindow
from ui.screens import CALENDAR, COMPOSE, QUEUE
from ui.session import Session
from ui.theme import Theme
from ui.views.sign_in import SignInCover
from ui.widgets.idle_watch import IdleWatch, minutes_of
from ui.widgets.rail import Rail

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ANOTHER = "the ice on the ponds is thin"


@pytest.fixture
def covered(qtbot: QtBot, scene: Scene, theme: Theme, tmp_path: Path, settings: QSettings) -> Iterator[MainWindow]:
    """Open the window on a calendar in which Kim and Dana have passwords."""
    set_password(scene, "kim")
    set_password(scene, "dana")
    window = make_window(scene.office, theme, Folders(tmp_path / "cache", tmp_path), settings)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen(CALENDAR)
    yield window
    window.close()
    shiboken6.delete(window)  # before its calendar is closed, which it would read


def cover(window: MainWindow) -> SignInCover:
    return window.findChildren(SignInCover)[0]


def at(window: MainWindow) -> Session:
    return window.findChildren(Session)[0]


def locked(window: MainWindow) -> bool:
    return at(window).is_locked


def choose(window: MainWindow, name: str) -> None:
    (people,) = cover(window).findChildren(QListWidget)
    (line,) = people.findItems(f"{name} ", Qt.MatchFlag.MatchStartsWith)
    people.setFocus()
    people.setCurrentItem(line)
    QTest.keyClick(people, Key.Key_Return)


def give(qtbot: QtBot, window: MainWindow, *passwords: str) -> None:
    """Write what is asked for, each with Return, and wait for the answer."""
    for password in passwords:
        type_in(password)
        press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: not window.is_busy)


def enter(qtbot: QtBot, window: MainWindow, name: str = "Kim", password: str = PASSWORD) -> None:
    choose(window, name)
    give(qtbot, window, password)


def test_the_window_opens_covered_with_the_keyboard_where_the_password_is_written(covered: MainWindow) -> None:
    assert not covered.findChildren(Rail)[0].isVisible()
    assert locked(covered)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert (cover(covered).isAncestorOf(focused), focused.accessibleName()) == (True, "Password")


@pytest.mark.parametrize("key", [Key.Key_K, Key.Key_2, Key.Key_N, Key.Key_Z, Key.Key_L])
def test_no_key_reaches_what_is_covered(covered: MainWindow, key: Qt.Key) -> None:
    press(covered, key, CONTROL)
    assert (covered.current, cover(covered).isVisible()) == (CALENDAR, True)
    assert not any(each.isVisible() for each in covered.findChildren(KeysSheet))


def test_the_right_password_uncovers_the_window_for_its_person(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered, "Dana")
    who = at(covered).who
    assert (cover(covered).isVisible(), who.person_id) == (False, scene.person("dana"))
    key = keys.standing_key(scene.office.engine, scene.person("dana"))
    assert who.signer is not None
    assert key is not None
    assert who.signer.public == key.public


def test_a_wrong_password_is_told_in_place_and_forgotten(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered, password="not the password")
    assert "This is not the password" in words(cover(covered))
    give(qtbot, covered, PASSWORD)
    assert not locked(covered)


def test_after_too_many_tries_the_seconds_are_counted(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    for _ in range(FREE_TRIES):
        note_try(scene.office.calendar, scene.person("kim"), succeeded=False)
    enter(qtbot, covered)
    assert any("Seconds to wait: 30" in each for each in words(cover(covered)))
    scene.clock.set_to(scene.clock.now() + timedelta(seconds=29))
    qtbot.waitUntil(lambda: any("Seconds to wait: 1" in each for each in words(cover(covered))))
    scene.clock.set_to(scene.clock.now() + timedelta(seconds=1))
    qtbot.waitUntil(lambda: not any("Try again" in each for each in words(cover(covered))))


def test_who_has_no_password_is_told_who_offers_one(qtbot: QtBot, covered: MainWindow) -> None:
    enter(qtbot, covered, "Otto")
    assert any(each.startswith("No password is set for this person") for each in words(cover(covered)))


def test_a_password_that_was_offered_is_set_before_the_calendar(
    qtbot: QtBot, covered: MainWindow, scene: Scene
) -> None:
    scene.run(OfferPassword(scene.person("otto"), "His first"), "kim")
    choose(covered, "Otto")
    give(qtbot, covered, ANOTHER, ANOTHER)
    assert (locked(covered), at(covered).person.name) == (False, "Otto Falk")


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [("too short", "too short", "10 characters at least"), (ANOTHER, PASSWORD, "The two are not the same")],
)
def test_a_new_password_that_will_not_do_is_told(
    qtbot: QtBot, covered: MainWindow, scene: Scene, first: str, second: str, told: str
) -> None:
    scene.run(OfferPassword(scene.person("otto"), "His first"), "kim")
    choose(covered, "Otto")
    give(qtbot, covered, first, second)
    assert any(each.startswith(told) for each in words(cover(covered)))
    assert locked(covered)


def test_locking_keeps_what_is_written_and_the_screen(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered)
    press(covered, Key.Key_N, CONTROL)
    type_in("Skating at noon")
    press(covered, Key.Key_L, CONTROL)
    kept = scene.office.working_copies.of(scene.person("kim"))
    assert [copy.draft.title for copy in kept] == ["Skating at noon"]
    give(qtbot, covered, PASSWORD)
    assert (covered.current, locked(covered)) == (COMPOSE, False)


def test_another_person_sees_nothing_of_what_the_last_one_wrote(
    qtbot: QtBot, covered: MainWindow, scene: Scene
) -> None:
    enter(qtbot, covered)
    press(covered, Key.Key_N, CONTROL)
    type_in("Skating at noon")
    press(covered, Key.Key_P, CONTROL, SHIFT)
    enter(qtbot, covered, "Dana")
    compose = covered.view(COMPOSE)
    assert isinstance(compose, Compose)
    assert (covered.current, compose.model.draft.title) == (CALENDAR, "")
    assert [copy.draft.title for copy in scene.office.working_copies.of(scene.person("kim"))] == ["Skating at noon"]


def test_a_change_of_person_keeps_the_screen(qtbot: QtBot, covered: MainWindow) -> None:
    enter(qtbot, covered)
    covered.show_screen(QUEUE)
    press(covered, Key.Key_P, CONTROL, SHIFT)
    enter(qtbot, covered, "Dana")
    assert (covered.current, at(covered).person.name) == (QUEUE, "Dana Roy")


def test_what_was_done_before_locking_is_not_undone_after_it(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered)
    at(covered).run(WritePost(a_draft(scene)))
    assert at(covered).next_undo is not None
    press(covered, Key.Key_L, CONTROL)
    give(qtbot, covered, PASSWORD)
    assert at(covered).next_undo is None


def test_what_stands_open_is_closed_by_locking(qtbot: QtBot, covered: MainWindow) -> None:
    enter(qtbot, covered)
    press(covered, Key.Key_F1)
    assert any(each.isVisible() for each in covered.findChildren(KeysSheet))
    covered.actions_of_window["lock"].trigger()
    assert not any(each.isVisible() for each in covered.findChildren(KeysSheet))


def test_nothing_is_run_and_nothing_told_behind_the_cover(covered: MainWindow, scene: Scene) -> None:
    refused: list[object] = []
    at(covered).refused.connect(refused.append)
    assert at(covered).run(WritePost(a_draft(scene))) is None
    assert len(refused) == 1


def test_who_lost_every_role_in_another_window_works_no_more(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered, "Dana")
    scene.run(EndRole(scene.person("dana"), Role.DIRECTOR), "tim")
    covered.catch_up()
    assert locked(covered)
    assert any(each.startswith("Your work here has ended") for each in words(cover(covered)))


def test_the_person_at_the_rail_offers_to_lock(qtbot: QtBot, covered: MainWindow) -> None:
    enter(qtbot, covered)
    covered.findChildren(Rail)[0].person_requested.emit()
    menu = next(each for each in covered.findChildren(QMenu) if each.isVisible())
    menu.close()
    told = [action.text() for action in menu.actions()]
    assert told == ["Change person …", "Stand in for me …", "Lock", "Your password …", "Lock after"]


def test_where_nobody_set_a_password_nothing_is_locked(window: MainWindow) -> None:
    assert not window.actions_of_window["lock"].isEnabled()
    assert window.findChildren(SignInCover) == []


def open_own_password(qtbot: QtBot, window: MainWindow) -> ChangePassword:
    press(window, Key.Key_W, CONTROL, SHIFT)
    dialog = next(each for each in window.findChildren(ChangePassword) if each.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_the_first_password_is_set_by_who_keeps_people_and_signs_from_then_on(
    qtbot: QtBot, window: MainWindow, session: Session, scene: Scene
) -> None:
    open_own_password(qtbot, window)
    give(qtbot, window, PASSWORD, PASSWORD)
    key = keys.standing_key(scene.office.engine, scene.person("kim"))
    signer = session.who.signer
    assert key is not None
    assert signer is not None
    assert (signer.public, session.is_locked) == (key.public, False)
    assert window.actions_of_window["lock"].isEnabled()


def test_the_first_password_is_not_for_who_could_let_nobody_in(
    qtbot: QtBot, window: MainWindow, session: Session, scene: Scene
) -> None:
    session.change_person(scene.person("dana"))
    press(window, Key.Key_W, CONTROL, SHIFT)
    question = window.messages.question
    assert question is not None
    assert "set by who keeps the people" in question.text()
    question.close()


def test_ones_own_password_is_changed_by_who_knows_it(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered)
    open_own_password(qtbot, covered)
    give(qtbot, covered, PASSWORD, ANOTHER, ANOTHER)
    covered.activateWindow()
    qtbot.waitUntil(covered.isActiveWindow)
    press(covered, Key.Key_L, CONTROL)
    give(qtbot, covered, PASSWORD)
    assert locked(covered)
    give(qtbot, covered, ANOTHER)
    assert not locked(covered)


def test_the_wrong_old_password_changes_nothing(qtbot: QtBot, covered: MainWindow) -> None:
    enter(qtbot, covered)
    dialog = open_own_password(qtbot, covered)
    give(qtbot, covered, "not the password", ANOTHER, ANOTHER)
    assert "This is not the password" in words(dialog)
    dialog.reject()


def test_where_another_window_set_the_first_password_people_sign_in_from_then_on(
    window: MainWindow, scene: Scene
) -> None:
    set_password(scene, "tim")
    window.catch_up()
    (shown,) = window.findChildren(SignInCover)
    assert "People sign in here from now on." in words(shown)


def test_after_idle_minutes_the_window_locks(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered)
    scene.clock.set_to(scene.clock.now() + timedelta(minutes=10))
    covered.findChildren(IdleWatch)[0].look()
    assert locked(covered)
    assert "Locked, for nothing was done for a while." in words(cover(covered))


def test_the_first_key_after_a_sleep_locks_and_goes_nowhere(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered)
    scene.clock.set_to(scene.clock.now() + timedelta(hours=8))
    press(covered, Key.Key_2, CONTROL)
    assert (locked(covered), covered.current) == (True, CALENDAR)


def test_who_works_is_not_locked_out(qtbot: QtBot, covered: MainWindow, scene: Scene) -> None:
    enter(qtbot, covered)
    for _ in range(3):
        scene.clock.set_to(scene.clock.now() + timedelta(minutes=9))
        press(covered, Key.Key_Down)
    assert not locked(covered)


@pytest.mark.parametrize(("remembered", "minutes"), [(None, 10), ("0", 5), ("15", 15), ("900", 60), ("never", 10)])
def test_the_minutes_are_within_what_is_offered(remembered: object, minutes: int) -> None:
    assert minutes_of(remembered) == minutes


def test_another_number_of_minutes_is_remembered(
    qtbot: QtBot, covered: MainWindow, scene: Scene, settings: QSettings
) -> None:
    enter(qtbot, covered)
    menu = next(each for each in covered.findChildren(QMenu) if each.title() == "Lock after")
    next(action for action in menu.actions() if action.text() == "30 minutes").trigger()
    scene.clock.set_to(scene.clock.now() + timedelta(minutes=29))
    covered.findChildren(IdleWatch)[0].look()
    assert (settings.value("lock-after-minutes"), locked(covered)) == (30, False)
