"""The month is walked by arrows and by pointer, day by day and chip by chip."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.media import ApprovePhoto
from core.commands.schedule import AddToQueue, Pin
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    WEBSITE,
    Scene,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
)
from ui.models.day_chips import DayChip
from ui.models.month import Day, MonthModel
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import TextStyle, Theme
from ui.views.month import MonthView

FRIDAY, MONDAY, TUESDAY = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24)
NUMBER_PX, CHIP_PX = 26, 36
"""The height of a day's number, and of a chip of two lines with its gap, at 100 %."""

Key = Qt.Key


@pytest.fixture
def model(session: Session, moods: Moods) -> Iterator[MonthModel]:
    model = MonthModel(session, moods)
    yield model
    shiboken6.delete(model)  # before its calendar is closed, which its timer would read


@pytest.fixture
def month(theme: Theme, model: MonthModel, shown: Callable[..., None]) -> MonthView:
    month = MonthView(theme, model)
    shown(month, 1000, 760)
    month.choose_day(FRIDAY)
    month.setFocus()
    return month


def press(month: MonthView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(month, key)


def point(month: MonthView, day: date, chip: int | None = 0) -> QPoint:
    """Return a point on a day's chip, by its place, or (``None``) on the day's number."""
    model = month.model()
    assert isinstance(model, MonthModel)
    rect = month.visualRect(model.index_of(day))
    below_px = 10 if chip is None else NUMBER_PX + chip * CHIP_PX + 10
    return QPoint(rect.center().x(), rect.top() + below_px)


def click(month: MonthView, at: QPoint) -> None:
    QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def double_click(month: MonthView, at: QPoint) -> None:
    click(month, at)
    QTest.mouseDClick(month.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def chosen(month: MonthView) -> str | None:
    return None if month.current_chip is None else month.current_chip.chip.title


def a_day_of(scene: Scene, model: MonthModel, *titles: str) -> None:
    """Pin posts to the hours from nine on Monday."""
    for hour, title in enumerate(titles):
        a_pinned_post(scene, MONDAY_AT_9 + timedelta(hours=hour), title=title)
    model.reload()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Key.Key_Left, date(2026, 11, 19)),
        (Key.Key_Right, date(2026, 11, 21)),
        (Key.Key_Up, date(2026, 11, 13)),
        (Key.Key_Down, date(2026, 11, 27)),
    ],
)
def test_arrows_walk_days(month: MonthView, key: Qt.Key, day: date) -> None:
    press(month, key)
    assert month.current_day() == day


def test_a_day_that_is_come_to_has_its_first_chip_chosen(scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, "First", "Second")
    month.choose_day(FRIDAY)
    press(month, Key.Key_Down, Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Left)
    assert (month.current_day(), chosen(month)) == (MONDAY, "First")


def test_a_day_that_is_come_to_from_below_has_its_last_chip_chosen(
    scene: Scene, model: MonthModel, month: MonthView
) -> None:
    a_day_of(scene, model, "First", "Second")
    month.choose_day(date(2026, 11, 30))
    press(month, Key.Key_Up)
    assert (month.current_day(), chosen(month)) == (MONDAY, "Second")


def test_up_and_down_walk_the_chips_of_a_day_before_they_leave_it(
    scene: Scene, model: MonthModel, month: MonthView
) -> None:
    a_day_of(scene, model, "First", "Second")
    month.choose_day(MONDAY)
    walked = []
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_Down, Key.Key_Down):
        press(month, key)
        walked.append((month.current_day(), chosen(month)))
    assert walked == [(MONDAY, "Second"), (MONDAY, "First"), (MONDAY, "Second"), (date(2026, 11, 30), None)]


def test_an_empty_day_has_no_chip_chosen(qtbot: QtBot, scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, "First")
    month.choose_day(MONDAY)
    with qtbot.waitSignal(month.chip_chosen) as told:
        press(month, Key.Key_Right)
    assert (told.args, chosen(month)) == ([None], None)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_the_chosen_chip(
    qtbot: QtBot, scene: Scene, model: MonthModel, month: MonthView, key: Qt.Key
) -> None:
    a_day_of(scene, model, "First", "Second")
    month.choose_day(MONDAY)
    press(month, Key.Key_Down)
    with qtbot.waitSignal(month.chip_opened) as told:
        press(month, key)
    assert told.args[0].chip.title == "Second"


def test_enter_on_an_empty_day_writes_there(qtbot: QtBot, month: MonthView) -> None:
    with qtbot.waitSignal(month.day_opened) as told:
        press(month, Key.Key_Return)
    assert told.args == [FRIDAY]


def test_insert_writes_on_a_day_that_has_posts_too(
    qtbot: QtBot, scene: Scene, model: MonthModel, month: MonthView
) -> None:
    a_day_of(scene, model, "First")
    month.choose_day(MONDAY)
    with qtbot.assertNotEmitted(month.chip_opened), qtbot.waitSignal(month.day_opened) as told:
        press(month, Key.Key_Insert)
    assert told.args == [MONDAY]


def test_a_click_chooses_a_chip(qtbot: QtBot, scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, "First", "Second")
    with qtbot.assertNotEmitted(month.chip_opened), qtbot.waitSignal(month.chip_chosen) as told:
        click(month, point(month, MONDAY, 1))
    chip: DayChip = told.args[0]
    assert (chip.chip.title, month.current_day()) == ("Second", MONDAY)


def test_a_click_beside_the_chips_chooses_the_day(scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, "First")
    click(month, point(month, MONDAY, 0))
    click(month, point(month, TUESDAY, None))
    assert (month.current_day(), chosen(month)) == (TUESDAY, None)


def test_a_double_click_opens_a_chip(qtbot: QtBot, scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, "First")
    with qtbot.assertNotEmitted(month.day_opened), qtbot.waitSignal(month.chip_opened) as told:
        double_click(month, point(month, MONDAY))
    assert told.args[0].chip.title == "First"


def test_a_double_click_on_a_day_writes_there(qtbot: QtBot, month: MonthView) -> None:
    with qtbot.waitSignal(month.day_opened) as told:
        double_click(month, point(month, TUESDAY))
    assert told.args == [TUESDAY]


def test_chips_without_room_are_folded_into_a_line_that_lists_them(
    qtbot: QtBot, scene: Scene, model: MonthModel, month: MonthView
) -> None:
    a_day_of(scene, model, *"ABCDEFGH")
    rect = month.visualRect(model.index_of(MONDAY))
    at = QPoint(rect.center().x(), rect.bottom() - 12)
    with qtbot.assertNotEmitted(month.day_opened), qtbot.waitSignal(month.day_unfolded) as told:
        click(month, at)
    day: Day = told.args[0]
    assert [chip.chip.title for chip in day.chips] == list("ABCDEFGH")


def test_a_double_click_on_the_folded_line_writes_nothing(
    qtbot: QtBot, scene: Scene, model: MonthModel, month: MonthView
) -> None:
    a_day_of(scene, model, *"ABCDEFGH")
    rect = month.visualRect(model.index_of(MONDAY))
    with qtbot.assertNotEmitted(month.day_opened), qtbot.assertNotEmitted(month.chip_opened):
        double_click(month, QPoint(rect.center().x(), rect.bottom() - 12))


def test_a_folded_chip_is_walked_to_by_key(scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, *"ABCDEFGH")
    month.choose_day(MONDAY)
    press(month, *[Key.Key_Down] * 7)
    assert chosen(month) == "H"


def test_the_chip_under_the_pointer_stands_out(scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, "First")
    before = month.grab().toImage()
    QTest.mouseMove(month.viewport(), point(month, MONDAY))
    with_pointer = month.grab().toImage()
    QTest.mouseMove(month.viewport(), point(month, TUESDAY))
    assert with_pointer != before
    assert month.grab().toImage() == before


def test_the_day_on_which_the_keyboard_stands_is_shown(month: MonthView) -> None:
    with_focus = month.grab().toImage()
    month.clearFocus()
    assert month.grab().toImage() != with_focus


def test_a_chosen_draft_stays_chosen_when_its_mark_comes(
    qtbot: QtBot, scene: Scene, session: Session, model: MonthModel, month: MonthView
) -> None:
    photo_id = a_photo(scene)
    post_id = a_post(scene, photos=(photo_id,), title="Ice times")
    session.changed.connect(model.refresh)
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9))
    model.reload()
    month.choose_day(MONDAY)
    session.run(ApprovePhoto(photo_id))
    qtbot.waitUntil(lambda: not model.is_judging)
    assert chosen(month) == "Ice times"


def test_of_a_post_at_two_times_of_a_day_the_chosen_one_stays_chosen(
    scene: Scene, session: Session, model: MonthModel, month: MonthView
) -> None:
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    scene.agree(Pin(scene.placement_id(post_id, WEBSITE), MONDAY_AT_9 + timedelta(hours=3)))
    model.reload()
    session.changed.connect(model.refresh)
    month.choose_day(MONDAY)
    press(month, Key.Key_Down)
    _pin_there(session, scene)
    assert month.current_chip is not None
    assert month.current_chip.channels == (WEBSITE,)


def _pin_there(session: Session, scene: Scene) -> None:
    other = a_post(scene, on=(WEBSITE,))
    session.run(Pin(scene.placement_id(other, WEBSITE), MONDAY_AT_9 + timedelta(hours=1)))


def test_a_post_that_left_the_day_is_chosen_no_more(
    scene: Scene, session: Session, model: MonthModel, month: MonthView
) -> None:
    session.changed.connect(model.refresh)
    session.run(AddToQueue(a_post(scene)))
    month.choose_day(MONDAY)
    before = month.current_chip
    session.undo()
    assert (before is not None, month.current_chip) == (True, None)


def test_the_keyboard_stays_on_its_day_and_post_when_all_is_read_anew(
    scene: Scene, model: MonthModel, month: MonthView
) -> None:
    a_day_of(scene, model, "First", "Second")
    month.choose_day(MONDAY)
    press(month, Key.Key_Down)
    model.reload()
    assert (month.current_day(), chosen(month)) == (MONDAY, "Second")


def test_a_day_of_another_month_is_not_chosen(month: MonthView) -> None:
    month.choose_day(date(2027, 5, 5))
    assert month.current_day() == FRIDAY


@pytest.mark.parametrize("percent", [100, 200])
def test_a_month_uses_all_its_room(month: MonthView, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    month.grab()
    room = month.viewport().size()
    widths = [month.columnWidth(column) for column in range(7)]
    heights = [month.rowHeight(row) for row in range(month.model().rowCount())]
    assert (sum(widths), sum(heights)) == (room.width(), room.height())


def test_a_weekend_without_posts_is_narrower(scene: Scene, model: MonthModel, month: MonthView) -> None:
    empty = month.columnWidth(5)
    a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=5))
    model.reload()
    assert empty < month.columnWidth(0)
    assert abs(month.columnWidth(5) - month.columnWidth(0)) <= 1


def test_the_month_has_a_name_for_a_screen_reader(month: MonthView) -> None:
    assert month.accessibleName() == "Month"


def test_painting_a_month_two_hundred_times_changes_nothing(scene: Scene, model: MonthModel, month: MonthView) -> None:
    a_day_of(scene, model, *"ABCDEFGH")
    first = month.grab().toImage()
    for _ in range(200):
        month.viewport().repaint()
    assert month.grab().toImage() == first


def test_in_little_room_every_day_still_shows_how_many_posts_it_has(
    scene: Scene, model: MonthModel, month: MonthView, theme: Theme
) -> None:
    a_day_of(scene, model, "First", "Second")
    theme.set_text_scale(200)
    month.resize(800, 420)
    month.grab()
    number_and_line_px = theme.length(NUMBER_PX) + QFontMetrics(theme.font(TextStyle.CAPTION_STRONG)).height()
    assert month.rowHeight(0) >= number_and_line_px
    assert month.verticalScrollBar().maximum() > 0
