"""Comments are kept beside a post: whoever works on it may say something, and nothing of the post changes by it."""

from __future__ import annotations

import pytest

from core.commands.comments import AddComment
from core.commands.posts import DiscardPost
from core.errors import NotAllowed
from core.model.kinds import PostId
from core.store import journal
from core.store.comments import comments_of
from tests.core.builders import Scene, a_post, a_queued_post


def said(scene: Scene, post_id: PostId) -> list[str]:
    return [comment.text for comment in comments_of(scene.office.engine, post_id)]


def test_comments_stand_in_the_order_in_which_they_were_written(scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(AddComment(post_id, "Is the time right?"))
    scene.set_wall("2026-11-20T10:05")
    scene.run(AddComment(post_id, "  Yes.\r\n"), "ada")
    assert said(scene, post_id) == ["Is the time right?", "Yes."]


@pytest.mark.parametrize(("by", "may"), [("kim", True), ("dana", True), ("cora", True), ("ada", True), ("tim", False)])
def test_whoever_may_write_approve_or_read_it_may_comment(scene: Scene, by: str, may: bool) -> None:
    post_id = a_post(scene, "ada")
    if may:
        scene.run(AddComment(post_id, "Good"), by)
    else:
        with pytest.raises(NotAllowed):
            scene.run(AddComment(post_id, "Good"), by)
    assert len(said(scene, post_id)) == may


def test_a_comment_changes_neither_content_nor_place(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    before = (scene.post(post_id), scene.state(post_id))
    scene.run(AddComment(post_id, "Good"))
    assert (scene.post(post_id), scene.state(post_id)) == before


def test_a_comment_stands_in_the_log(scene: Scene) -> None:
    post_id = a_post(scene)
    done = scene.run(AddComment(post_id, "Good"))
    (change,) = journal.changes_of_step(scene.office.engine, done.id)
    assert (change.table, change.before, change.after is not None) == ("comment", None, True)


@pytest.mark.parametrize("text", ["", "  \n", "\u202e"])
def test_an_empty_comment_is_refused(scene: Scene, text: str) -> None:
    with pytest.raises(NotAllowed, match="comment-empty"):
        scene.run(AddComment(a_post(scene), text))


def test_a_discarded_post_takes_none(scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(DiscardPost(post_id))
    with pytest.raises(NotAllowed, match="is-discarded"):
        scene.run(AddComment(post_id, "Good"))
