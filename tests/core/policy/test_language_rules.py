"""Spelling and grammar: what stops, what is only shown, and how a guess is answered."""

from __future__ import annotations

import pytest

from core.model.findings import Mend, Severity, Where
from core.model.kinds import PartnerId
from core.model.registers import TownWord
from core.model.town import ChannelKind, Partner
from core.policy.facts import Registers
from core.policy.pack import Pack
from tests.core.policy.builders import (
    AUTHOR,
    FACEBOOK,
    NOW,
    PACKS,
    TABER,
    a_channel,
    a_photo,
    a_post,
    a_text,
    an_answer_to,
    assured,
    findings,
    judge_in,
    on_channel,
    the_finding,
)

MISSPELT = "Public skatting is on Saturday"


@pytest.mark.parametrize("town", PACKS)
def test_a_misspelt_word_stops_a_post_in_taber_and_is_shown_elsewhere(town: str) -> None:
    finding = the_finding(a_text(MISSPELT), PACKS[town])
    assert finding.severity is (Severity.BLOCK if town == "taber" else Severity.WARN)
    assert (finding.clause, finding.house) == (PACKS[town].rules["spelling"].clause, True)


def test_a_misspelt_word_is_pointed_at_and_named() -> None:
    finding = the_finding(a_text(MISSPELT))
    assert (finding.where, finding.mend) == (Where(span=(7, 15)), Mend.EDIT_TEXT)
    assert dict(finding.values) == {"found": "skatting"}


def test_every_place_of_a_misspelt_word_is_a_finding() -> None:
    spans = [finding.where.span for finding in judge_in(a_text("No skatting means no skatting"), TABER).findings]
    assert spans == [(3, 11), (21, 29)]


def test_the_same_word_on_all_channels_is_said_once() -> None:
    placements = (on_channel(text=MISSPELT), on_channel(a_channel(id="x", name="X"), text=MISSPELT))
    assert the_finding(a_post(facts={"placements": placements})).where.channel_id is None


def test_a_word_that_may_be_a_name_never_stops_a_post() -> None:
    facts = a_text("Skating moves to Arborfield")
    assert the_finding(facts).severity is Severity.WARN
    assert judge_in(facts, TABER).is_open(FACEBOOK, NOW)


def test_a_word_on_the_towns_list_is_right() -> None:
    listed = Registers(town_words=(TownWord("word", "skatting", AUTHOR, NOW),))
    assert findings(a_text(MISSPELT, registers=listed)) == []


def test_the_names_of_partners_and_photographers_are_right() -> None:
    partners = Registers(partners=(Partner(PartnerId("club"), "Arborfield Skating Club"),))
    assert findings(a_text("Thank you, Arborfield", registers=partners)) == []
    credited = on_channel(text="The rink. Photo: Ivy Arborfield, Taber")
    facts = {"placements": (credited,)}
    assert findings(a_post(a_photo(photographer="Ivy Arborfield, Taber"), facts=facts)) == []
    assert findings(a_post(a_photo(), facts=facts)) == [("spelling", "unknown-name")]


@pytest.mark.parametrize(("text", "is_answered"), [(MISSPELT, True), ("Free skatting is on Saturday", False)])
def test_an_answer_holds_for_these_words_alone(text: str, *, is_answered: bool) -> None:
    answer = an_answer_to(the_finding(a_text(MISSPELT)))
    facts = a_text(text, assurances=assured(answers=(answer,)))
    assert judge_in(facts, TABER).is_open(FACEBOOK, NOW) is is_answered


@pytest.mark.parametrize("pack", [TABER, PACKS["default"]])
def test_slips_of_grammar_are_shown_with_what_is_better(pack: Pack) -> None:
    finding = the_finding(a_text("Bring a apple to the rink"), pack)
    assert (finding.case, finding.severity) == ("should-be", Severity.WARN)
    assert dict(finding.values) == {"found": "a apple", "better": "an apple"}


@pytest.mark.parametrize("town", ["calgary", "toronto", "trail", "leduc"])
def test_towns_that_ask_for_no_grammar_show_none(town: str) -> None:
    assert findings(a_text("Come to the the rink"), PACKS[town]) == []


def test_leducs_members_have_their_spelling_looked_at_on_their_own_channels() -> None:
    member = a_channel(kind=ChannelKind.MEMBER)
    facts = a_post(facts={"placements": (on_channel(member, text=MISSPELT),)})
    assert ("spelling", "misspelt") in findings(facts, PACKS["leduc"])
    assert ("spelling", "misspelt") not in findings(facts, PACKS["trail"])
