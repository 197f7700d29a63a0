"""What rules find in the words of a post waits for a person's word, and goes out with it."""

from __future__ import annotations

import pytest

from core.commands.assuring import AnswerGuess, TakeWordBack
from core.commands.judging import facts_of
from core.commands.schedule import AddToQueue
from core.errors import NotAllowed
from core.model.assurances import Answer
from core.model.findings import Finding
from core.model.kinds import PostId
from core.model.states import State
from core.policy.gate import judge
from tests.core.builders import Scene, a_draft, a_queued_post, an_unconfirmed_post, confirm, save

ICE = "Maybe the ice is in on Monday."
PLAY = "“The Idiot” opens on Friday."


def the_finding(scene: Scene, post_id: PostId) -> Finding:
    """Return the only thing that is found of a post."""
    calendar = scene.office.calendar
    (finding,) = judge(facts_of(calendar, post_id, scene.clock.now()), calendar.pack).findings
    return finding


def answer(scene: Scene, post_id: PostId) -> AnswerGuess:
    guess = the_finding(scene, post_id)
    return AnswerGuess(post_id, scene.post(post_id).content_hash, guess.rule, guess.words, "The title of the play")


def test_a_post_that_guesses_is_queued_once_somebody_confirms_its_facts(scene: Scene) -> None:
    post_id = an_unconfirmed_post(scene, text=ICE)
    scene.run(AddToQueue(post_id))
    assert scene.state(post_id) is State.ASKED
    confirm(scene, post_id)
    assert scene.state(post_id) is State.QUEUED


def test_a_word_that_is_right_here_lets_the_post_be_queued(scene: Scene) -> None:
    post_id = a_queued_post(scene, text=PLAY)
    scene.run(answer(scene, post_id))
    assert scene.state(post_id) is State.QUEUED


def test_its_author_cannot_say_so(scene: Scene) -> None:
    post_id = a_queued_post(scene, "ada", text=PLAY)
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(answer(scene, post_id), "ada")


def test_a_post_is_held_when_the_word_is_taken_back(scene: Scene) -> None:
    post_id = a_queued_post(scene, text=PLAY)
    said = scene.run(answer(scene, post_id))
    assert said.subject == post_id
    (answer_id,) = scene.office.engine.rows("SELECT id FROM answer")[0]
    scene.agree(TakeWordBack(Answer, answer_id, "It is not the play"))
    assert scene.state(post_id) is State.HELD


def test_an_answer_outlives_a_change_elsewhere_in_the_text(scene: Scene) -> None:
    post_id = a_queued_post(scene, text=PLAY)
    scene.run(answer(scene, post_id))
    scene.agree(save(scene, post_id, a_draft(scene, text=f"{PLAY} Doors at 7 p.m.")))
    confirm(scene, post_id)
    calendar = scene.office.calendar
    assert judge(facts_of(calendar, post_id, scene.clock.now()), calendar.pack).findings == ()
