"""The word lists of each town's pack, what they let through, and how what they find is settled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.assurances import Answer, Confirmation
from core.model.findings import Finding, Mend, Severity
from core.model.kinds import Sha256
from core.model.registers import PartnerKind
from core.model.town import ChannelKind
from core.policy.facts import PostFacts
from core.policy.pack import Pack
from core.policy.rules.phrases import Phrases
from tests.core.policy.builders import (
    CONFIRMATIONS,
    CONTENT,
    COORDINATOR,
    FACEBOOK,
    NOW,
    OTHER_FILE,
    PACKS,
    TABER,
    a_channel,
    a_post,
    assured,
    findings,
    judge_in,
    on_channel,
    on_sign,
    the_finding,
)
from tests.core.policy.outside import LIBRARY, an_agreement, on_members_own, saying, with_library

FOUND = [
    ("taber", "opinion-words", "We believe the ice is in", "We believe"),
    ("taber", "opinion-words", "The rink will PROBABLY open", "PROBABLY"),
    ("taber", "respectful-words", "Big crowd? Yeah right.", "Yeah right"),
    ("taber", "respectful-words", "Idiots park there", "Idiots"),
    ("taber", "respectful-words", "You’ll regret parking there", "You’ll regret"),
    ("taber", "campaign-content", "Re-elect Rosa Berg", "Re-elect"),
    ("taber", "campaign-content", "The UCP meets at the hall", "UCP"),
    ("calgary", "opinion-words", "Personally, skates are best", "Personally"),
    ("calgary", "respectful-words", "What a bunch of crooks", "crooks"),
    ("calgary", "commercial-content", "Follow for follow", "Follow for follow"),
    ("toronto", "opinion-words", "Rumour has it that it snows", "Rumour has it"),
    ("toronto", "respectful-words", "Shut up and skate", "Shut up"),
    ("toronto", "commercial-content", "Use promo code SKATE", "promo code"),
    ("trail", "respectful-words", "Another welfare bum", "welfare bum"),
    ("trail", "commercial-content", "Shop now at the mall", "Shop now"),
    ("trail", "campaign-content", "The BC Greens skate too", "BC Greens"),
    ("leduc", "respectful-words", "Nice try, coach", "Nice try"),
    ("leduc", "campaign-content", "Rosa Berg has my vote", "my vote"),
    ("default", "opinion-words", "In our view it snows", "In our view"),
    ("default", "respectful-words", "Damn snow", "Damn"),
    ("default", "commercial-content", "Free shipping on skates", "Free shipping"),
    ("default", "campaign-content", "Vote for Rosa Berg", "Vote for"),
]
LET_THROUGH = [
    "Scunthorpe and Assiniboia play a classic match at the Bass Lake arena.",
    "Register for dodgeball and dumbbell classes; bring a water bottle and a raccoon costume.",
    "Where to vote on the third Monday of October: bring identification. Voting ends at 8 p.m.",
    "Fire retardant was dropped near the Squamish valley, the dike holds, and shiitake are on the menu.",
    "The budget open house is on Tuesday. Opinions and questions are welcome: taber.ca/budget",
    "The Town of Taber sells compost at the landfill, $5 a bag, until Friday.",
    "Thinking of running for council? Nomination packages are at the office, and census door-knocking begins.",
    "The master plan was endorsed by Council, which re-elected its deputy mayor. Rumours of a delay are false.",
    "Free trees while quantities last: pick yours up after half-price skating. Passes are 20 per cent off.",
    "Carbon monoxide can kill you: test your alarms. Get a life jacket at the dock, and watch your back shovelling.",
    "White trash bags are not collected: use clear ones. We look for the best candidate for the job.",
]
LISTED = ["opinion-words", "respectful-words", "commercial-content", "campaign-content"]


def guess(facts: PostFacts, pack: Pack = TABER) -> Finding:
    """Return the only finding about a post, which is about words."""
    finding = the_finding(facts, pack)
    assert finding.words
    return finding


@pytest.mark.parametrize(("town", "rule", "text", "words"), FOUND)
def test_words_of_a_towns_list_are_found_by_its_clause(town: str, rule: str, text: str, words: str) -> None:
    finding = guess(saying(text), PACKS[town])
    in_force = PACKS[town].rules[rule]
    assert (finding.rule, finding.severity, finding.clause) == (rule, in_force.severity, in_force.clause)
    assert (dict(finding.values)["found"], finding.mend) == (words, Mend.EDIT_TEXT)
    assert finding.where.span is not None
    assert text[slice(*finding.where.span)] == words


@pytest.mark.parametrize("text", LET_THROUGH)
@pytest.mark.parametrize("town", PACKS)
def test_words_that_only_look_like_those_of_a_list_are_let_through(town: str, text: str) -> None:
    assert judge_in(saying(text), PACKS[town]).findings == ()


def test_every_pack_and_list_is_tried_here() -> None:
    lists = {(town, rule) for town, pack in PACKS.items() for rule in LISTED if rule in pack.rules}
    assert {(town, rule) for town, rule, *_ in FOUND} == lists


@pytest.mark.parametrize("town", PACKS)
def test_a_list_has_no_entry_twice(town: str) -> None:
    for rule in PACKS[town].rules.values():
        if isinstance(rule.parameters, Phrases):
            folded = [phrase.casefold() for phrase in rule.parameters.phrases]
            assert len(folded) == len(set(folded)), rule.id


def test_each_place_is_found_and_each_once_where_two_channels_say_the_same() -> None:
    text = "Perhaps it snows, perhaps not."
    x = on_channel(a_channel(id="x", name="X"), text=text)
    judged = judge_in(a_post(facts={"placements": (on_channel(text=text), x)}), TABER)
    assert [finding.where.span for finding in judged.findings] == [(0, 7), (18, 25)]
    assert {finding.where.channel_id for finding in judged.findings} == {None}


def test_a_sign_is_read_for_respect_and_not_for_opinions() -> None:
    assert [
        f.rule for f in judge_in(a_post(facts={"placements": (on_sign(text="Maybe, idiot"),)}), TABER).findings
    ] == ["respectful-words"]


def answered(facts: PostFacts, finding: Finding) -> PostFacts:
    """Say of what was found that it is right there."""
    answer = Answer("answer", facts.post.id, finding.rule, finding.words, "The play's title", COORDINATOR, "cao", NOW)
    return replace(facts, assurances=assured(answers=(answer,)))


def confirmed(facts: PostFacts, finding: Finding, content: Sha256 = CONTENT) -> PostFacts:
    """Confirm what a finding asks, of a content."""
    said = Confirmation(
        "said", facts.post.id, content, finding.rule, finding.statement, COORDINATOR, "coordinator", NOW
    )
    return replace(facts, assurances=assured(confirmations=(*CONFIRMATIONS, said)))


def test_words_that_are_right_here_stop_the_post_no_more_until_they_change() -> None:
    facts = saying("The Idiot opens on Friday")
    told = answered(facts, guess(facts))
    assert judge_in(told, TABER).is_open(FACEBOOK, NOW)
    changed = replace(told, placements=saying("No idiot opens on Friday").placements)
    assert not judge_in(changed, TABER).is_open(FACEBOOK, NOW)


@pytest.mark.parametrize(("town", "text"), [("taber", "Maybe it snows"), ("leduc", "Vote for Rosa Berg")])
def test_what_a_person_confirms_is_settled_for_this_content_alone(town: str, text: str) -> None:
    facts, pack = saying(text), PACKS[town]
    assert guess(facts, pack).severity is Severity.ATTEST
    assert judge_in(confirmed(facts, guess(facts, pack)), pack).findings == ()
    assert judge_in(confirmed(facts, guess(facts, pack), OTHER_FILE), pack).findings != ()


@pytest.mark.parametrize(
    ("kind", "is_aside"),
    [
        (PartnerKind.SPONSOR, True),
        (PartnerKind.AFFILIATION, True),
        (PartnerKind.PARTNER, True),
        (PartnerKind.PATRON, False),
        (PartnerKind.SUPPLIER, False),
        (PartnerKind.NEWS_OUTLET, False),
    ],
)
def test_trail_lets_its_sponsors_affiliations_and_business_partners_be_promoted(
    kind: PartnerKind, is_aside: bool
) -> None:
    facts = saying("Shop now at the Taber Public Library", with_library(kind=kind))
    for_it = replace(saying("Shop now", with_library(kind=kind)), partner=LIBRARY)
    assert judge_in(facts, PACKS["trail"]).is_open(FACEBOOK, NOW) is is_aside
    assert judge_in(for_it, PACKS["trail"]).is_open(FACEBOOK, NOW) is is_aside


def test_toronto_lets_nobody_be_promoted() -> None:
    registers = with_library(an_agreement(), kind=PartnerKind.SPONSOR)
    assert not judge_in(saying("Shop now at the Taber Public Library", registers), PACKS["toronto"]).is_open(
        FACEBOOK, NOW
    )


def test_a_post_for_a_partner_that_is_not_in_the_register_is_nobodys() -> None:
    facts = replace(saying("Shop now"), partner=LIBRARY)
    assert the_finding(facts, PACKS["trail"]).rule == "commercial-content"


MARKED = [
    ("trail", "In my opinion the rink is fine.", True),
    ("trail", "The rink is fine. (My opinion only)", True),
    ("trail", "Personally, the rink is fine.", False),
    ("leduc", "Personally, the rink is fine.", True),
    ("leduc", "On behalf of the City of Leduc: the rink is open.", True),
    ("leduc", "The rink is fine.", False),
    ("default", "These views are my own.", True),
    ("default", "My own rink.", False),
]


@pytest.mark.parametrize(("town", "text", "is_marked"), MARKED)
def test_a_member_of_council_says_whose_view_it_is(town: str, text: str, is_marked: bool) -> None:
    pack = PACKS[town]
    found = judge_in(a_post(facts={"placements": (on_members_own(text),)}), pack).findings
    rule = pack.rules["own-view-marked"]
    expected = [] if is_marked else [("own-view-marked", rule.severity, rule.clause)]
    assert [(finding.rule, finding.severity, finding.clause) for finding in found] == expected


def test_that_the_banner_says_so_is_an_answer_for_this_very_text() -> None:
    facts = a_post(facts={"placements": (on_members_own("The rink is fine."),)})
    told = answered(facts, guess(facts, PACKS["trail"]))
    assert judge_in(told, PACKS["trail"]).is_open(FACEBOOK, NOW)
    changed = replace(told, placements=(on_members_own("The rink is closed."),))
    assert not judge_in(changed, PACKS["trail"]).is_open(FACEBOOK, NOW)


@pytest.mark.parametrize("kind", [kind for kind in ChannelKind if kind is not ChannelKind.MEMBER])
def test_the_citys_own_channels_say_nothing_of_views(kind: ChannelKind) -> None:
    facts = a_post(facts={"placements": (on_channel(a_channel(kind=kind)),)})
    assert judge_in(facts, PACKS["trail"]).findings == ()


SLIGHTS = [phrase.removesuffix("*") for phrase in TABER.rules["respectful-words"].parameters.phrases]


@given(st.text(), st.sampled_from(SLIGHTS), st.text())
def test_whatever_stands_round_a_word_of_the_list_it_is_found(before: str, slight: str, after: str) -> None:
    assert "respectful-words" in {rule for rule, _ in findings(saying(f"{before} {slight} {after}"))}
