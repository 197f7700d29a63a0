"""Posts are moved to days by pointer and by keys, with what would come of it said before they are let go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.posts import PlanFor
from core.commands.schedule import Pin
from core.model.kinds import PostId
from core.model.states import State
from core.model.steps import Done
from tests.core.builders import (
    MONDAY_AT_9,
    TUESDAY_AT_9,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_asked_post,
)
from tests.ui.views.moving import LEFT, NONE, Mover
from ui.session import Session

THURSDAY, MONDAY, TUESDAY, SATURDAY = date(2026, 11, 26), date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 28)
Key = Qt.Key


def a_planned_post(scene: Scene, title: str) -> PostId:
    post_id = a_post(scene, title=title)
    scene.run(PlanFor(scene.placement_id(post_id), MONDAY_AT_9.replace(hour=0)))
    return post_id


def _pin(scene: Scene, post_id: PostId) -> Pin:
    return Pin(scene.placement_id(post_id), TUESDAY_AT_9)


def test_a_draft_that_is_dragged_to_a_day_is_planned_for_it(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id = a_planned_post(scene, "Rink hours")
    mover = at_calendar()
    assert mover.carry("Rink hours", THURSDAY) == "Plans Thu 26 Nov"
    QTest.mouseRelease(mover.month.viewport(), LEFT, NONE, mover.month.room_of(THURSDAY).center())
    planned = scene.placement(post_id).planned
    assert planned is not None
    assert planned.date() == THURSDAY


def test_a_scheduled_post_that_is_dragged_is_pinned_and_says_who_moves(
    scene: Scene, at_calendar: Callable[[], Mover]
) -> None:
    a_queued_post(scene, title="First in line")
    later = a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=7), title="Later")
    mover = at_calendar()
    assert mover.carry("Later", MONDAY) == "Pins Mon 9:00 · 1 later post moves"
    QTest.mouseRelease(mover.month.viewport(), LEFT, NONE, mover.month.room_of(MONDAY).center())
    assert scene.placement(later).at_wall == MONDAY_AT_9


def test_a_post_that_is_asked_for_asks_for_another_day(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id, _photo = an_asked_post(scene, title="Rink")
    scene.agree(_pin(scene, post_id))
    assert at_calendar().carry("Rink", THURSDAY) == "Asks for Thu 9:00"


def test_a_drop_where_nothing_can_stand_does_nothing_and_says_why(
    qtbot: QtBot, scene: Scene, session: Session, at_calendar: Callable[[], Mover]
) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    with qtbot.waitSignal(session.noted) as told:
        mover.put("Swim lessons", SATURDAY)
    assert "no free slot on Sat 28 Nov" in told.args[0]
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9


def test_harm_is_asked_about_before_it_is_done(
    qtbot: QtBot, scene: Scene, session: Session, at_calendar: Callable[[], Mover]
) -> None:
    a_queued_post(scene, title="Must go", go_out_before=MONDAY_AT_9 + timedelta(hours=1))
    later = a_pinned_post(scene, TUESDAY_AT_9, title="Later")
    mover = at_calendar()
    with qtbot.waitSignal(session.confirmation_needed):
        mover.put("Later", MONDAY)
    assert scene.placement(later).at_wall == TUESDAY_AT_9


def test_before_a_higher_class_a_reason_is_asked_for(
    qtbot: QtBot, scene: Scene, at_calendar: Callable[[], Mover]
) -> None:
    a_queued_post(scene, title="Council", class_key="council", ground="Meeting of 23 November")
    later = a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=7), title="Later")
    mover = at_calendar()
    mover.put("Later", MONDAY)
    question = mover.drop.question
    assert question is not None
    QTest.keyClicks(question.findChildren(QLineEdit)[0], "The hall is booked")
    question.submit()
    assert (scene.placement(later).at_wall, scene.placement(later).pin_reason) == (MONDAY_AT_9, "The hall is booked")


def test_escape_leaves_a_dragged_post_where_it_stood(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    mover.month.setFocus()
    mover.carry("Swim lessons", THURSDAY)
    mover.press(Key.Key_Escape)
    QTest.mouseRelease(mover.month.viewport(), LEFT, NONE, mover.month.room_of(THURSDAY).center())
    assert (mover.drop.carried, scene.placement(post_id).at_wall) == (None, TUESDAY_AT_9)


def test_a_post_that_is_put_on_its_own_day_makes_no_step(
    scene: Scene, session: Session, at_calendar: Callable[[], Mover]
) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    done: list[Done] = []
    session.changed.connect(done.append)
    mover = at_calendar()
    assert mover.carry("Swim lessons", TUESDAY) == "Stands there already"
    QTest.mouseRelease(mover.month.viewport(), LEFT, NONE, mover.month.room_of(TUESDAY).center())
    assert done == []


def test_a_click_moves_nothing(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    at = mover.month.room_of_chip(mover.chip("Swim lessons")).center()
    QTest.mouseClick(mover.month.viewport(), LEFT, NONE, at)
    assert (mover.drop.carried, mover.month.current_chip) == (None, mover.chip("Swim lessons"))


def test_keys_move_a_post_with_the_same_words(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_V, Key.Key_Right, Key.Key_Right)
    assert mover.wait_for_words() == "Pins Thu 9:00"
    mover.press(Key.Key_Return)
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9 + timedelta(days=2)


def test_keys_lead_into_the_next_month(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id = a_planned_post(scene, "Rink hours")
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(MONDAY)
    mover.press(Key.Key_V, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    planned = scene.placement(post_id).planned
    assert (mover.view.page.title, planned) == ("December 2026", MONDAY_AT_9.replace(hour=0) + timedelta(days=21))


def test_escape_leaves_what_keys_move(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_V, Key.Key_Right, Key.Key_Escape, Key.Key_Return)
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9


def test_a_draft_is_dragged_from_the_tray_onto_a_day_and_back(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id = a_post(scene, title="Skate park lights")
    mover = at_calendar()
    mover.open_tray()
    mover.put_from_tray(0, THURSDAY)
    assert (mover.day_of("Skate park lights"), mover.tray.rows) == (THURSDAY, ())
    mover.put_into_tray("Skate park lights")
    assert (scene.placement(post_id).planned, len(mover.tray.rows)) == (None, 1)


def test_what_is_in_line_is_not_put_into_the_tray(
    qtbot: QtBot, scene: Scene, session: Session, at_calendar: Callable[[], Mover]
) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    with qtbot.waitSignal(session.noted):
        mover.put_into_tray("Swim lessons")
    assert scene.state(post_id) is State.PINNED


def test_a_draft_of_the_tray_is_moved_by_keys(scene: Scene, at_calendar: Callable[[], Mover]) -> None:
    post_id = a_post(scene, title="Skate park lights")
    mover = at_calendar()
    mover.open_tray()
    for key in (Key.Key_V, Key.Key_Right, Key.Key_Return):
        QTest.keyClick(mover.tray.chips, key)
    planned = scene.placement(post_id).planned
    assert planned is not None
    assert planned.date() == date(2026, 11, 21)


def test_the_month_stands_on_what_was_moved_and_on_what_undo_brought_back(
    scene: Scene, session: Session, at_calendar: Callable[[], Mover]
) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    mover.put("Swim lessons", THURSDAY)
    assert (mover.month.current_day(), _chosen(mover)) == (THURSDAY, post_id)
    session.undo()
    assert (mover.month.current_day(), _chosen(mover)) == (TUESDAY, post_id)


def _chosen(mover: Mover) -> PostId | None:
    chip = mover.month.current_chip
    return None if chip is None else chip.post_id
