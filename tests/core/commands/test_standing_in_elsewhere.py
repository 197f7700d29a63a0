"""Who stands in for somebody decides sealed periods and leave in their place, and may be recorded as who decided."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from core.ambient import Ambient
from core.commands.actors import actor_facts
from core.commands.approvals import ApprovePost
from core.commands.asking import AskForDecision
from core.commands.awaited import Awaited, awaited, may_decide
from core.commands.media import ApprovePhoto
from core.commands.recording import ConfirmRecorded
from core.commands.schedule import AddToQueue
from core.commands.seal_decisions import RevokeSealDecision
from core.commands.stand_ins import NameStandIn
from core.commands.uses import ApproveUse, PermitUse
from core.errors import NotAllowed
from core.model.acted_for import ActedFor
from core.model.askings import Asking, AskingWay, AwaitedKind
from core.upkeep.verify import verify
from tests.core.builders import Scene, a_photo, a_post, asked_use, rows, set_password
from tests.core.commands.sealing import a_planned_post, a_seal, decide
from tests.core.recorded import on_record, recorded

LAST = date(2026, 12, 18)


def name(scene: Scene, of: str = "dana", by: str = "ada") -> None:
    """Name somebody for a person, from today until the week after the one that is sealed."""
    scene.run(NameStandIn(scene.person(of), scene.person(by), date(2026, 11, 20), LAST), of)


def acted_for(scene: Scene) -> list[tuple[str, str, str]]:
    """Return what was decided in whose place by whom."""
    found = scene.office.engine.records(ActedFor, "ORDER BY t.id")
    return [(each.subject_table, each.person_id, each.acted_by) for each in found]


def waiting_for(scene: Scene, who: str) -> list[Awaited]:
    calendar, now = scene.office.calendar, scene.clock.now()
    actor = actor_facts(calendar, scene.who(who), now)
    return [each for each in awaited(calendar, now) if may_decide(each, actor, calendar.pack)]


def ask_leave(scene: Scene, person: str = "otto") -> str:
    """Have leave to post on Facebook asked for, and return the request's id."""
    return scene.run(asked_use(scene, person_id=scene.person(person)), "dana").subject or ""


def test_a_sealed_period_waits_for_who_stands_in_for_its_approver(scene: Scene) -> None:
    a_planned_post(scene, "otto")
    seal = a_seal(scene)
    assert waiting_for(scene, "ada") == []
    name(scene)
    assert [each.key for each in waiting_for(scene, "ada")] == [(AwaitedKind.SEAL, seal.id)]


def test_it_does_not_wait_for_a_stand_in_who_wrote_all_of_it(scene: Scene) -> None:
    a_planned_post(scene, "ada")
    a_seal(scene)
    name(scene)
    assert waiting_for(scene, "ada") == []


def test_it_waits_once_for_an_approver_who_stands_in_for_another(scene: Scene) -> None:
    a_planned_post(scene, "otto")
    a_seal(scene, "dana", "kim")
    name(scene, by="kim")
    assert [each.seal and each.seal.approver for each in waiting_for(scene, "kim")] == [scene.person("kim")]


def test_what_a_stand_in_decides_of_a_period_names_both_each_line_too(scene: Scene) -> None:
    sent = a_planned_post(scene, "otto"), a_planned_post(scene, "otto")
    seal = a_seal(scene)
    name(scene)
    scene.run(decide(scene, seal, sent[0], returned={sent[1]: "Say when"}), "ada")
    both = (scene.person("dana"), scene.person("ada"))
    assert acted_for(scene) == [(table, *both) for table in ("period_approval", "post_decision", "seal_decision")]


def test_it_is_taken_back_in_the_same_place(scene: Scene) -> None:
    post_id = a_planned_post(scene, "otto")
    seal = a_seal(scene)
    name(scene)
    scene.run(decide(scene, seal, post_id), "ada")
    ((decision,),) = rows(scene, "SELECT id FROM seal_decision")
    scene.agree(RevokeSealDecision(decision, "Too early"), "ada")
    assert [said for (said,) in rows(scene, "SELECT said FROM acted_for ORDER BY id")] == ["made", "revoked"] * 2


def test_a_stand_in_returns_no_line_that_who_they_stand_in_for_wrote(scene: Scene) -> None:
    post_id = a_planned_post(scene, "dana")
    seal = a_seal(scene, "cora")
    name(scene)
    with pytest.raises(NotAllowed, match="line-by-its-writer"):
        scene.run(decide(scene, seal, post_id), "ada")


def test_leave_is_permitted_and_approved_in_the_place_of_who_is_asked(scene: Scene) -> None:
    request = ask_leave(scene)
    name(scene)
    name(scene, "cora", "kim")
    scene.run(PermitUse(request), "ada")
    scene.run(ApproveUse(request), "kim")
    pairs = {("dana", "ada"), ("cora", "kim")}
    assert {pair[1:] for pair in acted_for(scene)} == {(scene.person(of), scene.person(by)) for of, by in pairs}


def test_nobody_permits_their_own_leave_as_a_stand_in(scene: Scene) -> None:
    request = ask_leave(scene, "ada")
    name(scene)
    with pytest.raises(NotAllowed):
        scene.run(PermitUse(request), "ada")
    assert waiting_for(scene, "ada") == []


def test_the_log_names_the_recorder_alone_where_a_stand_in_decided_on_paper(scene: Scene) -> None:
    name(scene)
    scene.run(recorded(scene, ApprovePhoto(a_photo(scene)), "ada"))
    assert ", for " not in rows(scene, "SELECT actor FROM journal ORDER BY seq DESC LIMIT 1")[0][0]


def test_what_a_stand_in_decided_on_paper_is_recorded_in_their_name_with_both(scene: Scene) -> None:
    photo_id = a_photo(scene)
    name(scene)
    set_password(scene, "kim")
    scene.run(recorded(scene, ApprovePhoto(photo_id), "ada"))
    assert acted_for(scene) == [("photo_approval", scene.person("dana"), scene.person("ada"))]
    assert verify(scene.office.place, Ambient(scene.clock)).problems == ()


def test_a_stand_in_confirms_nothing_that_was_recorded_in_the_name_of_the_other(scene: Scene) -> None:
    scene.run(recorded(scene, ApprovePhoto(a_photo(scene))))
    name(scene)
    with pytest.raises(NotAllowed, match="recorded-for-another"):
        scene.run(ConfirmRecorded(on_record(scene).id), "ada")


def test_a_sealed_period_is_asked_for_of_its_approver_and_of_who_stands_in(scene: Scene) -> None:
    a_planned_post(scene, "otto")
    a_seal(scene, "dana", "kim", approve_by=datetime.fromisoformat("2026-12-03T16:00"))
    name(scene)
    each = awaited(scene.office.calendar, scene.clock.now())[0]
    for who in ("dana", "ada"):
        scene.run(AskForDecision(each.kind, each.record_id, each.seen, scene.person(who), AskingWay.LETTER))
    assert len(scene.office.engine.records(Asking, "ORDER BY t.id")) == 2


def test_leave_is_asked_for_of_the_director(scene: Scene) -> None:
    ask_leave(scene)
    (each,) = waiting_for(scene, "dana")
    scene.run(AskForDecision(each.kind, each.record_id, each.seen, scene.person("dana"), AskingWay.LETTER))
    assert rows(scene, "SELECT kind FROM asking") == [("permission",)]


def test_a_post_that_a_stand_in_approved_on_paper_may_go_out(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    name(scene)
    approval = ApprovePost(post_id, scene.post(post_id).content_hash)
    scene.agree(recorded(scene, approval, "ada"))
    assert waiting_for(scene, "dana") == []
