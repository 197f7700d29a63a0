"""A director with nine posts and four photos waiting is through by keyboard alone, and nothing waits any more."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.commands.awaited import awaited
from core.commands.schedule import AddToQueue
from core.model.kinds import PostId
from core.model.posts import Verdict
from core.model.states import State
from core.store import posts as post_queries
from tests.core.builders import Scene, a_photo, a_post, an_attached
from tests.flows.by_keyboard import ByKeyboard
from tests.flows.stage import Stage
from tests.ui.looking import words
from ui.screens import APPROVALS

Key = Qt.Key
POSTS, PHOTOS = 9, 4
MOST_KEYS, MOST_SECONDS = 40, 60
COMMENT = "Say when"


@dataclass
class Keys:
    """Press keys wherever the keyboard is, and count them."""

    stage: Stage
    pressed: int = field(default=0)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.stage.rest()
        keyboard = QApplication.focusWidget()
        assert keyboard is not None
        QTest.keyClick(keyboard, key, held)
        self.pressed += 1

    def write(self, text: str) -> None:
        keyboard = QApplication.focusWidget()
        assert keyboard is not None
        QTest.keyClicks(keyboard, text)
        self.pressed += len(text)


def what_waits(scene: Scene) -> list[PostId]:
    """Let nine posts of an overseen author be asked for, four of them with a photo that nobody approved."""
    photos = [a_photo(scene) for _ in range(PHOTOS)]
    for photo_id in photos:
        an_attached(scene, photo_id)
    posts = [a_post(scene, "otto", photos=tuple(photos[number : number + 1])) for number in range(POSTS)]
    for post_id in posts:
        scene.run(AddToQueue(post_id), "otto")
    return posts


def test_nine_posts_and_four_photos_are_decided_in_few_keys(stage: Stage) -> None:
    scene = stage.scene
    posts = what_waits(scene)
    ByKeyboard(stage).let_work("Dana")
    keys, begun = Keys(stage), perf_counter()
    keys.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    for _ in range(PHOTOS + POSTS - 1):
        keys.press(Key.Key_A)
    keys.press(Key.Key_R)
    keys.write(COMMENT)
    keys.press(Key.Key_Return)
    assert (keys.pressed < MOST_KEYS, perf_counter() - begun < MOST_SECONDS) == (True, True)
    assert awaited(scene.office.calendar, scene.clock.now()) == ()
    assert sorted(scene.state(post_id).value for post_id in posts) == sorted(
        [State.ASKED.value] + [State.QUEUED.value] * (POSTS - 1)
    )


def test_the_screen_then_says_that_nothing_waits(stage: Stage) -> None:
    posts = what_waits(stage.scene)
    ByKeyboard(stage).let_work("Dana")
    keys = Keys(stage)
    keys.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    for _ in range(PHOTOS + POSTS):
        keys.press(Key.Key_A)
    assert "Nothing waits for you" in words(stage.window.view(APPROVALS))
    decisions = [post_queries.decisions_of(stage.office.engine, post_id) for post_id in posts]
    assert [each.verdict for decided in decisions for each in decided] == [Verdict.APPROVED] * POSTS
