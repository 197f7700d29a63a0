"""The review after an emergency: one post at a time, then the rest, then once what moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.channels import FreezeChannel
from core.commands.emergency import EndEmergency
from core.commands.schedule import Drop
from core.model.kinds import PostId
from core.model.states import State
from core.store import emergencies as emergency_queries
from tests.core.builders import FACEBOOK, MONDAY_AT_9, Scene, a_pinned_post, a_queued_post, an_emergency
from tests.ui.hands import Key, press
from tests.ui.looking import button, words
from ui.dialogs.review_emergency import ReviewEmergency
from ui.dialogs.review_lines import ReviewLines
from ui.jobs import Jobs
from ui.models.emergency_review import ReviewModel
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Opened = Callable[[], ReviewEmergency]


@pytest.fixture
def review(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs) -> Opened:
    """Open the review, as often as a test asks, on one model."""
    model = ReviewModel(session, Moods(session, jobs))

    def opened() -> ReviewEmergency:
        dialog = ReviewEmergency(session, theme, model)
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return opened


def fell(scene: Scene, *titles: str) -> list[PostId]:
    """Let posts fall into an emergency that is over."""
    posts = [a_queued_post(scene, title=title) for title in titles]
    a_pinned_post(scene, MONDAY_AT_9.replace(month=12, day=30), title="Season’s greetings")
    emergency = an_emergency(scene)
    scene.set_wall("2026-11-25T10:30")
    scene.agree(EndEmergency(emergency), "cora")
    return posts


def lines(dialog: ReviewEmergency) -> list[str]:
    return next(page.lines() for page in dialog.findChildren(ReviewLines) if page.isVisible())


def press_button(dialog: ReviewEmergency, text: str) -> None:
    QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def test_each_post_is_shown_with_its_words_its_time_and_how_far_one_is(scene: Scene, review: Opened) -> None:
    fell(scene, "Skating", "Pool hours", "Library fair")
    shown = words(review())
    assert {"After “Flood”", "1 of 3", "Skating", "Public skating is on Saturday."} <= set(shown)
    assert "Facebook · Mon 23 Nov 9:00 · Its time fell in the emergency “Flood”" in shown


def test_keys_decide_and_lead_to_the_next_one(scene: Scene, review: Opened) -> None:
    first, second, third = fell(scene, "Skating", "Pool hours", "Library fair")
    dialog = review()
    for key in (Key.Key_K, Key.Key_C, Key.Key_D):
        press(dialog, key)
    press(dialog, Key.Key_Return)
    assert lines(dialog) == ["Wed 30 Dec 9:00 · Season’s greetings · Facebook"]
    press(dialog, Key.Key_Return)
    assert "1 kept, 1 to be changed, 1 dropped." in words(dialog)
    assert lines(dialog) == ["Skating, Facebook: Thu 9:00, was Mon 23 Nov 9:00"]
    press(dialog, Key.Key_Return)
    assert [scene.state(each) for each in (first, second, third)] == [State.QUEUED, State.HELD, State.DROPPED]
    assert emergency_queries.to_be_reviewed(scene.office.engine) == []


def test_the_same_by_the_mouse(scene: Scene, review: Opened) -> None:
    posts = fell(scene, "Skating", "Pool hours")
    dialog = review()
    for text in ("Keep (K)", "Drop (D)", "On to the rest", "Looked at: show what moves", "Do it"):
        press_button(dialog, text)
    assert ([scene.state(each) for each in posts], dialog.isVisible()) == ([State.QUEUED, State.DROPPED], False)


def test_the_arrow_keys_go_to_and_fro_and_what_was_decided_can_be_decided_anew(scene: Scene, review: Opened) -> None:
    fell(scene, "Skating", "Pool hours")
    dialog = review()
    press(dialog, Key.Key_K)
    press(dialog, Key.Key_Left)
    assert "1 of 2 · is kept" in words(dialog)
    press(dialog, Key.Key_D)
    press(dialog, Key.Key_Left)
    assert "1 of 2 · is dropped" in words(dialog)


def test_nothing_goes_on_before_all_is_decided(scene: Scene, review: Opened) -> None:
    fell(scene, "Skating", "Pool hours")
    dialog = review()
    press(dialog, Key.Key_K)
    assert not button(dialog, "On to the rest").isEnabled()


def test_what_was_decided_is_there_another_time(scene: Scene, review: Opened) -> None:
    fell(scene, "Skating", "Pool hours")
    dialog = review()
    press(dialog, Key.Key_K)
    press_button(dialog, "Go on another time")
    again = review()
    assert {"2 of 2", "Pool hours"} <= set(words(again))


def test_what_something_stands_against_is_not_kept(scene: Scene, session: Session, review: Opened) -> None:
    fell(scene, "Skating")
    scene.agree(FreezeChannel(scene.channel(FACEBOOK), "Strange"), "tim")
    dialog = review()
    assert not button(dialog, "Keep (K)").isEnabled()
    assert any(said.startswith("Something stands in its way: ") for said in words(dialog))
    press(dialog, Key.Key_K)
    assert "1 of 1" in words(dialog)


def test_what_is_past_its_window_is_changed_or_dropped(scene: Scene, review: Opened) -> None:
    a_queued_post(scene, go_out_before=MONDAY_AT_9.replace(hour=12))
    fell(scene, "Skating")
    dialog = review()
    assert "The time until which it could go out has passed: change or drop it" in words(dialog)


def test_a_step_that_takes_a_post_out_of_the_review_shows_the_others(
    scene: Scene, session: Session, review: Opened
) -> None:
    first, _ = fell(scene, "Skating", "Pool hours")
    dialog = review()
    session.run(Drop(scene.placement_id(first)))
    assert {"1 of 1", "Pool hours"} <= set(words(dialog))
