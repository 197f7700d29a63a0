"""A new town is set up in few keys, back and forth without loss; what cannot be is said in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.ambient import Ambient
from core.model.town import Role
from core.office import Office, Place, open_calendar
from core.places import Places, anchors_of, second_folder
from core.store import town as town_queries
from tests.ui.first_run.conftest import Led
from tests.ui.hands import Key, press, type_in
from tests.ui.test_every_screen import cut, spoken
from ui.first_run.window import FirstRunWindow
from ui.theme import Theme, ThemeChoice
from ui.widgets.buttons import Button

TOWN, KIM, PROFILE = "Town of Taber", "Kim Dyck", "@townoftaber"
SECONDS_A_KEY = 0.4
"""Thirty words a minute, as somebody types who looks at the keys."""

SECONDS_TO_READ_A_STEP = 15


class Hand:
    """Press keys and count them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.count = 0

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            press(self._window, key)
            self.count += 1

    def write(self, text: str) -> None:
        type_in(text)
        self.count += len(text)


def set_up_by_keys(window: FirstRunWindow) -> int:
    """Set a town up by the keyboard alone and return how many keys that took."""
    hand = Hand(window)
    hand.press(Key.Key_Return)
    hand.write(TOWN)
    hand.press(Key.Key_Return)
    hand.write(KIM)
    hand.press(Key.Key_Return, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    hand.write(PROFILE)
    hand.press(Key.Key_Return, Key.Key_Return)
    return hand.count


def made_by(led: Led, kept: Places) -> Office:
    (folder,) = led.opened
    return open_calendar(Place(folder, anchors_of(kept.state, folder)), Ambient())


def test_a_town_is_set_up_by_the_keyboard_in_under_two_minutes(
    qtbot: QtBot, first: FirstRunWindow, led: Led, kept: Places
) -> None:
    keys = set_up_by_keys(first)
    qtbot.waitUntil(lambda: bool(led.opened), timeout=10_000)
    assert keys * SECONDS_A_KEY + 5 * SECONDS_TO_READ_A_STEP < 120
    office = made_by(led, kept)
    (kim,) = town_queries.people(office.engine)
    (channel,) = town_queries.channels(office.engine)
    town = town_queries.town(office.engine)
    assert (town.name, town.zone, town.policy) == (TOWN, "America/Regina", "default")
    assert (kim.name, town_queries.roles_of(office.engine, kim.id)) == (KIM, frozenset(Role))
    assert (channel.name, channel.handle, channel.approved_by) == ("Facebook", PROFILE, kim.id)
    office.close()
    assert not first.isVisible()


def to_the_password(window: FirstRunWindow) -> None:
    """Go to the first person's password by the keyboard."""
    hand = Hand(window)
    hand.press(Key.Key_Return)
    hand.write(TOWN)
    hand.press(Key.Key_Return)
    hand.write(KIM)
    window.steps.person.password.setFocus()


def test_a_first_password_is_written_twice_and_then_asked_for(
    qtbot: QtBot, first: FirstRunWindow, led: Led, kept: Places
) -> None:
    to_the_password(first)
    hand = Hand(first)
    for _ in range(2):
        hand.write("a very long walk")
        hand.press(Key.Key_Return)
    hand.press(Key.Key_Return, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(led.opened), timeout=10_000)
    office = made_by(led, kept)
    assert town_queries.is_signed_in_to(office.engine)
    office.close()


def test_a_first_password_that_will_not_do_is_said(first: FirstRunWindow) -> None:
    to_the_password(first)
    hand = Hand(first)
    hand.write("short")
    hand.press(Key.Key_Return, Key.Key_Return)
    assert (first.steps.number, first.steps.complaint.startswith("10 characters at least")) == (1, True)


def test_nothing_is_lost_by_going_back_to_the_start_and_forth(qtbot: QtBot, first: FirstRunWindow) -> None:
    steps = first.steps
    first.welcome.set_up_button.click()
    steps.town.town.setText(TOWN)
    steps.go_on()
    steps.person.name.setText(KIM)
    for _ in range(3):
        press(first, Key.Key_Escape)
    assert first.welcome.isVisible()
    press(first, Key.Key_Return)
    assert (steps.town.town.text(), steps.person.name.text(), steps.number) == (TOWN, KIM, 0)


def test_a_chosen_policy_names_its_town_and_its_coordinator_until_somebody_writes(first: FirstRunWindow) -> None:
    town, person = first.steps.town, first.steps.person
    town.policy_choice.choose("taber")
    first.steps.go_on()
    assert (town.town.text(), person.title.text()) == (TOWN, "Communications Coordinator")
    first.steps.go_back()
    town.town.setText("Town of Vauxhall")
    town.policy_choice.choose("calgary")
    first.steps.go_on()
    assert (town.town.text(), person.title.text()) == ("Town of Vauxhall", "Customer Service and Communications")


def test_what_is_missing_is_said_and_stood_on(first: FirstRunWindow) -> None:
    first.welcome.set_up_button.click()
    press(first, Key.Key_Return)
    assert (first.steps.number, first.steps.complaint) == (0, "Write the municipality's name")
    assert QApplication.focusWidget() is first.steps.town.town


def at_the_folders(first: FirstRunWindow) -> None:
    first.welcome.set_up_button.click()
    first.steps.town.town.setText(TOWN)
    first.steps.go_on()
    first.steps.person.name.setText(KIM)
    first.steps.go_on()
    first.steps.go_on()


@pytest.mark.parametrize(
    ("folder", "second", "said"),
    [
        ("", "", "Give the whole path"),
        ("calendar", "", "Give the whole path"),
        ("/srv/OneDrive - Town/calendar", "", "OneDrive synchronises this folder"),
        ("//srv/desk/calendar", "", "lies on another computer"),
        ("{home}/calendar", "backups", "Give the whole path"),
        ("{home}/calendar", "{home}/calendar/backups", "another folder than the calendar"),
    ],
)
def test_a_folder_that_is_not_fit_is_refused_with_the_reason(
    first: FirstRunWindow, tmp_path: Path, folder: str, second: str, said: str
) -> None:
    at_the_folders(first)
    first.steps.folders.folder.setText(folder.format(home=tmp_path))
    first.steps.folders.second.setText(second.format(home=tmp_path))
    first.steps.go_on()
    assert said in first.steps.complaint
    assert not first.is_busy


def test_the_second_folder_is_remembered_and_may_lie_on_a_share(
    qtbot: QtBot, first: FirstRunWindow, led: Led, kept: Places
) -> None:
    at_the_folders(first)
    first.steps.folders.second.setText("/srv/OneDrive/oyez")
    first.steps.go_on()
    qtbot.waitUntil(lambda: bool(led.opened), timeout=10_000)
    assert second_folder(kept.state, led.opened[0]) == Path("/srv/OneDrive/oyez")


def test_a_calendar_that_cannot_be_made_leaves_all_as_it_was_told(
    qtbot: QtBot, first: FirstRunWindow, tmp_path: Path
) -> None:
    (tmp_path / "diary").mkdir()
    (tmp_path / "diary" / "monday.txt").write_text("")
    at_the_folders(first)
    first.steps.folders.folder.setText(str(tmp_path / "diary"))
    first.steps.go_on()
    qtbot.waitUntil(lambda: "not empty" in first.steps.complaint)
    assert (first.steps.number, first.steps.town.town.text()) == (3, TOWN)
    assert first.steps.next_button.isEnabled()


def test_a_folder_without_a_calendar_is_refused_in_plain_words(first: FirstRunWindow, tmp_path: Path) -> None:
    next(each for each in first.welcome.findChildren(Button) if tmp_path.name in each.accessibleName()).click()
    assert first.welcome.notice.startswith("There is no calendar at")
    assert first.isVisible()


def test_the_demo_town_is_made_in_a_job_and_then_led_to(qtbot: QtBot, first: FirstRunWindow, led: Led) -> None:
    with qtbot.waitSignal(first.demo_ready):
        first.welcome.demo_button.click()
    assert (led.demos, first.isVisible()) == (1, False)


@pytest.mark.parametrize("number", [-1, 0, 1, 2, 3])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("percent", [100, 200])
def test_every_step_is_read_whole_and_heard_by_name(
    qtbot: QtBot, first: FirstRunWindow, theme: Theme, number: int, choice: ThemeChoice, percent: int
) -> None:
    theme.set_choice(choice)
    theme.set_text_scale(percent)
    if number >= 0:
        at_the_folders(first)
    for _ in range(3 - number if number >= 0 else 0):
        first.steps.go_back()
    first.grab()
    controls = [each for each in first.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [type(each).__name__ for each in controls if each.isVisible() and not spoken(each)] == []
    qtbot.waitUntil(lambda: cut(first) == [], timeout=2000)
