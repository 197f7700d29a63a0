"""Posts are chosen, looked at and acted on alike on month, week and agenda."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.commands.posts import PlanFor
from tests.core.builders import MONDAY_AT_9, TUESDAY_AT_9, Scene, a_pinned_post, a_post
from tests.ui.views.moving import LEFT, NONE, Mover
from ui.views.calendar_page import PageKey

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.parametrize("page", list(PageKey)),
]

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
WEDNESDAY_MIDNIGHT = TUESDAY_AT_9.replace(day=25, hour=0)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
AtPage = Callable[[], Mover]


@pytest.fixture
def at_page(scene: Scene, page: PageKey, at_calendar: Callable[[], Mover]) -> AtPage:
    """Show a page on Tuesday, with posts on Monday, on Tuesday morning and at noon."""
    for number, wall in enumerate((MONDAY_AT_9, TUESDAY_AT_9, TUESDAY_AT_9 + timedelta(hours=3))):
        a_pinned_post(scene, wall, title=f"Post {number}")

    def show() -> Mover:
        mover = at_calendar()
        mover.look_at(page, TUESDAY)
        return mover

    return show


def click(mover: Mover, title: str, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(mover.chips.viewport(), LEFT, held, mover.point_of(title))


def chosen(mover: Mover) -> set[str]:
    return {chip.chip.title for chip in mover.view.acts.selection.chips}


def test_clicks_with_control_choose_several(at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    click(mover, "Post 2", CONTROL)
    assert (chosen(mover), mover.view.acts.bar.isVisible()) == ({"Post 1", "Post 2"}, True)
    click(mover, "Post 1", CONTROL)
    assert chosen(mover) == {"Post 2"}


def test_shift_and_arrows_choose_what_is_walked_over(at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    mover.press(*[Key.Key_Down] * 3, held=SHIFT)
    assert chosen(mover) == {"Post 1", "Post 2"}


def test_control_a_chooses_the_day(at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    mover.press(Key.Key_A, held=CONTROL)
    assert chosen(mover) == {"Post 1", "Post 2"}


def test_what_is_chosen_stands_out(at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    before = picture_of(mover, "Post 2")
    mover.view.acts.selection.add([mover.chip("Post 2")])
    assert picture_of(mover, "Post 2") != before


def picture_of(mover: Mover, title: str) -> bytes:
    image = mover.chips.viewport().grab(mover.chips.room_of_chip(mover.chip(title))).toImage()
    return bytes(image.constBits())


def test_what_is_chosen_stays_chosen_from_page_to_page(at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    mover.press(Key.Key_A, held=CONTROL)
    for page in PageKey:
        mover.view.show_page(page)
        assert chosen(mover) == {"Post 1", "Post 2"}


def test_chosen_posts_are_dragged_together(scene: Scene, at_page: AtPage) -> None:
    drafts = [a_post(scene, title=title) for title in ("One", "Two")]
    for each in drafts:
        scene.run(PlanFor(scene.placement_id(each), WEDNESDAY_MIDNIGHT))
    mover = at_page()
    click(mover, "One")
    mover.press(Key.Key_A, held=CONTROL)
    mover.put("Two", MONDAY)
    assert {mover.day_of("One"), mover.day_of("Two")} == {MONDAY}


def test_a_post_is_duplicated_on_its_day(at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    mover.press(Key.Key_D, held=CONTROL)
    states = [chip.state.value for chip in mover.chips.chips_of(TUESDAY) if chip.chip.title == "Post 1"]
    assert sorted(states) == ["draft", "pinned"]


def test_a_card_is_shown_where_the_pointer_rests_and_by_the_space_bar(qtbot: QtBot, at_page: AtPage) -> None:
    mover = at_page()
    for at in (QPoint(3, 3), mover.point_of("Post 1")):  # it moves only to another place
        QTest.mouseMove(mover.chips.viewport(), at)
    qtbot.waitUntil(lambda: mover.view.acts.hover.card is not None)
    mover.view.acts.hover.hide()
    click(mover, "Post 2")
    mover.press(Key.Key_Space)
    card = mover.view.acts.hover.card
    assert card is not None
    assert "Post 2" in card.text


def test_a_card_is_gone_on_another_page(page: PageKey, at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    mover.press(Key.Key_Space)
    mover.view.show_page(PageKey.MONTH if page is PageKey.WEEK else PageKey.WEEK)
    assert mover.view.acts.hover.card is None


def test_the_menu_key_offers_what_can_be_done_and_moves_by_keys(at_page: AtPage) -> None:
    mover = at_page()
    click(mover, "Post 1")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(mover.table, event)
    menu = mover.table.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.data() == "move-by-keys").trigger()
    mover.press(Key.Key_Right, Key.Key_Return)
    assert mover.day_of("Post 1") == date(2026, 11, 25)
