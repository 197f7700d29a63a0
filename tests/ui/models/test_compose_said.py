"""What is said of a post while it is written: of what was saved, after what was agreed to, and what stays told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.commands.assuring import AnswerGuess, Confirm
from core.model.assurances import Confirmation
from core.model.posts import Post
from core.store import posts as post_queries
from core.store.assurances import standing
from tests.core.builders import FACEBOOK, Scene, a_post, a_queued_post, an_unconfirmed_post
from tests.core.ruled import GUESSES, guesses, judgement, pack_of, put_in_force
from ui.models.compose import ComposeModel
from ui.models.compose_record import ComposeRecord
from ui.models.moods import Moods
from ui.session import Session


@pytest.fixture
def model(session: Session, moods: Moods) -> ComposeModel:
    model = ComposeModel(session, moods)
    session.changed.connect(model.refresh)
    return model


def record(model: ComposeModel) -> ComposeRecord:
    assert model.record is not None
    return model.record


def confirming(scene: Scene) -> Callable[[Post], Confirm]:
    """Make the command that confirms the first statement of the town's policy."""
    rule = next(rule for rule in pack_of(scene).rules.values() if rule.statement)
    return lambda post: Confirm(post.id, post.content_hash, ((rule.id, rule.statement),))


def confirmed_now(scene: Scene, model: ComposeModel) -> int:
    """Count what is confirmed of the post's present content."""
    post = scene.post(record(model).post.id)
    found = standing(scene.office.engine, Confirmation, post.id)
    return sum(each.content_hash == post.content_hash for each in found)


def write_over_a_queued_post(scene: Scene, model: ComposeModel) -> None:
    model.open(a_queued_post(scene))
    model.edit(replace(model.draft, text="Other words"))


def test_what_is_said_of_a_post_is_said_of_what_was_saved(model: ComposeModel, scene: Scene) -> None:
    model.open(an_unconfirmed_post(scene))
    model.edit(replace(model.draft, text="Other words"))
    model.do_when_saved(confirming(scene))
    assert (scene.post(record(model).post.id).text, confirmed_now(scene, model)) == ("Other words", 1)


def test_what_is_said_waits_until_the_price_of_saving_is_agreed_to(
    qtbot: QtBot, model: ComposeModel, session: Session, scene: Scene
) -> None:
    write_over_a_queued_post(scene, model)
    with qtbot.waitSignal(session.confirmation_needed) as asked:
        model.do_when_saved(confirming(scene))
    outlook, command = asked.args
    session.run(command, outlook.fingerprint)
    qtbot.waitUntil(lambda: not model.is_judging)
    assert confirmed_now(scene, model) == 1


def test_more_writing_drops_what_waited_for_saving(
    qtbot: QtBot, model: ComposeModel, session: Session, scene: Scene
) -> None:
    write_over_a_queued_post(scene, model)
    with qtbot.waitSignal(session.confirmation_needed) as asked:
        model.do_when_saved(confirming(scene))
    outlook, command = asked.args
    model.edit(replace(model.draft, text="Yet other words"))
    session.run(command, outlook.fingerprint)
    qtbot.waitUntil(lambda: not model.is_judging)
    assert confirmed_now(scene, model) == 0


def test_an_answer_stays_told_while_other_words_are_written(
    model: ComposeModel, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_force(scene, monkeypatch, GUESSES, guesses)
    post_id = a_post(scene, text="A grey sky over the pool")
    (found,) = judgement(scene, post_id).findings
    scene.run(AnswerGuess(post_id, scene.post(post_id).content_hash, GUESSES, found.words, "A name"))
    model.open(post_id)
    model.edit(replace(model.draft, text="A grey sky over the rink"))
    model.judge_now()
    assert [each.finding.rule for each in model.ruling.settled] == [GUESSES]


def test_what_was_settled_is_no_longer_told_once_it_is_asked_anew(model: ComposeModel, scene: Scene) -> None:
    model.open(a_post(scene))
    model.edit(replace(model.draft, text="Other words"))
    model.judge_now()
    assert model.ruling.settled == ()


def test_the_objective_of_a_new_post_is_stated_with_its_first_saving(model: ComposeModel, scene: Scene) -> None:
    model.begin(None)
    model.edit(replace(model.draft, text="Skating is on.", channels=(scene.channel(FACEBOOK),)))
    model.state_objective("A safe town")
    before = post_queries.number_of_posts(scene.office.engine)
    model.save()
    assert (before, model.objective) == (0, "A safe town")
    model.begin(None)
    assert model.objective == ""
