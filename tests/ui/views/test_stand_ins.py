"""Naming a stand-in, in Setup and from the window itself, and where it is told that somebody stands in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from core.commands.stand_ins import NameStandIn
from core.commands.town import GiveRole
from core.model.town import Role
from tests.core.builders import Scene, rows
from tests.ui.hands import CONTROL, SHIFT, press
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.record_form import RecordForm
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.models.registers.people import People
from ui.session import Session
from ui.theme import Theme
from ui.views.register_page import RegisterPage
from ui.views.register_table import RegisterTable

TODAY = date(2026, 11, 20)
Key = Qt.Key
Opened = Callable[[str], RegisterPage]


@pytest.fixture
def people(
    qtbot: QtBot, scene: Scene, session: Session, theme: Theme, jobs: Jobs, shown: Callable[[QWidget, int, int], None]
) -> Opened:
    """Open the register of people as one of them."""

    def open_as(name: str) -> RegisterPage:
        session.change_person(scene.person(name))
        page = RegisterPage(session, theme, jobs, People(session))
        session.changed.connect(page.refresh)
        shown(page, 1100, 700)
        return page

    return open_as


def stand_on(page: RegisterPage, text: str) -> None:
    """Stand on the first row whose name begins so."""
    (table,) = page.findChildren(RegisterTable)
    model = table.model()
    row = next(r for r in range(model.rowCount()) if str(model.index(r, 0).data()).strip().startswith(text))
    table.setCurrentIndex(model.index(row, 0))
    table.setFocus()


def name(scene: Scene, of: str = "dana", by: str = "ada", days: int = 7) -> NameStandIn:
    return NameStandIn(scene.person(of), scene.person(by), TODAY, TODAY + timedelta(days=days))


def choose(form: RecordForm, starts: str) -> None:
    box = field(form, QComboBox, "Who stands in")
    box.setCurrentIndex(next(i for i in range(box.count()) if box.itemText(i).startswith(starts)))


def test_a_director_names_who_stands_in_by_the_row_of_her_own(people: Opened, scene: Scene) -> None:
    page = people("dana")
    stand_on(page, "Dana Roy")
    QTest.mouseClick(button(page, "Name a stand-in"), Qt.MouseButton.LeftButton)
    form = dialog(page, RecordForm)
    assert isinstance(form, RecordForm)
    choose(form, "Ada Boer")
    QTest.keyClick(form, Key.Key_Return)
    assert rows(scene, "SELECT person_id, stand_in_id, until_day FROM stand_in") == [
        (scene.person("dana"), scene.person("ada"), "2026-12-03")
    ]


def test_a_naming_stands_under_who_is_stood_in_for(people: Opened, scene: Scene) -> None:
    scene.run(name(scene), "dana")
    page = people("kim")
    stand_on(page, "Ada Boer stands in")
    (table,) = page.findChildren(RegisterTable)
    row = table.current_row()
    assert row is not None
    assert row.under == scene.person("dana")
    assert [row.cells[place].text for place in (1, 4)] == ["Department Director", "27 Nov 2026"]


@pytest.mark.parametrize(("by", "row"), [("dana", "Cora Wiebe"), ("kim", "Dana Roy"), ("ada", "Ada Boer")])
def test_naming_is_not_offered_where_one_may_not(people: Opened, by: str, row: str) -> None:
    page = people(by)
    stand_on(page, row)
    assert not offers(page, "Name a stand-in")


@pytest.mark.parametrize(("by", "row"), [("tim", "Dana Roy"), ("cora", "Dana Roy"), ("kim", "Kim Dyck")])
def test_naming_is_offered_for_oneself_and_to_who_gives_such_roles(people: Opened, by: str, row: str) -> None:
    page = people(by)
    stand_on(page, row)
    assert button(page, "Name a stand-in").isEnabled()


def test_a_refusal_is_said_in_the_form_and_what_was_written_stays(people: Opened, scene: Scene) -> None:
    scene.run(name(scene), "dana")
    page = people("dana")
    stand_on(page, "Dana Roy")
    QTest.mouseClick(button(page, "Name a stand-in"), Qt.MouseButton.LeftButton)
    form = dialog(page, RecordForm)
    assert isinstance(form, RecordForm)
    choose(form, "Ada Boer")
    QTest.keyClick(form, Key.Key_Return)
    assert any(said.startswith("Ada Boer is named for some of these days already") for said in words(form))
    assert form.isVisible()


def test_a_naming_is_ended_by_delete_with_a_reason(people: Opened, scene: Scene) -> None:
    scene.run(name(scene), "dana")
    page = people("dana")
    stand_on(page, "Ada Boer stands in")
    QTest.keyClick(page.focusWidget(), Key.Key_Delete)
    form = dialog(page, RecordForm)
    QTest.keyClicks(form.focusWidget(), "She is back")
    QTest.keyClick(form, Key.Key_Return)
    assert rows(scene, "SELECT ended_why FROM stand_in") == [("She is back",)]


def test_of_several_roles_some_are_chosen(people: Opened, scene: Scene) -> None:
    scene.run(GiveRole(scene.person("dana"), Role.INFORMATION_OFFICER), "tim")
    page = people("dana")
    stand_on(page, "Dana Roy")
    QTest.mouseClick(button(page, "Name a stand-in"), Qt.MouseButton.LeftButton)
    form = dialog(page, RecordForm)
    assert isinstance(form, RecordForm)
    choose(form, "Ada Boer")
    QTest.mouseClick(button(form, "Information Officer"), Qt.MouseButton.LeftButton)
    QTest.keyClick(form, Key.Key_Return)
    assert rows(scene, "SELECT roles FROM stand_in") == [('["director"]',)]


def test_the_keys_of_the_window_ask_who_stands_in_for_who_works(
    qtbot: QtBot, window: MainWindow, session: Session, scene: Scene
) -> None:
    press(window, Key.Key_I, CONTROL | SHIFT)
    form = dialog(window, RecordForm)
    assert isinstance(form, RecordForm)
    choose(form, "Ada Boer")
    QTest.keyClick(form, Key.Key_Return)
    assert rows(scene, "SELECT person_id, stand_in_id FROM stand_in") == [(scene.person("kim"), scene.person("ada"))]


def test_who_has_no_such_role_is_told_so(window: MainWindow, session: Session, scene: Scene) -> None:
    session.change_person(scene.person("ada"))
    press(window, Key.Key_I, CONTROL | SHIFT)
    assert any(said.startswith("You have no role that another may stand in for") for said in words(window))


def test_the_foot_of_the_rail_tells_for_whom_one_stands_in_until_the_last_day_is_over(
    window: MainWindow, session: Session, scene: Scene
) -> None:
    session.change_person(scene.person("tim"))
    session.run(name(scene, by="ada", days=1))
    session.change_person(scene.person("ada"))
    foot = next(each for each in window.findChildren(QWidget) if each.accessibleName().startswith("Change person"))
    assert foot.accessibleName() == "Change person: Ada Boer, For Dana Roy · Recreation programmer"
    scene.set_wall("2026-11-22T09:00")
    window.catch_up()
    assert foot.accessibleName() == "Change person: Ada Boer, Recreation programmer"
