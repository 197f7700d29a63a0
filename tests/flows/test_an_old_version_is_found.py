"""What a post said before is found by its words, looked at beside what it says now, and used again."""

from __future__ import annotations

import pytest

from core.model.kinds import PostId
from core.store import posts as post_queries
from tests.core.builders import a_draft, a_post, save
from tests.flows.by_keyboard import ByKeyboard
from tests.flows.by_mouse import ByMouse
from tests.flows.stage import Stage

# Off screen no menu or dialog can be moved, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Hand = ByMouse | ByKeyboard
FIRST, SECOND = "Shinny is free at the rink on Friday.", "The arena is open on Friday."


def a_changed_post(stage: Stage) -> PostId:
    """Save a post, save other words over it, and another post that is not meant."""
    post_id = a_post(stage.scene, title="Friday night", text=FIRST)
    stage.scene.run(save(stage.scene, post_id, a_draft(stage.scene, title="Friday night", text=SECOND)))
    a_post(stage.scene, title="Swim lessons", text="Lessons begin on Monday.")
    return post_id


def versions(stage: Stage, post_id: PostId) -> int:
    return len(post_queries.versions_of(stage.office.engine, post_id))


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_an_earlier_version_is_found_by_its_words_and_used_again(stage: Stage, kind: type[Hand]) -> None:
    post_id = a_changed_post(stage)
    hand = kind(stage)
    hand.find_and_open("shinny")
    stage.wait_for_screen("compose")
    assert stage.written() == SECOND
    hand.use_first_version_again()
    assert (stage.written(), versions(stage, post_id)) == (FIRST, 3)
    hand.undo()
    assert stage.written() == SECOND
