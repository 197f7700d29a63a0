"""Who stands in for whom: who names, for how long it gives what, and both names on what is decided so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.ambient import Ambient
from core.commands.actors import actor_facts
from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.assuring import SecondRead, SetRuleAside
from core.commands.authorising import Authorise
from core.commands.desk import Command
from core.commands.judging import facts_of
from core.commands.media import ApprovePhoto, RevokePhotoApproval
from core.commands.periods import ApproveForPeriod
from core.commands.registers import AddTownWord
from core.commands.schedule import AddToQueue, Hold
from core.commands.several_photos import ApprovePhotos
from core.commands.sign_in import sign_in
from core.commands.stand_ins import EndStandIn, NameStandIn
from core.commands.town import EndRole, GiveRole, LeavePerson
from core.commands.written_draft import draft_of
from core.errors import NotAllowed
from core.model.acted_for import ActedFor
from core.model.keys import Said
from core.model.kinds import PostId
from core.model.states import State
from core.model.town import AuthorisationKind, Role
from core.policy.gate import judge
from core.upkeep.verify import verify
from tests.core.builders import (
    COMMUNICATIONS,
    FACEBOOK,
    PASSWORD,
    Scene,
    a_photo,
    a_post,
    a_queued_post,
    an_unconfirmed_post,
    rows,
    save,
    set_password,
)
from tests.core.ruled import GUESSES, guesses, put_in_force

TODAY, FIRST, LAST = date(2026, 11, 20), date(2026, 11, 24), date(2026, 11, 27)


def naming(scene: Scene, of: str = "dana", by: str = "ada", **changes: Any) -> NameStandIn:
    """Make the command that names somebody for Dana, from today until Friday in a week."""
    return replace(NameStandIn(scene.person(of), scene.person(by), TODAY, LAST), **changes)


def name(scene: Scene, of: str = "dana", by: str = "ada", **changes: Any) -> str:
    """Name somebody for Dana and return the naming's id."""
    return str(scene.run(naming(scene, of, by, **changes), of).subject)


def roles(scene: Scene, who: str) -> frozenset[Role]:
    return actor_facts(scene.office.calendar, scene.who(who), scene.clock.now()).all_roles


def acted_for(scene: Scene) -> list[ActedFor]:
    return scene.office.engine.records(ActedFor, "ORDER BY t.id")


def an_asked_post_of_otto(scene: Scene) -> PostId:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def approve(scene: Scene, post_id: PostId) -> ApprovePost:
    return ApprovePost(post_id, scene.post(post_id).content_hash)


@pytest.mark.parametrize(
    ("wall", "stands_in"),
    [
        ("2026-11-23T23:59", False),
        ("2026-11-24T00:00", True),
        ("2026-11-27T23:59", True),
        ("2026-11-28T00:00", False),
    ],
)
def test_a_stand_in_has_the_role_from_the_first_day_to_the_end_of_the_last(
    scene: Scene, wall: str, stands_in: bool
) -> None:
    name(scene, from_day=FIRST)
    photo_id = a_photo(scene)
    scene.set_wall(wall)
    assert (Role.DIRECTOR in roles(scene, "ada")) is stands_in
    if stands_in:
        scene.run(ApprovePhoto(photo_id), "ada")
    else:
        with pytest.raises(NotAllowed, match="right-role"):
            scene.run(ApprovePhoto(photo_id), "ada")


@pytest.mark.parametrize("of", ["kim", "dana", "cora", "ian"])
def test_every_role_that_may_be_stood_in_for_is_had_on_its_days_alone(scene: Scene, of: str) -> None:
    name(scene, of, "rita", from_day=FIRST)
    for day in range(20, 31):
        scene.set_wall(f"2026-11-{day}T12:00")
        had = roles(scene, of) if FIRST.day <= day <= LAST.day else frozenset()
        assert roles(scene, "rita") == had | {Role.RECORDS_CLERK}, day


def test_a_stand_in_for_a_director_decides_for_the_directors_department_alone(scene: Scene) -> None:
    name(scene, "dora", "ada")
    with pytest.raises(NotAllowed, match="right-department"):
        scene.run(ApprovePhoto(a_photo(scene)), "ada")


def test_what_a_stand_in_approved_stays_after_they_stood_in(scene: Scene) -> None:
    name(scene)
    post_id = an_asked_post_of_otto(scene)
    scene.run(approve(scene, post_id), "ada")
    scene.set_wall("2026-11-28T09:00")
    assert scene.state(post_id) is State.QUEUED


@pytest.mark.parametrize("end", ["role", "person", "naming"])
def test_a_stand_in_has_nothing_once_there_is_nothing_to_stand_in_for(scene: Scene, end: str) -> None:
    naming_id = name(scene)
    ends: dict[str, tuple[Command, str]] = {
        "role": (EndRole(scene.person("dana"), Role.DIRECTOR), "tim"),
        "person": (LeavePerson(scene.person("dana"), date(2026, 11, 19)), "kim"),
        "naming": (EndStandIn(naming_id, "She is back"), "dana"),
    }
    assert Role.DIRECTOR in roles(scene, "ada")
    command, by = ends[end]
    scene.agree(command, by)
    assert roles(scene, "ada") == {Role.AUTHOR}


def test_a_stand_ins_stand_in_has_nothing_from_it(scene: Scene) -> None:
    name(scene, "dana", "kim")
    name(scene, "kim", "ada")
    assert roles(scene, "ada") == {Role.AUTHOR, Role.COORDINATOR}


@pytest.mark.parametrize("of", ["cora", "dana"])
def test_a_stand_in_names_nobody_by_what_they_stand_in_for(scene: Scene, of: str) -> None:
    name(scene, "cora", "ada")
    with pytest.raises(NotAllowed, match="stand-in-names-nobody"):
        scene.run(naming(scene, of, "otto"), "ada")


def test_two_may_stand_in_for_one_and_one_for_two(scene: Scene) -> None:
    name(scene, "dana", "ada")
    name(scene, "dana", "otto")
    name(scene, "cora", "ada")
    assert roles(scene, "otto") == {Role.AUTHOR, Role.DIRECTOR}
    assert roles(scene, "ada") == {Role.AUTHOR, Role.DIRECTOR, Role.CAO}


def test_only_roles_to_which_the_table_gives_it_are_stood_in_for(scene: Scene) -> None:
    scene.run(GiveRole(scene.person("dana"), Role.AUTHOR), "tim")
    name(scene, by="rita")
    assert roles(scene, "rita") == {Role.RECORDS_CLERK, Role.DIRECTOR}


REFUSED = [
    ("ada", "kim", "ada", {}, "nothing-to-stand-in-for"),
    ("dana", "dana", "dana", {}, "own-stand-in"),
    ("dana", "ada", "ada", {}, "right-role"),
    ("dana", "tim", "tim", {}, "right-another"),
    ("dana", "ada", "kim", {}, "right-role"),
    ("dana", "ada", "dana", {"from_day": date(2026, 11, 19)}, "begins-in-the-past"),
    ("dana", "ada", "dana", {"until_day": date(2026, 11, 19)}, "ends-before-it-begins"),
    ("dana", "ada", "dana", {"roles": (Role.CAO,)}, "role-not-held"),
]


@pytest.mark.parametrize(("of", "stand_in", "by", "changes", "code"), REFUSED)
def test_a_naming_that_cannot_be_is_refused(
    scene: Scene, of: str, stand_in: str, by: str, changes: dict[str, Any], code: str
) -> None:
    with pytest.raises(NotAllowed, match=code):
        scene.run(naming(scene, of, stand_in, **changes), by)


@pytest.mark.parametrize(("of", "by"), [("kim", "tim"), ("dana", "tim"), ("dana", "cora"), ("ian", "cora")])
def test_who_gives_such_roles_names_for_another(scene: Scene, of: str, by: str) -> None:
    scene.run(naming(scene, of), by)
    assert rows(scene, "SELECT named_by FROM stand_in") == [(scene.person(by),)]


def test_nobody_is_named_who_has_left_by_then(scene: Scene) -> None:
    scene.agree(LeavePerson(scene.person("ada"), date(2026, 11, 23)), "kim")
    with pytest.raises(NotAllowed, match="not-here-then"):
        name(scene, from_day=FIRST)


def test_the_same_two_are_not_named_twice_for_a_day(scene: Scene) -> None:
    name(scene)
    with pytest.raises(NotAllowed, match="stands-in-already"):
        name(scene, from_day=LAST, until_day=date(2026, 12, 4))
    name(scene, from_day=date(2026, 11, 28), until_day=date(2026, 12, 4))


@pytest.mark.parametrize("by", ["dana", "ada", "cora", "tim"])
def test_either_of_the_two_ends_it_and_who_gives_such_roles(scene: Scene, by: str) -> None:
    scene.run(EndStandIn(name(scene), "She is back"), by)
    assert rows(scene, "SELECT ended_by, ended_why FROM stand_in") == [(scene.person(by), "She is back")]


@pytest.mark.parametrize(("by", "reason", "code"), [("otto", "So", "right-role"), ("dana", " ", "reason-needed")])
def test_nobody_else_ends_it_and_nobody_without_a_reason(scene: Scene, by: str, reason: str, code: str) -> None:
    naming_id = name(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(EndStandIn(naming_id, reason), by)


def test_what_is_over_is_not_ended(scene: Scene) -> None:
    naming_id = name(scene)
    scene.set_wall("2026-11-28T09:00")
    with pytest.raises(NotAllowed, match="ended-already"):
        scene.run(EndStandIn(naming_id, "She is back"), "dana")


def test_a_decision_carries_both_names_and_so_does_the_log(scene: Scene) -> None:
    naming_id = name(scene)
    photo_id = a_photo(scene)
    scene.run(ApprovePhoto(photo_id), "ada")
    (mark,) = acted_for(scene)
    assert (mark.subject_table, mark.said, mark.role) == ("photo_approval", Said.MADE, "director")
    assert (mark.acted_by, mark.person_id, mark.naming_id) == (scene.person("ada"), scene.person("dana"), naming_id)
    by = "Ada Boer, Recreation programmer, for Dana Roy (Director of Recreation)"
    assert rows(scene, "SELECT DISTINCT actor FROM journal WHERE act = 'ApprovePhoto'") == [(by,)]


def test_taking_back_and_returning_carry_both_names_too(scene: Scene) -> None:
    name(scene)
    photo_id = a_photo(scene)
    scene.run(ApprovePhoto(photo_id), "dana")
    scene.run(RevokePhotoApproval(photo_id, "Blurred"), "ada")
    post_id = an_asked_post_of_otto(scene)
    scene.run(ReturnPost(post_id, scene.post(post_id).content_hash, "Shorter"), "ada")
    assert {(mark.subject_table, mark.said) for mark in acted_for(scene)} == {
        ("photo_approval", Said.REVOKED),
        ("post_decision", Said.MADE),
    }


def test_what_a_stand_in_does_that_is_no_decision_is_told_in_the_log_alone(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    name(scene, by="rita")
    scene.run(Hold(scene.placement_id(post_id), "Wait"), "rita")
    assert acted_for(scene) == []
    ((by,),) = rows(scene, "SELECT DISTINCT actor FROM journal WHERE act = 'Hold'")
    assert by.endswith(", for Dana Roy (Director of Recreation)")


def test_who_has_a_role_of_their_own_for_it_acts_for_nobody(scene: Scene) -> None:
    name(scene, by="kim")
    scene.run(ApprovePhoto(a_photo(scene)), "kim")
    assert acted_for(scene) == []


@pytest.mark.parametrize("writer", ["ada", "dana"])
def test_neither_the_stand_in_nor_who_is_stood_in_for_may_have_written_it(scene: Scene, writer: str) -> None:
    name(scene)
    post_id = an_asked_post_of_otto(scene)
    draft = draft_of(scene.office.engine, scene.post(post_id))
    scene.agree(save(scene, post_id, replace(draft, text="Skating is free on Sunday.")), writer)
    with pytest.raises(NotAllowed, match="right-not-writer"):
        scene.run(approve(scene, post_id), "ada")


def test_an_approval_in_the_place_of_one_who_wrote_the_same_since_counts_no_more(scene: Scene) -> None:
    name(scene)
    post_id = an_asked_post_of_otto(scene)
    as_asked = draft_of(scene.office.engine, scene.post(post_id))
    scene.run(approve(scene, post_id), "ada")
    for draft in (replace(as_asked, text="Skating is free on Sunday."), as_asked):
        scene.agree(save(scene, post_id, draft), "dana")
    calendar = scene.office.calendar
    findings = judge(facts_of(calendar, post_id, scene.clock.now()), calendar.pack).findings
    assert ("post-approved", "approved-by-writer") in {(each.rule, each.case) for each in findings}


@pytest.mark.parametrize("to", ["ada", "cora"])
def test_neither_gives_a_role_or_an_authorisation_to_themselves_by_it(scene: Scene, to: str) -> None:
    name(scene, "cora")
    with pytest.raises(NotAllowed, match="own-role"):
        scene.run(GiveRole(scene.person(to), Role.INFORMATION_OFFICER), "ada")
    leave = Authorise(scene.person(to), scene.channel(FACEBOOK), AuthorisationKind.REGULAR, TODAY)
    with pytest.raises(NotAllowed, match="own-authorisation"):
        scene.run(leave, "ada")


def test_in_whose_place_a_decision_was_given_is_signed(scene: Scene) -> None:
    photo_id = a_photo(scene)
    name(scene)
    set_password(scene, "ada")
    scene.run(ApprovePhoto(photo_id), "ada")
    signed = rows(scene, "SELECT subject_table FROM signature ORDER BY subject_table")
    assert signed == [("acted_for",), ("photo_approval",)]
    assert verify(scene.office.place, Ambient()).problems == ()


def test_who_has_a_role_as_a_stand_in_alone_is_let_in(scene: Scene) -> None:
    scene.run(EndRole(scene.person("rita"), Role.RECORDS_CLERK), "tim")
    name(scene, by="rita")
    assert roles(scene, "rita") == {Role.DIRECTOR}
    set_password(scene, "rita")
    assert sign_in(scene.office.calendar, scene.person("rita"), PASSWORD).signer is not None
    scene.set_wall("2026-11-28T09:00")
    with pytest.raises(NotAllowed, match="no-role-held"):
        sign_in(scene.office.calendar, scene.person("rita"), PASSWORD)


def decisions_of_a_director(scene: Scene) -> dict[str, Command]:
    """Make a command for each kind of decision about a post of Otto's, but those that other tests are about."""
    post_id = an_asked_post_of_otto(scene)
    seen = scene.post(post_id).content_hash
    return {
        "period_approval": ApproveForPeriod(post_id, seen, FIRST, LAST),
        "second_reading": SecondRead(post_id, seen),
    }


@pytest.mark.parametrize("table", ["period_approval", "second_reading"])
def test_each_kind_of_decision_carries_both_names_by_the_one_road(scene: Scene, table: str) -> None:
    name(scene, by="rita")
    scene.run(decisions_of_a_director(scene)[table], "rita")
    (mark,) = acted_for(scene)
    assert (mark.subject_table, mark.person_id) == (table, scene.person("dana"))


def test_of_several_decided_in_one_step_each_carries_the_name_of_whose_place_it_was(scene: Scene) -> None:
    name(scene, "dana", "rita")
    name(scene, "dora", "rita")
    photos = (a_photo(scene), a_photo(scene, department_id=scene.department(COMMUNICATIONS)))
    scene.run(ApprovePhotos(photos), "rita")
    assert {mark.person_id for mark in acted_for(scene)} == {scene.person("dana"), scene.person("dora")}
    ((by,),) = rows(scene, "SELECT DISTINCT actor FROM journal WHERE act = 'ApprovePhotos'")
    assert "Dana Roy (Director of Recreation)" in by
    assert "Dora Penner (Director of Communications)" in by


def test_a_reading_in_the_place_of_a_writer_counts_for_nobody(scene: Scene) -> None:
    name(scene, by="rita")
    post_id = a_post(scene, "dana")
    with pytest.raises(NotAllowed, match="right-not-writer"):
        scene.run(SecondRead(post_id, scene.post(post_id).content_hash), "rita")


def test_a_rule_is_set_aside_in_the_place_of_whom_the_pack_leaves_it_to(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_force(scene, monkeypatch, GUESSES, guesses, overridden_by=(Role.DIRECTOR,))
    name(scene, by="rita")
    post_id = an_unconfirmed_post(scene, text="The rink is grey now, all gray.")
    seen = scene.post(post_id).content_hash
    scene.run(SetRuleAside(post_id, seen, GUESSES, "Its name"), "rita")
    (mark,) = acted_for(scene)
    assert (mark.subject_table, mark.role) == ("override", "director")


def test_a_stand_in_keeps_registers_as_the_director_of_another_department_does(scene: Scene) -> None:
    name(scene, by="rita")
    scene.run(AddTownWord("Taberite"), "rita")
    assert rows(scene, "SELECT word FROM town_word") == [("Taberite",)]
