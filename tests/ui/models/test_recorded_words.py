"""Of a decision that was recorded it is said wherever it is shown: by whom, from what, and whether it is confirmed."""

from __future__ import annotations

import pytest

from core.commands.assuring import SecondRead
from core.commands.recording import ConfirmRecorded, DenyRecorded
from core.model.assurances import SecondReading
from core.model.recorded import Way
from core.policy.facts import SubjectFacts
from core.store.assurances import standing
from tests.core.builders import Scene, a_post
from tests.core.recorded import on_record, recorded
from ui.models.recording import recorded_note
from ui.models.settled_words import settled_of
from ui.session import Session


def a_recorded_reading(scene: Scene, way: Way = Way.PAPER) -> SecondReading:
    """Have Kim record that Dana read a post."""
    post_id = a_post(scene, "otto")
    scene.run(recorded(scene, SecondRead(post_id, scene.post(post_id).content_hash), way=way))
    (reading,) = standing(scene.office.engine, SecondReading, post_id)
    return reading


@pytest.mark.parametrize(
    ("way", "told"),
    [
        (Way.PAPER, "recorded by Kim Dyck from paper · not confirmed yet"),
        (Way.E_MAIL, "recorded by Kim Dyck from an e-mail · not confirmed yet"),
        (Way.TELEPHONE, "recorded by Kim Dyck after a call · not confirmed yet"),
    ],
)
def test_each_way_is_told(scene: Scene, session: Session, way: Way, told: str) -> None:
    assert recorded_note(session, "second_reading", a_recorded_reading(scene, way).id) == told


def test_its_givers_word_is_told(scene: Scene, session: Session) -> None:
    first = a_recorded_reading(scene)
    scene.run(ConfirmRecorded(on_record(scene).id), "dana")
    assert recorded_note(session, "second_reading", first.id).endswith("· confirmed")


def test_a_denial_is_told_with_its_reason(scene: Scene, session: Session) -> None:
    first = a_recorded_reading(scene)
    scene.run(DenyRecorded(on_record(scene).id, "I was away"), "dana")
    assert recorded_note(session, "second_reading", first.id).endswith("· denied: “I was away”")


def test_what_was_decided_here_has_no_note(scene: Scene, session: Session) -> None:
    post_id = a_post(scene, "otto")
    scene.run(SecondRead(post_id, scene.post(post_id).content_hash), "dana")
    (reading,) = standing(scene.office.engine, SecondReading, post_id)
    assert recorded_note(session, "second_reading", reading.id) == ""


def test_compose_lists_a_reading_as_recorded(scene: Scene, session: Session) -> None:
    reading = a_recorded_reading(scene)
    names = {scene.person("dana"): "Dana Roy"}
    (view,) = settled_of(session, (), (reading,), names, SubjectFacts())
    assert view.by == "Dana Roy, 20 Nov 10:00 · recorded by Kim Dyck from paper · not confirmed yet"
