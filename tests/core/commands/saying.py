"""What tests say of posts: confirmations, answers and overrides of a post as it stands, and who may say them."""

from __future__ import annotations

from typing import Any

from core.commands.assuring import AnswerGuess, Confirm, SetRuleAside
from core.commands.desk import Command
from core.commands.schedule import AddToQueue
from core.errors import NotAllowed
from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import Scene, a_post
from tests.core.ruled import ASKS, GUESSES, STATEMENT, judgement

GREY = "The rink is grey today and open."
WORDS = "is grey today"
ASKED = ((ASKS, STATEMENT),)
EVERYBODY = ("kim", "dana", "dora", "cora", "ian", "emma", "tim", "rita", "carl", "ada", "otto")


def confirm(scene: Scene, post_id: PostId, statements: tuple[tuple[str, str], ...] = ASKED) -> Confirm:
    return Confirm(post_id, scene.post(post_id).content_hash, statements)


def answer(scene: Scene, post_id: PostId, words: str = WORDS, rule: str = GUESSES) -> AnswerGuess:
    return AnswerGuess(post_id, scene.post(post_id).content_hash, rule, words, "Its colour")


def set_aside(scene: Scene, post_id: PostId, rule: str = GUESSES) -> SetRuleAside:
    return SetRuleAside(post_id, scene.post(post_id).content_hash, rule, "Council asked")


def found(scene: Scene, post_id: PostId) -> set[str]:
    return {finding.rule for finding in judgement(scene, post_id).findings}


def an_asked(scene: Scene, by: str = "kim", **changes: Any) -> PostId:
    post_id = a_post(scene, by, **changes)
    scene.run(AddToQueue(post_id), by)
    assert scene.state(post_id) is State.ASKED
    return post_id


def may(scene: Scene, command: Command) -> dict[str, str]:
    """Tell by which code each person is refused; who may is not in it."""
    refused = {}
    for by in EVERYBODY:
        try:
            scene.preview(command, by)
        except NotAllowed as refusal:
            refused[by] = refusal.code
    return refused
