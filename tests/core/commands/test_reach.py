"""What registers keep holds at once: every command reaches the posts whose rules read it, in its own step."""

from __future__ import annotations

import pytest

from core.commands.posts import OwnWords
from core.commands.registers import KeepHashtag
from core.commands.schedule import AddToQueue
from core.model.kinds import PostId
from core.model.registers import Fitness
from core.model.states import State
from tests.core.builders import FACEBOOK, Scene, a_post, a_sound_photo
from tests.core.commands.register_cases import MEETING, READINGS, TEXT, Reading
from tests.core.ruled import READS, leave_only_rights, put_in_force, reads


def an_asked(scene: Scene, patch: pytest.MonkeyPatch, reading: Reading, own_words: str | None = None) -> PostId:
    """Ask for a post of ada's for which only what a register keeps is missing."""
    leave_only_rights(scene)
    put_in_force(scene, patch, READS, reads(reading.is_met))
    own = (OwnWords(scene.channel(FACEBOOK), text=own_words),)
    post_id = a_post(scene, "ada", text=TEXT, ground=MEETING, photos=(a_sound_photo(scene),), own_words=own)
    if reading.before is not None:
        reading.before(scene, post_id)
    scene.run(AddToQueue(post_id), "ada")
    assert scene.state(post_id) is State.ASKED
    return post_id


@pytest.mark.parametrize("name", READINGS)
def test_a_post_that_was_asked_for_is_queued_in_the_step_that_meets_its_rule(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    post_id = an_asked(scene, monkeypatch, READINGS[name])
    command, by = READINGS[name].meet(scene, post_id)
    done = scene.agree(command, by)
    assert scene.state(post_id) is State.QUEUED
    assert scene.placement_id(post_id) in {change.id for change in done.changes}


@pytest.mark.parametrize("name", READINGS)
def test_a_post_in_line_is_held_in_the_step_that_spoils_its_rule(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    post_id = an_asked(scene, monkeypatch, READINGS[name])
    scene.agree(*READINGS[name].meet(scene, post_id))
    done = scene.agree(*READINGS[name].spoil(scene, post_id))
    assert scene.state(post_id) is State.HELD
    (reason,) = scene.standing_reasons(post_id)
    assert reason.rule == READS
    assert {reason.id, scene.placement_id(post_id)} <= {change.id for change in done.changes}


@pytest.mark.parametrize("name", READINGS)
def test_what_a_register_keeps_holds_no_post_whose_rules_are_met(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    post_id = an_asked(scene, monkeypatch, READINGS[name])
    scene.agree(*READINGS[name].meet(scene, post_id))
    put_in_force(scene, monkeypatch, READS, reads(lambda facts: True))
    before = scene.placement(post_id)
    scene.agree(*READINGS[name].spoil(scene, post_id))
    assert scene.placement(post_id) == before


def test_a_hashtag_reaches_a_post_that_writes_it_with_other_letters(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = Reading(
        lambda facts: bool(facts.registers.hashtags),
        lambda s, post: (KeepHashtag("strasse", Fitness.FIT), "kim"),
        lambda s, post: (KeepHashtag("strasse", Fitness.UNFIT), "kim"),
    )
    post_id = an_asked(scene, monkeypatch, reading, own_words="#Stra\u00dfe")
    scene.run(*reading.meet(scene, post_id))
    assert scene.state(post_id) is State.QUEUED
