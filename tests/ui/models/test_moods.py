"""How posts stand with the rules is judged when it is asked for, and forgotten with every step."""

from __future__ import annotations

import pytest

from core.commands.media import ApprovePhoto
from core.errors import NotFound
from core.model.findings import Mood
from core.model.kinds import PostId
from tests.core.builders import Scene, a_photo, a_post, an_attached
from ui.models.moods import Moods
from ui.session import Session


def test_a_post_that_nobody_asked_about_is_not_judged(scene: Scene, moods: Moods) -> None:
    assert moods.known(a_post(scene)) is None


def test_a_post_is_judged_once(scene: Scene, moods: Moods) -> None:
    post_id = a_post(scene)
    assert moods.judgement(post_id) is moods.judgement(post_id)
    assert moods.known(post_id) is Mood.READY


@pytest.mark.parametrize(("attached", "mood"), [(False, Mood.BLOCKED), (True, Mood.WAITING)])
def test_a_post_is_blocked_while_the_desk_must_mend_and_waits_while_others_must_act(
    scene: Scene, moods: Moods, attached: bool, mood: Mood
) -> None:
    photo_id = a_photo(scene)
    if attached:
        an_attached(scene, photo_id)
    assert moods.judgement(a_post(scene, photos=(photo_id,))).mood is mood


def test_every_step_lets_posts_be_judged_anew(scene: Scene, session: Session, moods: Moods) -> None:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    post_id = a_post(scene, photos=(photo_id,))
    before = moods.judgement(post_id).mood
    session.run(ApprovePhoto(photo_id))
    assert (before, moods.known(post_id)) == (Mood.WAITING, None)
    assert moods.judgement(post_id).mood is Mood.READY


def test_a_post_that_there_is_not_is_not_judged(moods: Moods) -> None:
    with pytest.raises(NotFound):
        moods.judgement(PostId("none"))
