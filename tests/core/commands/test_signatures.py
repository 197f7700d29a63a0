"""What people decide is signed by who decided it, and verification tells what is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from core.ambient import Ambient
from core.commands.approvals import ReturnPost
from core.commands.media import ApprovePhoto, RevokePhotoApproval
from core.errors import NotAllowed
from core.model.keys import Said, Signature
from core.model.media import Photo, PhotoApproval
from core.model.posts import Verdict
from core.model.seals import SealLine
from core.store import journal
from core.store.guards import guard_statements
from core.store.journal import Stamp
from core.store.records import RECORDS
from core.store.rows import column_names
from core.store.tx import Tx
from core.upkeep.verify import verify
from tests.core.builders import NOW, PASSWORD, Scene, a_photo, a_post, an_overseen_post, set_password
from tests.core.commands.forging import put_past_the_road
from tests.core.commands.sealing import a_planned_post, a_seal


def signatures(scene: Scene) -> list[Signature]:
    return scene.office.engine.records(Signature, "ORDER BY t.position, t.id")


def problems(scene: Scene) -> list[str]:
    return [problem.code for problem in verify(scene.office.place, Ambient()).problems]


def test_without_passwords_nothing_is_signed_and_nothing_is_missed(scene: Scene) -> None:
    scene.run(ApprovePhoto(a_photo(scene)), "dana")
    assert signatures(scene) == []
    assert problems(scene) == []


def test_a_decision_is_signed_by_who_signed_in(scene: Scene) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    scene.run(ApprovePhoto(photo_id), "dana")
    (signature,) = signatures(scene)
    assert (signature.subject_table, signature.said) == ("photo_approval", Said.MADE)
    assert problems(scene) == []


def test_taking_a_decision_back_is_signed_too(scene: Scene) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    scene.run(ApprovePhoto(photo_id), "dana")
    scene.run(RevokePhotoApproval(photo_id, "Blurred"), "dana")
    assert [signature.said for signature in signatures(scene)] == [Said.MADE, Said.REVOKED]
    assert problems(scene) == []


def test_a_return_signs_itself_and_what_it_took_back(scene: Scene) -> None:
    post_id = an_overseen_post(scene)
    set_password(scene, "kim")
    scene.agree(ReturnPost(post_id, scene.post(post_id).content_hash, "Too long"), "kim")
    assert sorted(each.said.value for each in signatures(scene)) == ["made", "revoked"]
    assert problems(scene) == []


@pytest.mark.parametrize("name", ["dana", "kim"])
def test_nobody_decides_without_having_signed_in(scene: Scene, name: str) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "kim")
    scene.signers.clear()
    with pytest.raises(NotAllowed, match="sign-in-needed"):
        scene.preview(ApprovePhoto(photo_id), name)
    with pytest.raises(NotAllowed, match="sign-in-needed"):
        scene.run(ApprovePhoto(photo_id), name)


def test_a_key_that_ended_signs_nothing_more(scene: Scene) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    old = scene.signers[scene.person("dana")]
    set_password(scene, "dana")
    scene.signers[scene.person("dana")] = old
    with pytest.raises(NotAllowed, match="sign-in-needed"):
        scene.run(ApprovePhoto(photo_id), "dana")


def test_decisions_stay_signed_after_another_password(scene: Scene) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    scene.run(ApprovePhoto(photo_id), "dana")
    set_password(scene, "dana", PASSWORD + " again")
    assert problems(scene) == []


def test_who_writes_and_queues_without_deciding_needs_no_key(scene: Scene) -> None:
    set_password(scene, "cora")
    post_id = a_post(scene, "otto")
    assert scene.post(post_id).author_id == scene.person("otto")


def rewritten(scene: Scene, *statements: str) -> None:
    """Write into the closed calendar past Oyez and its guards, as who has the file can."""
    path = scene.office.place.database
    scene.office.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            connection.execute(statement)
        for statement in guard_statements({table: column_names(kind) for table, kind in RECORDS.items()}):
            if statement.startswith("CREATE TRIGGER"):
                connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM signature", "record-missing"),
        ("UPDATE signature SET signature = replace(signature, 'a', 'b')", "record-changed"),
        ("UPDATE photo_approval SET comment = 'Only the left half'", "record-changed"),
    ],
)
def test_a_signature_or_a_decision_changed_in_the_file_is_found(scene: Scene, statement: str, found: str) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    scene.run(ApprovePhoto(photo_id), "dana")
    rewritten(scene, statement)
    assert found in problems(scene)


def test_a_decision_that_its_giver_signed_in_a_role_they_do_not_hold_is_found(scene: Scene) -> None:
    """Who has the whole file and a key of their own can sign, but not as another than they are."""
    photo_id = a_photo(scene)
    set_password(scene, "kim")
    sha256 = Tx(scene.office.engine).get(Photo, photo_id).sha256
    by = scene.person("kim")
    put_past_the_road(scene, PhotoApproval("f", photo_id, sha256, Verdict.APPROVED, by, "coordinator", "", NOW))
    assert problems(scene) == []
    put_past_the_road(scene, PhotoApproval("forged", photo_id, sha256, Verdict.APPROVED, by, "director", "", NOW))
    assert problems(scene) == ["decided-without-role"]


def test_a_decision_recorded_round_the_road_is_found_though_the_log_tells_of_it(scene: Scene) -> None:
    """Somebody with the whole file can write a decision and a log that fits it, but not sign it."""
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    sha256 = Tx(scene.office.engine).get(Photo, photo_id).sha256
    made = PhotoApproval("forged", photo_id, sha256, Verdict.APPROVED, scene.person("dana"), "director", "", NOW)
    engine = scene.office.engine
    with engine.transaction():
        tx = Tx(engine)
        tx.add(made)
        stamp = Stamp("step", NOW, "here", scene.person("dana"), "Dana Roy", "ApprovePhoto", "rink.jpg")
        journal.append(engine, stamp, tx.changes(), "salt")
    assert problems(scene) == ["decision-unsigned"]


def test_a_period_that_is_not_what_was_sealed_is_found(scene: Scene) -> None:
    """A line that was put in past the road, with a log that fits it, is in no fingerprint."""
    a_planned_post(scene)
    set_password(scene, "kim")
    a_seal(scene)
    (line,) = scene.office.engine.records(SealLine)
    assert problems(scene) == []
    put_past_the_road(scene, replace(line, id="forged", position=1))
    assert "seal-broken" in problems(scene)
