"""The Policy page: clauses are read, searched and looked at, rules changed and policies switched by who may."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from core.model.findings import Severity
from core.model.states import State
from tests.core.builders import Scene, a_queued_post
from tests.core.commands.packing import taber, with_packs
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.change_rule import ChangeRule
from ui.dialogs.clause_detail import ClauseDetail
from ui.dialogs.pack_step import PackStepDialog
from ui.dialogs.switch_policy import SwitchPolicy
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme
from ui.views.policy_page import PolicyPage

Key = Qt.Key
SEE, CHANGE, SWITCH = "See what it would do", "Change the policy", "Switch policy"


@pytest.fixture
def page(session: Session, theme: Theme, jobs: Jobs, shown: Callable[..., None]) -> PolicyPage:
    page = PolicyPage(session, theme, jobs)
    session.changed.connect(page.refresh)
    shown(page, 1000, 780)
    page.start_focus()
    return page


def clauses(page: PolicyPage) -> QListView:
    return field(page, QListView, "Clauses")


def look_at(page: PolicyPage, key: str) -> ClauseDetail:
    page.show_clause(key)
    QTest.keyClick(clauses(page), Key.Key_Return)
    found = dialog(page, ClauseDetail)
    assert isinstance(found, ClauseDetail)
    return found


def click(where: PackStepDialog | ClauseDetail | PolicyPage, text: str) -> None:
    QTest.mouseClick(button(where, text), Qt.MouseButton.LeftButton)


def changing(page: PolicyPage, key: str) -> ChangeRule:
    """Begin to change the rule that checks a clause."""
    click(look_at(page, key), "Change …")
    found = dialog(page, ChangeRule)
    assert isinstance(found, ChangeRule)
    return found


def see(qtbot: QtBot, step: PackStepDialog, jobs: Jobs) -> list[str]:
    """See what a step would do, and return all that is said then."""
    click(step, SEE)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    return words(step)


def choose(form: PackStepDialog, label: str, text: str) -> None:
    choice = field(form, QComboBox, label)
    found = next(row for row in range(choice.count()) if choice.itemText(row).startswith(text))
    choice.setCurrentIndex(found)


def test_a_clause_is_looked_at_with_its_rules(page: PolicyPage) -> None:
    said = words(look_at(page, "1.04 d"))
    for told in ("1.04 Content of Town-Owned Social Media", "Photos approved", "Stops the post until it is mended"):
        assert told in said
    assert "Department Director, Communications Coordinator" in said


def test_a_register_that_a_clause_needs_is_a_click_away(qtbot: QtBot, page: PolicyPage, session: Session) -> None:
    key = next(clause.key for clause in session.pack.clauses if clause.by == ("channels",))
    detail = look_at(page, key)
    with qtbot.waitSignal(page.register_requested) as told:
        click(detail, "Open Channels")
    assert told.args == ["channels"]


def test_a_search_and_a_choice_leave_what_is_wanted(page: PolicyPage) -> None:
    field(page, QLineEdit, "Search the policy").setText("post")
    first = clauses(page).model().rowCount()
    field(page, QComboBox, "Clauses shown").setCurrentIndex(1)
    assert 0 < clauses(page).model().rowCount() < first


def test_enter_in_the_search_goes_to_the_first_clause_found(page: PolicyPage) -> None:
    search = field(page, QLineEdit, "Search the policy")
    search.setText("1.08 e")
    QTest.keyClick(search, Key.Key_Return)
    assert str(clauses(page).currentIndex().data()).startswith("1.08 e")


def test_a_search_for_nothing_says_so(page: PolicyPage) -> None:
    field(page, QLineEdit, "Search the policy").setText("pickleball")
    assert "Nothing found" in words(page)


def test_a_clause_is_found_again_whatever_hid_it(page: PolicyPage) -> None:
    field(page, QLineEdit, "Search the policy").setText("pickleball")
    page.show_clause("1.04 d")
    assert str(clauses(page).currentIndex().data()).startswith("1.04 d")


def test_who_may_not_change_the_policy_reads_who_may(page: PolicyPage, session: Session, scene: Scene) -> None:
    session.change_person(scene.person("ada"))
    page.refresh(None)
    change = button(look_at(page, "1.04 d"), "Change …")
    assert (change.isEnabled(), button(page, "Switch policy …").isEnabled()) == (False, False)
    assert "You may not approve a change of the policy" in change.accessibleDescription()


def test_who_may_propose_sees_what_it_would_do_and_no_more(
    qtbot: QtBot, page: PolicyPage, jobs: Jobs, scene: Scene
) -> None:
    a_queued_post(scene, title="Public skating")
    step = changing(page, "1.02 a")
    choose_directors(step)
    field(step, QLineEdit, "Reason, for the record").setText("As the CAO asked")
    said = "\n".join(see(qtbot, step, jobs))
    assert "It would hold 1 post:\n- Public skating" in said
    assert not button(step, CHANGE).isEnabled()


def choose_directors(step: ChangeRule) -> None:
    """Have channels approved by directors, of whom none approved one."""
    for box in step.findChildren(QCheckBox):
        box.setChecked(box.text() == "Department Director")


def test_the_cao_changes_a_rule_after_a_look(
    qtbot: QtBot, page: PolicyPage, jobs: Jobs, session: Session, scene: Scene
) -> None:
    post_id = a_queued_post(scene)
    session.change_person(scene.person("cora"))
    step = changing(page, "1.02 a")
    choose_directors(step)
    field(step, QLineEdit, "Reason, for the record").setText("Directors answer for their channels")
    see(qtbot, step, jobs)
    click(step, CHANGE)
    assert scene.state(post_id) is State.HELD
    assert session.pack.rules["channel-approved"].parameters.approved_by[0].value == "director"


def test_a_reason_is_asked_for(qtbot: QtBot, page: PolicyPage, jobs: Jobs, session: Session, scene: Scene) -> None:
    session.change_person(scene.person("cora"))
    step = changing(page, "1.07 b v")
    choose(step, "What it does", "Is shown")
    assert "Give a reason" in see(qtbot, step, jobs)


def test_a_right_to_a_photo_is_never_lowered(
    qtbot: QtBot, page: PolicyPage, jobs: Jobs, session: Session, scene: Scene
) -> None:
    session.change_person(scene.person("cora"))
    step = changing(page, "1.04 d")
    choose(step, "What it does", "Is shown")
    field(step, QLineEdit, "Reason, for the record").setText("Faster")
    said = "\n".join(see(qtbot, step, jobs))
    assert "must stop a post in every pack" in said
    assert session.pack.rules["photo-approved"].severity is Severity.BLOCK


def test_what_was_seen_is_forgotten_when_something_else_is_written(
    qtbot: QtBot, page: PolicyPage, jobs: Jobs, session: Session, scene: Scene
) -> None:
    session.change_person(scene.person("cora"))
    step = changing(page, "1.07 b v")
    choose(step, "What it does", "Is shown")
    reason = field(step, QLineEdit, "Reason, for the record")
    reason.setText("Agreed")
    see(qtbot, step, jobs)
    assert offers(step, CHANGE)
    reason.setText("Agreed by Council")
    assert (offers(step, CHANGE), offers(step, SEE)) == (False, True)


def test_judging_can_be_stopped(qtbot: QtBot, page: PolicyPage, jobs: Jobs, session: Session, scene: Scene) -> None:
    a_queued_post(scene)
    session.change_person(scene.person("cora"))
    step = changing(page, "1.07 b v")
    choose(step, "What it does", "Is shown")
    field(step, QLineEdit, "Reason, for the record").setText("Agreed")
    click(step, SEE)
    click(step, "Stop")
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert (offers(step, SEE) or offers(step, CHANGE), offers(step, "Stop")) == (True, False)


def test_another_policy_is_put_in_force_with_a_place_for_each_class(
    qtbot: QtBot, page: PolicyPage, jobs: Jobs, session: Session, scene: Scene
) -> None:
    with_packs(scene, village=taber(('key = "taber"', 'key = "village"'), ('key = "program"', 'key = "services"')))
    post_id = a_queued_post(scene)
    session.change_person(scene.person("cora"))
    click(page, "Switch policy …")
    step = dialog(page, SwitchPolicy)
    assert isinstance(step, SwitchPolicy)
    policies = field(step, QComboBox, "Policy")
    policies.setCurrentIndex(policies.findData("village"))
    choose(step, "4 The Town's programs, projects, processes and initiatives", "4 ")
    field(step, QLineEdit, "Reason, for the record").setText("Amalgamated")
    see(qtbot, step, jobs)
    click(step, SWITCH)
    assert (session.town.policy, scene.post(post_id).class_key) == ("village", "services")
