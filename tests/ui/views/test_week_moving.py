"""On the week posts are moved to days and times, by pointer and by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.posts import PlanFor
from core.model.day_place import Place
from core.model.kinds import PostId
from core.model.steps import Done
from tests.core.builders import TUESDAY_AT_9, Scene, a_pinned_post, a_post
from tests.ui.views.moving import LEFT, NONE, Mover
from ui.session import Session
from ui.theme import ColourRole, Theme
from ui.views.calendar_page import PageKey

MONDAY, TUESDAY, THURSDAY, SATURDAY = (date(2026, 11, day) for day in (23, 24, 26, 28))
THURSDAY_AT_2 = datetime.combine(THURSDAY, time(14))
AT_2, HEAD = Place(THURSDAY, time(14)), Place(THURSDAY)
Key = Qt.Key
AtWeek = Callable[[], Mover]


@pytest.fixture
def at_week(at_calendar: Callable[[], Mover]) -> AtWeek:
    def show() -> Mover:
        mover = at_calendar()
        mover.look_at(PageKey.WEEK, TUESDAY)
        return mover

    return show


def a_planned_post(scene: Scene, title: str) -> PostId:
    post_id = a_post(scene, title=title)
    scene.run(PlanFor(scene.placement_id(post_id), TUESDAY_AT_9.replace(hour=0)))
    return post_id


@pytest.mark.parametrize(
    ("place", "said", "wall"),
    [(AT_2, "Pins Thu 14:00", THURSDAY_AT_2), (HEAD, "Pins Thu 9:00", TUESDAY_AT_9 + timedelta(days=2))],
)
def test_a_post_is_pinned_to_the_hour_or_at_the_head_of_a_day_to_its_first_slot(
    scene: Scene, at_week: AtWeek, place: Place, said: str, wall: datetime
) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_week()
    assert mover.carry("Swim lessons", place) == said
    mover.let_go(place)
    assert scene.placement(post_id).at_wall == wall


@pytest.mark.parametrize(
    ("place", "said", "wall"),
    [
        (AT_2, "Plans Thu 14:00", THURSDAY_AT_2),
        (HEAD, "Plans Thu 26 Nov", THURSDAY_AT_2.replace(hour=0)),
    ],
)
def test_a_draft_is_planned_for_the_hour_or_for_the_day(
    scene: Scene, at_week: AtWeek, place: Place, said: str, wall: datetime
) -> None:
    post_id = a_planned_post(scene, "Rink hours")
    mover = at_week()
    assert mover.carry("Rink hours", place) == said
    mover.let_go(place)
    assert scene.placement(post_id).planned == wall


def test_the_place_under_the_pointer_stands_out(scene: Scene, theme: Theme, at_week: AtWeek) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_week()
    mover.carry("Swim lessons", AT_2)
    assert ground(mover, AT_2) == theme.colour(ColourRole.ACCENT_GROUND)
    mover.press(Key.Key_Escape)
    assert ground(mover, AT_2) == theme.colour(ColourRole.SURFACE)


def ground(mover: Mover, place: Place) -> QColor:
    """Return the colour at the lower left of a place, where nothing stands."""
    room = mover.chips.room_of_place(place)
    return mover.chips.viewport().grab().toImage().pixelColor(room.bottomLeft() + QPoint(4, -4))


def test_where_nothing_can_stand_nothing_is_put_and_the_reason_is_said(
    qtbot: QtBot, scene: Scene, session: Session, theme: Theme, at_week: AtWeek
) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_week()
    assert "no free slot on Sat 28 Nov" in mover.carry("Swim lessons", Place(SATURDAY))
    with qtbot.waitSignal(session.noted) as told:
        mover.let_go(Place(SATURDAY))
    assert "no free slot on Sat 28 Nov" in told.args[0]
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9


def test_a_post_that_is_put_back_on_its_own_time_makes_no_step(scene: Scene, session: Session, at_week: AtWeek) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    done: list[Done] = []
    session.changed.connect(done.append)
    mover = at_week()
    assert mover.carry("Swim lessons", Place(TUESDAY, time(9))) == "Stands there already"
    mover.let_go(Place(TUESDAY, time(9)))
    assert done == []


def test_keys_walk_days_and_times(scene: Scene, at_week: AtWeek) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_week()
    mover.press(Key.Key_V, Key.Key_Right, Key.Key_Right, *[Key.Key_Down] * 5)
    assert mover.wait_for_words() == "Pins Thu 14:00"
    mover.press(Key.Key_Return)
    assert scene.placement(post_id).at_wall == THURSDAY_AT_2


def test_keys_lead_from_the_first_hour_to_the_head_of_the_day(scene: Scene, at_week: AtWeek) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_week()
    mover.press(Key.Key_V, Key.Key_Right, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert mover.wait_for_words() == "Pins Wed 9:00"


def test_keys_lead_into_the_next_week(scene: Scene, at_week: AtWeek) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_week()
    mover.press(Key.Key_V, Key.Key_PageDown, Key.Key_Return)
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9 + timedelta(days=7)
    assert mover.view.page.title == "30 Nov to 6 Dec 2026"


def test_the_week_stands_on_what_was_moved_and_on_what_undo_brought_back(
    scene: Scene, session: Session, at_week: AtWeek
) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_week()
    mover.put("Swim lessons", AT_2)
    assert (mover.chips.current_day(), mover.chips.current_chip) == (THURSDAY, mover.chip("Swim lessons"))
    session.undo()
    assert (mover.chips.current_day(), mover.chips.current_chip) == (TUESDAY, mover.chip("Swim lessons"))


def test_a_draft_of_the_tray_is_dragged_onto_an_hour(scene: Scene, at_week: AtWeek) -> None:
    post_id = a_post(scene, title="Skate park lights")
    mover = at_week()
    mover.open_tray()
    mover.put_from_tray(0, AT_2)
    assert scene.placement(post_id).planned == THURSDAY_AT_2


def a_full_hour(scene: Scene) -> None:
    """Pin more posts to an hour than it shows."""
    for minute in range(0, 56, 8):
        a_pinned_post(scene, TUESDAY_AT_9.replace(minute=minute), title=f"Post {minute}")


def under_the_last(mover: Mover) -> QPoint:
    """Return a point under the last chip that is not folded away in Tuesday's full hour."""
    hour = mover.chips.room_of_place(Place(TUESDAY, time(9)))
    rooms = [mover.chips.room_of_chip(chip) for chip in mover.chips.chips_of(TUESDAY)]
    return QPoint(hour.left() + 20, max(room.bottom() for room in rooms if room != hour) + 9)


def test_a_click_on_how_many_more_lists_the_hour_and_one_is_dragged_from_there(scene: Scene, at_week: AtWeek) -> None:
    a_full_hour(scene)
    mover = at_week()
    QTest.mouseClick(mover.chips.viewport(), LEFT, NONE, under_the_last(mover))
    popover = mover.view.acts.popover
    assert (len(popover.rows), popover.accessibleName()) == (7, "Tuesday 24 November, 9:00")
    mover.put_from(popover.chips, 6, AT_2)
    assert mover.day_of("Post 48") == THURSDAY


def test_a_key_lists_the_day(scene: Scene, at_week: AtWeek) -> None:
    a_full_hour(scene)
    mover = at_week()
    mover.press(Key.Key_L)
    assert mover.view.acts.popover.accessibleName() == "Tuesday 24 November"
