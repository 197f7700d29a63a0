"""The calendar sends the week that is looked at, by key, button and menu, for who may."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from core.model.seals import Seal
from tests.core.builders import Scene
from tests.core.commands.sealing import IN_THE_WEEK, WEEK, a_planned_post, a_seal
from tests.ui.hands import CONTROL, SHIFT, Key, change_person, click, press
from tests.ui.looking import dialog, field, offers
from ui.dialogs.ask_line import AskLine
from ui.dialogs.send_period import SendPeriodDialog
from ui.main_window import MainWindow
from ui.screens import CALENDAR
from ui.session import Session
from ui.views.calendar import CalendarView


def the_calendar(window: MainWindow) -> CalendarView:
    """Show the week of 9 December."""
    calendar = window.view(CALENDAR)
    assert isinstance(calendar, CalendarView)
    calendar.furnish()
    calendar.show_day(IN_THE_WEEK.date())
    calendar.start_focus()
    return calendar


def by_key(window: MainWindow) -> None:
    press(window, Key.Key_S, CONTROL, SHIFT)


def by_button(window: MainWindow) -> None:
    click(window, "Send for approval")


def by_menu(window: MainWindow) -> None:
    click(window, "Filter")
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.text() == "Send for approval …").trigger()
    menu.close()


@pytest.mark.parametrize("send", [by_key, by_button, by_menu])
def test_the_week_that_is_looked_at_is_sent(
    qtbot: QtBot, scene: Scene, window: MainWindow, send: Callable[[MainWindow], None]
) -> None:
    a_planned_post(scene)
    the_calendar(window)
    send(window)
    asked = dialog(window, SendPeriodDialog)
    click(asked, "Send for approval")
    (seal,) = scene.office.engine.records(Seal)
    assert ((seal.from_day, seal.until_day), seal.asked_by) == (WEEK, scene.person("kim"))


def test_who_may_not_send_is_told_and_not_offered_it(window: MainWindow, session: Session) -> None:
    calendar = the_calendar(window)
    change_person(window, "Ada")
    assert not offers(calendar, "Send for approval")
    said: list[str] = []
    session.noted.connect(said.append)
    calendar.start_focus()
    by_key(window)
    assert len(said) == 1
    assert window.findChildren(SendPeriodDialog) == []


def test_a_period_that_was_sent_is_withdrawn_with_a_reason(scene: Scene, window: MainWindow) -> None:
    a_planned_post(scene)
    seal = a_seal(scene)
    the_calendar(window)
    click(window, "Filter")
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    sent = next(each for each in menu.findChildren(QMenu) if each.title() == "Withdraw what was sent")
    (action,) = sent.actions()
    assert action.text() == "7 to 13 December: 0 of 1 approved …"
    action.trigger()
    menu.close()
    asked = dialog(window, AskLine)
    field(asked, QLineEdit, "Why is this period withdrawn?").setText("A storm")
    click(asked, "Withdraw")
    (withdrawn,) = scene.office.engine.records(Seal)
    assert (withdrawn.id, withdrawn.withdrawn_why) == (seal.id, "A storm")
