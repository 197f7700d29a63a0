"""Under Setup, a channel is changed, and when it posts: its slots, blackouts, pace and holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.commands.channels import AddBlackout
from core.commands.slot_rules import ChangePace
from core.model.provinces import Province
from core.model.town import Channel
from core.store import town as town_queries
from tests.core.builders import FACEBOOK, MONDAY_AT_9, TUESDAY_AT_9, Scene, a_queued_post
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.record_form import RecordForm
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme
from ui.views.register_page import RegisterPage
from ui.views.register_table import RegisterTable
from ui.views.setup import SetupView

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def setup(session: Session, theme: Theme, jobs: Jobs, shown: Callable[..., None]) -> SetupView:
    setup = SetupView(session, theme, jobs)
    session.changed.connect(setup.refresh)
    shown(setup, 1300, 820)
    return setup


@pytest.fixture
def page(setup: SetupView) -> RegisterPage:
    setup.show_page("channels")
    page = setup.page("channels")
    assert isinstance(page, RegisterPage)
    page.start_focus()
    return page


def table(page: RegisterPage) -> RegisterTable:
    return page.findChildren(RegisterTable)[0]


def told(page: RegisterPage, column: int = 0) -> list[str]:
    model = table(page).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def stand_on(page: RegisterPage, text: str) -> None:
    table(page).setCurrentIndex(table(page).model().index(told(page).index(text), 0))


def begin(page: RegisterPage, act: str) -> RecordForm:
    QTest.mouseClick(button(page, act), Qt.MouseButton.LeftButton)
    return form_of(page)


def form_of(page: RegisterPage) -> RecordForm:
    form = dialog(page, RecordForm)
    assert isinstance(form, RecordForm)
    return form


def facebook(scene: Scene) -> Channel:
    return next(each for each in town_queries.channels(scene.office.engine) if each.handle == "Town of Taber")


def test_a_channel_is_told_to_skip_holidays_and_says_so(page: RegisterPage, scene: Scene) -> None:
    form = begin(page, "Pace and holidays")
    button(form, "Skips statutory holidays").click()
    form.submit()
    assert town_queries.skips_holidays(scene.office.engine, scene.channel(FACEBOOK))
    assert told(page, 3)[0] == "Open, skips holidays"


def test_the_pace_begins_with_what_it_is(page: RegisterPage, session: Session, scene: Scene) -> None:
    session.run(ChangePace(scene.channel(FACEBOOK), 30, 2, skips_holidays=True))
    form = begin(page, "Pace and holidays")
    gap, most = (
        field(form, QLineEdit, f"{name}")
        for name in ("Least minutes between two posts", "Most posts a day; 0 for any number")
    )
    assert (gap.text(), most.text(), button(form, "Skips statutory holidays").isChecked()) == (
        "30",
        "2",
        True,
    )


def test_a_channel_gets_another_name_and_purpose(page: RegisterPage, scene: Scene) -> None:
    form = begin(page, "Change")
    field(form, QLineEdit, "Name, as the desk calls it").setText("Our page")
    field(form, QPlainTextEdit, "What it is for").setPlainText("For everyone")
    form.submit()
    assert (facebook(scene).name, facebook(scene).purpose) == ("Our page", "For everyone")


def test_slots_end_by_delete_and_what_would_be_spoiled_is_asked_first(
    qtbot: QtBot, page: RegisterPage, session: Session, scene: Scene
) -> None:
    post_id = a_queued_post(scene)
    stand_on(page, "Mon to Fri 9:00")
    QTest.keyClick(table(page), Qt.Key.Key_Delete)
    with qtbot.waitSignal(session.confirmation_needed) as asked:
        form_of(page).submit()
    outlook, command = asked.args
    assert [harm.post_id for harm in outlook.harms] == [post_id]
    session.run(command, outlook.fingerprint)
    assert scene.placement(post_id).at is None


def test_slots_are_changed_beginning_with_what_they_are(page: RegisterPage, scene: Scene) -> None:
    stand_on(page, "Mon to Fri 9:00")
    form = begin(page, "Change slots")
    ticked = [box.text() for box in form.findChildren(QCheckBox) if box.isChecked()]
    assert ticked == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    next(box for box in form.findChildren(QCheckBox) if box.text() == "Saturday").click()
    form.submit()
    assert "Mon to Sat 9:00" in told(page)


def test_a_blackout_is_shown_under_its_channel_or_under_all(page: RegisterPage, session: Session, scene: Scene) -> None:
    session.run(AddBlackout(None, MONDAY_AT_9, TUESDAY_AT_9, "Election"))
    session.run(AddBlackout(scene.channel(FACEBOOK), MONDAY_AT_9, TUESDAY_AT_9, "Fair"))
    shown = told(page)
    assert shown.index("Blackout: Fair") == 2
    assert shown[-2:] == ["All channels", "Blackout: Election"]


def test_a_blackout_is_ended(page: RegisterPage, session: Session, scene: Scene) -> None:
    session.run(AddBlackout(None, MONDAY_AT_9, TUESDAY_AT_9, "Election"))
    stand_on(page, "Blackout: Election")
    begin(page, "End blackout").submit()
    assert town_queries.blackouts(scene.office.engine) == []


def test_a_blackout_is_changed_beginning_with_what_it_is(page: RegisterPage, session: Session, scene: Scene) -> None:
    session.run(AddBlackout(None, MONDAY_AT_9, TUESDAY_AT_9, "Election"))
    stand_on(page, "Blackout: Election")
    form = begin(page, "Change blackout")
    field(form, QLineEdit, "Reason").setText("By-election")
    form.submit()
    (blackout,) = town_queries.blackouts(scene.office.engine)
    assert (blackout.reason, blackout.from_wall, blackout.to_wall) == ("By-election", MONDAY_AT_9, TUESDAY_AT_9)


def test_a_blackout_without_a_time_is_asked_for_it(page: RegisterPage, scene: Scene) -> None:
    stand_on(page, "All channels")
    form = begin(page, "Black out")
    form.submit()
    assert "Choose the day and the time" in words(form)
    assert town_queries.blackouts(scene.office.engine) == []


def test_the_province_is_shown_and_stated(page: RegisterPage, scene: Scene) -> None:
    stand_on(page, "All channels")
    assert "Holidays: Alberta" in told(page, 3)
    form = begin(page, "Province")
    field(form, QComboBox, "Province or territory").setCurrentText("Saskatchewan")
    form.submit()
    assert town_queries.province(scene.office.engine) is Province.SK
    assert "Holidays: Saskatchewan" in told(page, 3)


def test_what_is_of_all_channels_is_not_offered_for_one(page: RegisterPage) -> None:
    assert (offers(page, "Province"), offers(page, "Black out")) == (False, True)
    stand_on(page, "All channels")
    assert (offers(page, "Province"), offers(page, "Black out"), offers(page, "Freeze")) == (True, True, False)


def test_a_blackout_that_is_over_is_left_out(page: RegisterPage, session: Session) -> None:
    past = datetime.fromisoformat("2026-11-18T09:00")
    session.run(AddBlackout(None, past, past.replace(hour=12), "Outage"))
    assert "Blackout: Outage" not in told(page)
