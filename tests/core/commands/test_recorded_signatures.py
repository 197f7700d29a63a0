"""A recorded decision is signed by who recorded it, an answer by its giver, and verification tells what is not so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest

from core.ambient import Ambient
from core.commands.approvals import ReturnPost
from core.commands.media import ApprovePhoto
from core.commands.recording import ConfirmRecorded, DenyRecorded
from core.errors import NotAllowed
from core.model.media import Photo, PhotoApproval
from core.model.posts import Verdict
from core.model.recorded import RecordedAnswer, RecordedDecision, Way
from core.upkeep.verify import verify
from tests.core.builders import NOW, Scene, a_photo, an_overseen_post, rows, set_password
from tests.core.commands.forging import put_past_the_road
from tests.core.recorded import YESTERDAY, on_record, recorded


def problems(scene: Scene) -> list[str]:
    return [problem.code for problem in verify(scene.office.place, Ambient()).problems]


def signers(scene: Scene) -> set[tuple[str, str, str]]:
    """Return what is signed, whether as made or taken back, and whose key signed it."""
    found = rows(scene, "SELECT subject_table, said, person_id FROM signature s JOIN signing_key k ON k.id = s.key_id")
    names = {scene.person(name): name for name in ("kim", "dana")}
    return {(table, said, names[person]) for table, said, person in found}


@pytest.fixture
def photo_id(scene: Scene) -> str:
    """Have Kim and Dana sign in, and a photo wait."""
    photo_id = a_photo(scene)
    set_password(scene, "kim")
    set_password(scene, "dana")
    return photo_id


def approved(scene: Scene) -> None:
    (photo,) = scene.office.engine.records(Photo, "ORDER BY t.id")
    scene.run(recorded(scene, ApprovePhoto(photo.id)))


@pytest.mark.usefixtures("photo_id")
def test_who_recorded_signs_the_decision_and_the_record(scene: Scene) -> None:
    approved(scene)
    assert signers(scene) == {("photo_approval", "made", "kim"), ("recorded_decision", "made", "kim")}
    assert problems(scene) == []


@pytest.mark.usefixtures("photo_id")
def test_who_confirms_signs_by_themselves(scene: Scene) -> None:
    approved(scene)
    scene.run(ConfirmRecorded(on_record(scene).id), "dana")
    assert ("recorded_answer", "made", "dana") in signers(scene)
    assert problems(scene) == []


@pytest.mark.usefixtures("photo_id")
def test_who_denies_signs_that_and_what_it_takes_back(scene: Scene) -> None:
    approved(scene)
    scene.run(DenyRecorded(on_record(scene).id, "I was on leave"), "dana")
    assert {("recorded_answer", "made", "dana"), ("photo_approval", "revoked", "dana")} <= signers(scene)
    assert problems(scene) == []


def test_who_records_a_return_signs_what_it_takes_back(scene: Scene) -> None:
    post_id = an_overseen_post(scene)
    set_password(scene, "kim")
    scene.agree(recorded(scene, ReturnPost(post_id, scene.post(post_id).content_hash, "Too long")))
    assert ("post_decision", "revoked", "kim") in signers(scene)
    assert problems(scene) == []


@pytest.mark.usefixtures("photo_id")
@pytest.mark.parametrize("name", ["kim", "dana"])
def test_without_having_signed_in_nobody_records_or_answers(scene: Scene, name: str) -> None:
    if name == "dana":
        approved(scene)
    del scene.signers[scene.person(name)]
    with pytest.raises(NotAllowed, match="sign-in-needed"):
        scene.run(ConfirmRecorded(on_record(scene).id), name) if name == "dana" else approved(scene)


def made(scene: Scene) -> PhotoApproval:
    (photo,) = scene.office.engine.records(Photo, "ORDER BY t.id")
    return PhotoApproval("forged", photo.id, photo.sha256, Verdict.APPROVED, scene.person("dana"), "director", "", NOW)


def record_of(scene: Scene, by: str) -> RecordedDecision:
    scene.run(recorded(scene, ApprovePhoto(a_photo(scene))))
    document = on_record(scene).document
    dana = scene.person("dana")
    about = ("photo_approval", "forged")
    return RecordedDecision("record", *about, dana, Way.PAPER, YESTERDAY, document, scene.person(by), NOW)


@pytest.mark.usefixtures("photo_id")
def test_a_decision_signed_by_another_is_found_where_nothing_says_that_it_was_recorded(scene: Scene) -> None:
    put_past_the_road(scene, made(scene))
    assert problems(scene) == ["signed-by-no-key"]


@pytest.mark.usefixtures("photo_id")
@pytest.mark.parametrize(("by", "found"), [("kim", []), ("cora", ["signed-by-no-key"] * 2)])
def test_a_recorded_decision_is_right_only_by_who_recorded_it(scene: Scene, by: str, found: list[str]) -> None:
    forged = made(scene)
    put_past_the_road(scene, forged, record_of(scene, by))
    assert problems(scene) == found


@pytest.mark.usefixtures("photo_id")
def test_a_record_made_later_does_not_mend_a_decision_signed_by_another(scene: Scene) -> None:
    forged = made(scene)
    record = record_of(scene, "kim")
    put_past_the_road(scene, forged)
    put_past_the_road(scene, replace(record, id="late"))
    assert problems(scene) == ["signed-by-no-key"]


@contextmanager
def without_guard(scene: Scene, name: str) -> Iterator[None]:
    """Take one of the database's guards away for a while, as who has the file can."""
    with closing(sqlite3.connect(scene.office.place.database, isolation_level=None)) as connection:
        (statement,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        connection.execute(f"DROP TRIGGER {name}")
        yield
        connection.execute(statement)


@pytest.mark.usefixtures("photo_id")
def test_a_word_on_a_decision_by_another_than_its_giver_is_found(scene: Scene) -> None:
    approved(scene)
    kim = scene.person("kim")
    with without_guard(scene, "recorded_answer_of_giver"):
        put_past_the_road(scene, RecordedAnswer(on_record(scene).id, True, "", kim, NOW))
    assert problems(scene) == ["answered-by-another"]
