"""What a person can do about a finding, and who may where that person may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.model.findings import Finding, Mend, Severity, Where
from core.model.kinds import PhotoId
from core.model.town import Role
from core.policy.facts import SubjectFacts
from core.policy.settled import UNCHECKED
from tests.core.builders import Scene
from tests.core.ruled import change_rules, pack_of
from ui.models.finding_acts import FindingAct, Offer, is_spelt, offer_for
from ui.session import Session

GUESS = Finding("facts-checked", "found", Severity.BLOCK, "", mend=Mend.EDIT_TEXT, words="a grey sky")


def offered(session: Session, finding: Finding, *, is_read_only: bool = False) -> Offer:
    return offer_for(session, finding, SubjectFacts(), is_read_only=is_read_only)


def acts(offer: Offer) -> list[str]:
    return [each.act for each in offer.acts]


def a_finding(mend: Mend) -> Finding:
    return Finding("facts-checked", "amiss", Severity.BLOCK, "", mend=mend)


@pytest.mark.parametrize(
    ("person", "mend", "may"),
    [
        ("kim", Mend.SECOND_READ, True),
        ("rita", Mend.SECOND_READ, False),
        ("kim", Mend.RECORD_TRAINING, True),
        ("ada", Mend.RECORD_TRAINING, False),
        ("kim", Mend.RESEARCH_HASHTAG, True),
        ("tim", Mend.RESEARCH_HASHTAG, False),
        ("kim", Mend.RECORD_AGREEMENT, True),
        ("kim", Mend.DECIDE_REQUEST, True),
        ("carl", Mend.DECIDE_REQUEST, False),
    ],
)
def test_a_mend_is_for_those_who_may_and_else_says_who_may(
    scene: Scene, session: Session, person: str, mend: Mend, may: bool
) -> None:
    session.change_person(scene.person(person))
    offer = offered(session, a_finding(mend))
    assert (offer.mend is mend, offer.note.startswith("This is for: ")) == (may, not may)


def test_fields_are_not_mended_by_who_may_only_read(session: Session) -> None:
    assert offered(session, a_finding(Mend.EDIT_TEXT)).mend is Mend.EDIT_TEXT
    assert offered(session, a_finding(Mend.EDIT_TEXT), is_read_only=True).mend is None


def test_a_photo_is_mended_in_its_passport_whoever_reads(session: Session) -> None:
    finding = replace(a_finding(Mend.APPROVE_PHOTO), where=Where(photo_id=PhotoId("p")))
    assert offered(session, finding, is_read_only=True).mend is Mend.APPROVE_PHOTO


def test_what_nothing_in_compose_mends_has_no_mend(session: Session) -> None:
    assert offered(session, a_finding(Mend.AUTHORISE)) == Offer()


def test_a_guess_can_be_said_to_be_right(session: Session) -> None:
    assert acts(offered(session, GUESS)) == [FindingAct.RIGHT_HERE]


def test_who_may_not_answer_is_told_who_may(scene: Scene, session: Session) -> None:
    session.change_person(scene.person("rita"))
    offer = offered(session, GUESS)
    assert (acts(offer), offer.note.startswith("To say that it is right here is for: ")) == ([], True)


@pytest.mark.parametrize(("roles", "may"), [((), False), ((Role.CAO,), False), ((Role.CAO, Role.COORDINATOR), True)])
def test_a_rule_is_set_aside_by_whom_the_pack_lets(
    scene: Scene, session: Session, roles: tuple[Role, ...], may: bool
) -> None:
    rule = pack_of(scene).rules["facts-checked"]
    change_rules(scene, {rule.id: replace(rule, overridden_by=roles)})
    assert (acts(offered(session, a_finding(Mend.EDIT_TEXT))) == [FindingAct.SET_ASIDE]) is may


def test_nobody_answers_or_sets_aside_what_could_not_be_checked(scene: Scene, session: Session) -> None:
    rule = pack_of(scene).rules["facts-checked"]
    change_rules(scene, {rule.id: replace(rule, overridden_by=(Role.COORDINATOR,))})
    assert offered(session, replace(GUESS, case=UNCHECKED)).acts == ()


@pytest.mark.parametrize(
    ("rule", "words", "spelt"), [("spelling", "a", True), ("spelling", "", False), ("x", "a", False)]
)
def test_words_to_choose_from_are_offered_for_spelling_alone(rule: str, words: str, spelt: bool) -> None:
    assert is_spelt(replace(GUESS, rule=rule, words=words)) is spelt
