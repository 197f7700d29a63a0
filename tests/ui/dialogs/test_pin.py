"""A post is pinned to a day and time, on the channels that are wanted, after it is said what moves for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.schedule import Pin
from core.commands.slot_rules import ChangePace
from core.model.kinds import PostId
from tests.core.builders import FACEBOOK, MONDAY_AT_9, TUESDAY_AT_9, WEBSITE, Scene, a_photo, a_post, a_queued_post
from tests.ui.looking import button, field, words
from ui.dialogs.pin import PinDialog, PinTarget
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_grid import DayGrid
from ui.widgets.time_field import TimeField

Key = Qt.Key
Opened = Callable[..., PinDialog]


@pytest.fixture
def pin(qtbot: QtBot, session: Session, theme: Theme, scene: Scene) -> Opened:
    kept: list[PinDialog] = []

    def open_dialog(post_id: PostId, *channels: str, wall: datetime = TUESDAY_AT_9) -> PinDialog:
        targets = [PinTarget(scene.placement_id(post_id, name), name) for name in channels or (FACEBOOK,)]
        dialog = PinDialog(session, theme, "Skating", targets)
        kept.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show_wall(wall)
        dialog.open()
        return dialog

    return open_dialog


def pinned(qtbot: QtBot, dialog: PinDialog) -> list[Pin]:
    with qtbot.waitSignal(dialog.pinned) as told:
        QTest.mouseClick(button(dialog, "Pin"), Qt.MouseButton.LeftButton)
    return list(told.args[0])


def test_the_time_that_stands_is_the_one_that_is_pinned(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    dialog = pin(a_post(scene))
    assert [command.wall for command in pinned(qtbot, dialog)] == [TUESDAY_AT_9]


def test_a_day_is_chosen_by_keys_and_a_time_is_written(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    dialog = pin(a_post(scene))
    QTest.keyClick(dialog.findChildren(DayGrid)[0], Key.Key_Right)
    field(dialog, TimeField, "Time").set_time(QTime(14, 30))
    assert [str(command.wall) for command in pinned(qtbot, dialog)] == ["2026-11-25 14:30:00"]


def test_it_is_pinned_on_the_channels_that_are_ticked(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    post_id = a_post(scene, on=(FACEBOOK, WEBSITE))
    dialog = pin(post_id, FACEBOOK, WEBSITE)
    dialog.findChildren(QCheckBox)[0].click()
    assert [command.placement_id for command in pinned(qtbot, dialog)] == [scene.placement_id(post_id, WEBSITE)]


def test_one_channel_is_not_asked_about(pin: Opened, scene: Scene) -> None:
    assert not pin(a_post(scene)).findChildren(QCheckBox)[0].isVisible()


def test_what_would_move_is_said_before_it_is_done(pin: Opened, scene: Scene) -> None:
    a_queued_post(scene, title="Garden club", class_key="other", deemed_by=scene.person("kim"))
    dialog = pin(a_post(scene), wall=MONDAY_AT_9)
    assert dialog.moves().splitlines() == ["Goes out Mon 9:00", "“Garden club” on Facebook: Mon 9:00 to Tue 9:00"]


def test_a_post_that_is_not_ready_is_only_asked_for(pin: Opened, scene: Scene) -> None:
    dialog = pin(a_post(scene, photos=(a_photo(scene),)))
    assert "Something still stands: the time is asked for" in dialog.moves()


def test_a_pin_before_a_higher_class_needs_a_reason(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    a_queued_post(scene, title="Budget adopted", class_key="council", ground="Council, 16 November")
    dialog = pin(a_post(scene), wall=MONDAY_AT_9)
    with qtbot.assertNotEmitted(dialog.pinned):
        QTest.mouseClick(button(dialog, "Pin"), Qt.MouseButton.LeftButton)
    assert "“Budget adopted” waits in a higher class. Say why this goes before it" in words(dialog)
    QTest.keyClicks(field(dialog, QLineEdit, "Reason"), "Asked for by Council")
    assert [command.reason for command in pinned(qtbot, dialog)] == ["Asked for by Council"]


def test_a_time_that_has_gone_by_is_refused(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    dialog = pin(a_post(scene), wall=datetime.fromisoformat("2026-11-20T09:00"))
    with qtbot.assertNotEmitted(dialog.pinned):
        QTest.mouseClick(button(dialog, "Pin"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()


def test_no_channel_at_all_is_refused(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    dialog = pin(a_post(scene, on=(FACEBOOK, WEBSITE)), FACEBOOK, WEBSITE)
    for box in dialog.findChildren(QCheckBox):
        box.click()
    with qtbot.assertNotEmitted(dialog.pinned):
        dialog.submit()
    assert "Choose a channel at least" in words(dialog)


def test_another_day_is_asked_about_after_a_pause(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    dialog = pin(a_post(scene))
    QTest.keyClick(dialog.findChildren(DayGrid)[0], Key.Key_Right)
    qtbot.waitUntil(lambda: dialog.moves() == "Goes out Wed 9:00")


def test_a_day_that_the_channel_skips_is_said_and_pinned_all_the_same(qtbot: QtBot, pin: Opened, scene: Scene) -> None:
    scene.run(ChangePace(scene.channel(FACEBOOK), 0, None, skips_holidays=True))
    christmas = datetime.fromisoformat("2026-12-25T09:00")
    dialog = pin(a_post(scene), wall=christmas)
    assert "Facebook skips holidays, and this is Christmas Day" in dialog.moves()
    assert [command.wall for command in pinned(qtbot, dialog)] == [christmas]


def test_nothing_is_said_of_a_holiday_that_the_channel_does_not_skip(pin: Opened, scene: Scene) -> None:
    dialog = pin(a_post(scene), wall=datetime.fromisoformat("2026-12-25T09:00"))
    assert "holiday" not in dialog.moves()
