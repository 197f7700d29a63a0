"""The queue: the line with its reasons, what can be done with a row, and the posts that cannot stand in it yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from core.commands.schedule import Hold
from core.model.states import State
from tests.core.builders import (
    FACEBOOK,
    WEBSITE,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
)
from tests.ui.looking import button, dialog, offers, words
from ui.dialogs.ask_line import AskLine
from ui.dialogs.pin import PinDialog
from ui.jobs import Jobs
from ui.models.last_look import LastLook
from ui.models.moods import Moods
from ui.models.queue import QueueColumn
from ui.session import Session
from ui.theme import Theme
from ui.views.queue import QueueView

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
SOON = "2026-11-25T09:00"
Opened = Callable[..., QueueView]


@pytest.fixture
def queue(
    session: Session, theme: Theme, jobs: Jobs, moods: Moods, settings: QSettings, shown: Callable[..., None]
) -> Opened:
    kept: list[QueueView] = []

    def open_queue(width_px: int = 1236, height_px: int = 842) -> QueueView:
        view = QueueView(session, theme, jobs, moods, LastLook(session, settings))
        kept.append(view)
        session.changed.connect(view.refresh)
        shown(view, width_px, height_px)
        view.start_focus()
        return view

    return open_queue


def rows(view: QueueView) -> list[str]:
    model = view.table.model()
    return [str(model.index(number, QueueColumn.POST).data()) for number in range(model.rowCount())]


def press(view: QueueView, key: Qt.Key) -> None:
    QTest.keyClick(view.table, key)


def test_the_first_row_has_the_keyboard(queue: Opened, scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    view = queue()
    row = view.table.current_row()
    assert row is not None
    assert (row.title, view.table.hasFocus()) == ("Skating", True)
    assert view.table.selectionModel().isRowSelected(0)


@pytest.mark.parametrize("way", ["Enter", "double click"])
def test_a_row_is_opened(qtbot: QtBot, queue: Opened, scene: Scene, way: str) -> None:
    post_id = a_queued_post(scene)
    view = queue()
    with qtbot.waitSignal(view.post_requested) as asked:
        if way == "Enter":
            press(view, Key.Key_Return)
        else:
            place = view.table.visualRect(view.table.currentIndex()).center()
            QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [post_id]


def test_t_takes_a_post_out_of_line(queue: Opened, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    view = queue()
    press(view, Key.Key_T)
    assert (scene.state(post_id), rows(view)) == (State.DRAFT, [])


def test_delete_takes_a_post_out_on_all_the_channels_of_its_row(queue: Opened, scene: Scene) -> None:
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    press(queue(), Key.Key_Delete)
    assert {scene.state(post_id, name) for name in (FACEBOOK, WEBSITE)} == {State.DRAFT}


def test_u_lets_a_pin_go(queue: Opened, scene: Scene) -> None:
    post_id = a_pinned_post(scene)
    press(queue(), Key.Key_U)
    assert scene.state(post_id) is State.QUEUED


def test_u_does_nothing_to_what_is_not_pinned(queue: Opened, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    press(queue(), Key.Key_U)
    assert scene.state(post_id) is State.QUEUED


def test_h_asks_why_a_post_is_held(queue: Opened, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    view = queue()
    press(view, Key.Key_H)
    line = dialog(view, AskLine).findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "The ice is thin")
    QTest.keyClick(line, Key.Key_Return)
    assert scene.state(post_id) is State.HELD
    assert "“The ice is thin”" in words(view)


def test_p_pins_a_post_where_the_dialog_says(queue: Opened, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    view = queue()
    press(view, Key.Key_P)
    QTest.mouseClick(button(dialog(view, PinDialog), "Pin"), Qt.MouseButton.LeftButton)
    assert scene.state(post_id) is State.PINNED


def test_who_may_not_touch_a_post_is_offered_nothing(queue: Opened, session: Session, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    session.change_person(scene.person("rita"))
    view = queue()
    press(view, Key.Key_T)
    assert (scene.state(post_id), menu(view)) == (State.QUEUED, ["Open"])


def menu(view: QueueView) -> list[str]:
    view.table.menu_requested.emit(view.table.current_row(), QPoint(0, 0))
    return [action.text() for each in view.findChildren(QMenu) for action in each.actions() if action.text()]


def test_the_menu_offers_what_can_be_done(queue: Opened, scene: Scene) -> None:
    a_pinned_post(scene)
    assert menu(queue()) == ["Open", "Pin to a time …", "Unpin", "Hold …", "Take out of line"]


def test_a_segment_shows_one_channel_and_its_slots(queue: Opened, scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    a_queued_post(scene, title="Notice", on=(WEBSITE,))
    view = queue()
    QTest.mouseClick(button(view, FACEBOOK), Qt.MouseButton.LeftButton)
    assert rows(view) == ["Skating"]
    assert view.note() == "Mon to Fri 9:00 · next free slot Tue 9:00"


def test_a_narrow_screen_offers_the_channels_in_a_list(queue: Opened, scene: Scene) -> None:
    a_queued_post(scene, on=(WEBSITE,))
    view = queue(430)
    assert not offers(view, FACEBOOK)
    QTest.keyClick(view.findChildren(QComboBox)[0], Key.Key_Down)
    assert rows(view) == []


def test_a_narrow_screen_puts_the_reason_under_the_title(queue: Opened, scene: Scene) -> None:
    a_queued_post(scene)
    view = queue(560)
    assert view.table.isColumnHidden(QueueColumn.WHY)


def test_what_cannot_be_queued_yet_stands_below_and_opens(qtbot: QtBot, queue: Opened, scene: Scene) -> None:
    post_id = an_asked_post(scene, title="Fire hall")[0]
    view = queue()
    assert {"Cannot be queued yet", "Fire hall"} <= set(words(view))
    with qtbot.waitSignal(view.post_requested) as asked:
        QTest.mouseClick(button(view, "Open"), Qt.MouseButton.LeftButton)
    assert asked.args == [post_id]


def test_a_held_post_is_put_back_from_its_card(queue: Opened, scene: Scene) -> None:
    post_id = a_queued_post(scene, title="Skating")
    scene.run(Hold(scene.placement_id(post_id), "The ice is thin"))
    view = queue()
    QTest.mouseClick(button(view, "Put back"), Qt.MouseButton.LeftButton)
    assert (scene.state(post_id), rows(view)) == (State.QUEUED, ["Skating, Facebook"])
    assert "Cannot be queued yet" not in words(view)


def test_an_empty_queue_says_what_belongs_there(qtbot: QtBot, queue: Opened, scene: Scene) -> None:
    a_post(scene)
    view = queue()
    assert "Nothing is in line" in words(view)
    with qtbot.waitSignal(view.new_post_requested) as asked:
        QTest.mouseClick(button(view, "New post"), Qt.MouseButton.LeftButton)
    assert asked.args == [None]


def test_a_row_stays_chosen_while_others_come_and_go(queue: Opened, session: Session, scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    view = queue()
    a_queued_post(scene, title="Water", class_key="time-sensitive", go_out_before=datetime.fromisoformat(SOON))
    view.refresh(None)
    row = view.table.current_row()
    assert row is not None
    assert (row.title, rows(view)) == ("Skating", ["Water, Facebook", "Skating, Facebook"])


@pytest.mark.parametrize(("width_px", "height_px", "percent"), [(1236, 842, 100), (896, 642, 100), (830, 560, 200)])
def test_line_and_cards_share_the_screen(
    queue: Opened, theme: Theme, scene: Scene, width_px: int, height_px: int, percent: int
) -> None:
    theme.set_text_scale(percent)
    photo_id = a_sound_photo(scene)
    for _ in range(12):
        a_queued_post(scene, photos=(photo_id,))
    an_asked_post(scene)
    view = queue(width_px, height_px)
    assert view.table.height() >= height_px // 3
    assert view.table.rowHeight(0) > 0
    assert button(view, "Open").isVisible()


def test_no_dialog_stands_open_after_it_was_answered(queue: Opened, scene: Scene) -> None:
    a_queued_post(scene)
    view = queue()
    press(view, Key.Key_H)
    dialog(view, QDialog).reject()
    assert view.steps.dialog is None


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_title_of_a_post_keeps_a_third_of_the_smallest_window(
    queue: Opened, scene: Scene, theme: Theme, percent: int
) -> None:
    theme.set_text_scale(percent)
    a_queued_post(scene, title="Skating")
    table = queue(640, 642).table
    widths = {column: table.columnWidth(column) for column in QueueColumn if not table.isColumnHidden(column)}
    assert widths[QueueColumn.POST] >= table.viewport().width() // 3
    assert sum(widths.values()) == table.viewport().width()


def test_the_queue_asks_for_no_more_width_than_its_widest_part_folded(queue: Opened, theme: Theme) -> None:
    view = queue(700, 642)
    theme.set_text_scale(200)
    assert view.minimumSizeHint().width() <= 700
