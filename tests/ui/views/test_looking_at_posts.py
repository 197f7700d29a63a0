"""A post is looked at beside its chip, and a day's posts beside the day, without opening anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.schedule import Pin
from core.model.kinds import PostId
from tests.core.builders import TUESDAY_AT_9, Scene, a_pinned_post, a_post, an_asked_post
from tests.ui.views.moving import LEFT, NONE, Mover
from ui.views.hover_card import HoverCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
Key = Qt.Key
AtCalendar = Callable[[], Mover]


def card_of(mover: Mover) -> HoverCard | None:
    return mover.view.acts.hover.card


def rest_on(mover: Mover, title: str) -> HoverCard:
    """Let the pointer rest on a chip until its card is shown."""
    for at in (QPoint(3, 3), mover.month.room_of_chip(mover.chip(title)).center()):  # it moves only to another place
        QTest.mouseMove(mover.month.viewport(), at)
    mover.qtbot.waitUntil(lambda: card_of(mover) is not None)
    card = card_of(mover)
    assert card is not None
    return card


def a_full_day(scene: Scene, count: int = 6) -> None:
    """Pin more posts to Tuesday than its cell has room for."""
    for hour in range(count):
        a_pinned_post(scene, TUESDAY_AT_9 + timedelta(hours=hour), title=f"Post {hour}")


def _pin(scene: Scene, post_id: PostId) -> Pin:
    return Pin(scene.placement_id(post_id), TUESDAY_AT_9)


def test_a_card_says_what_a_post_says_where_it_stands_and_whose_it_is(scene: Scene, at_calendar: AtCalendar) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons", text="Lessons begin in January.")
    text = rest_on(at_calendar(), "Swim lessons").text
    for part in ("Swim lessons", "Lessons begin in January.", "Facebook", "Pinned Tue 9:00", "Kim Dyck", "Recreation"):
        assert part in text


def test_a_card_says_what_stops_a_post(scene: Scene, at_calendar: AtCalendar) -> None:
    post_id, _photo = an_asked_post(scene, title="Rink")
    scene.agree(_pin(scene, post_id))
    assert "approved" in rest_on(at_calendar(), "Rink").text


def test_a_long_text_is_told_by_its_beginning(scene: Scene, at_calendar: AtCalendar) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Long", text="The rink is open. " * 40)
    text = rest_on(at_calendar(), "Long").text
    assert " …" in text
    assert text.count("rink") < 20


def test_a_card_goes_with_the_pointer_and_stays_while_the_pointer_is_on_it(
    qtbot: QtBot, scene: Scene, at_calendar: AtCalendar
) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    card = rest_on(mover, "Swim lessons")
    QTest.mouseMove(mover.month.viewport(), QPoint(5, 5))
    card.entered.emit()
    qtbot.wait(400)
    assert card_of(mover) is card
    card.left.emit()
    qtbot.waitUntil(lambda: card_of(mover) is None)


def test_space_asks_for_the_card_and_escape_closes_it(scene: Scene, at_calendar: AtCalendar) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_Space)
    assert card_of(mover) is not None
    mover.press(Key.Key_Escape)
    assert card_of(mover) is None


def test_a_card_is_gone_once_a_chip_is_taken(scene: Scene, at_calendar: AtCalendar) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_calendar()
    rest_on(mover, "Swim lessons")
    mover.carry("Swim lessons", MONDAY)
    assert card_of(mover) is None


def test_a_click_on_how_many_more_lists_the_whole_day(scene: Scene, at_calendar: AtCalendar) -> None:
    a_full_day(scene, 9)
    mover = at_calendar()
    room = mover.month.room_of(TUESDAY)
    QTest.mouseClick(mover.month.viewport(), LEFT, NONE, QPoint(room.center().x(), room.bottom() - 8))
    popover = mover.view.acts.popover
    assert (popover.isVisible(), len(popover.rows), popover.accessibleName()) == (True, 9, "Tuesday 24 November")


def test_the_list_of_a_day_is_walked_and_opened_by_keys(qtbot: QtBot, scene: Scene, at_calendar: AtCalendar) -> None:
    a_full_day(scene)
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_L)
    chips = mover.view.acts.popover.chips
    QTest.keyClick(chips, Key.Key_Down)
    with qtbot.waitSignal(mover.view.post_requested) as told:
        QTest.keyClick(chips, Key.Key_Return)
    assert told.args == [mover.chip("Post 1").post_id]


def test_escape_closes_the_list_and_gives_the_keyboard_back(scene: Scene, at_calendar: AtCalendar) -> None:
    a_full_day(scene)
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_L)
    QTest.keyClick(mover.view.acts.popover.chips, Key.Key_Escape)
    assert (mover.view.acts.popover.isVisible(), mover.month.hasFocus()) == (False, True)


def test_a_post_is_moved_from_the_list_by_keys(scene: Scene, at_calendar: AtCalendar) -> None:
    a_full_day(scene)
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_L)
    QTest.keyClick(mover.view.acts.popover.chips, Key.Key_V)
    mover.press(Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert mover.day_of("Post 0") == TUESDAY + timedelta(days=2)


def test_a_post_is_dragged_from_the_list_to_another_day(scene: Scene, at_calendar: AtCalendar) -> None:
    a_full_day(scene)
    mover = at_calendar()
    mover.month.setFocus()
    mover.month.choose_day(TUESDAY)
    mover.press(Key.Key_L)
    mover.put_from(mover.view.acts.popover.chips, 0, date(2026, 12, 4))
    assert mover.day_of("Post 0") == date(2026, 12, 4)


def test_a_day_without_posts_is_not_listed(scene: Scene, at_calendar: AtCalendar) -> None:
    a_post(scene)
    mover = at_calendar()
    mover.month.choose_day(MONDAY)
    mover.press(Key.Key_L)
    assert not mover.view.acts.popover.isVisible()
