"""An emergency: declared, written about from a template, its photo authorised, published, ended, and reviewed."""

from __future__ import annotations

import pytest

from core.model.kinds import PostId
from core.model.states import State
from core.store import posts as post_queries
from tests.core.builders import Scene, a_queued_post, a_sound_photo, confirm
from tests.flows.by_keyboard import ByKeyboard
from tests.flows.by_mouse import ByMouse
from tests.flows.stage import Stage
from tests.ui.looking import words
from ui.dialogs.review_lines import ReviewLines

# Off screen no menu or dialog can be moved, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Hand = ByMouse | ByKeyboard

ANSWERS = {
    "Which road, from where to where": "64 Avenue",
    "Since when": "noon",
    "Why": "A water main broke.",
    "Next update": "6 p.m.",
}
OFFICER = "Ian Toews, Information Officer"
NOW_FIRST = ("Road closed: 64 Avenue, Facebook", "Now", "Emergency information goes first, outside the slots")
HELD = ("Skating, Facebook", ", formerly Mon 9:00", "Held by the emergency “Flood”; it keeps its place")
BACK = ("Skating, Facebook", "Mon 9:00", "In line since 20 Nov 10:00")


def the_advisory(scene: Scene) -> PostId:
    (post,) = post_queries.posts_like(scene.office.engine, "Road closed", 1)
    return post.id


def write(stage: Stage, hand: Hand) -> None:
    """Declare it, write about it with a photo, and ask for the post; all that its words ask is confirmed."""
    hand.declare_emergency("Flood", OFFICER)
    assert "Emergency in force: Flood" in words(stage.window)
    hand.write_about_it("Road closed", ANSWERS, "Facebook")
    assert stage.written().startswith("64 Avenue is closed since noon.")
    hand.put_photo_into_post()
    hand.ask_to_queue()
    confirm(stage.scene, the_advisory(stage.scene))


def review(stage: Stage, hand: Hand) -> list[str]:
    """End it, keep what was held, and return what moves."""
    hand.end_emergency(OFFICER)
    hand.begin_review()
    hand.keep()
    hand.go_on_to_what_moves()
    stage.rest()
    moves = next(page.lines() for page in stage.top().findChildren(ReviewLines) if page.isVisible())
    hand.finish_review()
    return moves


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_an_emergency_goes_from_its_declaration_to_the_review_after_it(stage: Stage, kind: type[Hand]) -> None:
    hand = kind(stage)
    a_sound_photo(stage.scene)
    a_queued_post(stage.scene, title="Skating")
    write(stage, hand)
    hand.let_work("Ian Toews")
    hand.authorise_photo()
    hand.let_work("Kim Dyck")
    hand.look_at_queue()
    assert stage.line() == (NOW_FIRST, HELD)
    hand.record_first_published()
    assert stage.scene.state(the_advisory(stage.scene)) is State.PUBLISHED
    assert review(stage, hand) == []
    hand.look_at_queue()
    assert stage.line() == (BACK,)
    assert "1 emergency post went out and waits for a second reading" in words(stage.window)
