"""A sealed period that was decided on paper is recorded whole, each line by its own record, and one word answers it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from core.ambient import Ambient
from core.commands.desk import Command
from core.commands.recording import ConfirmRecorded, DenyRecorded
from core.commands.schedule import AddToQueue
from core.commands.seal_decisions import DecideSeal, RevokeSealDecision
from core.commands.seal_standing import LineState
from core.errors import Conflict, NotAllowed
from core.model.assurances import PeriodApproval
from core.model.kinds import PostId, Sha256
from core.model.recorded import RecordedDecision
from core.model.seals import Seal, SealDecision
from core.model.states import State
from core.store import recorded as queries
from core.store.assurances import standing
from core.upkeep.verify import verify
from tests.core.builders import Scene, everything, rows, set_password
from tests.core.commands.forging import put_past_the_road
from tests.core.commands.sealing import a_planned_post, a_seal, decide, decide_exceptions, rewrite, states
from tests.core.commands.test_recorded_signatures import without_guard
from tests.core.recorded import recorded

WAITS, APPROVED, RETURNED = LineState.WAITS, LineState.APPROVED, LineState.RETURNED


def records(scene: Scene) -> list[RecordedDecision]:
    return scene.office.engine.records(RecordedDecision, "ORDER BY t.id")


def the_whole(scene: Scene) -> RecordedDecision:
    """Return the one record that waits for Dana's word."""
    (record,) = queries.unanswered(scene.office.engine, scene.person("dana"))
    return record


def a_recorded_week(scene: Scene, *signed_in: str) -> tuple[Seal, PostId, PostId]:
    """Have Kim record that Dana approved one post of the week on paper, and returned another."""
    good, bad = a_planned_post(scene, "otto"), a_planned_post(scene, "otto")
    seal = a_seal(scene)
    for name in signed_in:
        set_password(scene, name)
    scene.run(recorded(scene, decide(scene, seal, good, returned={bad: "Say when"})))
    return seal, good, bad


def test_each_line_is_decided_in_its_givers_name_and_marked(scene: Scene) -> None:
    seal, good, _ = a_recorded_week(scene)
    (given,) = standing(scene.office.engine, PeriodApproval, good)
    assert (given.approved_by, states(scene, seal)) == (scene.person("dana"), [APPROVED, RETURNED])
    tables = {each.subject_table for each in records(scene)}
    assert tables == {"period_approval", "post_decision", "seal_decision"}
    assert {each.recorded_by for each in records(scene)} == {scene.person("kim")}
    assert len({each.document for each in records(scene)} - {None}) == 1


def test_what_is_new_in_a_decided_period_is_recorded_too(scene: Scene) -> None:
    seal, good, _ = a_recorded_week(scene)
    rewrite(scene, good, by="otto")
    scene.run(recorded(scene, decide_exceptions(scene, seal)))
    assert len(standing(scene.office.engine, PeriodApproval, good)) == 2
    assert len(queries.unanswered(scene.office.engine, scene.person("dana"))) == 2


def test_the_whole_period_waits_for_one_word(scene: Scene) -> None:
    a_recorded_week(scene)
    assert the_whole(scene).subject_table == "seal_decision"


def test_confirming_it_confirms_every_line(scene: Scene) -> None:
    a_recorded_week(scene)
    scene.run(ConfirmRecorded(the_whole(scene).id), "dana")
    assert rows(scene, "SELECT count(*), min(confirms) FROM recorded_answer") == [(3, 1)]
    assert queries.unanswered(scene.office.engine, scene.person("dana")) == []


def test_denying_it_takes_back_all_that_it_gave(scene: Scene) -> None:
    seal, _, _ = a_recorded_week(scene)
    scene.agree(DenyRecorded(the_whole(scene).id, "I signed nothing"), "dana")
    assert states(scene, seal) == [WAITS, WAITS]
    whys = "SELECT revoked_why FROM {} WHERE revoked_by IS NOT NULL"
    for table in ("seal_decision", "period_approval", "post_decision"):
        assert rows(scene, whys.format(table)) == [("I signed nothing",)]
    assert rows(scene, "SELECT count(*), max(confirms) FROM recorded_answer") == [(3, 0)]


def test_denying_it_holds_what_it_opened(scene: Scene) -> None:
    _, good, _ = a_recorded_week(scene)
    scene.run(AddToQueue(good), "otto")
    assert scene.state(good) is State.QUEUED
    scene.agree(DenyRecorded(the_whole(scene).id, "I signed nothing"), "dana")
    assert scene.state(good) is State.HELD


def test_what_was_revoked_since_is_still_denied_line_by_line(scene: Scene) -> None:
    a_recorded_week(scene)
    scene.agree(RevokeSealDecision(the_whole(scene).subject_id, "Another week"), "dana")
    scene.run(DenyRecorded(the_whole(scene).id, "I signed nothing"), "dana")
    assert len(queries.denied(scene.office.engine)) == 3


@pytest.mark.parametrize("answer", [ConfirmRecorded, lambda record_id: DenyRecorded(record_id, "No")])
def test_one_line_is_not_answered_by_itself(scene: Scene, answer: Callable[[str], Command]) -> None:
    a_recorded_week(scene)
    line = next(each for each in records(scene) if each.subject_table == "period_approval")
    with pytest.raises(NotAllowed, match="recorded-with-its-period"):
        scene.run(answer(line.id), "dana")


REFUSED: dict[str, tuple[str, str, dict[str, object]]] = {
    "without its document": ("recorded-needs-document", "dana", {"document": None}),
    "another department's director": ("recorded-right-department", "dora", {}),
    "who approves nothing": ("recorded-no-approver", "ada", {}),
    "a writer": ("recorded-line-by-its-writer", "dana", {}),
}


@pytest.mark.parametrize("case", REFUSED)
def test_nothing_of_a_period_is_recorded_that_may_not_be(scene: Scene, case: str) -> None:
    code, by, changes = REFUSED[case]
    post_id = a_planned_post(scene, "dana" if case == "a writer" else "otto")
    command = recorded(scene, decide(scene, a_seal(scene, "dana", "cora"), post_id), by, **changes)
    before = everything(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(command)
    assert everything(scene) == before


def test_another_fingerprint_than_the_papers_is_refused(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    command: DecideSeal = replace(decide(scene, a_seal(scene), post_id), seen=Sha256("0" * 64))
    with pytest.raises(Conflict, match="seal-is-another"):
        scene.run(recorded(scene, command))


def problems(scene: Scene) -> list[str]:
    return [problem.code for problem in verify(scene.office.place, Ambient()).problems]


def test_who_recorded_signs_every_line_and_verification_agrees(scene: Scene) -> None:
    a_recorded_week(scene, "kim", "dana")
    kim = scene.person("kim")
    found = rows(scene, "SELECT DISTINCT person_id FROM signature s JOIN signing_key k ON k.id = s.key_id")
    assert found == [(kim,)]
    assert rows(scene, "SELECT count(*) FROM signature") == [(6,)]
    scene.agree(DenyRecorded(the_whole(scene).id, "I signed nothing"), "dana")
    assert problems(scene) == []


def a_forged_week(scene: Scene) -> tuple[SealDecision, PeriodApproval, list[RecordedDecision]]:
    """Return what a second recording of the same week would leave, with its records, the line's first."""
    a_recorded_week(scene, "kim", "dana")
    (decision,) = scene.office.engine.records(SealDecision)
    (approval,) = scene.office.engine.records(PeriodApproval)
    later = decision.decided_at + timedelta(seconds=1)
    made = replace(decision, id="forged", decided_at=later), replace(approval, id="line", approved_at=later)
    whole = replace(the_whole(scene), id="whole", subject_id="forged", recorded_at=later)
    return *made, [replace(whole, id="part", subject_table="period_approval", subject_id="line"), whole]


def test_verification_finds_a_line_that_is_not_recorded(scene: Scene) -> None:
    decision, approval, (_, whole) = a_forged_week(scene)
    put_past_the_road(scene, decision, replace(approval, content_hash=Sha256("0" * 64)), whole)
    assert problems(scene) == ["signed-by-no-key"]


def test_verification_finds_a_line_that_was_changed_after_it_was_signed(scene: Scene) -> None:
    a_recorded_week(scene, "kim", "dana")
    assert problems(scene) == []
    place = scene.office.place.database
    with without_guard(scene, "period_approval_is_fixed"), closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("UPDATE period_approval SET until_day = '2026-12-31'")
    assert problems(scene) == ["record-changed"]


BARE: dict[str, Callable[[list[RecordedDecision]], list[RecordedDecision]]] = {
    "a line has no record": lambda both: both[1:],
    "a line is without its document": lambda both: [replace(both[0], document=None), both[1]],
    "the period is without its document": lambda both: [both[0], replace(both[1], document=None)],
}


@pytest.mark.parametrize("case", BARE)
def test_the_database_refuses_a_period_of_which(scene: Scene, case: str) -> None:
    decision, approval, recordings = a_forged_week(scene)
    before = everything(scene)
    with pytest.raises(NotAllowed, match="database-refused"):
        put_past_the_road(scene, decision, approval, *BARE[case](recordings))
    assert everything(scene) == before
