"""A word is taken back by who might have said it, once, for a reason; readings are by who did not write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.commands.assuring import SecondRead, TakeWordBack
from core.commands.desk import Command
from core.errors import NotAllowed
from core.model.assurances import Answer, Confirmation, Override, SecondReading
from core.model.kinds import PostId
from core.model.states import State
from core.store.assurances import standing
from tests.core.builders import (
    Scene,
    a_post,
)
from tests.core.commands.saying import EVERYBODY, GREY, an_asked, answer, confirm, may, set_aside
from tests.core.ruled import (
    ASKS,
    GUESSES,
)

Said = type[Answer] | type[Confirmation] | type[Override]
SAYING: dict[Said, Callable[[Scene, PostId], Command]] = {
    Answer: answer,
    Confirmation: confirm,
    Override: set_aside,
}
SETTLED_OTHERWISE: dict[Said, Callable[[Scene, PostId], Command]] = {
    Answer: confirm,
    Confirmation: answer,
    Override: confirm,
}
ITS_RULE: dict[Said, str] = {Answer: GUESSES, Confirmation: ASKS, Override: GUESSES}


def scheduled_by(scene: Scene, kind: Said) -> tuple[PostId, str]:
    """Put a post in line that stands on what somebody said, and return it with what was said."""
    post_id = an_asked(scene, text=GREY)
    scene.run(SETTLED_OTHERWISE[kind](scene, post_id))
    scene.run(SAYING[kind](scene, post_id))
    assert scene.state(post_id) is State.QUEUED
    (said,) = scene.office.engine.records(kind, "WHERE t.post_id = :id", id=post_id)
    return post_id, said.id


@pytest.mark.parametrize("kind", SAYING)
def test_taking_a_word_back_holds_what_is_scheduled_by_it_in_the_same_step(town: Scene, kind: Said) -> None:
    post_id, said_id = scheduled_by(town, kind)
    done = town.agree(TakeWordBack(kind, said_id, "Not so"))
    assert town.state(post_id) is State.HELD
    (reason,) = town.standing_reasons(post_id)
    assert reason.rule == ITS_RULE[kind]
    assert {reason.id, town.placement_id(post_id), said_id} <= {change.id for change in done.changes}


@pytest.mark.parametrize("kind", SAYING)
def test_a_word_is_taken_back_once_and_for_a_reason(town: Scene, kind: Said) -> None:
    _, said_id = scheduled_by(town, kind)
    with pytest.raises(NotAllowed, match="reason-needed"):
        town.run(TakeWordBack(kind, said_id, " "))
    town.agree(TakeWordBack(kind, said_id, "Not so"))
    with pytest.raises(NotAllowed, match="taken-back-already"):
        town.run(TakeWordBack(kind, said_id, "Not so"))


@pytest.mark.parametrize("kind", SAYING)
def test_a_word_is_taken_back_by_who_might_have_said_it(town: Scene, kind: Said) -> None:
    post_id = a_post(town, text=GREY)
    command = SAYING[kind](town, post_id)
    who = set(EVERYBODY) - set(may(town, command))
    town.run(command)
    (said,) = town.office.engine.records(kind, "WHERE t.post_id = :id", id=post_id)
    assert set(EVERYBODY) - set(may(town, TakeWordBack(kind, said.id, "Not so"))) == who


UNREASONED: dict[str, Callable[[Scene, PostId], Command]] = {
    "an answer": lambda s, post_id: replace(answer(s, post_id), said=" \n"),
    "an override": lambda s, post_id: replace(set_aside(s, post_id), reason=" \n"),
}


@pytest.mark.parametrize("name", UNREASONED)
def test_a_word_needs_a_reason(town: Scene, name: str) -> None:
    command = UNREASONED[name](town, a_post(town, text=GREY))
    with pytest.raises(NotAllowed, match="reason-needed"):
        town.run(command)


def test_a_post_is_read_by_who_did_not_write_it(scene: Scene) -> None:
    post_id = a_post(scene, "ada")
    refused = may(scene, SecondRead(post_id, scene.post(post_id).content_hash))
    assert refused == {
        "ada": "right-not-writer",
        **dict.fromkeys(("emma", "tim", "rita", "carl", "otto"), "right-role"),
    }


def test_a_version_is_read_once_by_each_reader_and_the_reading_can_be_taken_back(scene: Scene) -> None:
    post_id = a_post(scene, "ada")
    read = SecondRead(post_id, scene.post(post_id).content_hash, " Name\nthe arena ")
    scene.run(read)
    with pytest.raises(NotAllowed, match="read-already"):
        scene.run(read)
    scene.run(read, "dana")
    mine, hers = sorted(standing(scene.office.engine, SecondReading, post_id), key=lambda each: each.role)
    assert (mine.comment, mine.role, hers.role) == ("Name the arena", "coordinator", "director")
    scene.run(TakeWordBack(SecondReading, mine.id, "I looked at another"))
    assert standing(scene.office.engine, SecondReading, post_id) == (hers,)
