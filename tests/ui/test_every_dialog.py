"""Every dialog that an action, a list or a register opens is read whole, heard by name and reached, in every theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.commands.emergency import DeclareEmergency
from core.store import posts as post_queries
from tests.core.builders import Scene, a_draft, a_photo, a_pinned_post, a_post, a_queued_post, a_sound_photo, save
from tests.core.commands.sealing import IN_THE_WEEK, a_planned_post, a_seal
from tests.ui.hands import change_person, click
from tests.ui.test_every_screen import cut
from tests.ui.test_every_widget import THEMES, hard_to_read, nameless, out_of_reach
from ui.main_window import MainWindow
from ui.models.placement_acts import PlacementAct
from ui.screens import APPROVALS, CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP
from ui.theme import Theme, ThemeChoice
from ui.views.calendar import CalendarView
from ui.views.queue import QueueView
from ui.views.setup import POLICY, SetupView

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[MainWindow, Scene], None]
LONG = "Public skating, stick and puck, and learn-to-skate over the Christmas holidays at the large arena"
REGISTERS = {
    "channels": "Ask for a channel",
    "departments": "Add department",
    "people": "Add person",
    "hashtags": "Add hashtag",
    "words": "Add word",
    "partners": "Add partner",
    "elections": "Add election",
    "requests": "Record request",
}
WHO_MAY = {"Switch policy": "Cora", "Ask for a channel": "Dora"}


def action(key: str) -> Open:
    """Return what opens the dialog of an action."""

    def opens(window: MainWindow, _scene: Scene) -> None:
        window.actions_of_window[key].trigger()

    return opens


def placement(act: PlacementAct) -> Open:
    """Return what opens the dialog of an act with a row of the queue."""

    def opens(window: MainWindow, scene: Scene) -> None:
        post_id = a_queued_post(scene, title=LONG) if act is not PlacementAct.PLAN else a_post(scene, title=LONG)
        window.show_screen(QUEUE)
        queue = window.view(QUEUE)
        assert isinstance(queue, QueueView)
        queue.steps.start(act, post_queries.placements_of(scene.office.engine, post_id), LONG)

    return opens


def compose(name: str) -> Open:
    """Return what presses a button of Compose on a post with two versions."""

    def opens(window: MainWindow, scene: Scene) -> None:
        post_id = a_post(scene, title=LONG)
        scene.run(save(scene, post_id, a_draft(scene, title=LONG, text=LONG)))
        a_photo(scene)
        window.open_post(post_id)
        click(window.view(COMPOSE), name)

    return opens


def history(window: MainWindow, scene: Scene) -> None:
    post_id = a_post(scene, title=LONG)
    scene.run(save(scene, post_id, a_draft(scene, title=LONG, text=LONG)))
    window.ways.show_history(post_id)


def photo(name: str) -> Open:
    """Return what presses a button of a photo's passport."""

    def opens(window: MainWindow, scene: Scene) -> None:
        photo_id = a_sound_photo(scene) if name.startswith("Withdrawn") else a_photo(scene, description=LONG)
        a_pinned_post(scene, title=LONG, photos=(photo_id,)) if name.startswith("Withdrawn") else None
        window.show_photo(photo_id)
        click(window.view(PHOTOS), name)

    return opens


def save_as_file(window: MainWindow, scene: Scene) -> None:
    a_planned_post(scene)
    a_seal(scene)
    window.show_screen(CALENDAR)
    QTest.keyClick(window.view(CALENDAR), Qt.Key.Key_S, CTRL | SHIFT)


def register(page: str, name: str) -> Open:
    """Return what presses a button of a page of Setup, stood on its first row, as somebody who may."""

    def opens(window: MainWindow, _scene: Scene) -> None:
        change_person(window, WHO_MAY.get(name, "Kim"))
        window.show_screen(SETUP)
        setup = window.view(SETUP)
        assert isinstance(setup, SetupView)
        setup.show_page(page)
        setup.page(page).start_focus()
        click(setup, name)

    return opens


def clause(window: MainWindow, _scene: Scene) -> None:
    window.show_screen(SETUP)
    setup = window.view(SETUP)
    assert isinstance(setup, SetupView)
    setup.show_clause("1.04 d")
    click(setup, "Look at clause")


def sending(window: MainWindow, scene: Scene) -> None:
    a_planned_post(scene, title=LONG)
    calendar = window.view(CALENDAR)
    assert isinstance(calendar, CalendarView)
    calendar.bar_acts.send_period(IN_THE_WEEK.date())


def packets(window: MainWindow, scene: Scene) -> None:
    a_planned_post(scene, "otto", title=LONG)
    a_seal(scene)
    window.show_screen(APPROVALS)
    click(window.view(APPROVALS), "Packets")


def emergency(window: MainWindow, scene: Scene) -> None:
    scene.agree(DeclareEmergency(LONG), "ian")
    change_person(window, "Kim")
    click(window, "End emergency")


DIALOGS: dict[str, Open] = {
    **{key: action(key) for key in ("keys", "change-person", "declare-emergency", "new-from-template")},
    **{act.value: placement(act) for act in (PlacementAct.PIN, PlacementAct.PLAN, PlacementAct.HOLD)},
    "emoji": compose("Emoji"),
    "choose photos": compose("Drop a photo"),
    "history": history,
    "save as a file": save_as_file,
    "packets": packets,
    "return a photo": photo("Return …"),
    "attach a consent": photo("Attach"),
    "record a decision": photo("Record"),
    "withdraw a consent": photo("Withdrawn"),
    "switch the policy": register(POLICY, "Switch policy"),
    "read a clause": clause,
    **{page: register(page, name) for page, name in REGISTERS.items()},
    "end an emergency": emergency,
    "send a period": sending,
}


def opened(qtbot: QtBot, window: MainWindow) -> QDialog:
    """Return the dialog that stands over the window, at rest."""
    qtbot.waitUntil(lambda: not window.is_busy)
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    dialog.activateWindow()
    return dialog


@pytest.mark.parametrize("name", DIALOGS)
@pytest.mark.parametrize("choice", THEMES)
def test_every_dialog_is_for_everybody(
    qtbot: QtBot, scene: Scene, window: MainWindow, theme: Theme, name: str, choice: ThemeChoice
) -> None:
    theme.set_choice(choice)
    DIALOGS[name](window, scene)
    dialog = opened(qtbot, window)
    qtbot.waitUntil(partial(is_whole, dialog), timeout=2000)
    assert list(hard_to_read(dialog)) == []
    assert (nameless(dialog), out_of_reach(dialog)) == ([], [])


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_read_whole_at_twice_the_size(
    qtbot: QtBot, scene: Scene, window: MainWindow, theme: Theme, name: str
) -> None:
    theme.set_text_scale(200)
    DIALOGS[name](window, scene)
    qtbot.waitUntil(partial(is_whole, opened(qtbot, window)), timeout=2000)


def is_whole(dialog: QWidget) -> bool:
    """Tell whether no text is cut."""
    return cut(dialog) == []
