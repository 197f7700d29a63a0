"""Several posts are chosen and acted on at once: one step, one undo, and nothing half done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QMessageBox

from core.commands.posts import PlanFor
from core.model.kinds import PostId
from core.model.posts import Post
from core.model.states import PostState, State
from core.model.steps import Done
from tests.core.builders import MONDAY_AT_9, TUESDAY_AT_9, Scene, a_pinned_post, a_post, a_queued_post
from tests.ui.views.moving import LEFT, Mover
from ui.dialogs.ask_line import AskLine
from ui.dialogs.choose_day import ChooseDay
from ui.session import Session
from ui.views.chosen_bar import ChosenAct

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
AtCalendar = Callable[[], Mover]


def three_pins(scene: Scene) -> list[PostId]:
    """Pin three posts to Monday, Tuesday and Tuesday noon."""
    walls = (MONDAY_AT_9, TUESDAY_AT_9, TUESDAY_AT_9 + timedelta(hours=3))
    return [a_pinned_post(scene, wall, title=f"Post {n}") for n, wall in enumerate(walls)]


def a_plan(scene: Scene, title: str) -> PostId:
    post_id = a_post(scene, title=title)
    scene.run(PlanFor(scene.placement_id(post_id), TUESDAY_AT_9.replace(hour=0)))
    return post_id


def click(mover: Mover, title: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = mover.month.room_of_chip(mover.chip(title)).center()
    QTest.mouseClick(mover.month.viewport(), LEFT, held, at)


def chosen(mover: Mover) -> set[str]:
    return {chip.chip.title for chip in mover.view.acts.selection.chips}


def press(mover: Mover, act: ChosenAct) -> None:
    bar = mover.view.acts.bar
    button = next(b for b in bar.findChildren(QAbstractButton) if b.property("act") == act.value)
    QTest.mouseClick(button, LEFT)


def test_clicks_with_control_choose_several_with_the_one_stood_on(scene: Scene, at_calendar: AtCalendar) -> None:
    three_pins(scene)
    mover = at_calendar()
    click(mover, "Post 0")
    click(mover, "Post 2", CONTROL)
    assert (chosen(mover), mover.view.acts.bar.text) == ({"Post 0", "Post 2"}, "2 posts chosen")
    click(mover, "Post 0", CONTROL)
    assert (chosen(mover), mover.view.acts.bar.text) == ({"Post 2"}, "1 post chosen")


def test_a_plain_click_elsewhere_and_escape_choose_none(scene: Scene, at_calendar: AtCalendar) -> None:
    three_pins(scene)
    mover = at_calendar()
    click(mover, "Post 0", CONTROL)
    click(mover, "Post 1")
    assert (chosen(mover), mover.view.acts.bar.isVisible()) == (set(), False)
    click(mover, "Post 0", CONTROL)
    mover.press(Key.Key_Escape)
    assert chosen(mover) == set()


def test_shift_and_arrows_choose_what_is_walked_over(scene: Scene, at_calendar: AtCalendar) -> None:
    three_pins(scene)
    mover = at_calendar()
    mover.month.choose_day(MONDAY)
    mover.press(Key.Key_Right, Key.Key_Down, held=SHIFT)
    assert chosen(mover) == {"Post 0", "Post 1", "Post 2"}


def test_control_a_chooses_the_day_and_then_all_that_are_shown(scene: Scene, at_calendar: AtCalendar) -> None:
    three_pins(scene)
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_A, held=CONTROL)
    assert chosen(mover) == {"Post 1", "Post 2"}
    mover.press(Key.Key_A, held=CONTROL)
    assert chosen(mover) == {"Post 0", "Post 1", "Post 2"}


def test_all_chosen_posts_are_held_in_one_step_and_brought_back_by_one_undo(
    scene: Scene, session: Session, at_calendar: AtCalendar
) -> None:
    posts = three_pins(scene)
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_A, Key.Key_A, held=CONTROL)
    press(mover, ChosenAct.HOLD)
    dialog = mover.view.acts.chosen.dialog
    assert isinstance(dialog, AskLine)
    QTest.keyClicks(dialog.findChildren(QLineEdit)[0], "Wait for Council")
    dialog.submit()
    assert {scene.state(each) for each in posts} == {State.HELD}
    session.undo()
    assert {scene.state(each) for each in posts} == {State.PINNED}


def test_what_some_refuse_is_asked_about_and_done_with_the_others(
    scene: Scene, session: Session, at_calendar: AtCalendar
) -> None:
    pinned = a_pinned_post(scene, TUESDAY_AT_9, title="Pinned")
    a_plan(scene, "Only a draft")
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_A, held=CONTROL)
    press(mover, ChosenAct.HOLD)
    asked = mover.view.acts.chosen.dialog
    assert isinstance(asked, AskLine)
    asked.answered.emit("Wait")
    question = mover.view.acts.chosen.dialog
    assert isinstance(question, QMessageBox)
    assert (question.text(), "Only a draft" in question.informativeText()) == ("1 of 2 cannot:", True)
    assert scene.state(pinned) is State.PINNED
    question.accept()
    assert scene.state(pinned) is State.HELD


def test_chosen_posts_are_moved_to_slots_of_their_own(scene: Scene, at_calendar: AtCalendar) -> None:
    first, second = a_plan(scene, "One"), a_queued_post(scene, title="Two")
    mover = at_calendar()
    click(mover, "One")
    click(mover, "Two", CONTROL)
    press(mover, ChosenAct.MOVE)
    dialog = mover.view.acts.chosen.dialog
    assert isinstance(dialog, ChooseDay)
    dialog.show_day(date(2026, 11, 26))
    dialog.submit()
    thursday = TUESDAY_AT_9 + timedelta(days=2)
    assert (scene.placement(first).planned, scene.placement(second).at_wall) == (thursday.replace(hour=0), thursday)


def test_chosen_posts_are_discarded_in_one_step(scene: Scene, session: Session, at_calendar: AtCalendar) -> None:
    posts = [a_plan(scene, "One"), a_plan(scene, "Two")]
    done: list[Done] = []
    session.changed.connect(done.append)
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_A, held=CONTROL)
    press(mover, ChosenAct.DISCARD)
    assert ([each.command for each in done], chosen(mover)) == (["DiscardTogether"], set())
    assert {scene.post(each).state for each in posts} == {PostState.DISCARDED}


def test_a_post_is_duplicated_on_its_day(scene: Scene, at_calendar: AtCalendar) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_D, held=CONTROL)
    named = [chip.state for chip in mover.month.chips_of(TUESDAY) if chip.chip.title == "Swim lessons"]
    assert sorted(state.value for state in named) == ["draft", "pinned"]


def test_chosen_posts_are_dragged_together(scene: Scene, at_calendar: AtCalendar) -> None:
    posts = [a_plan(scene, "One"), a_plan(scene, "Two")]
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_A, held=CONTROL)
    mover.put("Two", date(2026, 11, 26))
    planned = {scene.placement(each).planned for each in posts}
    assert planned == {TUESDAY_AT_9.replace(hour=0) + timedelta(days=2)}


def test_another_class_is_given_to_all_chosen_posts(scene: Scene, at_calendar: AtCalendar) -> None:
    posts = [a_plan(scene, "One"), a_plan(scene, "Two")]
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_A, held=CONTROL)
    press(mover, ChosenAct.CLASS)
    menu = mover.view.findChildren(QMenu)[0]
    next(action for action in menu.actions() if action.data() == "council").trigger()
    engine = scene.office.engine
    assert {post.class_key for post in engine.records(Post) if post.id in posts} == {"council"}
